import { dateInWords } from '../../base/calendar-date.ts';
import { EventKind, type ChronologyEvent } from '../../model/chronology.ts';
import type { Child } from '../../model/household.ts';
import { EvidenceSource } from '../../model/rating.ts';
import { CLOSURE_WORDS, EVENT_KIND_WORDS, EVIDENCE_SOURCE_WORDS, joined } from '../../model/words.ts';

type Option = { readonly value: string; readonly label: string };

/** Every kind of event, to choose from. */
export const KIND_OPTIONS: readonly Option[] = EventKind.options.map((kind) => ({ value: kind, label: EVENT_KIND_WORDS[kind] }));
export const SOURCE_OPTIONS: readonly Option[] = EvidenceSource.options.map((source) => ({ value: source, label: EVIDENCE_SOURCE_WORDS[source] }));
export const CLOSURE_OPTIONS: readonly Option[] = Object.entries(CLOSURE_WORDS).map(([value, label]) => ({ value, label }));
export const MOVED_BY_OPTIONS: readonly Option[] = [{ value: 'family', label: 'The family' }, { value: 'service', label: 'The service' }];

/** Gives the value if it is one of the closed list, else undefined. */
export const kindOf = (value: string | undefined): EventKind | undefined => EventKind.options.find((kind) => kind === value);
export const sourceOf = (value: string | undefined): EvidenceSource | undefined => EvidenceSource.options.find((source) => source === value);

/** Gives whom an event concerns: labels, or the whole household. A child no longer listed is named as such. */
export const whoInWords = (ids: readonly string[], children: readonly Child[]): string =>
  ids.length === 0 ? 'Whole household' : joined(ids.map((id) => children.find((child) => child.id === id)?.label ?? 'a child no longer listed'));

/** Gives an event in a few words: when and what. */
export const eventInShort = (event: Pick<ChronologyEvent, 'date' | 'kind'>): string => `${dateInWords(event.date)}, ${EVENT_KIND_WORDS[event.kind].toLowerCase()}`;

/** Gives what else is known about an event, each part on its own. */
export const eventDetails = (event: Omit<ChronologyEvent, 'id' | 'date' | 'kind'>): readonly string[] => [
  event.service === undefined ? '' : `Service: ${event.service}`,
  event.essential === true ? "Matters to the child's health" : '',
  event.explained === true ? 'A good reason was given and checked' : '',
  event.rebookedAndKept === true ? 'Rebooked and kept' : '',
  event.movedBy === undefined ? '' : `Moved by the ${event.movedBy}`,
  event.closedBecause === undefined ? '' : `Closed because: ${CLOSURE_WORDS[event.closedBecause]}`,
  event.reason === undefined ? '' : `Reason: ${event.reason}`,
  event.source === undefined ? '' : `Source: ${EVIDENCE_SOURCE_WORDS[event.source]}`,
  event.doNotShareWithFamily === true ? 'Do not share with the family' : '',
].filter((part) => part !== '');

const NUMBERS = new Intl.NumberFormat('en-GB');

/** Gives a number with its thousands set apart. */
export const inThousands = (count: number): string => NUMBERS.format(count);

/** Gives a number of events in words. */
export const countOfEvents = (count: number): string => `${inThousands(count)} ${count === 1 ? 'event' : 'events'}`;
