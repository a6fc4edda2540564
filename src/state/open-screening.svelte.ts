import type { PreparedBank } from '../engine/prepared-bank.ts';
import type { ContentBank } from '../model/content-bank.ts';
import type { Area } from '../model/area-choices.ts';
import type { Framework } from '../model/framework.ts';
import type { Screening } from '../model/screening.ts';
import type { AssessmentTools } from './assessment-tools.ts';
import { ChangesInSlices } from './changes-in-slices.svelte.ts';

/** Stands until the constructor has run. */
const emptyBank: ContentBank = { ruleSet: '', guidanceCheckedOn: '1970-01-01', actRulesInForce: false, groups: [], facts: [], rules: [], steps: [], safetyChanges: [], sources: [], frameworks: [] };

/** Words as they were typed, and the sentence that says what to type instead. */
export interface UnreadWords {
  readonly text: string;
  readonly problem: string;
}

/** Work that another screening took the place of. */
interface PutAway {
  readonly screening: Screening;
  readonly saved: Screening | undefined;
  readonly past: readonly Screening[];
  readonly resumed: boolean;
  readonly unread: readonly (readonly [string, UnreadWords])[];
}

/** How many steps back a person can take. */
const KEPT_STEPS = 50;

/**
 * The screening that is open, and all that follows from it. `change` is the one way to alter it; levels, reasons and steps
 * are derived and worked out only when a screen asks for them.
 */
export class OpenScreening {
  /** What the product knows. At first only what the start page needs; the rest comes with {@link complete}. */
  private content: ContentBank = $state.raw(emptyBank);
  private tools: AssessmentTools | undefined = $state.raw(undefined);
  /** Settles once the whole bank is there; every page but the first waits for it. */
  readonly ready: Promise<void>;
  private whenReady: () => void = () => undefined;
  private readonly today: () => string;
  private readonly startingAreas: readonly Area[];
  private readonly prepared_ = new Map<string, PreparedBank>();
  /** Packs that were opened by the user stand beside the shipped ones. */
  private extraFrameworks: readonly Framework[] = $state.raw([]);
  private current: Screening | undefined = $state.raw(undefined);
  private past: readonly Screening[] = $state.raw([]);
  /** The screening as it was last saved to a file; anything else is unsaved. */
  private saved: Screening | undefined = $state.raw(undefined);
  /** True of work that came back from a draft: it is in no file that is known of. */
  private resumed = $state(false);

  /** Unsaved work that another screening took the place of, until the next answer. */
  private putAway: PutAway | undefined = $state.raw(undefined);

  /**
   * Words that stand in fields and cannot be read yet, such as half a date, by page and field. They are no part of the
   * screening and never saved; they go with it.
   */
  readonly unread = new Map<string, UnreadWords>();

  readonly frameworks: readonly Framework[] = $derived.by(() => {
    const own = new Set(this.extraFrameworks.map((one) => `${one.id} ${one.edition}`));
    return [...this.extraFrameworks, ...this.bank.frameworks.filter((one) => !own.has(`${one.id} ${one.edition}`))];
  });
  /** The areas that can be chosen, also before their packs are there. */
  readonly areas: readonly Area[] = $derived.by(() => (this.tools ? this.frameworks : this.startingAreas));
  /** The area of the screening, else the general one. */
  readonly area: Area | undefined = $derived.by(() => (this.tools ? this.framework : this.startingAreas.find((one) => one.id === (this.current?.framework.id ?? 'generic-england'))));
  readonly framework: Framework = $derived.by(() => this.frameworkOf(this.current?.framework));
  readonly prepared: PreparedBank = $derived.by(() => this.preparedFor(this.framework));
  readonly assessment = $derived.by(() => (this.current ? this.engine.assess(this.current, this.prepared) : undefined));
  readonly outcome = $derived.by(() => (this.current ? this.engine.outcomeOf(this.current, this.prepared, this.framework, this.today()) : undefined));
  private readonly slices = new ChangesInSlices();
  /** What would change the levels; undefined while it is still being worked out. */
  readonly changes = $derived.by(() => (this.current && this.outcome ? this.slices.of(this.current, this.outcome.assessment, this.prepared, this.engine) : []));
  readonly unsaved: boolean = $derived.by(() => this.current !== undefined && this.current !== this.saved && (this.past.length > 0 || this.resumed));
  /** Whether unsaved work was put away just now and can come back. */
  readonly canPutBack: boolean = $derived.by(() => this.putAway !== undefined);
  readonly canUndo: boolean = $derived.by(() => this.past.length > 0);

