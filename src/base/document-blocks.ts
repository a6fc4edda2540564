/**
 * The closed list of things a printed or shown document can be made of. Reports are composed of these once;
 * the tagged PDF, the HTML record and the plain text each know how to draw every one of them.
 */

/** A run of text inside a paragraph, list item or table cell. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  /** Only https:, mailto: or tel: targets. */
  readonly href?: string;
}

/** Text with marked runs; a plain string is one unmarked run. */
export type RichText = string | readonly Run[];

/** One column of a table; `share` is its part of the width relative to the other columns. */
export interface Column {
  readonly title: string;
  readonly share: number;
  /** True when each cell of this column names its row (a row header). */
  readonly rowHeader?: boolean;
}

/** A drawing made of black, white and grey shapes that stays readable without colour. Units: points, origin top left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Tones are from 0 (white) to 1 (black), so that no drawing depends on colour. */
export type Shape =
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly tone: number; readonly thickness: number }
  | { readonly kind: 'rectangle'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fillTone?: number; readonly edgeTone?: number; readonly thickness?: number }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[]; readonly fillTone?: number; readonly edgeTone?: number; readonly thickness?: number }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly strong?: boolean; readonly anchor?: 'start' | 'middle' | 'end'; readonly tone?: number };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly small?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
  /** Pairs of a name and what it is, shown as a two-column table whose first column holds row headers. */
  | { readonly kind: 'facts'; readonly caption: string; readonly rows: readonly { readonly name: string; readonly value: RichText }[] }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly RichText[])[] }
  /** A boxed notice. `urgent` has a heavy edge and must be read first; `notice` a light one. */
  | { readonly kind: 'callout'; readonly tone: 'urgent' | 'notice'; readonly title: string; readonly text: readonly RichText[] }
  /** A row of named steps with one chosen, marked by weight and a pointer as well as by shade. */
  | { readonly kind: 'scale'; readonly steps: readonly string[]; readonly chosen: number | undefined; readonly alternative: string }
  | { readonly kind: 'figure'; readonly drawing: Drawing; readonly alternative: string; readonly caption: string }
  | { readonly kind: 'pageBreak' };

/** A whole document: what every form of output starts from. */
export interface BlockDocument {
  /** Shown in the title bar of a reader; must not name a child. */
  readonly title: string;
  readonly language: 'en-GB';
  /** Repeated at the top of each page. */
  readonly header: string;
  /** Repeated at the bottom of each page, before "Page x of y". */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** Gives the text of a rich text without its marks. */
export const plainText = (text: RichText): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
