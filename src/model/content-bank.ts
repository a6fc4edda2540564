import type { FactDefinition } from './fact.ts';
import type { Framework } from './framework.ts';
import type { IndicatorGroup } from './indicator.ts';
import type { NextStep, SafetyChange } from './next-step.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';

/** Everything the product knows about the field, checked as one whole before it is used. */
export interface ContentBank {
  /** Edition of the rules, shown in every record. */
  readonly ruleSet: string;
  /** The day on which the guidance behind the rules was last looked at. */
  readonly guidanceCheckedOn: string;
  /** True only once a person has checked that the information-sharing duty of the 2026 Act is in force. */
  readonly actRulesInForce: boolean;
  readonly groups: readonly IndicatorGroup[];
  readonly facts: readonly FactDefinition[];
  readonly rules: readonly Rule[];
  readonly steps: readonly NextStep[];
  readonly safetyChanges: readonly SafetyChange[];
  readonly sources: readonly Source[];
  readonly frameworks: readonly Framework[];
}
