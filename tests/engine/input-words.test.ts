import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/engine/input.ts';
import { distinctInputs, inputKey } from '../../src/engine/input.ts';
import { factValueInWords, indicatorInWords, inputInWords, inputWords, nameOfChild } from '../../src/engine/input-words.ts';
import type { Screening } from '../../src/model/screening.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank } from './shipped.ts';

const inWords = (input: Input, situation: Situation): string => inputInWords(input, screeningOf(situation), bank);
const descriptorOf = (code: string, level: '1' | '2' | '3' | '4'): string => bank.groups.flatMap((group) => group.indicators).find((one) => one.code === code)?.descriptors[level] ?? 'missing';
const rating = (code: string, entered: number, more: Partial<Extract<Input, { readonly kind: 'rating' }>> = {}): Input => ({ kind: 'rating', code, entered, counted: entered, childId: 'c1', ...more });
const fact = (name: string, value: unknown, more: Partial<Extract<Input, { readonly kind: 'fact' }>> = {}): Input => ({ kind: 'fact', name, value, childId: 'c1', events: [], ...more });

describe('a rating behind a conclusion', () => {
  const he1 = { answer: 3, sources: ['record', 'parentOrCarer'], date: '2026-03', evidence: 'Secret words' };

  test('names the indicator, its words, every source, the date, and the child where there are several', () => {
    expect(inWords(rating('HE1', 3), { HE1: he1, others: [{}] })).toBe(`Brought to appointments (HE1): level 3 – “${descriptorOf('HE1', '3')}” · source: a record and parent or carer told me · March 2026 · Child 1`);
    expect(inWords(rating('HE1', 3), { HE1: he1 })).toBe(`Brought to appointments (HE1): level 3 – “${descriptorOf('HE1', '3')}” · source: a record and parent or carer told me · March 2026`);
  });

  test.each(['1', '2', '3', '4'] as const)('at level %s has the words of that level', (level) => {
    expect(inWords(rating('HC1', Number(level), { childId: undefined }), { HC1: Number(level) })).toBe(`${indicatorInWords(bank, 'HC1')}: level ${level} – “${descriptorOf('HC1', level)}” · source not given`);
  });

  test('says what it counts as where that is another level, and only there', () => {
    const { details } = inputWords(rating('HE1', 3, { counted: 4 }), screeningOf({ HE1: 3 }), bank);
    expect(details).toEqual(['counts as level 4', 'source not given']);
    expect(inputWords(rating('HE1', 3), screeningOf({ HE1: 3 }), bank).details).toEqual(['source not given']);
  });

  test('that is not known now says so, and that the last screening counts on', () => {
    expect(inWords(rating('HE1', 0, { counted: 3 }), { HE1: 'notKnown' })).toBe('Brought to appointments (HE1): not known now, rated in the last screening · counts as level 3');
    expect(inWords(rating('HE1', 0), { HE1: 'notKnown' })).toBe('Brought to appointments (HE1): not known');
  });

  test('of the household gives its source for a child who has no rating of its own', () => {
    expect(inWords(rating('HC1', 2, { childId: undefined }), { HC1: { answer: 2, sources: ['sawIt'] }, others: [{}] })).toMatch(/source: I saw it$/);
    expect(inWords(rating('HC7', 2), { HC7: { answer: 3, sources: ['sawIt'] }, ownHC7: { answer: 2, sources: ['record'] } })).toMatch(/source: a record$/);
  });

  test('of an indicator that the bank does not have is named by its code', () => {
    expect(inWords(rating('XX1', 2), {})).toBe('XX1: level 2 · source not given');
  });
});

