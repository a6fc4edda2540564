import type { Outcome } from '../../engine/outcome.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import type { Vignette } from '../../model/vignette.ts';
import { levelIn } from './answers.ts';

/** Gives in words how an answer stands beside the panel's. It weighs the difference and judges nobody. */
export const besidePanel = (own: number | undefined, panel: LevelOfNeed | undefined): string => {
  const level = levelIn(own);
  if (level === undefined) return panel === undefined ? 'Neither you nor the panel gave a level.' : 'You gave no level. The panel did.';
  if (panel === undefined) return 'The panel said that not enough is known here. What made you sure?';
  if (level === panel) return 'You and the panel gave the same level.';
  const steps = Math.abs(level - panel);
  return `You gave ${steps === 1 ? 'one level' : `${steps} levels`} ${level > panel ? 'more' : 'less'} than the panel.`;
};

/** Something in the case that bears on a domain. */
export interface Sign {
  readonly title: string;
  readonly evidence: string;
}

/** Gives the signs on which the tool rests a domain's level, each with what was seen or heard. */
export const signsBehind = (outcome: Outcome, group: string, bank: ContentBank): readonly Sign[] => {
  const indicators = new Map(bank.groups.flatMap((one) => one.indicators.map((indicator) => [indicator.code, indicator.title] as const)));
  const several = outcome.assessment.children.length > 1;
  const signs = outcome.assessment.children.flatMap(({ child, domains }) => domains.filter((domain) => domain.group === group).flatMap((domain) => domain.restsOn.map((code): Sign => {
    const own = child.ratings[code];
    const rating = own ?? outcome.screening.household.ratings[code];
    const ofChild = own !== undefined && several ? ` (${child.label})` : '';
    return { title: `${indicators.get(code) ?? code}${ofChild}`, evidence: rating?.evidence ?? '' };
  })));
  return signs.filter((sign, at) => signs.findIndex((one) => one.title === sign.title && one.evidence === sign.evidence) === at);
};

/** A step beside what the panel said of it. */
export interface StepBeside {
  readonly id: string;
  readonly title: string;
  /** The panel's reason; undefined where the step is not among those that the panel named. */
  readonly why: string | undefined;
  readonly own: boolean;
}

/** Gives a participant's first steps, then those that the panel named besides. */
export const stepsBeside = (vignette: Vignette, own: readonly string[], bank: ContentBank): readonly StepBeside[] => {
  const named = vignette.expected.mustRecommend;
  const title = (id: string): string => bank.steps.find((step) => step.id === id)?.title ?? id;
  return [
    ...own.filter((id) => id !== '').map((id) => ({ id, title: title(id), why: named.find(({ step }) => step === id)?.why, own: true })),
    ...named.filter(({ step }) => !own.includes(step)).map(({ step, why }) => ({ id: step, title: title(step), why, own: false })),
  ];
};

const FLAG_WORDS: Readonly<Record<string, string>> = { REF: 'refer to the front door at this point', CON: 'call for a consultation at this point' };

/** Gives what the panel would not do, in words. */
export const panelWarnings = (vignette: Vignette): readonly string[] => vignette.expected.mustNot.map((warning) => FLAG_WORDS[warning] ?? warning);

/** Gives the steps that a role can choose from, the most urgent first. */
export const stepsToChoose = (bank: ContentBank, role: Vignette['view']): readonly { readonly value: string; readonly label: string }[] =>
  bank.steps.filter((step) => step.text[role] !== null).toSorted((one, other) => one.urgency - other.urgency).map((step) => ({ value: step.id, label: step.title }));
