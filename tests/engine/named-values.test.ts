import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { inputKey } from '../../src/engine/input.ts';
import { LATER_READINGS, NAMED_READINGS, SIBLING_READINGS } from '../../src/engine/named-values.ts';
import { isNamedValue, isSiblingValue, LATER_VALUES, NAMED_VALUES, SIBLING_VALUES } from '../../src/model/vocabulary.ts';
import { assessed, childOf, screeningOf, type Situation } from '../scenarios/situation.ts';
import { POVERTY } from '../scenarios/rule-case.ts';
import { prepared } from './shipped.ts';

type Line = readonly [name: string, situation: Situation, value: unknown, inputs: readonly string[]];

/** What a name gives for the first child, and the answers that it names. */
const read = (name: string, situation: Situation): readonly [unknown, readonly string[]] => {
  const { view } = childOf(assessed(situation));
  const reading = isNamedValue(name) ? NAMED_READINGS[name] : isSiblingValue(name) ? SIBLING_READINGS[name] : LATER_READINGS[name as keyof typeof LATER_READINGS];
  return [reading.read(view), reading.inputs(view).map(inputKey)];
};
const AGE = ['child c1 age'];
const DAYS = (days: number) => ({ daysBefore: days, ratings: {} });

const OF_THE_CHILD: readonly Line[] = [
  ['always', {}, true, []], ['role', { role: 'gp' }, 'gp', ['fact - role']], ['pass', {}, 'full', ['fact - pass']], ['purpose', { purpose: 'training' }, 'training', ['fact - purpose']],
  ['ageMonths', { age: 2.5 }, 30, AGE], ['ageYears', { age: 2.5 }, 2, AGE], ['ageMonths', { age: 'unborn' }, undefined, AGE], ['ageYears', { age: 'notKnown' }, undefined, AGE],
  ['ageKnown', { age: 'unborn' }, true, AGE], ['ageKnown', { age: 2 }, true, AGE], ['ageKnown', { age: 'notKnown' }, false, AGE],
  ['born', { age: 2 }, true, AGE], ['born', { age: 'unborn' }, false, AGE], ['born', { age: 'notKnown' }, false, AGE], ['unborn', { age: 'unborn' }, true, AGE], ['unborn', { age: 2 }, false, AGE],
  ['gestationWeeks', { age: 2 }, undefined, AGE], ['gestationWeeks', { age: 'unborn' }, undefined, AGE],
  ['protectiveAge', { age: 9.5 }, 9, AGE], ['protectiveAge', { age: 9, disabled: true, functionalAge: 3 }, 3, AGE], ['protectiveAge', { age: 9, disabled: true, functionalAge: 12 }, 9, AGE], ['protectiveAge', { age: 9, functionalAge: 3 }, 9, AGE], ['protectiveAge', { age: 9, disabled: true }, 9, AGE], ['protectiveAge', { age: 'notKnown' }, undefined, AGE],
  ['livesHere', { others: [{}] }, true, ['child c1 livesHere']], ['livesHere', { livesHere: false, others: [{}] }, false, ['child c1 livesHere']],
  ['notIndependentlyMobile', { age: 0.5 }, true, ['child c1 notIndependentlyMobile']], ['notIndependentlyMobile', { age: 0.5, notIndependentlyMobile: false }, false, ['child c1 notIndependentlyMobile']],
  ['notIndependentlyMobile', { age: 1 }, false, ['child c1 notIndependentlyMobile']], ['notIndependentlyMobile', { age: 11 / 12 }, true, ['child c1 notIndependentlyMobile']], ['notIndependentlyMobile', { age: 'notKnown' }, false, ['child c1 notIndependentlyMobile']], ['notIndependentlyMobile', { age: 9, notIndependentlyMobile: true }, true, ['child c1 notIndependentlyMobile']],
  ['disabled', { disabled: true }, true, ['child c1 disabled']], ['communicatesInWords', { age: 2 }, true, ['child c1 communicatesInWords']], ['communicatesInWords', { age: 23 / 12 }, false, ['child c1 communicatesInWords']],
  ['communicatesInWords', { age: 9, communicatesInWords: false }, false, ['child c1 communicatesInWords']], ['communicatesInWords', { age: 'notKnown' }, false, ['child c1 communicatesInWords']],
  ['inSetting', { age: 9 }, true, ['child c1 inSetting']], ['inSetting', { age: 9, inSetting: false }, true, ['child c1 inSetting']], ['inSetting', { age: 3 }, false, ['child c1 inSetting']], ['inSetting', { age: 3, inSetting: true }, true, ['child c1 inSetting']],
  ['inSetting', { age: 16 }, true, ['child c1 inSetting']], ['inSetting', { age: 16, inSetting: false }, false, ['child c1 inSetting']], ['inSetting', { age: 'unborn' }, false, ['child c1 inSetting']], ['inSetting', { age: 'notKnown' }, true, ['child c1 inSetting']],
  ['statutoryPlan', { statutoryPlan: 'cp' }, 'cp', ['child c1 statutoryPlan']], ['otherParent', { otherParent: 'none' }, 'none', ['child c1 otherParent']],
  ['seenAlone', { voice: { seenAlone: true } }, true, ['child c1 seenAlone']], ['seenAlone', { voice: { seenAlone: false } }, false, ['gap c1 seenAlone']], ['seenAlone', {}, false, ['gap c1 seenAlone']],
  ['wordsRecorded', { voice: { words: 'hello' } }, true, ['child c1 wordsRecorded']], ['wordsRecorded', { voice: { words: ' ' } }, false, ['gap c1 wordsRecorded']], ['wordsRecorded', {}, false, ['gap c1 wordsRecorded']],
  ['observedRecorded', { voice: { observed: 'quiet' } }, true, ['child c1 observedRecorded']], ['observedRecorded', { voice: { words: 'hello' } }, false, ['gap c1 observedRecorded']], ['dayRecorded', {}, false, ['gap c1 dayRecorded']],
  ['injuriesAsked', {}, false, ['child c1 injuries']], ['injuriesAsked', { injuries: [] }, true, ['child c1 injuries']],
];

