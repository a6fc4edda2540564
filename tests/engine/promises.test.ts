import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Assessment } from '../../src/engine/assess.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import type { Child } from '../../src/model/household.ts';
import type { Rating } from '../../src/model/rating.ts';
import type { Screening } from '../../src/model/screening.ts';
import type { AgeBand } from '../../src/model/indicator.ts';
import { anyScreening, CHILD_CODES, HOUSEHOLD_CODES } from './arbitrary-screening.ts';
import { bank, prepared } from './shipped.ts';
import { runs } from '../support/runs.ts';

/** All that an assessment says, without the order in which it says it. */
const gist = (assessment: Assessment) => ({
  level: assessment.level, reading: assessment.reading, flags: assessment.flags,
  children: assessment.children.map((child) => ({
    id: child.child.id, level: child.level, reading: child.reading, flags: child.flags,
    rules: child.findings.map((finding) => `${finding.rule.id} ${finding.minLevel ?? ''}`).toSorted(),
    domains: child.domains.map((domain) => `${domain.group} ${domain.reading} ${domain.level ?? ''}`).toSorted(),
    moved: child.moved.map((one) => `${one.code} ${one.counted} ${one.rule}`).toSorted(), unknown: child.unknown.map((one) => one.code).toSorted(),
  })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
const keysShuffled = <Value>(record: Readonly<Record<string, Value>>): fc.Arbitrary<Readonly<Record<string, Value>>> => shuffled(Object.entries(record)).map((entries) => Object.fromEntries(entries));
const childShuffled = (child: Child): fc.Arbitrary<Child> =>
  fc.record({ ratings: keysShuffled(child.ratings), facts: keysShuffled(child.facts), injuries: shuffled(child.injuries ?? []) })
    .map(({ ratings, facts, injuries }) => ({ ...child, ratings, facts, ...(child.injuries ? { injuries } : {}) }));
const inAnotherOrder = (screening: Screening): fc.Arbitrary<Screening> => fc.record({
  children: fc.tuple(...screening.household.children.map(childShuffled)).chain(shuffled), adults: shuffled(screening.household.adults),
  ratings: keysShuffled(screening.household.ratings), facts: keysShuffled(screening.household.facts),
  chronology: shuffled(screening.chronology), earlier: shuffled(screening.earlier),
}).map(({ children, adults, ratings, facts, chronology, earlier }) => ({ ...screening, household: { ...screening.household, children, adults, ratings, facts }, chronology, earlier }));

describe('order never matters', () => {
  test('of children, adults, answers, events and earlier screenings', () => {
    fc.assert(fc.property(anyScreening({ earlier: 2, events: 10 }).chain((screening) => fc.tuple(fc.constant(screening), inAnotherOrder(screening))), ([screening, other]) => {
      expect(gist(assess(other, prepared))).toEqual(gist(assess(screening, prepared)));
    }), runs(300));
  });

  test('of the rules in the bank', () => {
    fc.assert(fc.property(shuffled(bank.rules), fc.array(anyScreening({ earlier: 1 }), { minLength: 10, maxLength: 10 }), (rules, screenings) => {
      const other = prepareBank({ ...bank, rules });
      for (const screening of screenings) expect(gist(assess(screening, other))).toEqual(gist(assess(screening, prepared)));
    }), runs(20));
  });
});

test('a strength never changes a level, a flag or a rule other than the one that asks what it does for the child', () => {
  const strengths = fc.array(fc.record({ id: fc.integer({ min: 1, max: 999 }).map((id) => `s${id}`), text: fc.constant('a strength'), effectOnChild: fc.constantFrom('', 'an effect'), evidence: fc.constantFrom('', 'seen') }), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(anyScreening(), strengths, (screening, list) => {
    const without = gist(assess(screening, prepared));
    const withThem = gist(assess({ ...screening, strengths: list.map((one) => ({ ...one, children: screening.household.children.map((child) => child.id) })) }, prepared));
    const bare = (value: typeof without) => ({ ...value, children: value.children.map((child) => ({ ...child, rules: child.rules.filter((rule) => !rule.startsWith('SRC-05')) })) });
    expect(bare(withThem)).toEqual(bare(without));
  }), runs(300));
});

test('a household in which only money is short, and whose carers act on it, never reaches level 3 and is never referred', () => {
  const material = bank.groups.flatMap((group) => group.indicators.map((indicator) => ({ group, indicator }))).filter(({ indicator }) => indicator.materialNeed);
  const codes = (rated: string) => material.filter(({ group }) => group.rated === rated).map(({ indicator }) => indicator.code);
  const need: fc.Arbitrary<Rating> = fc.record({
    answer: fc.constantFrom(1 as const, 2 as const), frequency: fc.constantFrom('comesAndGoes' as const, 'mostOfTime' as const), trend: fc.constantFrom('same' as const, 'worse' as const),
    sources: fc.constant(['sawIt' as const]), helpOffered: fc.boolean(), helpUsed: fc.boolean(), concernUnchangedMonths: fc.integer({ min: 0, max: 24 }),
  });
  const needs = (rated: string) => fc.dictionary(fc.constantFrom(...codes(rated)), need);
  const before = fc.dictionary(fc.constantFrom(...codes('child'), ...codes('household')), fc.constantFrom(1 as const, 2 as const));
  fc.assert(fc.property(anyScreening({ ratings: 0, facts: 0, events: 0 }), needs('household'), needs('child'), before, fc.boolean(), fc.integer({ min: 0, max: 52 }), (screening, home, own, earlier, hunger, weeks) => {
    const children = screening.household.children.map((child): Child => {
      const { injuries: _injuries, statutoryPlan: _plan, ...rest } = child;
      return { ...rest, ratings: own, facts: child.age.kind === 'unborn' ? {} : { schoolHelpTriedWeeks: weeks, ...(hunger ? { childDisclosure: ['hunger'] } : {}) }, livesHere: true };
    });
    const assessment = assess({
      ...screening, household: { children, adults: [], ratings: home, facts: { materialHardship: true, carersActingOnNeed: 'yes', practicalHelpNeeded: true } },
      earlier: [{ assessedOn: '2025-12-01', householdRatings: earlier, children: [], adults: [] }],
    }, prepared);
    for (const child of assessment.children) {
      expect(child.level).toBeLessThanOrEqual(2);
      expect(child.flags).not.toContain('REF');
    }
  }), runs(300));
});

test('a form of which nothing is answered never reads level 1', () => {
  fc.assert(fc.property(anyScreening({ ratings: 0, facts: 0, events: 0 }), fc.constantFrom('notKnown' as const, undefined), (screening, answer) => {
    const open = (codes: readonly string[]) => (answer === undefined ? {} : Object.fromEntries(codes.map((code) => [code, { answer }])));
    const children = screening.household.children.map((child) => ({ ...child, ratings: open(CHILD_CODES) }));
    const assessment = assess({ ...screening, household: { ...screening.household, children, ratings: open(HOUSEHOLD_CODES) } }, prepared);
    for (const child of assessment.children) if (child.level === 1) expect(child.reading).toBe('notEnoughKnown');
    if (assessment.level === 1) expect(assessment.reading).toBe('notEnoughKnown');
  }), runs(300));
  expect(assess({ ...emptyScreening, household: { children: [], adults: [], ratings: {}, facts: {} } }, prepared).reading).toBe('notEnoughKnown');
});

const emptyScreening: Screening = {
  format: 'screen-for-neglect', version: 1, id: 'one', purpose: 'case', assessedOn: '2026-03-02', role: 'school', pass: 'quick', framework: { id: 'generic-england', edition: '1' },
  household: { children: [], adults: [], ratings: {}, facts: {} }, chronology: [], strengths: [], agencies: {}, judgement: {}, actions: [], earlier: [],
};

describe('one urgent answer from an anonymous source', () => {
  // Named here and not by the engine, which would otherwise decide what it is asked.
  const AGES: readonly (readonly [AgeBand | 'an age not known', Child['age']])[] = [
    ['unborn', { kind: 'unborn' }], ['an age not known', { kind: 'notKnown' }],
    ...([['under-1', 0], ['1-4', 2], ['5-10', 7], ['11-15', 14], ['16-17', 16]] as const).map(([band, years]) => [band, { kind: 'born', years, months: 6 }] as const),
  ];
  const urgent = bank.groups.flatMap((group) => group.indicators.filter((indicator) => indicator.urgentAtLevel4).map((indicator) => ({ group, indicator })));
  const cases = AGES.flatMap(([band, age]) => {
    const child: Child = { id: 'c1', label: 'C', age, livesHere: true, disabled: true, inSetting: true, ratings: {}, facts: {} };
    const asked = urgent.filter(({ indicator }) => (band === 'an age not known' ? indicator.ageBands.some((one) => one !== 'unborn') && indicator.code !== 'DN9' : indicator.ageBands.includes(band)));
    return asked.map(({ group, indicator }) => [`${indicator.code} at ${band}`, child, indicator.code, group.rated] as const);
  });

  test('is asked somewhere for every urgent indicator', () => {
    expect(urgent.filter(({ indicator }) => !cases.some(([, , code]) => code === indicator.code))).toEqual([]);
  });

  test.each(cases)('makes level 4 and a referral today: %s', (_words, child, code, rated) => {
    const rating: Rating = { answer: 4, sources: ['anonymous'] };
    const ofHousehold = rated === 'household';
    const assessment = assess({
      ...emptyScreening, household: { children: [{ ...child, ratings: ofHousehold ? {} : { [code]: rating } }], adults: [], ratings: ofHousehold ? { [code]: rating } : {}, facts: {} },
    }, prepared);
    expect(assessment.level).toBe(4);
    expect(assessment.reading).toBe('level');
    expect(assessment.flags).toContain('REF');
  });
});

describe('immediate danger is never withheld', () => {
  test('whatever else was answered', () => {
    fc.assert(fc.property(anyScreening({ facts: 8 }), (screening) => {
      const { household } = screening;
      expect(assess({ ...screening, household: { ...household, facts: { ...household.facts, immediateDanger: 'yes' } } }, prepared).reading).toBe('immediateDanger');
    }), runs(300));
  });

  test.each([['suicidalNow'], ['ingestedNow'], ['carerIncapableNow']])('when it is said of any one child: %s', (kind) => {
    fc.assert(fc.property(anyScreening({ facts: 8 }), fc.nat(), (screening, pick) => {
      const at = pick % screening.household.children.length;
      const children = screening.household.children.map((child, place) => (place === at ? { ...child, facts: { ...child.facts, immediateDangerKinds: [kind] } } : child));
      // "No" to the first question says that a suicidal crisis or a swallowed poison is over; the need it leaves is another promise.
      const facts = { ...screening.household.facts, immediateDanger: 'notSure' };
      const assessment = assess({ ...screening, household: { ...screening.household, facts, children } }, prepared);
      expect(assessment.reading).toBe('immediateDanger');
      expect(assessment.children[at]?.reading).toBe('immediateDanger');
    }), runs(150));
  });
});

test('what holds for the household never touches a child who does not live here', () => {
  const householdRules = new Set(bank.rules.filter((rule) => rule.scope === 'household').map((rule) => rule.id));
  const householdGroups = new Set(bank.groups.filter((group) => group.rated === 'household').map((group) => group.group));
  fc.assert(fc.property(anyScreening({ facts: 8 }), (screening) => {
    const visitor: Child = { id: 'visitor', label: 'V', age: { kind: 'born', years: 7, months: 0 }, livesHere: false, ratings: { HE1: { answer: 2 } }, facts: {} };
    const resident: Child = { id: 'resident', label: 'R', age: { kind: 'born', years: 7, months: 0 }, livesHere: true, ratings: {}, facts: {} };
    const { household } = screening;
    const seen = assess({ ...screening, chronology: [], household: { ...household, children: [...household.children, resident, visitor] } }, prepared).children.find((child) => child.child.id === 'visitor');
    expect(seen?.findings.map((finding) => finding.rule.id).filter((id) => householdRules.has(id))).toEqual([]);
    expect(seen?.reasons.filter((reason) => reason.kind !== 'rule' && householdGroups.has(reason.group))).toEqual([]);
  }), runs(300));
});
