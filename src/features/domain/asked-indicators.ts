import { ageBandOf, appliesTo } from '../../engine/child-view.ts';
import type { Child } from '../../model/household.ts';
import type { Indicator, IndicatorGroup } from '../../model/indicator.ts';
import type { Ratings } from '../../model/rating.ts';
import type { Role, Screening } from '../../model/screening.ts';

/** The indicators of a page: those asked now, and how many the quick pass leaves out. */
export interface AskedIndicators {
  readonly asked: readonly Indicator[];
  readonly leftOut: readonly Indicator[];
}

/** Gives the children for whom the home counts: those who live here or are not born yet; everyone listed when nobody does. */
export const childrenOfTheHome = (screening: Screening): readonly Child[] => {
  const { children } = screening.household;
  const residents = children.filter((child) => child.livesHere || child.age.kind === 'unborn');
  return residents.length > 0 ? residents : children;
};

const isInQuickPass = (indicator: Indicator, role: Role): boolean =>
  role === 'other' ? indicator.quickPass.length > 0 : indicator.quickPass.includes(role);

/**
 * Gives the indicators of a group that are asked for these children. Without any child all ages are asked, because a
 * concern about the home must never wait for the list of children. In the quick pass an indicator that was already
 * answered stays in view, because its answer counts.
 */
export const askedIndicators = (group: IndicatorGroup, children: readonly Child[], screening: Screening, ratings: Ratings): AskedIndicators => {
  const applicable = group.indicators.filter((indicator) => children.length === 0
    ? indicator.calculated !== true
    : children.some((child) => appliesTo(indicator, group, child)));
  if (screening.pass === 'full') return { asked: applicable, leftOut: [] };
  const isAsked = (indicator: Indicator): boolean => isInQuickPass(indicator, screening.role) || ratings[indicator.code] !== undefined;
  return { asked: applicable.filter(isAsked), leftOut: applicable.filter((indicator) => !isAsked(indicator)) };
};

/** Gives the indicators of a child's page that are not asked, and why: the age, or that no nursery, school or college is named. */
export const notAsked = (group: IndicatorGroup, child: Child): { readonly byAge: readonly Indicator[]; readonly bySetting: readonly Indicator[] } => {
  const band = ageBandOf(child);
  const left = group.group === 'additional-needs' ? [] : group.indicators.filter((indicator) => indicator.calculated !== true && !appliesTo(indicator, group, child));
  const fitsAge = (indicator: Indicator): boolean => band === undefined || indicator.ageBands.includes(band);
  return { byAge: left.filter((indicator) => !fitsAge(indicator)), bySetting: left.filter(fitsAge) };
};

/** Gives those of the children at whose age the indicator is marked as more serious. */
export const childrenAtMoreRisk = (indicator: Indicator, children: readonly Child[]): readonly Child[] => children.filter((child) => {
  const band = ageBandOf(child);
  return band !== undefined && indicator.moreSeriousFor.includes(band);
});
