import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src/engine/level.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';

const reasons = (situation: Situation): readonly Reason[] => childOf(assessed(situation)).reasons;
const inWords = (reason: Reason): string => `${reason.kind} ${reason.kind === 'rule' ? reason.finding.rule.id : reason.group} ${reason.level}`;
const codes = (reason: Reason | undefined): readonly string[] => (reason?.inputs ?? []).flatMap((input) => (input.kind === 'rating' ? [input.code] : []));

describe('the reasons for a level', () => {
  test('are domains, the family picture and rules, each by its own name', () => {
    const words = reasons({ HE7: 2, PF3: 3 }).map(inWords);
    expect(words).toContain('domain health 2');
    expect(words).toContain('context parental-factors 2');
    expect(reasons({ HE1: 4 }).map(inWords)).toEqual(expect.arrayContaining(['domain health 4', 'rule URG-01 4']));
  });

  test('name of a domain only the ratings that are its highest', () => {
    const health = (situation: Situation) => reasons(situation).find((reason) => reason.kind === 'domain' && reason.group === 'health');
    expect(codes(health({ HE7: 2, HE8: 3, HE11: 3 }))).toEqual(['HE8', 'HE11']);
    expect(codes(health({ HE7: 2, HE8: 1 }))).toEqual(['HE7']);
  });

  test('stand with the heaviest first', () => {
    const levels = reasons({ HE7: 2, EM1: 3, SU1: 4, PF3: 3 }).map((reason) => reason.level);
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(new Set(levels)).toEqual(new Set([4, 3, 2]));
  });

  test('are none where nothing is above level 1', () => {
    expect(reasons({ HE7: 1, HC1: 1, PF3: 1 })).toEqual([]);
    expect(reasons({ PF5: 2, HI4: 2 })).toEqual([]);
  });

  test('of the family picture leave out what makes no level', () => {
    const context = reasons({ PF5: 2, PF7: 2 }).find((reason) => reason.kind === 'context');
    expect(codes(context)).toEqual(['PF7']);
    expect(codes(reasons({ PF5: 3, PF7: 2 }).find((reason) => reason.kind === 'context'))).toEqual(['PF5', 'PF7']);
  });
});
