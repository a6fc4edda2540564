import type { Child } from '../model/household.ts';
import type { LevelOfNeed } from '../model/level.ts';
import { Flag } from '../model/rule.ts';
import type { Screening } from '../model/screening.ts';
import type { ChildView } from './child-view.ts';
import { viewsOf } from './child-views.ts';
import { domainReadings, type DomainReading } from './domain-readings.ts';
import type { Finding } from './findings.ts';
import { levelOf, reasonsFor, type Reason } from './level.ts';
import type { Unknown } from './not-known.ts';
import type { PreparedBank } from './prepared-bank.ts';
import { flagsOf, settledViews, type SettledView } from './settled-views.ts';

/**
 * How a level may be worded. immediateDanger: no level competes with 999. level: as it is. atLeast: more may come to light.
 * notEnoughKnown: nothing above level 1 was recorded, but too much is not known to suggest a level.
 */
export type Reading = 'immediateDanger' | 'level' | 'atLeast' | 'notEnoughKnown';

/** What the answers say about one child. */
export interface ChildAssessment {
  readonly child: Child;
  /** Lives here or is not born yet, so that home and context count. */
  readonly resident: boolean;
  readonly level: LevelOfNeed;
  readonly reading: Reading;
  readonly domains: readonly DomainReading[];
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
  readonly flags: readonly Flag[];
  readonly unknown: readonly Unknown[];
  /** Codes whose rating counts otherwise than entered, with the rule that moved it. */
  readonly moved: readonly { readonly code: string; readonly entered: number; readonly counted: number; readonly rule: string }[];
  /** Codes that were rated but are not asked at this child's age, so that they do not count. */
  readonly setAside: readonly string[];
  /** For the explanations and steps that ask further questions of the same circumstances. */
  readonly view: ChildView;
}

export interface Assessment {
  readonly children: readonly ChildAssessment[];
  readonly level: LevelOfNeed;
  readonly reading: Reading;
  readonly flags: readonly Flag[];
}

const readingOf = (level: LevelOfNeed, flags: ReadonlySet<string>): Reading => {
  if (flags.has('ID')) return 'immediateDanger';
  if (level === 4 || !flags.has('INC')) return 'level';
  return level === 1 ? 'notEnoughKnown' : 'atLeast';
};

const onlyFlags = (flags: ReadonlySet<string>): readonly Flag[] => Flag.options.filter((flag) => flags.has(flag));

const childAssessment = ({ view, unknown }: SettledView): ChildAssessment => {
  const flags = flagsOf(view);
  const level = levelOf(view);
  return {
    child: view.child, resident: view.resident, level, reading: readingOf(level, flags), domains: domainReadings(view), reasons: reasonsFor(view),
    findings: [...view.findings.values()], flags: onlyFlags(flags), unknown,
    moved: [...view.summary.moved].map(([index, rule]) => ({
      code: view.indicators[index]?.indicator.code ?? '', entered: view.entered[index] ?? 0, counted: view.summary.effective[index] ?? 0, rule,
    })),
    setAside: view.indicators.filter(({ index, indicator, group }) => group.rated === 'child' && typeof view.child.ratings[indicator.code]?.answer === 'number' && view.entered[index] === -1)
      .map((one) => one.indicator.code),
    view,
  };
};

/**
 * Gives what the answers of a screening say about each child and the household, with every reason.
 * Pure: the same screening and bank always give the same assessment; the day is the screening's own.
 */
export const assess = (screening: Screening, prepared: PreparedBank): Assessment => {
  const children = settledViews(viewsOf(screening, prepared), prepared, true).map(childAssessment);
  const level = children.reduce<LevelOfNeed>((highest, child) => (child.level > highest ? child.level : highest), 1);
  const readings = new Set(children.map((child) => child.reading));
  const incomplete = children.some((child) => child.flags.includes('INC'));
  const reading: Reading = readings.has('immediateDanger') ? 'immediateDanger' : level === 4 || !incomplete ? 'level' : level === 1 ? 'notEnoughKnown' : 'atLeast';
  return { children, level, reading, flags: Flag.options.filter((flag) => children.some((child) => child.flags.includes(flag))) };
};

/**
 * Gives each child's level as {@link assess} does, by the child's id, without the reasons: for asking what another answer would
 * come to, many times over.
 * @param like an assessment by the same bank of a screening that differs in little; it saves work and changes no answer
 */
export const levelsOf = (screening: Screening, prepared: PreparedBank, like?: Assessment): ReadonlyMap<string, LevelOfNeed> => {
  const views = viewsOf(screening, prepared, like?.children[0]?.view.all);
  return new Map(settledViews(views, prepared, false).map(({ view }) => [view.child.id, levelOf(view)]));
};
