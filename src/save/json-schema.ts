import * as z from 'zod/mini';
import { ChronologyEvent } from '../model/chronology.ts';
import { FactValue } from '../model/fact.ts';
import { Adult, Child, ChildAge, ChildVoice, Household, Identifier, Injury, Label } from '../model/household.ts';
import { LevelOfNeed } from '../model/level.ts';
import { DomainAnswer, EvidenceSource, Note, Rating, When } from '../model/rating.ts';
import { Action, AgencyAnswer, Day, EarlierScreening, Judgement, Screening, SecondReading, Strength } from '../model/screening.ts';

/** Parts that get a name of their own in the schema, the same as in the model. */
const NAMED = {
  Identifier, Label, Note, Day, When, LevelOfNeed, EvidenceSource, Rating, DomainAnswer, FactValue, Child, ChildAge, ChildVoice, Injury, Adult, Household,
  ChronologyEvent, Strength, AgencyAnswer, SecondReading, Judgement, Action, EarlierScreening,
} as const;

const DAY = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';

/** What a JSON Schema can say of the checks that are code here; whether a day is in the calendar is beyond it. */
const PATTERNS: ReadonlyMap<z.core.$ZodType, string> = new Map<z.core.$ZodType, string>([
  [Day, `^${DAY}$`],
  [When, `^(${DAY}|[0-9]{4}-(0[1-9]|1[0-2])|[0-9]{4}-(spring|summer|autumn|winter)|[0-9]{4})$`],
]);

/**
 * Gives the JSON Schema of the plain screening file, for other programs and editors; docs/screening.schema.json holds it.
 * It says less than the reader here checks: see docs/file-format.md for what comes after the form.
 */
export const screeningJsonSchema = (): string => {
  const names = z.registry<{ readonly id: string }>();
  for (const [id, part] of Object.entries(NAMED)) names.add<z.core.$ZodType>(part, { id });
  const schema = z.toJSONSchema(Screening, {
    target: 'draft-2020-12',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      const pattern = PATTERNS.get(zodSchema);
      if (pattern !== undefined) jsonSchema.pattern = pattern;
    },
  });
  return `${JSON.stringify({ title: 'Screening', description: 'A screening as docs/file-format.md describes it. Written by scripts/write-schema.mjs; do not edit.', ...schema }, null, 2)}\n`;
};
