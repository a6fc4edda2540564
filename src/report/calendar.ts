import { addDays } from '../base/calendar-date.ts';
import type { Screening } from '../model/screening.ts';

/** One all-day entry without a word about the case. */
interface Entry {
  readonly id: string;
  readonly date: string;
  readonly summary: string;
}

const compact = (date: string): string => date.replace(/-/g, '');

/** RFC 5545 lines are folded at 75 octets; every line here is plain ASCII and short. */
const entryLines = (entry: Entry, madeOn: string): readonly string[] => [
  'BEGIN:VEVENT', `UID:${entry.id}@screening`, `DTSTAMP:${compact(madeOn)}T000000Z`,
  `DTSTART;VALUE=DATE:${compact(entry.date)}`, `DTEND;VALUE=DATE:${compact(addDays(entry.date, 1))}`,
  `SUMMARY:${entry.summary}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', 'END:VEVENT',
];

/**
 * Gives the review date and the dates of open actions as a calendar file. It names no child, no action and no agency:
 * calendars are shared, synchronised and shown on projectors. Entries of a made-up case say TRAINING.
 * @returns undefined when there is no date to put into a calendar
 */
export const calendarFile = (screening: Screening, madeOn: string): string | undefined => {
  const mark = screening.purpose === 'training' ? 'TRAINING: ' : '';
  const entries: Entry[] = [
    ...(screening.reviewOn === undefined ? [] : [{ id: 'review', date: screening.reviewOn, summary: `${mark}Review due - see your records` }]),
    ...screening.actions.flatMap((action, at) => (action.due === undefined || action.doneOn !== undefined ? [] : [{ id: `action-${at + 1}`, date: action.due, summary: `${mark}Action ${at + 1} due - see your records` }])),
  ];
  if (entries.length === 0) return undefined;
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Review dates//EN', 'CALSCALE:GREGORIAN', ...entries.flatMap((entry) => entryLines(entry, madeOn)), 'END:VCALENDAR', ''].join('\r\n');
};
