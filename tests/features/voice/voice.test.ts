import { describe, expect, test } from 'vitest';
import { storeDayPart, storeSeenAlone, storeVoiceNote } from '../../../src/features/voice/voice-edits.ts';
import { dayQuestions, voiceQuestions, wayOfTelling } from '../../../src/features/voice/voice-questions.ts';
import type { Child } from '../../../src/model/household.ts';
import { newScreening } from '../../../src/model/new-screening.ts';
import type { Screening } from '../../../src/model/screening.ts';

const childOf = (months: number | undefined, more: Partial<Child> = {}): Child => ({
  id: 'c1', label: 'AB', livesHere: true, ratings: {}, facts: {},
  age: months === undefined ? { kind: 'notKnown' } : { kind: 'born', years: Math.floor(months / 12), months: months % 12 }, ...more,
});
const keys = (questions: readonly { readonly key: string }[]): readonly string[] => questions.map(({ key }) => key);

describe('a child is heard', () => {
  test.each<[string, Child, string]>([
    ['by behaviour under two', childOf(23), 'infant'],
    ['by behaviour under two, whatever was answered about words', childOf(23, { communicatesInWords: true }), 'infant'],
    ['in words from two on, unless told otherwise', childOf(24), 'words'],
    ['by signs when it does not use words', childOf(108, { communicatesInWords: false }), 'signs'],
    ['in any way while the age is not known', childOf(undefined), 'eitherWay'],
  ])('%s', (_words, child, way) => {
    expect(wayOfTelling(child)).toBe(way);
  });

  test('with the parts of the day that fit', () => {
    expect(keys(dayQuestions(childOf(5)))).toEqual(['feeding', 'sleep', 'handling', 'alertness']);
    expect(keys(dayQuestions(childOf(108)))).toEqual(['morning', 'school', 'afterSchool', 'evening', 'night', 'weekend']);
    expect(keys(dayQuestions(childOf(108, { communicatesInWords: false })))).toHaveLength(10);
    expect(keys(voiceQuestions(childOf(5)))).toEqual(['observed']);
    expect(keys(voiceQuestions(childOf(108)))).toEqual(['words', 'wishes', 'observed']);
  });

  test('and nothing once written goes out of sight when the age is put right', () => {
    const child = childOf(5, { voice: { words: 'Bye bye', day: { school: 'Nursery' } } });
    expect(keys(voiceQuestions(child))).toContain('words');
    expect(keys(dayQuestions(child))).toContain('school');
  });
});

describe('what is written about a child', () => {
  const begun = newScreening({ id: 's', purpose: 'case', assessedOn: '2026-03-02', role: 'gp', pass: 'full', framework: { id: 'generic-england', edition: '1' }, ruleSet: '1' });
  const screening: Screening = { ...begun, household: { ...begun.household, children: [childOf(108)] } };
  const voiceOf = (changed: Screening) => changed.household.children[0]?.voice;

  test('is added part by part, and leaves no trace when all of it is taken out', () => {
    const told = storeVoiceNote('c1', 'words')('I want to stay')(storeSeenAlone('c1', true)(screening));
    const day = storeDayPart('c1', 'night')('Sleeps on the sofa')(told);
    expect(voiceOf(day)).toEqual({ seenAlone: true, words: 'I want to stay', day: { night: 'Sleeps on the sofa' } });
    const less = storeDayPart('c1', 'night')(undefined)(day);
    expect(voiceOf(less)).toEqual({ seenAlone: true, words: 'I want to stay' });
    const none = storeSeenAlone('c1', undefined)(storeVoiceNote('c1', 'words')(undefined)(less));
    expect(none.household.children[0]).toEqual(childOf(108));
  });
});
