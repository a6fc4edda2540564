import * as z from 'zod/mini';
import type { ContentBank } from '../model/content-bank.ts';
import { Framework } from '../model/framework.ts';
import edition from './edition.json';

/** Packs that do not read are left out here; the check of the whole bank, a moment later, says what is wrong with them. */
const frameworks = Object.values(import.meta.glob('./frameworks/*.json', { eager: true, import: 'default' }))
  .flatMap((raw) => { const read = z.safeParse(Framework, raw); return read.success ? [read.data] : []; })
  .toSorted((a, b) => (a.areaName < b.areaName ? -1 : 1));

/** What the first page needs: the editions and the areas. Indicators, rules and sources follow while a person reads it. */
export const startingBank: ContentBank = { ...edition, groups: [], facts: [], rules: [], steps: [], safetyChanges: [], sources: [], frameworks };
