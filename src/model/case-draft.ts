import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { LevelOfNeed } from './level.ts';
import { Role, Screening } from './screening.ts';
import { isUnknownAt, partsOf, stagesOf } from './vignette-stages.ts';
import { VIGNETTE_VERSION, type Vignette } from './vignette.ts';

export const MOST_STAGES = 4;
/** Far more first steps than a panel names. */
const MOST_STEPS = 40;

const PanelDomain = z.union([LevelOfNeed, z.literal('notKnown'), z.literal('notApplicable')]);
/** What the panel said of one area of life. */
export type PanelDomain = z.infer<typeof PanelDomain>;

/** One part of the story while it is being written: `text` has a paragraph a line; the level is not asked of the last part. */
const StageDraft = z.strictObject({ title: z.string(), text: z.string(), level: z.optional(LevelOfNeed), reading: z.optional(z.literal('notEnoughKnown')) });
export type StageDraft = Immutable<z.infer<typeof StageDraft>>;

/** A case while it is being written: anything may still be missing. */
export const CaseDraft = z.strictObject({
  id: z.string().check(z.regex(/^own-[a-z0-9-]{1,36}$/)),
  title: z.string(),
  view: Role,
  stages: z.array(StageDraft).check(z.minLength(1), z.maxLength(MOST_STAGES)),
  /** From which part on something is known, counted from 0, by its name as `partsOf` gives it. Absent: from the beginning. */
  knownFrom: z.record(z.string(), z.number().check(z.int(), z.gte(0), z.lt(MOST_STAGES))),
  /** The family and the facts, taken over from a training screening. */
  screening: z.optional(Screening),
  overall: z.optional(LevelOfNeed),
  /** Levels that the panel accepts besides. */
  alsoAcceptable: z.array(LevelOfNeed),
  domains: z.record(z.string(), PanelDomain),
  reasons: z.string(),
  steps: z.array(z.strictObject({ step: z.string(), why: z.string() })).check(z.maxLength(MOST_STEPS)),
  mustNot: z.string(),
  /** What the form does not ask and an opened file may hold. */
  carried: z.strictObject({ nearMiss: z.array(z.string()), flags: z.array(z.string()), mustFire: z.array(z.string()), mustNotFire: z.array(z.string()), referralFlagMustBeAbsent: z.boolean() }),
});
export type CaseDraft = Immutable<z.infer<typeof CaseDraft>>;

const EMPTY_STAGE: StageDraft = { title: '', text: '' };

/** Gives an empty case in two parts. @param id begins with `own-` */
export const emptyCaseDraft = (id: string, view: Role): CaseDraft => ({
  id, view, title: '', stages: [EMPTY_STAGE, EMPTY_STAGE], knownFrom: {}, alsoAcceptable: [], domains: {}, reasons: '', steps: [], mustNot: '',
  carried: { nearMiss: [], flags: [], mustFire: [], mustNotFire: [], referralFlagMustBeAbsent: false },
});

/** Gives a case that is whole as a draft, to change it. */
export const caseDraftOf = (vignette: Vignette): CaseDraft => {
  const stages = stagesOf(vignette);
  const { overall, acceptable, domains, reasons, mustRecommend, mustNot, nearMiss, flags, mustFire, mustNotFire, referralFlagMustBeAbsent } = vignette.expected;
  const known = (part: string): number => stages.findIndex((stage) => !isUnknownAt(stage, part));
  return {
    id: vignette.id, title: vignette.title, view: vignette.view, screening: vignette.screening,
    stages: stages.map(({ title, text, level, reading }) => ({ title, text: text.join('\n'), level, ...(reading === undefined ? {} : { reading }) })),
    knownFrom: Object.fromEntries(partsOf(vignette.screening).map((part) => [part, known(part)] as const).filter(([, from]) => from > 0)),
    overall, alsoAcceptable: acceptable.filter((level) => level !== overall), domains, reasons: (reasons ?? []).join('\n'), steps: mustRecommend, mustNot: mustNot.join('\n'),
    carried: { nearMiss, flags, mustFire, mustNotFire, referralFlagMustBeAbsent },
  };
};

const paragraphs = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Gives from which part on something is known: never before the child it belongs to, never later than the last part there is. */
export const knownFromOf = ({ knownFrom, stages }: CaseDraft, part: string): number =>
  Math.min(Math.max(knownFrom[part] ?? 0, knownFrom[part.split('.')[0] ?? ''] ?? 0), stages.length - 1);

/** Gives the parts of a case as they stand in its file, not checked yet: what is missing is missing in them too. */
export const caseFrom = (draft: CaseDraft): Readonly<Record<string, unknown>> => {
  const { id, title, view, stages, screening, overall, alsoAcceptable, domains, reasons, steps, mustNot, carried } = draft;
  const parts = screening ? partsOf(screening) : [];
  const last = stages.length - 1;
  return {
    format: 'screen-for-neglect-case', version: VIGNETTE_VERSION, id, title: title.trim(), fictional: true, number: 1, edition: 1, view,
    story: stages.flatMap(({ text }) => paragraphs(text)),
    ...(last === 0 ? {} : { stages: stages.map((stage, at) => ({
      title: stage.title.trim(), text: paragraphs(stage.text), level: at === last ? overall : stage.level, ...(at === last || stage.reading === undefined ? {} : { reading: stage.reading }),
      notYetKnown: parts.filter((part) => knownFromOf(draft, part) > at),
    })) }),
    screening: screening && { ...screening, id, role: view },
    expected: {
      overall, acceptable: overall === undefined ? [] : [overall, ...alsoAcceptable.filter((level) => level !== overall)].toSorted((one, other) => one - other),
      ...(reasons.trim() === '' ? {} : { reasons: paragraphs(reasons) }),
      ...carried, domains, mustRecommend: steps.filter(({ step }) => step !== ''), mustNot: paragraphs(mustNot),
    },
  };
};
