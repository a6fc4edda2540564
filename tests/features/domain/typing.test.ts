import { describe, expect, test } from 'vitest';
import { readDate, readNote, readNumber } from '../../../src/features/domain/read-typed.ts';
import { storeDomainPart, storeInjuryKind, storeInjuryPart, storeNoInjury, storePart, withoutInjury } from '../../../src/features/domain/rating-edits.ts';
import { LONGEST_NOTE } from '../../../src/model/rating.ts';
import { childOf, screeningOf } from './sample.ts';

describe('what is typed', () => {
  const attendance = readNumber({ least: 0, most: 100, unit: '%' });

  test.each([['95', 95], [' 95.5 % ', 95.5], ['0', 0], ['100', 100], ['', undefined], ['  ', undefined]])('"%s" is read as a number', (text, value) => {
    expect(attendance(text)).toEqual({ ok: true, value });
  });

  test.each(['130', '-4', 'ninety', '%', '9 or 10', '1e2'])('"%s" is no percentage, and the words say what is wanted', (text) => {
    expect(attendance(text)).toEqual({ ok: false, problem: 'Enter a number from 0 to 100 (%)' });
  });

  test('a count must be whole', () => {
    expect(readNumber({ least: 0, most: 200, whole: true, unit: 'visits' })('2.5')).toEqual({ ok: false, problem: 'Enter a whole number from 0 to 200 (visits)' });
  });

  test('a date is kept as vague as it was told', () => {
    expect(readDate('summer 2024')).toEqual({ ok: true, value: '2024-summer' });
    expect(readDate('')).toEqual({ ok: true, value: undefined });
    expect(readDate('31 February 2025').ok).toBe(false);
  });

  test('a note is kept to the letter, and refused only when no file can hold it', () => {
    expect(readNote(' he said “no” ')).toEqual({ ok: true, value: ' he said “no” ' });
    expect(readNote(' \n')).toEqual({ ok: true, value: undefined });
    expect(readNote('x'.repeat(LONGEST_NOTE + 1)).ok).toBe(false);
  });
});

describe('a change', () => {
  const rated = screeningOf([childOf('c1', 9, { ratings: { SU1: { answer: 3, evidence: 'Alone at six' } } })]);
  const ratingOf = (screening: typeof rated) => screening.household.children[0]?.ratings['SU1'];

  test('of one part of a rating leaves the others, and an empty part leaves no trace', () => {
    expect(ratingOf(storePart('c1', 'SU1', 'trend')('worse')(rated))).toEqual({ answer: 3, evidence: 'Alone at six', trend: 'worse' });
    expect(ratingOf(storePart('c1', 'SU1', 'evidence')(undefined)(rated))).toEqual({ answer: 3 });
  });

  test('typed for a rating that was taken back makes no new one', () => {
    expect(storePart('c1', 'SU2', 'evidence')('late words')(rated)).toBe(rated);
    expect(storeDomainPart('c1', 'supervision', 'evidence')('late words')(rated)).toBe(rated);
  });

  test('of "no concern seen" keeps its other parts and holds no empty date', () => {
    const answer = { answer: 'noConcernSeen' as const, sources: ['sawIt' as const], evidence: 'Visited', date: '2026-02' };
    const answered = screeningOf([childOf('c1', 9, { domainAnswers: { health: answer } })]);
    const changed = storeDomainPart('c1', 'health', 'date')(undefined)(answered);
    expect(changed.household.children[0]?.domainAnswers?.['health']).toEqual({ answer: 'noConcernSeen', sources: ['sawIt'], evidence: 'Visited' });
  });

  test('of the list of injuries adds, alters and removes one; without any the question is open again', () => {
    const injuriesOf = (screening: typeof rated) => screening.household.children[0]?.injuries;
    const none = storeNoInjury('c1', true)(rated);
    expect(injuriesOf(none)).toEqual([]);
    const one = storeInjuryKind('c1', 0, 'burn')(none);
    const told = storeInjuryPart('c1', 0, 'explanation')('unsuitable')(one);
    expect(injuriesOf(told)).toEqual([{ kind: 'burn', explanation: 'unsuitable' }]);
    expect(injuriesOf(storeInjuryKind('c1', 0, 'bruise')(told))).toEqual([{ kind: 'bruise', explanation: 'unsuitable' }]);
    expect(injuriesOf(withoutInjury('c1', 0)(told))).toBeUndefined();
    expect(injuriesOf(storeNoInjury('c1', false)(none))).toBeUndefined();
  });
});
