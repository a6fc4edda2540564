import { describe, expect, test } from 'vitest';
import { numberFrom, referenceFrom } from '../../../src/features/household/answers.ts';
import { adultFrom, draftOf as adultDraft, EMPTY_ADULT, unknownAdult } from '../../../src/features/household/adult-draft.ts';
import { ageFrom, askedOf, childFrom, childProblems, draftOf, EMPTY_CHILD, unknownChild, type ChildDraft } from '../../../src/features/household/child-draft.ts';
import { freeChildId, withListed } from '../../../src/features/household/listing.ts';
import { Adult, Child } from '../../../src/model/household.ts';
import { begun, childOf, withChildren } from './opened.ts';
import { looksLikeFullName } from '../../../src/ui/full-name-nudge.ts';

const draft = (part: Partial<ChildDraft>): ChildDraft => ({ ...EMPTY_CHILD, label: 'AB', kind: 'born', years: '4', livesHere: 'yes', ...part });
const texts = (part: Partial<ChildDraft>): readonly string[] => childProblems(draft(part)).map((one) => one.text);

describe('the age of a child', () => {
  test.each([
    ['4', '', { kind: 'born', years: 4, months: 0 }],
    ['', '5', { kind: 'born', years: 0, months: 5 }],
    [' 17 years ', '11 months', { kind: 'born', years: 17, months: 11 }],
    ['', '', { kind: 'notKnown' }],
  ])('typed as "%s" and "%s" is read', (years, months, age) => {
    expect(ageFrom(draft({ years, months }))).toEqual({ age, problems: [] });
  });

  test.each(['400', '18', '-1', '4.5', 'four'])('typed as "%s" is pointed out, and the age before it stands', (years) => {
    expect(texts({ years })).toEqual(['Enter an age from 0 to 17 years']);
    const before = childFrom(draft({ years: '4', months: '3' }), unknownChild('c1'));
    expect(childFrom({ ...draftOf(before), years }, before).age).toEqual({ kind: 'born', years: 4, months: 3 });
    expect(childFrom(draft({ years }), unknownChild('c1')).age).toEqual({ kind: 'notKnown' });
  });

  test('before words that cannot be read stands only where it says the same of birth', () => {
    const born = draftOf(childFrom(draft({ years: '0', months: '2' }), unknownChild('c1')));
    expect(ageFrom({ ...born, kind: 'unborn', weeks: 'x' }).age).toEqual({ kind: 'unborn' });
    expect(ageFrom({ ...born, kind: 'notKnown', years: '400' }).age).toEqual({ kind: 'notKnown' });
    const unborn = draftOf(childFrom(draft({ kind: 'unborn', weeks: '25' }), unknownChild('c1')));
    expect(ageFrom({ ...unborn, weeks: '450' }).age).toEqual({ kind: 'unborn', weeks: 25 });
    expect(ageFrom({ ...unborn, kind: 'born', years: '400' }).age).toEqual({ kind: 'notKnown' });
  });

  test('of an unborn child is weeks of pregnancy, or open', () => {
    expect(ageFrom(draft({ kind: 'unborn', weeks: '25 weeks' })).age).toEqual({ kind: 'unborn', weeks: 25 });
    expect(ageFrom(draft({ kind: 'unborn', weeks: '' })).age).toEqual({ kind: 'unborn' });
    expect(texts({ kind: 'unborn', weeks: '45' })).toEqual(['Enter weeks of pregnancy from 0 to 44']);
  });
});

