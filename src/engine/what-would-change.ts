import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import type { Screening } from '../model/screening.ts';
import { withFact, withRating } from '../model/screening-changes.ts';
import { assess, type Assessment } from './assess.ts';
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

const levelFor = (assessment: Assessment, childId: string): LevelOfNeed => assessment.children.find((child) => child.child.id === childId)?.level ?? 1;

const withoutInput = (screening: Screening, input: Input): Screening | undefined => {
  if (input.kind === 'rating') return withRating(screening, input.childId, input.code, undefined);
  if (input.kind === 'fact') return withFact(screening, input.childId, input.name, undefined);
  return undefined;
};

/**
 * Gives, for each child, which unknown answers would raise its level (each set to its worst value, one at a time; people's own questions too) and which
 * single answers it rests on. Costs one assessment for each open question, so it is asked for on the result page only.
 */
export const whatWouldChange = (screening: Screening, assessment: Assessment, prepared: PreparedBank): readonly WhatWouldChange[] => {
  // An answer of the household is tried once for all the children.
  const tried = new Map<string, Assessment>();
  const afresh = (key: string, changed: () => Screening): Assessment => {
    const known = tried.get(key) ?? assess(changed(), prepared);
    tried.set(key, known);
    return known;
  };
  return assessment.children.map((child) => {
    const childId = child.child.id;
    const again = (key: string, changed: () => Screening): LevelOfNeed => levelFor(afresh(key, changed), childId);
    const raisedBy: OpenQuestion[] = [];
    if (child.level < 4) {
      for (const one of child.unknown) {
        const home = prepared.byCode.get(one.code)?.group.rated === 'household';
        const holder = home ? undefined : childId;
        // A core indicator at 4 is level 4 by itself, an urgent one too: no need to work it all out again.
        const raisesTo = one.core || one.urgent ? 4 : again(`rating ${holder ?? '-'} ${one.code}`, () => withRating(screening, holder, one.code, { answer: 4 }));
        if (raisesTo > child.level) raisedBy.push({ kind: 'rating', name: one.code, raisesTo, urgent: one.urgent });
      }
      for (const { fact, asked } of prepared.facts) {
        const { worst } = fact;
        if (worst === undefined || factOf(child.view, fact.name) !== undefined || !asked.holds(child.view)) continue;
        const holder = fact.scope === 'child' ? childId : undefined;
        const raisesTo = again(`fact ${holder ?? '-'} ${fact.name}`, () => withFact(screening, holder, fact.name, worst));
        if (raisesTo > child.level) raisedBy.push({ kind: 'fact', name: fact.name, raisesTo, urgent: false });
      }
      for (const { name, personId, graver } of openPeopleQuestions(screening, child.child)) {
        const levels = graver.map((changed, at) => again(`person ${personId} ${name} ${at}`, changed));
        const raisesTo = LEVELS.findLast((level) => levels.includes(level));
        if (raisesTo !== undefined && raisesTo > child.level) raisedBy.push({ kind: name === 'adultRisk' ? 'adult' : 'child', name, personId, raisesTo, urgent: false });
      }
    }
    const reasons = child.reasons.filter((reason) => reason.level === child.level);
    // What one of the reasons does without is not what the level rests on alone.
    const inAll = reasons.map((reason) => new Set(reason.inputs.map(inputKey)));
    const restsOnAlone = distinctInputs(reasons.flatMap((reason) => reason.inputs)).filter((input) => {
      const key = inputKey(input);
      if (!inAll.every((keys) => keys.has(key))) return false;
      const without = withoutInput(screening, input);
      return without !== undefined && again(`without ${key}`, () => without) < child.level;
    });
    return { childId, raisedBy: raisedBy.toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || b.raisesTo - a.raisesTo), restsOnAlone };
  });
};
