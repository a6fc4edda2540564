import { plainWords } from './read-events-kinds.ts';

/** A child that a cell can name. */
export interface NamedChild {
  readonly id: string;
  readonly label: string;
}

/** Whom a cell names. */
export interface ChildrenReading {
  /** Ids of the children; empty means the whole household. */
  readonly children: readonly string[];
  /** Words that name no child on the list. */
  readonly notListed: readonly string[];
  /** Words that could mean two children on the list. */
  readonly unclear: readonly string[];
}

const HOUSEHOLD = new Set(['all', 'all children', 'children', 'family', 'household', 'whole household', 'the household', 'whole family', 'the family', 'siblings', 'all siblings', 'everyone', 'home']);
const ADULTS = new Set(['mum', 'mother', 'dad', 'father', 'parent', 'parents', 'carer', 'carers', 'mo', 'fa', 'mgm', 'pgm', 'partner', 'stepfather', 'stepmother', 'grandmother', 'grandfather', 'nan']);

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const named = (words: string, children: readonly NamedChild[]): readonly NamedChild[] => children.filter((child) => bare(child.label) === bare(words));

/** Says whether the cell names children of the list, or the household, and nothing else. */
export const namesChildren = (cell: string, children: readonly NamedChild[]): boolean => {
  const { children: found, notListed } = readChildren(cell, children);
  return cell.trim() !== '' && notListed.length === 0 && (found.length > 0 || HOUSEHOLD.has(plainWords(cell)));
};

/** Gives the children that a cell names by their labels; "all", "family" and an empty cell mean the whole household. */
export const readChildren = (cell: string, children: readonly NamedChild[]): ChildrenReading => {
  const everyone: ChildrenReading = { children: [], notListed: [], unclear: [] };
  const plain = plainWords(cell);
  if (plain === '' || HOUSEHOLD.has(plain) || (plain === 'both' && children.length === 2)) return everyone;
  const parts = named(cell, children).length > 0 ? [cell] : cell.split(/[,;/+&\n]|\band\b/i).map((part) => part.trim()).filter((part) => bare(part) !== '');
  const found = parts.map((part) => ({ part, matches: named(part, children) }));
  return {
    children: [...new Set(found.flatMap(({ matches }) => (matches.length === 1 ? matches.map((child) => child.id) : [])))],
    notListed: found.filter(({ part, matches }) => matches.length === 0 && !HOUSEHOLD.has(plainWords(part))).map(({ part }) => part),
    unclear: found.filter(({ matches }) => matches.length > 1).map(({ part }) => part),
  };
};

/** Says whether words name an adult of the family by the part they play, which is no fault in a list of children. */
export const namesAdult = (words: string): boolean => ADULTS.has(plainWords(words));
