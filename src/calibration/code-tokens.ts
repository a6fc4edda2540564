/** A pasted text as a row of letter values and the unbroken words ("tokens") that they stand in. */
import { PASSED_OVER, valueOf } from './answer-letters.ts';

/** An unbroken run of letters and digits. */
export interface Token {
  /** Place of its first value in the row, and how many values it has. */
  readonly at: number;
  readonly length: number;
  /** Where it stands in the text, from and up to. */
  readonly from: number;
  readonly to: number;
  /** Both a digit and a letter are in it, which hardly a word has and most groups of a code have. */
  readonly mixed: boolean;
  /** A dash right behind the token before joins the two; "Anna - SFN1" does not. */
  readonly joined: boolean;
  /** The line of the text, from 1. */
  readonly line: number;
}

/** The whole text taken apart: one pass, memory in proportion to the text. */
export interface CodeText {
  readonly values: Int8Array;
  readonly count: number;
  readonly tokens: readonly Token[];
}

const DASH = /\p{Pd}/u;
const NEW_LINE = 10;

/** Takes a text apart; spaces, punctuation, quote marks and the like only separate tokens. */
export const codeTextOf = (text: string): CodeText => {
  const values = new Int8Array(text.length);
  const tokens: Token[] = [];
  let count = 0;
  let line = 1;
  let dashSeen = false;
  let open: { at: number; from: number; digit: boolean; letter: boolean } | undefined;
  const close = (to: number): void => {
    if (!open) return;
    tokens.push({ at: open.at, length: count - open.at, from: open.from, to, mixed: open.digit && open.letter, joined: dashSeen, line });
    open = undefined;
    dashSeen = false;
  };
  for (let place = 0; place < text.length; ) {
    const codePoint = text.codePointAt(place) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const value = valueOf(codePoint);
    if (value === PASSED_OVER) {
      close(place);
      if (codePoint === NEW_LINE) line += 1;
      else if (place === tokens.at(-1)?.to && DASH.test(String.fromCodePoint(codePoint))) dashSeen = true;
    } else {
      open ??= { at: count, from: place, digit: false, letter: false };
      if (codePoint >= 48 && codePoint <= 57) open.digit = true;
      else open.letter = true;
      values[count] = value;
      count += 1;
    }
    place += width;
  }
  close(text.length);
  return { values, count, tokens };
};
