import type { PdfFonts } from './fonts.ts';
import type { Picture, Rasterise } from './picture.ts';
import { isDrawable } from './undrawable-text.ts';

/** What is printed for a word that can be neither drawn nor pictured; its real text is kept beside it. */
export const missingMark = '[?]';

/** How a text is set: size and line height in points. */
export interface TextLook {
  readonly size: number;
  readonly lineHeight: number;
  readonly strong: boolean;
}

/** Measures text before it is drawn and remembers which words had to become pictures. */
export class TextMeasure {
  readonly #fonts: PdfFonts;
  readonly #rasterise: Rasterise | undefined;
  readonly #pictures = new Map<string, Picture | undefined>();
  readonly #pictured = new Set<string>();

  constructor(fonts: PdfFonts, rasterise: Rasterise | undefined) {
    this.#fonts = fonts;
    this.#rasterise = rasterise;
  }

  /** The words met so far that the fonts cannot draw, in the order they were met. */
  get pictured(): readonly string[] {
    return [...this.#pictured];
  }

  /** Tells whether the fonts can draw the word, and remembers it when they cannot. */
  canDraw(word: string): boolean {
    const drawable = isDrawable(word, this.#fonts);
    if (!drawable) this.#pictured.add(word);
    return drawable;
  }

  /** The width in points of text that the fonts can draw. */
  widthOf(text: string, size: number, strong: boolean): number {
    const face = strong ? this.#fonts.bold : this.#fonts.regular;
    let thousandths = 0;
    for (let i = 0; i < text.length; i += 1) thousandths += face.advanceOf(text.charCodeAt(i)) ?? 0;
    return (thousandths * size) / 1000;
  }

  /** The picture of text that the fonts cannot draw; undefined where no picture can be made. */
  pictureOf(text: string, size: number, strong: boolean): Picture | undefined {
    const key = `${size} ${strong} ${text}`;
    if (!this.#pictures.has(key)) this.#pictures.set(key, this.#rasterise?.(text, size, strong));
    return this.#pictures.get(key);
  }

  /** The width in points that the text takes, drawn or pictured. */
  widthWhenShown(text: string, size: number, strong: boolean, drawn: boolean): number {
    if (drawn) return this.widthOf(text, size, strong);
    return this.pictureOf(text, size, strong)?.width ?? this.widthOf(missingMark, size, strong);
  }
}
