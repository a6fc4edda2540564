import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namesNotVerified } from '../../src/engine/framework-words.ts';
import { LEVELS } from '../../src/model/level.ts';
import { Framework, type Contact } from '../../src/model/framework.ts';
import type * as z from 'zod/mini';

const folder = new URL('../../src/content/frameworks/', import.meta.url);
const read = (path: URL): unknown => JSON.parse(readFileSync(path, 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const packs: readonly Framework[] = files.map((name) => Framework.parse(read(new URL(name, folder))));

const digits = (words: string): string => words.replace(/\D/g, '');
const contactsOf = (pack: Framework): readonly Readonly<z.infer<typeof Contact>>[] =>
  [pack.frontDoor, pack.outOfHours, ...(pack.consultation ? [pack.consultation] : []), ...(pack.specialistServices ?? [])];
const phonesOf = (pack: Framework): readonly string[] => contactsOf(pack).flatMap((contact) => contact.phone ?? []);
const valuesOf = (pack: Framework) =>
  [pack.repeatContactRule, pack.escalation, pack.neglectTool, pack.hoarding, ...(pack.thresholdDocument ? [pack.thresholdDocument] : [])];
const packOf = (id: string): Framework => {
  const found = packs.find((pack) => pack.id === id);
  if (!found) throw new Error(`no framework file for ${id}`);
  return found;
};
const levelNameFor = (pack: Framework, band: keyof Framework['bandMap']): string | undefined =>
  pack.levels.find((level) => level.id === pack.bandMap[band])?.name;

/** Every text of a pack that a person reads: links apart, because an address is not wording. */
const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.startsWith('http') ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

test('there is a pack for every area promised, and a general one for everybody else', () => {
  for (const promised of [
    'devon', 'essex', 'generic-england', 'halton', 'hampshire', 'liverpool', 'norfolk', 'north-east-lincolnshire', 'nottinghamshire', 'wiltshire',
  ]) expect(files).toContain(`${promised}.json`);
});

describe.each(packs.map((pack, index) => [files[index] ?? '', pack] as const))('%s', (file, pack) => {
  test('is named after its id', () => {
    expect(file).toBe(`${pack.id}.json`);
  });

  test('has three to five levels, each with its own id, name and a meaning', () => {
    expect(pack.levels.length).toBeGreaterThanOrEqual(3);
    expect(pack.levels.length).toBeLessThanOrEqual(5);
    expect(new Set(pack.levels.map((level) => level.id)).size).toBe(pack.levels.length);
    expect(new Set(pack.levels.map((level) => level.name)).size).toBe(pack.levels.length);
    for (const level of pack.levels) expect(level.meaning.length).toBeGreaterThan(40);
  });

  test('leads every band to a level that exists, a higher band never to a lower level, first to first and last to last', () => {
    const places = ([pack.bandMap.L1, pack.bandMap.L2, pack.bandMap.L3, pack.bandMap.L4] as const)
      .map((id) => pack.levels.findIndex((level) => level.id === id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(0);
    expect(places[3]).toBe(pack.levels.length - 1);
    if (pack.levels.length <= 4) expect(new Set(places).size).toBe(pack.levels.length);
  });

  test('names section 47 at its highest level', () => {
    expect(pack.levels.at(-1)?.legalHook).toMatch(/section 47/);
  });

  test('has telephone numbers of digits and spaces only, long enough to be whole', () => {
    for (const phone of phonesOf(pack)) {
      expect(phone).toMatch(/^0[0-9 ]+$/);
      expect(digits(phone)).toHaveLength(11);
    }
  });

  test('leaves out every contact detail that could not be verified', () => {
    for (const contact of contactsOf(pack)) {
      expect(contact.phone === undefined).toBe(contact.confidence === 'notVerified');
      if (contact.confidence !== 'notVerified') continue;
      expect(contact.hours).toBeUndefined();
      expect(contact.source).toBeUndefined();
    }
  });

  test('leaves out every other value that could not be verified', () => {
    for (const value of valuesOf(pack)) expect(value.value === undefined).toBe(value.confidence === 'notVerified');
  });

  test('says where or when each given value was seen', () => {
    for (const contact of contactsOf(pack)) if (contact.phone !== undefined) expect([contact.source, contact.asOf]).not.toContain(undefined);
    for (const value of valuesOf(pack)) if (value.value !== undefined) expect(value.asOf).toBeTruthy();
  });

  test('says so wherever a level carries plain wording instead of a local name', () => {
    if (pack.id === 'generic-england') return;
    const plainNames = packOf('generic-england').levels.map((level) => level.name);
    const plain = pack.levels.filter((level) => plainNames.includes(level.name));
    for (const level of plain) expect(level.confidence).toBe('notVerified');
    const admitted = pack.levels.filter((level) => level.confidence === 'notVerified');
    expect(admitted.length > 0).toBe(pack.levelsConfidence === 'notVerified');
    // Once beside a list, once beside a level alone; never again in what each level means.
    const said = namesNotVerified(pack);
    if (admitted.length === 0) expect(said).toBeUndefined();
    else expect(said).toMatch(/(was|were) not verified; this is plain wording\.$/);
    for (const band of LEVELS) {
      const level = pack.levels.find(({ id }) => id === pack.bandMap[`L${band}`]);
      expect(namesNotVerified(pack, band) !== undefined).toBe(level?.confidence === 'notVerified');
    }
    expect(pack.levels.filter((level) => level.meaning.includes('not verified'))).toEqual([]);
  });

  test('puts 999 beside the front door', () => {
    expect(pack.frontDoor.phoneNote).toMatch(/999/);
    expect(pack.notes.join(' ')).toMatch(/call 999/);
  });

  test('keeps to web addresses that can be opened and have no duplicates', () => {
    const links = pack.links.map((entry) => entry.link);
    for (const link of links) expect(['http:', 'https:']).toContain(new URL(link).protocol);
    expect(new Set(links).size).toBe(links.length);
  });

  test('was checked on a day that exists', () => {
    expect(new Date(`${pack.checkedOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(pack.checkedOn);
  });

  test('claims nothing that the product must not claim', () => {
    for (const words of wordsOf(pack)) {
      expect(words).not.toMatch(/\b(validated|scores?|scoring|low risk|safe|no neglect|thresholds? (is |was |not )?(not )?met)\b/i);
    }
  });
});

test('no pack repeats the telephone number of another', () => {
  const owner = new Map<string, string>();
  for (const pack of packs) {
    for (const phone of phonesOf(pack)) {
      expect(owner.get(digits(phone)) ?? pack.id, phone).toBe(pack.id);
      owner.set(digits(phone), pack.id);
    }
  }
  expect(owner.size).toBeGreaterThan(packs.length);
});

test('no text of a pack gives the number of another pack', () => {
  for (const pack of packs) {
    for (const other of packs.filter((candidate) => candidate.id !== pack.id)) {
      for (const phone of phonesOf(other)) expect(digits(JSON.stringify(pack)), `${phone} in ${pack.id}`).not.toContain(digits(phone));
    }
  }
});

test.each([
  ['north-east-lincolnshire', '01724 296500', /North Lincolnshire is a different area/],
  ['liverpool', '0151 233 3700', /closed/],
  ['wiltshire', '0845 6070 888', /older/i],
])('in %s the number %s is only ever a warning', (id, wrongNumber, warning) => {
  expect(packOf(id).lookAlike).toContain(wrongNumber);
  expect(packOf(id).lookAlike).toMatch(warning);
  for (const pack of packs) expect(phonesOf(pack).map(digits)).not.toContain(digits(wrongNumber));
});

test('Nottinghamshire warns of Nottingham City', () => {
  expect(packOf('nottinghamshire').lookAlike).toMatch(/Nottingham City/);
});

test('Halton counts three levels above Universal', () => {
  const halton = packOf('halton');
  expect(halton.bandMap).toEqual({ L1: 'universal', L2: 'level-1', L3: 'level-2', L4: 'level-3' });
  expect(levelNameFor(halton, 'L4')).toMatch(/^Halton level 3/);
});

test('the general pack holds no telephone number and asks to be filled in', () => {
  const general = packOf('generic-england');
  expect(phonesOf(general)).toEqual([]);
  expect(general.frontDoor.phoneNote).toMatch(/^Ask your safeguarding partnership/);
  expect(general.outOfHours.name).toMatch(/ask your partnership/);
  expect(general.notes[0]).toMatch(/^Fill this in/);
});

test('only Devon states a number of contacts, and its constant says the same as its rule', () => {
  expect(packs.filter((pack) => pack.repeatContactRule.value !== undefined).map((pack) => pack.id)).toEqual(['devon']);
  expect(packOf('devon').repeatContactRule.value).toMatch(/^Three or more/);
  expect(packOf('devon').constants).toEqual({ contactThreshold: 3 });
});

test('Norfolk takes telephone calls only', () => {
  expect(packOf('norfolk').frontDoor.channel).toMatch(/Telephone only/);
  expect(packOf('norfolk').frontDoor.writtenReferral).toMatch(/^None/);
});

describe('the format refuses', () => {
  const devon = packOf('devon');
  test.each([
    ['a field it does not know', { ...devon, telephone: '0345' }],
    ['two levels', { ...devon, levels: devon.levels.slice(0, 2) }],
    ['six levels', { ...devon, levels: [...devon.levels, ...devon.levels.slice(0, 2)] }],
    ['letters in a telephone number', { ...devon, frontDoor: { ...devon.frontDoor, phone: 'ask MASH' } }],
    ['a link that is not a web address', { ...devon, links: [{ title: 'Form', link: 'javascript:alert(1)' }] }],
    ['a band without a level', { ...devon, bandMap: { L1: 'level-1', L2: 'level-2', L3: 'level-3' } }],
    ['a day not written year-month-day', { ...devon, checkedOn: '1 November 2026' }],
  ])('%s', (_what, broken) => {
    expect(Framework.safeParse(broken).success).toBe(false);
  });
});

test('the example in the format page is itself a pack that can be opened', () => {
  const page = readFileSync(new URL('../../docs/frameworks-format.md', import.meta.url), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1];
  expect(Framework.safeParse(JSON.parse(example ?? 'null')).success).toBe(true);
});

test.each([
  ['devon', '0345 155 1071', '0345 6000 388'], ['essex', '0345 603 7627', '0345 606 1212'], ['halton', '0151 907 8305', '0345 050 0148'], ['hampshire', '0300 555 1384', '0300 555 1373'],
  ['liverpool', '0151 459 2606', undefined], ['norfolk', '0344 800 8021', '0344 800 8020'], ['north-east-lincolnshire', '01472 326292', undefined], ['nottinghamshire', '0300 500 80 90', '0300 456 4546'],
  ['wiltshire', '0300 456 0108', '0300 456 0100'], ['generic-england', undefined, undefined],
])('the numbers of %s change only on purpose, after a look at its page', (id, frontDoor, outOfHours) => {
  const pack = packOf(id);
  expect([pack.frontDoor.phone, pack.outOfHours.phone]).toEqual([frontDoor, outOfHours]);
});
