import { describe, expect, test } from 'vitest';
import { askedQuestions } from '../../src/engine/asked-questions.ts';
import { citationsInWords } from '../../src/engine/citation-words.ts';
import { flagWords } from '../../src/engine/flag-words.ts';
import { LEVEL_1_WORDS, localLevel, suggestionInWords } from '../../src/engine/framework-words.ts';
import { localBands, numbersFit } from '../../src/engine/local-bands.ts';
import type { Unknown } from '../../src/engine/not-known.ts';
import { OBSERVER_WORDS, observerWords, unknownByObserver } from '../../src/engine/unknown-words.ts';
import type { Framework } from '../../src/model/framework.ts';
import { Observer } from '../../src/model/indicator.ts';
import { Flag } from '../../src/model/rule.ts';
import type { Source } from '../../src/model/source.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';
import { bank, general, prepared } from './shipped.ts';

const area = (id: string): Framework => {
  const found = bank.frameworks.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('flags', () => {
  test('have words of their own each, and say by when where they ask for action', () => {
    expect(Flag.options.every((flag) => flagWords(flag).title.length > 5 && flagWords(flag).text.length > 20)).toBe(true);
    expect(new Set(Flag.options.map((flag) => flagWords(flag).title)).size).toBe(Flag.options.length);
    const urgency = (wanted: string) => Flag.options.filter((flag) => flagWords(flag).urgency === wanted);
    expect([urgency('today'), urgency('workingDay'), urgency('note').length]).toEqual([['REF', 'CON-today'], ['CON'], Flag.options.length - 3]);
  });
});

describe('a level in the words of an area', () => {
  test('has its name, meaning and place', () => {
    const local = localLevel(general, 3);
    expect(general.levels[local.position]).toMatchObject({ id: general.bandMap.L3, name: local.name, meaning: local.meaning });
    expect(local.legalHook).toBe(general.levels[local.position]?.legalHook);
    expect(local.name.length).toBeGreaterThan(3);
  });

  test('that the area does not map is an error, not a guess', () => {
    expect(() => localLevel({ ...general, bandMap: { ...general.bandMap, L3: 'gone' } }, 3)).toThrow(`framework ${general.id} maps no level to L3`);
  });

  test('is worded as the reading allows, and level 1 never says that a child is well', () => {
    const name = localLevel(general, 3).name;
    expect(suggestionInWords(general, 3, 'immediateDanger')).toBe('Immediate danger: call 999 now');
    expect(suggestionInWords(general, 1, 'notEnoughKnown')).toBe('Not enough known to suggest a level');
    expect(suggestionInWords(general, 3, 'atLeast')).toBe(`At least ${name}`);
    expect(suggestionInWords(general, 3, 'level')).toBe(name);
    expect(suggestionInWords(general, 1, 'level')).toBe(LEVEL_1_WORDS);
    expect(LEVEL_1_WORDS).toBe('No indicators recorded at a level needing more than universal support, on the information entered');
  });

  test('keeps four names apart also where an area has one for two of them', () => {
    const devon = area('devon');
    expect(localBands(devon).map((band) => band.name)).toEqual(([1, 2, 3, 4] as const).map((level) => localLevel(devon, level).name));
    const joined = { ...devon, bandMap: { L1: devon.bandMap.L1, L2: devon.bandMap.L3, L3: devon.bandMap.L3, L4: devon.bandMap.L3 } };
    const name = localLevel(devon, 3).name;
    expect(localBands(joined).map((band) => band.name)).toEqual([localLevel(devon, 1).name, `${name} (extra help)`, `${name} (several or complex needs)`, `${name} (social care now)`]);
    expect(localBands({ ...devon, bandMap: { ...devon.bandMap, L1: devon.bandMap.L2 } })[0]?.name).toMatch(/ \(everyday services\)$/);
    expect(localBands(devon).map((band) => [band.level, band.meaning])).toEqual(([1, 2, 3, 4] as const).map((level) => [level, localLevel(devon, level).meaning]));
  });

  test('has our number beside it only where no name of the area carries another', () => {
    expect(numbersFit(area('devon'))).toBe(true);
    expect(numbersFit(area('halton'))).toBe(false);
    const named = (...names: readonly string[]): Framework => ({ ...general, levels: names.map((name, at) => ({ id: `l${at}`, name, meaning: 'm' })), bandMap: { L1: 'l0', L2: 'l1', L3: 'l2', L4: 'l3' } });
    expect([numbersFit(named('One', 'Two', 'Three', 'Four')), numbersFit(named('Level 1', 'Level 2', 'Level 3', 'Level 4')), numbersFit(named('One', 'Two', 'Level 2', 'Four'))]).toEqual([true, true, false]);
  });
});

describe('what is not known', () => {
  const open = (code: string, urgent: boolean, seenBy: Unknown['seenBy']): Unknown => ({ code, title: code, group: 'health', urgent, core: true, seenBy });
  const shape = (list: readonly Unknown[], role: 'school' | 'gp' | 'other') => unknownByObserver(list, role).map((group) => [group.who, group.own, group.unknown.map((one) => one.code)]);

  test('stands once each, under the own setting where that can see it, urgent first', () => {
    const list = [open('A', false, ['health', 'school']), open('B', true, ['health', 'school']), open('C', false, ['home-visitor']), open('D', true, ['health']), open('E', true, ['home-visitor']), open('F', true, ['home-visitor'])];
    expect(shape(list, 'school')).toEqual([['school', true, ['B', 'A']], ['home-visitor', false, ['E', 'F', 'C']], ['health', false, ['D']]]);
    expect(shape(list, 'gp')).toEqual([['health', true, ['B', 'D', 'A']], ['home-visitor', false, ['E', 'F', 'C']]]);
    expect(shape(list, 'other').map(([who, own]) => [who, own])).toEqual([['health', false], ['home-visitor', false]]);
  });

  test('stands first for the own setting, then where most of it is urgent', () => {
    const list = [open('A', false, ['home-visitor']), open('B', true, ['health']), open('C', true, ['health']), open('D', false, ['health']), open('E', true, ['emergency-services']), open('F', false, ['school'])];
    expect(shape(list, 'school').map(([who]) => who)).toEqual(['school', 'health', 'emergency-services', 'home-visitor']);
    expect(shape(list, 'other').map(([who]) => who)).toEqual(['health', 'emergency-services', 'home-visitor', 'school']);
    expect(shape([open('A', false, ['health']), open('B', false, ['health']), open('C', true, ['home-visitor'])], 'other').map(([who]) => who)).toEqual(['home-visitor', 'health']);
  });

  test('stands under whoever visits the home where nobody else is named', () => {
    expect(shape([open('A', false, [])], 'school')).toEqual([['home-visitor', false, ['A']]]);
  });

  test('names everybody who could say, in words', () => {
    expect(observerWords(['health', 'school'])).toBe('health staff and the school or nursery');
    expect(new Set(Observer.options.map((one) => OBSERVER_WORDS[one])).size).toBe(Observer.options.length);
    expect(Observer.options.every((one) => OBSERVER_WORDS[one].length > 5)).toBe(true);
  });
});

describe('where something is written', () => {
  const sources = [{ key: 'A', title: 'Guide A', link: 'https://example.org/a' }, { key: 'B', title: 'Guide B' }] as unknown as readonly Source[];

  test('is the title, linked where it can be read, with the place in it', () => {
    expect(citationsInWords([{ source: 'A', place: 'section 2' }, { source: 'B', place: '~14' }, { source: 'C' }], sources)).toEqual([
      { text: 'Guide A', href: 'https://example.org/a' }, { text: ', section 2' }, { text: '; ' }, { text: 'Guide B' }, { text: ', about 14 (number to be confirmed)' }, { text: '; ' }, { text: 'C' },
    ]);
    expect(citationsInWords([], sources)).toEqual([]);
  });
});

describe('the key facts that are asked', () => {
  const asked = (situation: Situation) => askedQuestions('supervision', childOf(assessed(situation)).view, prepared);
  const names = (situation: Situation): readonly string[] => asked(situation).map((one) => one.fact.name);

  test('are those of the place that matter now, and those that were answered', () => {
    expect(names({})).not.toContain('leftAlone');
    expect(names({ SU1: 2 })).toContain('leftAlone');
    expect(names({ leftAlone: 'long' })).toContain('leftAlone');
    expect(asked({ SU1: 2 }).every((one) => one.fact.place === 'supervision')).toBe(true);
  });

  test('come with their answer as it counts', () => {
    const answer = (situation: Situation, name: string) => asked(situation).find((one) => one.fact.name === name)?.answer;
    expect(answer({ leftAlone: 'long' }, 'leftAlone')).toBe('long');
    expect(answer({ SU1: 2 }, 'leftAlone')).toBeUndefined();
    expect(answer({ SU5: 3, events: [{ kind: 'missingEpisode' }, { kind: 'missingEpisode', date: '2026-02' }] }, 'missingEpisodes12m')).toBe(2);
  });

  test('answered with yes or no stay in sight with that answer', () => {
    const answer = (given: Situation) => asked(given).find((one) => one.fact.name === 'inChargeOfYounger')?.answer;
    expect([answer({ inChargeOfYounger: true }), answer({ inChargeOfYounger: false }), answer({ SU1: 4 })]).toEqual([true, false, undefined]);
  });

  test('with several answers give them all', () => {
    const all = askedQuestions('danger', childOf(assessed({ immediateDanger: 'yes', immediateDangerKinds: ['aloneNow'] })).view, prepared);
    expect(all.find((one) => one.fact.name === 'immediateDangerKinds')?.answer).toEqual(['aloneNow']);
    expect(all.find((one) => one.fact.name === 'immediateDanger')?.answer).toBe('yes');
  });
});
