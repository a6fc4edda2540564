import { dateInWords } from '../base/calendar-date.ts';
import type { Child } from '../model/household.ts';
import type { Screening } from '../model/screening.ts';
import { ageInWords, ROLE_WORDS } from '../model/words.ts';

/** What a value is about and what it is, in words. */
export interface ValueWords {
  readonly about: string;
  readonly answer: string;
}

/** Things about a child's voice that nobody has written down. */
export const GAP_WORDS: Readonly<Record<string, string>> = {
  seenAlone: 'Seen alone', wordsRecorded: "The child's own words", observedRecorded: 'What was observed of the child', dayRecorded: "What the child's day is like",
};

const yesNo = (value: boolean | undefined): string => (value === undefined ? 'not answered' : value ? 'yes' : 'no');
const OTHER_PARENT = { listed: 'listed', deceased: 'has died', none: 'there is none', notKnown: 'not known' };

/** Gives what was entered about a child, besides ratings and facts. */
export const childValueWords = (about: string, child: Child | undefined, plans: Readonly<Record<NonNullable<Child['statutoryPlan']>, string>>): ValueWords => {
  const gap = GAP_WORDS[about];
  if (gap !== undefined) return { about: gap, answer: about === 'seenAlone' ? 'yes' : 'recorded' };
  switch (about) {
    case 'age': {
      const functional = child?.functionalAge === undefined ? '' : `; can look after itself like a child of ${child.functionalAge}`;
      return { about: 'Age', answer: child ? `${ageInWords(child)}${functional}` : 'not known' };
    }
    case 'livesHere': return { about: 'Lives or regularly stays here', answer: child?.age.kind === 'unborn' ? 'not born yet' : yesNo(child?.livesHere) };
    case 'notIndependentlyMobile': return { about: 'Cannot move about by itself', answer: yesNo(child?.notIndependentlyMobile) };
    case 'disabled': return { about: 'Disabled', answer: yesNo(child?.disabled) };
    case 'communicatesInWords': return { about: 'Can say in words what life is like', answer: child?.communicatesInWords === undefined ? 'taken as yes at this age' : yesNo(child.communicatesInWords) };
    case 'inSetting': return { about: 'Attends, or should attend, a nursery, school or college', answer: child?.inSetting === undefined ? 'taken as usual for the age' : yesNo(child.inSetting) };
    case 'statutoryPlan': return { about: 'Plan now', answer: child?.statutoryPlan === undefined ? 'not answered' : plans[child.statutoryPlan] };
    case 'otherParent': return { about: 'Other parent', answer: child?.otherParent === undefined ? 'not answered' : OTHER_PARENT[child.otherParent] };
    case 'injuries': return { about: 'Injuries and marks', answer: child?.injuries === undefined ? 'not asked' : `asked, ${child.injuries.length} recorded` };
    default: return { about: 'About this child', answer: 'as entered' };
  }
};

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Gives what the screening as a whole says under a name that is no key fact. */
export const screeningValueWords = (name: string, value: unknown, screening: Screening): ValueWords => {
  switch (name) {
    case 'role': return { about: 'Your role', answer: ROLE_WORDS[screening.role] };
    case 'pass': return { about: 'What was asked', answer: screening.pass === 'quick' ? 'the quick set of your role' : 'everything that applies' };
    case 'purpose': return { about: 'Purpose', answer: screening.purpose === 'training' ? 'training' : 'a real case' };
    case 'strengths': {
      const thin = screening.strengths.filter((one) => !filled(one.effectOnChild) || !filled(one.evidence)).length;
      return { about: 'Strengths without what they do for the child, or how that is known', answer: String(thin) };
    }
    case 'newSinceLast': return { about: 'New since the last screening', answer: 'an adult has joined, or more appointments were missed' };
    case 'referral': {
      const sent = screening.referral?.sentOn;
      return { about: 'Referral', answer: sent === undefined ? 'not sent' : `sent on ${dateInWords(sent)}, no answer recorded` };
    }
    case 'judgement': return { about: 'Your own level', answer: 'differs from the suggestion' };
    case 'actRulesInForce': return { about: 'Duty to share information under the 2026 Act', answer: value === true ? 'checked and in force' : 'not confirmed as in force' };
    default: return { about: 'What was entered', answer: 'as it stands' };
  }
};
