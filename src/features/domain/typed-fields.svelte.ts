import type { OpenScreening } from '../../state/open-screening.svelte.ts';
import type { Alteration } from './rating-edits.ts';
import type { Reading } from './read-typed.ts';

interface Typed {
  readonly text: string;
  readonly problem: string | undefined;
  readonly alteration: Alteration;
}

/** A field that cannot be kept as it is, and what to type instead. */
export interface FieldProblem {
  readonly controlId: string;
  readonly text: string;
}

const PAUSE_IN_MILLISECONDS = 400;

/**
 * What stands in the typed fields of one page. Text is kept as it was typed and goes into the screening once typing pauses,
 * a field is left or the page ends. What cannot be read takes the field's earlier value out of the screening, so that
 * nothing counts which is no longer on the screen. It waits in the open screening's `unread` when the page is left by a
 * link, and stands in its field again when the reader comes back.
 */
export class TypedFields {
  private readonly open: OpenScreening;
  /** What is typed in one case must never reach another that was opened in the meantime. */
  private readonly screeningId: string | undefined;
  private readonly page: string;
  private typed: ReadonlyMap<string, Typed> = $state.raw(new Map());
  private shown: ReadonlyMap<string, string> = $state.raw(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param page the address of the page, so that words which wait are found again only there */
  constructor(open: OpenScreening, page: string) {
    this.open = open;
    this.page = page;
    this.screeningId = open.screening?.id;
  }

  /** The words to show in a field: as typed, else as kept. */
  textOf(id: string, kept: string): string { return (this.typed.get(id) ?? this.open.unread.get(this.placeOf(id)))?.text ?? kept; }

  /** What was wrong with the field when Continue was last pressed. */
  errorOf(id: string): string | undefined { return this.shown.get(id); }

  /** Takes a stroke in a field. `store` makes the change now, so that it belongs to the child it was typed for. */
  type<Value>(id: string, text: string, read: Reading<Value>, store: (value: Value | undefined) => Alteration): void {
    const reading = read(text);
    const typed: Typed = reading.ok
      ? { text, problem: undefined, alteration: store(reading.value) }
      : { text, problem: reading.problem, alteration: store(undefined) };
    this.typed = new Map(this.typed).set(id, typed);
    this.open.unread.delete(this.placeOf(id));
    clearTimeout(this.timers.get(id));
    this.timers.set(id, setTimeout(() => { this.keep(id); }, PAUSE_IN_MILLISECONDS));
  }

  /** Keeps what stands in a field that was left; words that cannot be read stay in it. */
  leave(id: string): void {
    this.keep(id);
    if (this.typed.get(id)?.problem === undefined) this.drop(id);
  }

  /** Leaves all fields, or those of one part of the page. */
  leaveAll(prefix = ''): void {
    for (const id of this.typed.keys()) if (id.startsWith(prefix)) this.leave(id);
  }

  /** Leaves all fields because the page ends; words that cannot be read wait for the reader to come back. */
  leavePage(): void {
    this.leaveAll();
    if (this.open.screening?.id !== this.screeningId) return;
    for (const [id, { text, problem }] of this.typed) if (problem !== undefined) this.open.unread.set(this.placeOf(id), { text, problem });
  }

  /** Leaves the fields of a part that is taken away, and forgets what could not be kept. */
  forget(prefix: string): void {
    this.leaveAll(prefix);
    for (const id of this.typed.keys()) if (id.startsWith(prefix)) this.drop(id);
    for (const place of this.open.unread.keys()) if (place.startsWith(this.placeOf(prefix))) this.open.unread.delete(place);
  }

  /** Keeps all that can be kept and gives what cannot, from now on shown at the fields. */
  check(): readonly FieldProblem[] {
    this.leaveAll();
    const waiting = [...this.open.unread].filter(([place]) => place.startsWith(this.placeOf(''))).map(([place, words]) => [place.slice(this.placeOf('').length), words] as const);
    const problems = [...waiting, ...this.typed].flatMap(([controlId, { problem }]) => (problem === undefined ? [] : [{ controlId, text: problem }]));
    this.shown = new Map(problems.map(({ controlId, text }) => [controlId, text]));
    return problems;
  }

  private placeOf(id: string): string { return `${this.page} ${id}`; }

  private keep(id: string): void {
    const typed = this.typed.get(id);
    if (!typed || !this.timers.has(id)) return;
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    if (this.open.screening?.id === this.screeningId) this.open.change(typed.alteration);
  }

  private drop(id: string): void {
    const typed = new Map(this.typed);
    typed.delete(id);
    this.typed = typed;
  }
}
