import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess, type ChildAssessment } from '../../src/engine/assess.ts';
import type { Child } from '../../src/model/household.ts';
import type { EvidenceSource, Rating } from '../../src/model/rating.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withChild, withDomainAnswer, withRating, withRatingPart } from '../../src/model/screening-changes.ts';
import { Vignette } from '../../src/model/vignette.ts';
import { assessed, childOf, screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank, prepared } from './shipped.ts';

const lily = Vignette.parse(JSON.parse(readFileSync(new URL('../../src/content/vignettes/o8-lily.json', import.meta.url), 'utf8'))).screening;
const first = (screening: Screening): ChildAssessment => childOf(assess(screening, prepared));
const reading = (screening: Screening): string => { const child = first(screening); return `${child.level} ${child.reading}`; };

/** A nine-year-old about whom every indicator is answered with level 1, but for those named. */
const allAtOne = (situation: Situation, unless: (code: string) => boolean = () => false): Screening => bank.groups.flatMap((group) => group.indicators
  .filter((indicator) => indicator.calculated !== true && !unless(indicator.code)).map((indicator) => ({ code: indicator.code, rated: group.rated })))
  .reduce((screening, { code, rated }) => withRating(screening, rated === 'child' ? 'c1' : undefined, code, { answer: 1, sources: ['sawIt'] }), screeningOf(situation));

describe('level 1', () => {
  test('is read as it is when enough is known', () => {
    expect(reading(lily)).toBe('1 level');
    expect(reading(allAtOne({}))).toBe('1 level');
  });

  test.each(['HE1', 'SU1', 'ED12'])('is not read while an urgent indicator of the child is not known: %s', (code) => {
    expect(reading(withRating(lily, 'c1', code, undefined))).toBe('1 notEnoughKnown');
    expect(reading(withRatingPart(lily, 'c1', code, { answer: 'notKnown' }))).toBe('1 notEnoughKnown');
  });

  test.each(['HC2', 'PF4', 'HM2', 'EN3'])('is not read while an urgent indicator of the home or family is not known: %s', (code) => {
    expect(reading(withRating(lily, undefined, code, undefined))).toBe('1 notEnoughKnown');
  });

  test('is not read while a quarter of the core indicators is not known', () => {
    const screening = allAtOne({});
    const core = first(screening).view.summary.groups.filter((group) => group.core).flatMap((group) => group.group.indicators)
      .filter(({ index, indicator }) => (first(screening).view.entered[index] ?? -1) >= 0 && !indicator.urgentAtLevel4);
    const applicable = first(screening).domains.filter((domain) => domain.core).reduce((sum, domain) => sum + domain.applicable, 0);
    const open = (count: number) => core.slice(0, count).reduce((changed, { indicator, group }) => withRating(changed, group.rated === 'child' ? 'c1' : undefined, indicator.code, undefined), screening);
    const limit = Math.ceil(applicable / 4);
    expect(core.length).toBeGreaterThanOrEqual(limit);
    expect(reading(open(limit - 1))).toBe('1 level');
    expect(reading(open(limit))).toBe('1 notEnoughKnown');
  });

  test.each<readonly [string, 'school' | 'gp' | 'other', number, string]>([
    ['HE9', 'gp', 1, '1 notEnoughKnown'], ['HE9', 'school', 1, '1 level'], ['HE9', 'other', 1, '1 notEnoughKnown'], ['HE9', 'gp', 2, '1 level'], ['HE10', 'gp', 1, '1 level'],
  ])('with %s not known in the pass of a %s, at %i year: %s', (code, role, years, expected) => {
    const screening = withChild(allAtOne({ role, age: years, inSetting: true, disabled: false }), 'c1', (child) => child);
    expect(reading(withRating(screening, 'c1', code, undefined))).toBe(expected);
  });

  test('of a young child is read while only what no quick pass asks is open, and not once one thing that it asks is open too', () => {
    const young = (role: 'gp' | 'other', ...open: readonly string[]) => open.reduce((screening, code) => withRating(screening, 'c1', code, undefined), allAtOne({ role, age: 1, inSetting: true, disabled: false }));
    expect([reading(young('gp', 'HE8')), reading(young('other', 'HE8'))]).toEqual(['1 level', '1 level']);
    expect([reading(young('gp', 'HE8', 'HE9')), reading(young('other', 'HE8', 'HE9'))]).toEqual(['1 notEnoughKnown', '1 notEnoughKnown']);
  });

  test('is never read of a child whose age is not known, also when all is answered; an unborn child has no age to be told', () => {
    expect(reading(allAtOne({ age: 'notKnown' }))).toBe('1 notEnoughKnown');
    expect(first(allAtOne({ age: 'unborn' })).view.later?.incomplete).toBe(false);
  });

  test('is not read when history exists and was not considered, or children may be missing from the list', () => {
    expect(reading(allAtOne({ historyExists: true }))).toBe('1 notEnoughKnown');
    expect(reading(allAtOne({ otherChildrenPossible: true }))).toBe('1 notEnoughKnown');
  });
});

