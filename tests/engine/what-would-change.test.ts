import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { whatWouldChange, type WhatWouldChange } from '../../src/engine/what-would-change.ts';
import { withRating } from '../../src/model/screening-changes.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { anyScreening } from './arbitrary-screening.ts';
import { prepared } from './shipped.ts';

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
      for (const one of raisedBy) expect(one.raisesTo).toBeGreaterThan(now);
      for (const input of restsOnAlone) if (input.kind === 'rating') expect(level(withRating(screening, input.childId, input.code, undefined))).toBeLessThan(now);
    }
  }), { numRuns: 8 });
});
