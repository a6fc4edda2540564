import type * as z from 'zod/mini';

type Fault = z.core.$ZodIssue;

const NAMES: readonly string[] = ['code', 'id', 'name', 'key'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Gives a place in a file as people look for it: list entries by their id, code or name where they have one. */
export const placeIn = (file: unknown, path: readonly PropertyKey[]): string => {
  let here: unknown = file;
  const parts: string[] = [];
  for (const step of path) {
    here = isRecord(here) ? here[String(step)] : undefined;
    const own = typeof step === 'number' && isRecord(here) ? NAMES.map((name) => (isRecord(here) ? here[name] : undefined)).find((value) => typeof value === 'string') : undefined;
    parts.push(typeof own === 'string' ? own : String(step));
  }
  return parts.join(' · ') || '(whole file)';
};

/** Says what is wrong with a value and what would be right. */
export const faultInWords = (fault: Fault): string => {
  switch (fault.code) {
    case 'invalid_type': return `a ${fault.expected} belongs here`;
    case 'unrecognized_keys': return `${fault.keys.map((key) => `"${key}"`).join(', ')} is no part of this; correct the name or take it out`;
    case 'invalid_value': return `must be one of ${fault.values.map(String).join(', ')}`;
    case 'too_small': return `must be at least ${String(fault.minimum)}${fault.origin === 'string' ? ' characters long' : ''}`;
    case 'too_big': return `must be at most ${String(fault.maximum)}${fault.origin === 'string' ? ' characters long' : ''}`;
    case 'invalid_format': return `does not have the right form (${fault.format}${'pattern' in fault && fault.pattern !== undefined ? ` ${fault.pattern}` : ''})`;
    default: return fault.message;
  }
};
