import type { IndicatorGroupId } from '../model/indicator.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { ChildView } from './child-view.ts';
import type { GroupSummary } from './rating-summary.ts';

/** How one domain reads for one child. */
export interface DomainReading {
  readonly group: IndicatorGroupId;
  readonly title: string;
  readonly core: boolean;
  /** The highest rating that counts; undefined when nothing is rated. */
  readonly level: LevelOfNeed | undefined;
  /**
   * level: rated. notEnoughKnown: over a third is not known and nothing is above level 1. noConcernReported: answered as a whole.
   * selfReportOnly: nothing above level 1, and all of it from the parent or carer.
   */
  readonly reading: 'level' | 'notEnoughKnown' | 'noConcernReported' | 'selfReportOnly';
  readonly applicable: number;
  readonly notKnown: number;
  /** Codes that give the domain its level. */
  readonly restsOn: readonly string[];
}

const readingOf = (summary: GroupSummary): DomainReading['reading'] => {
  if (summary.highest >= 2) return 'level';
  if (summary.unknown.length * 3 > summary.applicable.length && !summary.answeredNoConcern) return 'notEnoughKnown';
  if (summary.parentOnly) return 'selfReportOnly';
  if (summary.highest === 1) return 'level';
  return summary.answeredNoConcern ? 'noConcernReported' : 'notEnoughKnown';
};

const asLevel = (value: number): LevelOfNeed | undefined => (value === 1 || value === 2 || value === 3 || value === 4 ? value : undefined);

/** Gives how each domain and context group that applies to the child reads. */
export const domainReadings = (view: ChildView): readonly DomainReading[] => view.summary.groups
  .filter((summary) => summary.applicable.length > 0)
  .map((summary) => ({
    group: summary.group.group.group,
    title: summary.group.group.title,
    core: summary.core,
    level: asLevel(summary.highest),
    reading: readingOf(summary),
    applicable: summary.applicable.length,
    notKnown: summary.answeredNoConcern ? summary.unknown.filter((index) => view.indicators[index]?.indicator.urgentAtLevel4 === true).length : summary.unknown.length,
    restsOn: summary.applicable.filter((index) => (view.summary.effective[index] ?? 0) === summary.highest && summary.highest > 0)
      .map((index) => view.indicators[index]?.indicator.code ?? ''),
  }));
