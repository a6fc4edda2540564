import type { Framework } from './framework.ts';
import type { NextStep } from './next-step.ts';

/** Says whether an area takes nothing in writing: its pack says "None" where the form or letter would stand. */
export const takesNothingInWriting = ({ frontDoor }: Framework): boolean => /^none\b/i.test((frontDoor.writtenReferral ?? '').trim());

/** Gives a step as an area takes it: where nothing is taken in writing, no form or letter is asked for. */
export const stepInArea = (step: NextStep, framework: Framework): NextStep => {
  const { byTelephoneOnly } = step;
  if (byTelephoneOnly === undefined || !takesNothingInWriting(framework)) return step;
  const { text, title = step.title } = byTelephoneOnly;
  return {
    ...step, title, text: { ...step.text, school: text.school ?? step.text.school, gp: text.gp ?? step.text.gp, other: text.other ?? step.text.other },
    deadlines: step.deadlines.map((deadline, at) => ({ ...deadline, words: byTelephoneOnly.deadlines[at] ?? deadline.words })),
  };
};
