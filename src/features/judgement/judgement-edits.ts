import { addDays } from '../../base/calendar-date.ts';
import type { Assessment, ChildAssessment } from '../../engine/assess.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import type { Screening } from '../../model/screening.ts';

type After = NonNullable<Screening['judgement']['after']>;

const withAfter = (screening: Screening, today: string, part: Partial<After>): Screening => {
  const after: After = screening.judgement.after ?? { levels: {}, date: today };
  return { ...screening, judgement: { ...screening.judgement, after: { ...after, ...part, date: today } } };
};

/** Gives the screening with the judgement for one child set, or taken back. What was said before the suggestion stays. */
export const withJudgedLevel = (screening: Screening, childId: string, level: LevelOfNeed | undefined, today: string): Screening => {
  const kept = Object.entries(screening.judgement.after?.levels ?? {}).filter(([id]) => id !== childId);
  return withAfter(screening, today, { levels: Object.fromEntries(level === undefined ? kept : [...kept, [childId, level]]) });
};

/** Gives the screening with the reason for the judgement. */
export const withJudgementReason = (screening: Screening, reason: string, today: string): Screening => withAfter(screening, today, { reason });

/** Gives the screening with who was consulted. */
export const withLeadConsulted = (screening: Screening, leadConsulted: string, today: string): Screening => withAfter(screening, today, { leadConsulted });

/** Gives the screening with the day on which it is looked at again, or without one. */
export const withReviewOn = (screening: Screening, day: string | undefined): Screening => {
  const { reviewOn: _before, ...rest } = screening;
  return day === undefined ? rest : { ...rest, reviewOn: day };
};

/** How a judgement stands to what the answers say. */
export interface Compared {
  readonly child: ChildAssessment;
  readonly before: LevelOfNeed | undefined;
  readonly after: LevelOfNeed | undefined;
  readonly standing: 'open' | 'same' | 'higher' | 'lower';
  /** The judgement lies below the highest rating of an area of the child's life, not only below a rule. */
  readonly belowOwnRatings: boolean;
}

/**
 * Compares the judgement for each child with the suggestion. Where not enough is known there is no suggestion to be lower
 * than, and with immediate danger no level is compared at all.
 */
export const comparedJudgements = (screening: Screening, assessment: Assessment): readonly Compared[] => assessment.children.map((child) => {
  const after = screening.judgement.after?.levels[child.child.id];
  const highest = Math.max(0, ...child.domains.filter((domain) => domain.core).map((domain) => domain.level ?? 0));
  const standing = after === undefined || assessment.reading === 'immediateDanger' ? 'open' : after < child.level ? 'lower' : after > child.level ? 'higher' : 'same';
  return { child, before: screening.judgement.before?.levels[child.child.id], after, standing, belowOwnRatings: after !== undefined && after < highest };
});

/** How a judgement stands, after its level; nothing where there is nothing to compare it with. */
export const STANDING_WORDS: Readonly<Record<Compared['standing'], string>> = { open: '', same: ', the same', higher: ', higher', lower: ', lower: give your reason below' };

/** Of more children than this, those whose own view and suggestion differ are left folded too: each row says how they differ. */
const MOST_OPEN = 3;

/**
 * Gives the children whose judgement stands open when many are listed: those judged otherwise than suggested, and, while they are
 * few, those not judged yet whose own view before was another.
 */
export const openAtFirst = (compared: readonly Compared[]): readonly Compared[] => {
  const otherwise = compared.filter(({ standing }) => standing === 'lower' || standing === 'higher');
  const undecided = compared.filter(({ after, before, child }) => after === undefined && before !== undefined && before !== child.level);
  return otherwise.length + undecided.length <= MOST_OPEN ? [...otherwise, ...undecided] : otherwise;
};

/** Something that has to be entered before a lower judgement can stand. */
export interface JudgementProblem {
  readonly controlId: string;
  readonly text: string;
}

const empty = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Gives what is missing: a lower judgement needs a reason and the lead consulted. A higher one needs nothing. */
export const judgementProblems = (screening: Screening, compared: readonly Compared[]): readonly JudgementProblem[] => {
  if (!compared.some((one) => one.standing === 'lower')) return [];
  const { after } = screening.judgement;
  return [
    ...(empty(after?.reason) ? [{ controlId: 'judgement-reason', text: 'Say why your level is lower than the suggestion' }] : []),
    ...(empty(after?.leadConsulted) ? [{ controlId: 'judgement-lead', text: 'Say which safeguarding lead you consulted' }] : []),
  ];
};

/** Weeks until the screening is looked at again at the latest, by level: six at 2, four at 3 (defaults of this project). */
const REVIEW_WEEKS: Readonly<Record<LevelOfNeed, number>> = { 1: 12, 2: 6, 3: 4, 4: 4 };

/** A day to look again, with the weeks it stands for. */
export interface ReviewProposal {
  readonly weeks: number;
  readonly day: string;
}

/** Gives the latest day for a review: counted from the assessment, by the higher of suggestion and judgement. */
export const reviewProposal = (screening: Screening, compared: readonly Compared[]): ReviewProposal => {
  const level = compared.reduce<LevelOfNeed>((highest, { child, after }) => {
    const own = after !== undefined && after > child.level ? after : child.level;
    return own > highest ? own : highest;
  }, 1);
  const weeks = REVIEW_WEEKS[level];
  return { weeks, day: addDays(screening.assessedOn, weeks * 7) };
};
