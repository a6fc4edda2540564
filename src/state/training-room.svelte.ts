import type { Vignette } from '../model/vignette.ts';
import { providedVignettes } from './training-source.ts';

/** 0: not answered. 1 to 4: a level. 5: cannot be said, not known. The same numbers stand in answer codes. */
export type LevelAnswer = 0 | 1 | 2 | 3 | 4 | 5;

/** One participant's blind answers to one case. */
export interface Attempt {
  /** Drawn by lot, so that two people with the same answers have different codes. */
  readonly mark: number;
  /** The stage that is being read, from 0. */
  readonly stage: number;
  /** Answers by question; a question without one is not answered. */
  readonly levels: Readonly<Record<string, LevelAnswer>>;
  /** Ids of the first three steps, in order; an empty one was not chosen. */
  readonly steps: readonly string[];
  /** In the participant's words; never part of a code. */
  readonly reasons: string;
  /** Handed in: answers cannot change any more, so that first answers are what is compared. */
  readonly handedIn: boolean;
  readonly compared: boolean;
}

/** What a trainer has gathered for one case. */
export interface Gathering {
  /** Codes as they were pasted or read from files. */
  readonly text: string;
  /** The questions are on the screen in place of the codes, which have names around them. */
  readonly discussing: boolean;
  /** The question on the screen, from 0. */
  readonly at: number;
  /** How far each question has been revealed: 0 blind, 1 the spread, 2 the panel and the tool too. */
  readonly shown: Readonly<Record<string, 0 | 1 | 2>>;
}

const fresh = (): Attempt => ({ mark: crypto.getRandomValues(new Uint8Array(1)).reduce((_, byte) => byte & 63, 0), stage: 0, levels: {}, steps: [], reasons: '', handedIn: false, compared: false });
const NOTHING: Gathering = { text: '', discussing: false, at: 0, shown: {} };

/**
 * All that happens in training. It lives apart from the open screening and cannot reach it; in memory only, gone with the tab.
 */
export class TrainingRoom {
  private readonly load: () => Promise<readonly Vignette[]>;
  private loading: Promise<void> | undefined;
  private attempts: Readonly<Record<string, Attempt>> = $state.raw({});
  private gatherings: Readonly<Record<string, Gathering>> = $state.raw({});
  private shipped: readonly Vignette[] | undefined = $state.raw(undefined);
  /** Cases that were made or opened here stand after the shipped ones, until the work is ended. */
  private own: readonly Vignette[] = $state.raw([]);

  constructor(loadVignettes: () => Promise<readonly Vignette[]>) { this.load = loadVignettes; }

  /** Loads the cases once; every page of training asks for it. */
  enter(): Promise<void> {
    this.loading ??= this.load().then((cases) => { this.shipped = cases; });
    return this.loading;
  }

  /** The shipped cases and the own ones; undefined until they were loaded. */
  get cases(): readonly Vignette[] | undefined { return this.shipped && [...this.shipped, ...this.own]; }

  /** The cases that were made or opened here. */
  get ownCases(): readonly Vignette[] { return this.own; }

  /**
   * Puts a case of one's own beside the shipped ones. One of the same id is replaced; answers and codes that belong to another
   * edition of it are forgotten, because they answer other questions.
   */
  addOwn(vignette: Vignette): void {
    const before = this.own.find(({ id }) => id === vignette.id);
    this.own = [...this.own.filter(({ id }) => id !== vignette.id), vignette];
    if (before && before.edition !== vignette.edition) this.forget(vignette.id);
  }

  /** Takes a case of one's own out, with its answers and codes. */
  removeOwn(id: string): void {
    this.own = this.own.filter((one) => one.id !== id);
    this.forget(id);
  }

  private forget(id: string): void {
    const { [id]: _attempt, ...attempts } = this.attempts;
    const { [id]: _gathering, ...gatherings } = this.gatherings;
    this.attempts = attempts;
    this.gatherings = gatherings;
  }

  /** The case with this id. */
  caseOf(id: string | undefined): Vignette | undefined { return this.cases?.find((one) => one.id === id); }

  /** The answers to a case so far; undefined before it was begun. */
  attemptAt(id: string): Attempt | undefined { return this.attempts[id]; }

  /** Begins a case, or begins it again: earlier answers to it are forgotten. */
  begin(id: string): void { this.attempts = { ...this.attempts, [id]: fresh() }; }

  /** Alters the answers to a case. After handing in, only the comparison can still be opened. */
  answer(id: string, alter: (attempt: Attempt) => Attempt): void {
    const before = this.attempts[id];
    if (!before) return;
    const after = alter(before);
    const kept = before.handedIn ? { ...before, compared: after.compared } : after;
    this.attempts = { ...this.attempts, [id]: kept };
  }

  gatheringFor(id: string): Gathering { return this.gatherings[id] ?? NOTHING; }

  gather(id: string, change: Partial<Gathering>): void {
    this.gatherings = { ...this.gatherings, [id]: { ...this.gatheringFor(id), ...change } };
  }

  /** Whether there are answers or codes that would be gone with the tab. */
  get holdsWork(): boolean { return Object.keys(this.attempts).length > 0 || Object.values(this.gatherings).some(({ text }) => text !== ''); }

  /** Forgets every answer and every code; cases of one's own stay. */
  clear(): void { this.attempts = {}; this.gatherings = {}; }

  /** Forgets everything that was entered in training. */
  end(): void {
    this.clear();
    this.own = [];
  }
}

/** The one that the pages share. */
export const trainingRoom = new TrainingRoom(providedVignettes);
