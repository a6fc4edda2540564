import type { Adult, Child } from '../../model/household.ts';
import { shownLabel } from '../../model/household-gaps.ts';
import { ageInWords, PLACE_WORDS, PLAN_WORDS, RELATIONSHIP_WORDS } from '../../model/words.ts';

/** One person of the list in words. */
export interface PersonLine {
  readonly id: string;
  readonly label: string;
  /** What is known, in short words. */
  readonly words: readonly string[];
  readonly href: string;
}

const MOBILITY_COUNTS_BELOW = 2;

/** Whether a baby moves about alone, because a mark on one who cannot means more; also where nobody said. */
const mobilityWords = ({ age, notIndependentlyMobile: cannot }: Child): readonly string[] => {
  const baby = age.kind === 'born' && age.years < MOBILITY_COUNTS_BELOW;
  if (cannot === true) return ['cannot move about alone'];
  return baby ? [cannot === false ? 'moves about alone' : 'not said whether the child moves about alone'] : [];
};

/** Gives a child as a line of the list. */
export const childLine = (child: Child): PersonLine => ({
  id: child.id, label: shownLabel(child.label), href: `#/household/child/${child.id}`,
  words: [
    ageInWords(child),
    ...(child.age.kind === 'unborn' ? [] : [child.livesHereNotSaid === true ? 'not said whether the child lives here' : child.livesHere ? 'lives here' : 'lives elsewhere']),
    ...mobilityWords(child),
    ...(child.disabled === true ? ['disabled'] : []),
    ...(child.statutoryPlan === undefined ? [] : [PLAN_WORDS[child.statutoryPlan]]),
  ],
});

/** Gives an adult as a line of the list. */
export const adultLine = (adult: Adult): PersonLine => ({
  id: adult.id, label: shownLabel(adult.label), href: `#/household/adult/${adult.id}`,
  words: [
    RELATIONSHIP_WORDS[adult.relationship ?? 'notKnown'],
    ...(adult.place === undefined ? [] : [PLACE_WORDS[adult.place]]),
    ...(adult.known === 'notKnown' ? ['nothing known'] : []),
    ...(adult.joined12m === true ? ['joined in the last 12 months'] : []),
    ...(adult.knownRisk === true ? ['known risk to children'] : []),
  ],
});
