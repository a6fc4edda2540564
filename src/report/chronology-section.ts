import { dateInWords, spanOf } from '../base/calendar-date.ts';
import type { Block, RichText } from '../base/document-blocks.ts';
import type { ChronologyEvent } from '../model/chronology.ts';
import { CLOSURE_WORDS, EVENT_KIND_WORDS, EVIDENCE_SOURCE_WORDS, withoutStop } from '../model/words.ts';
import { cellInWords, missedGrid } from './missed-grid.ts';
import type { RecordView } from './record-view.ts';
import { levelsBesideEvents, levelsOverTime, levelsTables } from './levels-over-time.ts';
import { timelineOf } from './timeline.ts';
import type { TimelineLevels } from './timeline-levels.ts';

const details = (view: RecordView, event: ChronologyEvent): string => [
  view.redacted ? '' : (event.service ?? ''),
  event.essential === true ? 'matters to health' : '', event.explained === true ? 'explained' : '', event.rebookedAndKept === true ? 'rebooked and kept' : '',
  event.movedBy === undefined ? '' : `moved by the ${event.movedBy}`,
  event.closedBecause === undefined ? '' : `closed: ${CLOSURE_WORDS[event.closedBecause]}`,
  view.note(event.reason), view.note(event.note),
  event.source === undefined ? '' : `source: ${EVIDENCE_SOURCE_WORDS[event.source]}`,
].filter((part) => part !== '').map(withoutStop).join('; ');

/** Gives the events that this audience may read and that concern the children of the record, the earliest first. */
export const eventsOf = (view: RecordView): readonly ChronologyEvent[] => view.screening.chronology
  .filter((event) => view.choices.childId === undefined || event.children.length === 0 || event.children.includes(view.choices.childId))
  .toSorted((a, b) => (spanOf(a.date).first < spanOf(b.date).first ? -1 : 1));

/** The levels of all screenings of the children of the record. */
const levelsOf = (view: RecordView): readonly TimelineLevels[] => levelsOverTime({
  screening: view.screening, framework: view.material.outcome.framework, now: view.children,
  children: view.children.map(({ child }) => ({ id: child.id, name: view.nameOf(child.id) })),
});

/** More services than this have no room side by side on paper; the reason for the level names them. */
const MOST_SERVICES = 6;
/** A single event needs no picture. */
const FEWEST_DRAWN = 2;

const figures = (view: RecordView, events: readonly ChronologyEvent[], levels: readonly TimelineLevels[]): readonly Block[] => {
  const { assessedOn } = view.screening;
  const figureOf = (drawn: readonly ChronologyEvent[], own: readonly TimelineLevels[]): Block => ({ kind: 'figure', ...timelineOf(drawn, { assessedOn, levels: own }) });
  if (events.length < FEWEST_DRAWN) return levels.length === 0 ? [] : [figureOf(events, levels)];
  const beside = levelsBesideEvents(levels);
  return [figureOf(events, beside), ...(beside.length < levels.length ? [figureOf([], levels)] : [])];
};

const levelsBlocks = (levels: readonly TimelineLevels[]): readonly Block[] => levelsTables(levels).map(({ titles, rows }) => ({
  kind: 'table', caption: 'Suggested levels at each screening', columns: titles.map((title, at) => ({ title, share: at === 0 ? 1.4 : 2, rowHeader: at === 0 })), rows,
}));

/**
 * The appointments that the family missed or moved, child by child and service by service: what the rule on the whole family rests on.
 * Only where there are several, and not in the record of one child, which says nothing of the others. Without names no service stands there.
 */
const missedBlocks = (view: RecordView, events: readonly ChronologyEvent[]): readonly Block[] => {
  if (view.choices.childId !== undefined) return [];
  const { assessedOn, household } = view.screening;
  const told = view.redacted ? events.map((event) => ({ ...event, service: '', agency: '' })) : events;
  const grid = missedGrid(told, household.children, assessedOn, (ids) => view.namesOf(ids));
  if (grid.total < FEWEST_DRAWN || grid.services.length > MOST_SERVICES) return [];
  const total = (count: number): RichText => [{ text: String(count), strong: true }];
  return [{
    kind: 'table', caption: `Missed and moved appointments of the whole family in the 12 months up to ${dateInWords(assessedOn)}`,
    columns: [{ title: 'Who', share: 1.4, rowHeader: true }, ...grid.services.map((title) => ({ title, share: 2 })), { title: 'Total', share: 0.8 }],
    rows: [
      ...grid.rows.map((row): readonly RichText[] => [row.who, ...row.cells.map((cell) => (cell.entries.length === 0 ? '0' : `${cell.count}: ${cellInWords(cell, false)}`)), total(row.total)]),
      ['All', ...grid.serviceTotals.map(total), total(grid.total)],
    ],
  }];
};

const NO_EVENT = 'No event is recorded. A pattern may be there that nobody has put together: ask other agencies for theirs.';

/** Gives the chronology as a picture over time and as a table; dates stay as vague as they were told. */
export const chronologySection = (view: RecordView): readonly Block[] => {
  const events = eventsOf(view);
  const levels = levelsOf(view);
  return [
    { kind: 'heading', level: 2, text: 'Chronology' },
    ...figures(view, events, levels),
    ...levelsBlocks(levels),
    ...missedBlocks(view, events),
    ...(events.length === 0 ? [{ kind: 'paragraph', text: NO_EVENT } satisfies Block] : [{
      kind: 'table', caption: 'Events, the earliest first',
      columns: [{ title: 'When', share: 1.8, rowHeader: true }, { title: 'What', share: 2.4 }, { title: 'Who', share: 1.6 }, { title: 'Agency', share: 1.6 }, { title: 'Details', share: 4 }],
      rows: events.map((event): readonly RichText[] => [
        dateInWords(event.date), EVENT_KIND_WORDS[event.kind], view.namesOf(event.children), view.redacted ? '' : (event.agency ?? ''), details(view, event),
      ]),
    } satisfies Block]),
  ];
};
