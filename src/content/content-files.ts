/** The files of the content bank as they lie on disk, by name. Adding a file to a folder is enough to add it here. */
export interface ContentFiles {
  readonly edition: unknown;
  readonly indicators: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly frameworks: Readonly<Record<string, unknown>>;
  readonly facts: unknown;
  readonly steps: unknown;
  readonly safetyChanges: unknown;
  readonly sources: unknown;
}

import edition from './edition.json';
import facts from './facts.json';
import steps from './next-steps.json';
import safetyChanges from './safety-changes.json';
import sources from './sources.json';

/** The shipped files, unchecked. */
export const contentFiles: ContentFiles = {
  edition, facts, steps, safetyChanges, sources,
  indicators: import.meta.glob('./indicators/*.json', { eager: true, import: 'default' }),
  rules: import.meta.glob('./rules/*.json', { eager: true, import: 'default' }),
  frameworks: import.meta.glob('./frameworks/*.json', { eager: true, import: 'default' }),
};
