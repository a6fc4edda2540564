import type { Screening } from '../model/screening.ts';

/** What the kind of work that is open is called at the head of a sentence. */
export const KIND_WORDS: Readonly<Record<Screening['purpose'], string>> = { case: 'A real screening', training: 'A training screening' };

/**
 * Gives why work of a kind may not take the place of what is open; undefined where it may.
 * Training and real work never mix: one click must not put a made-up family where a real one was, or the reverse.
 */
export const mixingStop = (open: Screening | undefined, wanted: Screening['purpose']): string | undefined =>
  open === undefined || open.purpose === wanted ? undefined : `${KIND_WORDS[open.purpose]} is open. Training and real work never mix: save it and choose “End and clear” first.`;
