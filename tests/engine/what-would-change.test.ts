import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, levelsOf } from '../../src/engine/assess.ts';
import { inputKey } from '../../src/engine/input.ts';
import { changesStepByStep, whatWouldChange, type WhatWouldChange } from '../../src/engine/what-would-change.ts';
import { openQuestionWords } from '../../src/engine/open-question-words.ts';
import type { Adult, Child } from '../../src/model/household.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withAdultListed, withChild, withFact, withRating } from '../../src/model/screening-changes.ts';
import { largeHousehold } from '../support/large-household.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { anyScreening } from './arbitrary-screening.ts';
import { plainWhatWouldChange } from './plain-what-would-change.ts';
import { bank, prepared } from './shipped.ts';
import { runs } from '../support/runs.ts';

const changes = (situation: Situation): WhatWouldChange => {
  const screening = screeningOf(situation);
  const [first] = whatWouldChange(screening, assess(screening, prepared), prepared);
  if (!first) throw new Error('nobody was assessed');
  return first;
};

describe('what would raise the level', () => {
  test('names every urgent indicator that is not known, with the level 4 that its worst answer gives, before all else', () => {
    const { raisedBy } = changes({ HE1: 2 });
    expect(raisedBy[0]).toMatchObject({ kind: 'rating', raisesTo: 4, urgent: true });
    expect(raisedBy.find((one) => one.name === 'HC2')).toMatchObject({ raisesTo: 4, urgent: true });
    const firstOther = raisedBy.findIndex((one) => !one.urgent);
    expect(raisedBy.slice(firstOther).some((one) => one.urgent)).toBe(false);
  });

  test('names facts that are asked now and were not answered', () => {
    const names = changes({ HE6: 2 }).raisedBy.filter((one) => one.kind === 'fact').map((one) => one.name);
    expect(names).toContain('ongoingPainUnseen');
    expect(names).not.toContain('falteringGrowthIdentified');
  });

  test('leaves out what is known, and what could not raise it', () => {
    const { raisedBy } = changes({ HE1: 3, HE2: 1, ongoingPainUnseen: false });
    expect(raisedBy.map((one) => one.name)).not.toContain('HE2');
    expect(raisedBy.map((one) => one.name)).not.toContain('ongoingPainUnseen');
    expect(raisedBy.map((one) => one.name)).not.toContain('PF6');
  });

  test('names what is open about the people: a plan now, an adult who may be a risk, an age that nobody told', () => {
    const raisedBy = (change: (screening: Screening) => Screening) => {
      const screening = change(screeningOf({ HE1: 2 }));
      return whatWouldChange(screening, assess(screening, prepared), prepared)[0]?.raisedBy.filter((one) => one.kind === 'child' || one.kind === 'adult').map((one) => `${one.kind} ${one.name} ${one.raisesTo}`);
    };
    const ofChild = (change: Partial<Child>) => raisedBy((screening) => withChild(screening, 'c1', (child) => ({ ...child, ...change })));
    const withAdult = (adult: Partial<Adult>) => raisedBy((screening) => withAdultListed(screening, { id: 'a1', label: 'Dad', known: 'known', place: 'livesHere', ...adult }));
    expect(raisedBy((screening) => withChild(screening, 'c1', ({ statutoryPlan: _plan, ...child }) => child))).toContain('child plan 4');
    expect(ofChild({ statutoryPlan: 'none' })).not.toContain('child plan 4');
    expect(withAdult({})).toContain('adult adultRisk 3');
    expect(withAdult({ knownRisk: false })).not.toContain('adult adultRisk 3');
    expect(raisedBy((screening) => withChild(withRating(screening, 'c1', 'SU1', { answer: 2 }), 'c1', (child) => ({ ...child, age: { kind: 'notKnown' } })))?.some((one) => one.startsWith('child age'))).toBe(true);
  });

  test('asks a question as it stands on its page, with the adult it is about', () => {
    const words = (question: Parameters<typeof openQuestionWords>[1]): string => openQuestionWords(prepared.bank, question, () => 'Mum’s partner');
    expect(words({ kind: 'adult', name: 'adultRisk', personId: 'a1', raisesTo: 4, urgent: false })).toBe('Mum’s partner: is this adult known to be a risk to children?');
    expect(words({ kind: 'child', name: 'plan', personId: 'c1', raisesTo: 4, urgent: false })).toBe('Is there a plan for the child now?');
    expect(words({ kind: 'rating', name: 'HE1', raisesTo: 4, urgent: false })).toContain('(HE1)');
    expect(words({ kind: 'fact', name: 'ongoingPainUnseen', raisesTo: 4, urgent: false })).toMatch(/\?$/);
  });

  test('leaves out a question that is not asked now, and one whose worst answer gives no more than the level', () => {
    expect(changes({ HE6: 2 }).raisedBy.map((one) => one.name)).not.toContain('leftAlone');
    const atThree = screeningOf({ HE1: 3, adults: [{ label: 'Dad', place: 'livesHere' }] });
    const names = whatWouldChange(atThree, assess(atThree, prepared), prepared)[0]?.raisedBy.filter((one) => one.raisesTo <= 3).map((one) => one.name);
    expect(names).toEqual([]);
  });

  test('puts what is not urgent in the order of the level that it would give, and calls none of it urgent', () => {
    const screening = screeningOf({ HE1: 2, SU1: 2, adults: [{ label: 'Dad', place: 'livesHere' }] });
    const others = whatWouldChange(screening, assess(screening, prepared), prepared)[0]?.raisedBy.filter((one) => !one.urgent) ?? [];
    expect(others.some((one) => one.kind === 'adult')).toBe(true);
    expect(others.map((one) => one.raisesTo)).toEqual(others.map((one) => one.raisesTo).toSorted((a, b) => b - a));
    expect(new Set(others.map((one) => one.raisesTo)).size).toBe(2);
  });

  test('asks the home’s question of the home, and a child’s of that child alone', () => {
    expect(changes({ HC3: 2 }).raisedBy.filter((one) => one.kind === 'fact').map((one) => one.name)).toContain('clutterRating');
    const screening = screeningOf({ HE6: 2, others: [{}] });
    expect(whatWouldChange(screening, assess(screening, prepared), prepared).map((one) => one.raisedBy.some(({ name }) => name === 'ongoingPainUnseen'))).toEqual([true, false]);
  });

  test('is nothing at level 4', () => {
    expect(changes({ HE1: 4 }).raisedBy).toEqual([]);
  });
});

