import { LOCAL_VALUES } from '../../engine/threshold-search-values.ts';
import { DEFAULT_CONSTANTS } from '../../model/framework.ts';
import { entriesAt, valueAt, type Draft, type DraftPath, type DraftValue } from './pack-draft.ts';

/** One field of the editor. */
export interface DraftField {
  readonly path: DraftPath;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'sureness' | 'level' | 'number';
  readonly hint?: string | undefined;
}

/** Fields that belong together; a part that need not be there can be taken out. */
export interface DraftPart {
  readonly title: string | undefined;
  readonly fields: readonly DraftField[];
  readonly takeOut?: { readonly label: string; readonly path: DraftPath } | undefined;
}

/** What can be added to a section: another entry of a list, or a part that is not there yet. */
export interface Addition {
  readonly label: string;
  readonly path: DraftPath;
  readonly entry: DraftValue;
  readonly toList: boolean;
}

export interface DraftSection {
  readonly title: string;
  readonly parts: readonly DraftPart[];
  readonly add?: Addition | undefined;
  /** Levels are added and taken out at the top only. */
  readonly countsLevels?: boolean | undefined;
}

/** The choices of "how sure". */
export const SURENESS = [
  { value: 'high', label: 'Seen on the responsible body’s own page' }, { value: 'medium', label: 'Seen on an old page or another body’s page' },
  { value: 'inferred', label: 'Worked out from something else' }, { value: 'notVerified', label: 'Not verified' },
] as const;

const ADDRESS_HINT = 'Begins with https://';

const seenFields = (path: DraftPath, who: string): readonly DraftField[] => [
  { path: [...path, 'source'], label: `${who}: page where you saw it`, kind: 'line', hint: ADDRESS_HINT },
  { path: [...path, 'asOf'], label: `${who}: how old that page is`, kind: 'line', hint: 'What the page says of its date, or “Undated page”' },
  { path: [...path, 'confidence'], label: `${who}: how sure`, kind: 'sureness' },
];

const contactFields = (path: DraftPath, who: string): readonly DraftField[] => [
  { path: [...path, 'name'], label: `${who}: name`, kind: 'line' },
  { path: [...path, 'phone'], label: `${who}: telephone`, kind: 'line', hint: 'Digits, spaces, brackets and + only. Leave it empty if you have not seen it.' },
  { path: [...path, 'hours'], label: `${who}: hours`, kind: 'line' },
  { path: [...path, 'phoneNote'], label: `${who}: what to know before ringing`, kind: 'text' },
  { path: [...path, 'channel'], label: `${who}: how to make contact`, kind: 'text' },
  { path: [...path, 'writtenReferral'], label: `${who}: referral form or letter`, kind: 'text' },
  { path: [...path, 'link'], label: `${who}: page of its own or of its form`, kind: 'line', hint: ADDRESS_HINT },
  ...seenFields(path, who),
];

const procedure = (name: string, what: string, mayBeOut = false): DraftPart => ({
  title: what,
  fields: [{ path: [name, 'value'], label: what, kind: 'text' }, ...seenFields([name], what)],
  ...(mayBeOut ? { takeOut: { label: `Take out: ${what}`, path: [name] } } : {}),
});

const areaFields: readonly DraftField[] = [
  { path: ['areaName'], label: 'Name of the area', kind: 'line' }, { path: ['id'], label: 'Short name', kind: 'line', hint: 'Small letters, digits and hyphens' },
  { path: ['edition'], label: 'Edition', kind: 'line', hint: 'Screenings remember it. Give a changed pack a new one.' },
  { path: ['checkedOn'], label: 'Checked on', kind: 'line', hint: 'Year-month-day, such as 2026-11-01' }, { path: ['checkedBy'], label: 'Checked by (your role)', kind: 'line' },
  { path: ['lookAlike'], label: 'Easily mixed up with', kind: 'text' }, { path: ['asOf'], label: 'How old the pages are that you looked at', kind: 'text' },
];

const levelPart = (at: number): DraftPart => ({
  title: `Level ${at + 1}`,
  fields: [
    { path: ['levels', at, 'name'], label: `Level ${at + 1}: name`, kind: 'line' },
    { path: ['levels', at, 'meaning'], label: `Level ${at + 1}: what it means and what to do`, kind: 'text' },
    { path: ['levels', at, 'legalHook'], label: `Level ${at + 1}: the law behind it`, kind: 'text', hint: 'Leave it empty where no law applies.' },
    { path: ['levels', at, 'confidence'], label: `Level ${at + 1}: how sure the name is`, kind: 'sureness', hint: 'Only where it differs from the others.' },
  ],
});

