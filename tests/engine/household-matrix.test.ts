import { expect, test } from 'vitest';
import { householdMatrix, type MatrixCell } from '../../src/engine/household-matrix.ts';
import { assessed, type Situation } from '../scenarios/situation.ts';
import { bank, prepared } from './shipped.ts';

const matrix = (situation: Situation) => householdMatrix(assessed(situation), prepared);
const cells = (situation: Situation, key: string): readonly MatrixCell[] => matrix(situation).rows.find((row) => row.key === key)?.cells ?? [];
const noConcern = { health: { answer: 'noConcernSeen', sources: ['professional'], evidence: 'asked' } } as const;

test('a domain shows the highest rating that was entered, never what it counts as, and how much is open', () => {
  const [cell] = cells({ HE7: { answer: 2, trend: 'worse', sources: ['sawIt'] }, HE1: 1 }, 'health');
  expect(cell).toMatchObject({ childId: 'c1', state: 'rated', level: 2 });
  expect(cell?.notKnown).toBe((cell?.applicable ?? 0) - 2);
});

test('a domain without ratings is not known, unless no concern was reported in it', () => {
  expect(cells({}, 'health')[0]).toMatchObject({ state: 'notKnown', level: undefined });
  expect(cells({ domainAnswers: noConcern }, 'health')[0]).toMatchObject({ state: 'noConcernReported', level: undefined });
  expect(cells({ domainAnswers: noConcern, HE7: 2 }, 'health')[0]).toMatchObject({ state: 'rated', level: 2 });
});

test('an urgent indicator shows the answer itself', () => {
  expect(cells({ HE1: 3 }, 'HE1')).toEqual([{ childId: 'c1', state: 'rated', level: 3, notKnown: 0, applicable: 1 }]);
  expect(cells({ HE1: 'notKnown' }, 'HE1')).toEqual([{ childId: 'c1', state: 'notKnown', level: undefined, notKnown: 1, applicable: 1 }]);
  expect(cells({ others: [{ age: 'unborn' }] }, 'HE1')).toEqual([
    { childId: 'c1', state: 'notKnown', level: undefined, notKnown: 1, applicable: 1 }, { childId: 'c2', state: 'notAsked', level: undefined, notKnown: 0, applicable: 0 },
  ]);
});

test('children stand side by side, and what is asked of one alone is "not asked" for the others', () => {
  expect(cells({ HE7: 2, others: [{ HE7: 4 }, { age: 'unborn' }] }, 'health').map((cell) => [cell.state, cell.level])).toEqual([['rated', 2], ['rated', 4], ['notAsked', undefined]]);
});

test('rows are the domains and context groups that are asked of somebody, then the urgent indicators with their codes', () => {
  const { rows } = matrix({});
  const groups = rows.filter((row) => row.kind !== 'urgent');
  expect(groups.map((row) => row.key)).not.toContain('pre-birth');
  expect(matrix({ age: 'unborn' }).rows.map((row) => row.key)).toContain('pre-birth');
  expect(groups.map((row) => [row.key, row.kind])).toEqual(bank.groups.filter((group) => groups.some((row) => row.key === group.group)).map((group) => [group.group, group.tier === 'context' ? 'context' : 'core']));
  expect(rows.find((row) => row.key === 'HE1')).toMatchObject({ kind: 'urgent', title: 'Brought to appointments (HE1)' });
  expect(rows.some((row) => row.key === 'HE7')).toBe(false);
  expect(rows.find((row) => row.key === 'health')?.title).toBe(bank.groups.find((group) => group.group === 'health')?.title);
});

test('children about whom nobody has rated anything are named once another child is worried about', () => {
  expect(matrix({ HE7: 2, others: [{}, { HE7: 1 }, { HE7: 'notKnown' }] }).nobodyLooked).toEqual(['c2', 'c4']);
  expect(matrix({ HE7: 1, others: [{}] }).nobodyLooked).toEqual([]);
  expect(matrix({ HE7: 'notKnown', others: [{}] }).nobodyLooked).toEqual([]);
});
