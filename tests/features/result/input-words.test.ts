import { describe, expect, test } from 'vitest';
import { flagWords } from '../../../src/engine/flag-words.ts';
import type { Input } from '../../../src/engine/input.ts';
import { inputInWords } from '../../../src/engine/input-words.ts';
import { localBands, numbersFit } from '../../../src/engine/local-bands.ts';
import { unknownByObserver } from '../../../src/engine/unknown-words.ts';
import { Flag } from '../../../src/model/rule.ts';
import { pageOfInput } from '../../../src/features/result/where-answered.ts';
import { bank, begun, childOf, withChildren } from '../household/opened.ts';

const screening = {
  ...withChildren(begun(), [childOf('ab', { ratings: { HE1: { answer: 3, sources: ['record'], date: '2026-03', evidence: 'Secret words' } } }), childOf('cd')]),
  chronology: [{ id: 'e2', date: '2026-05-04', kind: 'contact', children: [] }, { id: 'e1', date: '2026-02', kind: 'contact', children: [], note: 'Secret note' }] as const,
};
const he1: Input = { kind: 'rating', code: 'HE1', entered: 3, counted: 3, childId: 'ab' };

describe('an answer behind a conclusion', () => {
  test('that is a rating names the indicator, what fits, the source, the date and the child', () => {
    const descriptor = bank.groups.flatMap((group) => group.indicators).find((one) => one.code === 'HE1')?.descriptors['3'] ?? '';
    expect(inputInWords(he1, screening, bank)).toBe(`Brought to appointments (HE1): level 3 – “${descriptor}” · source: a record · March 2026 · AB`);
  });

  test('says where a rating counts otherwise than it was entered', () => {
    expect(inputInWords({ ...he1, counted: 4 }, screening, bank)).toContain('counts as level 4');
  });

  test('that came from events names them with their dates, the first one first', () => {
    const words = inputInWords({ kind: 'fact', name: 'frontDoorContacts12m', value: 2, childId: undefined, events: ['e2', 'e1'] }, screening, bank);
    expect(words).toContain('2 contacts · from the chronology: contact with the front door, February 2026; contact with the front door, 4 May 2026');
  });

  test('never carries what people wrote in a note', () => {
    const inputs: readonly Input[] = [he1, { kind: 'fact', name: 'frontDoorContacts12m', value: 2, childId: undefined, events: ['e1'] }];
    expect(inputs.map((input) => inputInWords(input, screening, bank)).join(' ')).not.toContain('Secret');
  });

  test.each<[Input, string]>([
    [he1, 'child/ab/health'],
    [{ kind: 'rating', code: 'HC3', entered: 3, counted: 3, childId: undefined }, 'home/home'],
    [{ kind: 'fact', name: 'leftAlone', value: 'long', childId: 'ab', events: [] }, 'child/ab/supervision'],
    [{ kind: 'fact', name: 'unsafeSleep', value: 'place', childId: 'ab', events: [] }, 'home/home'],
    [{ kind: 'fact', name: 'frontDoorContacts12m', value: 4, childId: undefined, events: [] }, 'home/history'],
    [{ kind: 'fact', name: 'frontDoorContacts12m', value: 4, childId: undefined, events: ['e1'] }, 'chronology'],
    [{ kind: 'fact', name: 'immediateDanger', value: 'yes', childId: undefined, events: [] }, 'danger'],
    [{ kind: 'child', about: 'age', childId: 'ab' }, 'household/child/ab'],
    [{ kind: 'gap', about: 'seenAlone', childId: 'ab' }, 'child/ab/voice'],
    [{ kind: 'gap', about: 'home', childId: undefined }, 'home/home'],
    [{ kind: 'adult', adultId: 'a1' }, 'household/adult/a1'],
    [{ kind: 'agency', agency: 'gp' }, 'agencies'],
  ])('%o leads to the page %s', (input, page) => {
    expect(pageOfInput(input, bank, 'ab')).toBe(page);
  });
});

test('every flag has words, and those that ask for action say by when', () => {
  expect(Flag.options.every((flag) => flagWords(flag).title.length > 5 && flagWords(flag).text.length > 20)).toBe(true);
  expect(Flag.options.filter((flag) => flagWords(flag).urgency === 'today')).toEqual(['REF', 'CON-today']);
  expect(flagWords('CON').urgency).toBe('workingDay');
});

test('what is not known stands once each, under the own setting where that can see it, urgent first', () => {
  const unknown = (code: string, urgent: boolean, seenBy: readonly ('school' | 'health' | 'home-visitor')[]) => ({ code, title: code, group: 'health', urgent, core: true, seenBy });
  const groups = unknownByObserver([unknown('A', false, ['health', 'school']), unknown('B', true, ['health', 'school']), unknown('C', false, ['home-visitor'])], 'school');
  expect(groups.map((group) => [group.who, group.own, group.unknown.map((one) => one.code)])).toEqual([['school', true, ['B', 'A']], ['home-visitor', false, ['C']]]);
});

test('the marks carry no number where an area counts its levels otherwise', () => {
  const fit = bank.frameworks.filter(numbersFit).map((framework) => framework.id);
  expect(fit).toContain('devon');
  expect(fit).not.toContain('halton');
  const [devon] = bank.frameworks.filter((framework) => framework.id === 'devon');
  if (!devon) throw new Error('Devon is shipped');
  const joined = { ...devon, bandMap: { ...devon.bandMap, L2: devon.bandMap.L3 } };
  expect(new Set(localBands(joined).map((band) => band.name)).size).toBe(4);
});