describe('what the level rests on alone', () => {
  test('is the one rating without which it would be lower', () => {
    expect(changes({ HE1: 3, EM1: 2 }).restsOnAlone).toEqual([{ kind: 'rating', code: 'HE1', entered: 3, counted: 3, childId: 'c1' }]);
  });

  test('is nothing where two answers each carry it', () => {
    expect(changes({ HE1: 3, EM1: 3 }).restsOnAlone).toEqual([]);
  });

  test('can be a fact', () => {
    expect(changes({ significantHarmSuspected: true }).restsOnAlone).toEqual([expect.objectContaining({ kind: 'fact', name: 'significantHarmSuspected' })]);
  });
});

test('every open question raises the level as it says, and the answer a level rests on lowers it when gone', () => {
  fc.assert(fc.property(anyScreening({ ratings: 4, facts: 2, events: 2, children: 2 }), (screening) => {
    const assessment = assess(screening, prepared);
    for (const { childId, raisedBy, restsOnAlone } of whatWouldChange(screening, assessment, prepared)) {
      const level = (changed: typeof screening) => assess(changed, prepared).children.find((child) => child.child.id === childId)?.level ?? 1;
      const now = level(screening);
      for (const one of raisedBy) {
        expect(one.raisesTo).toBeGreaterThan(now);
        if (one.kind !== 'rating') continue;
        const holder = prepared.byCode.get(one.name)?.group.rated === 'household' ? undefined : childId;
        expect(`${one.name} ${level(withRating(screening, holder, one.name, { answer: 4 }))}`).toBe(`${one.name} ${one.raisesTo}`);
      }
      const alone = assessment.children.find((child) => child.child.id === childId)?.reasons.filter((reason) => reason.level === now).flatMap((reason) => reason.inputs)
        .filter((input) => input.kind === 'rating' && level(withRating(screening, input.childId, input.code, undefined)) < now).map(inputKey);
      expect(new Set(restsOnAlone.filter((input) => input.kind === 'rating').map(inputKey))).toEqual(new Set(alone));
    }
  }), runs(8));
});

describe('the short way', () => {
  const households = anyScreening({ ratings: 8, facts: 3, events: 6, earlier: 2, children: 3 });

  test('gives the levels of the long one, whatever it could take over from the screening before', () => {
    fc.assert(fc.property(households, fc.nat(), (screening, place) => {
      const before = assess(screening, prepared);
      const { children } = screening.household;
      const holder = children[place % (children.length + 1)]?.id;
      const { fact } = prepared.facts[place % prepared.facts.length] ?? {};
      const changed = [
        withRating(screening, holder, prepared.indicators[place % prepared.indicators.length]?.indicator.code ?? '', { answer: 4 }),
        fact?.worst === undefined ? screening : withFact(screening, holder, fact.name, fact.worst),
        holder === undefined ? screening : withChild(screening, holder, (child) => ({ ...child, livesHere: !child.livesHere })),
        { ...screening, chronology: screening.chronology.slice(1) }, { ...screening, earlier: screening.earlier.slice(1) }, { ...screening, assessedOn: '2026-09-30' },
      ];
      for (const one of changed) {
        const long = assess(one, prepared).children.map((child) => [child.child.id, child.level]);
        expect([...levelsOf(one, prepared, before)]).toEqual(long);
        expect([...levelsOf(one, prepared)]).toEqual(long);
      }
    }), runs(60));
  });

  test('names the same questions and answers as a whole assessment for each of them does', () => {
    fc.assert(fc.property(households, (screening) => {
      const assessment = assess(screening, prepared);
      expect(whatWouldChange(screening, assessment, prepared)).toEqual(plainWhatWouldChange(screening, assessment, prepared));
    }), runs(25));
  });

  /** How many other answers are tried for a household rated in full. */
  const tries = (children: number): number => {
    const screening = largeHousehold(bank, { children, events: 50, reviews: 1, adults: 2, assessedOn: '2026-03-02' });
    const steps = changesStepByStep(screening, assess(screening, prepared), prepared);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    return count;
  };

  test('tries each answer of the household once for all children: twenty cost no more than five times what four do', () => {
    expect(tries(4)).toBeGreaterThan(20);
    expect(tries(20)).toBeLessThanOrEqual(5 * tries(4));
  });
});
