import type { Block, Drawing, Shape } from '../base/document-blocks.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import type { DomainReading } from '../engine/domain-readings.ts';
import { readingInWords } from './evidence-section.ts';

const WIDTH = 480;
const ROW = 24;
const LABEL = 190;
const STEP = 46;
const TEXT = 10;

/** One bar: as long as its rating of four; an open frame where nothing is known, so that empty never looks like well. */
const barShapes = (domain: DomainReading, at: number): readonly Shape[] => {
  const top = at * ROW + 6;
  const known = domain.reading === 'level' && domain.level !== undefined;
  const words = known ? `${domain.level} of 4` : readingInWords(domain);
  return [
    { kind: 'text', x: 0, y: top + 12, text: domain.title, size: TEXT, strong: domain.core },
    { kind: 'rectangle', x: LABEL, y: top, width: STEP * 4, height: 15, edgeTone: 0.55, thickness: 0.6 },
    ...(known ? [{ kind: 'rectangle', x: LABEL, y: top, width: STEP * (domain.level ?? 0), height: 15, fillTone: domain.core ? 0.75 : 0.35, edgeTone: 0.9, thickness: 0.6 } satisfies Shape] : []),
    ...[1, 2, 3].map((step): Shape => ({ kind: 'line', x1: LABEL + STEP * step, y1: top, x2: LABEL + STEP * step, y2: top + 15, tone: 0.55, thickness: 0.4 })),
    { kind: 'text', x: LABEL + STEP * 4 + 8, y: top + 12, text: words, size: TEXT },
  ];
};

/** A picture of a child's domains with the context beneath them: bars side by side, no total and no dial. */
export const domainBars = (child: ChildAssessment, name: string): Extract<Block, { readonly kind: 'figure' }> => {
  const rows = [...child.domains.filter((domain) => domain.core), ...child.domains.filter((domain) => !domain.core)];
  const drawing: Drawing = { width: WIDTH, height: rows.length * ROW + 8, shapes: rows.flatMap(barShapes) };
  return {
    kind: 'figure', drawing,
    alternative: `Ratings of ${name}, domain by domain: ${rows.map((domain) => `${domain.title}${domain.core ? '' : ' (context)'}: ${domain.reading === 'level' && domain.level !== undefined ? `${domain.level} of 4` : readingInWords(domain)}`).join('; ')}.`,
    caption: `Highest rating in each domain of ${name}; the context stands beneath in a lighter grey. An open frame means that not enough is known.`,
  };
};
