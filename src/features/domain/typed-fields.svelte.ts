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
 * nothing counts which is no longer on the screen.
 */
export class TypedFields {
  private readonly open: OpenScreening;
  /** What is typed in one case must never reach another that was opened in the meantime. */
  private readonly screeningId: string | undefined;
  private typed: ReadonlyMap<string, Typed> = $state.raw(new Map());
  private shown: ReadonlyMap<string, string> = $state.raw(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(open: OpenScreening) {
    this.open = open;
    this.screeningId = open.screening?.id;
  }

  /** The words to show in a field: as typed, else as kept. */
  textOf(id: string, kept: string): string { return this.typed.get(id)?.text ?? kept; }

  /** What was wrong with the field when Continue was last pressed. */
  errorOf(id: string): string | undefined { return this.shown.get(id); }

  /** Takes a stroke in a field. `store` makes the change now, so that it belongs to the child it was typed for. */
  type<Value>(id: string, text: string, read: Reading<Value>, store: (value: Value | undefined) => Alteration): void {
    const reading = read(text);
    const typed: Typed = reading.ok
      ? { text, problem: undefined, alteration: store(reading.value) }
      : { text, problem: reading.problem, alteration: store(undefined) };
    this.typed = new Map(this.typed).set(id, typed);
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

  /** Leaves the fields of a part that is taken away, and forgets what could not be kept. */
  forget(prefix: string): void {
    this.leaveAll(prefix);
    for (const id of this.typed.keys()) if (id.startsWith(prefix)) this.drop(id);
  }

  /** Keeps all that can be kept and gives what cannot, from now on shown at the fields. */
  check(): readonly FieldProblem[] {
    this.leaveAll();
    const problems = [...this.typed].flatMap(([controlId, { problem }]) => (problem === undefined ? [] : [{ controlId, text: problem }]));
    this.shown = new Map(problems.map(({ controlId, text }) => [controlId, text]));
    return problems;
  }

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
