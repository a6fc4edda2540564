import { LONGEST_NOTE } from '../../model/rating.ts';
import type { OpenScreening } from '../../state/open-screening.svelte.ts';
import type { Alteration } from './voice-edits.ts';

interface Typed {
  readonly text: string;
  readonly alteration: Alteration;
}

/** A note that is too long to be kept, and what to do about it. */
export interface NoteProblem {
  readonly controlId: string;
  readonly text: string;
}

const PAUSE_IN_MILLISECONDS = 400;
const TOO_LONG = `Shorten this text to ${LONGEST_NOTE.toLocaleString('en-GB')} characters or fewer`;

/** The notes of one page while they are typed: kept in the screening once typing pauses, a note is left or the page ends. */
export class TypedNotes {
  private readonly open: OpenScreening;
  /** What is typed in one case must never reach another that was opened in the meantime. */
  private readonly screeningId: string | undefined;
  private typed: ReadonlyMap<string, Typed> = $state.raw(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(open: OpenScreening) {
    this.open = open;
    this.screeningId = open.screening?.id;
  }

  /** The words to show in a note: as typed, else as kept. */
  textOf(id: string, kept: string | undefined): string { return this.typed.get(id)?.text ?? kept ?? ''; }

  /** Takes a stroke. `store` makes the change now, so that it belongs to the child it was typed for. */
  type(id: string, text: string, store: (text: string | undefined) => Alteration): void {
    this.typed = new Map(this.typed).set(id, { text, alteration: store(text.trim() === '' ? undefined : text) });
    clearTimeout(this.timers.get(id));
    this.timers.set(id, setTimeout(() => { this.keep(id); }, PAUSE_IN_MILLISECONDS));
  }

  /** Keeps what stands in a note. One that no file could hold stays on the screen only. */
  keep(id: string): void {
    clearTimeout(this.timers.get(id));
    const typed = this.typed.get(id);
    if (!typed || typed.text.length > LONGEST_NOTE) return;
    if (this.open.screening?.id === this.screeningId) this.open.change(typed.alteration);
    const rest = new Map(this.typed);
    rest.delete(id);
    this.typed = rest;
  }

  /** Keeps all notes and gives those that are too long. */
  keepAll(): readonly NoteProblem[] {
    for (const id of this.typed.keys()) this.keep(id);
    return [...this.typed.keys()].map((controlId) => ({ controlId, text: TOO_LONG }));
  }
}
