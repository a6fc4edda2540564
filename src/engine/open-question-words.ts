import type { ContentBank } from '../model/content-bank.ts';
import { indicatorInWords } from './input-words.ts';
import type { PersonQuestionName } from './open-people-questions.ts';
import type { OpenQuestion } from './what-would-change.ts';

const PERSON_WORDS: Readonly<Record<PersonQuestionName, string>> = {
  age: 'How old is the child?',
  mobility: 'Is the child unable to move about alone?',
  disability: 'Is the child disabled?',
  plan: 'Is there a plan for the child now?',
  adultRisk: 'Is this adult known to be a risk to children?',
};

/**
 * Gives an open question as people see it: an indicator with its code, a key fact or a question about a person as asked.
 * @param nameOf what a person is called here; it stands before a question about an adult, of whom there may be several
 */
export const openQuestionWords = (bank: ContentBank, question: OpenQuestion, nameOf: (personId: string) => string): string => {
  switch (question.kind) {
    case 'rating': return indicatorInWords(bank, question.name);
    case 'fact': return bank.facts.find((fact) => fact.name === question.name)?.question ?? question.name;
    case 'child': return PERSON_WORDS[question.name];
    case 'adult': return `${nameOf(question.personId)}: ${PERSON_WORDS[question.name].replace(/^I/, 'i')}`;
  }
};
