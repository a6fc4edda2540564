import { describe, expect, test } from 'vitest';
import { withChild, withFact, withRating } from '../../src/model/screening-changes.ts';
import type { Screening } from '../../src/model/screening.ts';
import { assess } from '../../src/engine/assess.ts';
import { Vignette } from '../../src/model/vignette.ts';
import lily from '../../src/content/vignettes/o8-lily.json';
import { prepared } from '../engine/shipped.ts';

// Lily's screening is complete and reads level 1. Each change here hides a danger that must not end in a calm answer.
const calm: Screening = Vignette.parse(lily).screening;
const id = calm.household.children[0]?.id ?? '';
const read = (screening: Screening): string => { const { level, reading } = assess(screening, prepared); return `${level} ${reading}`; };
const flagsOf = (screening: Screening): readonly string[] => assess(screening, prepared).flags;
const rulesOf = (screening: Screening): readonly string[] => assess(screening, prepared).children.flatMap((child) => child.findings.map((finding) => finding.rule.id));
const ofChild = (change: Parameters<typeof withChild>[2]): Screening => withChild(calm, id, change);
const earlier = (ratings: Readonly<Record<string, 1 | 2 | 3 | 4>>): Screening => ({ ...calm, earlier: [{ assessedOn: '2026-03-01', householdRatings: {}, children: [{ id, ratings }], adults: [] }] });

test('the screening that is changed here reads level 1', () => {
  expect(read(calm)).toBe('1 level');
});

describe('no calm answer', () => {
  test('when a serious rating of last time is now not known', () => {
    expect(read(withRating(earlier({ HE5: 4 }), id, 'HE5', { answer: 'notKnown' }))).toMatch(/^3/);
  });

  test('when a suicidal crisis is over: help is still needed', () => {
    const over = withFact(withFact(calm, undefined, 'immediateDanger', 'no'), id, 'immediateDangerKinds', ['suicidalNow']);
    expect(read(over)).toBe('3 level');
    expect(flagsOf(over)).toContain('CON');
  });

  test('when a baby has a fracture and nobody said whether it moves about', () => {
    const baby = ofChild(({ notIndependentlyMobile: _told, ...child }) => ({ ...child, age: { kind: 'born', years: 0, months: 4 }, injuries: [{ kind: 'fracture' }] }));
    expect(rulesOf(baby)).toContain('FLR-03');
    expect(flagsOf(baby)).toContain('REF');
  });

  test('when danger is ticked for a child who lives elsewhere', () => {
    const elsewhere = withFact(withFact(ofChild((child) => ({ ...child, livesHere: false })), undefined, 'immediateDanger', 'notSure'), id, 'immediateDangerKinds', ['lifeThreatening']);
    expect(assess(elsewhere, prepared).reading).toBe('immediateDanger');
  });

  test('when the child is part of a carer’s beliefs', () => {
    expect(rulesOf(withFact(withRating(calm, undefined, 'PF3', { answer: 3, sources: ['professional'] }), id, 'childInCarersBeliefs', true))).toContain('EMO-04');
  });

  test('when a child cannot stay there tonight', () => {
    expect(assess(withFact(calm, undefined, 'unsafeTonight', true), prepared).reading).toBe('immediateDanger');
  });

  test('when the age is not known', () => {
    expect(read(ofChild((child) => ({ ...child, age: { kind: 'notKnown' } })))).toBe('1 notEnoughKnown');
  });

  test('when the child lives elsewhere, so that nothing is known of that home', () => {
    const assessed = assess(ofChild((child) => ({ ...child, livesHere: false })), prepared);
    expect(assessed.children.find((child) => child.child.id === id)?.reading).toBe('notEnoughKnown');
  });

  test('of a meeting with the person who abuses, when only a child who lives elsewhere has told of abuse at home', () => {
    const told: Screening = { ...calm, household: { ...calm.household, children: [...calm.household.children, { id: 'elsewhere', label: 'K', age: { kind: 'born', years: 9, months: 0 }, livesHere: false, ratings: { EM10: { answer: 2, sources: ['childToldOrShowed'] } }, facts: {} }] } };
    const about = assess(told, prepared).children.find((child) => child.child.id === id);
    expect(about?.findings.map((finding) => finding.rule.id)).toContain('ADU-03');
    expect(assess(calm, prepared).children[0]?.findings.map((finding) => finding.rule.id)).not.toContain('ADU-03');
  });

  test('when an adult who is a known risk is around, wherever that adult lives', () => {
    const [first, ...others] = calm.household.adults;
    if (!first) throw new Error('no adult in the sample');
    expect(rulesOf({ ...calm, household: { ...calm.household, adults: [{ ...first, knownRisk: true, place: 'notKnown' }, ...others] } })).toContain('FLR-10');
  });

  test('when a domain was answered as a whole without a word of evidence, or only by somebody who is not named', () => {
    const asWhole = (evidence: string, source: 'professional' | 'anonymous'): Screening => ofChild((child) => ({
      ...child, ratings: Object.fromEntries(Object.entries(child.ratings).filter(([code]) => !['EM1', 'EM3', 'EM4', 'EM5', 'EM6', 'EM7', 'EM8', 'EM11', 'EM12'].includes(code))),
      domainAnswers: { ...child.domainAnswers, emotional: { answer: 'noConcernSeen', sources: [source], evidence } },
    }));
    const emotional = (screening: Screening) => assess(screening, prepared).children.find((child) => child.child.id === id)?.domains.find((domain) => domain.group === 'emotional')?.notKnown;
    expect(emotional(asWhole('Seen at the nursery all year.', 'professional'))).toBe(0);
    expect(emotional(asWhole(' ', 'professional'))).toBeGreaterThan(5);
    expect(emotional(asWhole('A neighbour said so.', 'anonymous'))).toBeGreaterThan(5);
  });

  test('when growth is a concern, care was missed, and nobody said which way growth goes', () => {
    expect(rulesOf(withRating(withRating(calm, id, 'HE4', { answer: 2, sources: ['record'] }), undefined, 'EN1', { answer: 3, sources: ['record'] }))).toContain('NAM-01');
  });

  test('when history was ticked away although a plan is in the chronology', () => {
    const closed: Screening = { ...withFact(calm, undefined, 'historyExists', false), chronology: [{ id: 'e1', date: '2026-01', kind: 'planClosed', children: [] }] };
    expect(flagsOf(closed)).toContain('history-not-considered');
  });
});
