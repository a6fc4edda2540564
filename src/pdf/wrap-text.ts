import type { RichText, Run } from '../base/document-blocks.ts';
import { cleanText, graphemesOf } from './clean-text.ts';
import { linkTargetOf, type LinkTarget } from './link-target.ts';
import type { TextLook, TextMeasure } from './text-measure.ts';

/** A stretch of one line that is drawn in one go. `drawn` is false when it must be shown as a picture. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
  readonly link: LinkTarget | undefined;
  readonly drawn: boolean;
  /** In points; nought for the space that joins a line to the next. */
  readonly width: number;
}

/** One line of wrapped text. */
export type Line = readonly Piece[];

/** Gives the width of a line in points. */
export const widthOfLine = (line: Line): number => line.reduce((sum, piece) => sum + piece.width, 0);

/**
 * Gives the lines that a text takes in a column. Nothing is left out: a word wider than the column is broken, and each line
 * but the last ends in a space where the text had one, so that words read out of the file do not run together.
 * @param width of the column in points
 * @returns no line at all for text that is empty or only spaces
 */
export const wrapText = (text: RichText, look: TextLook, width: number, measure: TextMeasure): readonly Line[] => {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  const lines = new LineFiller(look, width, measure);
  for (const run of runs) {
    const link = linkTargetOf(run.href, run.text);
    const strong = look.strong || run.strong === true;
    for (const part of cleanText(run.text).split(/( +|\n)/)) {
      if (part === '') continue;
      if (part === '\n') lines.endParagraph(strong, link);
      else if (part.startsWith(' ')) lines.space(strong, link);
      else lines.add(part, strong, link);
    }
  }
  return lines.finish();
};

/** Fills lines word by word. A word is all that stands between two spaces, even where bold or a link begins inside it. */
class LineFiller {
  readonly #look: TextLook;
  readonly #width: number;
  readonly #measure: TextMeasure;
  readonly #lines: Piece[][] = [[]];
  #word: Piece[] = [];
  #gap: Piece | undefined;

  constructor(look: TextLook, width: number, measure: TextMeasure) {
    this.#look = look;
    this.#width = width;
    this.#measure = measure;
  }

  add(text: string, strong: boolean, link: LinkTarget | undefined): void {
    this.#word.push(this.#piece(text, strong, link, this.#measure.canDraw(text)));
  }

  space(strong: boolean, link: LinkTarget | undefined): void {
    this.#placeWord();
    if (this.#line.length > 0) this.#gap = this.#piece(' ', strong, link, true);
  }

  endParagraph(strong: boolean, link: LinkTarget | undefined): void {
    this.#placeWord();
    this.#newLine(this.#gap ?? this.#piece(' ', strong, link, true));
  }

  finish(): readonly Line[] {
    this.#placeWord();
    const filled = this.#lines.map((line) => line.some((piece) => piece.width > 0));
    return this.#lines.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
  }

  get #line(): Piece[] {
    return this.#lines[this.#lines.length - 1] ?? [];
  }

  #piece(text: string, strong: boolean, link: LinkTarget | undefined, drawn: boolean): Piece {
    return { text, strong, link, drawn, width: this.#measure.widthWhenShown(text, this.#look.size, strong, drawn) };
  }

  /** Begins a line; the gap at the end of the one before is kept without width, or a reader would run two words together. */
  #newLine(gap: Piece | undefined): void {
    if (gap !== undefined) this.#push({ ...gap, width: 0 });
    this.#lines.push([]);
    this.#gap = undefined;
  }

  #placeWord(): void {
    const word = this.#word;
    if (word.length === 0) return;
    this.#word = [];
    const gap = this.#gap?.width ?? 0;
    if (this.#line.length > 0 && widthOfLine(this.#line) + gap + widthOfLine(word) > this.#width) this.#newLine(this.#gap);
    if (this.#gap !== undefined) this.#push(this.#gap);
    this.#gap = undefined;
    if (widthOfLine(word) <= this.#width) word.forEach((piece) => this.#push(piece));
    else word.forEach((piece) => this.#breakUp(piece));
  }

  /** Spreads a piece over as many lines as it needs; used only for words wider than the column. */
  #breakUp(piece: Piece): void {
    let rest = graphemesOf(piece.text);
    while (rest.length > 0) {
      const fitting = this.#fitting(rest, piece, this.#width - widthOfLine(this.#line));
      if (fitting === 0 && this.#line.length > 0) {
        this.#newLine(undefined);
        continue;
      }
      const taken = Math.max(1, fitting);
      this.#push(this.#piece(rest.slice(0, taken).join(''), piece.strong, piece.link, piece.drawn));
      rest = rest.slice(taken);
      if (rest.length > 0) this.#newLine(undefined);
    }
  }

  /** How many characters fit, cut back to just after a hyphen, stroke or stop where there is one in the second half. */
  #fitting(characters: readonly string[], piece: Piece, room: number): number {
    const widthOf = (count: number): number =>
      this.#measure.widthWhenShown(characters.slice(0, count).join(''), this.#look.size, piece.strong, piece.drawn);
    let low = 0;
    let high = characters.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (widthOf(middle) <= room) low = middle;
      else high = middle - 1;
    }
    if (low === characters.length) return low;
    for (let count = low; count > low / 2; count -= 1) {
      if (/^[-–—/._@?&=]$/u.test(characters[count - 1] ?? '')) return count;
    }
    return low;
  }

  /** Joins like with like: pictured words that stand together become one picture, so that right-to-left order is kept. */
  #push(piece: Piece): void {
    const line = this.#line;
    const last = line.at(-1);
    const before = line.at(-2);
    if (last !== undefined && alike(last, piece) && last.drawn) {
      line[line.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    } else if (last?.text === ' ' && before !== undefined && !before.drawn && alike(before, piece)) {
      line.splice(-2, 2, this.#piece(`${before.text} ${piece.text}`, piece.strong, piece.link, false));
    } else line.push(piece);
  }
}

const alike = (one: Piece, other: Piece): boolean =>
  one.strong === other.strong && one.link === other.link && one.drawn === other.drawn;
