import type { AnswerState } from '../../calibration/answer-code.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';

/** How the answers to one question are spread. */
export interface AnswerSpread {
  /** How many were asked. */
  readonly asked: number;
  /** How many gave a level. */
  readonly rated: number;
  /** How many said that it is not known. */
  readonly notKnown: number;
  /** Undefined where nobody gave a level. */
  readonly lowest: LevelOfNeed | undefined;
  readonly highest: LevelOfNeed | undefined;
  /** Whether somebody stands alone at one of the two ends, and would be singled out by a question to them. */
  readonly alone: boolean;
}

/** Gives how the answers to one question are spread. */
export const answerSpreadOf = (answers: readonly AnswerState[]): AnswerSpread => {
  const saying = (level: LevelOfNeed | undefined): number => answers.filter((answer) => answer === level).length;
  const given = LEVELS.filter((level) => answers.includes(level));
  return {
    asked: answers.length,
    rated: answers.filter((answer) => LEVELS.some((level) => level === answer)).length,
    notKnown: answers.filter((answer) => answer === 5).length,
    lowest: given[0],
    highest: given.at(-1),
    alone: saying(given[0]) === 1 || saying(given.at(-1)) === 1,
  };
};

/** Gives the spread in one sentence, with how many it rests on. */
export const spreadInWords = ({ asked, rated, lowest, highest }: AnswerSpread): string => {
  if (lowest === undefined || highest === undefined) return `Nobody of ${asked} gave a level.`;
  const who = `${rated} of ${asked} gave a level`;
  if (lowest === highest) return rated === 1 ? `${who}: Level ${lowest}.` : `${who}, and all of them Level ${lowest}.`;
  return `${who}, from Level ${lowest} to Level ${highest}.`;
};

/** Asked where nobody in the room gave a level that the panel accepts. */
export const PANEL_ALONE = 'What did the panel see that nobody here did?';

/** Says whether somebody answered, and nobody gave a level that the panel accepts. False where the panel gave none. */
export const isPanelAlone = (answers: readonly AnswerState[], accepted: readonly LevelOfNeed[]): boolean =>
  accepted.length > 0 && answers.some((answer) => answer !== 0) && !answers.some((answer) => accepted.some((level) => level === answer));

/** Gives what to ask the room about one question, first what the panel alone saw: never who is right, but what each of them saw. Nobody who stands alone is asked by themselves. */
export const promptsFor = ({ rated, notKnown, lowest, highest, alone }: AnswerSpread, panelAlone = false): readonly string[] => [
  ...(panelAlone ? [PANEL_ALONE] : []),
  ...(lowest === undefined || highest === undefined ? ['What is missing, and who could tell you?'] : []),
  ...(lowest !== undefined && highest !== undefined && lowest !== highest
    ? [alone ? `Ask the group: what could speak for Level ${lowest}, and what for Level ${highest}?` : `Ask one who said Level ${lowest} and one who said Level ${highest}: which words in the story made you choose it?`, 'What would you need to know to move?']
    : []),
  ...(lowest !== undefined && lowest === highest && rated > 1 ? ['Which one thing, if it were different, would change your level?'] : []),
  ...(notKnown > 0 && lowest !== undefined ? [notKnown === 1 ? 'What may still not be known: who could tell you, and how soon?' : `${notKnown} said not known: who could tell you, and how soon?`] : []),
  'What is this day like for the child?',
];
