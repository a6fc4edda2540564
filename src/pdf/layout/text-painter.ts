import type { LinkTarget } from '../link-target.ts';
import type { Pen } from '../pen.ts';
import type { StructureElement } from '../structure.ts';
import type { TaggedPdf } from '../tagged-pdf.ts';
import { missingMark, type TextLook, type TextMeasure } from '../text-measure.ts';
import type { Line, Piece } from '../wrap-text.ts';
import { colour } from './page-style.ts';

/** A piece with its place: the left end of its baseline, in points from the top left of the page. */
interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
}

/** Paints wrapped lines, and tags the links and the pictured words in them. */
export class TextPainter {
  readonly #tags: TaggedPdf;
  readonly #measure: TextMeasure;
  /** One element for each link, however many lines and pages it takes. */
  readonly #links = new WeakMap<LinkTarget, StructureElement>();

  constructor(tags: TaggedPdf, measure: TextMeasure) {
    this.#tags = tags;
    this.#measure = measure;
  }

  /** Paints lines as content of the open element. `top` is the top of the first line. */
  paint(lines: readonly Line[], x: number, top: number, look: TextLook): void {
    for (const group of groupsOf(placed(lines, x, top, look))) {
      const first = group[0];
      if (first === undefined) continue;
      const link = first.piece.link;
      if (link === undefined) this.#paintAlike(group, look, colour.ink);
      else this.#tags.resume(this.#linkElement(link), () => this.#paintLink(link, group, look));
    }
  }

  /** Paints lines with a pen that has been lent out already, as for furniture and inside figures. */
  paintWith(pen: Pen, lines: readonly Line[], x: number, top: number, look: TextLook, ink: string = colour.ink): void {
    for (const { piece, x: left, y } of placed(lines, x, top, look)) {
      if (piece.drawn) pen.text(piece.text, left, y, { size: look.size, strong: piece.strong, colour: ink });
      else pen.spoken(piece.text, () => this.#paintPicture(pen, piece, left, y, look, ink));
    }
  }

  /** Paints pieces that are all drawn (one mark for all) or all pictured (one element and mark for each). */
  #paintAlike(group: readonly PlacedPiece[], look: TextLook, ink: string): void {
    if (group.every(({ piece }) => piece.drawn)) {
      this.#tags.mark((pen) => {
        for (const { piece, x, y } of group) pen.text(piece.text, x, y, { size: look.size, strong: piece.strong, colour: ink });
      });
      return;
    }
    for (const { piece, x, y } of group) {
      this.#tags.within('Span', { actualText: piece.text }, () =>
        this.#tags.mark((pen) => pen.spoken(piece.text, () => this.#paintPicture(pen, piece, x, y, look, ink))),
      );
    }
  }

  #paintPicture(pen: Pen, piece: Piece, x: number, y: number, look: TextLook, ink: string): void {
    const picture = this.#measure.pictureOf(piece.text, look.size, piece.strong);
    if (picture === undefined) {
      pen.text(missingMark, x, y, { size: look.size, strong: piece.strong, colour: ink });
    } else {
      pen.unseen(x, y, look.size);
      pen.picture(picture, x, y - picture.ascent);
    }
  }

  #paintLink(link: LinkTarget, group: readonly PlacedPiece[], look: TextLook): void {
    this.#paintAlike(group, look, colour.link);
    const seen = group.filter(({ piece }) => piece.width > 0);
    for (const { piece, x, y } of seen) this.#tags.linkArea(link, x, y - look.size, piece.width, look.size * 1.3);
    this.#tags.artifact('Layout', (pen) => {
      for (const { piece, x, y } of seen) {
        pen.line(x, y + 1.6, x + piece.width, y + 1.6, { colour: colour.link, thickness: 0.6 });
      }
    });
  }

  #linkElement(link: LinkTarget): StructureElement {
    const element = this.#links.get(link) ?? this.#tags.element('Link');
    this.#links.set(link, element);
    return element;
  }
}

const placed = (lines: readonly Line[], x: number, top: number, look: TextLook): readonly PlacedPiece[] =>
  lines.flatMap((line, row) => {
    const y = top + row * look.lineHeight + look.size;
    let left = x;
    return line.map((piece) => {
      const place = { piece, x: left, y };
      left += piece.width;
      return place;
    });
  });

/** Splits the pieces, in reading order, into groups that can share one tag. */
const groupsOf = (pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] => {
  const groups: PlacedPiece[][] = [];
  for (const place of pieces) {
    const group = groups.at(-1);
    const last = group?.[0]?.piece;
    if (last !== undefined && last.link === place.piece.link && last.drawn === place.piece.drawn) group?.push(place);
    else groups.push([place]);
  }
  return groups;
};