const BANDS = [['L1', 'everyday services'], ['L2', 'extra help'], ['L3', 'several or complex needs'], ['L4', 'social care now']] as const;

const list = (draft: Draft, name: string, word: string, fields: (path: DraftPath, at: number) => readonly DraftField[]): readonly DraftPart[] =>
  entriesAt(draft, [name]).map((entry, at): DraftPart => ({ title: typeof entry === 'string' ? undefined : `${word} ${at + 1}`, fields: fields([name, at], at), takeOut: { label: `Take out: ${word.toLowerCase()} ${at + 1}`, path: [name, at] } }));

/** Gives the sections of the editor for a draft: every value of the format, with as many levels and entries as the draft has. */
export const draftSections = (draft: Draft): readonly DraftSection[] => [
  { title: 'The area', parts: [{ title: undefined, fields: areaFields }] },
  {
    title: 'Levels of need', countsLevels: true,
    parts: [
      ...entriesAt(draft, ['levels']).map((_level, at) => levelPart(at)),
      { title: 'All levels', fields: [
        { path: ['levelsConfidence'], label: 'How sure the names are', kind: 'sureness', hint: 'By the least sure of them' }, { path: ['levelsSource'], label: 'Levels: page where you saw them', kind: 'line', hint: ADDRESS_HINT },
        ...BANDS.map(([band, words]): DraftField => ({ path: ['bandMap', band], label: `Your level for: ${words}`, kind: 'level' })),
      ] },
    ],
  },
  { title: 'Front door', parts: [{ title: undefined, fields: contactFields(['frontDoor'], 'Front door') }] },
  { title: 'Nights, weekends and bank holidays', parts: [{ title: undefined, fields: contactFields(['outOfHours'], 'Out of hours') }] },
  valueAt(draft, ['consultation']) === undefined
    ? { title: 'Consultation line', parts: [], add: { label: 'Add a consultation line', path: ['consultation'], entry: { name: 'Consultation line', confidence: 'notVerified' }, toList: false } }
    : { title: 'Consultation line', parts: [{ title: undefined, fields: contactFields(['consultation'], 'Consultation'), takeOut: { label: 'Take out: the consultation line', path: ['consultation'] } }] },
  {
    title: 'Specialist services', parts: list(draft, 'specialistServices', 'Service', (path, at) => contactFields(path, `Service ${at + 1}`)),
    add: { label: 'Add a service', path: ['specialistServices'], entry: { name: 'New service', confidence: 'notVerified' }, toList: true },
  },
  {
    title: 'Procedures and tools',
    parts: [
      ...(draft['thresholdDocument'] === undefined ? [] : [procedure('thresholdDocument', 'Threshold document', true)]),
      procedure('escalation', 'Escalation procedure'), procedure('neglectTool', 'Neglect tool'), procedure('hoarding', 'Hoarding guidance'), procedure('repeatContactRule', 'Rule on repeated contacts'),
    ],
    ...(draft['thresholdDocument'] === undefined ? { add: { label: 'Add the threshold document', path: ['thresholdDocument'], entry: { confidence: 'notVerified' }, toList: false } } : {}),
  },
  { title: 'Counts and limits', parts: [{ title: undefined, fields: LOCAL_VALUES.map((value): DraftField => ({ path: ['constants', value.name], label: value.label, kind: 'number', hint: `In ${value.unit}. Empty: the default of this project, ${DEFAULT_CONSTANTS[value.name]}` })) }] },
  {
    title: 'Links', parts: list(draft, 'links', 'Link', (path, at) => [{ path: [...path, 'title'], label: `Link ${at + 1}: words`, kind: 'line' }, { path: [...path, 'link'], label: `Link ${at + 1}: address`, kind: 'line', hint: ADDRESS_HINT }]),
    add: { label: 'Add a link', path: ['links'], entry: { title: '', link: '' }, toList: true },
  },
  { title: 'Notes', parts: list(draft, 'notes', 'Note', (path, at) => [{ path, label: `Note ${at + 1}`, kind: 'text' }]), add: { label: 'Add a note', path: ['notes'], entry: '', toList: true } },
];

/** Gives all fields of the sections, in the order of the page. */
export const fieldsOf = (sections: readonly DraftSection[]): readonly DraftField[] => sections.flatMap((section) => section.parts.flatMap((part) => part.fields));

/** Reads what was typed into a field: empty takes the value out; a number that cannot be read stays as typed, so that the check can say so. */
export const readField = (field: DraftField, typed: string): DraftValue => {
  if (field.path[0] === 'notes') return typed;
  if (typed.trim() === '') return undefined;
  if (field.kind !== 'number') return typed;
  const read = Number(typed);
  return Number.isFinite(read) ? read : typed;
};
