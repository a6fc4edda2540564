import type { ChildAssessment } from '../../engine/assess.ts';
import type { LevelOfNeed } from '../../model/level.ts';

/** What one reader says to one question: a level, or that it is not known. */
export type ReaderAnswer = LevelOfNeed | 'notKnown';

/** All that one reader says, by question. A question without an answer was left open. */
export type Reading = Readonly<Record<string, ReaderAnswer>>;

/** One level that both readers give for one child. */
export interface ReaderQuestion {
  readonly id: string;
  readonly title: string;
  /** The area of life; undefined for all of it together. */
  readonly group: string | undefined;
}

/** One child with the questions that are asked about it. */
export interface ChildQuestions {
  readonly childId: string;
  readonly label: string;
  readonly questions: readonly ReaderQuestion[];
}

/** Gives the questions for each child: the areas of life that make a level by themselves, then all together. */
export const questionsFor = (children: readonly ChildAssessment[]): readonly ChildQuestions[] => children.map(({ child, domains }) => ({
  childId: child.id,
  label: child.label,
  questions: [
    ...domains.filter(({ core }) => core).map(({ group, title }): ReaderQuestion => ({ id: `${child.id}-${group}`, title, group })),
    { id: `${child.id}-overall`, title: 'Overall', group: undefined },
  ],
}));

/** Gives a reading with one answer set, or taken back. */
export const withAnswer = (reading: Reading, id: string, answer: ReaderAnswer | undefined): Reading => {
  const { [id]: _before, ...rest } = reading;
  return answer === undefined ? rest : { ...rest, [id]: answer };
};

/** Gives the first reader's overall levels as they were given before, to begin with; each can be changed. */
export const readingFrom = (levels: Readonly<Record<string, LevelOfNeed>>, children: readonly ChildQuestions[]): Reading =>
  Object.fromEntries(children.flatMap(({ childId }) => {
    const level = levels[childId];
    return level === undefined ? [] : [[`${childId}-overall`, level] as const];
  }));
