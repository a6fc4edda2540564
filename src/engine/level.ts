import { higherLevel, type LevelOfNeed } from '../model/level.ts';
import type { IndicatorGroupId } from '../model/indicator.ts';
import type { ChildView } from './child-view.ts';
import type { Finding } from './findings.ts';
import type { Input } from './input.ts';
import { ratingInputs } from './named-values.ts';

/** One reason for a level above 1: a domain's highest rating, the context, or a rule. */
export type Reason =
  | { readonly kind: 'domain'; readonly group: IndicatorGroupId; readonly level: LevelOfNeed; readonly inputs: readonly Input[] }
  | { readonly kind: 'context'; readonly group: IndicatorGroupId; readonly level: LevelOfNeed; readonly inputs: readonly Input[] }
  | { readonly kind: 'rule'; readonly finding: Finding; readonly level: LevelOfNeed; readonly inputs: readonly Input[] };

/** Context indicators that at level 2 make no level: needs of a parent or the past, not of care. */
const NO_LEVEL_AT_2: ReadonlySet<string> = new Set(['PF5', 'PF6', 'PF8', 'PF9', 'HM7', 'HM8', 'HI4', 'HI8']);
const HIGHEST_FROM_CONTEXT: LevelOfNeed = 2;

const contextIndices = (view: ChildView, at2: readonly number[]): readonly number[] =>
  at2.filter((index) => (view.summary.effective[index] ?? 0) > 2 || !NO_LEVEL_AT_2.has(view.indicators[index]?.indicator.code ?? ''));

const isLevel = (value: number): value is 2 | 3 | 4 => value === 2 || value === 3 || value === 4;

/** One reason before its answers are named: what asks for which level. */
type Claim =
  | { readonly kind: 'domain' | 'context'; readonly group: IndicatorGroupId; readonly level: LevelOfNeed; readonly indices: readonly number[] }
  | { readonly kind: 'rule'; readonly finding: Finding; readonly level: LevelOfNeed };

const claimsOf = (view: ChildView): readonly Claim[] => {
  const claims: Claim[] = [];
  for (const summary of view.summary.groups) {
    const group = summary.group.group.group;
    if (summary.core && isLevel(summary.highest)) {
      const indices = summary.at2.filter((index) => view.summary.effective[index] === summary.highest);
      claims.push({ kind: 'domain', group, level: summary.highest, indices });
    } else if (!summary.core) {
      const indices = contextIndices(view, summary.at2);
      if (indices.length > 0) claims.push({ kind: 'context', group, level: HIGHEST_FROM_CONTEXT, indices });
    }
  }
  for (const finding of view.findings.values()) {
    if (finding.minLevel !== undefined && finding.minLevel > 1) claims.push({ kind: 'rule', finding, level: finding.minLevel });
  }
  return claims;
};

const withInputs = (view: ChildView, claim: Claim): Reason => {
  if (claim.kind === 'rule') return { ...claim, inputs: claim.finding.inputs };
  const { kind, group, level, indices } = claim;
  return { kind, group, level, inputs: ratingInputs(view, indices) };
};

/** Gives every reason for a level above 1, the heaviest first. */
export const reasonsFor = (view: ChildView): readonly Reason[] => claimsOf(view).map((claim) => withInputs(view, claim)).toSorted((a, b) => b.level - a.level);

/** Gives the highest level that any reason asks for; 1 when there is none. Nothing is added or averaged. */
export const levelOf = (view: ChildView): LevelOfNeed => claimsOf(view).reduce<LevelOfNeed>((level, claim) => higherLevel(level, claim.level), 1);
