import type * as z from 'zod/mini';
import { placeOf, shownKey } from './place.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';

type Issue = z.core.$ZodIssue;

const THINGS: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a group of parts', record: 'a group of parts',
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined), value);

const limit = (issue: { readonly origin: string; readonly inclusive?: boolean | undefined }, amount: number | bigint, word: 'more' | 'less'): string => {
  if (issue.origin === 'string') return `must have ${amount} characters or ${word}`;
  if (issue.origin === 'array') return `must have ${amount} entries or ${word}`;
  return issue.inclusive === false ? `must be ${word} than ${amount}` : `must be ${amount} or ${word}`;
};

/** The values that the parts of a union allow, when each is a plain list of values or again such a union. */
const unionValues = (parts: readonly (readonly Issue[])[]): readonly unknown[] | undefined => {
  const lists = parts.map(([issue, ...more]) => {
    if (more.length > 0) return undefined;
    if (issue?.code === 'invalid_value') return issue.values;
    return issue?.code === 'invalid_union' ? unionValues(issue.errors) : undefined;
  });
  return lists.length > 0 && lists.every((list) => list !== undefined) ? lists.flat() : undefined;
};

const whatIsWrong = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${THINGS[issue.expected] ?? 'of another kind'}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `must be ${String(issue.values[0])}` : `must be one of ${issue.values.join(', ')}`;
    case 'too_big':
      return limit(issue, issue.maximum, 'less');
    case 'too_small':
      return limit(issue, issue.minimum, 'more');
    case 'unrecognized_keys':
      return `has a part that is not known here: ${shownKey(issue.keys[0] ?? '')}`;
    case 'invalid_union': {
      const values = unionValues(issue.errors);
      return values ? `must be one of ${values.join(', ')}` : 'has a value that does not fit here';
    }
    case 'custom':
      return `is ${issue.message}`;
    case 'invalid_format':
      return 'has characters or a length that are not allowed';
    default:
      return 'has a value that does not fit here';
  }
};

/**
 * Puts the first thing that a schema has against a file into words.
 * @param file what was checked: only looked at to tell what is missing from what is wrong, never quoted
 */
export const shapeProblem = (issues: readonly Issue[], file: unknown): SaveProblem => {
  const [issue] = issues;
  if (!issue) return saveProblem('wrongShape');
  const missing = issue.path.length > 0 && issue.code !== 'unrecognized_keys' && valueAt(file, issue.path) === undefined;
  return saveProblem('wrongShape', placeOf(issue.path), missing ? 'is missing' : whatIsWrong(issue));
};
