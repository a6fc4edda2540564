import { identifiersIn, type IdentifierKind } from '../base/identifiers.ts';
import { announce } from './announce.svelte.ts';

const WORDS: Readonly<Record<IdentifierKind, string>> = { nhsNumber: 'an NHS number', postcode: 'a postcode', phone: 'a phone number', email: 'an e-mail address', birthDate: 'a date of birth', titledName: 'a person’s name' };

/** Says what seems to be in a field, such as "an NHS number and a postcode". */
const listed = (kinds: readonly IdentifierKind[]): string => {
  const words = kinds.map((kind) => WORDS[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
};

/**
 * Points out, once a person has left a field, that it seems to hold something that says who somebody is. It refuses
 * nothing and never speaks while somebody types.
 */
export class IdentifierNudge {
  private found: readonly IdentifierKind[] = $state.raw([]);
  /** What to show under the field; undefined when there is nothing to say. */
  // A getter and not a derived value: a field that goes with its page is left after everything derived in the page has ended.
  get words(): string | undefined {
    return this.found.length === 0 ? undefined : `This looks like ${listed(this.found)}. Leave it out unless it is needed: it would say who this is if a file is lost.`;
  }

  /** Call when the field is left. */
  leave(text: string): void {
    const before = this.words;
    this.found = identifiersIn(text);
    if (this.words !== undefined && this.words !== before) announce(this.words);
  }

  /** Call at each stroke: what was taken out is no longer pointed out; nothing new is. */
  type(text: string): void {
    if (this.found.length === 0) return;
    const now = identifiersIn(text);
    this.found = this.found.filter((kind) => now.includes(kind));
  }
}
