import type { ApproximateDate } from '../../base/calendar-date.ts';
import type { EventKind } from '../../model/chronology.ts';
import type { LineProblem, ReadLine } from '../../model/read-events.ts';
import { readWrittenDate } from '../../ui/read-date.ts';
import type { EnteredEvent } from './event-draft.ts';

/** What a person put right in one line of a table, and whether they want it. */
export interface Correction {
  readonly date?: string;
  readonly kind?: EventKind | undefined;
  readonly children?: readonly string[];
  /** Undefined until the person ticks or unticks it. */
  readonly isWanted?: boolean;
}

/** One line of a table with what was put right in it. */
export interface LineState {
  readonly line: ReadLine;
  /** Problems that still stand. */
  readonly problems: readonly LineProblem[];
  /** The event, where nothing that it needs is missing. */
  readonly event: EnteredEvent | undefined;
  readonly willBeAdded: boolean;
}

/** Problems that a person can pass over by ticking the line: everything needed is there. */
const canBePassedOver = (problem: LineProblem): boolean =>
  problem.field === 'children' || (problem.field === 'line' ? problem.reason === 'alreadyListed' : problem.reason === 'guessed' || problem.reason === 'afterScreening');

const isPutRight = (problem: LineProblem, correction: Correction): boolean => {
  switch (problem.field) {
    case 'date': return correction.date !== undefined && readWrittenDate(correction.date).ok;
    case 'kind': return correction.kind !== undefined;
    case 'children': return correction.children !== undefined;
    case 'line': return false;
  }
};

const dateOf = (line: ReadLine, correction: Correction): ApproximateDate | undefined => {
  if (correction.date === undefined) return line.event.date;
  const read = readWrittenDate(correction.date);
  return read.ok ? read.value : undefined;
};

const eventOf = (line: ReadLine, correction: Correction): EnteredEvent | undefined => {
  const date = dateOf(line, correction);
  const kind = correction.kind ?? line.event.kind;
  if (date === undefined || kind === undefined) return undefined;
  const { movedBy, closedBecause, ...rest } = line.event;
  return {
    ...rest, date, kind, children: correction.children ?? line.event.children,
    ...(movedBy !== undefined && kind === 'appointmentMoved' ? { movedBy } : {}), ...(closedBecause !== undefined && kind === 'planClosed' ? { closedBecause } : {}),
  };
};

const NOTHING: Correction = {};

/** Gives how a line stands after what was put right. A line without problems is added unless unticked; others only when ticked. */
export const lineState = (line: ReadLine, correction: Correction = NOTHING): LineState => {
  if (line.standing !== 'ready' && line.standing !== 'needsAttention') return { line, problems: [], event: undefined, willBeAdded: false };
  const problems = line.problems.filter((problem) => !isPutRight(problem, correction));
  const event = problems.every(canBePassedOver) ? eventOf(line, correction) : undefined;
  return { line, problems, event, willBeAdded: event !== undefined && (correction.isWanted ?? problems.length === 0) };
};

/** How many lines go which way; the parts add up to all lines. */
export interface LineCounts {
  readonly all: number;
  readonly willBeAdded: number;
  readonly needAttention: number;
  readonly unticked: number;
  readonly headings: number;
  readonly blank: number;
}

/** Counts the lines of a table by what will become of them. */
export const countLines = (states: readonly LineState[]): LineCounts => {
  const count = (test: (state: LineState) => boolean): number => states.filter(test).length;
  return {
    all: states.length,
    willBeAdded: count((state) => state.willBeAdded),
    needAttention: count((state) => !state.willBeAdded && state.problems.length > 0),
    unticked: count((state) => !state.willBeAdded && state.problems.length === 0 && (state.line.standing === 'ready' || state.line.standing === 'needsAttention')),
    headings: count((state) => state.line.standing === 'heading' || state.line.standing === 'aboveHeading'),
    blank: count((state) => state.line.standing === 'blank'),
  };
};
