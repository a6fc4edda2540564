import { assess, type Assessment } from '../../src/engine/assess.ts';
import { factOf } from '../../src/engine/fact-reading.ts';
import { distinctInputs } from '../../src/engine/input.ts';
import { openPeopleQuestions } from '../../src/engine/open-people-questions.ts';
import type { PreparedBank } from '../../src/engine/prepared-bank.ts';
import type { OpenQuestion, WhatWouldChange } from '../../src/engine/what-would-change.ts';
import type { LevelOfNeed } from '../../src/model/level.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withFact, withRating } from '../../src/model/screening-changes.ts';

/** What would change each child's level, by one whole assessment for each other answer and nothing remembered: slow and plain, to hold the quick one against. */
export const plainWhatWouldChange = (screening: Screening, assessment: Assessment, prepared: PreparedBank): readonly WhatWouldChange[] => assessment.children.map((child) => {
  const childId = child.child.id;
  const level = (changed: Screening): LevelOfNeed => assess(changed, prepared).children.find((one) => one.child.id === childId)?.level ?? 1;
  const highest = (changed: readonly Screening[]): LevelOfNeed => changed.map(level).toSorted((a, b) => b - a)[0] ?? 1;
  const questions: readonly OpenQuestion[] = child.level === 4 ? [] : [
    ...child.unknown.map(({ code, urgent }): OpenQuestion => {
      const holder = prepared.byCode.get(code)?.group.rated === 'household' ? undefined : childId;
      return { kind: 'rating', name: code, urgent, raisesTo: level(withRating(screening, holder, code, { answer: 4 })) };
    }),
    ...prepared.facts.flatMap(({ fact, asked }): readonly OpenQuestion[] => {
      if (fact.worst === undefined || factOf(child.view, fact.name) !== undefined || !asked.holds(child.view)) return [];
      return [{ kind: 'fact', name: fact.name, urgent: false, raisesTo: level(withFact(screening, fact.scope === 'child' ? childId : undefined, fact.name, fact.worst)) }];
    }),
    ...openPeopleQuestions(screening, child.child).map(({ name, personId, graver }): OpenQuestion =>
      ({ kind: name === 'adultRisk' ? 'adult' : 'child', name, personId, urgent: false, raisesTo: highest(graver.map((changed) => changed())) })),
  ];
  const inputs = distinctInputs(child.reasons.filter((reason) => reason.level === child.level).flatMap((reason) => reason.inputs));
  return {
    childId,
    raisedBy: questions.filter((one) => one.raisesTo > child.level).toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || b.raisesTo - a.raisesTo),
    restsOnAlone: inputs.filter((input) => (input.kind === 'rating' && level(withRating(screening, input.childId, input.code, undefined)) < child.level)
      || (input.kind === 'fact' && level(withFact(screening, input.childId, input.name, undefined)) < child.level)),
  };
});