describe('a key fact behind a conclusion', () => {
  test('stands after its question, with events and the child', () => {
    const events = [{ kind: 'contact', date: '2026-02-04' }, { kind: 'referral', date: '2025-11' }] as const;
    expect(inWords(fact('frontDoorContacts12m', 2, { childId: undefined, events: ['e1', 'e2'] }), { events, others: [{}] }))
      .toMatch(/\? 2 contacts · from the chronology: referral, November 2025; contact with the front door, 4 February 2026$/);
    expect(inWords(fact('leftAlone', 'long'), { others: [{}] })).toMatch(/\? \S.* · Child 1$/);
    expect(inWords(fact('leftAlone', 'long'), {})).not.toMatch(/Child 1/);
  });

  test('names the child, the service and each day of appointments, those of one child and service together', () => {
    const missed = { kind: 'notBrought', service: 'Dentist', children: ['c1'] } as const;
    const events = [{ ...missed, date: '2026-02-04' }, { ...missed, date: '2025-11' }, { kind: 'appointmentMoved', agency: 'Eye clinic', children: ['c1', 'c2'], date: '2026-01' }, { kind: 'notBrought', date: '2025-12-24' }] as const;
    expect(inWords(fact('familyMissed12m', 5, { childId: undefined, events: ['e1', 'e2', 'e3', 'e4'] }), { events, others: [{}] }))
      .toMatch(/ · from the chronology: not brought or moved: Child 1, Dentist: November 2025, 4 February 2026; child not named: 24 December 2025; Child 1 and Child 2, Eye clinic: January 2026 \(moved\)$/);
  });

  test('names no event that is not there', () => {
    expect(inputWords(fact('frontDoorContacts12m', 1, { events: ['gone'] }), screeningOf({}), bank).details).toEqual([]);
  });

  test.each<readonly [string, unknown, string]>([
    ['frontDoorContacts12m', undefined, 'not answered'], ['historyExists', true, 'Yes'], ['historyExists', false, 'No'], ['frontDoorContacts12m', 1, '1 contact'], ['frontDoorContacts12m', 2, '2 contacts'],
    ['attendancePercent', 88, '88% of possible sessions'], ['clutterRating', 5, 'picture 5'], ['bookingWeeks', 1, '1 week of pregnancy'], ['bookingWeeks', 12, '12 weeks of pregnancy'], ['immediateDangerKinds', [], 'none'], ['leftAlone', 'no such answer', 'no such answer'],
  ])('%s answered with %j reads "%s"', (name, value, words) => {
    const found = bank.facts.find((one) => one.name === name);
    expect(found, name).toBeDefined();
    expect(factValueInWords(found, value)).toBe(words);
  });

  test('gives choices in the words of their options, several joined', () => {
    const kinds = bank.facts.find((one) => one.name === 'immediateDangerKinds');
    const [one, two] = kinds?.options ?? [];
    expect(factValueInWords(kinds, [one?.value, two?.value])).toBe(`${one?.label} and ${two?.label}`);
    expect(factValueInWords(undefined, 7)).toBe('7');
  });
});

describe('what was entered about a child', () => {
  test.each<readonly [string, Situation, string]>([
    ['age', { age: 4 }, 'Age: 4 years'], ['age', { age: 9, functionalAge: 3 }, 'Age: 9 years; can look after itself like a child of 3'],
    ['livesHere', {}, 'Lives or regularly stays here: yes'], ['livesHere', { livesHere: false }, 'Lives or regularly stays here: no'], ['livesHere', { age: 'unborn' }, 'Lives or regularly stays here: not born yet'],
    ['notIndependentlyMobile', { notIndependentlyMobile: true }, 'Cannot move about by itself: yes'], ['notIndependentlyMobile', {}, 'Cannot move about by itself: not answered'],
    ['disabled', { disabled: false }, 'Disabled: no'], ['communicatesInWords', {}, 'Can say in words what life is like: taken as yes at this age'], ['communicatesInWords', { communicatesInWords: false }, 'Can say in words what life is like: no'],
    ['inSetting', {}, 'Attends, or should attend, a nursery, school or college: taken as usual for the age'], ['inSetting', { inSetting: true }, 'Attends, or should attend, a nursery, school or college: yes'],
    ['statutoryPlan', {}, 'Plan now: not answered'], ['statutoryPlan', { statutoryPlan: 'cp' }, 'Plan now: child protection plan'],
    ['otherParent', {}, 'Other parent: not answered'], ['otherParent', { otherParent: 'listed' }, 'Other parent: listed'], ['otherParent', { otherParent: 'deceased' }, 'Other parent: has died'],
    ['otherParent', { otherParent: 'none' }, 'Other parent: there is none'], ['otherParent', { otherParent: 'notKnown' }, 'Other parent: not known'],
    ['injuries', {}, 'Injuries and marks: not asked'], ['injuries', { injuries: [{ kind: 'bruise' }] }, 'Injuries and marks: asked, 1 recorded'],
    ['seenAlone', {}, 'Seen alone: yes'], ['wordsRecorded', {}, "The child's own words: recorded"], ['observedRecorded', {}, 'What was observed of the child: recorded'], ['dayRecorded', {}, "What the child's day is like: recorded"],
    ['something else', {}, 'About this child: as entered'], ['listed', { age: 4 }, 'Child of this family: Child 1 · 4 years'],
  ])('%s of %j reads "%s"', (about, situation, words) => { expect(inWords({ kind: 'child', about, childId: 'c1' }, situation)).toBe(words); });

  test('names the child where there are several', () => {
    expect(inWords({ kind: 'child', about: 'disabled', childId: 'c2' }, { others: [{ disabled: true }] })).toBe('Disabled: yes · Child 2');
  });

  test('says so while no child was described', () => {
    const nobody: Screening = { ...screeningOf({}), household: { ...screeningOf({}).household, children: [] } };
    expect(inputInWords({ kind: 'child', about: 'age', childId: 'x' }, nobody, bank)).toBe('Age: not known');
    expect(inputInWords({ kind: 'child', about: 'listed', childId: 'x' }, nobody, bank)).toBe('Child of this family: Child not yet described');
    expect(nameOfChild(nobody, 'x')).toBe('Child not yet described');
  });
});

