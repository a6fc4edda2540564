/** Files that were made to harm, for the tests of the reader and of the app's own file picker. */
import { expect } from 'vitest';
import { isClean } from '../../src/base/clean-text.ts';
import { screeningFrom } from '../../src/save/disk/open-file.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { SAVE_PROBLEM_KINDS, type SaveProblemKind } from '../../src/save/save-problem.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { codes, facts, sampleScreening } from './sample-screening.ts';

export const edition = { facts, codes };
export const valid = writeScreening(sampleScreening);
const validBytes = new TextEncoder().encode(valid);
/** Words of the file that a message may never repeat. */
const ANSWERS = /\b(?:Two fillings|hot meals?|Nan|Mum|Breakfast|KT|Deputy|Safeguarding)\b/; // whole words: a changed byte can make any three letters

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
};

/** The same numbers each time, so that a mutant that fails can be looked at again. */
export const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

interface Tally {
  accepted: number;
  readonly refused: Map<SaveProblemKind, number>;
  slowest: number;
}

/** Reads one hostile file and checks what must hold for each of them. */
const feed = (bytes: Uint8Array, tally: Tally): void => {
  const read = (): { readonly result: ReturnType<typeof screeningFrom>; readonly took: number } => {
    const begun = performance.now();
    const result = screeningFrom(bytes, edition);
    return { result, took: performance.now() - begun };
  };
  const { result, took } = read();
  // One that took long is read again: the first time may have waited for the machine.
  tally.slowest = Math.max(tally.slowest, took > 500 ? Math.min(took, read().took, read().took) : took);
  if (result.ok) {
    tally.accepted += 1;
    const unclean = textsIn(result.value).filter((text) => !isClean(text));
    if (unclean.length > 0) expect(unclean).toEqual([]);
    const again = readScreening(writeScreening(result.value), facts, codes);
    if (!again.ok) expect(again).toEqual({ ok: true });
  } else {
    tally.refused.set(result.problem.kind, (tally.refused.get(result.problem.kind) ?? 0) + 1);
    if (!SAVE_PROBLEM_KINDS.includes(result.problem.kind) || ANSWERS.test(JSON.stringify(result.problem))) expect(result.problem).toBe('a problem without answers');
  }
};

const NASTY_BYTES = [0x00, 0x22, 0x2c, 0x2d, 0x30, 0x5b, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xc0, 0xe2, 0xed, 0xf0, 0xff];

const byteMutant = (next: (below: number) => number): Uint8Array => {
  const at = next(validBytes.length);
  const length = 1 + next(12);
  const here = validBytes.subarray(at, at + length);
  switch (next(5)) {
    case 0: { // some bytes changed
      const changed = validBytes.slice();
      for (let n = 0; n <= next(4); n += 1) changed[next(changed.length)] = next(2) ? next(256) : NASTY_BYTES[next(NASTY_BYTES.length)] ?? 0;
      return changed;
    }
    case 1: return Uint8Array.from([...validBytes.subarray(0, at), ...validBytes.subarray(at + length)]); // a piece lost
    case 2: return Uint8Array.from([...validBytes.subarray(0, at), ...here, ...validBytes.subarray(at)]); // a piece doubled
    case 3: return validBytes.slice(0, at); // cut short
    default: { // a piece moved elsewhere
      const to = next(validBytes.length);
      return Uint8Array.from([...validBytes.subarray(0, to), ...here, ...validBytes.subarray(to)]);
    }
  }
};

const NASTY_VALUES: readonly unknown[] = [
  null, true, -1, 5, 400, 1e300, -1e300, 0.1, '', ' ', 'x'.repeat(400), '2092-01-01', '2026-02-30', '0000-00-00', 'NaN', '<b>x</b>', '=1+1',
  'a\u202eb', 'a\u0000b', 'a\u200bb', '\ud800', '\udfff\ud800', 'e\u0301'.repeat(3), `Z${'\u0301'.repeat(40)}`, '\u{e0041}\u{e0042}', '\ufeff', '\uffff', '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  [], [[]], {}, { kind: 'born' }, ['c1', 'c1'], { c1: 9 }, [null], Array.from({ length: 70 }, () => ({})),
];

