import { appliesTo } from '../../engine/child-view.ts';
import type { Framework } from '../../model/framework.ts';
import type { Child } from '../../model/household.ts';
import type { Indicator, IndicatorGroup } from '../../model/indicator.ts';
import { newScreening } from '../../model/new-screening.ts';
import type { Role, Screening } from '../../model/screening.ts';

/** One place in the open screening where a sign can be answered. */
export interface SignPlace {
  readonly path: string;
  readonly label: string;
}

/** Gives the pages on which a sign is answered: the home once, or each child to whom it applies. Empty when it applies to nobody. */
export const placesFor = (indicator: Indicator, group: IndicatorGroup, screening: Screening): readonly SignPlace[] => {
  if (group.rated === 'household') return [{ path: `home/${group.group}`, label: 'the household' }];
  return screening.household.children
    .filter((child) => appliesTo(indicator, group, child))
    .map((child) => ({ path: `child/${child.id}/${group.group}`, label: child.label }));
};

const isOfQuickPass = (indicator: Indicator, screening: Screening): boolean =>
  screening.role === 'other' ? indicator.quickPass.length > 0 : indicator.quickPass.includes(screening.role);

/** Gives the screening with the sign in view: a quick pass that leaves it out becomes a full one. Nothing is answered. */
export const withSignInView = (screening: Screening, indicator: Indicator): Screening =>
  screening.pass === 'full' || isOfQuickPass(indicator, screening) ? screening : { ...screening, pass: 'full' };

/** Gives a new screening for a sign: one child whose age is not yet known, and no answer at all. */
export const screeningFor = (group: IndicatorGroup, indicator: Indicator, role: Role, framework: Framework, ruleSet: string, today: string, id: string): Screening => {
  const empty = newScreening({ id, purpose: 'case', assessedOn: today, role, pass: 'full', framework: { id: framework.id, edition: framework.edition }, ruleSet });
  const onlyUnborn = indicator.ageBands.every((band) => band === 'unborn');
  const child: Child = { id: 'c1', label: 'Child 1', age: onlyUnborn ? { kind: 'unborn' } : { kind: 'notKnown' }, livesHere: true, ratings: {}, facts: {}, ...(group.tier === 'coreForDisabled' ? { disabled: true } : {}) };
  return { ...empty, household: { ...empty.household, children: [child] } };
};
