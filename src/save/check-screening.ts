import type { CalendarDate } from '../base/calendar-date.ts';
import { misfit, type FactDefinition, type Facts } from '../model/fact.ts';
import { IndicatorCode, IndicatorGroupId } from '../model/indicator.ts';
import { AgencyId, type Screening } from '../model/screening.ts';
import { dateProblems } from './check-dates.ts';
import { placeOf } from './place.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';

type Path = readonly PropertyKey[];
type Problems = Generator<SaveProblem>;

function* repeatedIds(items: readonly { readonly id: string }[], path: Path, met = new Set<string>()): Problems {
  for (const [index, { id }] of items.entries()) {
    if (met.has(id)) yield saveProblem('repeatedId', placeOf([...path, index, 'id']), 'is used twice');
    met.add(id);
  }
}

function* unknownNames(names: readonly string[], isKnown: (name: string) => boolean, path: Path, thing: string): Problems {
  for (const name of names) if (!isKnown(name)) yield saveProblem('unknownName', placeOf([...path, name]), `is not ${thing}`);
}

function* unknownChildren(ids: readonly string[], children: ReadonlySet<string>, path: Path): Problems {
  for (const [index, id] of ids.entries()) if (!children.has(id)) yield saveProblem('unknownPerson', placeOf([...path, index]), 'is not the id of a child in this file');
}

function* factProblems(facts: Facts, scope: FactDefinition['scope'], known: ReadonlyMap<string, FactDefinition>, path: Path): Problems {
  for (const [name, value] of Object.entries(facts)) {
    const place = placeOf([...path, name]);
    const definition = known.get(name);
    if (!definition) yield saveProblem('unknownName', place, 'is not a fact of this edition');
    else if (definition.scope !== scope) yield saveProblem('unknownName', place, definition.scope === 'child' ? 'is asked for each child, not for the household' : 'is asked once for the household, not for a child');
    else {
      const what = misfit(definition, value);
      if (what !== undefined) yield saveProblem('misfit', place, what);
    }
  }
}

const isCodeForm = (code: string): boolean => IndicatorCode.safeParse(code).success;
const isGroup = (id: string): boolean => IndicatorGroupId.safeParse(id).success;
const isAgency = (id: string): boolean => AgencyId.safeParse(id).success;

/**
 * Finds what a schema cannot see: ids given twice, children who are pointed to and not there, facts and indicators that
 * this edition does not have or that do not fit their place, and dates that cannot be right.
 * @param today see {@link dateProblems}
 */
export function* screeningProblems(screening: Screening, facts: readonly FactDefinition[], codes: ReadonlySet<string>, today?: CalendarDate): Problems {
  const known = new Map(facts.map((fact) => [fact.name, fact]));
  const isCode = (code: string): boolean => codes.has(code);
  const { household, chronology, strengths, judgement } = screening;
  const childIds = new Set(household.children.map((child) => child.id));

  const people = new Set<string>();
  yield* repeatedIds(household.children, ['household', 'children'], people);
  yield* repeatedIds(household.adults, ['household', 'adults'], people);
  yield* repeatedIds(chronology, ['chronology']);
  yield* repeatedIds(strengths, ['strengths']);
  yield* repeatedIds(screening.actions, ['actions']);

  const rated = [
    { part: household, scope: 'household', path: ['household'] },
    ...household.children.map((part, index) => ({ part, scope: 'child', path: ['household', 'children', index] }) as const),
  ] as const;
  for (const { part, scope, path } of rated) {
    yield* unknownNames(Object.keys(part.ratings), isCode, [...path, 'ratings'], 'an indicator of this edition');
    yield* unknownNames(Object.keys(part.domainAnswers ?? {}), isGroup, [...path, 'domainAnswers'], 'a domain');
    yield* factProblems(part.facts, scope, known, [...path, 'facts']);
  }

  for (const [index, event] of chronology.entries()) yield* unknownChildren(event.children, childIds, ['chronology', index, 'children']);
  for (const [index, strength] of strengths.entries()) yield* unknownChildren(strength.children, childIds, ['strengths', index, 'children']);
  for (const moment of ['before', 'after'] as const) {
    for (const id of Object.keys(judgement[moment]?.levels ?? {})) {
      if (!childIds.has(id)) yield saveProblem('unknownPerson', placeOf(['judgement', moment, 'levels', id]), 'is not the id of a child in this file');
    }
  }
  yield* unknownNames(Object.keys(screening.agencies), isAgency, ['agencies'], 'an agency that is asked');

  // An earlier screening may hold children who have left and indicators that have been retired.
  for (const [index, earlier] of screening.earlier.entries()) {
    yield* unknownNames(Object.keys(earlier.householdRatings), isCodeForm, ['earlier', index, 'householdRatings'], 'an indicator code');
    for (const [child, { ratings }] of earlier.children.entries()) yield* unknownNames(Object.keys(ratings), isCodeForm, ['earlier', index, 'children', child, 'ratings'], 'an indicator code');
  }
  yield* dateProblems(screening, today);
}

/** Gives the first problem of a screening, or undefined when it could be saved and opened again. Ask before sealing. */
export const screeningProblem = (...given: Parameters<typeof screeningProblems>): SaveProblem | undefined => screeningProblems(...given).next().value ?? undefined;
