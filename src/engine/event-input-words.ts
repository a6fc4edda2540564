import { dateInWords, spanOf } from '../base/calendar-date.ts';
import type { ChronologyEvent } from '../model/chronology.ts';
import type { Screening } from '../model/screening.ts';
import { EVENT_KIND_WORDS, joined } from '../model/words.ts';

const inOrder = (events: readonly ChronologyEvent[]): readonly ChronologyEvent[] => events.toSorted((a, b) => (spanOf(a.date).first < spanOf(b.date).first ? -1 : 1));

const isAppointment = ({ kind }: ChronologyEvent): boolean => kind === 'notBrought' || kind === 'appointmentMoved';

/** Missed and moved appointments, each child and service once with its days: a pattern shows only when they stand side by side. */
const appointmentsInWords = (events: readonly ChronologyEvent[], nameOf: (childId: string) => string): string => {
  const days = new Map<string, string[]>();
  for (const event of inOrder(events)) {
    const who = event.children.length === 0 ? 'child not named' : joined(event.children.map(nameOf));
    const service = (event.service ?? event.agency ?? '').trim();
    const key = service === '' ? who : `${who}, ${service}`;
    days.set(key, [...(days.get(key) ?? []), `${dateInWords(event.date)}${event.kind === 'appointmentMoved' ? ' (moved)' : ''}`]);
  }
  return `not brought or moved: ${[...days].map(([key, dates]) => `${key}: ${dates.join(', ')}`).join('; ')}`;
};

/** Gives the events behind a count in words, with their days; appointments with child and service too. Nothing when none is there. */
export const eventsInWords = (screening: Screening, ids: readonly string[], nameOf: (childId: string) => string): readonly string[] => {
  const wanted = new Set(ids);
  const events = screening.chronology.filter((event) => wanted.has(event.id));
  if (events.length === 0) return [];
  const appointments = events.filter(isAppointment);
  const words = [
    ...inOrder(events.filter((event) => !isAppointment(event))).map((event) => `${EVENT_KIND_WORDS[event.kind].toLowerCase()}, ${dateInWords(event.date)}`),
    ...(appointments.length === 0 ? [] : [appointmentsInWords(appointments, nameOf)]),
  ];
  return [`from the chronology: ${words.join('; ')}`];
};
