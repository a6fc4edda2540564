import type { Framework } from '../../model/framework.ts';

/** A value of a draft: a draft may hold anything that was typed, and is checked as a whole before it is used. */
export type DraftValue = string | number | boolean | readonly DraftValue[] | { readonly [name: string]: DraftValue } | undefined;
export type Draft = { readonly [name: string]: DraftValue };
export type DraftPath = readonly (string | number)[];

/** Says whether a value is a list, such as the levels. */
export const isList = (value: DraftValue): value is readonly DraftValue[] => Array.isArray(value);
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

/** Gives the entries of a list of the draft; none where there is no list. */
export const entriesAt = (draft: Draft, path: DraftPath): readonly DraftValue[] => {
  const list = valueAt(draft, path);
  return isList(list) ? list : [];
};

/** Gives the draft with one more entry at the end of a list, which is begun when there is none. */
export const withEntry = (draft: Draft, path: DraftPath, entry: DraftValue): Draft => withValue(draft, path, [...entriesAt(draft, path), entry]);

/** Gives the draft without what stands at a path: a part of its own, or one entry of a list. */
export const withoutPart = (draft: Draft, path: DraftPath): Draft => {
  const at = path.at(-1);
  const list = path.slice(0, -1);
  return typeof at === 'number' ? withValue(draft, list, entriesAt(draft, list).filter((_entry, place) => place !== at)) : withValue(draft, path, undefined);
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
