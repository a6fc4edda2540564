import { runToEnd } from '../base/run-to-end.ts';
import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import type { Screening } from '../model/screening.ts';
import { withFact, withRating } from '../model/screening-changes.ts';
import { levelsOf, type Assessment, type ChildAssessment } from './assess.ts';
import { factOf } from './fact-reading.ts';
import { distinctInputs, inputKey, type Input } from './input.ts';
import { openPeopleQuestions, type PersonQuestionName } from './open-people-questions.ts';
import type { PreparedBank } from './prepared-bank.ts';

/** An open question that could raise a child's level, with the level that its worst answer would give. */
export type OpenQuestion = {
  readonly raisesTo: LevelOfNeed;
  readonly urgent: boolean;
} & (
  | { /** `name` is an indicator's code or a fact's name. */ readonly kind: 'rating' | 'fact'; readonly name: string }
  | { readonly kind: 'child' | 'adult'; readonly name: PersonQuestionName; readonly personId: string }
);

/** What would move one child's level. */
export interface WhatWouldChange {
  readonly childId: string;
  readonly raisedBy: readonly OpenQuestion[];
  /** Answers on each of which alone the level rests: without it the level would be lower. */
  readonly restsOnAlone: readonly Input[];
}

const withoutInput = (screening: Screening, input: Input): Screening | undefined => {
  if (input.kind === 'rating') return withRating(screening, input.childId, input.code, undefined);
  if (input.kind === 'fact') return withFact(screening, input.childId, input.name, undefined);
  return undefined;
};

/** One other answer tried: who the answer is about and what it is, and the screening as it would be. */
type Trial = (key: string, changed: () => Screening) => Generator<undefined, LevelOfNeed>;

function* raisedBy(screening: Screening, child: ChildAssessment, prepared: PreparedBank, tried: Trial): Generator<undefined, readonly OpenQuestion[]> {
  if (child.level === 4) return [];
  const childId = child.child.id;
  const found: OpenQuestion[] = [];
  for (const one of child.unknown) {
    const holder = prepared.byCode.get(one.code)?.group.rated === 'household' ? undefined : childId;
    // A core indicator at 4 is level 4 by itself, an urgent one too: no need to work it all out again.
    const raisesTo = one.core || one.urgent ? 4 : yield* tried(`rating ${holder ?? '-'} ${one.code}`, () => withRating(screening, holder, one.code, { answer: 4 }));
    if (raisesTo > child.level) found.push({ kind: 'rating', name: one.code, raisesTo, urgent: one.urgent });
  }
  for (const { fact, asked } of prepared.facts) {
    const { worst } = fact;
    if (worst === undefined || factOf(child.view, fact.name) !== undefined || !asked.holds(child.view)) continue;
    const holder = fact.scope === 'child' ? childId : undefined;
    const raisesTo = yield* tried(`fact ${holder ?? '-'} ${fact.name}`, () => withFact(screening, holder, fact.name, worst));
    if (raisesTo > child.level) found.push({ kind: 'fact', name: fact.name, raisesTo, urgent: false });
  }
  for (const { name, personId, graver } of openPeopleQuestions(screening, child.child)) {
    const levels: LevelOfNeed[] = [];
    for (const [at, changed] of graver.entries()) levels.push(yield* tried(`person ${personId} ${name} ${at}`, changed));
    const raisesTo = LEVELS.findLast((level) => levels.includes(level));
    if (raisesTo !== undefined && raisesTo > child.level) found.push({ kind: name === 'adultRisk' ? 'adult' : 'child', name, personId, raisesTo, urgent: false });
  }
  return found.toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || b.raisesTo - a.raisesTo);
}

function* restsOnAlone(screening: Screening, child: ChildAssessment, tried: Trial): Generator<undefined, readonly Input[]> {
  const reasons = child.reasons.filter((reason) => reason.level === child.level);
  // What one of the reasons does without is not what the level rests on alone.
  const inAll = reasons.map((reason) => new Set(reason.inputs.map(inputKey)));
  const alone: Input[] = [];
  for (const input of distinctInputs(reasons.flatMap((reason) => reason.inputs))) {
    const key = inputKey(input);
    const without = inAll.every((keys) => keys.has(key)) ? withoutInput(screening, input) : undefined;
    if (without !== undefined && (yield* tried(`without ${key}`, () => without)) < child.level) alone.push(input);
  }
  return alone;
}

/**
 * Works out {@link whatWouldChange} in steps, one other answer tried in each: a large household has hundreds, and whoever shows
 * a page can pause between them.
 */
export function* changesStepByStep(screening: Screening, assessment: Assessment, prepared: PreparedBank): Generator<undefined, readonly WhatWouldChange[]> {
  // An answer of the household is tried once for all the children.
  const known = new Map<string, ReadonlyMap<string, LevelOfNeed>>();
  const changes: WhatWouldChange[] = [];
  for (const child of assessment.children) {
    const childId = child.child.id;
    const tried: Trial = function* (key, changed) {
      const before = known.get(key);
      const levels = before ?? levelsOf(changed(), prepared, assessment);
      if (!before) {
        known.set(key, levels);
        yield;
      }
      return levels.get(childId) ?? 1;
    };
    changes.push({ childId, raisedBy: yield* raisedBy(screening, child, prepared, tried), restsOnAlone: yield* restsOnAlone(screening, child, tried) });
  }
  return changes;
}

/**
 * Gives, for each child, which unknown answers would raise its level (each set to its worst value, one at a time; people's own questions too) and which
 * single answers it rests on. Costs one look at all the rules for each open question, so it is asked for where it is read only.
 */
export const whatWouldChange = (screening: Screening, assessment: Assessment, prepared: PreparedBank): readonly WhatWouldChange[] =>
  runToEnd(changesStepByStep(screening, assessment, prepared));
