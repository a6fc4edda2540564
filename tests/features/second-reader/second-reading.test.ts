import { expect, test } from 'vitest';
import { answerInWords, differenceInWords, noteOf, promptFor, readTwice } from '../../../src/features/second-reader/differences.ts';
import { readingFrom, withAnswer, type ChildQuestions } from '../../../src/features/second-reader/reading.ts';
import { writtenAbout, writtenOtherwise } from '../../../src/features/second-reader/written-down.ts';
import { secondReadingHead, withoutSecondReading, withSecondReading } from '../../../src/model/second-reading.ts';
import { bank, general } from '../../engine/shipped.ts';
import { readScreening } from '../../../src/save/read-screening.ts';
import { writeScreening } from '../../../src/save/write-screening.ts';
import { codes, facts, sampleScreening } from '../../save/sample-screening.ts';

const KT: ChildQuestions = {
  childId: 'c1', label: 'KT',
  questions: [{ id: 'c1-health', title: 'Health', group: 'health' }, { id: 'c1-home', title: 'Home', group: 'home' }, { id: 'c1-overall', title: 'Overall', group: undefined }],
};

const DIFFERENCES = [
  [2, 2, 'same', /^The same\.$/], [2, 3, 'apart', /^One level apart: the second reader sees more\.$/], [4, 1, 'apart', /^3 levels apart: the first reader sees more\.$/],
  ['notKnown', 3, 'oneUnsure', /^The first reader does not know/], [3, 'notKnown', 'oneUnsure', /^The second reader does not know/],
  ['notKnown', 'notKnown', 'same', /^The same\.$/], [undefined, 3, 'open', /left it open/], [1, undefined, 'open', /left it open/],
] as const;

test.each(DIFFERENCES)('first %s, second %s is %s', (first, second, standing, words) => {
  const [one] = readTwice(KT, first === undefined ? {} : { 'c1-health': first }, second === undefined ? {} : { 'c1-health': second });
  expect(one?.standing).toBe(standing);
  expect(one && differenceInWords(one)).toMatch(words);
  expect(one && promptFor(one) !== undefined).toBe(standing === 'apart' || standing === 'oneUnsure');
});

test('no difference takes a side, counts or averages', () => {
  for (const [first, second] of DIFFERENCES) {
    const [one] = readTwice(KT, { 'c1-health': first ?? 1 }, { 'c1-health': second ?? 1 });
    expect(one && `${differenceInWords(one)} ${promptFor(one) ?? ''}`).not.toMatch(/wrong|right|correct|average|%|kappa|agreement|score/i);
  }
});

test('the note names only what differs, each child by its label', () => {
  const note = noteOf([KT], { 'c1-health': 2, 'c1-home': 3, 'c1-overall': 2 }, { 'c1-health': 2, 'c1-home': 'notKnown', 'c1-overall': 3 }, general);
  expect(note.split('\n')).toEqual([
    `KT, home: first reader ${answerInWords(3, general)}, second reader Not known.`,
    `KT, overall: first reader ${answerInWords(2, general)}, second reader ${answerInWords(3, general)}.`,
  ]);
  expect(noteOf([KT], { 'c1-health': 2 }, { 'c1-health': 2 }, general)).toBe('Both readers gave the same levels where both answered.');
});

test('an answer can be taken back, and the own view before is what the first reader begins with', () => {
  expect(withAnswer(withAnswer({}, 'c1-home', 3), 'c1-home', undefined)).toEqual({});
  expect(readingFrom({ c1: 3, other: 4 }, [KT])).toEqual({ 'c1-overall': 3 });
});

test('the second reader is shown what was seen, never what it was rated', () => {
  const { household } = sampleScreening;
  const rated = { ...sampleScreening, household: { ...household, children: household.children.map((child) => ({ ...child, ratings: { ...child.ratings, HE1: { answer: 4 as const } } })) } };
  const health = writtenAbout(rated, 'c1', 'health', bank);
  expect(health).toHaveLength(1);
  expect(health[0]?.text).toMatch(/^Two fillings needed; one visit missed\.\nPain at night\. \(.+\)$/);
  expect(writtenAbout(rated, 'c1', 'home', bank)[0]?.text).toBe('Kitchen seen on 4 March. (seen by the first reader)');
  expect(writtenOtherwise(rated, 'c1', bank)[0]?.text).toContain('I like it when Nan comes');
  const everything = bank.groups.flatMap(({ group }) => writtenAbout(rated, 'c1', group, bank)).map(({ title, text }) => title + text).join(' ');
  expect(everything).not.toMatch(/level|noConcernSeen|Attends, settled/i);
});

test('a note is added and taken out without touching anything else', () => {
  const before = sampleScreening;
  const reading = { date: '2026-03-11', note: 'We differ.' };
  const after = withSecondReading(before, reading);
  expect(after.judgement.secondReadings).toEqual([reading]);
  expect(withSecondReading(after, { ...reading, reader: 'SB' }).judgement.secondReadings).toHaveLength(2);
  expect(readScreening(writeScreening(after), facts, codes)).toEqual({ ok: true, value: after });
  expect(withoutSecondReading(after, 0)).toEqual(before);
  expect(Object.hasOwn(withoutSecondReading(after, 0).judgement, 'secondReadings')).toBe(false);
  expect(secondReadingHead(reading)).toBe('Second reading on 11 March 2026');
  expect(secondReadingHead({ ...reading, reader: 'SB' })).toBe('Second reading by SB on 11 March 2026');
});