const INJURIES = [
  { kind: 'bruise' }, { kind: 'burn', explanation: 'unsuitable' }, { kind: 'ingestion', poorSupervision: true }, { kind: 'sunburn', helpLate: true }, { kind: 'fracture', explanation: 'none' }, { kind: 'headInjury', explanation: 'suitable' }, { kind: 'mark' }, { kind: 'other' },
] as const;
const OF_INJURIES: readonly Line[] = [
  ['injuries', { injuries: INJURIES }, 8, [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `injury c1 ${at}`)], ['injuries', {}, 0, []],
  ['marksOrInjuries', { injuries: INJURIES }, 5, [0, 1, 4, 5, 6].map((at) => `injury c1 ${at}`)], ['concerningInjuries', { injuries: INJURIES }, 4, [1, 2, 3, 4].map((at) => `injury c1 ${at}`)],
  ['unexplainedInjuries', { injuries: INJURIES }, 2, [1, 4].map((at) => `injury c1 ${at}`)], ['injuriesWithLateHelp', { injuries: INJURIES }, 1, ['injury c1 3']],
];

const HE7 = 'rating c1 HE7';
const OF_RATINGS: readonly Line[] = [
  ['domainsAt2', { HE7: 2, HE8: 2, HC1: 2, PF3: 3 }, 2, [HE7, 'rating c1 HE8', 'rating - HC1']], ['domainsAt2', { HE5: 2, HC1: 2, ...POVERTY }, 1, ['rating - HC1']], ['domainsAt2', { ED12: 2 }, 0, []],
  ['domainsAt2', { HE7: 2, HE8: 1 }, 1, [HE7]], ['domainsAt2', { HE5: 3, ...POVERTY }, 1, ['rating c1 HE5']], ['domainsAt2', { HE5: 2, HE7: 1, ...POVERTY }, 0, []], ['domainsAt2', { HE5: 2, HE7: 2, ...POVERTY }, 1, ['rating c1 HE5', HE7]],
  ['domainsAt3', { HE7: 3, HE8: 2, EM1: 3, HC1: 2 }, 2, [HE7, 'rating c1 EM1']], ['domainsAt3', { ED12: 3, ED6: 2 }, 0, []], ['domainsAt3BesidesSafeSleep', { age: 0.5, HC6: 3 }, 0, []], ['domainsAt3BesidesSafeSleep', { age: 0.5, HC6: 4 }, 1, ['rating - HC6']],
  ['contextGroupsAt3', { PF7: 3, EN7: 3, HE7: 3 }, 2, ['rating - PF7', 'rating - EN7']], ['contextGroupsAt3', { PF7: 2 }, 0, []],
  ['coreAt2', { HE7: 2, HC1: 3, PF7: 3, HE8: 1 }, 2, [HE7, 'rating - HC1']], ['coreAt2', { HE5: 2, HE7: 2, ...POVERTY }, 1, [HE7]], ['coreAt2', { HE5: 3, ...POVERTY }, 1, ['rating c1 HE5']], ['coreAt2Unguarded', { HE5: 2, HE7: 2, ...POVERTY }, 2, ['rating c1 HE5', HE7]],
  ['coreAt3', { HE7: 3, HE8: 2, PF7: 3 }, 1, [HE7]], ['anyAt2', { HE7: 2, HE8: 1, PF7: 2 }, 2, [HE7, 'rating - PF7']],
  ['urgentAt4', { SU1: 4, HE7: 4, PF4: 4, SU2: 3 }, 2, ['rating c1 SU1', 'rating - PF4']], ['coreAt4', { SU1: 4, HE7: 4, EN7: 4 }, 1, [HE7]], ['coreAt4', { HE7: { answer: 3, trend: 'worse', sources: ['sawIt'] } }, 1, [HE7]], ['contextAt4', { SU1: 4, HE7: 4, EN7: 4 }, 1, ['rating - EN7']],
  ['contextAt4', { HI2: 4, HI4: 4, HI8: 4, EN7: 3 }, 0, []], ['contextAt4', { HI6: 4 }, 1, ['rating - HI6']],
  ['mostTwosInOneDomain', { HE7: 2, HE8: 2, HC1: 2, HE11: 3, PF7: 2, PF5: 2, PF6: 2 }, 2, [HE7, 'rating c1 HE8']], ['mostTwosInOneDomain', {}, 0, []],
  ['guardedNeedAt3', { HE5: 3, HE7: 3, PF8: 4, HC4: 2 }, 2, ['rating c1 HE5', 'rating - PF8']], ['worseItems', { HE7: { answer: 2, trend: 'worse' } }, 1, [HE7]], ['driftingItems', { HE7: { answer: 2, concernUnchangedMonths: 6, helpUsed: true } }, 1, [HE7]],
  ['repeatedItems', { HE7: { answer: 2, helpOffered: true }, before: [{ daysBefore: 60, ratings: { HE7: 2 } }] }, 1, [HE7]], ['heldItems', { HE7: 1, before: [{ daysBefore: 20, ratings: { HE7: 3 } }] }, 1, [HE7]],
  ['parentOnlyDomains', { HE7: { answer: 1, sources: ['parentOrCarer'] }, HC1: { answer: 1, sources: ['parentOrCarer'] }, PF3: { answer: 1, sources: ['parentOrCarer'] } }, 2, ['domain c1 health', 'domain - home']], ['parentOnlyDomains', { HE7: { answer: 1, sources: ['parentOrCarer', 'sawIt'] } }, 0, []],
  ['parentOnlyDomains', { HE7: { answer: 1, sources: ['parentOrCarer'] }, HE8: { answer: 'notKnown', sources: ['sawIt'] } }, 1, ['domain c1 health']], ['parentOnlyDomains', { HE7: { answer: 'notKnown', sources: ['parentOrCarer'] } }, 0, []], ['parentOnlyDomains', { HE7: { answer: 1, sources: ['parentOrCarer'] }, HE8: 1 }, 1, ['domain c1 health']],
  ['newAt2', { HE7: 2, HE8: 1 }, 1, [HE7]], ['newAt2', { HE7: 2, HE8: 3, HC1: 2, HC4: 2, before: [{ daysBefore: 60, ratings: { HE7: 2, HE8: 2, HC1: 2 } }] }, 2, ['rating c1 HE8', 'rating - HC4']],
  ['domainsAt2', { others: [{ HE7: 2 }] }, 0, []],
];

