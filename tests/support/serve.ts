/** Serves the hosted build to the journeys, with the headers of a real host. */
import { serveFolder, type Serving } from '../../scripts/build/serve-folder.ts';
import { hostedFolder } from './built.ts';

export type { Serving };

/** Serves dist/ on a free port; close it in `afterAll`. */
export const serveBuild = (): Promise<Serving> => serveFolder(hostedFolder(), { port: 0 });
