import type { Rule } from '../../model/rule.ts';

/** Which rules the catalogue shows: all, those that set a level, or those that still need a person's word. */
export const RULE_CHOICES = [
  { value: 'all', label: 'All rules' },
  { value: 'levels', label: 'Rules that set a least level' },
  { value: 'toConfirm', label: 'Rules whose source is still to be confirmed' },
  { value: 'projectDefault', label: "Rules with this project's own numbers, to be signed off" },
] as const;

const TESTS: Readonly<Record<string, (rule: Rule) => boolean>> = {
  all: () => true,
  levels: (rule) => rule.outcomes.some((outcome) => outcome.minLevel !== undefined),
  toConfirm: (rule) => rule.verification.some((one) => one === 'toConfirm' || one === 'secondary'),
  projectDefault: (rule) => rule.verification.includes('projectDefault'),
};

/** Gives the rules of one choice in the order of their ids; all of them for a choice that does not exist. */
export const rulesFor = (rules: readonly Rule[], choice: string): readonly Rule[] =>
  rules.filter(TESTS[choice] ?? (() => true)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