const known = { known: 'known', relationship: 'mother', historyKnown: true } as const;
const judged = (before: 1 | 2 | 3 | 4 | undefined, after?: 1 | 2 | 3 | 4) => ({ HE7: 3, judged: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) } }) as const;
const strength = { text: 'x', effectOnChild: 'eats', evidence: 'seen' };
const OF_THE_HOUSEHOLD: readonly Line[] = [
  ['adultsNotKnown', { adults: [known, { ...known, known: 'notKnown' }, { ...known, relationship: 'notKnown' }, { ...known, historyKnown: false }] }, 3, ['adult a2', 'adult a3', 'adult a4']],
  ['adultsWithKnownRisk', { adults: [known, { ...known, knownRisk: true }, { ...known, knownRisk: false }] }, 1, ['adult a2']], ['adultsJoined12m', { adults: [{ ...known, joined12m: true }, known, { ...known, joined12m: false }] }, 1, ['adult a1']],
  ['childrenListed', { others: [{ livesHere: false }] }, 2, ['child c1 listed', 'child c2 listed']],
  ['newSinceLast', { adults: [{ ...known, joined12m: true }] }, false, ['fact - newSinceLast']], ['newSinceLast', { adults: [{ ...known, joined12m: true }], before: [DAYS(60)] }, true, ['fact - newSinceLast']], ['newSinceLast', { adults: [known], before: [DAYS(60)] }, false, ['fact - newSinceLast']],
  ['newSinceLast', { adults: [{ ...known, joined12m: true }], before: [{ ...DAYS(60), adults: ['a1'] }] }, false, ['fact - newSinceLast']], ['newSinceLast', { adults: [known, { ...known, joined12m: true }], before: [{ ...DAYS(60), adults: ['a1'] }] }, true, ['fact - newSinceLast']],
  ['newSinceLast', { familyMissed12m: 3, before: [{ ...DAYS(60), familyMissed12m: 2 }] }, true, ['fact - newSinceLast']], ['newSinceLast', { familyMissed12m: 2, before: [{ ...DAYS(60), familyMissed12m: 2 }] }, false, ['fact - newSinceLast']], ['newSinceLast', { familyMissed12m: 1, before: [DAYS(60)] }, true, ['fact - newSinceLast']],
  // Assessed on Monday, 2 March 2026: one working day after Thursday is Friday, after Friday it is that Monday itself.
  ['referralUnanswered', {}, false, ['fact - referral']], ['referralUnanswered', { referral: { sentOn: '2026-02-26' } }, true, ['fact - referral']], ['referralUnanswered', { referral: { sentOn: '2026-02-27' } }, false, ['fact - referral']],
  ['referralUnanswered', { referral: { sentOn: '2026-02-20', acknowledgedOn: '2026-02-21' } }, false, ['fact - referral']],
  ['judgementDiffers', judged(2), true, ['fact - judgement']], ['judgementDiffers', judged(3), false, ['fact - judgement']], ['judgementDiffers', judged(undefined), false, ['fact - judgement']], ['judgementDiffers', judged(2, 3), false, ['fact - judgement']], ['judgementDiffers', judged(3, 4), true, ['fact - judgement']],
  ['judgementLower', judged(2), true, ['fact - judgement']], ['judgementLower', judged(3), false, ['fact - judgement']], ['judgementLower', judged(4), false, ['fact - judgement']], ['judgementLower', judged(undefined), false, ['fact - judgement']],
  ['actRulesInForce', {}, false, ['fact - actRulesInForce']], ['actRulesInForce', { actInForce: true }, true, ['fact - actRulesInForce']],
  ['level', { HE7: 3 }, 3, []], ['incomplete', {}, true, []], ['computedLevel1', {}, true, []], ['computedLevel1', { HE7: 2 }, false, []], ['computedLevel1', { immediateDanger: 'yes' }, false, []],
  ['siblingAtLevel4', { others: [{ SU1: 4 }, { HE7: 2 }] }, true, ['sibling c2']], ['siblingAtLevel4', { SU1: 4, others: [{}] }, false, []], ['siblingAtLevel4', { others: [{ livesHere: false, immediateDangerKinds: ['suicidalNow'] }], immediateDanger: 'notSure' }, true, ['sibling c2']],
  ['siblingReferred', { others: [{ SU1: 4 }] }, true, ['sibling c2']], ['siblingReferred', { SU1: 4, others: [{ HE7: 2, livesHere: false }] }, true, []],
];

