import type { MatrixCell, MatrixRow } from '../../engine/household-matrix.ts';
import type { IndicatorGroup } from '../../model/indicator.ts';

/** What a cell says: the rating chosen, of four (local levels have numbers of their own), and what is open, or that nothing is known. */
export const cellWords = (cell: MatrixCell): string => {
  const open = cell.applicable > 1 && cell.notKnown > 0 ? ` (${cell.notKnown} not known)` : '';
  switch (cell.state) {
    case 'rated': return `${cell.level ?? ''} of 4${open}`;
    case 'noConcernReported': return `No concern reported${open}`;
    case 'notKnown': return 'Not known';
    case 'notAsked': return 'Not asked';
  }
};

/** What a cell of many shows beside its shape: how many are open, a question mark where nothing is known. */
export const cellInShort = (cell: MatrixCell): string => {
  const open = cell.applicable > 1 && cell.notKnown > 0 ? `${cell.notKnown}?` : '';
  return { rated: open, noConcernReported: `NC ${open}`.trim(), notKnown: '?', notAsked: '–' }[cell.state];
};

/** How much of some rows stands out: ratings of 4 and of 3, and how much is not known. */
export const rowsInShort = (rows: readonly MatrixRow[]): string => {
  const cells = rows.flatMap((row) => row.cells);
  const parts = ([
    [cells.filter((cell) => cell.level === 4).length, 'rated 4'], [cells.filter((cell) => cell.level === 3).length, 'rated 3'], [cells.filter((cell) => cell.state === 'notKnown').length, 'not known'],
  ] as const).flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  return parts.length === 0 ? 'none rated 3 or 4, none open' : parts.join(', ');
};

/** Where the answers of a cell are given. */
export const pageOfCell = (row: MatrixRow, cell: MatrixCell, groups: readonly IndicatorGroup[]): string => {
  const group = groups.find((one) => one.group === row.key || one.indicators.some((indicator) => indicator.code === row.key));
  return group?.rated === 'household' ? `#/home/${group.group}` : `#/child/${cell.childId}/${group?.group ?? 'health'}`;
};
