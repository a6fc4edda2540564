/** Which packages really are in a build, as the bundler saw it. */
import type { Rolldown } from 'vite';
import { placeOfModule } from './bill-of-materials.ts';

/** Gives the places of the packages of which at least a letter of code is in the bundle. */
export const packagesIn = (bundle: Rolldown.OutputBundle): ReadonlySet<string> =>
  new Set(
    Object.values(bundle)
      .flatMap((output) => (output.type === 'chunk' ? Object.entries(output.modules) : []))
      .flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [placeOfModule(id)] : []))
      .filter((place) => place !== undefined),
  );
