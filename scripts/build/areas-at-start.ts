/** What the first page needs of each area: the whole packs are many times as large, and follow while it is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Framework } from '../../src/model/framework.ts';
import type { Area } from '../../src/model/area-choices.ts';

const PACKS = fileURLToPath(new URL('../../src/content/frameworks', import.meta.url));

/** Gives the shipped areas by name. A pack that does not read is left out: the check of the whole bank says what is wrong with it. */
export const areasAtStart = (folder: string = PACKS): readonly Area[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => { const read = Framework.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8'))); return read.success ? [read.data] : []; })
    .map(({ id, edition, areaName, lookAlike, checkedOn }) => ({ id, edition, areaName, checkedOn, ...(lookAlike === undefined ? {} : { lookAlike }) }))
    .toSorted((a, b) => (a.areaName < b.areaName ? -1 : 1));
