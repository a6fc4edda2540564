/** Questions to take to supervision: about the child first, then about one's own part. */
export const FOR_SUPERVISION: readonly string[] = [
  'What is an ordinary day like for this child now, and what has got better for the child, not only for the adults?',
  'What do I know, what do I only assume, and what would make me change my mind?',
  'What is hard for me about this family, or about another service, and what does that make me do or leave undone?',
];

/**
 * Gives words with which to ask another service to look again: shared curiosity, not a fight. It names nobody.
 * @param procedure the area's own name for taking a disagreement further, where it is known
 */
export const lookAgainText = (procedure: string | undefined): string => [
  'Thank you for looking at this. I think we may each be seeing a different part of the same picture, and I would like to put the parts together.',
  'What we have seen or heard, with dates: …',
  'What we believe it means for the child from day to day: …',
  'What have you seen or heard that we have not?',
  'What would you need to know to see it differently? What would we?',
  'If nothing changes, what will life be like for this child in three months?',
  'What can we agree to do, who does it, by when, and how will we know that it has helped the child?',
  `I will write down what we agree. If we still see it differently, I suggest that we take it to the next stage together${procedure === undefined ? ' of our local procedure for professional disagreement' : ` (${procedure})`}. That is not a complaint about anybody: it is how a second pair of eyes comes to the child.`,
].join('\n\n');
