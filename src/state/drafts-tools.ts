import { browserDrafts } from '../save/drafts/browser-drafts.ts';
import type { DraftStore } from '../save/drafts/draft-store.ts';
import { readScreening } from '../save/read-screening.ts';
import { describeProblem } from '../save/save-problem.ts';
import { writeScreening } from '../save/write-screening.ts';

/** What drafts need of the saving code. It is loaded when it is first wanted, so that the first page stays small. */
export interface DraftTools {
  readonly store: Pick<DraftStore, 'notice' | 'begin' | 'open' | 'discard'>;
  readonly write: typeof writeScreening;
  readonly read: typeof readScreening;
  readonly describe: typeof describeProblem;
}

/** Gives the tools for the draft of this browser. */
export const draftTools = (): DraftTools => ({ store: browserDrafts(), write: writeScreening, read: readScreening, describe: describeProblem });
