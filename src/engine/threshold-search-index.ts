import type { ContentBank } from '../model/content-bank.ts';
import type { Indicator, IndicatorGroup } from '../model/indicator.ts';
import { leavesOf, parseExpression } from '../model/expression.ts';
import { LOCAL_VALUES } from './threshold-search-values.ts';
import { lettersOf, stemsOf } from './threshold-search-words.ts';

/** What can be found: a sign, a rule, a count or limit that an area may set, a next step. */
export type FoundKind = 'indicator' | 'rule' | 'value' | 'step';

/** One thing that can be found. */
export interface Findable {
  readonly kind: FoundKind;
  /** Code, rule id, name of the value, step id. */
  readonly id: string;
  readonly title: string;
  readonly indicator: Indicator | undefined;
  readonly group: IndicatorGroup | undefined;
  /** Everyday phrases, each word by its place in the vocabulary; a whole phrase found says much more than its words one by one. */
  readonly phrases: readonly (readonly number[])[];
}

export interface Posting {
  readonly at: number;
  readonly weight: number;
}

/**
 * Everything that can be found, by the stems of its words. A stem is spoken of by its place in the vocabulary, so that a
 * stroke of the keyboard compares numbers and makes nothing new.
 */
export interface ThresholdIndex {
  readonly findables: readonly Findable[];
  /** Every stem, in the order of the alphabet. */
  readonly vocabulary: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** For each stem what it finds. */
  readonly postings: readonly (readonly Posting[])[];
  /** For each stem the letters it holds, as bits: most words are seen to be far apart without counting slips. */
  readonly letters: Int32Array;
  readonly lengths: Uint8Array;
  /** How much a stem tells: one that stands everywhere tells little. */
  readonly telling: Float64Array;
}

type Field = readonly [weight: number, text: string];
type Entry = readonly [found: Omit<Findable, 'phrases'>, phrases: readonly string[], fields: readonly Field[]];

const namesIn = (condition: string): ReadonlySet<string> =>
  new Set(leavesOf(parseExpression(condition)).flatMap((leaf) => [leaf.term.name, ...(leaf.term.args ?? []).map(String)]));

const everything = (bank: ContentBank): readonly Entry[] => {
  const ofRules = bank.rules.map((rule) => ({ rule, names: namesIn(rule.when) }));
  return [
    ...bank.groups.flatMap((group) => group.indicators.filter((one) => one.calculated !== true).map((indicator): Entry => {
      const synonyms = indicator.synonyms ?? [];
      const { '1': one, '2': two, '3': three, '4': four } = indicator.descriptors;
      const rules = ofRules.filter(({ names }) => names.has(indicator.code)).map(({ rule }) => rule.title).join(' ');
      return [
        { kind: 'indicator', id: indicator.code, title: indicator.title, indicator, group },
        [indicator.title, ...synonyms],
        [[6, indicator.code], [5, indicator.title], [4, synonyms.join(' ')], [1.6, `${three} ${four}`], [1.2, `${one} ${two}`], [0.6, group.title], [0.3, rules]],
      ];
    })),
    ...bank.rules.map((rule): Entry => [
      { kind: 'rule', id: rule.id, title: rule.title, indicator: undefined, group: undefined },
      [rule.title],
      [[6, rule.id], [5, rule.title], [2, rule.statement], [1, rule.prompt ?? '']],
    ]),
    ...LOCAL_VALUES.map((value): Entry => [
      { kind: 'value', id: value.name, title: value.label, indicator: undefined, group: undefined },
      value.searchWords,
      [[4, value.searchWords.join(' ')], [3, value.label]],
    ]),
    ...bank.steps.map((step): Entry => [
      { kind: 'step', id: step.id, title: step.title, indicator: undefined, group: undefined },
      [step.title],
      [[6, step.id], [5, step.title], [1.5, Object.values(step.text).join(' ')], [1, step.why]],
    ]),
  ];
};

/** Builds the index of a bank. About 300 things and 3,000 stems: a few hundredths of a second, done once. */
export const thresholdIndex = (bank: ContentBank): ThresholdIndex => {
  const entries = everything(bank);
  const weights = new Map<string, Map<number, number>>();
  for (const [at, [, , fields]] of entries.entries()) {
    for (const [weight, text] of fields) {
      for (const stem of stemsOf(text)) {
        const known = weights.get(stem) ?? new Map<number, number>();
        if (weight > (known.get(at) ?? 0)) known.set(at, weight);
        weights.set(stem, known);
      }
    }
  }
  const vocabulary = [...weights.keys()].sort();
  const places = new Map(vocabulary.map((stem, place) => [stem, place]));
  const postings = vocabulary.map((stem) => [...(weights.get(stem) ?? [])].map(([at, weight]): Posting => ({ at, weight })));
  return {
    // A phrase is also a field of its own, so each of its words has a place.
    findables: entries.map(([found, phrases]) => ({ ...found, phrases: phrases.map((phrase) => stemsOf(phrase).map((stem) => places.get(stem) ?? -1)) })),
    vocabulary, places, postings,
    letters: Int32Array.from(vocabulary, lettersOf),
    lengths: Uint8Array.from(vocabulary, (stem) => Math.min(stem.length, 255)),
    telling: Float64Array.from(postings, (found) => Math.log(1 + entries.length / found.length)),
  };
};
