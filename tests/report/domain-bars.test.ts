import { expect, test } from 'vitest';
import { SAMPLE_SCREENINGS, sampleMaterial } from '../../src/app/sample-records.ts';
import { domainBars } from '../../src/report/domain-bars.ts';

const children = sampleMaterial(SAMPLE_SCREENINGS.long).outcome.assessment.children;

test('a bar is as long as its rating, and a domain of which too little is known has none', () => {
  for (const child of children) {
    const { drawing, alternative } = domainBars(child, 'C');
    const filled = drawing.shapes.filter((shape) => shape.kind === 'rectangle' && shape.fillTone !== undefined);
    const rated = child.domains.filter((domain) => domain.reading === 'level' && domain.level !== undefined);
    expect(filled.map((shape) => (shape.kind === 'rectangle' ? shape.width / 46 : 0)).toSorted()).toEqual(rated.map((domain) => Number(domain.level)).toSorted());
    for (const domain of child.domains) expect(alternative).toContain(domain.title);
  }
});

test('the picture holds no total', () => {
  for (const child of children) expect(domainBars(child, 'C').drawing.shapes.some((shape) => shape.kind === 'text' && /total|%|sum/i.test(shape.text))).toBe(false);
});
