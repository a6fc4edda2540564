import type { Drawing } from '../base/document-blocks.ts';

type Shape = Drawing['shapes'][number];
type Text = Extract<Shape, { readonly kind: 'text' }>;

/** Outlines of one look that follow each other, drawn as one path: a picture of thousands of marks stays light. */
export interface FigurePath {
  readonly kind: 'path';
  readonly outline: string;
  readonly fill: string;
  readonly stroke: string;
  readonly thickness: number;
}

/** Grey of a tone from 0 (white) to 1 (black). */
export const greyOf = (tone: number | undefined): string => {
  if (tone === undefined) return 'none';
  const part = Math.round(255 * (1 - tone));
  return `rgb(${part} ${part} ${part})`;
};

const pathOf = (shape: Exclude<Shape, Text>): FigurePath => {
  switch (shape.kind) {
    case 'line': return { kind: 'path', outline: `M${shape.x1} ${shape.y1}L${shape.x2} ${shape.y2}`, fill: 'none', stroke: greyOf(shape.tone), thickness: shape.thickness };
    case 'rectangle': return { kind: 'path', outline: `M${shape.x} ${shape.y}h${shape.width}v${shape.height}h${-shape.width}z`, fill: greyOf(shape.fillTone), stroke: greyOf(shape.edgeTone), thickness: shape.thickness ?? 1 };
    case 'polygon': return { kind: 'path', outline: `M${shape.points.map((point) => point.join(' ')).join('L')}z`, fill: greyOf(shape.fillTone), stroke: greyOf(shape.edgeTone), thickness: shape.thickness ?? 1 };
  }
};

/** Gives a drawing's texts and outlines in their order, with outlines of one look that follow each other made one. */
export const figurePaths = (shapes: readonly Shape[]): readonly (FigurePath | Text)[] => {
  const drawn: (FigurePath | Text)[] = [];
  for (const shape of shapes) {
    if (shape.kind === 'text') { drawn.push(shape); continue; }
    const path = pathOf(shape);
    const last = drawn.at(-1);
    if (last?.kind === 'path' && last.fill === path.fill && last.stroke === path.stroke && last.thickness === path.thickness) drawn[drawn.length - 1] = { ...last, outline: last.outline + path.outline };
    else drawn.push(path);
  }
  return drawn;
};