/** Puts a value, or a key, where it does not belong, anywhere in the file. */
const structuredMutant = (next: (below: number) => number): Uint8Array => {
  const file: unknown = JSON.parse(valid);
  const owners: object[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    owners.push(value);
    Object.values(value).forEach(collect);
  };
  collect(file);
  for (let n = 0; n <= next(2); n += 1) {
    const owner = owners[next(owners.length)] ?? {};
    const keys = Object.keys(owner);
    const key = keys[next(keys.length)] ?? 'x';
    const value = NASTY_VALUES[next(NASTY_VALUES.length)];
    switch (next(4)) {
      case 0: Reflect.set(owner, key, value); break;
      case 1: Reflect.deleteProperty(owner, key); break;
      case 2: Reflect.set(owner, ['extra', 'a\u202eb', 'toString', 'valueOf', '𝕏', ''][next(6)] ?? '', value); break;
      default: Reflect.set(owner, key, structuredClone(owners[next(owners.length)])); // another part of the file
    }
  }
  return new TextEncoder().encode(JSON.stringify(file));
};

export const MUTANTS = { bytes: byteMutant, structure: structuredMutant } as const;

/** Reads so many mutants of a kind, each of which must be refused in words without answers, or be clean and whole. */
export const feedMutants = (kind: keyof typeof MUTANTS, count: number): void => {
  const next = numbersFrom(20_260_309);
  const tally: Tally = { accepted: 0, refused: new Map(), slowest: 0 };
  for (let n = 0; n < count; n += 1) feed(MUTANTS[kind](next), tally);
  const refused = [...tally.refused.values()].reduce((sum, one) => sum + one, 0);
  expect(tally.accepted + refused).toBe(count);
  expect(refused).toBeGreaterThan(count / 2); // the mutants do bite
  expect(tally.refused.size).toBeGreaterThan(3);
  expect(tally.slowest).toBeLessThan(1_000);
  expect(Object.keys(Object.prototype)).toEqual([]);
};

const withPart = (part: string): string => valid.replace('"purpose"', `${part}, "purpose"`);
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** What each is, its text, and the problem that it must be told as. */
export const KNOWN_ATTACKS: readonly (readonly [what: string, text: string, kind: SaveProblemKind])[] = [
  ['nothing at all', '', 'empty'],
  ['only spaces', ' \n\t ', 'empty'],
  ['not JSON', 'Dear colleague', 'notReadable'],
  ['cut in the middle', valid.slice(0, 900), 'notReadable'],
  ['__proto__', withPart('"__proto__": {"purpose": "case"}'), 'refusedKey'],
  ['__proto__ in disguise', withPart('"\\u005f_proto__": {"purpose": "case"}'), 'refusedKey'],
  ['constructor among the facts', valid.replace('"historyExists"', '"constructor": true, "historyExists"'), 'refusedKey'],
  ['a key given twice', withPart('"id": "other"'), 'repeatedKey'],
  ['a key given twice in disguise', withPart('"i\\u0064": "other"'), 'repeatedKey'],
  ['a key with a direction control', withPart('"no\\u202ete": 1'), 'refusedKey'],
  ['17 levels', withPart(`"x": ${deep(17)}`), 'tooDeep'],
  ['a million levels', deep(1_000_000), 'tooDeep'],
  ['a million levels that never end', '{"a":'.repeat(1_000_000), 'tooDeep'],
  ['8 million characters and one', `"${'x'.repeat(8 * 1024 * 1024)}"`, 'tooLarge'],
  ['a list of 20,001', withPart(`"x": [${'0,'.repeat(20_000)}0]`), 'tooLarge'],
  ['a million empty groups', `[${Array.from({ length: 100 }, () => `[${'{},'.repeat(9_999)}{}]`).join(',')}]`, 'tooLarge'],
  ['1,001 facts', valid.replace('"historyExists"', `${Array.from({ length: 1_001 }, (_, n) => `"f${n}": 1`).join(',')}, "historyExists"`), 'tooLarge'],
  ['a number without end', valid.replace('93.5', '1e999'), 'wrongShape'],
  ['a quotation that never ends', `{"format": "${'\\"'.repeat(100_000)}`, 'notReadable'],
];
