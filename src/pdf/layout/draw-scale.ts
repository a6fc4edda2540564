import { cleanText } from '../clean-text.ts';
import type { Pen } from '../pen.ts';
import { widthOfLine, wrapText, type Line } from '../wrap-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { colour, looks, room, sheet, textWidth } from './page-style.ts';

const gap = 5;
const padding = 7;
const pointer = { gap: 4, height: 8, halfWidth: 7 } as const;

/** One step of a scale, measured. */
interface Step {
  readonly x: number;
  readonly lines: readonly Line[];
  readonly chosen: boolean;
}

/** Draws a row of named steps; the chosen one differs by weight of type and edge, by fill and by a pointer under it. */
export function* drawScale(place: DrawingPlace, names: readonly string[], chosen: number | undefined, alternative: string): Steps {
  if (names.length === 0) return;
  const { flow, tags } = place;
  flow.need(heightOfScale(place, names, chosen));
  const steps = stepsOf(place, names, chosen);
  const width = widthOfStep(names.length);
  const height = heightOfBoxes(steps);
  const top = flow.y + 4;
  const whole = height + pointer.gap + pointer.height;
  const attributes = { alternative: cleanText(alternative), box: tags.boxOf(sheet.left, top - 2, textWidth, whole + 4) };
  tags.within('Figure', attributes, () =>
    tags.mark((pen) => {
      for (const step of steps) drawStep(place, pen, step, top, width, height);
    }),
  );
  flow.y = top + whole + room.scale;
  yield;
}

/** The height of a scale with the room it needs. */
export const heightOfScale = (place: DrawingPlace, names: readonly string[], chosen: number | undefined): number =>
  names.length === 0 ? 0 : heightOfBoxes(stepsOf(place, names, chosen)) + 4 + pointer.gap + pointer.height;

const widthOfStep = (count: number): number => (textWidth - (count - 1) * gap) / count;

const stepsOf = ({ measure }: DrawingPlace, names: readonly string[], chosen: number | undefined): readonly Step[] => {
  const width = widthOfStep(names.length);
  return names.map((name, index) => ({
    x: sheet.left + index * (width + gap),
    lines: wrapText(name, { ...looks.step, strong: index === chosen }, width - 2 * padding, measure),
    chosen: index === chosen,
  }));
};

const heightOfBoxes = (steps: readonly Step[]): number =>
  Math.max(1, ...steps.map((step) => step.lines.length)) * looks.step.lineHeight + 2 * padding + 6;

const drawStep = ({ painter }: DrawingPlace, pen: Pen, step: Step, top: number, width: number, height: number): void => {
  const { x, lines, chosen } = step;
  pen.polygon([[x, top], [x + width, top], [x + width, top + height], [x, top + height]], {
    fill: chosen ? colour.chosen : colour.paper,
    edge: chosen ? colour.ink : colour.rule,
    thickness: chosen ? 2.5 : 0.75,
  });
  const look = { ...looks.step, strong: chosen };
  const firstLine = top + (height - lines.length * look.lineHeight) / 2 + 1;
  lines.forEach((line, row) => {
    const left = x + (width - widthOfLine(line)) / 2;
    painter.paintWith(pen, [line], left, firstLine + row * look.lineHeight, look, chosen ? colour.paper : colour.ink);
  });
  if (!chosen) return;
  const middle = x + width / 2;
  const tip = top + height + pointer.gap;
  pen.polygon(
    [[middle, tip], [middle + pointer.halfWidth, tip + pointer.height], [middle - pointer.halfWidth, tip + pointer.height]],
    { fill: colour.ink },
  );
};
