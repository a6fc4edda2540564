import { ExpressionError, leavesOf, parseExpression, type Literal, type Term } from '../model/expression.ts';
import type { ContentBank } from '../model/content-bank.ts';
import { DEFAULT_CONSTANTS } from '../model/framework.ts';
import { Flag } from '../model/rule.ts';
import { AgencyId } from '../model/screening.ts';
import { CALLS, isCall, isLaterValue, isNamedValue, isSiblingValue, NAMED_VALUES, type CallName } from '../model/vocabulary.ts';

/** The names that conditions may use, taken from the bank once. */
export interface KnownNames {
  readonly codes: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly facts: ContentBank['facts'];
  readonly rules: ReadonlySet<string>;
}

export const knownNames = (bank: ContentBank): KnownNames => ({
  codes: new Set(bank.groups.flatMap((group) => group.indicators.map((indicator) => indicator.code))),
  groups: new Set(bank.groups.map((group) => group.group)),
  facts: bank.facts,
  rules: new Set(bank.rules.map((rule) => rule.id)),
});

const allowedArguments = (call: CallName, names: KnownNames): ReadonlySet<string> => {
  switch (CALLS[call]) {
    case 'code': case 'codes': return names.codes;
    case 'groups': return names.groups;
    case 'rule': return names.rules;
    case 'fact': return new Set(names.facts.map((fact) => fact.name));
    case 'agency': return new Set(AgencyId.options);
    case 'flag': return new Set(['ID', ...Flag.options]);
  }
};

const termProblem = (term: Term, names: KnownNames): string | undefined => {
  if (term.args !== undefined) {
    if (!isCall(term.name)) return `there is no call "${term.name}"`;
    const allowed = allowedArguments(term.name, names);
    const wrong = term.args.find((argument) => !allowed.has(String(argument)));
    return wrong === undefined ? undefined : `${term.name}() does not know "${wrong}"`;
  }
  const known = names.codes.has(term.name) || isNamedValue(term.name) || isLaterValue(term.name) || isSiblingValue(term.name) || names.facts.some((fact) => fact.name === term.name);
  return known ? undefined : `there is no indicator, fact or value "${term.name}"`;
};

/** A word that a closed list does not hold would make a condition that can never be true. */
const valueProblem = (term: Term, values: readonly Literal[], names: KnownNames): string | undefined => {
  const words = values.filter((value): value is string => typeof value === 'string' && !Object.hasOwn(DEFAULT_CONSTANTS, value));
  const fact = term.args === undefined ? names.facts.find((one) => one.name === term.name) : undefined;
  if (fact) {
    const options = (fact.options ?? []).map((option) => option.value);
    const wrong = fact.kind === 'choice' || fact.kind === 'several' ? values.find((value) => !options.includes(String(value))) : words[0];
    return wrong === undefined ? undefined : `"${term.name}" can never be "${wrong}"`;
  }
  if (words.length > 0 && isNamedValue(term.name) && NAMED_VALUES[term.name] === 'number') return `"${term.name}" is a number, not "${words[0]}"`;
  if (words.length > 0 && names.codes.has(term.name)) return `"${term.name}" is a level, not "${words[0]}"`;
  return undefined;
};

/** Says what is wrong with a condition, or gives an empty list. */
export const expressionProblems = (text: string, names: KnownNames): readonly string[] => {
  try {
    return leavesOf(parseExpression(text)).flatMap((leaf) => {
      const wrong = termProblem(leaf.term, names)
        ?? (leaf.kind === 'compare' ? valueProblem(leaf.term, [leaf.value], names) : leaf.kind === 'oneOf' ? valueProblem(leaf.term, leaf.values, names) : undefined);
      return wrong === undefined ? [] : [`${wrong} in: ${text}`];
    });
  } catch (problem) {
    if (problem instanceof ExpressionError) return [`${problem.message} in: ${text}`];
    throw problem;
  }
};
