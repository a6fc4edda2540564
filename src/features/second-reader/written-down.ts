import type { ContentBank } from '../../model/content-bank.ts';
import type { Screening } from '../../model/screening.ts';
import { EVIDENCE_SOURCE_WORDS, joined } from '../../model/words.ts';

/** Something that was written down, without the level it was rated at. */
export interface WrittenLine {
  readonly title: string;
  readonly text: string;
}

/** "I saw it" would be taken for the second reader's own. */
const SEEN = 'seen by the first reader';
const NOT_SAID = 'how this is known was not said';

/**
 * Gives what is written down about one area of a child's life, without any rating: a second reader judges from what was seen,
 * not from what the first reader made of it. A line that says nothing but a level is left out.
 */
export const writtenAbout = (screening: Screening, childId: string, group: string, bank: ContentBank): readonly WrittenLine[] => {
  const child = screening.household.children.find(({ id }) => id === childId);
  const indicators = bank.groups.find((one) => one.group === group)?.indicators ?? [];
  const parts = child ? [child, screening.household] : [screening.household];
  return indicators.flatMap(({ code, title }) => parts.flatMap(({ ratings }): readonly WrittenLine[] => {
    const rating = ratings[code];
    const text = [rating?.evidence, rating?.impact].map((words) => (words ?? '').trim()).filter((words) => words !== '').join('\n');
    if (rating === undefined || text === '') return [];
    const sources = (rating.sources ?? []).map((source) => (source === 'sawIt' ? SEEN : EVIDENCE_SOURCE_WORDS[source]));
    return [{ title, text: `${text} (${sources.length === 0 ? NOT_SAID : joined(sources)})` }];
  }));
};

const childWords = (screening: Screening, childId: string): readonly WrittenLine[] => {
  const voice = screening.household.children.find(({ id }) => id === childId)?.voice;
  const line = (title: string, text: string | undefined): readonly WrittenLine[] => ((text ?? '').trim() === '' ? [] : [{ title, text: text ?? '' }]);
  return [...line('In the child’s words', voice?.words), ...line('What was observed', voice?.observed), ...line('What the child wishes', voice?.wishes)];
};

/** Gives what is written down beyond the areas of life: what the child said or showed, the carers, the history, the household. */
export const writtenOtherwise = (screening: Screening, childId: string, bank: ContentBank): readonly WrittenLine[] => [
  ...childWords(screening, childId), ...bank.groups.filter(({ tier }) => tier === 'context').flatMap(({ group }) => writtenAbout(screening, childId, group, bank)),
];
