import { LOCAL_VALUES } from '../../engine/threshold-search-values.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import { DEFAULT_CONSTANTS, type ConstantName } from '../../model/framework.ts';
import type { Rule } from '../../model/rule.ts';

/** A count that an area may change: its name, what it counts, its default, and the rules that read it. */
export interface AreaCount {
  readonly name: ConstantName;
  readonly label: string;
  /** The default with its unit. */
  readonly value: string;
  readonly rules: readonly string[];
}

const conditionsOf = (rule: Rule): string => [rule.when, ...rule.outcomes.map((outcome) => outcome.when ?? '')].join(' ');
const byId = (rules: readonly Rule[]): readonly Rule[] => rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The counts that an area may change, with every rule that reads them: by its condition, or by what is worked out before it. */
export const areaCounts = (bank: ContentBank): readonly AreaCount[] => LOCAL_VALUES.map(({ name, label, unit, rules }) => ({
  name, label, value: `${String(DEFAULT_CONSTANTS[name])} ${unit}`.replace(' %', '%'),
  rules: [...new Set([...rules, ...bank.rules.filter((rule) => new RegExp(`\\b${name}\\b`).test(conditionsOf(rule))).map((rule) => rule.id)])].toSorted(),
}));

/** Rules with a number or reading that this project chose ("p"): no published number stands behind it. */
export const chosenHere = (bank: ContentBank): readonly Rule[] => byId(bank.rules.filter((rule) => rule.verification.includes('projectDefault')));

/** Rules that rest on what professionals know ("k") and of which somebody still has to read the source. */
export const notYetConfirmed = (bank: ContentBank): readonly Rule[] => byId(bank.rules.filter((rule) => rule.verification.some((one) => one === 'toConfirm' || one === 'secondary')));
