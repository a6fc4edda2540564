import type { Area } from '../model/area-choices.ts';
import type { ContentBank } from '../model/content-bank.ts';
import edition from './edition.json';

declare global {
  interface ImportMetaEnv {
    /** Name and date of each shipped area. Set by the build, so that the first page does not wait for their packs. */
    readonly AREAS: readonly Area[];
  }
}

/** What the first page needs: the editions. Indicators, rules, packs and sources follow while a person reads it. */
export const startingBank: ContentBank = { ...edition, groups: [], facts: [], rules: [], steps: [], safetyChanges: [], sources: [], frameworks: [] };

/** The areas to choose from on the first page; the whole packs are read and checked a moment later. */
export const startingAreas: readonly Area[] = import.meta.env.AREAS;
