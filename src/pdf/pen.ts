import type { jsPDF } from 'jspdf';
import type { JsPdfHooks } from './jspdf-hooks.ts';
import { hexText } from './pdf-strings.ts';
import type { Picture } from './picture.ts';

/** How a shape is drawn: colours as `#rrggbb`, thickness in points. What is left out is not drawn. */
export interface ShapeLook {
  readonly fill?: string;
  readonly edge?: string;
  readonly thickness?: number;
}

/**
 * The only thing that paints. It is lent out inside marked content and refuses to paint outside it.
 * All places are in points from the top left of the page.
 */
export interface Pen {
  /** Paints text with its baseline at `y`; throws when the font lacks one of its characters. */
  readonly text: (text: string, x: number, y: number, look: { size: number; strong: boolean; colour: string }) => void;
  /** Paints a character that is not seen, as large as the text around it, for readers of text to hang the real text of a picture on. */
  readonly unseen: (x: number, y: number, size: number) => void;
  /** Lets `paint` stand for the given text. */
  readonly spoken: (actualText: string, paint: () => void) => void;
  readonly picture: (picture: Picture, x: number, y: number) => void;
  readonly line: (x1: number, y1: number, x2: number, y2: number, look: { colour: string; thickness: number }) => void;
  readonly polygon: (points: readonly (readonly [number, number])[], look: ShapeLook) => void;
}

/** What the pen asks of the document it paints on. */
export interface Canvas {
  readonly document: jsPDF;
  readonly hooks: JsPdfHooks;
  readonly hasCharacter: (codeUnit: number) => boolean;
  readonly isMarked: () => boolean;
}

/** The family names under which the faces are known to jsPDF; one family for each face, or both would get one PDF name. */
export const family = { regular: 'Text-Regular', bold: 'Text-Bold' } as const;

/** Gives the pen of a document. */
export const penFor = ({ document, hooks, hasCharacter, isMarked }: Canvas): Pen => {
  const ready = (): void => {
    if (!isMarked()) throw new Error('painting outside marked content');
  };
  const setFont = (size: number, strong: boolean): void => {
    document.setFont(strong ? family.bold : family.regular, 'normal');
    document.setFontSize(size);
  };
  return {
    text: (text, x, y, look) => {
      ready();
      for (let i = 0; i < text.length; i += 1) {
        if (!hasCharacter(text.charCodeAt(i))) throw new Error('text was to be painted that the font cannot draw');
      }
      setFont(look.size, look.strong);
      document.setTextColor(look.colour);
      document.text(text, x, y);
    },
    unseen: (x, y, size) => {
      ready();
      setFont(size, false);
      document.text('?', x, y, { renderingMode: 'invisible' });
    },
    spoken: (actualText, paint) => {
      ready();
      hooks.internal.out(`/Span <</ActualText ${hexText(actualText)}>> BDC`);
      paint();
      hooks.internal.out('EMC');
    },
    picture: (picture, x, y) => {
      ready();
      document.addImage(picture.jpeg, 'JPEG', x, y, picture.width, picture.height);
    },
    line: (x1, y1, x2, y2, look) => {
      ready();
      document.setDrawColor(look.colour);
      document.setLineWidth(look.thickness);
      document.line(x1, y1, x2, y2);
    },
    polygon: ([first, ...others], look) => {
      ready();
      if (first === undefined || (look.fill === undefined && look.edge === undefined)) return;
      if (look.fill !== undefined) document.setFillColor(look.fill);
      if (look.edge !== undefined) document.setDrawColor(look.edge);
      document.setLineWidth(look.thickness ?? 1);
      const steps = others.map(([x, y], index) => {
        const [fromX, fromY] = others[index - 1] ?? first;
        return [x - fromX, y - fromY];
      });
      const style = look.fill === undefined ? 'S' : look.edge === undefined ? 'F' : 'DF';
      document.lines(steps, first[0], first[1], [1, 1], style, true);
    },
  };
};
