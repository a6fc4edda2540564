import type { Drawing, Shape } from '../../base/document-blocks.ts';
import { cleanText } from '../clean-text.ts';
import type { Pen } from '../pen.ts';
import { widthOfLine, wrapText, type Line } from '../wrap-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { flowLines } from './flow-lines.ts';
import { looks, room, sheet, textWidth } from './page-style.ts';

const aboveCaption = 4;
/** The part of a page that a drawing may take, so that its heading and caption stand with it. */
const tallest = 0.7;

/** Draws a figure, scaled to the width of the text, with its caption as a paragraph under it. */
export function* drawFigure(place: DrawingPlace, drawing: Drawing, alternative: string, caption: string): Steps {
  const { flow, tags, measure } = place;
  const lines = captionLines(place, caption);
  const scale = scaleOf(place, drawing);
  flow.need(heightOfFigure(place, drawing, caption));
  if (scale > 0 && drawing.shapes.length > 0) {
    const top = flow.y;
    const attributes = {
      alternative: cleanText(alternative),
      box: tags.boxOf(sheet.left, top, drawing.width * scale, drawing.height * scale),
    };
    tags.within('Figure', attributes, () =>
      tags.mark((pen) => drawing.shapes.forEach((shape) => drawShape(place, pen, shape, top, scale))),
    );
    flow.y += drawing.height * scale + aboveCaption;
  }
  if (lines.length > 0) yield* flowLines({ ...place, measure }, tags.element('P'), lines, sheet.left, looks.figureCaption);
  flow.y += room.figure;
}

/** The height of a figure with its caption. */
export const heightOfFigure = (place: DrawingPlace, drawing: Drawing, caption: string): number =>
  drawing.height * scaleOf(place, drawing) +
  aboveCaption +
  Math.min(captionLines(place, caption).length, 4) * looks.figureCaption.lineHeight;

const captionLines = ({ measure }: DrawingPlace, caption: string): readonly Line[] =>
  wrapText(caption, looks.figureCaption, textWidth, measure);

const scaleOf = ({ flow }: DrawingPlace, drawing: Drawing): number =>
  drawing.width > 0 && drawing.height > 0
    ? Math.min(textWidth / drawing.width, (flow.wholePage * tallest) / drawing.height)
    : 0;

/** A tone from 0 (white) to 1 (black) as a grey. */
const grey = (tone: number): string => {
  const level = Math.round(255 * (1 - Math.min(1, Math.max(0, tone)))).toString(16).padStart(2, '0');
  return `#${level}${level}${level}`;
};

const drawShape = (place: DrawingPlace, pen: Pen, shape: Shape, top: number, scale: number): void => {
  const across = (x: number): number => sheet.left + x * scale;
  const down = (y: number): number => top + y * scale;
  switch (shape.kind) {
    case 'line':
      pen.line(across(shape.x1), down(shape.y1), across(shape.x2), down(shape.y2), {
        colour: grey(shape.tone),
        thickness: shape.thickness * scale,
      });
      return;
    case 'rectangle':
    case 'polygon': {
      const points = shape.kind === 'polygon' ? shape.points : cornersOf(shape);
      pen.polygon(
        points.map(([x, y]) => [across(x), down(y)] as const),
        {
          ...(shape.fillTone === undefined ? {} : { fill: grey(shape.fillTone) }),
          ...(shape.edgeTone === undefined ? {} : { edge: grey(shape.edgeTone) }),
          thickness: (shape.thickness ?? 1) * scale,
        },
      );
      return;
    }
    case 'text':
      drawLabel(place, pen, shape, across(shape.x), down(shape.y), scale);
      return;
  }
};

type ShapeOf<Kind> = Extract<Shape, { readonly kind: Kind }>;

const cornersOf = ({ x, y, width, height }: ShapeOf<'rectangle'>): readonly (readonly [number, number])[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Draws one line of text with its baseline at `y`, the way a drawing on the screen places it. */
const drawLabel = (place: DrawingPlace, pen: Pen, label: ShapeOf<'text'>, x: number, y: number, scale: number): void => {
  const size = label.size * scale;
  const look = { size, lineHeight: size, strong: label.strong === true };
  const line = wrapText(label.text.replace(/\s+/g, ' '), look, Number.POSITIVE_INFINITY, place.measure)[0] ?? [];
  const width = widthOfLine(line);
  const left = label.anchor === 'middle' ? x - width / 2 : label.anchor === 'end' ? x - width : x;
  place.painter.paintWith(pen, [line], left, y - size, look, grey(label.tone ?? 1));
};
