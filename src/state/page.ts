import type { OpenScreening } from './open-screening.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** How far a step has come. `checked` is said by the practitioner, never worked out; on a page `toRead` nothing is entered. */
export type Standing = 'notStarted' | 'begun' | 'checked' | 'toRead' | 'notAsked';

/** One page of the work, in the order in which it is offered. */
export interface Step {
  /** Where it is, without the leading "#/". Carries no case details: children are named by c1, c2 … */
  readonly path: string;
  readonly title: string;
  /** The heading under which the task list shows it. */
  readonly section: string;
  readonly standing: Standing;
  readonly hint?: string | undefined;
  /** True where the quick pass asks for no indicator of the page. */
  readonly nothingAsked?: boolean | undefined;
}

/** What every page is given. */
export interface PageProps {
  readonly open: OpenScreening;
  readonly preferences: Preferences;
  /** The parts of the address that name a child, group or indicator. */
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
  readonly steps: readonly Step[];
  /** The page after and before this one in the order of the work; the task list where there is none. */
  readonly nextPath: string;
  readonly previousPath: string;
  /** Goes to a page, as a link to `#/path` would. */
  readonly go: (path: string) => void;
  /** The present day, YYYY-MM-DD. */
  readonly today: string;
}
