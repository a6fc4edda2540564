import type { ChronologyEvent } from '../../model/chronology.ts';
import { emptyDraft, isBegun, type EventDraft } from './event-draft.ts';
import { PasteTable } from './paste-table.svelte.ts';

/** What was typed on the page and is no part of the chronology yet. */
export class UnfinishedWork {
  entry: EventDraft = $state.raw(emptyDraft());
  missed: EventDraft = $state.raw(emptyDraft());
  readonly paste = new PasteTable();

  /** The first line that was begun and not added, by the id of its form. */
  get begun(): 'entry' | 'missed-entry' | undefined {
    if (isBegun(this.entry)) return 'entry';
    return isBegun(this.missed) ? 'missed-entry' : undefined;
  }
}

/**
 * Kept by the list of events itself: when the screening is cleared or another is opened nothing holds the old list any more,
 * so what was typed beside it is gone with it.
 */
const kept = new WeakMap<readonly ChronologyEvent[], UnfinishedWork>();

/** Gives the work left unfinished beside this chronology, or new and empty work. */
export const unfinishedBeside = (chronology: readonly ChronologyEvent[]): UnfinishedWork => kept.get(chronology) ?? new UnfinishedWork();

/** Keeps unfinished work for the next visit to the page. */
export const keepUnfinished = (chronology: readonly ChronologyEvent[], work: UnfinishedWork): void => { kept.set(chronology, work); };
