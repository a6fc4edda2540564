import type { CaseDraft } from '../model/case-draft.ts';

/**
 * The training case that is being written. It lives apart from the open screening, in memory only: it is kept by saving it as
 * a file, and is gone with the tab.
 */
export class OwnCase {
  private current: CaseDraft | undefined = $state.raw(undefined);
  private saved: CaseDraft | undefined = $state.raw(undefined);

  /** Undefined while no case is being written. */
  get draft(): CaseDraft | undefined { return this.current; }

  /** True while something was written that no file holds. */
  get unsaved(): boolean { return this.current !== this.saved; }

  /** Opens a draft in place of the present one; the caller has asked about unsaved work. Nothing in it counts as unsaved. */
  begin(draft: CaseDraft): void {
    this.current = draft;
    this.saved = draft;
  }

  change(alter: (draft: CaseDraft) => CaseDraft): void {
    if (this.current) this.current = alter(this.current);
  }

  /** Notes that the draft as it stands was written to a file. */
  markSaved(): void { this.saved = this.current; }

  clear(): void {
    this.current = undefined;
    this.saved = undefined;
  }
}

/** The one that the pages share. */
export const ownCase = new OwnCase();
