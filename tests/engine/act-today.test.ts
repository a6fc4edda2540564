import { describe, expect, test } from 'vitest';
import { actToday, actTodayOn } from '../../src/engine/act-today.ts';
import { assess } from '../../src/engine/assess.ts';
import type { Child } from '../../src/model/household.ts';
import { newScreening } from '../../src/model/new-screening.ts';
import type { EvidenceSource, Ratings } from '../../src/model/rating.ts';
import { bank, prepared } from './shipped.ts';

const baby = (ratings: Ratings, id = 'c1'): Child => ({ id, label: id, age: { kind: 'born', years: 0, months: 3 }, livesHere: true, ratings, facts: {} });
const read = (children: readonly Child[], ofHome: Ratings = {}, facts: Readonly<Record<string, string>> = {}) => {
  const begun = newScreening({ id: 's', purpose: 'case', assessedOn: '2026-11-22', role: 'gp', pass: 'quick', framework: { id: 'generic-england', edition: '1' }, ruleSet: bank.ruleSet });
  return assess({ ...begun, household: { ...begun.household, children, ratings: ofHome, facts } }, prepared);
};
const at4 = (source?: EvidenceSource) => ({ answer: 4, ...(source && { sources: [source] }) }) as const;
const titleOf = (rule: string): string => bank.rules.find((one) => one.id === rule)?.title ?? rule;
/** The urgent indicators of a home that are asked for a baby. */
const urgentOf = (rated: 'child' | 'household') => bank.groups.filter((group) => group.rated === rated && group.tier === (rated === 'child' ? 'core' : group.tier))
  .flatMap((group) => group.indicators).filter((one) => one.urgentAtLevel4 && one.ageBands.includes('under-1'));

describe('what must be done today', () => {
  test('is nothing while nothing was answered', () => {
    expect(actToday(read([baby({})]))).toBeUndefined();
    expect(actTodayOn(read([baby({ HE1: { answer: 1 } })]), 'HE1', 'c1')).toBeUndefined();
  });

  test.each(['sawIt', 'anonymous', undefined] as const)('is the front door at once for an urgent answer, whoever told it (%s)', (source) => {
    const assessment = read([baby({ HE1: at4(source) })]);
    expect(actTodayOn(assessment, 'HE1', 'c1')).toMatchObject({ kind: 'REF', heading: 'Contact the front door today', children: ['c1'] });
    expect(actToday(assessment)?.kind).toBe('REF');
  });

  test('is the front door at once for every urgent answer about a baby', () => {
    expect(urgentOf('child').length).toBeGreaterThan(5);
    for (const { code } of urgentOf('child')) expect([code, actTodayOn(read([baby({ [code]: at4('anonymous') })]), code, 'c1')?.kind]).toEqual([code, expect.stringMatching(/^(?:ID|REF)$/)]);
  });

  test('is the lead and the front door for another core answer at 4', () => {
    expect(actTodayOn(read([baby({ EM4: at4() })]), 'EM4', 'c1')).toMatchObject({ kind: 'CON-today', heading: 'Talk to your safeguarding lead and the front door today' });
  });

  test('names each rule that asks for it once, and each child whom it is about once', () => {
    const assessment = read([baby({ HE1: at4(), HE2: at4(), HE3: { answer: 3 } }), baby({ HE1: at4() }, 'c2')]);
    const urgent = titleOf('URG-01');
    expect(actToday(assessment)).toMatchObject({ kind: 'REF', children: ['c1', 'c2'] });
    expect(actToday(assessment)?.because).toEqual(expect.arrayContaining([urgent, titleOf('HLT-01')]));
    expect(actToday(assessment)?.because.filter((title) => title === urgent)).toEqual([urgent]);
  });

  test('stands at an answer of 3 or more, and not at a lower one that only adds to it', () => {
    expect(actTodayOn(read([baby({ HE3: { answer: 3 } })]), 'HE3', 'c1')).toMatchObject({ kind: 'REF', because: [titleOf('HLT-01')] });
    const assessment = read([baby({})], { PF3: { answer: 3 }, PF1: { answer: 2 }, PF4: { answer: 2 } });
    expect(['PF3', 'PF1', 'PF4'].map((code) => actTodayOn(assessment, code, undefined)?.because)).toEqual([[titleOf('CUM-09')], undefined, undefined]);
  });

  test('stands at the answer that asks for it and at no other, also where the whole home is rated', () => {
    const assessment = read([baby({ HE1: at4(), HE2: { answer: 2 } }), baby({}, 'c2')]);
    expect([actTodayOn(assessment, 'HE2', 'c1'), actTodayOn(assessment, 'HE1', 'c2'), actTodayOn(assessment, 'HE1', undefined)]).toEqual([undefined, undefined, undefined]);
    for (const children of [[baby({})], []]) {
      for (const { code } of urgentOf('household')) expect([code, actTodayOn(read(children, { [code]: at4() }), code, undefined)?.kind]).toEqual([code, expect.stringMatching(/^(?:ID|REF)$/)]);
    }
  });

  test('puts 999 before all else', () => {
    expect(actToday(read([baby({ HE1: at4() })], {}, { immediateDanger: 'yes' }))).toMatchObject({ kind: 'ID', heading: 'Call 999 now', text: 'What you answered means that a child may be in danger right now. Everything else can wait.' });
    expect(actToday(read([baby({})], {}, { immediateDanger: 'notSure' }))?.kind).toBe('CON-today');
  });
});