describe('levels above 1', () => {
  test('say "at least" while more may come to light, but level 4 stands as it is', () => {
    expect(['HE7', 'EM1'].map((code) => reading(screeningOf({ [code]: 2 })))).toEqual(['2 atLeast', '2 atLeast']);
    expect(reading(screeningOf({ HE7: 3 }))).toBe('3 atLeast');
    expect(reading(screeningOf({ HE1: 4 }))).toBe('4 level');
    expect(reading(withRatingPart(allAtOne({}), 'c1', 'HE7', { answer: 2 }))).toBe('2 level');
  });

  test('of the household are those of the child who needs most', () => {
    const assessment = assessed({ HE7: 2, others: [{ HE7: 3 }, {}] });
    expect([assessment.level, ...assessment.children.map((child) => child.level)]).toEqual([3, 2, 3, 1]);
  });
});

describe('the family picture', () => {
  test.each(['PF5', 'PF6', 'PF8', 'PF9', 'HM7', 'HM8', 'HI4', 'HI8'])('makes no level at 2 where it tells of a parent’s need or the past: %s', (code) => {
    expect(childOf(assessed({ [code]: 2 })).level).toBe(1);
    expect(childOf(assessed({ [code]: 3 })).level).toBe(2);
  });

  test('makes level 2 at most by itself', () => {
    expect(childOf(assessed({ PF7: 3, EN7: 3, HM5: 3 })).level).toBe(2);
    expect(childOf(assessed({ PF10: 2 })).level).toBe(2);
  });

  test('at 4, where it is not urgent, makes level 3, and history alone makes 2', () => {
    expect(childOf(assessed({ EN7: 4 })).level).toBe(3);
    expect(childOf(assessed({ HI2: 4, HI4: 4, HI8: 4 })).level).toBe(2);
  });
});

describe('a domain', () => {
  const health = (ratings: Readonly<Record<string, Rating['answer']>>, more: Partial<Child> = {}, sources: readonly EvidenceSource[] = ['sawIt']) => {
    const screening = withChild(screeningOf({}), 'c1', (child) => ({ ...child, ...more, ratings: Object.fromEntries(Object.entries(ratings).map(([code, answer]) => [code, { answer, sources }])) }));
    return first(screening).domains.find((domain) => domain.group === 'health')?.reading;
  };
  // Thirteen indicators of health are asked at nine years.
  const known = (count: number) => Object.fromEntries(['HE1', 'HE2', 'HE3', 'HE4', 'HE5', 'HE6', 'HE7', 'HE8', 'HE9', 'HE11', 'HE12', 'HE13', 'HE14'].slice(0, count).map((code) => [code, 1 as const]));
  const noConcern = (sources: readonly EvidenceSource[]) => ({ domainAnswers: { health: { answer: 'noConcernSeen' as const, sources, evidence: 'asked' } } });

  test.each<readonly [string, () => ReturnType<typeof health>, string]>([
    ['reads "not enough known" while over a third is open', () => health(known(8)), 'notEnoughKnown'],
    ['reads its level when a third or less is open', () => health(known(9)), 'level'],
    ['reads its level from 2 on, whatever is open', () => health({ HE7: 2 }), 'level'],
    ['reads "no concern reported" where that was answered', () => health({}, noConcern(['professional'])), 'noConcernReported'],
    ['reads "no concern reported" where the parent said so and another confirmed it', () => health({}, noConcern(['parentOrCarer', 'professional'])), 'noConcernReported'],
    ['reads "not enough known" where only somebody without a name reported none', () => health({}, noConcern(['anonymous'])), 'notEnoughKnown'],
    ['reads "not enough known" where only the parent reported none and the rest is open', () => health({}, noConcern(['parentOrCarer'])), 'notEnoughKnown'],
    ['reads "self-report only" where all of it is the parent’s word', () => health(known(13), {}, ['parentOrCarer']), 'selfReportOnly'],
  ])('%s', (_words, actual, expected) => { expect(actual()).toBe(expected); });

  test('answered with "no concern seen" leaves urgent indicators to be answered one by one', () => {
    const child = first(withDomainAnswer(screeningOf({}), 'c1', 'health', { answer: 'noConcernSeen', sources: ['professional'], evidence: 'asked' }));
    expect(child.unknown.filter((one) => one.group === 'health').map((one) => one.code)).toEqual(['HE1', 'HE2', 'HE3', 'HE4', 'HE13']);
    const others = (unknown: ChildAssessment['unknown']) => unknown.filter((one) => one.group !== 'health');
    expect(others(child.unknown)).toEqual(others(first(screeningOf({})).unknown));
  });

  test('reads "not enough known" only when more than a third is open, not a third', () => {
    const home = (count: number) => childOf(assessed(Object.fromEntries(['HC1', 'HC2', 'HC3', 'HC4', 'HC5', 'HC7', 'HC8', 'HC9'].slice(0, count).map((code) => [code, { answer: 1, sources: ['sawIt'] }])))).domains.find((domain) => domain.group === 'home');
    expect(home(8)).toMatchObject({ applicable: 12, notKnown: 4, reading: 'level' });
    expect(home(7)).toMatchObject({ applicable: 12, notKnown: 5, reading: 'notEnoughKnown' });
  });

  test('names the ratings that it rests on, and its level up to 4', () => {
    const of = (situation: Situation) => childOf(assessed(situation)).domains.find((domain) => domain.group === 'health');
    expect(of({ HE7: 2, HE8: 3, HE11: 3 })).toMatchObject({ level: 3, restsOn: ['HE8', 'HE11'] });
    expect(of({ HE1: 4, HE2: 4 })).toMatchObject({ level: 4, restsOn: ['HE1', 'HE2'] });
    expect(of({})).toMatchObject({ level: undefined, restsOn: [] });
    expect(of({ HE7: 1, HE8: 'notKnown' })).toMatchObject({ level: 1, restsOn: ['HE7'] });
  });

  test('counts as not known what is open, or of a domain without concern what is urgent', () => {
    const open = (answer: object) => first(withDomainAnswer(screeningOf({}), 'c1', 'health', { answer: 'noConcernSeen', sources: ['professional'], evidence: 'asked', ...answer })).domains.find((domain) => domain.group === 'health')?.notKnown;
    expect(open({})).toBe(5);
    expect(open({ sources: ['parentOrCarer'] })).toBe(13);
  });

  test('answered for the home holds for those who live there, answered for a child holds wherever it lives', () => {
    const noConcernSeen = { answer: 'noConcernSeen', sources: ['professional'], evidence: 'asked' } as const;
    const parentSays = { answer: 1, sources: ['parentOrCarer'] } as const;
    const of = (at: number, group: string) => childOf(assessed({ livesHere: false, ownHC7: parentSays, domainAnswers: { health: noConcernSeen }, householdAnswers: { home: noConcernSeen }, others: [{}] }), at).domains.find((domain) => domain.group === group)?.reading;
    expect([of(0, 'health'), of(0, 'home')]).toEqual(['noConcernReported', 'selfReportOnly']);
    expect([of(1, 'health'), of(1, 'home')]).toEqual(['notEnoughKnown', 'noConcernReported']);
  });

  test('is not named where nothing of it is asked', () => {
    expect(childOf(assessed({})).domains.map((domain) => domain.group)).not.toContain('pre-birth');
    expect(childOf(assessed({})).domains.every((domain) => domain.applicable > 0)).toBe(true);
  });

  test('of additional needs is core for a disabled child and absent for another; pre-birth is the only core one before birth', () => {
    const core = (situation: Situation) => childOf(assessed(situation)).domains.filter((domain) => domain.core).map((domain) => domain.group);
    expect(core({ disabled: true })).toContain('additional-needs');
    expect(core({})).toEqual(['health', 'home', 'education', 'supervision', 'emotional']);
    expect(core({ age: 'unborn' })).toEqual(['pre-birth']);
  });
});

