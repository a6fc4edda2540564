import { localLevel } from '../../engine/framework-words.ts';
import type { Framework } from '../../model/framework.ts';
import type { ChildQuestions, ReaderAnswer, ReaderQuestion, Reading } from './reading.ts';

/** How two answers stand to each other. */
export type Standing = 'same' | 'apart' | 'oneUnsure' | 'open';

/** One question with what both readers said. */
export interface ReadTwice {
  readonly question: ReaderQuestion;
  readonly first: ReaderAnswer | undefined;
  readonly second: ReaderAnswer | undefined;
  readonly standing: Standing;
}

const standingOf = (first: ReaderAnswer | undefined, second: ReaderAnswer | undefined): Standing => {
  if (first === undefined || second === undefined) return 'open';
  if (first === second) return 'same';
  return first === 'notKnown' || second === 'notKnown' ? 'oneUnsure' : 'apart';
};

/** Gives what both readers said about one child, question by question. */
export const readTwice = ({ questions }: ChildQuestions, first: Reading, second: Reading): readonly ReadTwice[] =>
  questions.map((question) => ({ question, first: first[question.id], second: second[question.id], standing: standingOf(first[question.id], second[question.id]) }));

/** Gives an answer in the words of the area. */
export const answerInWords = (answer: ReaderAnswer | undefined, framework: Framework): string =>
  answer === undefined ? 'Left open' : answer === 'notKnown' ? 'Not known' : localLevel(framework, answer).name;

/** Gives the difference in words. It takes no side. */
export const differenceInWords = ({ first, second, standing }: ReadTwice): string => {
  switch (standing) {
    case 'same': return 'The same.';
    case 'open': return 'Not compared: one of you left it open.';
    case 'oneUnsure': return `The ${first === 'notKnown' ? 'first' : 'second'} reader does not know enough to say.`;
    case 'apart': {
      const apart = Number(second) - Number(first);
      const steps = Math.abs(apart) === 1 ? 'One level' : `${Math.abs(apart)} levels`;
      return `${steps} apart: the ${apart > 0 ? 'second' : 'first'} reader sees more.`;
    }
  }
};

/** Gives what to talk about where two readers differ; undefined where there is nothing. */
export const promptFor = ({ standing }: ReadTwice): string | undefined => {
  switch (standing) {
    case 'apart': return 'Each say the one thing that weighed most. Did both of you see or read it? What would have to be true for you to move? What is this day like for the child?';
    case 'oneUnsure': return 'What does one of you know that the other does not? Is it first-hand? Who could tell you the rest?';
    case 'same':
    case 'open': return undefined;
  }
};

/** Gives the differences as a note that can be kept, a line each; where nothing differs it says so. */
export const noteOf = (children: readonly ChildQuestions[], first: Reading, second: Reading, framework: Framework): string => {
  const lines = children.flatMap((child) => readTwice(child, first, second).filter(({ standing }) => standing === 'apart' || standing === 'oneUnsure')
    .map((one) => `${child.label}, ${one.question.title.toLowerCase()}: first reader ${answerInWords(one.first, framework)}, second reader ${answerInWords(one.second, framework)}.`));
  return lines.length === 0 ? 'Both readers gave the same levels where both answered.' : lines.join('\n');
};
