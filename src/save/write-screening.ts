import type * as z from 'zod/mini';
import { Screening } from '../model/screening.ts';

/** The parts of a schema that say which keys it has, whatever kind it is. */
interface SchemaParts {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

const collectKeys = (schema: z.core.$ZodType, order: Map<string, number>): void => {
  const { shape = {}, innerType, element, valueType, options = [] } = schema._zod.def as SchemaParts;
  for (const [key, part] of Object.entries(shape)) {
    if (!order.has(key)) order.set(key, order.size);
    collectKeys(part, order);
  }
  for (const inner of [innerType, element, valueType, ...options]) if (inner) collectKeys(inner, order);
};

/** Keys in the order in which the schema first names them, so that a file reads as the model does. */
const keyOrder = (): ReadonlyMap<string, number> => {
  const order = new Map<string, number>();
  collectKeys(Screening, order);
  return order;
};

let order: ReadonlyMap<string, number> | undefined;

const sorted = (value: unknown, rankOf: (key: string) => number): unknown => {
  if (Array.isArray(value)) return value.map((item) => sorted(item, rankOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part, rankOf)]),
  );
};

/**
 * Gives the plain text of a screening: JSON, indented, keys in the order of the schema and names of facts and codes in
 * the order of the alphabet, with a line end. The same screening always gives the same text, so two files can be compared.
 */
export const writeScreening = (screening: Screening): string => {
  const known = (order ??= keyOrder());
  return `${JSON.stringify(sorted(screening, (key) => known.get(key) ?? known.size), null, 2)}\n`;
};
