import { Vignette } from '../model/vignette.ts';

const files = import.meta.glob('./vignettes/*.json', { eager: true, import: 'default' });

/**
 * The fictional cases in the order of their numbers. Loaded only where somebody trains; adding a file to the folder is
 * enough to add it here. A file that does not fit its schema throws: the tests hold every one to it before it ships.
 */
export const vignettes: readonly Vignette[] = Object.values(files).map((file): Vignette => Vignette.parse(file)).toSorted((one, other) => one.number - other.number);
