/** What to do, by the place of the problem: the more exact place first. */
const REMEDIES: readonly (readonly [place: RegExp, remedy: string])[] = [
  [/^fictional$/, 'Write true: every person, place and event of a case is invented.'],
  [/^id$/, 'Use small letters, digits and hyphens, 2 to 40 of them.'],
  [/^title$/, 'Give the case a title.'],
  [/^view$/, 'Write school, gp or other.'],
  [/^(?:number|edition)$/, 'Write any whole number from 1: the tool works the right one out by itself.'],
  [/^story$/, 'Tell the story: one paragraph a line.'],
  [/^stages$/, 'A case has up to four parts.'],
  [/^stages\[\d+\]\.title$/, 'Give this part a title of at least three letters, such as “Home visit”.'],
  [/^stages\[\d+\]\.text/, 'Tell what becomes known in this part, or take the part out.'],
  [/^stages\[\d+\]\.level$/, 'Choose the panel’s level on what is known up to here.'],
  [/^expected\.overall$/, 'Choose the panel’s overall level.'],
  [/^expected\.acceptable/, 'Give levels from 1 to 4.'],
  [/^expected\.domains/, 'Give 1 to 4, notKnown or notApplicable.'],
  [/^expected\.mustRecommend/, 'Choose a step and say why it comes first.'],
  [/^screening$/, 'Enter the made-up family in a training screening, then take it over.'],
  [/^screening/, 'Put it right in the training screening, then take that over again.'],
];

/** Gives what to do about a problem at this place of a case. */
export const remedyForCase = (where: string, what: string): string => {
  if (what.startsWith('has a part that is not known')) return 'Take it out or correct its name.';
  return REMEDIES.find(([place]) => place.test(where))?.[1] ?? 'Correct this part.';
};
