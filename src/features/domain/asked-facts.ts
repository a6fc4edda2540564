import type { Assessment } from '../../engine/assess.ts';
import type { ChildView } from '../../engine/child-view.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';
import type { FactDefinition, FactValue } from '../../model/fact.ts';
import type { Child } from '../../model/household.ts';
import type { Screening } from '../../model/screening.ts';

/** A key fact to be asked on a page, and about whom. */
export interface AskedFact {
  readonly key: string;
  readonly fact: FactDefinition;
  /** The child it is about; undefined for the household. */
  readonly child: Child | undefined;
  readonly value: FactValue | undefined;
  /** What the chronology counts for it, where it has such events. */
  readonly counted: number | undefined;
}

const ofHousehold = (fact: FactDefinition, screening: Screening, view: ChildView | undefined): AskedFact => ({
  key: fact.name, fact, child: undefined, value: screening.household.facts[fact.name], counted: view?.household.counts[fact.name]?.count,
});

const ofChild = (fact: FactDefinition, child: Child, view: ChildView): AskedFact => ({
  key: `${child.id}-${fact.name}`, fact, child, value: child.facts[fact.name], counted: view.counts[fact.name]?.count,
});

/**
 * Gives the key facts of a page that matter now, in the order of the content. A fact once answered stays, so that what
 * was said is never out of sight.
 * @param childId the child of the page; without it the household's facts, and those of each child who lives in it
 */
export const askedFacts = (place: string, screening: Screening, assessment: Assessment, prepared: PreparedBank, childId: string | undefined): readonly AskedFact[] => {
  const ofPage = assessment.children.filter((one) => (childId === undefined ? one.resident : one.child.id === childId));
  const listed = new Map(screening.household.children.map((child) => [child.id, child]));
  return prepared.facts.filter(({ fact }) => fact.place === place).flatMap(({ fact, asked }) => {
    if (fact.scope === 'household') {
      const isAsked = screening.household.facts[fact.name] !== undefined || ofPage.some(({ view }) => asked.holds(view));
      return isAsked ? [ofHousehold(fact, screening, ofPage[0]?.view)] : [];
    }
    const children = childId === undefined ? assessment.children : ofPage;
    return children.flatMap(({ child: { id }, view, resident }) => {
      const child = listed.get(id);
      if (child === undefined) return [];
      const isAsked = child.facts[fact.name] !== undefined || ((resident || childId !== undefined) && asked.holds(view));
      return isAsked ? [ofChild(fact, child, view)] : [];
    });
  });
};

const UNDER_FIVE_IN_MONTHS = 60;

/** Says whether injuries are asked for: always under five, with a disability or at an age not known; else after a rating of 2 or more that points to them. */
export const injuriesAreAsked = (view: ChildView, prepared: PreparedBank): boolean => {
  if (view.child.injuries !== undefined || view.child.disabled === true) return true;
  if (!view.unborn && (view.ageMonths === undefined || view.ageMonths < UNDER_FIVE_IN_MONTHS)) return true;
  return ['SU3', 'SU10', 'HI6'].some((code) => { const index = prepared.byCode.get(code)?.index; return index !== undefined && (view.entered[index] ?? 0) >= 2; });
};