describe.each([['about the child', OF_THE_CHILD], ['about injuries', OF_INJURIES], ['about ratings', OF_RATINGS], ['about the household, the review and the other children', OF_THE_HOUSEHOLD]] as const)('a name %s', (_words, lines) => {
  test.each(lines)('%s of %j is %j', (name, situation, value, inputs) => { expect(read(name, situation)).toEqual([value, inputs]); });
});

test('strengths that say what they do for the child and how that is known are not counted', () => {
  const strengths = [strength, { ...strength, effectOnChild: ' ' }, { ...strength, evidence: '' }].map((one, at) => ({ id: `s${at}`, ...one }));
  const { view } = childOf(assessed({}));
  const screening = { ...view.household.screening, strengths: strengths as never };
  expect(NAMED_READINGS.strengthsWithoutEffect.read({ ...view, household: { ...view.household, screening } })).toBe(2);
});

test('an adult who is not known is counted, whatever else was entered about that person', () => {
  expect(read('adultsNotKnown', { adults: [{ known: 'notKnown', relationship: 'father', historyKnown: true }, { known: 'known', relationship: 'father', historyKnown: true }] })[0]).toBe(1);
});

test('a need is new where this child did not have it last time, whatever another child had', () => {
  const screening = screeningOf({ HE1: 2, HE7: 2, others: [{ HE1: 2, HE7: 2 }] });
  const earlier = [{ assessedOn: '2025-12-01', householdRatings: {}, adults: [], children: [{ id: 'c1', ratings: { HE1: 2 } }, { id: 'c2', ratings: { HE7: 2 } }] }] as const;
  const { children } = assess({ ...screening, earlier }, prepared);
  expect(children.map(({ view }) => NAMED_READINGS.newAt2.inputs(view).map(inputKey))).toEqual([['rating c1 HE7'], ['rating c2 HE1']]);
  const newcomer = assess({ ...screening, earlier: [{ ...earlier[0], children: [earlier[0].children[0]] }] }, prepared).children[1];
  expect(newcomer && NAMED_READINGS.newAt2.inputs(newcomer.view).map(inputKey)).toEqual(['rating c2 HE1', 'rating c2 HE7']);
});

test('every name that a condition may use is in one of the tables', () => {
  const inTables = new Set([...OF_THE_CHILD, ...OF_INJURIES, ...OF_RATINGS, ...OF_THE_HOUSEHOLD].map(([name]) => name));
  expect([...Object.keys(NAMED_VALUES), ...Object.keys(LATER_VALUES), ...Object.keys(SIBLING_VALUES)].filter((name) => !inTables.has(name))).toEqual(['strengthsWithoutEffect']);
});
