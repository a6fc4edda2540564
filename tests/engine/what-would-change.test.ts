import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { inputKey } from '../../src/engine/input.ts';
import { whatWouldChange, type WhatWouldChange } from '../../src/engine/what-would-change.ts';
import { openQuestionWords } from '../../src/engine/open-question-words.ts';
import type { Adult, Child } from '../../src/model/household.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withAdultListed, withChild, withRating } from '../../src/model/screening-changes.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { anyScreening } from './arbitrary-screening.ts';
import { prepared } from './shipped.ts';
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
