import { describe, expect, test } from 'vitest';
import { nextSteps, type SuggestedSteps } from '../../src/engine/next-steps.ts';
import { bank, prepared } from '../engine/shipped.ts';
import { SAFETY, STEPS } from './steps.ts';
import { assessed, TODAY, type Situation } from './situation.ts';

const suggested = (situation: Situation): SuggestedSteps => nextSteps(assessed(situation), prepared);
const step = (situation: Situation, id: string) => suggested(situation).steps.find((one) => one.id === id);
const changesOf = (situation: Situation): readonly string[] => {
  const assessment = assessed(situation);
  return prepared.safetyChanges.filter(({ condition }) => assessment.children.some((child) => condition.holds(child.view))).map(({ change }) => change.id);
};

test.each(STEPS)('%s with %j is shown: %s', (id, situation, shown) => {
  expect(suggested(situation).steps.some((one) => one.id === id)).toBe(shown);
});

const ALWAYS = ['NS-34', 'NS-60', 'NS-62'];

test('every step has a situation that shows it, and one that does not unless it is always shown', () => {
  const missing = bank.steps.map((one) => one.id).filter((id) => !STEPS.some(([case_, , shown]) => case_ === id && shown) || (!ALWAYS.includes(id) && !STEPS.some(([case_, , shown]) => case_ === id && !shown)));
  expect(missing).toEqual([]);
});

test.each(SAFETY)('%s comes with %j and not with %j', (change, brings, short) => {
  expect(changesOf(brings)).toContain(change);
  expect(changesOf(short)).not.toContain(change);
});

test('every safety change has its situations', () => {
  expect(bank.safetyChanges.map((change) => change.id).filter((id) => !SAFETY.some(([change]) => change === id))).toEqual([]);
});

describe('where telling someone could put a child or adult in danger', () => {
  test('nobody is asked to discuss anything with a partner who may be violent, and all are warned', () => {
    const steps = suggested({ PF4: 3, otherParent: 'notKnown' });
    const partner = steps.steps.find((one) => one.id === 'NS-35');
    expect(partner?.changedBy).toContain('SAFE-10');
    expect(partner?.text).not.toBe(bank.steps.find((one) => one.id === 'NS-35')?.text.school);
    expect(steps.warnings.length).toBeGreaterThan(0);
  });

  test('agreement is not sought where asking is unsafe, and the reason is given', () => {
    const steps = suggested({ HE1: 2, agreement: 'unsafeToAsk' });
    expect(steps.steps.map((one) => one.id)).not.toContain('NS-21');
    expect(steps.hidden).toEqual([expect.objectContaining({ id: 'NS-21', reason: expect.stringMatching(/\w+/) })]);
  });

  test('hiding goes before rewording', () => {
    expect(suggested({ HE1: 3, perplexingPresentation: true, agreement: 'unsafeToAsk' }).hidden.map((one) => one.id)).toContain('NS-21');
  });

  test('with a perplexing illness every step that tells or agrees something with carers is reworded', () => {
    const steps = suggested({ HE1: 3, perplexingPresentation: true, attendancePercent: 40, PF3: 2 }).steps;
    for (const id of ['NS-11', 'NS-21', 'NS-22', 'NS-26', 'NS-30', 'NS-32', 'NS-42']) expect(steps.find((one) => one.id === id)?.changedBy, id).not.toEqual([]);
  });
});

describe('a list of steps', () => {
  test('begins with 999 where there is immediate danger', () => {
    expect(suggested({ immediateDanger: 'yes', HE1: 4 }).steps.slice(0, 5).map((one) => one.id)).toEqual(['NS-01', 'NS-02', 'NS-03', 'NS-04', 'NS-05']);
  });

  test('puts taking it further first when the case is stuck', () => {
    expect(suggested({ HE1: 3, outcomeDisputed: true }).steps[0]?.id).toBe('NS-61');
    expect(suggested({ HE1: 3 }).steps[0]?.id).not.toBe('NS-61');
  });

  test('names the children concerned and the rules that ask for a step', () => {
    const referral = step({ HE3: 3, others: [{ HE1: 1 }] }, 'NS-33');
    expect(referral?.children).toEqual(['c1']);
    expect(referral?.because).toContain('HLT-01');
  });

  test('gives each step its words, its reason, and a day where one can be worked out', () => {
    for (const role of ['school', 'gp', 'other'] as const) {
      for (const one of suggested({ role, HE1: 4, PF4: 3, HC3: 3, attendancePercent: 40, others: [{ age: 'unborn', PB2: 3 }] }).steps) {
        expect(one.text.length, one.id).toBeGreaterThan(20);
        expect(one.why.length, one.id).toBeGreaterThan(5);
        expect(one.by.length, one.id).toBeGreaterThan(0);
        if (one.dueOn !== undefined) expect(one.dueOn >= TODAY, one.id).toBe(true);
      }
    }
  });

  test('takes the soonest deadline of the children concerned', () => {
    expect(step({ HE1: 4 }, 'NS-10')?.dueOn).toBe(TODAY);
    expect(step({ HE1: 4, others: [{ EM1: 4 }] }, 'NS-10')?.dueOn).toBe(TODAY);
  });

  test('is empty of referral where nothing is above level 2', () => {
    const ids = suggested({ HE1: 2 }).steps.map((one) => one.id);
    expect(ids.filter((id) => ['NS-10', 'NS-13', 'NS-14', 'NS-15', 'NS-20'].includes(id))).toEqual([]);
  });
});
