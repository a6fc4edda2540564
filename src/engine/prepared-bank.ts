import type { ContentBank } from '../model/content-bank.ts';
import { parseExpression, leavesOf, type Expression } from '../model/expression.ts';
import { DEFAULT_CONSTANTS, type ConstantName, type Constants } from '../model/framework.ts';
import type { FactDefinition } from '../model/fact.ts';
import type { IndicatorGroup } from '../model/indicator.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { NextStep, SafetyChange } from '../model/next-step.ts';
import type { Rule } from '../model/rule.ts';
import { isLaterValue, isSiblingValue } from '../model/vocabulary.ts';
import type { IndexedIndicator } from './child-view.ts';
import { compileCondition, type Condition, type Vocabulary } from './conditions.ts';

export interface IndexedGroup {
  readonly group: IndicatorGroup;
  readonly indicators: readonly IndexedIndicator[];
}

export interface CompiledOutcome {
  readonly outcome: Rule['outcomes'][number];
  readonly condition: Condition | undefined;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: Condition;
  readonly outcomes: readonly CompiledOutcome[];
}

/** The content bank made ready for one framework: indicators numbered, every condition compiled, rules in the order they are read. */
export interface PreparedBank {
  readonly bank: ContentBank;
  readonly constants: Readonly<Record<ConstantName, number>>;
  readonly indicators: readonly IndexedIndicator[];
  readonly byCode: ReadonlyMap<string, IndexedIndicator>;
  readonly groups: readonly IndexedGroup[];
  /** Rules that read answers only; then those about siblings; then those that need the level. */
  readonly first: readonly CompiledRule[];
  readonly siblings: readonly CompiledRule[];
  readonly later: readonly CompiledRule[];
  readonly steps: readonly CompiledStep[];
  readonly safetyChanges: readonly { readonly change: SafetyChange; readonly condition: Condition }[];
  readonly facts: readonly CompiledFact[];
}

/** A key fact with its conditions compiled. */
export interface CompiledFact {
  readonly fact: FactDefinition;
  readonly asked: Condition;
  readonly fits: readonly { readonly indicator: string; readonly levels: readonly LevelOfNeed[]; readonly condition: Condition }[];
}

/** A next step with its conditions compiled. */
export interface CompiledStep {
  readonly step: NextStep;
  readonly shown: Condition;
  readonly deadlines: readonly { readonly deadline: NextStep['deadlines'][number]; readonly condition: Condition | undefined }[];
}

type Phase = 'first' | 'siblings' | 'later';

const expressionsOf = (rule: Rule): readonly Expression[] =>
  [rule.when, ...rule.outcomes.flatMap((outcome) => (outcome.when === undefined ? [] : [outcome.when]))].map(parseExpression);

const firedNames = (rule: Rule): readonly string[] =>
  expressionsOf(rule).flatMap(leavesOf).flatMap((leaf) => (leaf.term.name === 'fired' ? (leaf.term.args ?? []).map(String) : []));

/** Judgement is compared with the suggestion, so it too is read after the level. */
const NEEDS_LEVEL: ReadonlySet<string> = new Set(['flag', 'judgementDiffers', 'judgementLower']);

/** When each rule is read: a rule that asks whether a later one fired is read later itself. */
const phasesOf = (rules: readonly Rule[]): ReadonlyMap<string, Phase> => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const phases = new Map<string, Phase>();
  const phaseOf = (rule: Rule, path: readonly string[]): Phase => {
    const known = phases.get(rule.id);
    if (known) return known;
    if (path.includes(rule.id)) throw new Error(`rules ask for each other in a circle: ${[...path, rule.id].join(', ')}`);
    const names = expressionsOf(rule).flatMap(leavesOf).map((leaf) => leaf.term.name);
    const asked = firedNames(rule).flatMap((id) => { const other = byId.get(id); return other ? [phaseOf(other, [...path, rule.id])] : []; });
    const phase = names.some((name) => isLaterValue(name) || NEEDS_LEVEL.has(name)) || asked.includes('later') ? 'later'
      : names.some(isSiblingValue) || asked.includes('siblings') ? 'siblings' : 'first';
    phases.set(rule.id, phase);
    return phase;
  };
  for (const rule of rules) phaseOf(rule, []);
  return phases;
};

/** The rules with each after those whose firing it asks for. */
const inReadingOrder = (rules: readonly Rule[]): readonly Rule[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const ordered: Rule[] = [];
  const seen = new Set<string>();
  const visit = (rule: Rule): void => {
    if (seen.has(rule.id)) return;
    seen.add(rule.id);
    for (const id of firedNames(rule)) { const other = byId.get(id); if (other) visit(other); }
    ordered.push(rule);
  };
  rules.forEach(visit);
  return ordered;
};

/**
 * Gives the bank ready for assessments with the counts of one framework.
 * @throws {Error} when a condition uses a name that does not exist; the content checks find this before release
 */
export const prepareBank = (bank: ContentBank, constants: Constants = {}): PreparedBank => {
  const settled: Record<ConstantName, number> = { ...DEFAULT_CONSTANTS };
  for (const name of Object.keys(DEFAULT_CONSTANTS) as ConstantName[]) settled[name] = constants[name] ?? DEFAULT_CONSTANTS[name];
  let index = 0;
  const groups = bank.groups.map((group) => ({ group, indicators: group.indicators.map((indicator) => ({ index: index++, indicator, group })) }));
  const indicators = groups.flatMap((group) => group.indicators);
  const byCode = new Map(indicators.map((one) => [one.indicator.code, one]));
  const vocabulary: Vocabulary = {
    byCode, groups, constants: settled,
    facts: new Map(bank.facts.map((fact) => [fact.name, fact])),
  };
  const condition = (text: string, scope: 'child' | 'household'): Condition => compileCondition(parseExpression(text), vocabulary, scope);
  const compiled = inReadingOrder(bank.rules).map((rule): CompiledRule => ({
    rule,
    condition: condition(rule.when, rule.scope),
    outcomes: rule.outcomes.map((outcome) => ({ outcome, condition: outcome.when === undefined ? undefined : condition(outcome.when, rule.scope) })),
  }));
  const phases = phasesOf(bank.rules);
  const inPhase = (phase: Phase): readonly CompiledRule[] => compiled.filter((one) => phases.get(one.rule.id) === phase);
  return {
    bank, constants: settled, indicators, byCode, groups,
    first: inPhase('first'), siblings: inPhase('siblings'), later: inPhase('later'),
    steps: bank.steps.map((step) => ({
      step, shown: condition(step.shownWhen, 'child'),
      deadlines: step.deadlines.map((deadline) => ({ deadline, condition: deadline.when === undefined ? undefined : condition(deadline.when, 'child') })),
    })),
    safetyChanges: bank.safetyChanges.map((change) => ({ change, condition: condition(change.when, 'child') })),
    facts: bank.facts.map((fact) => ({
      fact, asked: condition(fact.askedWhen, fact.scope),
      fits: (fact.fits ?? []).map(({ indicator, levels, when }) => ({ indicator, levels, condition: condition(when, fact.scope) })),
    })),
  };
};
