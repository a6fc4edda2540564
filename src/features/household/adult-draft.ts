import type { Adult } from '../../model/household.ts';
import { answerOf, keptOf, labelProblems, LONGEST_LABEL, present, type Known, type Problem } from './answers.ts';

/** The answers about an adult as they stand on the page. */
export interface AdultDraft {
  readonly label: string;
  readonly relationship: Adult['relationship'];
  readonly place: Adult['place'];
  readonly known: Adult['known'] | undefined;
  readonly joined12m: Known;
  readonly knownRisk: Known;
  readonly historyKnown: Known;
  readonly note: string;
}

export const EMPTY_ADULT: AdultDraft = {
  label: '', relationship: undefined, place: undefined, known: undefined, joined12m: undefined, knownRisk: undefined, historyKnown: undefined, note: '',
};

/** Gives the page's answers for an adult who is already listed. */
export const draftOf = (adult: Adult): AdultDraft => ({
  label: adult.label, relationship: adult.relationship, place: adult.place, known: adult.known,
  joined12m: answerOf(adult.joined12m), knownRisk: answerOf(adult.knownRisk), historyKnown: answerOf(adult.historyKnown), note: adult.note ?? '',
});

/** Says everything that must be put right before going on. */
export const adultProblems = (draft: AdultDraft): readonly Problem[] => (draft.label.trim() === '' ? [] : labelProblems(draft.label));

/** Says whether anything was answered about the adult. */
export const isBegun = (draft: AdultDraft): boolean => JSON.stringify(draft) !== JSON.stringify(EMPTY_ADULT);

/** What an adult is called whose name nobody knows. */
export const NOT_NAMED = 'Adult not named';

/** An adult of whom nothing is known yet, not even initials: a gap to be shown, not left out. */
export const unknownAdult = (id: string): Adult => ({ id, label: NOT_NAMED, known: 'notKnown' });

/** Gives the adult with the answers of the page. Nobody counts as known until somebody says so. */
export const adultFrom = (draft: AdultDraft, before: Adult): Adult => {
  const label = draft.label.trim();
  return {
    id: before.id,
    // What is too long is said at the field; its beginning stands until it is put right, so that no answer is lost with it.
    label: label === '' ? before.label : label.slice(0, LONGEST_LABEL),
    known: draft.known ?? 'notKnown',
    ...present({
      relationship: draft.relationship, place: draft.place,
      joined12m: keptOf(draft.joined12m), knownRisk: keptOf(draft.knownRisk), historyKnown: keptOf(draft.historyKnown),
      note: draft.note.trim() === '' ? undefined : draft.note,
    }),
  };
};
