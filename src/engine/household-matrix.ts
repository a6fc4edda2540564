import type { LevelOfNeed } from '../model/level.ts';
import type { Assessment, ChildAssessment } from './assess.ts';
import type { PreparedBank } from './prepared-bank.ts';

/** What a cell of the matrix holds: the highest rating entered, and how much is open. Entered answers only, no suggestion. */
export interface MatrixCell {
  readonly childId: string;
  readonly state: 'rated' | 'noConcernReported' | 'notKnown' | 'notAsked';
  readonly level: LevelOfNeed | undefined;
  readonly notKnown: number;
  readonly applicable: number;
}

export interface MatrixRow {
  readonly key: string;
  readonly title: string;
  readonly kind: 'core' | 'context' | 'urgent';
  readonly cells: readonly MatrixCell[];
}

export interface HouseholdMatrix {
  readonly rows: readonly MatrixRow[];
  /** Ids of children about whom nobody has rated anything although another child is worried about. */
  readonly nobodyLooked: readonly string[];
}

const asLevel = (value: number): LevelOfNeed | undefined => (value === 1 || value === 2 || value === 3 || value === 4 ? value : undefined);

const groupCell = (child: ChildAssessment, groupId: string): MatrixCell => {
  const summary = child.view.summary.groups.find((one) => one.group.group.group === groupId);
  const applicable = summary?.applicable ?? [];
  const highest = Math.max(0, ...applicable.map((index) => child.view.entered[index] ?? 0));
  const state = applicable.length === 0 ? 'notAsked' : highest > 0 ? 'rated' : summary?.answeredNoConcern === true ? 'noConcernReported' : 'notKnown';
  return { childId: child.child.id, state, level: asLevel(highest), notKnown: summary?.unknown.length ?? 0, applicable: applicable.length };
};

const indicatorCell = (child: ChildAssessment, index: number): MatrixCell => {
  const entered = child.view.entered[index] ?? -1;
  return { childId: child.child.id, state: entered === -1 ? 'notAsked' : entered === 0 ? 'notKnown' : 'rated', level: asLevel(entered), notKnown: entered === 0 ? 1 : 0, applicable: entered === -1 ? 0 : 1 };
};

const ownRatings = (child: ChildAssessment): number => Object.values(child.child.ratings).filter((rating) => typeof rating.answer === 'number').length;

/** Gives domains and urgent indicators as rows and children as columns, with the children nobody has looked at. */
export const householdMatrix = (assessment: Assessment, prepared: PreparedBank): HouseholdMatrix => {
  const { children } = assessment;
  const rows: MatrixRow[] = prepared.groups.map(({ group }) => ({
    key: group.group, title: group.title, kind: group.tier === 'context' ? 'context' as const : 'core' as const,
    cells: children.map((child) => groupCell(child, group.group)),
  }));
  const urgent: MatrixRow[] = prepared.indicators.filter(({ indicator }) => indicator.urgentAtLevel4).map(({ index, indicator }) => ({
    key: indicator.code, title: `${indicator.title} (${indicator.code})`, kind: 'urgent' as const, cells: children.map((child) => indicatorCell(child, index)),
  }));
  const worried = children.some((child) => Object.values(child.child.ratings).some((rating) => typeof rating.answer === 'number' && rating.answer >= 2));
  return {
    rows: [...rows, ...urgent].filter((row) => row.cells.some((cell) => cell.state !== 'notAsked')),
    nobodyLooked: worried ? children.filter((child) => ownRatings(child) === 0).map((child) => child.child.id) : [],
  };
};
