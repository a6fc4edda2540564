import { ExpressionError, type Comparator, type Expression, type Literal, type Term } from '../model/expression.ts';
import type { FactDefinition } from '../model/fact.ts';
import { isCall, isLaterValue, isNamedValue, isSiblingValue, type CallName } from '../model/vocabulary.ts';
import { callReading } from './calls.ts';
import type { ChildView, IndexedIndicator } from './child-view.ts';
import { factInput, factOf } from './fact-reading.ts';
import type { Input } from './input.ts';
import { LATER_READINGS, NAMED_READINGS, SIBLING_READINGS } from './named-values.ts';
import type { IndexedGroup } from './prepared-bank.ts';
import { ratingReading } from './rating-reading.ts';

/** A condition ready to be asked of a child, and able to say which answers made it hold. */
export interface Condition {
  readonly holds: (view: ChildView) => boolean;
  /** The answers that make it hold; empty when it does not. */
  readonly inputs: (view: ChildView) => readonly Input[];
}

/** The words of one bank and framework. */
export interface Vocabulary {
  readonly byCode: ReadonlyMap<string, IndexedIndicator>;
  readonly groups: readonly IndexedGroup[];
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly constants: Readonly<Record<string, number>>;
}

/** How a term is read: each value it gives is tested; `threshold` lets ratings choose between entered and counted. */
export interface TermReading {
  readonly values: (view: ChildView, threshold: number) => readonly unknown[];
  readonly inputs: (view: ChildView, threshold: number, test: (value: unknown) => boolean) => readonly Input[];
  /** True for what belongs to one child, so that a household rule asks it of every resident. */
  readonly ofAnyResident: boolean;
}

type Test = (value: unknown) => boolean;

const numeric: Readonly<Record<Comparator, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '<': (a, b) => a < b, '=': (a, b) => a === b, '!=': (a, b) => a !== b,
};

const comparison = (comparator: Comparator, value: Literal): Test => {
  if (typeof value === 'number') return (actual) => typeof actual === 'number' && numeric[comparator](actual, value);
  if (comparator === '=') return (actual) => (Array.isArray(actual) ? actual.includes(value) : actual === value);
  if (comparator === '!=') return (actual) => actual !== undefined && (Array.isArray(actual) ? !actual.includes(value) : actual !== value);
  throw new ExpressionError(`"${value}" cannot be compared by ${comparator}`);
};

const present: Test = (actual) => actual === true || (typeof actual === 'number' && actual >= 1) || (Array.isArray(actual) && actual.length > 0);

const factReading = (fact: FactDefinition): TermReading => ({
  values: (view) => [factOf(view, fact.name)],
  inputs: (view, _threshold, test) => (test(factOf(view, fact.name)) ? [factInput(view, fact.name)] : []),
  ofAnyResident: fact.scope === 'child',
});

const readingOf = (term: Term, vocabulary: Vocabulary): TermReading => {
  const { name, args } = term;
  if (args !== undefined) {
    if (!isCall(name)) throw new ExpressionError(`there is no call "${name}"`);
    return callReading(name satisfies CallName, args, vocabulary);
  }
  const indicator = vocabulary.byCode.get(name);
  if (indicator) return ratingReading([indicator]);
  const fact = vocabulary.facts.get(name);
  if (fact) return factReading(fact);
  const named = isNamedValue(name) ? NAMED_READINGS[name] : isLaterValue(name) ? LATER_READINGS[name] : isSiblingValue(name) ? SIBLING_READINGS[name] : undefined;
  if (!named) throw new ExpressionError(`there is no indicator, fact or value "${name}"`);
  return {
    values: (view) => [named.read(view)],
    inputs: (view, _threshold, test) => (test(named.read(view)) ? named.inputs(view) : []),
    ofAnyResident: name === 'anyAt2' || name === 'coreAt2' || name === 'coreAt2Unguarded',
  };
};

/**
 * What is asked of every resident is the same whichever child asks: it is worked out once for each set of residents. Such
 * readings rest on answers alone, never on what rules have found so far.
 */
const oncePerHousehold = <Answer>(ask: (residents: readonly ChildView[]) => Answer): ((residents: readonly ChildView[]) => Answer) => {
  const known = new WeakMap<readonly ChildView[], { readonly answer: Answer }>();
  return (residents) => {
    const before = known.get(residents);
    if (before) return before.answer;
    const answer = ask(residents);
    known.set(residents, { answer });
    return answer;
  };
};

const leaf = (term: Term, test: Test, threshold: number, vocabulary: Vocabulary, scope: 'child' | 'household'): Condition => {
  const reading = readingOf(term, vocabulary);
  if (scope === 'household' && reading.ofAnyResident) {
    const holds = oncePerHousehold((residents) => residents.some((one) => reading.values(one, threshold).some(test)));
    const inputs = oncePerHousehold((residents) => residents.flatMap((one) => reading.inputs(one, threshold, test)));
    return { holds: (view) => holds(view.residents), inputs: (view) => inputs(view.residents) };
  }
  return { holds: (view) => reading.values(view, threshold).some(test), inputs: (view) => reading.inputs(view, threshold, test) };
};

const settledValue = (value: Literal, vocabulary: Vocabulary): Literal =>
  typeof value === 'string' && Object.hasOwn(vocabulary.constants, value) ? (vocabulary.constants[value] ?? value) : value;

/**
 * Makes an expression ready to be asked of children.
 * @param scope whether a child's own rating or fact is asked of this child or of any resident
 * @throws {ExpressionError} when it uses a name that does not exist or compares what cannot be compared
 */
export const compileCondition = (expression: Expression, vocabulary: Vocabulary, scope: 'child' | 'household'): Condition => {
  switch (expression.kind) {
    case 'all': {
      const parts = expression.parts.map((part) => compileCondition(part, vocabulary, scope));
      const holds = (view: ChildView): boolean => parts.every((part) => part.holds(view));
      return { holds, inputs: (view) => (holds(view) ? parts.flatMap((part) => part.inputs(view)) : []) };
    }
    case 'any': {
      const parts = expression.parts.map((part) => compileCondition(part, vocabulary, scope));
      return { holds: (view) => parts.some((part) => part.holds(view)), inputs: (view) => parts.flatMap((part) => part.inputs(view)) };
    }
    case 'atLeast': {
      const parts = expression.parts.map((part) => compileCondition(part, vocabulary, scope));
      const holds = (view: ChildView): boolean => parts.reduce((sum, part) => sum + (part.holds(view) ? 1 : 0), 0) >= expression.count;
      return { holds, inputs: (view) => (holds(view) ? parts.flatMap((part) => part.inputs(view)) : []) };
    }
    case 'not': {
      const part = compileCondition(expression.part, vocabulary, scope);
      // What is absent names no answer.
      return { holds: (view) => !part.holds(view), inputs: () => [] };
    }
    case 'compare': {
      const value = settledValue(expression.value, vocabulary);
      return leaf(expression.term, comparison(expression.comparator, value), typeof value === 'number' ? value : 0, vocabulary, scope);
    }
    case 'oneOf': {
      const tests = expression.values.map((value) => comparison('=', value));
      return leaf(expression.term, (actual) => tests.some((test) => test(actual)), 0, vocabulary, scope);
    }
    case 'holds':
      return leaf(expression.term, present, 1, vocabulary, scope);
  }
};
