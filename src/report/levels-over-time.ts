import { dateInWords } from '../base/calendar-date.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import { localLevel } from '../engine/framework-words.ts';
import type { Framework } from '../model/framework.ts';
import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import type { Screening } from '../model/screening.ts';
import type { TimelineLevels, TimelinePoint } from './timeline-levels.ts';

/** Whose levels are told, and of which screenings. */
export interface LevelsMaterial {
  readonly screening: Pick<Screening, 'assessedOn' | 'earlier'>;
  readonly framework: Framework;
  /** The children in their order, by the names that the reader may see. */
  readonly children: readonly { readonly id: string; readonly name: string }[];
  /** What this screening says; left out where only the earlier ones may be shown. */
  readonly now?: readonly ChildAssessment[] | undefined;
}

interface Told { readonly level: LevelOfNeed | undefined; readonly isAtLeast: boolean }

/** The number in the area's own name of a level, else its first letter. */
const markOf = (name: string): string => /\b(\d)\b/.exec(name)?.[1] ?? (name.slice(0, 1) || '?');

const pointOf = (framework: Framework, date: string, { level, isAtLeast }: Told): TimelinePoint => {
  if (level === undefined) return { date, level, mark: '?', words: 'Not enough known' };
  const { name } = localLevel(framework, level);
  return { date, level, mark: markOf(name), words: isAtLeast ? `At least ${name}` : name };
};

const highestOf = (told: readonly Told[]): Told => {
  const level = LEVELS.findLast((one) => told.some((each) => each.level === one));
  return { level, isAtLeast: told.some((each) => each.level === level && each.isAtLeast) };
};

/**
 * Gives the levels of all screenings in order of time: the highest of all first, then child by child where there are several.
 * Empty where there was no earlier screening: one level is no history.
 */
export const levelsOverTime = ({ screening, framework, children, now }: LevelsMaterial): readonly TimelineLevels[] => {
  if (screening.earlier.length === 0) return [];
  const days = [
    ...screening.earlier.map((earlier) => ({ date: earlier.assessedOn, told: new Map<string, Told>(earlier.children.map((child) => [child.id, { level: child.level, isAtLeast: false }])) })),
    ...(now ? [{ date: screening.assessedOn, told: new Map<string, Told>(now.map(({ child, level, reading }) => [child.id, { level: reading === 'notEnoughKnown' ? undefined : level, isAtLeast: reading === 'atLeast' }])) }] : []),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const pointsOf = (ids: readonly string[]): readonly TimelinePoint[] => days.flatMap(({ date, told }) => {
    const own = ids.flatMap((id) => told.get(id) ?? []);
    return own.length === 0 ? [] : [pointOf(framework, date, highestOf(own))];
  });
  const each = children.map(({ id, name }) => ({ name, points: pointsOf([id]) })).filter(({ points }) => points.length > 0);
  return each.length < 2 ? each : [{ name: 'Highest of all', points: pointsOf(children.map(({ id }) => id)) }, ...each];
};

/** Rows of levels that still leave room for the events above them. */
const MOST_BESIDE_EVENTS = 7;

/** Gives the levels to draw under events: all of them, or of many children the highest alone, so that the picture stays readable. */
export const levelsBesideEvents = (levels: readonly TimelineLevels[]): readonly TimelineLevels[] => (levels.length > MOST_BESIDE_EVENTS ? levels.slice(0, 1) : levels);

/** A table of levels: who, then one column for each screening. */
export interface LevelsTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As many columns as can be read on paper. */
const MOST_SCREENINGS = 5;

/** Gives the tables that say the same as the picture: one row for each child, the screenings beside it, a few in each table. */
export const levelsTables = (series: readonly TimelineLevels[]): readonly LevelsTable[] => {
  const days = [...new Set(series.flatMap(({ points }) => points.map((point) => point.date)))].sort();
  return Array.from({ length: Math.ceil(days.length / MOST_SCREENINGS) }, (_none, at): LevelsTable => {
    const shown = days.slice(at * MOST_SCREENINGS, (at + 1) * MOST_SCREENINGS);
    return {
      titles: ['Who', ...shown.map(dateInWords)],
      rows: series.map(({ name, points }) => [name, ...shown.map((day) => points.find((point) => point.date === day)?.words ?? 'Not screened')]),
    };
  });
};
