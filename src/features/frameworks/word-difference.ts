import type { Framework } from '../../model/framework.ts';
import { NOT_VERIFIED, packRows, type PackRow } from './pack-rows.ts';

/** A run of words that is in both texts, or in one only. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Lengths of the longest runs that two lists share from each place on. */
const shared = (before: readonly string[], after: readonly string[]): readonly (readonly number[])[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let at = after.length - 1; at >= 0; at -= 1) {
      const here = table[row];
      if (here) here[at] = before[row] === after[at] ? 1 + (table[row + 1]?.[at + 1] ?? 0) : Math.max(table[row + 1]?.[at] ?? 0, here[at + 1] ?? 0);
    }
  }
  return table;
};

/** Gives what changed between two texts, word by word, in reading order. Equal texts give one part. */
export const wordDifference = (before: string, after: string): readonly DifferencePart[] => {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const table = shared(old, fresh);
  const parts: { kind: DifferencePart['kind']; words: string[] }[] = [];
  const put = (kind: DifferencePart['kind'], word: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else parts.push({ kind, words: [word] });
  };
  let row = 0;
  let at = 0;
  while (row < old.length || at < fresh.length) {
    if (row < old.length && at < fresh.length && old[row] === fresh[at]) { put('same', old[row] ?? ''); row += 1; at += 1; }
    else if (row < old.length && (at >= fresh.length || (table[row + 1]?.[at] ?? 0) >= (table[row]?.[at + 1] ?? 0))) { put('removed', old[row] ?? ''); row += 1; }
    else { put('added', fresh[at] ?? ''); at += 1; }
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
};

/** One line of a pack that differs. */
export interface PackDifference {
  readonly part: string;
  readonly name: string;
  readonly parts: readonly DifferencePart[];
}

/** Gives every line in which two packs differ, word by word, in the order of the newer one; lines that went come last. */
export const packDifferences = (older: Framework, newer: Framework): readonly PackDifference[] => {
  const said = ({ value, sureness }: PackRow): string => `${value ?? NOT_VERIFIED}${value === '' || sureness === undefined ? '' : ` (${sureness})`}`;
  const before = new Map(packRows(older).map((row) => [row.name, row]));
  const saidBefore = (name: string): string => { const row = before.get(name); return row ? said(row) : ''; };
  const after = packRows(newer);
  const names = new Set(after.map((row) => row.name));
  const went = [...before.values()].filter((row) => !names.has(row.name));
  return [...after.map((row) => ({ row, old: saidBefore(row.name), fresh: said(row) })), ...went.map((row) => ({ row, old: said(row), fresh: '' }))]
    .filter(({ old, fresh }) => old !== fresh)
    .map(({ row, old, fresh }) => ({ part: row.part, name: row.name, parts: wordDifference(old, fresh) }));
};
