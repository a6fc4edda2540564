import { describe, expect, test } from 'vitest';
import { packNote, previewOf } from '../../../src/features/working-file/preview.ts';
import { sampleScreening } from '../../save/sample-screening.ts';
import { bank } from '../domain/sample.ts';

describe('what is shown of a file before it is opened', () => {
  test('tells enough to know it again, and no name, reference or answer', () => {
    const lines = previewOf(sampleScreening, bank.frameworks);
    const shown = JSON.stringify(lines);
    expect(shown).toContain('9 March 2026');
    expect(shown).toContain('2 children, 2 adults');
    for (const { label } of [...sampleScreening.household.children, ...sampleScreening.household.adults]) expect(shown).not.toMatch(new RegExp(`\\b${label}\\b`));
    for (const private_ of ['HH-0412', 'Cold and hungry', 'Nan']) expect(shown).not.toContain(private_);
  });

  test('says so when the levels of its area are not here, or are of another edition', () => {
    const here = bank.frameworks.find((one) => one.id === 'generic-england');
    expect(packNote({ ...sampleScreening, framework: { id: 'generic-england', edition: here?.edition ?? '' } }, bank.frameworks)).toEqual({ kind: 'asSaved' });
    expect(packNote({ ...sampleScreening, framework: { id: 'generic-england', edition: '1999' } }, bank.frameworks)).toMatchObject({ kind: 'otherEdition', saved: '1999', here: here?.edition });
    expect(packNote({ ...sampleScreening, framework: { id: 'elsewhere', edition: '7' } }, bank.frameworks)).toEqual({ kind: 'missing', id: 'elsewhere', edition: '7' });
  });
});
