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

/** Where the answers of a cell are given. */
export const pageOfCell = (row: MatrixRow, cell: MatrixCell, groups: readonly IndicatorGroup[]): string => {
  const group = groups.find((one) => one.group === row.key || one.indicators.some((indicator) => indicator.code === row.key));
  return group?.rated === 'household' ? `#/home/${group.group}` : `#/child/${cell.childId}/${group?.group ?? 'health'}`;
};
