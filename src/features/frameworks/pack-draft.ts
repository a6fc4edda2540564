import { LOCAL_VALUES } from '../../engine/threshold-search-values.ts';
import { DEFAULT_CONSTANTS, type Framework } from '../../model/framework.ts';

/** A value of a draft: a draft may hold anything that was typed, and is checked as a whole before it is used. */
export type DraftValue = string | number | boolean | readonly DraftValue[] | { readonly [name: string]: DraftValue } | undefined;
export type Draft = { readonly [name: string]: DraftValue };
export type DraftPath = readonly (string | number)[];

/** One field of the editor. */
export interface DraftField {
  readonly path: DraftPath;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'sureness' | 'level' | 'number';
  readonly hint?: string | undefined;
}

export interface DraftSection {
  readonly title: string;
  readonly fields: readonly DraftField[];
}

const isList = (value: DraftValue): value is readonly DraftValue[] => Array.isArray(value);
const isGroup = (value: DraftValue): value is { readonly [name: string]: DraftValue } => typeof value === 'object' && !Array.isArray(value);

/** Gives the value at a place; undefined where there is none. */
export const valueAt = (value: DraftValue, path: DraftPath): DraftValue => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(value)) return valueAt(value[Number(step)], rest);
  return isGroup(value) ? valueAt(value[step], rest) : undefined;
};

const changed = (value: DraftValue, path: DraftPath, to: DraftValue): DraftValue => {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (isList(value)) return value.map((one, at) => (at === Number(step) ? changed(one, rest, to) : one));
  if (value === undefined && to === undefined) return undefined;
  const group = isGroup(value) ? value : {};
  const next = changed(group[step], rest, to);
  const others = Object.fromEntries(Object.entries(group).filter(([name]) => name !== String(step)));
  if (next === undefined) return others;
  return Object.hasOwn(group, step) ? Object.fromEntries(Object.entries(group).map(([name, one]) => [name, name === String(step) ? next : one])) : { ...others, [step]: next };
};

/** Gives the draft with one value changed; undefined takes it out. The old draft stays as it was. */
export const withValue = (draft: Draft, path: DraftPath, to: DraftValue): Draft => {
  const next = changed(draft, path, to);
  return isGroup(next) ? next : draft;
};

