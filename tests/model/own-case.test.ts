import { expect, test } from 'vitest';
import { decodeAnswers, encodeAnswers } from '../../src/calibration/answer-code.ts';
import { vignettes } from '../../src/content/vignette-files.ts';
import { caseDraftOf, caseFrom, emptyCaseDraft, knownFromOf } from '../../src/model/case-draft.ts';
import { caseScreeningOf, holdingsInWords, newCaseScreening, openedCaseScreening } from '../../src/model/case-screening.ts';
import { isOwnCase, ownCaseId, withOwnNumbers } from '../../src/model/own-case-numbers.ts';
import type { Vignette } from '../../src/model/vignette.ts';

const rafi = ((): Vignette => {
  const found = vignettes.find(({ id }) => id === 'o1');
  if (!found) throw new Error('the case is missing');
  return found;
})();
const BASIS = { framework: { id: 'generic-england', edition: '2026-11' }, ruleSet: '2026.11', today: '2026-11-22' };

test('no own case has the number of a shipped one, and its numbers fit into a code', () => {
  for (const vignette of vignettes) {
    const own = withOwnNumbers(vignette);
    expect(isOwnCase(own)).toBe(true);
    expect(isOwnCase(vignette)).toBe(false);
    expect(vignettes.some(({ number }) => number === own.number)).toBe(false);
    const read = decodeAnswers(encodeAnswers({ caseId: own.number, edition: own.edition, answers: [1, 2, 3] }));
    expect(read.ok && [read.value.caseId, read.value.edition]).toEqual([own.number, own.edition]);
  }
});

test('the number follows from the id alone, and stays the same for ever', () => {
  expect(withOwnNumbers({ ...rafi, id: 'own-abc' }).number).toBe(withOwnNumbers({ ...rafi, id: 'own-abc', title: 'Another' }).number);
  expect(withOwnNumbers({ ...rafi, id: 'own-abc' }).number).toBe(962);
});

test('the edition follows from what the case says, not from the order or the numbers in its file', () => {
  const own = withOwnNumbers(rafi);
  expect(withOwnNumbers({ ...own, number: 3, edition: 9, format: 'screen-for-neglect-case', version: 1 })).toMatchObject({ number: own.number, edition: own.edition });
  const turned = Object.fromEntries(Object.entries(rafi).reverse()) as unknown as Vignette;
  expect(withOwnNumbers(turned).edition).toBe(own.edition);
});

test('changed cases have other editions, as far as 63 numbers can tell', () => {
  const editions = Array.from({ length: 630 }, (_, at) => withOwnNumbers({ ...rafi, title: `Case ${at}` }).edition);
  const counts = [...new Set(editions)].map((edition) => editions.filter((one) => one === edition).length);
  expect(Math.min(...editions)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...editions)).toBeLessThanOrEqual(63);
  expect(counts.length).toBeGreaterThan(55);
  expect(Math.max(...counts)).toBeLessThan(35);
});

test('an id is never longer than an id may be', () => {
  expect(ownCaseId('x'.repeat(40))).toHaveLength(40);
  expect(ownCaseId('own-abc')).toBe('own-abc');
});

test('a case is never made from a real screening, and keeps nothing of one person’s work', () => {
  const training = { ...rafi.screening, author: 'A trainer', place: 'result', checked: ['household'], reviewOn: '2026-12-01', household: { ...rafi.screening.household, reference: 'HH-1' }, judgement: { before: { levels: { c1: 2 as const }, reason: 'x', date: '2026-03-16' } } };
  expect(caseScreeningOf({ ...training, purpose: 'case' }, BASIS)).toBeUndefined();
  const kept = caseScreeningOf(training, BASIS);
  expect(JSON.stringify(kept)).not.toMatch(/A trainer|HH-1|"before"|reviewOn/);
  expect(kept?.household.children).toEqual(rafi.screening.household.children);
});

test('what is opened to be changed is a training screening, whatever stood in the file', () => {
  expect(openedCaseScreening({ ...rafi.screening, purpose: 'case' }, 'new').purpose).toBe('training');
  expect(newCaseScreening('new', 'gp', BASIS)).toMatchObject({ purpose: 'training', role: 'gp', id: 'new' });
  expect(holdingsInWords(rafi.screening)).toBe('1 child, 2 adults, 9 ratings, 4 events');
});

test('what becomes known in a part is unknown in all parts before it', () => {
  const draft = { ...caseDraftOf(rafi), knownFrom: { 'adults.a2': 2, 'c1.injuries': 99 } };
  expect(knownFromOf(draft, 'c1.injuries')).toBe(3);
  const { stages } = caseFrom(draft) as Pick<Vignette, 'stages'>;
  expect(stages?.map(({ notYetKnown }) => notYetKnown)).toEqual([['c1.injuries', 'adults.a2'], ['c1.injuries', 'adults.a2'], ['c1.injuries'], []]);
});

test('a case in one part has no stages', () => {
  const draft = { ...caseDraftOf(rafi), stages: [{ title: '', text: 'All at once.\n\n', level: undefined }] };
  expect(caseFrom(draft)).toMatchObject({ story: ['All at once.'] });
  expect(caseFrom(draft)).not.toHaveProperty('stages');
  expect(emptyCaseDraft('own-1', 'gp').stages).toHaveLength(2);
});
