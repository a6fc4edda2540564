import type { Screening } from '../../model/screening.ts';
import { decodeTable, LARGEST_TABLE } from '../../model/read-events-bytes.ts';
import { readEvents, type EventTable } from '../../model/read-events.ts';
import { cleanText } from '../../base/clean-text.ts';
import { readWrittenDate } from '../../ui/read-date.ts';
import type { EnteredEvent } from './event-draft.ts';
import { lineState, type Correction, type LineState } from './line-state.ts';
import { encodingInWords, refusalInWords } from './line-words.ts';

/** Gives the browser a turn to draw and to take keys. */
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** A table on its way into the chronology: what was pasted, how it was understood, and what was put right. */
export class PasteTable {
  text = $state('');
  isReading = $state(false);
  /** Why nothing was read. */
  refusal: string | undefined = $state();
  /** What is to be said about the file. */
  remark: string | undefined = $state();
  private table: EventTable | undefined = $state.raw();
  private corrections: ReadonlyMap<number, Correction> = $state.raw(new Map());
  private added: ReadonlySet<number> = $state.raw(new Set());
  private latest = 0;

  /** The lines that were not added, with what was put right in them; undefined while there is no table. */
  readonly lines: readonly LineState[] | undefined = $derived.by(() =>
    this.table?.lines.filter(({ line }) => !this.added.has(line)).map((line) => lineState(line, this.corrections.get(line.line))));
  readonly addedCount: number = $derived(this.added.size);

  /** Reads pasted text or the text of a file; a later reading overtakes an earlier one. */
  async read(text: string, screening: Screening): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    this.forgetTable();
    this.isReading = true;
    const read = await readEvents(text, {
      children: screening.household.children, existing: screening.chronology, assessedOn: screening.assessedOn, readDate: readWrittenDate, clean: cleanText, pause: turn,
    });
    if (own !== this.latest) return;
    this.isReading = false;
    if (read.ok) this.table = read.value; else this.refusal = refusalInWords(read.problem);
  }

  /** Reads a file; one that is too large is refused before any of it is read. */
  async readFile(file: File, screening: Screening): Promise<void> {
    this.clear();
    if (file.size > LARGEST_TABLE) { this.refusal = refusalInWords('tooLarge'); return; }
    const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) { this.refusal = refusalInWords(decoded.problem); return; }
    await this.read(decoded.value.text, screening);
    this.remark = encodingInWords(decoded.value.encoding);
  }

  /** Takes what a person put right in one line; a line that is in order after that is ticked by itself. */
  correct(line: number, part: Correction): void {
    this.corrections = new Map(this.corrections).set(line, { ...this.corrections.get(line), ...part });
  }

  correctionOf(line: number): Correction { return this.corrections.get(line) ?? {}; }

  /** Ticks every line that has all it needs. */
  tickAll(): void {
    const changed = new Map(this.corrections);
    for (const { line, event } of this.lines ?? []) if (event) changed.set(line.line, { ...changed.get(line.line), isWanted: true });
    this.corrections = changed;
  }

  /** The events of the ticked lines, in the order of the table. */
  wanted(): readonly EnteredEvent[] {
    return (this.lines ?? []).flatMap(({ event, willBeAdded }) => (event && willBeAdded ? [event] : []));
  }

  /** Notes that the ticked lines are in the chronology now; the others stay to be looked at. */
  markAdded(): void {
    this.added = new Set([...this.added, ...(this.lines ?? []).filter((state) => state.willBeAdded).map((state) => state.line.line)]);
  }

  /** Throws the table away. */
  clear(): void {
    this.latest += 1;
    this.text = '';
    this.isReading = false;
    this.forgetTable();
  }

  private forgetTable(): void {
    this.table = undefined;
    this.corrections = new Map();
    this.added = new Set();
    this.refusal = undefined;
    this.remark = undefined;
  }
}
