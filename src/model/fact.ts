import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { LevelOfNeed } from './level.ts';

/** Where a fact is asked: the page of an indicator group, or one of the other steps. */
export const FactPlace = z.enum([
  'health', 'home', 'education', 'supervision', 'emotional', 'parental-factors', 'engagement', 'history', 'household',
  'pre-birth', 'additional-needs', 'danger', 'voice', 'consent', 'result', 'actions',
]);
export type FactPlace = z.infer<typeof FactPlace>;

/** Which descriptions of an indicator an answer fits, so that two answers that say different things can be pointed out. It moves no level. */
export const FittingDescriptions = z.strictObject({
  indicator: z.string(),
  /** Condition in the expression language on the fact, and on what explains it. */
  when: z.string(),
  levels: z.array(LevelOfNeed).check(z.minLength(1), z.maxLength(3)),
});

/** A key fact that rules read: asked only where it matters, answered or left open, never guessed. */
export const FactDefinition = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  scope: z.enum(['child', 'household']),
  kind: z.enum(['yesNo', 'choice', 'several', 'number']),
  place: FactPlace,
  question: z.string().check(z.minLength(8)),
  hint: z.optional(z.string()),
  options: z.optional(z.array(z.strictObject({ value: z.string(), label: z.string() }))),
  unit: z.optional(z.string()),
  least: z.optional(z.number()),
  most: z.optional(z.number()),
  whole: z.optional(z.boolean()),
  /** Condition in the expression language; the fact stays visible once it has an answer. */
  askedWhen: z.string(),
  /** The answer that would raise a level most, used to say what an unknown could change; absent when none can. */
  worst: z.optional(z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])),
  /** Marks an explanation: it may stop the one rule that names it and is printed with its source. */
  explanation: z.optional(z.boolean()),
  /** The descriptions it speaks about; several may hold, and then each of them has to fit. */
  fits: z.optional(z.array(FittingDescriptions)),
});
export type FactDefinition = Immutable<z.infer<typeof FactDefinition>>;

export const FactValue = z.union([z.boolean(), z.number(), z.string().check(z.maxLength(60)), z.array(z.string().check(z.maxLength(60)))]);
export type FactValue = Immutable<z.infer<typeof FactValue>>;

/** Says what is wrong with `value` as an answer to the fact, or undefined when it fits. */
export const misfit = (definition: FactDefinition, value: FactValue): string | undefined => {
  const choices = (definition.options ?? []).map((option) => option.value);
  switch (definition.kind) {
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'choice':
      return typeof value === 'string' && choices.includes(value) ? undefined : `must be one of ${choices.join(', ')}`;
    case 'several':
      return Array.isArray(value) && value.every((item) => choices.includes(item)) ? undefined : `must be a list of ${choices.join(', ')}`;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
      if (definition.whole === true && !Number.isInteger(value)) return 'must be a whole number';
      if (definition.least !== undefined && value < definition.least) return `must be ${definition.least} or more`;
      if (definition.most !== undefined && value > definition.most) return `must be ${definition.most} or less`;
      return undefined;
  }
};

/** Facts by name. A name that is absent was not answered. */
export const Facts = z.record(z.string(), FactValue);
export type Facts = Readonly<Record<string, FactValue>>;
