import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/base/calendar-date.ts';
import { nextSteps, type SuggestedSteps } from '../../src/engine/next-steps.ts';
import { assess } from '../../src/engine/assess.ts';
import { bank, prepared } from '../engine/shipped.ts';
import { SAFETY, STEPS } from './steps.ts';
import { assessed, screeningOf, TODAY, type Situation } from './situation.ts';

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

test('where the area takes nothing in writing, a referral today asks for no form; elsewhere it does', () => {
  const area = (id: string) => bank.frameworks.find((one) => one.id === id);
  const today = (id: string) => nextSteps(assessed({ age: 3, SU1: 4, leftAlone: 'long' }), prepared, area(id)).steps.find((one) => one.id === 'NS-10');
  expect(`${today('norfolk')?.text} ${today('norfolk')?.by}`).toMatch(/the call is the referral\..* The same working day$/);
  expect(`${today('devon')?.text} ${today('devon')?.by}`).toMatch(/Then send the referral form\. The same working day; the form within 24 hours$/);
  expect(today('norfolk')?.dueOn).toBe(today('devon')?.dueOn);
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

  test('gives as reasons only rules of the bank, each once', () => {
    for (const situation of [{ HE1: 4, PF4: 3, HC3: 3, attendancePercent: 40, others: [{ HE3: 3 }] }, { age: 0.3, injuries: [{ kind: 'bruise' }], notIndependentlyMobile: true }] as const) {
      for (const one of suggested(situation).steps) {
        expect(one.because.filter((id) => !bank.rules.some((rule) => rule.id === id)), one.id).toEqual([]);
        expect(new Set(one.because).size).toBe(one.because.length);
      }
    }
    expect(step({ HE3: 3 }, 'NS-33')?.because.length).toBeGreaterThan(0);
    expect(step({ HE7: 3 }, 'NS-12')?.because).toEqual([]);
  });

  test('has the words of the role, and in training those for training where there are any', () => {
    const words = bank.steps.find((one) => one.id === 'NS-20')?.text;
    const text = (situation: Situation): string | undefined => step({ HE7: 3, ...situation }, 'NS-20')?.text;
    expect(words?.training).toBeDefined();
    expect(text({ role: 'school' })).toBe(words?.school);
    expect(text({ role: 'other' })).toBe(words?.other);
    expect(text({ role: 'other', purpose: 'training' })).toBe(words?.training);
    expect(text({ role: 'gp', purpose: 'training' })).toBe(words?.gp);
    expect(step({ HE7: 3, role: 'other', purpose: 'training' }, 'NS-12')?.text).toBe(bank.steps.find((one) => one.id === 'NS-12')?.text.other);
  });

  test('is in the order of urgency, and warns as a whole only where the warning is for all', () => {
    const urgency = new Map(bank.steps.map((one) => [one.id, one.urgency]));
    const { steps, warnings } = suggested({ HE1: 3, PF4: 3, HC3: 3 });
    const order = steps.map((one) => urgency.get(one.id) ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const forAll = bank.safetyChanges.filter((change) => change.steps === 'all').map((change) => change.text);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.filter((warning) => !forAll.includes(warning))).toEqual([]);
  });

  test('warns beside the step that a warning is for, and changes its words only by what replaces them', () => {
    const touched = bank.safetyChanges.filter((change) => change.steps !== 'all' && change.steps.includes('NS-41'));
    const [warning] = touched.filter((change) => change.change === 'warn');
    const shown = step({ PF4: 3, materialHardship: true }, 'NS-41');
    expect(warning).toBeDefined();
    expect(shown?.warnings).toEqual([warning?.text]);
    expect(shown?.changedBy).toEqual(touched.filter((change) => change.change === 'replace' && shown?.changedBy.includes(change.id)).map((change) => change.id));
    expect(step({ materialHardship: true }, 'NS-41')).toMatchObject({ warnings: [], changedBy: [], text: bank.steps.find((one) => one.id === 'NS-41')?.text.school });
  });

  test('takes a danger to one child as a danger to the plan for all', () => {
    expect(suggested({ perplexingPresentation: true, HE1: 3, others: [{}] }).steps.find((one) => one.id === 'NS-22')?.changedBy).not.toEqual([]);
    expect(suggested({ HE1: 3, outcomeDisputed: true, others: [{ livesHere: false }] }).steps[0]?.id).toBe('NS-61');
  });

  test('has no day where none can be worked out, and the first deadline that holds', () => {
    expect(step({ HE1: 4 }, 'NS-12')).toMatchObject({ by: 'With the referral', dueOn: undefined });
    expect(step({ HE1: 2 }, 'NS-32')?.dueOn).toBe('2026-03-16');
    expect(step({ HE1: 3 }, 'NS-32')?.dueOn).toBe('2026-03-04');
  });

  test('counts weeks to the same day of the week, as the date of the review does', () => {
    expect(step({ HE1: 3 }, 'NS-44')).toMatchObject({ by: 'Review within 4 weeks', dueOn: addDays(TODAY, 28) });
    expect(step({ HE1: 2 }, 'NS-44')?.dueOn).toBe(addDays(TODAY, 42));
    expect(step({ HE1: 2, others: [{ HE1: 3 }] }, 'NS-44')?.dueOn).toBe(addDays(TODAY, 28));
    expect(step({ HE1: 1 }, 'NS-51')?.dueOn).toBe(addDays(TODAY, 84));
  });

  test('says to a practice whom to tell and when to call 999, and that a call waits for no agreement', () => {
    expect(step({ role: 'gp', HE3: 4 }, 'NS-05')?.text).toMatch(/tell the duty doctor now.*floppy.*call 999/);
    expect(step({ role: 'gp', HE1: 4 }, 'NS-10')?.text).toMatch(/If no clinician has seen the child/);
    for (const role of ['school', 'gp', 'other'] as const) expect(step({ role, HE1: 3 }, 'NS-21')?.text).toMatch(/^Contacting the front door to protect a child needs no agreement/);
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
    expect(step({ HE1: 2, others: [{ HE1: 3 }] }, 'NS-32')?.dueOn).toBe('2026-03-04');
    expect(step({ HE1: 3, others: [{ HE1: 2 }] }, 'NS-32')?.dueOn).toBe('2026-03-04');
    expect(step({ PF4: 3, others: [{ EM10: 4 }] }, 'NS-27')?.dueOn).toBe(TODAY);
  });

  test('is empty of referral where nothing is above level 2', () => {
    const ids = suggested({ HE1: 2 }).steps.map((one) => one.id);
    expect(ids.filter((id) => ['NS-10', 'NS-13', 'NS-14', 'NS-15', 'NS-20'].includes(id))).toEqual([]);
  });
});

