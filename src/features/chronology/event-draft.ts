import { dateInWords, type ApproximateDate } from '../../base/calendar-date.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { ChronologyEvent, EventKind } from '../../model/chronology.ts';
import type { EvidenceSource } from '../../model/rating.ts';
import { dateProblemWords } from '../../ui/date-problem-words.ts';
import { readWrittenDate } from '../../ui/read-date.ts';

/** An event while it is being typed: text as it stands in the fields. */
export interface EventDraft {
  readonly date: string;
  readonly kind: EventKind | undefined;
  /** Ids of the children concerned; none means the whole household. */
  readonly children: readonly string[];
  /** Several children are being picked one by one. */
  readonly picksSeveral: boolean;
  readonly agency: string;
  readonly service: string;
  readonly note: string;
  readonly reason: string;
  readonly source: EvidenceSource | undefined;
  readonly essential: boolean;
  readonly explained: boolean;
  readonly rebookedAndKept: boolean;
  readonly movedBy: ChronologyEvent['movedBy'];
  readonly closedBecause: ChronologyEvent['closedBecause'];
  readonly doNotShareWithFamily: boolean;
}

/** An event without its id. */
export type EnteredEvent = Omit<ChronologyEvent, 'id'>;

/** What keeps a draft from being an event, in the words shown at its fields. */
export interface DraftProblems {
  readonly date?: string;
  readonly kind?: string;
}

/** Gives a draft in which nothing is entered. */
export const emptyDraft = (): EventDraft => ({
  date: '', kind: undefined, children: [], picksSeveral: false, agency: '', service: '', note: '', reason: '', source: undefined,
  essential: false, explained: false, rebookedAndKept: false, movedBy: undefined, closedBecause: undefined, doNotShareWithFamily: false,
});

/** Gives the draft for the next event: it keeps the agency and the children, which seldom change from line to line. */
export const draftAfter = (draft: EventDraft): EventDraft => ({ ...emptyDraft(), agency: draft.agency, children: draft.children, picksSeveral: draft.picksSeveral });

/** Says whether something was typed that would be lost if the draft were thrown away. */
export const isBegun = (draft: EventDraft): boolean =>
  draft.kind !== undefined || [draft.date, draft.note, draft.reason, draft.service].some((text) => text.trim() !== '');

/** Gives an event as a draft, so that it can be changed. */
export const draftOf = (event: ChronologyEvent): EventDraft => ({
  date: dateInWords(event.date), kind: event.kind, children: event.children, picksSeveral: event.children.length > 1,
  agency: event.agency ?? '', service: event.service ?? '', note: event.note ?? '', reason: event.reason ?? '', source: event.source,
  essential: event.essential === true, explained: event.explained === true, rebookedAndKept: event.rebookedAndKept === true,
  movedBy: event.movedBy, closedBecause: event.closedBecause, doNotShareWithFamily: event.doNotShareWithFamily === true,
});

const given = <Key extends string>(key: Key, text: string): { readonly [Name in Key]?: string } => {
  const trimmed = text.trim();
  return trimmed === '' ? {} : { [key]: trimmed } as { readonly [Name in Key]?: string };
};
const ticked = <Key extends string>(key: Key, isTicked: boolean): { readonly [Name in Key]?: true } => (isTicked ? { [key]: true } as { readonly [Name in Key]?: true } : {});

/** Gives the parts of an event beside its date; answers that belong to another kind of event stay out. */
const partsOf = (draft: EventDraft, date: ApproximateDate, kind: EventKind): EnteredEvent => ({
  date, kind, children: draft.children,
  ...given('agency', draft.agency), ...given('service', draft.service), ...given('note', draft.note), ...given('reason', draft.reason),
  ...(draft.source === undefined ? {} : { source: draft.source }),
  ...ticked('essential', kind === 'notBrought' && draft.essential), ...ticked('explained', kind === 'notBrought' && draft.explained),
  ...ticked('rebookedAndKept', isAppointment(kind) && draft.rebookedAndKept),
  ...(kind === 'appointmentMoved' && draft.movedBy !== undefined ? { movedBy: draft.movedBy } : {}),
  ...(kind === 'planClosed' && draft.closedBecause !== undefined ? { closedBecause: draft.closedBecause } : {}),
  ...ticked('doNotShareWithFamily', draft.doNotShareWithFamily),
});

/** Says whether the kind is a missed or moved appointment, which has a service, a reason and what became of it. */
export const isAppointment = (kind: EventKind | undefined): boolean => kind === 'notBrought' || kind === 'appointmentMoved';

/** Gives the event that a draft stands for, its date as vague as it was typed, or what has to be put right first. */
export const readDraft = (draft: EventDraft): Result<EnteredEvent, DraftProblems> => {
  const date = readWrittenDate(draft.date);
  if (date.ok && draft.kind !== undefined) return success(partsOf(draft, date.value, draft.kind));
  return failure({ ...(date.ok ? {} : { date: dateProblemWords(date.problem) }), ...(draft.kind === undefined ? { kind: 'Choose what happened' } : {}) });
};

/** Gives a changed event; where the date cannot be read the earlier one stays, so that nothing else typed is lost. */
export const changedEvent = (draft: EventDraft, before: ChronologyEvent): ChronologyEvent => {
  const date = readWrittenDate(draft.date);
  return { id: before.id, ...partsOf(draft, date.ok ? date.value : before.date, draft.kind ?? before.kind) };
};