describe('injuries and adults', () => {
  test('an injury says what it is, how it was explained, who watched, when help was sought', () => {
    const injuries = [{ kind: 'burn', explanation: 'unsuitable', poorSupervision: true, helpLate: true, date: '2026-02' }, { kind: 'bruise', explanation: 'suitable' }, { kind: 'mark', explanation: 'none' }, { kind: 'fracture', poorSupervision: false, helpLate: false }] as const;
    const of = (index: number, others: readonly Situation[] = []) => inWords({ kind: 'injury', childId: 'c1', index }, { injuries, others });
    expect(of(0, [{}])).toBe('Injury or mark: burn · the explanation does not fit · poorly watched at the time · help was sought late · February 2026 · Child 1');
    expect(of(1)).toBe('Injury or mark: bruise · the explanation fits');
    expect(of(2)).toBe('Injury or mark: mark · no explanation');
    expect(of(3)).toBe('Injury or mark: fracture');
    expect(of(9)).toBe('Injury or mark: not known');
  });

  test('an adult is named with the relationship, the place and what is open or a risk', () => {
    const of = (adult: NonNullable<Situation['adults']>[number]) => inWords({ kind: 'adult', adultId: 'a1' }, { adults: [adult] });
    expect(of({ relationship: 'partner', place: 'livesHere', known: 'notKnown', historyKnown: false, joined12m: true, knownRisk: true }))
      .toBe("Adult 1: parent's partner · lives here · not known to you · history not known · joined in the last 12 months · known risk to children");
    expect(of({ relationship: 'mother', place: 'livesHere', known: 'known', historyKnown: true, joined12m: false, knownRisk: false })).toBe('Adult 1: mother · lives here');
    expect(of({})).toBe('Adult 1: other adult · not known where they live');
    expect(inWords({ kind: 'adult', adultId: 'gone' }, {})).toBe('An adult: not listed any more');
  });
});

