import { ExpressionError, type Literal } from '../model/expression.ts';
import type { CallName } from '../model/vocabulary.ts';
import { AgencyId, type Role } from '../model/screening.ts';
import type { ChildView, IndexedIndicator } from './child-view.ts';
import type { TermReading, Vocabulary } from './conditions.ts';
import { factInput } from './fact-reading.ts';
import type { Input } from './input.ts';
import { familyRatingReading, ratingReading } from './rating-reading.ts';
import { ratingInputs } from './named-values.ts';

const OWN_AGENCY: Readonly<Record<Role, string | undefined>> = { school: 'school', gp: 'gp', other: undefined };

/** Says whether an agency was asked or has answered; the practitioner's own counts as asked. */
export const wasAsked = (view: ChildView, agency: string): boolean => {
  const { screening } = view.household;
  const state = screening.agencies[agency]?.state;
  return state === 'asked' || state === 'answered' || OWN_AGENCY[screening.role] === agency;
};

const simple = (read: (view: ChildView) => unknown, inputs: (view: ChildView) => readonly Input[], ofAnyResident = false): TermReading => ({
  values: (view) => [read(view)],
  inputs: (view, _threshold, test) => (test(read(view)) ? inputs(view) : []),
  ofAnyResident,
});

const codesOf = (args: readonly Literal[], vocabulary: Vocabulary): readonly IndexedIndicator[] => args.map((code) => {
  const indicator = vocabulary.byCode.get(String(code));
  if (!indicator) throw new ExpressionError(`there is no indicator "${code}"`);
  return indicator;
});

const groupsOf = (args: readonly Literal[], vocabulary: Vocabulary): readonly string[] => args.map((id) => {
  if (!vocabulary.groups.some((one) => one.group.group === id)) throw new ExpressionError(`there is no group "${id}"`);
  return String(id);
});

const inputsOf = (indicator: IndexedIndicator) => (view: ChildView): readonly Input[] => ratingInputs(view, [indicator.index]);

/**
 * Gives the reading of a call such as `any(HE3, HE6)` or `fired(FLR-03)`.
 * @throws {ExpressionError} when an argument does not exist
 */
export const callReading = (name: CallName, args: readonly Literal[], vocabulary: Vocabulary): TermReading => {
  switch (name) {
    case 'any':
      return ratingReading(codesOf(args, vocabulary));
    case 'anyChild':
      return familyRatingReading(codesOf(args, vocabulary));
    case 'domain': {
      const wanted = groupsOf(args, vocabulary);
      return ratingReading(vocabulary.groups.filter((one) => wanted.includes(one.group.group)).flatMap((one) => one.indicators));
    }
    case 'frequency':
    case 'trend':
    case 'source': {
      const [indicator] = codesOf(args, vocabulary);
      if (!indicator) throw new ExpressionError(`${name} needs an indicator`);
      const read = (view: ChildView): unknown => {
        const rating = view.ratings[indicator.index];
        return name === 'frequency' ? rating?.frequency : name === 'trend' ? rating?.trend : rating?.sources;
      };
      return simple(read, inputsOf(indicator), true);
    }
    case 'typed': {
      const names = args.map(String);
      const unknown = names.find((fact) => !vocabulary.facts.has(fact));
      if (unknown !== undefined) throw new ExpressionError(`there is no fact "${unknown}"`);
      const answered = (view: ChildView): boolean => names.some((fact) => (view.child.facts[fact] ?? view.household.screening.household.facts[fact]) !== undefined);
      return simple(answered, (view) => names.map((fact) => factInput(view, fact)));
    }
    case 'fired': {
      const ids = args.map(String);
      return simple((view) => ids.some((id) => view.findings.has(id)), (view) => ids.filter((id) => view.findings.has(id)).map((id) => ({ kind: 'rule', id })));
    }
    case 'asked': {
      const agencies = args.map((agency) => {
        const known = AgencyId.safeParse(agency);
        if (!known.success) throw new ExpressionError(`there is no agency "${agency}"`);
        return known.data;
      });
      return simple((view) => agencies.some((agency) => wasAsked(view, agency)), () => agencies.map((agency) => ({ kind: 'agency', agency })));
    }
    case 'otherDomainsAt2': {
      const besides = groupsOf(args, vocabulary);
      const others = (view: ChildView) => view.summary.groups.filter((one) => one.core && one.highestGuarded >= 2 && !besides.includes(one.group.group.group));
      return simple((view) => others(view).length, (view) => ratingInputs(view, others(view).flatMap((one) => one.at2)));
    }
    case 'domainNotKnown': {
      const wanted = groupsOf(args, vocabulary);
      return simple(
        (view) => view.summary.groups.some((one) => wanted.includes(one.group.group.group) && !one.answeredNoConcern && one.unknown.length * 3 > one.applicable.length),
        () => wanted.map((group) => ({ kind: 'gap', about: group, childId: undefined })),
      );
    }
    case 'flag': {
      const flags = args.map(String);
      return simple((view) => flags.some((flag) => view.later?.flags.has(flag) === true), () => []);
    }
  }
};
