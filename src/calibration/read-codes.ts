/** Reads all the answer codes in a text as it comes out of a chat: with names, times, bullets, quotes and broken lines. */
import { codeAt, codeLength, encodeAnswers, hasLeadIn, LEAD_IN, type AnswerState, type CodeFound, type TrainingAnswers } from './answer-code.ts';
import { codeTextOf, type CodeText, type Token } from './code-tokens.ts';

/** What the codes should be for. */
export interface ExpectedCodes {
  readonly caseId: number;
  readonly edition: number;
  readonly answerCount: number;
}

/** One code, or what seems to be one. `line` (from 1) says where it begins; `code` is in its regular form. */
export type CodeReading =
  | { readonly kind: 'valid'; readonly line: number; readonly code: string; readonly answers: readonly AnswerState[] }
  /** The very same code as on `firstLine`: pasted twice, or two people alike in every answer and in their mark. */
  | { readonly kind: 'repeated'; readonly line: number; readonly code: string; readonly firstLine: number; readonly answers: readonly AnswerState[] }
  | { readonly kind: 'otherVignette'; readonly line: number; readonly code: string; readonly caseId: number }
  | { readonly kind: 'otherEdition'; readonly line: number; readonly code: string; readonly edition: number }
  /** Right case and edition but another number of answers. */
  | { readonly kind: 'otherAnswerCount'; readonly line: number; readonly code: string; readonly answerCount: number }
  /** Made by a version of the code that is not known here; `text` as it was pasted, at most 80 characters. */
  | { readonly kind: 'unknownVersion'; readonly line: number; readonly text: string; readonly version: number }
  | { readonly kind: 'mistyped'; readonly line: number; readonly text: string };

const LONGEST_GROUP = 8;
const FEWEST_LETTERS = 16;
const MOST_GROUPS = 40;
const TEXT_SHOWN = 80;
const FIRST_GROUP = [...LEAD_IN, 1];

/** Three of the four letters of the usual first group are in their places, or two neighbours have changed places. */
const nearlyFirstGroup = ({ values }: CodeText, { at, length }: Token): boolean => {
  if (length !== 4) return false;
  const wrong = FIRST_GROUP.flatMap((value, place) => (values[at + place] === value ? [] : [place]));
  const [first = 0, second = 0] = wrong;
  const swapped = wrong.length === 2 && second === first + 1 && values[at + first] === FIRST_GROUP[second] && values[at + second] === FIRST_GROUP[first];
  return wrong.length === 1 || swapped;
};

/**
 * Gives how many tokens from `first` on hang together like the groups of one code, up to `letters` letters: joined by
 * dashes if the first two are, otherwise of 3 to 5 letters each. Stops where another code begins.
 */
const groupsFrom = (text: CodeText, first: number, letters: number): readonly Token[] => {
  const [start, next] = [text.tokens[first], text.tokens[first + 1]];
  if (!start) return [];
  const byDashes = next?.joined === true;
  const groups = [start];
  let reached = start.length;
  for (let index = first + 1; groups.length < MOST_GROUPS && reached < letters; index += 1) {
    const token = text.tokens[index];
    if (!token || hasLeadIn(text.values, token.at)) break;
    if (byDashes ? !token.joined || token.length > LONGEST_GROUP : token.length < 3 || token.length > 5) break;
    groups.push(token);
    reached += token.length;
  }
  return groups;
};

const lettersIn = (groups: readonly Token[]): number => groups.reduce((sum, group) => sum + group.length, 0);

/** Whether tokens without a right beginning are still so like a code that a trainer should look at them. */
const looksLikeCode = (text: CodeText, groups: readonly Token[]): boolean => {
  const [first, second] = groups;
  if (!first || lettersIn(groups) < FEWEST_LETTERS) return false;
  if (nearlyFirstGroup(text, first)) return groups.filter((group) => group.length === 4).length * 2 >= groups.length;
  const mixed = groups.filter((group) => group.mixed).length;
  return second?.joined === true && groups.filter((group) => group.length === 4).length >= 4 && mixed * 3 >= groups.length;
};

/** Whether tokens that begin as codes do are more than the mention of one ("your code starts with SFN1"). */
const isMoreThanMention = (groups: readonly Token[]): boolean => {
  const [first, second] = groups;
  if (!first || first.length < 4) return false;
  const letters = lettersIn(groups);
  return first.length >= FEWEST_LETTERS || (second?.joined === true && letters >= 8) ||
    (letters >= FEWEST_LETTERS && groups.slice(1).some((group) => group.mixed));
};

/** The groups as they were pasted, on one line and cut short. */
const asPasted = (text: string, groups: readonly Token[]): string =>
  text.slice(groups[0]?.from, groups.at(-1)?.to).slice(0, 4 * TEXT_SHOWN).replace(/\s+/g, ' ').slice(0, TEXT_SHOWN);

/** Tells for what a faultless code is, and remembers the line of each that was expected. */
const readingOf = (
  read: Required<TrainingAnswers>,
  line: number,
  expected: ExpectedCodes,
  firstLines: Map<string, number>,
): CodeReading => {
  const { caseId, edition, answers } = read;
  const code = encodeAnswers(read);
  if (caseId !== expected.caseId) return { kind: 'otherVignette', line, code, caseId };
  if (edition !== expected.edition) return { kind: 'otherEdition', line, code, edition };
  if (answers.length !== expected.answerCount) return { kind: 'otherAnswerCount', line, code, answerCount: answers.length };
  const firstLine = firstLines.get(code);
  if (firstLine !== undefined) return { kind: 'repeated', line, code, firstLine, answers };
  firstLines.set(code, line);
  return { kind: 'valid', line, code, answers };
};

/**
 * Gives every code in `text`, in the order of the text, each told apart as one kind of reading.
 * A code is found wherever its letters stand, in groups or not, with anything but letters and digits in between. What only
 * resembles a code is told as "mistyped"; all other words are passed over, so that names do not come back with the codes.
 * Takes time in proportion to the text and throws for no text.
 */
export const readCodes = (text: string, expected: ExpectedCodes): readonly CodeReading[] => {
  const parts = codeTextOf(text);
  const letters = codeLength(expected.answerCount);
  const readings: CodeReading[] = [];
  const firstLines = new Map<string, number>();
  let tokenIndex = 0;
  for (let place = 0; place < parts.count; ) {
    while ((parts.tokens[tokenIndex + 1]?.at ?? Number.POSITIVE_INFINITY) <= place) tokenIndex += 1;
    const token = parts.tokens[tokenIndex];
    if (!token) break;
    const begins = hasLeadIn(parts.values, place);
    const found: CodeFound = begins ? codeAt(parts.values, place, parts.count) : { kind: 'mistyped' };
    if (found.kind === 'code') {
      readings.push(readingOf(found.read, token.line, expected, firstLines));
      place += found.length;
      continue;
    }
    const groups = place === token.at ? groupsFrom(parts, tokenIndex, letters) : [];
    if (begins ? isMoreThanMention(groups) : looksLikeCode(parts, groups)) {
      readings.push({ ...found, line: token.line, text: asPasted(text, groups) });
      place += lettersIn(groups);
    } else place += 1;
  }
  return readings;
};
