import type { Framework } from '../model/framework.ts';
import type { AgeBand, IndicatorGroupId } from '../model/indicator.ts';
import type { Role } from '../model/screening.ts';
import type { OpenScreening } from './open-screening.svelte.ts';

/**
 * What was chosen to look thresholds up with, while no screening is open or beside it. In memory only: it is gone with the
 * tab, and nothing of it is ever saved.
 */
export class ChosenArea {
  private chosen: { readonly id: string; readonly edition: string } | undefined = $state.raw(undefined);
  private chosenRole: Role | undefined = $state.raw(undefined);
  query = $state('');
  age: AgeBand | undefined = $state.raw(undefined);
  group: IndicatorGroupId | undefined = $state.raw(undefined);

  /** Whether an area was chosen here. */
  get isChosen(): boolean { return this.chosen !== undefined; }

  /** The area that was chosen here, else that of the open screening, else the general one. */
  framework(open: OpenScreening): Framework {
    return this.chosen === undefined ? open.framework : open.frameworkOf(this.chosen);
  }

  choose(framework: Framework | undefined): void {
    this.chosen = framework && { id: framework.id, edition: framework.edition };
  }

  /** The role that was chosen here, else that of the open screening. */
  role(open: OpenScreening): Role | undefined {
    return this.chosenRole ?? open.screening?.role;
  }

  chooseRole(role: Role | undefined): void {
    this.chosenRole = role;
  }

  /** Forgets all of it. */
  clear(): void {
    this.chosen = undefined;
    this.chosenRole = undefined;
    this.query = '';
    this.age = undefined;
    this.group = undefined;
  }
}

/** The one that the pages share. */
export const chosenArea = new ChosenArea();