describe('what else a conclusion rests on', () => {
  const home = bank.groups.find((group) => group.group === 'home')?.title;

  test.each<readonly [Input, Situation, string]>([
    [{ kind: 'rule', id: 'HLT-01' }, {}, `Also found: ${bank.rules.find((rule) => rule.id === 'HLT-01')?.title}`], [{ kind: 'rule', id: 'X' }, {}, 'Also found: X'],
    [{ kind: 'sibling', childId: 'c2' }, { others: [{}] }, 'Another child of this family: Child 2 · at the highest level, or in immediate danger'],
    [{ kind: 'gap', about: 'home', childId: undefined }, {}, `${home}: not enough known`], [{ kind: 'gap', about: 'seenAlone', childId: 'c1' }, { others: [{}] }, 'Seen alone: not recorded · Child 1'],
    [{ kind: 'gap', about: 'no such group', childId: undefined }, {}, 'no such group: not enough known'],
    [{ kind: 'agency', agency: 'gp' }, {}, 'GP practice: not asked'], [{ kind: 'agency', agency: 'gp' }, { agencies: { gp: 'asked' } }, 'GP practice: asked, no answer yet'],
    [{ kind: 'agency', agency: 'gp' }, { agencies: { gp: 'answered' } }, 'GP practice: asked and answered'], [{ kind: 'agency', agency: 'gp' }, { agencies: { gp: 'notAsked' } }, 'GP practice: not asked'],
    [{ kind: 'agency', agency: 'unheard of' }, {}, 'unheard of: not asked'],
    [{ kind: 'domainAnswer', group: 'home', childId: undefined }, {}, `${home}: known from the parent's or carer's account alone`],
    [{ kind: 'domainAnswer', group: 'home', childId: 'c2' }, { others: [{}] }, `${home}: known from the parent's or carer's account alone · Child 2`],
  ])('%j', (input, situation, words) => { expect(inWords(input, situation)).toBe(words); });

  const full = { whatItDoes: 'x', effectOnChild: 'eats at home', evidence: 'seen' };
  test.each<readonly [string, unknown, Partial<Screening>, string]>([
    ['role', 'gp', { role: 'gp' }, 'Your role: GP practice'],
    ['pass', 'quick', { pass: 'quick' }, 'What was asked: the quick set of your role'], ['pass', 'full', {}, 'What was asked: everything that applies'],
    ['purpose', 'training', { purpose: 'training' }, 'Purpose: training'], ['purpose', 'case', {}, 'Purpose: a real case'],
    ['strengths', 1, { strengths: [{ ...full, effectOnChild: ' ' }, { ...full, evidence: '' }, full] as unknown as Screening['strengths'] }, 'Strengths without what they do for the child, or how that is known: 2'],
    ['newSinceLast', true, {}, 'New since the last screening: an adult has joined, or more appointments were missed'],
    ['referral', true, {}, 'Referral: not sent'], ['referral', true, { referral: { sentOn: '2026-02-04' } }, 'Referral: sent on 4 February 2026, no answer recorded'],
    ['judgement', true, {}, 'Your own level: differs from the suggestion'],
    ['actRulesInForce', true, {}, 'Duty to share information under the 2026 Act: checked and in force'], ['actRulesInForce', false, {}, 'Duty to share information under the 2026 Act: not confirmed as in force'],
    ['something else', 1, {}, 'What was entered: as it stands'],
  ])('%s %j of the screening as a whole', (name, value, part, words) => {
    expect(inputInWords(fact(name, value), { ...screeningOf({}), ...part }, bank)).toBe(words);
  });
});

test('nothing that people wrote in a note is ever part of a reason', () => {
  const screening = screeningOf({ HE1: { answer: 3, evidence: 'Secret', impact: 'Secret' }, events: [{ kind: 'contact', note: 'Secret' }], injuries: [{ kind: 'bruise', note: 'Secret' }], adults: [{ note: 'Secret' } as object] });
  const inputs: readonly Input[] = [rating('HE1', 3), fact('frontDoorContacts12m', 1, { events: ['e1'] }), { kind: 'injury', childId: 'c1', index: 0 }, { kind: 'adult', adultId: 'a1' }];
  expect(inputs.map((input) => inputInWords(input, screening, bank)).join(' ')).not.toContain('Secret');
});

test('answers are told apart by what they are about and of whom, and each is named once', () => {
  const inputs: readonly Input[] = [
    rating('HE1', 3), rating('HE1', 3, { childId: undefined }), rating('HE2', 3), fact('HE1', 1), fact('HE1', 1, { childId: undefined }), { kind: 'child', about: 'age', childId: 'c1' }, { kind: 'child', about: 'age', childId: 'c2' },
    { kind: 'injury', childId: 'c1', index: 0 }, { kind: 'injury', childId: 'c1', index: 1 }, { kind: 'adult', adultId: 'c1' }, { kind: 'rule', id: 'c1' }, { kind: 'sibling', childId: 'c1' },
    { kind: 'gap', about: 'home', childId: undefined }, { kind: 'gap', about: 'home', childId: 'c1' }, { kind: 'agency', agency: 'c1' }, { kind: 'domainAnswer', group: 'home', childId: undefined }, { kind: 'domainAnswer', group: 'home', childId: 'c1' },
  ];
  expect(new Set(inputs.map(inputKey)).size).toBe(inputs.length);
  expect(distinctInputs([...inputs, ...inputs])).toEqual(inputs);
});
