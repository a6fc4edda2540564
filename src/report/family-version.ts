import type { ChildAssessment } from '../engine/assess.ts';
import type { Input } from '../engine/input.ts';
import { isKeptFromFamily, type RecordView } from './record-view.ts';

/** Stands where the family's version would otherwise say that nothing was recorded. */
export const SOME_LEFT_OUT = 'Some entries are left out of this version.';

/** Stands in place of a level that rests on something kept out: a level without its reason would tell that there is one. */
export const LEVEL_NOT_TOLD = 'The level is not told here';

/** Follows a conclusion back to the answers, each rule and brother or sister once: they may lead to one another. */
const isTold = (view: RecordView, inputs: readonly Input[], seen: ReadonlySet<string>): boolean => inputs.every((input) => {
  switch (input.kind) {
    case 'rating': return !view.withheldCodes().has(input.code);
    case 'fact': return !view.screening.chronology.some((event) => event.doNotShareWithFamily === true && input.events.includes(event.id));
    case 'rule': {
      if (seen.has(input.id)) return true;
      const { children } = view.material.outcome.assessment;
      return children.flatMap((child) => child.findings).filter((finding) => finding.rule.id === input.id).every((finding) => isTold(view, finding.inputs, new Set([...seen, input.id])));
    }
    case 'sibling': {
      if (seen.has(input.childId)) return true;
      const sibling = view.material.outcome.assessment.children.find((child) => child.child.id === input.childId);
      return sibling === undefined || settingReasons(sibling).every((reason) => isTold(view, reason.inputs, new Set([...seen, input.childId])));
    }
    default: return true;
  }
});

const settingReasons = (child: ChildAssessment): ChildAssessment['reasons'] => child.reasons.filter((reason) => reason.level === child.level);

/** Whether the level of a child may be told to the family: not when anything that sets it is kept out of this version. */
export const mayTellLevel = (view: RecordView, child: ChildAssessment): boolean => settingReasons(child).every((reason) => isTold(view, reason.inputs, new Set()));

/** Whether this version keeps out any rating or event, so that "nothing was recorded" would be untrue. */
export const leavesEntriesOut = (view: RecordView): boolean => {
  const { household, chronology } = view.screening;
  return [household.ratings, ...household.children.map((child) => child.ratings)].some((ratings) => Object.values(ratings).some(isKeptFromFamily))
    || chronology.some((event) => event.doNotShareWithFamily === true);
};
