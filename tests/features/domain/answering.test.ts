import { describe, expect, test } from 'vitest';
import { answerChoices, answerFrom, answerInWords, mayNotApply, shortForm, showsEvidence } from '../../../src/features/domain/answers.ts';
import { askedIndicators, childrenAtMoreRisk, childrenOfTheHome, notAsked } from '../../../src/features/domain/asked-indicators.ts';
import { inPlay, nextUnanswered, progressOf } from '../../../src/features/domain/progress.ts';
import type { Rating } from '../../../src/model/rating.ts';
import { bank, childOf, groupNamed, screeningOf } from './sample.ts';

const indicators = bank.groups.flatMap((group) => group.indicators);
const health = groupNamed('health');
const baby = childOf('c1', 0);
const teenager = childOf('c2', 15);
const codes = (list: readonly { readonly code: string }[]): readonly string[] => list.map(({ code }) => code);

describe('the answers to an indicator', () => {
  test('are its four descriptions in full, in order, then not known', () => {
    for (const indicator of indicators) {
      const choices = answerChoices(indicator);
      expect(choices.slice(0, 4).map(({ label }) => label)).toEqual([1, 2, 3, 4].map((level) => indicator.descriptors[`${level as 1 | 2 | 3 | 4}`]));
      expect(choices[4]).toMatchObject({ value: 'notKnown', divider: 'or' });
    }
  });

  test('offer "does not apply" for an urgent indicator only for DN1 and ED12', () => {
    expect(codes(indicators.filter((one) => one.urgentAtLevel4 && mayNotApply(one)))).toEqual(['ED12', 'DN1']);
    expect(indicators.filter((one) => !one.urgentAtLevel4).every(mayNotApply)).toBe(true);
  });

  test.each([['3', 3], ['notKnown', 'notKnown'], ['doesNotApply', 'doesNotApply'], ['5', undefined], ['', undefined], [undefined, undefined]])('are read from the value %s', (value, answer) => {
    expect(answerFrom(value)).toBe(answer);
  });

  test('are told in a few words that begin as the description does', () => {
    for (const indicator of indicators) {
      const words = shortForm(indicator.descriptors['3']);
      expect(words.length).toBeLessThanOrEqual(62);
      expect(indicator.descriptors['3'].startsWith(words.replace(/ …$/, ''))).toBe(true);
    }
    const [first] = health.indicators;
    expect(first && answerInWords(first, undefined)).toBe('Not answered');
    expect(first && answerInWords(first, { answer: 'notKnown' })).toBe('Not known');
    expect(first && answerInWords(first, { answer: 3 })).toMatch(/^Level 3: /);
  });

  test.each<[string, Rating | undefined, boolean]>([
    ['no answer', undefined, false], ['level 1', { answer: 1 }, false], ['level 1 with its sources', { answer: 1, sources: ['sawIt'] }, false],
    ['level 2', { answer: 2 }, true], ['level 4', { answer: 4 }, true], ['not known', { answer: 'notKnown' }, false],
    ['not known, with words written before', { answer: 'notKnown', evidence: 'Seen on Monday' }, true],
  ])('ask for evidence after %s: %s', (_words, rating, shown) => {
    expect(showsEvidence(rating)).toBe(shown);
  });
});

describe('the indicators of a page', () => {
  test('are those for the age of the child', () => {
    const { asked } = askedIndicators(health, [baby], screeningOf([baby]), {});
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.every((indicator) => indicator.ageBands.includes('under-1'))).toBe(true);
  });

  test('name what is not asked and why: the age, or that no nursery or school is named; together with the asked ones they are all', () => {
    const education = groupNamed('education');
    const toddler = childOf('c2', 3);
    const of = (child: typeof baby) => { const { byAge, bySetting } = notAsked(education, child); return [byAge.length, bySetting.length, askedIndicators(education, [child], screeningOf([child]), {}).asked.length]; };
    const all = education.indicators.filter((one) => one.calculated !== true).length;
    expect(of(baby)).toEqual([all, 0, 0]);
    const [byAge = 0, bySetting = 0, asked = 0] = of(toddler);
    expect([byAge > 0, bySetting > 0, asked > 0, byAge + bySetting + asked]).toEqual([true, true, true, all]);
    expect(notAsked(education, { ...toddler, inSetting: true }).bySetting).toEqual([]);
  });

  test('are all but the calculated ones while no child is listed', () => {
    const history = groupNamed('history');
    expect(codes(askedIndicators(history, [], screeningOf([]), {}).asked)).toEqual(codes(history.indicators.filter((one) => one.calculated !== true)));
  });

  test.each(['school', 'gp', 'other'] as const)('are in the quick pass those of the role %s, and together with the others all of them', (role) => {
    const screening = screeningOf([baby], { role, pass: 'quick' });
    const { asked, leftOut } = askedIndicators(health, [baby], screening, {});
    expect(asked.every(({ quickPass }) => (role === 'other' ? quickPass.length > 0 : quickPass.includes(role)))).toBe(true);
    expect(asked.length + leftOut.length).toBe(askedIndicators(health, [baby], { ...screening, pass: 'full' }, {}).asked.length);
  });

  test('keep in sight in the quick pass what was answered before', () => {
    const screening = screeningOf([baby], { pass: 'quick' });
    const [left] = askedIndicators(health, [baby], screening, {}).leftOut;
    expect(left).toBeDefined();
    expect(codes(askedIndicators(health, [baby], screening, { [left?.code ?? '']: { answer: 2 } }).asked)).toContain(left?.code);
  });

  test('of the home are asked for those who live there, or for all when nobody does', () => {
    const away = childOf('c3', 7, { livesHere: false });
    expect(childrenOfTheHome(screeningOf([baby, away])).map(({ id }) => id)).toEqual(['c1']);
    expect(childrenOfTheHome(screeningOf([away])).map(({ id }) => id)).toEqual(['c3']);
  });

  test('are more serious only at the ages that are marked', () => {
    const appointments = health.indicators.find(({ code }) => code === 'HE1');
    expect(appointments && childrenAtMoreRisk({ ...appointments, moreSeriousFor: ['under-1'] }, [baby, teenager]).map(({ id }) => id)).toEqual(['c1']);
  });
});

describe('progress', () => {
  const asked = askedIndicators(health, [teenager], screeningOf([teenager]), {}).asked;
  const [first, second, third] = asked;

  test('counts "not known" as an answer and names how many there are', () => {
    const ratings = { [first?.code ?? '']: { answer: 2 as const }, [third?.code ?? '']: { answer: 'notKnown' as const } };
    expect(progressOf(asked, ratings)).toEqual({ total: asked.length, answered: 2, notKnown: 1 });
  });

  test('goes to the next without an answer, begins again at the top, and ends when all have one', () => {
    expect(nextUnanswered(asked, {})?.code).toBe(first?.code);
    expect(nextUnanswered(asked, { [second?.code ?? '']: { answer: 1 } }, first?.code)?.code).toBe(third?.code);
    expect(nextUnanswered(asked, {}, asked.at(-1)?.code)?.code).toBe(first?.code);
    expect(nextUnanswered(asked, Object.fromEntries(asked.map(({ code }) => [code, { answer: 1 as const }])))).toBeUndefined();
  });

  test('waits for the urgent ones alone where no concern was seen in the domain', () => {
    expect(inPlay(asked, {}, true).every((one) => one.urgentAtLevel4)).toBe(true);
    expect(inPlay(asked, {}, false)).toBe(asked);
  });
});
