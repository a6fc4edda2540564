import type { Screening, Strength } from '../../model/screening.ts';
import { freeId } from '../../model/screening-changes.ts';

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** A strength of which nothing was written yet, with an id of its own. */
export const emptyStrength = (strengths: readonly Strength[]): Strength => ({ id: freeId('s', strengths), text: '', children: [] });

/** Gives the screening with a strength added, or the strength of the same id replaced. */
export const withStrength = (screening: Screening, strength: Strength): Screening => {
  const { strengths } = screening;
  const known = strengths.some((one) => one.id === strength.id);
  return { ...screening, strengths: known ? strengths.map((one) => (one.id === strength.id ? strength : one)) : [...strengths, strength] };
};

/** Gives the screening without a strength. */
export const withoutStrength = (screening: Screening, id: string): Screening => ({ ...screening, strengths: screening.strengths.filter((one) => one.id !== id) });

/** Gives a strength with words set, or taken away when only spaces are left. */
export const withWords = (strength: Strength, part: 'effectOnChild' | 'evidence', text: string): Strength => {
  const { [part]: _before, ...rest } = strength;
  return filled(text) ? { ...rest, [part]: text } : rest;
};

/** Gives the screening with one of its two notes on help set, or taken away when only spaces are left. */
export const withHelpNote = (screening: Screening, part: 'triedSoFar' | 'ifHelpStopped', text: string): Screening => {
  const { [part]: _before, ...rest } = screening;
  return filled(text) ? { ...rest, [part]: text } : rest;
};

/**
 * Says what a strength still lacks before it can be listed as protecting a child: how it protects, how that is known, and
 * whom. Empty when nothing is missing.
 */
export const lackingOf = (strength: Strength): readonly string[] => [
  ...(filled(strength.effectOnChild) ? [] : ['how it protects the child']),
  ...(filled(strength.evidence) ? [] : ['how that is known']),
  ...(strength.children.length > 0 ? [] : ['which child it protects']),
];
