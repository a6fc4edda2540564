import type { Vignette } from '../model/vignette.ts';

type LoadVignettes = () => Promise<readonly Vignette[]>;

let load: LoadVignettes | undefined;

/** Says where the fictional cases come from. Called once by the app, which alone may reach the content. */
export const provideVignettes = (from: LoadVignettes): void => { load = from; };

/** Gives the fictional cases, loaded when first asked for. Rejects when nobody said where they come from: a bug. */
export const providedVignettes: LoadVignettes = () => (load ? load() : Promise.reject(new Error('no place was named that the training cases come from')));
