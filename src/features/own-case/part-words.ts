import type { ContentBank } from '../../model/content-bank.ts';
import type { Screening } from '../../model/screening.ts';
import { partsOf } from '../../model/vignette-stages.ts';
import { AGENCY_WORDS, EVENT_KIND_WORDS, RELATIONSHIP_WORDS } from '../../model/words.ts';

/** Something about the family that can become known later in the story. */
export interface KnownPart {
  /** Its name, as `partsOf` gives it. */
  readonly part: string;
  readonly words: string;
}

/** The parts that belong together under one heading. */
export interface KnownGroup {
  readonly title: string;
  readonly parts: readonly KnownPart[];
}

const indicatorIn = (bank: ContentBank, code: string): string => bank.groups.flatMap(({ indicators }) => indicators).find((one) => one.code === code)?.title ?? code;

/** Gives the words of one part without the person it belongs to. */
const wordsOf = (path: readonly string[], screening: Screening, bank: ContentBank): string => {
  const [kind = '', name = ''] = path;
  switch (kind) {
    case 'ratings': return indicatorIn(bank, name);
    case 'facts': return bank.facts.find((fact) => fact.name === name)?.question ?? name;
    case 'domainAnswers': return `No concern seen: ${bank.groups.find(({ group }) => group === name)?.title ?? name}`;
    case 'injuries': return 'Injuries and marks';
    case 'voice': return 'The child’s words and day';
    case 'strengths': return `Strength: ${screening.strengths.find(({ id }) => id === name)?.text ?? ''}`;
    case 'agencies': return `What was asked of: ${Object.entries(AGENCY_WORDS).find(([id]) => id === name)?.[1] ?? name}`;
    case 'adults': {
      const adult = screening.household.adults.find(({ id }) => id === name);
      return `${adult?.label ?? ''} (${RELATIONSHIP_WORDS[adult?.relationship ?? 'notKnown']})`;
    }
    case 'events': {
      const event = screening.chronology.find(({ id }) => id === name);
      return event ? [event.date, EVENT_KIND_WORDS[event.kind], event.service ?? event.agency ?? ''].filter((one) => one !== '').join(', ') : name;
    }
    default: return kind;
  }
};

/** Gives everything about a family that can become known later, in words, in the order of the screening. */
export const knownGroups = (screening: Screening, bank: ContentBank): readonly KnownGroup[] => {
  const { children } = screening.household;
  const parts = partsOf(screening);
  const ofChild = new Set(children.map(({ id }) => id));
  const line = (part: string): KnownPart => ({ part, words: wordsOf(part.split('.'), screening, bank) });
  return [
    ...children.map(({ id, label }): KnownGroup => ({
      title: label,
      parts: parts.filter((part) => part === id || part.startsWith(`${id}.`))
        .map((part) => (part === id ? { part, words: `That ${label} is part of the family` } : { part, words: wordsOf(part.split('.').slice(1), screening, bank) })),
    })),
    { title: 'The adults', parts: parts.filter((part) => part.startsWith('adults.')).map(line) },
    { title: 'The home and the family', parts: parts.filter((part) => /^(?:ratings|facts)\./.test(part) && !ofChild.has(part.split('.')[0] ?? '')).map(line) },
    { title: 'Events, strengths and agencies', parts: parts.filter((part) => /^(?:events|strengths|agencies)\./.test(part)).map(line) },
  ].filter((group) => group.parts.length > 0);
};
