import { leavesOf, parseExpression } from '../../model/expression.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import { DEFAULT_CONSTANTS, type ConstantName, type Framework } from '../../model/framework.ts';
import type { Rule } from '../../model/rule.ts';

const NAMES = Object.keys(DEFAULT_CONSTANTS) as ConstantName[];

/** A count as it is used in an area, and whether the area set it. */
export interface UsedValue {
  readonly used: number;
  readonly local: boolean;
}

/** Gives every count as an area uses it. */
export const constantsOf = (framework: Framework): Readonly<Record<ConstantName, UsedValue>> =>
  Object.fromEntries(NAMES.map((name) => [name, { used: framework.constants?.[name] ?? DEFAULT_CONSTANTS[name], local: framework.constants?.[name] !== undefined }])) as Record<ConstantName, UsedValue>;

/** Gives the first sign that a rule reads; undefined when it reads none by its code. */
export const firstSignOf = (rule: Rule, bank: ContentBank): string | undefined => {
  const codes = new Set(bank.groups.flatMap((group) => group.indicators.map((one) => one.code)));
  const names = leavesOf(parseExpression(rule.when)).flatMap((leaf) => [leaf.term.name, ...(leaf.term.args ?? []).map(String)]);
  return names.find((name) => codes.has(name));
};
