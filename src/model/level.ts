import * as z from 'zod/mini';

/**
 * The four bands that the engine reasons in: 1 universal, 2 extra help, 3 several or complex needs, 4 statutory.
 * People are never shown these numbers alone: a framework gives them the words of their own area.
 */
export const LevelOfNeed = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type LevelOfNeed = z.infer<typeof LevelOfNeed>;

export const LEVELS: readonly LevelOfNeed[] = [1, 2, 3, 4];

/** The higher of two levels; an unknown one (undefined) never lowers the other. */
export const higherLevel = (one: LevelOfNeed, other: LevelOfNeed | undefined): LevelOfNeed =>
  other !== undefined && other > one ? other : one;
