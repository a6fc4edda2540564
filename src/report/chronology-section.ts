import { dateInWords, spanOf } from '../base/calendar-date.ts';
import type { Block, RichText } from '../base/document-blocks.ts';
import type { ChronologyEvent } from '../model/chronology.ts';
import { localLevel } from '../engine/framework-words.ts';
import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import { CLOSURE_WORDS, EVENT_KIND_WORDS, EVIDENCE_SOURCE_WORDS } from '../model/words.ts';
import type { RecordView } from './record-view.ts';
import { timelineOf, type TimelineLevel } from './timeline.ts';

const details = (view: RecordView, event: ChronologyEvent): string => [
  view.redacted ? '' : (event.service ?? ''),
  event.essential === true ? 'matters to health' : '', event.explained === true ? 'explained' : '', event.rebookedAndKept === true ? 'rebooked and kept' : '',
  event.movedBy === undefined ? '' : `moved by the ${event.movedBy}`,
  event.closedBecause === undefined ? '' : `closed: ${CLOSURE_WORDS[event.closedBecause]}`,
  view.note(event.reason), view.note(event.note),
  event.source === undefined ? '' : `source: ${EVIDENCE_SOURCE_WORDS[event.source]}`,
].filter((part) => part !== '').join('; ');

/** Gives the events that this audience may read and that concern the children of the record, the earliest first. */
export const eventsOf = (view: RecordView): readonly ChronologyEvent[] => view.screening.chronology
  .filter((event) => !(view.forFamily && event.doNotShareWithFamily === true))
  .filter((event) => view.choices.childId === undefined || event.children.length === 0 || event.children.includes(view.choices.childId))
  .toSorted((a, b) => (spanOf(a.date).first < spanOf(b.date).first ? -1 : 1));

/** The highest level of an earlier screening among the children of the record; the family's version tells none. */
const earlierLevels = (view: RecordView): readonly TimelineLevel[] => {
  if (view.forFamily) return [];
  const asked = new Set(view.children.map(({ child }) => child.id));
  return view.screening.earlier.flatMap(({ assessedOn, children }) => {
    const level = LEVELS.findLast((one): one is LevelOfNeed => children.some((child) => asked.has(child.id) && child.level === one));
    return level === undefined ? [] : [{ date: assessedOn, level, words: localLevel(view.material.outcome.framework, level).name }];
  });
};

/** A single event needs no picture. */
const FEWEST_DRAWN = 2;

const figure = (view: RecordView, events: readonly ChronologyEvent[]): readonly Block[] => {
  const levels = earlierLevels(view);
  if (events.length + levels.length < FEWEST_DRAWN) return [];
  return [{ kind: 'figure', ...timelineOf(events, { assessedOn: view.screening.assessedOn, levels }) }];
};

/** Gives the chronology as a picture over time and as a table; dates stay as vague as they were told. */
export const chronologySection = (view: RecordView): readonly Block[] => {
  const events = eventsOf(view);
  if (events.length === 0) return view.forFamily ? [] : [{ kind: 'heading', level: 2, text: 'Chronology' }, { kind: 'paragraph', text: 'No event is recorded. A pattern may be there that nobody has put together: ask other agencies for theirs.' }];
  return [
    { kind: 'heading', level: 2, text: 'Chronology' },
    ...figure(view, events),
    {
      kind: 'table', caption: 'Events, the earliest first',
      columns: [{ title: 'When', share: 1.8, rowHeader: true }, { title: 'What', share: 2.4 }, { title: 'Who', share: 1.6 }, { title: 'Agency', share: 1.6 }, { title: 'Details', share: 4 }],
      rows: events.map((event): readonly RichText[] => [
        dateInWords(event.date), EVENT_KIND_WORDS[event.kind], view.namesOf(event.children), view.redacted ? '' : (event.agency ?? ''), details(view, event),
      ]),
    },
  ];
};