describe('a child', () => {
  test('needs a label and whether it lives here; nothing else that is open is a problem', () => {
    expect(childProblems(EMPTY_CHILD).map((one) => one.controlId)).toEqual(['label', 'lives-here']);
    expect(texts({ kind: undefined, years: '' })).toEqual([]);
    expect(texts({ kind: 'unborn', years: '', livesHere: undefined })).toEqual([]);
  });

  test('left half-way counts as living here and says that nobody has said so, until somebody does', () => {
    const half = childFrom(draft({ livesHere: undefined }), unknownChild('c1'));
    expect([half.livesHere, half.livesHereNotSaid, draftOf(half).livesHere]).toEqual([true, true, undefined]);
    for (const [livesHere, kept] of [['yes', true], ['no', false]] as const) expect(childFrom(draft({ livesHere }), half)).toMatchObject({ livesHere: kept });
    expect(Object.keys(childFrom(draft({ livesHere: 'no' }), half))).not.toContain('livesHereNotSaid');
  });

  test('can always be kept in the file, whatever was typed', () => {
    for (const part of [{}, { years: '400' }, { kind: 'unborn', weeks: 'x' }, { disabled: 'yes', functionalAge: '99' }, { label: 'x'.repeat(80) }] as const) {
      expect(Child.safeParse(childFrom(draft(part), { ...unknownChild('c1'), label: 'AB' })).success).toBe(true);
    }
  });

  test('keeps what was recorded elsewhere', () => {
    const before = childOf('c1', { ratings: { HE1: { answer: 3 } }, facts: { lifeCriticalNeed: true }, voice: { seenAlone: true } });
    expect(childFrom(draft({}), before)).toMatchObject({ ratings: before.ratings, facts: before.facts, voice: before.voice });
  });

  test('reads back as it was entered', () => {
    const entered = draft({ years: '1', months: '3', ageBefore: { kind: 'born', years: 1, months: 3 }, disabled: 'yes', functionalAge: '0.5', notIndependentlyMobile: 'yes', communicatesInWords: 'no', inSetting: 'notKnown', statutoryPlan: 'cp', otherParent: 'notKnown' });
    expect(draftOf(childFrom(entered, unknownChild('c1')))).toEqual(entered);
  });

  test.each([
    ['a baby', { years: '0' }, { mobility: true, setting: 'young' }],
    ['a child of 6', { years: '6' }, { mobility: false, setting: undefined }],
    ['a disabled child of 6', { years: '6', disabled: 'yes' }, { mobility: true, functionalAge: true }],
    ['a young person of 16', { years: '16' }, { setting: 'older' }],
    ['a child whose age is not known', { kind: 'notKnown', years: '' }, { mobility: true, setting: undefined }],
    ['an unborn child', { kind: 'unborn', years: '' }, { ofBorn: false, mobility: false, functionalAge: false, setting: undefined }],
  ] as const)('is asked what fits: %s', (_who, part, asked) => {
    expect(askedOf(draft(part))).toMatchObject(asked);
  });

  test('leaves no answer behind for a question that no longer fits', () => {
    const baby = childFrom(draft({ years: '0', notIndependentlyMobile: 'yes', inSetting: 'yes' }), unknownChild('c1'));
    expect(baby).toMatchObject({ notIndependentlyMobile: true, inSetting: true });
    const older = childFrom({ ...draftOf(baby), years: '6' }, baby);
    expect(older.notIndependentlyMobile).toBeUndefined();
    expect(older.inSetting).toBeUndefined();
  });

  test('gets an id that no child of an earlier screening had', () => {
    const screening = { ...withChildren(begun(), [childOf('c1')]), earlier: [{ assessedOn: '2026-01-01', householdRatings: {}, children: [{ id: 'c2', ratings: {} }], adults: [] }] };
    expect(freeChildId(screening)).toBe('c3');
  });

  test('who is found to live here shares what was said of the only carer', () => {
    const screening = withChildren(begun(), [childOf('c1', { facts: { immediateDangerKinds: ['carerIncapableNow'] } })]);
    const kindsOf = (child: Child): unknown => withListed(screening, child).household.children[1]?.facts['immediateDangerKinds'];
    expect(kindsOf(childOf('c2'))).toEqual(['carerIncapableNow']);
    expect(kindsOf(childOf('c2', { livesHere: false }))).toBeUndefined();
  });
});

test('nobody counts as known until somebody says so', () => {
  const adult = adultFrom({ ...EMPTY_ADULT, label: 'Father' }, unknownAdult('a1'));
  expect(adult).toEqual({ id: 'a1', label: 'Father', known: 'notKnown' });
  expect(Adult.safeParse(adult).success).toBe(true);
  const full = adultFrom({ ...adultDraft(adult), relationship: 'father', known: 'known', historyKnown: 'no', note: 'Works nights' }, adult);
  expect(full).toEqual({ id: 'a1', label: 'Father', known: 'known', relationship: 'father', historyKnown: false, note: 'Works nights' });
});

test.each([['Sarah Jones', true], ["Mary-Ann O'Neill", true], ['Áine Ní Bhriain', true], ['SARAH JONES', true], ['AB CD', false], ['AB', false], ['AB2', false], ['Child A', false], ['Older boy', false], ['MIS-2291', false], ['Father', false]])('"%s" looks like a full name: %s', (text, like) => {
  expect(looksLikeFullName(text)).toBe(like);
});

test.each([['AB 12', 'AB-12'], [' 2026/118.b ', '2026-118-b'], ['', ''], ['Zoë', undefined], ['x'.repeat(21), undefined]])('the reference "%s" is kept as %s', (typed, kept) => {
  expect(referenceFrom(typed)).toBe(kept);
});

test('a number is read with its unit, and never past its limit', () => {
  expect([numberFrom('3 yrs', 17), numberFrom('', 17), numberFrom('18', 17), numberFrom('2.5', 17, false)]).toEqual([3, undefined, Number.NaN, 2.5]);
});
