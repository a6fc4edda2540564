import { describe, expect, test } from 'vitest';
import { checkBank } from '../../src/content/check-bank.ts';
import { contentFiles, type ContentFiles } from '../../src/content/content-files.ts';
import { problemLine } from '../../src/content/problem.ts';
import { shippedBank } from '../../src/content/bank.ts';
import { bank } from '../engine/shipped.ts';

/** Ids as they are written down where the rules were decided: a prefix with its numbers. */
const RULES: Readonly<Record<string, number>> = {
  IMM: 4, FLR: 11, HLT: 12, HOM: 4, HOA: 3, EDU: 7, SUP: 7, EMO: 6, AFF: 1, UNB: 5, DIS: 3, ADO: 2, BIA: 2, CUM: 14, SRC: 7, VOI: 2, AGY: 3, HHM: 3,
  CNS: 5, ESC: 3, ADU: 4, GPR: 4, SCH: 5, URG: 1, NAM: 4, PER: 2,
};
const RULE_IDS = [...Object.entries(RULES).flatMap(([prefix, count]) => Array.from({ length: count }, (_one, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`)), 'CTX-04'];
/** Rules for what was decided without an id of its own: core 4, one domain, poverty check, an old closure, home not seen. */
const WITHOUT_AN_ID = ['COR-01', 'DOM-01', 'POV-01', 'CLO-01', 'SEE-01', 'IMM-05', 'IMM-06'];
const STEP_IDS = '01 02 03 04 05 10 11 12 13 14 15 16 17 18 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 50 51 60 61 62 70'.split(' ').map((number) => `NS-${number}`);

const indicators = bank.groups.flatMap((group) => group.indicators);

describe('the shipped bank', () => {
  test('is in order', () => {
    expect(shippedBank.ok ? [] : shippedBank.problem.map(problemLine)).toEqual([]);
  });

  test('has 117 indicators in 11 groups, five of them core for every child', () => {
    expect(indicators).toHaveLength(117);
    expect(bank.groups).toHaveLength(11);
    expect(bank.groups.filter((group) => group.tier === 'core').map((group) => group.group)).toEqual(['health', 'home', 'education', 'supervision', 'emotional']);
  });

  test.each(['school', 'gp'] as const)('asks twenty indicators in the quick pass of a %s', (role) => {
    expect(indicators.filter((indicator) => indicator.quickPass.includes(role))).toHaveLength(20);
  });

  test('has every rule that was decided, and no other', () => {
    expect(RULE_IDS).toHaveLength(125);
    expect(bank.rules.map((rule) => rule.id).toSorted()).toEqual([...RULE_IDS, ...WITHOUT_AN_ID].toSorted());
  });

  test('has every step, and words for at least one role in each', () => {
    expect(bank.steps.map((step) => step.id).toSorted()).toEqual(STEP_IDS);
    expect(bank.steps.filter((step) => Object.values(step.text).every((text) => text === null)).map((step) => step.id)).toEqual([]);
  });

  test('reads every urgent indicator: none of them is out of a rule’s reach', () => {
    expect(indicators.filter((indicator) => indicator.urgentAtLevel4 && indicator.calculated === true)).toEqual([]);
  });

  test('uses no word that would promise more than it can', () => {
    const texts = JSON.stringify([
      bank.rules.map(({ title, statement, prompt, decided, outcomes }) => [title, statement, prompt, decided, outcomes.map((outcome) => outcome.note)]),
      bank.steps.map(({ title, text, why, deadlines }) => [title, text, why, deadlines.map((deadline) => deadline.words)]), bank.safetyChanges.map((change) => change.text),
      bank.facts.map(({ question, hint, options }) => [question, hint, options?.map((option) => option.label)]), indicators.map(({ title, descriptors, note }) => [title, descriptors, note]),
    ]);
    for (const word of [/validated/i, /\bscor(e|es|ed|ing)\b/i, /low risk/i, /no neglect/i, /threshold met/i, /child is safe/i]) expect(texts).not.toMatch(word);
  });
});

type Plant = (files: Record<string, unknown>) => void;
/** Finds what lies at a path of the raw files; every step has to be there. */
const at = (value: unknown, ...path: readonly (string | number)[]): Record<string, unknown> => path.reduce<unknown>((inner, key) => {
  const next: unknown = Reflect.get(Object(inner), key);
  if (next === undefined) throw new Error(`nothing at ${path.join('.')}`);
  return next;
}, value) as Record<string, unknown>;
const place = (files: unknown, file: string, list: string, id: string): number => (Reflect.get(at(files, 'rules', file), list) as readonly { readonly id: string }[]).findIndex((one) => one.id === id);

const attendance = (files: unknown): number => (Reflect.get(at(files, 'facts'), 'facts') as readonly { readonly name: string }[]).findIndex((one) => one.name === 'attendancePercent');

const RULES_HEALTH = './rules/health.json';
const PLANTS: readonly (readonly [name: string, plant: Plant, line: string])[] = [
  ['a source that does not exist', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-07'), 'citations', 0)['source'] = 'NOWHERE'; },
    'rules/health.json · HLT-07 · source "NOWHERE" is not in sources.json; add it there or correct the key'],
  ['a condition on a fact that does not exist', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-08'))['when'] = 'HE7 >= 3 and bathedDaily'; },
    'rules/health.json · HLT-08 · there is no indicator, fact or value "bathedDaily" in: HE7 >= 3 and bathedDaily'],
  ['a condition on an answer that its fact does not have', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-11'))['when'] = 'growthConcernKind = fast'; },
    'rules/health.json · HLT-11 · "growthConcernKind" can never be "fast" in: growthConcernKind = fast'],
  ['a condition that cannot be read', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-12'))['when'] = 'HE12 >='; },
    'rules/health.json · HLT-12 · ends too early in: HE12 >='],
  ['a rule id that is used twice', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-10'))['id'] = 'HLT-09'; },
    'rules · HLT-09 · this rule id is used twice'],
  ['a rule that asks for a step that does not exist', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-03'), 'outcomes', 0)['steps'] = ['NS-99']; },
    'rules/health.json · HLT-03 · step "NS-99" is not in next-steps.json'],
  ['a rule that reads the level and sets one', (files) => { at(files, 'rules', RULES_HEALTH, 'rules', place(files, RULES_HEALTH, 'rules', 'HLT-04'))['when'] = 'level >= 2'; },
    'rules/health.json · HLT-04 · a rule that reads the level can set none'],
  ['a band that maps to no level', (files) => { at(files, 'frameworks', './frameworks/devon.json', 'bandMap')['L3'] = 'nowhere'; },
    'frameworks/devon.json · bandMap.L3 · '],
  ['an indicator code that is used twice', (files) => { at(files, 'indicators', './indicators/home.json', 'indicators', 0)['code'] = 'HC2'; },
    'indicators · HC2 · this code is used twice; every code must be its own'],
  ['a fact that is defined twice', (files) => { const facts = at(files, 'facts', 'facts'); at(facts, 1)['name'] = at(facts, 0)['name']; },
    'facts.json · immediateDanger · this fact is defined twice'],
  ['an answer that would fit an indicator that does not exist', (files) => { at(files, 'facts', 'facts', attendance(files), 'fits', 0)['indicator'] = 'ED99'; },
    'facts.json · attendancePercent · there is no indicator "ED99" whose descriptions it could fit'],
  ['an answer that fits on a condition that cannot be read', (files) => { at(files, 'facts', 'facts', attendance(files), 'fits', 1)['when'] = 'attended <= 90'; },
    'facts.json · attendancePercent · there is no indicator, fact or value "attended" in: attended <= 90'],
];

const planted = (...plants: readonly Plant[]): readonly string[] => {
  const files: Record<string, unknown> = structuredClone({ ...contentFiles });
  for (const plant of plants) plant(files);
  const checked = checkBank(files as unknown as ContentFiles);
  return checked.ok ? [] : checked.problem.map(problemLine);
};

describe('the check of the bank', () => {
  test.each(PLANTS)('finds %s, with file, place and remedy', (_name, plant, line) => {
    expect(planted(plant).filter((found) => found.startsWith(line))).toHaveLength(1);
  });

  test('finds all of them at once', () => {
    const found = planted(...PLANTS.map(([, plant]) => plant));
    expect(PLANTS.filter(([, , line]) => !found.some((one) => one.startsWith(line))).map(([name]) => name)).toEqual([]);
  });

  test('finds a descriptor that is missing', () => {
    const found = planted((files) => { delete at(files, 'indicators', './indicators/home.json', 'indicators', 0, 'descriptors')['3']; });
    expect(found).toEqual(['indicators/home.json · indicators · HC1 · descriptors · 3 · a string belongs here']);
  });

  test('finds a descriptor that is empty', () => {
    const found = planted((files) => { at(files, 'indicators', './indicators/home.json', 'indicators', 0, 'descriptors')['3'] = ' '; });
    expect(found).toEqual(['indicators/home.json · HC1 · all four descriptors need words']);
  });

  test('finds a key that no schema has, so that a slip of the pen is not lost', () => {
    const found = planted((files) => { at(files, 'rules', RULES_HEALTH, 'rules', 0)['minLvl'] = 3; });
    expect(found).toEqual(['rules/health.json · rules · HLT-01 · "minLvl" is no part of this; correct the name or take it out']);
  });
});
