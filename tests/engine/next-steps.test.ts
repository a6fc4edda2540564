import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { nextSteps, type SuggestedSteps } from '../../src/engine/next-steps.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import type { NextStep, SafetyChange } from '../../src/model/next-step.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank } from './shipped.ts';

const step = (id: string, more: Partial<NextStep> = {}): NextStep =>
  ({ id, title: `Step ${id}`, text: { school: 'As usual.', gp: null, other: 'As usual.' }, urgency: 5, deadlines: [{ words: 'Soon' }], why: 'It helps.', citations: [], shownWhen: 'HE7 >= 2', ...more });
const safety = (id: string, change: SafetyChange['change'], steps: SafetyChange['steps'], text: string): SafetyChange => ({ id, when: 'HE8 >= 2', steps, change, text, citations: [] });

/** What is suggested where only these steps and changes exist. */
const suggested = (steps: readonly NextStep[], situation: Situation, changes: readonly SafetyChange[] = []): SuggestedSteps => {
  const prepared = prepareBank({ ...bank, steps, safetyChanges: changes });
  return nextSteps(assess(screeningOf(situation), prepared), prepared);
};
const by = (deadlines: NextStep['deadlines'], situation: Situation = { HE7: 2 }) => {
  const [first] = suggested([step('NS-90', { deadlines })], situation).steps;
  return [first?.by, first?.dueOn];
};

describe('what safety makes of a step', () => {
  const REPLACED = safety('SAFE-90', 'replace', ['NS-90'], 'Do it without telling anyone.');
  const REPLACED_TOO = safety('SAFE-91', 'replace', ['NS-90'], 'Do it at another address.');
  const WARNED = safety('SAFE-92', 'warn', ['NS-90', 'NS-91'], 'Somebody may listen.');
  const HIDDEN = safety('SAFE-93', 'hide', ['NS-90'], 'It would tell the wrong person.');
  const FOR_ALL = safety('SAFE-94', 'warn', 'all', 'Plan with care.');
  const two = [step('NS-90'), step('NS-91')];
  const BOTH: Situation = { HE7: 2, HE8: 2 };

  test('is nothing where it does not hold', () => {
    const { steps, hidden, warnings } = suggested(two, { HE7: 2 }, [REPLACED, WARNED, HIDDEN, FOR_ALL]);
    expect([steps.map((one) => [one.text, one.changedBy, one.warnings]), hidden, warnings]).toEqual([[['As usual.', [], []], ['As usual.', [], []]], [], []]);
  });

  test('rewords it and keeps a warning beside it; only the rewording counts as a change', () => {
    const { steps, hidden, warnings } = suggested(two, BOTH, [REPLACED, WARNED, REPLACED_TOO]);
    expect(steps[0]).toMatchObject({ id: 'NS-90', text: 'Do it without telling anyone. Do it at another address.', changedBy: ['SAFE-90', 'SAFE-91'], warnings: ['Somebody may listen.'] });
    expect(steps[1]).toMatchObject({ id: 'NS-91', text: 'As usual.', changedBy: [], warnings: ['Somebody may listen.'] });
    expect([hidden, warnings]).toEqual([[], []]);
  });

  test('hides it with the reason, whatever would reword it, and leaves the others', () => {
    const { steps, hidden } = suggested(two, BOTH, [REPLACED, HIDDEN]);
    expect([steps.map((one) => one.id), hidden]).toEqual([['NS-91'], [{ id: 'NS-90', title: 'Step NS-90', reason: 'It would tell the wrong person.' }]]);
  });

  test('warns once above the list where it concerns all, and beside no single step', () => {
    const { steps, warnings } = suggested(two, BOTH, [FOR_ALL]);
    expect([warnings, steps.map((one) => one.warnings)]).toEqual([['Plan with care.'], [[], []]]);
  });
});

describe('by when', () => {
  test('is the first deadline that holds, as a day where it names one', () => {
    expect(by([{ when: 'HE7 >= 3', words: 'Today', workingDays: 0 }, { words: 'In a week', workingDays: 5 }])).toEqual(['In a week', '2026-03-09']);
    expect(by([{ when: 'HE7 >= 2', words: 'Today', workingDays: 0 }, { words: 'In a week', workingDays: 5 }])).toEqual(['Today', '2026-03-02']);
    expect(by([{ words: 'With the referral' }])).toEqual(['With the referral', undefined]);
    expect(by([{ words: 'In two weeks', weeks: 2 }])).toEqual(['In two weeks', '2026-03-16']);
  });

  test('is the soonest of several children’s; a week has five working days, and what names no day comes last', () => {
    const children = (...levels: readonly (2 | 3 | 4)[]): Situation => ({ HE7: levels[0] ?? 2, others: levels.slice(1).map((level) => ({ HE7: level })) });
    const list: NextStep['deadlines'] = [{ when: 'HE7 = 4', words: 'With the referral' }, { when: 'HE7 = 3', words: 'In two weeks', weeks: 2 }, { words: 'In nine working days', workingDays: 9 }];
    expect([by(list, children(3, 2)), by(list, children(2, 3)), by(list, children(4, 3)), by(list, children(4))].map(([words]) => words)).toEqual(['In nine working days', 'In nine working days', 'In two weeks', 'With the referral']);
    const longer: NextStep['deadlines'] = [{ when: 'HE7 = 3', words: 'In one week', weeks: 1 }, { words: 'In nine working days', workingDays: 9 }];
    expect([by(longer, children(3, 2)), by(longer, children(2, 3))].map(([words]) => words)).toEqual(['In one week', 'In one week']);
  });

  test('is left to the safeguarding lead where no deadline holds', () => {
    expect(by([{ when: 'HE7 >= 3', words: 'Today', workingDays: 0 }])).toEqual(['as agreed with your safeguarding lead', undefined]);
  });
});

describe('a step', () => {
  test('is not shown to a role that does not take it, nor where it concerns nobody', () => {
    expect(suggested([step('NS-90')], { role: 'gp', HE7: 2 }).steps).toEqual([]);
    expect(suggested([step('NS-90')], { HE7: 1 }).steps).toEqual([]);
  });

  test('stands by its urgency, and concerns the children who need it', () => {
    const { steps } = suggested([step('NS-90', { urgency: 9 }), step('NS-91', { urgency: 2 }), step('NS-92', { urgency: 5 })], { HE7: 1, others: [{ HE7: 2 }, {}, { HE7: 3 }] });
    expect(steps.map((one) => [one.id, one.children])).toEqual([['NS-91', ['c2', 'c4']], ['NS-92', ['c2', 'c4']], ['NS-90', ['c2', 'c4']]]);
    expect(steps.every((one) => !('order' in one))).toBe(true);
  });

  test('that takes a stuck case further comes after danger and before the rest, once the case is stuck', () => {
    const list = [step('NS-90', { urgency: 4 }), step('NS-91', { urgency: 6 }), step('NS-61', { urgency: 80 })];
    const order = (situation: Situation) => suggested(list, { HE7: 2, ...situation }).steps.map((one) => one.id);
    expect([order({}), order({ outcomeDisputed: true })]).toEqual([['NS-90', 'NS-91', 'NS-61'], ['NS-90', 'NS-61', 'NS-91']]);
  });

  test('is none before anybody was assessed', () => {
    const prepared = prepareBank(bank);
    expect(nextSteps({ ...assess(screeningOf({ HE1: 4 }), prepared), children: [] }, prepared)).toEqual({ steps: [], hidden: [], warnings: [] });
  });
});
