import type { ActToday } from '../engine/act-today.ts';
import { nameOfChild } from '../engine/input-words.ts';
import { contactsToday } from '../model/contacts-today.ts';
import { IF_IN_DANGER, type ContactWords } from '../model/emergency-words.ts';
import { joined } from '../model/words.ts';
import type { OpenScreening } from './open-screening.svelte.ts';

/** The words of a panel that says what must be done today. */
export interface TodayWords {
  readonly heading: string;
  readonly inDanger: string;
  readonly lines: readonly string[];
  readonly contacts: readonly ContactWords[];
}

const MOST_NAMED = 4;

/** Gives what must be done today in words, with the telephone numbers of the area; nothing where nothing has to be. */
export const todayWords = (open: OpenScreening, act: ActToday | undefined): TodayWords | undefined => {
  const { screening } = open;
  if (!act || !screening) return undefined;
  const more = act.because.length - MOST_NAMED;
  return {
    heading: act.heading, inDanger: IF_IN_DANGER,
    lines: [
      ...(screening.household.children.length > 1 ? [`For ${joined(act.children.map((id) => nameOfChild(screening, id)))}.`] : []),
      act.text,
      `Because: ${act.because.slice(0, MOST_NAMED).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    ],
    contacts: contactsToday(open.framework, screening.role, open.bank.steps),
  };
};
