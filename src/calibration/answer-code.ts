/**
 * Short codes that carry one participant's answers to a training case, by chat or on paper, so that nothing need be
 * networked. Training cases only: they hold no real child. Layout and reasons: docs/decisions/0010-answer-codes.md.
 */
import { failure, success, type Result } from '../base/result.ts';
import { inGroups, PASSED_OVER, valueOf } from './answer-letters.ts';
import { CHECK_COUNT, checksAgree, checkValues } from './check-letters.ts';

/** One answer; which answer each number stands for is the caller's, and must not change within an edition. */
export type AnswerState = 0 | 1 | 2 | 3 | 4 | 5;

/** One participant's answers to one edition of one training case. */
export interface TrainingAnswers {
  /** Number of the training case, 0 to 1023. */
  readonly caseId: number;
  /** Edition of the training case, 0 to 63. */
  readonly edition: number;
  /** From 1 to 127 answers, in the order of the items. */
  readonly answers: readonly AnswerState[];
  /**
   * 0 to 63, drawn by lot once a participant and kept, so that two people with the same answers have different codes and
   * both are counted. 0 when left out.
   */
  readonly mark?: number;
}

/** Why a text is not read as an answer code. */
export type CodeProblem = { readonly kind: 'mistyped' } | { readonly kind: 'unknownVersion'; readonly version: number };

/** What stands at one place in a row of values. */
export type CodeFound =
  | { readonly kind: 'code'; readonly read: Required<TrainingAnswers>; readonly length: number }
  | CodeProblem;

/** Values of the letters S, F, N, with which every code of every version begins. */
export const LEAD_IN = [25, 15, 21] as const;
const VERSION = 1;
const HEADER_LETTERS = 6;
const HEADER_BITS = 29;
const MOST_ANSWERS = 127;

const combinations: readonly bigint[] = Array.from({ length: MOST_ANSWERS + 1 }, (_, count) => 6n ** BigInt(count));
const answerBits: readonly number[] = combinations.map((number) => (number === 1n ? 0 : (number - 1n).toString(2).length));
const bodyLetters = (count: number): number => Math.ceil((HEADER_BITS + (answerBits[count] ?? 0)) / 5);

/** Gives the number of letters, without dashes, of a code for `count` answers (1 to 127). */
export const codeLength = (count: number): number => LEAD_IN.length + 1 + bodyLetters(count) + CHECK_COUNT;

const LONGEST = codeLength(MOST_ANSWERS);

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
const isAnswer = (value: number): value is AnswerState => isWithin(value, 5);

/**
 * Gives the code of these answers: capitals and digits in groups of four joined by dashes; 44 letters for 60 answers.
 * Throws a `RangeError` for numbers outside the ranges of `TrainingAnswers`: that is a bug of the caller.
 */
export const encodeAnswers = ({ caseId, edition, answers, mark = 0 }: TrainingAnswers): string => {
  const count = answers.length;
  if (!isWithin(caseId, 1023) || !isWithin(edition, 63) || !isWithin(mark, 63)) throw new RangeError('case, edition or mark out of range');
  if (count < 1 || count > MOST_ANSWERS || !answers.every(isAnswer)) throw new RangeError('answers out of range');
  let bits = (BigInt(caseId) << 19n) | (BigInt(edition) << 13n) | (BigInt(count) << 6n) | BigInt(mark);
  bits = (bits << BigInt(answerBits[count] ?? 0)) | answers.reduce((number, answer) => number * 6n + BigInt(answer), 0n);
  const letters = bodyLetters(count);
  bits <<= BigInt(letters * 5 - HEADER_BITS - (answerBits[count] ?? 0));
  const body = Array.from({ length: letters }, (_, at) => Number((bits >> BigInt(5 * (letters - 1 - at))) & 31n));
  const values = [...LEAD_IN, VERSION, ...body];
  return inGroups([...values, ...checkValues(values)]);
};

/** Says whether the letters of the lead-in stand at `start`. */
export const hasLeadIn = (values: ArrayLike<number>, start: number): boolean =>
  LEAD_IN.every((value, at) => values[start + at] === value);

const readVersionOne = (values: ArrayLike<number>, start: number, end: number): CodeFound => {
  const bodyStart = start + LEAD_IN.length + 1;
  let header = 0;
  for (let at = 0; at < HEADER_LETTERS; at += 1) header = header * 32 + Math.max(0, values[bodyStart + at] ?? 0);
  header >>= 1;
  const count = (header >> 6) & 127;
  const length = codeLength(count);
  if (count < 1 || start + length > end) return { kind: 'mistyped' };
  for (let at = start; at < start + length; at += 1) if ((values[at] ?? -1) < 0) return { kind: 'mistyped' };
  if (!checksAgree(values, start, start + length)) return { kind: 'mistyped' };
  let bits = 0n;
  for (let at = 0; at < bodyLetters(count); at += 1) bits = (bits << 5n) | BigInt(values[bodyStart + at] ?? 0);
  const spare = BigInt(bodyLetters(count) * 5 - HEADER_BITS - (answerBits[count] ?? 0));
  let number = (bits >> spare) & ((1n << BigInt(answerBits[count] ?? 0)) - 1n);
  // One set of answers has one code: nothing may stand in the spare bits, nor a number that no answers make.
  if ((bits & ((1n << spare) - 1n)) !== 0n || number >= (combinations[count] ?? 0n)) return { kind: 'mistyped' };
  const answers: AnswerState[] = [];
  for (let left = count; left > 0; left -= 1, number /= 6n) {
    const answer = Number(number % 6n);
    if (isAnswer(answer)) answers.push(answer);
  }
  return {
    kind: 'code',
    read: { caseId: (header >> 19) & 1023, edition: (header >> 13) & 63, answers: answers.reverse(), mark: header & 63 },
    length,
  };
};

/**
 * Gives what stands at `start` of a row of letter values, looking no further than `end`.
 * "unknownVersion" is told only when the version letter alone being wrong does not explain it.
 */
export const codeAt = (values: ArrayLike<number>, start: number, end: number): CodeFound => {
  const versionAt = start + LEAD_IN.length;
  if (!hasLeadIn(values, start) || versionAt >= end) return { kind: 'mistyped' };
  const version = values[versionAt] ?? -1;
  if (version === VERSION) return readVersionOne(values, start, end);
  if (version < 0) return { kind: 'mistyped' };
  // A slip of the finger in the version letter leaves a code that is right in all else; a newer programme's code is not.
  const asVersionOne: number[] = [];
  for (let at = start; at < Math.min(end, start + LONGEST); at += 1) asVersionOne.push(values[at] ?? -1);
  asVersionOne[LEAD_IN.length] = VERSION;
  return readVersionOne(asVersionOne, 0, asVersionOne.length).kind === 'code' ? { kind: 'mistyped' } : { kind: 'unknownVersion', version };
};

/**
 * Reads one code, in capitals or not, with O for 0 and I or L for 1, passing over spaces, dashes and punctuation.
 * Any one or two wrong letters, and any swap of two letters, come back as "mistyped"; never throws.
 */
export const decodeAnswers = (text: string): Result<Required<TrainingAnswers>, CodeProblem> => {
  const values: number[] = [];
  for (const character of text) {
    const value = valueOf(character.codePointAt(0) ?? 0);
    if (value !== PASSED_OVER) values.push(value);
    if (values.length > LONGEST) return failure({ kind: 'mistyped' });
  }
  const found = codeAt(values, 0, values.length);
  if (found.kind !== 'code') return failure(found);
  return found.length === values.length ? success(found.read) : failure({ kind: 'mistyped' });
};
