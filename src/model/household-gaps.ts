import type { Adult, Household } from './household.ts';
import { joined, RELATIONSHIP_WORDS } from './words.ts';

/** The longest label shown in a list; the rest is cut there, never in what is kept. */
const SHOWN_LABEL = 20;

/** Gives a label short enough for a list. */
export const shownLabel = (label: string): string => (label.length <= SHOWN_LABEL ? label : `${label.slice(0, SHOWN_LABEL)}…`);

/** Gives an adult in words: "the father (AB)", or "an adult whose relationship is not known (AB)". */
export const adultInWords = (adult: Adult): string => {
  const { relationship } = adult;
  const known = relationship !== undefined && relationship !== 'notKnown';
  const word = known ? RELATIONSHIP_WORDS[relationship] : undefined;
  const label = shownLabel(adult.label);
  if (word === undefined) return `an adult whose relationship is not known (${label})`;
  return word.toLowerCase() === adult.label.trim().toLowerCase() ? `the ${word}` : `the ${word} (${label})`;
};

const adultGaps = (adult: Adult): readonly string[] => {
  if (adult.known === 'notKnown') return [`Nothing is known about ${adultInWords(adult)}.`];
  const related = adult.relationship === undefined || adult.relationship === 'notKnown' ? [`How ${shownLabel(adult.label)} is related to the children is not known.`] : [];
  return adult.historyKnown === true ? related : [...related, `The history of ${adultInWords(adult)} is not known.`];
};

/**
 * Gives what is not known about the people of a household, one sentence each. A father or partner about whom nothing is
 * known is named here and never left out.
 */
export const householdGaps = (household: Household): readonly string[] => {
  const labels = (wanted: 'notKnown' | undefined): string =>
    joined(household.children.filter((child) => child.otherParent === wanted).map((child) => shownLabel(child.label)));
  const unknown = labels('notKnown');
  const unasked = labels(undefined);
  const placeNotSaid = joined(household.children.filter((child) => child.livesHereNotSaid === true && child.age.kind !== 'unborn').map((child) => shownLabel(child.label)));
  const ageNotKnown = joined(household.children.filter((child) => child.age.kind === 'notKnown').map((child) => shownLabel(child.label)));
  return [
    ...(ageNotKnown === '' ? [] : [`The age of ${ageNotKnown} is not known.`]),
    ...(placeNotSaid === '' ? [] : [`Whether ${placeNotSaid} lives in this home has not been said. Until then it is taken as yes.`]),
    ...(household.children.length > 0 && household.adults.length === 0 ? ['No adult is listed: who looks after the children is not known.'] : []),
    ...household.adults.flatMap(adultGaps),
    ...(unknown === '' ? [] : [`Nothing is known about the father or other parent of ${unknown}.`]),
    ...(unasked === '' ? [] : [`The father or other parent of ${unasked} has not been asked about.`]),
  ];
};
