import type { RichText, Run } from '../base/document-blocks.ts';
import type { Citation, Source } from '../model/source.ts';

const placeInWords = (place: string | undefined): string =>
  place === undefined ? '' : place.startsWith('~') ? `, about ${place.slice(1)} (number to be confirmed)` : `, ${place}`;

/** Gives where something is written: the title of each source, linked where it can be read, with the place in it. */
export const citationsInWords = (citations: readonly Citation[], sources: readonly Source[]): RichText => {
  const runs = citations.flatMap((citation, index): readonly Run[] => {
    const source = sources.find((one) => one.key === citation.source);
    const title: Run = source?.link === undefined ? { text: source?.title ?? citation.source } : { text: source.title, href: source.link };
    return [...(index > 0 ? [{ text: '; ' }] : []), title, { text: placeInWords(citation.place) }];
  });
  return runs.filter((run) => run.text !== '');
};