  /**
   * @param bank the whole bank, or at first what the start page needs of it: then {@link complete} follows
   * @param today gives the present day; handed in so that tests can stand still
   * @param tools the engine; left out when it follows with the whole bank
   * @param startingAreas what is known of the areas until their packs follow
   */
  constructor(bank: ContentBank, today: () => string, tools?: AssessmentTools, startingAreas: readonly Area[] = []) {
    this.content = bank;
    this.tools = tools;
    this.today = today;
    this.startingAreas = startingAreas;
    this.ready = new Promise((done) => { this.whenReady = done; });
    if (tools) this.whenReady();
  }

  get bank(): ContentBank { return this.content; }

  private get engine(): AssessmentTools {
    if (!this.tools) throw new Error('a page was opened before the rules were there');
    return this.tools;
  }

  /** Takes over the whole bank, once it was loaded and checked, and the engine that reads it. */
  complete(bank: ContentBank, tools: AssessmentTools): void {
    this.content = bank;
    this.tools = tools;
    this.prepared_.clear();
    this.whenReady();
  }

  /** The screening that is open; undefined before one was begun and after it was cleared. */
  get screening(): Screening | undefined { return this.current; }

  /** Opens a screening in place of the present one; the caller has asked about unsaved work, which can be put back until the next answer. */
  open(screening: Screening): void {
    this.putAway = this.current && this.unsaved ? { screening: this.current, saved: this.saved, past: this.past, resumed: this.resumed, unread: [...this.unread] } : undefined;
    this.current = screening;
    this.saved = screening;
    this.past = [];
    this.resumed = false;
    this.unread.clear();
  }

  /** Begins a screening: nothing in it is saved yet. */
  begin(screening: Screening): void {
    this.open(screening);
    this.saved = undefined;
  }

  /** Opens what a draft held, in place of the present one: it counts as unsaved, because no file is known to have it. */
  resume(screening: Screening): void {
    this.begin(screening);
    this.resumed = true;
  }

  /** Alters the open screening. A change that gives the same object back changes nothing. */
  change(alter: (screening: Screening) => Screening): void {
    if (!this.current) return;
    const next = alter(this.current);
    if (next === this.current) return;
    this.past = [...this.past.slice(-KEPT_STEPS + 1), this.current];
    this.current = next;
    this.putAway = undefined;
  }

  /** Takes the last change back. */
  undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.current = before;
    this.past = this.past.slice(0, -1);
  }

  /** Brings the unsaved work back that was put away, in place of what took its place; nothing where an answer was given since. */
  putBack(): void {
    const { putAway } = this;
    if (!putAway) return;
    this.open(putAway.screening);
    this.saved = putAway.saved;
    this.past = putAway.past;
    this.resumed = putAway.resumed;
    for (const [field, words] of putAway.unread) this.unread.set(field, words);
    this.putAway = undefined;
  }

  /** Notes that the screening as it stands was written to a file. */
  markSaved(): void { this.saved = this.current; }

  /** Forgets everything that was entered. */
  clear(): void {
    this.current = undefined;
    this.saved = undefined;
    this.past = [];
    this.resumed = false;
    this.putAway = undefined;
    this.unread.clear();
    this.slices.clear();
  }

  /** Adds a pack of levels and contacts beside the shipped ones; one of the same id and edition is replaced. */
  addFramework(framework: Framework): void {
    this.extraFrameworks = [...this.extraFrameworks.filter((one) => one.id !== framework.id || one.edition !== framework.edition), framework];
  }

  /** The pack of this id and edition, else the newest of the id, else the general one. */
  frameworkOf(wanted: { readonly id: string; readonly edition: string } | undefined): Framework {
    const found = this.frameworks.find((one) => one.id === wanted?.id && one.edition === wanted.edition)
      ?? this.frameworks.find((one) => one.id === wanted?.id)
      ?? this.frameworks.find((one) => one.id === 'generic-england');
    if (!found) throw new Error('the content bank has no general framework');
    return found;
  }

  /** The bank made ready with a framework's own counts; made once for each set of counts. */
  preparedFor(framework: Framework): PreparedBank {
    const key = JSON.stringify(framework.constants ?? {});
    const known = this.prepared_.get(key);
    if (known) return known;
    const made = this.engine.prepareBank(this.bank, framework.constants);
    this.prepared_.set(key, made);
    return made;
  }
}
