import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { stoppedRules } from '../../src/engine/explanations.ts';
import { outcomeOf } from '../../src/engine/outcome.ts';
import { mostOfTime, POVERTY } from '../scenarios/rule-case.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank, general, prepared } from './shipped.ts';

const stopped = (situation: Situation): readonly string[] => {
  const screening = screeningOf(situation);
  return stoppedRules(screening, assess(screening, prepared), prepared).map((one) => `${one.explanation} stopped ${one.rule} for ${one.childId}`);
};

describe('an explanation is shown with the rule that it stopped', () => {
  test.each<readonly [Situation, string]>([
    [{ HC7: 3, carersActingOnNeed: 'yes' }, 'carersActingOnNeed stopped HLT-09 for c1'],
    [{ HC1: 3, ...POVERTY }, 'carersActingOnNeed stopped HOM-01 for c1'],
    [{ HC1: 3, withinCarersControl: 'no' }, 'withinCarersControl stopped HOM-01 for c1'],
    [{ disabled: true, DN2: 3, withinCarersControl: 'no' }, 'withinCarersControl stopped DIS-02 for c1'],
    [{ reviewsPersistentlyRefused: true, vaccineDeclineInformedOnly: true }, 'vaccineDeclineInformedOnly stopped HLT-04 for c1'],
    [{ age: 'unborn', bookingWeeks: 25, lateBookingAccessOnly: true }, 'lateBookingAccessOnly stopped UNB-04 for c1'],
    [{ PF1: 2, substanceClaim: 'stopped', substanceVerified: true }, 'substanceVerified stopped SRC-02 for c1'],
    [{ HE6: 3, dentalCareAccessible: false }, 'dentalCareAccessible stopped HLT-05 for c1'],
    [{ accountsConflict: 'explained', conflictAboutHarm: true }, 'accountsConflict stopped SRC-03 for c1'],
  ])('%j: %s', (situation, line) => { expect(stopped(situation)).toContain(line); });

  test.each<readonly [Situation]>([
    [{ HC7: 2, carersActingOnNeed: 'yes' }], [{ HC1: 3, withinCarersControl: 'partly' }], [{ PF1: 1, substanceVerified: true }], [{}],
  ])('and nothing is shown where it stopped none: %j', (situation) => { expect(stopped(situation)).toEqual([]); });

  test('without what only follows from the level, such as what a GP does with a referral', () => {
    expect(stopped({ role: 'gp', HC1: 3, withinCarersControl: 'no' })).toEqual(['withinCarersControl stopped HOM-01 for c1']);
  });

  test.each<readonly [string, Situation]>([
    ['where nobody gave the explanation', { HE6: 3 }],
    ['for another answer that keeps a level down', { age: 3, leftAlone: 'no' }],
  ])('and nothing is shown %s', (_words, situation) => { expect(stopped(situation)).toEqual([]); });

  test('for the child of whom it was said alone', () => {
    expect(stopped({ HE6: 3, dentalCareAccessible: false, others: [{ HE6: 3 }] })).toEqual(['dentalCareAccessible stopped HLT-05 for c1']);
  });

  test('for each child by itself', () => {
    expect(stopped({ disabled: true, DN2: 3, withinCarersControl: 'no', others: [{ disabled: true, DN2: 3 }] }))
      .toEqual(['withinCarersControl stopped DIS-02 for c1', 'withinCarersControl stopped DIS-02 for c2']);
  });
});

test('an explanation changes no rating and acts on no 3 or 4 outside the rule that names it', () => {
  const explanations = bank.facts.filter((fact) => fact.explanation === true).map((fact) => fact.name);
  expect(explanations.toSorted()).toEqual(['absenceExplainedAndPlanned', 'accountsConflict', 'carersActingOnNeed', 'dentalCareAccessible', 'lateBookingAccessOnly', 'substanceVerified', 'vaccineDeclineInformedOnly', 'withinCarersControl']);
  const answered = { carersActingOnNeed: 'yes', withinCarersControl: 'no', vaccineDeclineInformedOnly: true, substanceVerified: true, absenceExplainedAndPlanned: true, accountsConflict: 'explained' } as const;
  for (const code of ['HE5', 'HC1', 'HC7', 'HC9', 'ED1', 'HE9']) {
    for (const level of [3, 4] as const) {
      const [child] = assess(screeningOf({ [code]: mostOfTime(level), materialHardship: true, ...answered }), prepared).children;
      expect(child?.level, `${code} at ${level}`).toBeGreaterThanOrEqual(level);
    }
  }
});

test('counts that were typed and that the events tell differently are shown, and the higher one counts', () => {
  const screening = screeningOf({ frontDoorContacts12m: 1, notBroughtAny12m: 5, events: [{ kind: 'contact' }, { kind: 'contact', date: '2025-12' }, { kind: 'referral', date: '2025-11' }, { kind: 'notBrought', children: ['c1'] }] });
  const outcome = outcomeOf(screening, prepared, general, screening.assessedOn);
  expect(outcome.countDifferences).toEqual([
    { name: 'frontDoorContacts12m', childId: undefined, typed: 1, fromEvents: 3 },
    { name: 'notBroughtAny12m', childId: 'c1', typed: 5, fromEvents: 1 },
  ]);
  expect(outcome.assessment.children[0]?.findings.map((finding) => finding.rule.id)).toContain('CUM-01');
});
