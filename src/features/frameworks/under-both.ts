import { assess } from '../../engine/assess.ts';
import { suggestionInWords } from '../../engine/framework-words.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';
import type { Framework } from '../../model/framework.ts';
import type { Rule } from '../../model/rule.ts';
import type { Screening } from '../../model/screening.ts';

/** What one child's result is under two packs. */
export interface UnderBoth {
  readonly childId: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Whether the level itself differs, not only its name. */
  readonly levelDiffers: boolean;
  readonly added: readonly Rule[];
  readonly gone: readonly Rule[];
}

interface Pack {
  readonly framework: Framework;
  readonly prepared: PreparedBank;
}

/** Gives, for each child of a screening, what would differ if another pack were used: its level in words, and the rules that hold. */
export const underBoth = (screening: Screening, now: Pack, other: Pack): readonly UnderBoth[] => {
  const one = assess(screening, now.prepared);
  const two = assess(screening, other.prepared);
  return one.children.map((child, at) => {
    const then = two.children[at] ?? child;
    const had = new Set(child.findings.map((finding) => finding.rule.id));
    const has = new Set(then.findings.map((finding) => finding.rule.id));
    return {
      childId: child.child.id, label: child.child.label,
      before: suggestionInWords(now.framework, child.level, child.reading), after: suggestionInWords(other.framework, then.level, then.reading),
      levelDiffers: child.level !== then.level || child.reading !== then.reading,
      added: then.findings.filter((finding) => !had.has(finding.rule.id)).map((finding) => finding.rule),
      gone: child.findings.filter((finding) => !has.has(finding.rule.id)).map((finding) => finding.rule),
    };
  });
};