/** The name of a field in the page, and of its place in the messages of the check. */
export const fieldId = (path: DraftPath): string => `pack-${path.join('-')}`;
export const placeOf = (path: DraftPath): string => path.reduce<string>((place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}${place === '' ? '' : '.'}${step}`), '');

const GENERAL = 'generic-england';

/** Gives a draft to edit from a pack: a pack of one's own, with an edition of its own, so that both can be told apart. */
export const draftFrom = (framework: Framework, ownEditions: ReadonlySet<string>): Draft => {
  const own = `${framework.edition} own`;
  let edition = own;
  for (let count = 2; ownEditions.has(edition); count += 1) edition = `${own} ${count}`;
  const from: Framework = { ...framework, edition, ...(framework.id === GENERAL ? { id: 'my-area', areaName: 'My area' } : {}) };
  return JSON.parse(JSON.stringify(from)) as Draft;
};

const contactFields = (name: string, who: string): readonly DraftField[] => [
  { path: [name, 'name'], label: `${who}: name`, kind: 'line' },
  { path: [name, 'phone'], label: `${who}: telephone`, kind: 'line', hint: 'Digits, spaces, brackets and + only. Leave it empty if you have not seen it.' },
  { path: [name, 'hours'], label: `${who}: hours`, kind: 'line' },
  { path: [name, 'phoneNote'], label: `${who}: what to know before ringing`, kind: 'text' },
  { path: [name, 'channel'], label: `${who}: how to make contact`, kind: 'text' },
  { path: [name, 'writtenReferral'], label: `${who}: in writing`, kind: 'text' },
  { path: [name, 'source'], label: `${who}: page where you saw it`, kind: 'line', hint: 'Begins with https://' },
  { path: [name, 'confidence'], label: `${who}: how sure`, kind: 'sureness' },
];

const procedureFields = (name: string, what: string): readonly DraftField[] => [
  { path: [name, 'value'], label: what, kind: 'text' },
  { path: [name, 'confidence'], label: `${what}: how sure`, kind: 'sureness' },
];

/** Gives the sections of the editor for a draft, with as many levels as it has. */
export const draftSections = (draft: Draft): readonly DraftSection[] => {
  const levels = isList(draft['levels']) ? draft['levels'] : [];
  return [
    { title: 'The area', fields: [
      { path: ['areaName'], label: 'Name of the area', kind: 'line' }, { path: ['id'], label: 'Short name', kind: 'line', hint: 'Small letters, digits and hyphens' },
      { path: ['edition'], label: 'Edition', kind: 'line', hint: 'Screenings remember it. Give a changed pack a new one.' },
      { path: ['checkedOn'], label: 'Checked on', kind: 'line', hint: 'Year-month-day, such as 2026-11-01' }, { path: ['checkedBy'], label: 'Checked by (your role)', kind: 'line' },
      { path: ['lookAlike'], label: 'Easily mixed up with', kind: 'text' }, { path: ['asOf'], label: 'How old the pages are that you looked at', kind: 'text' },
    ] },
    { title: 'Levels of need', fields: [
      ...levels.flatMap((_level, at): readonly DraftField[] => [
        { path: ['levels', at, 'name'], label: `Level ${at + 1}: name`, kind: 'line' },
        { path: ['levels', at, 'meaning'], label: `Level ${at + 1}: what it means and what to do`, kind: 'text' },
      ]),
      ...(['L1', 'L2', 'L3', 'L4'] as const).map((band, at): DraftField => ({ path: ['bandMap', band], label: `Your level for: ${['everyday services', 'extra help', 'several or complex needs', 'social care now'][at] ?? ''}`, kind: 'level' })),
    ] },
    { title: 'Front door', fields: contactFields('frontDoor', 'Front door') },
    { title: 'Nights, weekends and bank holidays', fields: contactFields('outOfHours', 'Out of hours') },
    { title: 'Advice line', fields: draft['consultation'] === undefined ? [] : contactFields('consultation', 'Advice') },
    { title: 'Procedures', fields: [...procedureFields('escalation', 'Escalation'), ...procedureFields('neglectTool', 'Neglect tool'), ...procedureFields('hoarding', 'Hoarding guidance'), ...procedureFields('repeatContactRule', 'Rule on repeated contacts')] },
    { title: 'Counts and limits', fields: LOCAL_VALUES.map((value): DraftField => ({ path: ['constants', value.name], label: value.label, kind: 'number', hint: `In ${value.unit}. Empty: the default of this project, ${DEFAULT_CONSTANTS[value.name]}` })) },
    { title: 'Notes', fields: (isList(draft['notes']) ? draft['notes'] : []).map((_note, at): DraftField => ({ path: ['notes', at], label: `Note ${at + 1}`, kind: 'text' })) },
  ].map((section): DraftSection => section as DraftSection);
};

/** The choices of "how sure". */
export const SURENESS = [
  { value: 'high', label: 'Seen on the responsible body’s own page' }, { value: 'medium', label: 'Seen on an old page or another body’s page' },
  { value: 'inferred', label: 'Worked out from something else' }, { value: 'notVerified', label: 'Not verified' },
] as const;

/** Reads what was typed into a field: empty takes the value out; a number that cannot be read stays as typed, so that the check can say so. */
export const readField = (field: DraftField, typed: string): DraftValue => {
  if (field.path[0] === 'notes') return typed;
  if (typed.trim() === '') return undefined;
  if (field.kind !== 'number') return typed;
  const read = Number(typed);
  return Number.isFinite(read) ? read : typed;
};

/** Gives a draft with one more level at the top, or without its highest; three at least and five at most. */
export const withLevelCount = (draft: Draft, count: number): Draft => {
  const levels = isList(draft['levels']) ? draft['levels'] : [];
  if (count < 3 || count > 5 || count === levels.length) return draft;
  if (count < levels.length) return { ...draft, levels: levels.slice(0, count) };
  const ids = new Set(levels.map((level) => valueAt(level, ['id'])));
  const id = [1, 2, 3, 4, 5, 6].map((number) => `level-${number}`).find((one) => !ids.has(one)) ?? `level-${count}`;
  return { ...draft, levels: [...levels, { id, name: `Level ${count}`, meaning: '' }] };
};
