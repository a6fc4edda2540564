import { expect, test } from 'vitest';
import { shippedBank } from '../../src/content/bank.ts';
import { assess } from '../../src/engine/assess.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import { composeRecord } from '../../src/report/compose-record.ts';
import { levelsOverTime, levelsTables } from '../../src/report/levels-over-time.ts';
import { outcomeOf } from '../../src/engine/outcome.ts';
import { largeHousehold } from '../support/large-household.ts';

if (!shippedBank.ok) throw new Error('the shipped content does not fit together');
const bank = shippedBank.value;
const frameworkOf = (id: string) => { const found = bank.frameworks.find((one) => one.id === id); if (!found) throw new Error(`no framework ${id}`); return found; };
const devon = frameworkOf('devon');
const screening = largeHousehold(bank, { children: 2, events: 3, reviews: 3, assessedOn: '2026-11-20' });
const people = [{ id: 'c1', name: 'AB' }, { id: 'c2', name: 'CD' }];
const inShort = (levels: ReturnType<typeof levelsOverTime>) => levels.map(({ name, points }) => [name, points.map((point) => point.mark).join('')]);

test('a first screening has no history', () => {
  expect(levelsOverTime({ screening: { assessedOn: '2026-11-20', earlier: [] }, framework: devon, children: people })).toEqual([]);
});

test('the highest of all comes first, then child by child; one child stands alone', () => {
  expect(inShort(levelsOverTime({ screening, framework: devon, children: people }))).toEqual([['Highest of all', '334'], ['AB', '232'], ['CD', '324']]);
  expect(inShort(levelsOverTime({ screening, framework: devon, children: people.slice(0, 1) }))).toEqual([['AB', '232']]);
});

test('this screening is told only where it may be', () => {
  const now = assess(screening, prepareBank(bank)).children;
  expect(levelsOverTime({ screening, framework: devon, children: people })[0]?.points).toHaveLength(3);
  expect(levelsOverTime({ screening, framework: devon, children: people, now })[0]?.points.map((point) => point.date)).toEqual([...screening.earlier.map((one) => one.assessedOn), '2026-11-20']);
});

test('a screening in which too little was known stands as such, and one without the child is left out', () => {
  const earlier = [{ ...screening.earlier[0], assessedOn: '2026-01-01', householdRatings: {}, adults: [], children: [{ id: 'c1', ratings: {} }] }];
  const levels = levelsOverTime({ screening: { assessedOn: '2026-11-20', earlier }, framework: devon, children: people });
  expect(levels).toMatchObject([{ name: 'AB', points: [{ mark: '?', words: 'Not enough known' }] }]);
});

test('marks carry the number that the area uses, and a letter where it has none', () => {
  const levels = levelsOverTime({ screening: { assessedOn: '2026-11-20', earlier: screening.earlier.map((one) => ({ ...one, children: [{ id: 'c1', ratings: {}, level: 1 as const }, { id: 'c2', ratings: {}, level: 3 as const }] })) }, framework: frameworkOf('halton'), children: people });
  expect(inShort(levels).slice(1)).toEqual([['AB', 'UUU'], ['CD', '222']]);
});

test('the table behind the picture says the same, one row for each child; many screenings take several tables', () => {
  const [table] = levelsTables(levelsOverTime({ screening, framework: devon, children: people }));
  expect(table?.titles).toEqual(['Who', '25 November 2025', '25 March 2026', '23 July 2026']);
  expect(table?.rows[1]).toEqual(['AB', 'Level 2: Early Help', 'Level 3: Targeted Help', 'Level 2: Early Help']);
  const many = largeHousehold(bank, { children: 1, reviews: 7, assessedOn: '2026-11-20' });
  expect(levelsTables(levelsOverTime({ screening: many, framework: devon, children: people })).map(({ titles }) => titles.length)).toEqual([6, 3]);
});

test('a child who was not part of a screening is told as such', () => {
  const earlier = screening.earlier.map((one, at) => (at === 0 ? { ...one, children: one.children.slice(0, 1) } : one));
  expect(levelsTables(levelsOverTime({ screening: { assessedOn: '2026-11-20', earlier }, framework: devon, children: people }))[0]?.rows[2]?.[1]).toBe('Not screened');
});

test('the record prints picture and table, also where no event was entered; the family is told no level', () => {
  const empty = { ...screening, chronology: [] };
  const material = { outcome: outcomeOf(empty, prepareBank(bank), devon, '2026-11-20'), changes: [], bank, madeOn: '2026-11-20' };
  const blocks = (audience: 'safeguardingFile' | 'supervision' | 'family') => composeRecord(material, { audience, childId: undefined }).blocks;
  const tables = (audience: Parameters<typeof blocks>[0]) => blocks(audience).filter((block) => block.kind === 'table' && block.caption === 'Suggested levels at each screening');
  expect(blocks('safeguardingFile').filter((block) => block.kind === 'figure' && block.alternative.includes('Levels of need'))).toHaveLength(1);
  expect([tables('safeguardingFile').length, tables('family').length]).toEqual([1, 0]);
  expect(JSON.stringify(tables('supervision'))).toContain('Child 1');
  expect(JSON.stringify(tables('supervision'))).not.toContain('"C1"');
});

test('of many children the picture of events shows the highest level alone, and a picture of its own shows each child', () => {
  const many = largeHousehold(bank, { children: 12, events: 20, reviews: 2, assessedOn: '2026-11-20' });
  const { blocks } = composeRecord({ outcome: outcomeOf(many, prepareBank(bank), devon, '2026-11-20'), changes: [], bank, madeOn: '2026-11-20' }, { audience: 'safeguardingFile', childId: undefined });
  const written = blocks.flatMap((block) => (block.kind === 'figure' && block.alternative.startsWith('Timeline') ? [block.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))] : []));
  expect(written.map((words) => [words.includes('Not brought'), words.includes('Highest of all'), words.includes('C12')])).toEqual([[true, true, false], [false, true, true]]);
});
