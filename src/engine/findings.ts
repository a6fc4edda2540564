import type { LevelOfNeed } from '../model/level.ts';
import type { Flag, Rule } from '../model/rule.ts';
import type { ChildView } from './child-view.ts';
import { distinctInputs, type Input } from './input.ts';
import type { CompiledRule } from './prepared-bank.ts';

/** A rule that fired for a child: what it concludes and the answers that made it fire. */
export interface Finding {
  readonly rule: Rule;
  readonly minLevel: LevelOfNeed | undefined;
  readonly immediateDanger: boolean;
  readonly flags: readonly Flag[];
  readonly steps: readonly string[];
  /** What its limbs add, in words. */
  readonly notes: readonly string[];
  readonly inputs: readonly Input[];
}

const findingOf = (compiled: CompiledRule, view: ChildView, naming: boolean): Finding => {
  let minLevel: LevelOfNeed | undefined;
  let immediateDanger = false;
  const flags: Flag[] = [];
  const steps: string[] = [];
  const notes: string[] = [];
  const inputs: Input[] = naming ? [...compiled.condition.inputs(view)] : [];
  for (const { outcome, condition } of compiled.outcomes) {
    if (condition && !condition.holds(view)) continue;
    if (condition && naming) inputs.push(...condition.inputs(view));
    if (outcome.minLevel !== undefined && (minLevel === undefined || outcome.minLevel > minLevel)) minLevel = outcome.minLevel;
    immediateDanger ||= outcome.immediateDanger === true;
    flags.push(...(outcome.flags ?? []));
    steps.push(...(outcome.steps ?? []));
    if (outcome.note !== undefined) notes.push(outcome.note);
  }
  return { rule: compiled.rule, minLevel, immediateDanger, flags: [...new Set(flags)], steps: [...new Set(steps)], notes, inputs: distinctInputs(inputs) };
};

/**
 * Reads the rules for one child and notes those that fire in its view. A household rule speaks for residents only.
 * @param naming whether the answers that made a rule fire are named too
 */
export const fireRules = (rules: readonly CompiledRule[], view: ChildView, naming: boolean): void => {
  for (const compiled of rules) {
    if (compiled.rule.scope === 'household' && !view.resident) continue;
    if (compiled.condition.holds(view)) view.findings.set(compiled.rule.id, findingOf(compiled, view, naming));
  }
};
