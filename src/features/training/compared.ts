import type { Outcome } from '../../engine/outcome.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import { stepGroup } from '../../model/step-groups.ts';
import type { Vignette } from '../../model/vignette.ts';
import { levelIn } from './answers.ts';

/** How an answer stands beside the panel's. "Not known" is neither less nor more than a level. */
export type Difference = 'neither' | 'onlyPanel' | 'onlyOwn' | 'same' | 'less' | 'more';

/** Gives how an answer stands beside the panel's. */
export const differenceFrom = (own: number | undefined, panel: LevelOfNeed | undefined): Difference => {
  const level = levelIn(own);
  if (level === undefined) return panel === undefined ? 'neither' : 'onlyPanel';
  if (panel === undefined) return 'onlyOwn';
  return level === panel ? 'same' : level < panel ? 'less' : 'more';
};

/** Gives the same in words. It weighs the difference and judges nobody. */
export const besidePanel = (own: number | undefined, panel: LevelOfNeed | undefined, accepted: readonly LevelOfNeed[] = []): string => {
  const difference = differenceFrom(own, panel);
  if (difference !== 'same' && accepted.some((level) => level === own)) return 'You gave a level that the panel accepts, too.';
  switch (difference) {
    case 'neither': return 'Neither you nor the panel gave a level.';
    case 'onlyPanel': return 'You gave no level. The panel did.';
    case 'onlyOwn': return 'The panel said that not enough is known here. What made you sure?';
    case 'same': return 'You and the panel gave the same level.';
    default: {
      const steps = Math.abs((own ?? 0) - (panel ?? 0));
      return `You gave ${steps === 1 ? 'one level' : `${steps} levels`} ${difference} than the panel.`;
    }
  }
};

/** A difference to think about: what it is, and a question to ask oneself before looking at the signs. */
export interface DifferenceWords {
  readonly heading: string;
  readonly question: string;
}

/** Words for each kind of difference in a domain; the other kinds are none. */
export const DIFFERENCE_WORDS: Readonly<Partial<Record<Difference, DifferenceWords>>> = {
  less: { heading: 'you gave less than the panel', question: 'The panel saw more here. Did you pass over one of these?' },
  more: { heading: 'you gave more than the panel', question: 'The panel saw less here. Is there more in the story than these, or did one sign colour the rest?' },
  onlyPanel: { heading: 'the panel gave a level, you did not', question: 'The panel found enough in the story. Are these enough for you? If not, whom would you ask?' },
  onlyOwn: { heading: 'you gave a level, the panel said not known', question: 'The panel would ask first. What made you sure, and who could tell you more?' },
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

/** Gives the steps that a role can choose from, the most urgent first, each under its heading. */
export const stepsToChoose = (bank: ContentBank, role: Vignette['view']): readonly { readonly value: string; readonly label: string; readonly group: string }[] =>
  bank.steps.filter((step) => step.text[role] !== null).toSorted((one, other) => one.urgency - other.urgency).map((step) => ({ value: step.id, label: step.title, group: stepGroup(step) }));
