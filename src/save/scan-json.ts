import { placeOf } from './place.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';

/**
 * Looks over the text of a file before anything is built from it. JSON.parse takes a million levels and keeps the last
 * of two equal keys without a word, and schema checks then fall over the first and miss the second.
 */

/** A screening is about eight levels deep. */
const DEEPEST = 16;
/** The longest list of a screening, its chronology, holds this many. */
const LONGEST_LIST = 20_000;
/** Far more than the ratings, facts or children of one household. */
const MOST_KEYS = 1_000;
/** A chronology of 20,000 events with all their parts has about 300,000. */
const MOST_VALUES = 500_000;

/** Keys that would reach into how objects work. */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

interface Level {
  /** Keys met so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  awaitsKey: boolean;
  step: string | number;
}

const unescaped = (raw: string): string => {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
};

const endOfText = (json: string, start: number): number => {
  for (let at = json.indexOf('"', start); at !== -1; at = json.indexOf('"', at + 1)) {
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return json.length;
};

/**
 * Finds what makes a text unfit to be parsed: too many levels, too long a list, a key given twice, a key that reaches
 * into how objects work. It does not check that the text is JSON.
 * @returns undefined when there is nothing against parsing it
 */
export const scanJson = (json: string): SaveProblem | undefined => {
  const levels: Level[] = [];
  let values = 0;
  const problem = (kind: SaveProblem['kind'], what: string): SaveProblem => saveProblem(kind, placeOf(levels.map((level) => level.step)), what);

  for (let at = 0; at < json.length; at += 1) {
    const level = levels.at(-1);
    switch (json.charCodeAt(at)) {
      case 0x22: { // "
        const end = endOfText(json, at + 1);
        if (level?.keys && level.awaitsKey) {
          const key = unescaped(json.slice(at + 1, end));
          level.step = key;
          if (REFUSED.has(key)) return saveProblem('refusedKey', placeOf(levels.slice(0, -1).map((one) => one.step)), 'has a name that is not allowed');
          if (level.keys.has(key)) return problem('repeatedKey', 'is given twice');
          if (level.keys.size >= MOST_KEYS) return problem('tooLarge', `has more than ${MOST_KEYS} parts`);
          level.keys.add(key);
          level.awaitsKey = false;
        }
        at = end;
        break;
      }
      case 0x7b: // {
      case 0x5b: { // [
        const isList = json.charCodeAt(at) === 0x5b;
        if (levels.length >= DEEPEST) return saveProblem('tooDeep', '', `has more than ${DEEPEST} levels`);
        levels.push({ keys: isList ? undefined : new Set(), awaitsKey: true, step: isList ? 0 : '' });
        values += 1;
        break;
      }
      case 0x7d: // }
      case 0x5d: // ]
        levels.pop();
        break;
      case 0x2c: // ,
        values += 1;
        if (level?.keys) level.awaitsKey = true;
        else if (level) {
          level.step = Number(level.step) + 1;
          if (level.step >= LONGEST_LIST) return problem('tooLarge', `is in a list of more than ${LONGEST_LIST}`);
        }
        break;
      default:
    }
    if (values > MOST_VALUES) return saveProblem('tooLarge', '', `has more than ${MOST_VALUES} parts`);
  }
  return undefined;
};
