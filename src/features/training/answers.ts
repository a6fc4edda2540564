import { encodeAnswers, type AnswerState } from '../../calibration/answer-code.ts';
import type { RatingTable } from '../../calibration/rating-table.ts';
import { readCodes, type CodeReading } from '../../calibration/read-codes.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';
import type { Vignette } from '../../model/vignette.ts';
import type { Attempt } from '../../state/training-room.svelte.ts';
import type { Question } from './questions.ts';

/** How many first steps are asked for. */
export const FIRST_STEPS = 3;
const DIGITS_A_STEP = 3;
/** The most text that is read for codes: some thousand times what a full room would paste. */
export const LONGEST_PASTE = 200_000;

/** What one participant's code says. */
export interface Participant {
  readonly code: string;
  /** One answer a question, in order: 0 not answered, 5 cannot say. */
  readonly levels: readonly AnswerState[];
  /** Ids of the first steps, in order, without those not chosen. */
  readonly steps: readonly string[];
}

/** The number in a step's id, such as 20 for NS-20; ids keep their meaning for ever, places in a list do not. */
const numberOf = (step: string | undefined): number => Number(/^NS-(\d{2})$/.exec(step ?? '')?.[1] ?? 0);
const asAnswer = (value: number): AnswerState => ([0, 1, 2, 3, 4, 5] as const).find((state) => state === value) ?? 0;

const digitsOf = (step: string | undefined): readonly AnswerState[] => {
  const number = numberOf(step);
  return [asAnswer(Math.floor(number / 36) % 6), asAnswer(Math.floor(number / 6) % 6), asAnswer(number % 6)];
};

/** Gives how many answers a code of these questions holds. */
export const answerCount = (questions: readonly Question[]): number => questions.length + FIRST_STEPS * DIGITS_A_STEP;

/** Gives the code of one participant's answers. Reasons in words are never in it. */
export const codeOf = (vignette: Vignette, questions: readonly Question[], attempt: Attempt): string => encodeAnswers({
  caseId: vignette.number,
  edition: vignette.edition,
  mark: attempt.mark,
  answers: [
    ...questions.map(({ id }) => attempt.levels[id] ?? 0),
    ...Array.from({ length: FIRST_STEPS }, (_, place) => digitsOf(attempt.steps[place])).flat(),
  ],
});

/** Gives every code in a text for this case, each told apart; at most {@link LONGEST_PASTE} characters are read. */
export const codesIn = (text: string, vignette: Vignette, questions: readonly Question[]): readonly CodeReading[] =>
  readCodes(text.slice(0, LONGEST_PASTE), { caseId: vignette.number, edition: vignette.edition, answerCount: answerCount(questions) });

/** Gives what the understood codes say; a code that came twice counts once. */
export const participantsFrom = (readings: readonly CodeReading[], questions: readonly Question[]): readonly Participant[] =>
  readings.flatMap((reading): readonly Participant[] => {
    if (reading.kind !== 'valid') return [];
    const digits = reading.answers.slice(questions.length);
    const steps = Array.from({ length: FIRST_STEPS }, (_, place) => {
      const [high = 0, middle = 0, low = 0] = digits.slice(place * DIGITS_A_STEP);
      return high * 36 + middle * 6 + low;
    });
    return [{ code: reading.code, levels: reading.answers.slice(0, questions.length), steps: steps.filter((number) => number > 0).map((number) => `NS-${String(number).padStart(2, '0')}`) }];
  });

/** Gives an answer as a level; "cannot say" and no answer have no place among the levels. */
export const levelIn = (answer: number | undefined): LevelOfNeed | undefined => LEVELS.find((level) => level === answer);

/** Gives the participants' levels for the statistics. */
export const tableOf = (questions: readonly Question[], participants: readonly Participant[]): RatingTable<Question, LevelOfNeed> => ({
  items: questions, categories: LEVELS, raters: participants.map(({ levels }) => levels.map(levelIn)),
});

/** Gives how many participants chose each step among their first three, the most chosen first. */
export const stepsChosen = (participants: readonly Participant[]): readonly { readonly step: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const step of participants.flatMap((one) => [...new Set(one.steps)])) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].map(([step, count]) => ({ step, count })).toSorted((one, other) => other.count - one.count || (one.step < other.step ? -1 : 1));
};
