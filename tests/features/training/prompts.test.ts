import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerState } from '../../../src/calibration/answer-code.ts';
import { answerSpreadOf, promptsFor, spreadInWords } from '../../../src/features/training/prompts.ts';

const told = (...answers: readonly AnswerState[]): string => spreadInWords(answerSpreadOf(answers));
const asked = (...answers: readonly AnswerState[]): readonly string[] => promptsFor(answerSpreadOf(answers));

test('the spread is told with how many it rests on; “not known” is no level', () => {
  expect(told(1, 4, 2, 5, 0)).toBe('3 of 5 gave a level, from Level 1 to Level 4.');
  expect(told(3, 3, 5)).toBe('2 of 3 gave a level, and all of them Level 3.');
  expect(told(2)).toBe('1 of 1 gave a level: Level 2.');
  expect(told(5, 0)).toBe('Nobody of 2 gave a level.');
});

test('the room is asked what each of them saw', () => {
  expect(asked(1, 1, 4, 4, 5, 5)).toEqual([
    'Ask one who said Level 1 and one who said Level 4: which words in the story made you choose it?', 'What would you need to know to move?',
    '2 said not known: who could tell you, and how soon?', 'What is this day like for the child?',
  ]);
  expect(asked(3, 3)).toEqual(['Which one thing, if it were different, would change your level?', 'What is this day like for the child?']);
  expect(asked(5, 5, 0)).toEqual(['What is missing, and who could tell you?', 'What is this day like for the child?']);
  expect(asked(2)).toEqual(['What is this day like for the child?']);
});

test('nobody who stands alone with an answer is asked by themselves', () => {
  expect(asked(1, 4, 4, 5)).toEqual([
    'Ask the group: what could speak for Level 1, and what for Level 4?', 'What would you need to know to move?',
    'What may still not be known: who could tell you, and how soon?', 'What is this day like for the child?',
  ]);
  expect(asked(1, 1, 4)[0]).toBe('Ask the group: what could speak for Level 1, and what for Level 4?');
});

test('whatever was answered, the prompts grade nobody and the child comes last', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom<AnswerState>(0, 1, 2, 3, 4, 5), { maxLength: 500 }), (answers) => {
    const prompts = promptsFor(answerSpreadOf(answers));
    expect(prompts.at(-1)).toBe('What is this day like for the child?');
    expect(prompts.join(' ')).not.toMatch(/wrong|right|correct|mistake|score/i);
    const { rated, notKnown, asked: all } = answerSpreadOf(answers);
    expect(rated + notKnown).toBeLessThanOrEqual(all);
  }));
});