describe('"does not apply"', () => {
  test('takes an indicator out of what is counted', () => {
    expect(first(withRatingPart(screeningOf({}), 'c1', 'HE11', { answer: 'doesNotApply' })).unknown.map((one) => one.code)).not.toContain('HE11');
  });
  test('is no answer to an urgent indicator, other than a health plan and what a child without words says', () => {
    expect(first(withRatingPart(screeningOf({}), 'c1', 'HE1', { answer: 'doesNotApply' })).unknown.map((one) => one.code)).toContain('HE1');
    expect(first(withRatingPart(screeningOf({}), 'c1', 'ED12', { answer: 'doesNotApply' })).unknown.map((one) => one.code)).not.toContain('ED12');
    expect(first(withRatingPart(screeningOf({ disabled: true }), 'c1', 'DN1', { answer: 'doesNotApply' })).unknown.map((one) => one.code)).not.toContain('DN1');
  });
});

describe('who lives here', () => {
  test('home and context count for residents and unborn children, not for a child who lives elsewhere', () => {
    const assessment = assessed({ PF3: 3, others: [{ age: 'unborn' }, { livesHere: false }] });
    expect(assessment.children.map((child) => child.level)).toEqual([2, 2, 1]);
  });

  test('where nobody is listed as living here, what was rated counts for everyone', () => {
    expect(assessed({ livesHere: false, HC2: 4 }).flags).toContain('REF');
  });

  test('a danger that was rated before any child is described is shown', () => {
    const screening = screeningOf({ HC2: 4 });
    const assessment = assess({ ...screening, household: { ...screening.household, children: [] } }, prepared);
    expect([assessment.level, assessment.flags.includes('REF')]).toEqual([4, true]);
  });

  test('a rating that the age does not ask for is set aside and named', () => {
    expect(childOf(assessed({ age: 3, SU5: 4 })).setAside).toEqual(['SU5']);
    expect(childOf(assessed({ age: 'notKnown', SU5: 4 })).level).toBe(4);
  });
});