describe('agreement at level 3', () => {
  const ids = (situation: Situation): readonly string[] => suggested(situation).steps.map((one) => one.id);

  test('is asked for first where nothing has to be done today, then comes the call; sharing without it says when', () => {
    const order = ids({ HE1: 3 });
    expect(order[0]).toBe('NS-21');
    expect(order.slice(1, 4)).toEqual(['NS-20', 'NS-11', 'NS-12']);
    expect(ids({ HE1: 2 })[0]).toBe('NS-21');
    expect(step({ HE1: 3 }, 'NS-11')?.by).toMatch(/^If harm is suspected or a referral is asked for/);
    for (const role of ['school', 'gp', 'other'] as const) expect(step({ role, HE7: 3 }, 'NS-11')?.text).toMatch(/^Where harm is suspected or a rule asks for a referral today/);
  });

  test('is no step before the call where a rule asks for a referral today: the call comes first', () => {
    expect(ids({ HE7: 3 }).slice(0, 3)).toEqual(['NS-20', 'NS-11', 'NS-12']);
    expect(step({ HE7: 3 }, 'NS-20')?.by).toBe('Today');
  });

  test.each([
    ['level 4', { HE1: 4 }, false], ['level 4, refused', { HE1: 4, agreement: 'refused' }, true],
    ['a brother or sister at level 4', { HE7: 3, others: [{ HE1: 4 }] }, true], ['violence at home', { HE7: 3, PF4: 2 }, true],
    ['an earlier plan that ended by refusal', { HE7: 3, closedByRefusal: true }, true],
  ] as const)('never comes before what waits for no agreement: %s', (_name, situation, asked) => {
    const order = ids(situation);
    expect(order.includes('NS-21')).toBe(asked);
    expect(order).toContain('NS-11');
    if (asked) expect(order.indexOf('NS-11')).toBeLessThan(order.indexOf('NS-21'));
    if (asked) expect(order[0]).not.toBe('NS-21');
  });

  test('is not waited for with a referral today: sharing goes with the call', () => {
    for (const situation of [{ HE1: 4 }, { HE7: 3, closedByRefusal: true }, { HE7: 3, others: [{ HE1: 4 }] }] as const) expect(step(situation, 'NS-11')?.by).toBe('With the call and the referral');
  });
});

describe('an area that takes nothing in writing', () => {
  const norfolk = bank.frameworks.find((one) => one.id === 'norfolk');
  test('is asked for no writing by what goes with the referral', () => {
    for (const role of ['school', 'gp', 'other'] as const) {
      const { steps } = nextSteps(assess(screeningOf({ role, HE1: 4, others: [{ HE1: 4 }] }), prepared), prepared, norfolk);
      for (const id of ['NS-10', 'NS-11', 'NS-12', 'NS-16']) {
        const found = steps.find((one) => one.id === id);
        expect(found, id).toBeDefined();
        expect(`${found?.title} ${found?.by}`, id).not.toMatch(/send|referral|form/i);
      }
      expect(steps.find((one) => one.id === 'NS-12')?.text).not.toMatch(/send|full referral/i);
    }
  });
});

test('a health need names the dentist first for teeth; sleep is advice about a baby alone', () => {
  for (const role of ['school', 'gp', 'other'] as const) {
    const text = step({ role, age: 3, HE7: 3 }, 'NS-33')?.text ?? '';
    expect(text).toMatch(/dentist first/);
    expect(text.replace(/For a baby under 1 only: [^.]*\./, '')).not.toMatch(/baby|sleep/);
  }
});
