import fc from 'fast-check';
import type { ChronologyEvent } from '../../src/model/chronology.ts';
import { EventKind, ClosureReason } from '../../src/model/chronology.ts';
import type { FactDefinition, Facts, FactValue } from '../../src/model/fact.ts';
import type { Adult, Child, Injury } from '../../src/model/household.ts';
import { EvidenceSource, Frequency, Trend, type Rating, type Ratings } from '../../src/model/rating.ts';
import { AgencyId, type EarlierScreening, type Screening } from '../../src/model/screening.ts';
import { addDays } from '../../src/base/calendar-date.ts';
import { bank } from './shipped.ts';

/** Households such as may be entered: any children, ages, answers and events, biased to no story. */

const TODAY = '2026-03-02';
const definitions = (scope: FactDefinition['scope']): readonly FactDefinition[] => bank.facts.filter((fact) => fact.scope === scope);
const indicators = bank.groups.flatMap((group) => group.indicators.map((indicator) => ({ group, indicator })));

/** Codes that can be entered for each child, home and context items that may be set apart among them. */
export const CHILD_CODES: readonly string[] = indicators.filter(({ group, indicator }) => indicator.calculated !== true && (group.rated === 'child' || indicator.childOverride)).map((one) => one.indicator.code);
export const HOUSEHOLD_CODES: readonly string[] = indicators.filter(({ group, indicator }) => indicator.calculated !== true && group.rated === 'household').map((one) => one.indicator.code);

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
/** Leaves out what was not answered, as a file does. */
const present = <Shape extends object>(shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

const answers = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1 as const, 2 as const) }, { weight: 2, arbitrary: fc.constantFrom(3 as const, 4 as const) }, { weight: 1, arbitrary: fc.constantFrom('notKnown' as const, 'doesNotApply' as const) });

export const anyRating: fc.Arbitrary<Rating> = fc.record({
  answer: answers,
  sources: maybe(fc.uniqueArray(fc.constantFrom(...EvidenceSource.options), { maxLength: 3 })),
  frequency: maybe(fc.constantFrom(...Frequency.options)),
  trend: maybe(fc.constantFrom(...Trend.options)),
  concernUnchangedMonths: maybe(fc.integer({ min: 0, max: 24 })),
  helpOffered: maybe(fc.boolean()),
  helpUsed: maybe(fc.boolean()),
}).map((rating) => present(rating) as Rating);

const ratingsOver = (codes: readonly string[], most: number): fc.Arbitrary<Ratings> =>
  fc.uniqueArray(fc.constantFrom(...codes), { maxLength: most }).chain((chosen) => fc.tuple(...chosen.map(() => anyRating)).map((ratings) => Object.fromEntries(chosen.map((code, at) => [code, ratings[at] ?? { answer: 'notKnown' }]))));

const factValue = (fact: FactDefinition): fc.Arbitrary<FactValue> => {
  const choices = (fact.options ?? []).map((option) => option.value);
  switch (fact.kind) {
    case 'yesNo': return fc.boolean();
    case 'choice': return fc.constantFrom(...choices);
    case 'several': return fc.uniqueArray(fc.constantFrom(...choices), { maxLength: 2 });
    case 'number': return fc.integer({ min: fact.least ?? 0, max: Math.min(fact.most ?? 100, (fact.least ?? 0) + 100) });
  }
};

const factsOver = (scope: FactDefinition['scope'], most: number): fc.Arbitrary<Facts> =>
  fc.uniqueArray(fc.constantFrom(...definitions(scope)), { maxLength: most, selector: (fact) => fact.name })
    .chain((chosen) => fc.tuple(...chosen.map(factValue)).map((values) => Object.fromEntries(chosen.map((fact, at) => [fact.name, values[at] ?? false]))));

const anyAge: fc.Arbitrary<Child['age']> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('born' as const), years: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 17 })), months: fc.integer({ min: 0, max: 11 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unborn' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'notKnown' as const }) },
);

const anyInjury: fc.Arbitrary<Injury> = fc.record({
  kind: fc.constantFrom('bruise' as const, 'burn' as const, 'sunburn' as const, 'ingestion' as const),
  explanation: maybe(fc.constantFrom('suitable' as const, 'unsuitable' as const, 'none' as const)), poorSupervision: maybe(fc.boolean()), helpLate: maybe(fc.boolean()),
}).map((injury) => present(injury) as Injury);

interface Wanted { readonly ratings?: number; readonly facts?: number; readonly events?: number; readonly earlier?: number; readonly livingHere?: boolean; readonly children?: number }

/** The codes that one household has answers to. A few, as often as not, so that the same item meets itself: now and before, of the child and of the household. */
interface Pool { readonly child: readonly string[]; readonly household: readonly string[] }
const anyPool: fc.Arbitrary<Pool> = fc.oneof(
  fc.constant({ child: CHILD_CODES, household: HOUSEHOLD_CODES }),
  fc.record({ shared: fc.subarray(HOUSEHOLD_CODES.filter((code) => CHILD_CODES.includes(code)), { minLength: 1, maxLength: 2 }), child: fc.subarray([...CHILD_CODES], { minLength: 1, maxLength: 3 }), household: fc.subarray([...HOUSEHOLD_CODES], { minLength: 1, maxLength: 2 }) })
    .map(({ shared, child, household }) => ({ child: [...new Set([...shared, ...child])], household: [...new Set([...shared, ...household])] })),
);

const anyChild = (wanted: Wanted, pool: Pool): fc.Arbitrary<Omit<Child, 'id' | 'label'>> => fc.record({
  age: anyAge,
  livesHere: wanted.livingHere === true ? fc.constant(true) : fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  notIndependentlyMobile: maybe(fc.boolean()), disabled: maybe(fc.boolean()), functionalAge: maybe(fc.integer({ min: 0, max: 17 })),
  communicatesInWords: maybe(fc.boolean()), inSetting: maybe(fc.boolean()),
  statutoryPlan: maybe(fc.constantFrom('none' as const, 'cin' as const, 'cp' as const)), otherParent: maybe(fc.constantFrom('listed' as const, 'notKnown' as const)),
  ratings: ratingsOver(pool.child, wanted.ratings ?? 10), facts: factsOver('child', wanted.facts ?? 4),
  injuries: maybe(fc.array(anyInjury, { maxLength: 2 })),
}).map((child) => present(child) as Omit<Child, 'id' | 'label'>);

const anyAdult: fc.Arbitrary<Omit<Adult, 'id' | 'label'>> = fc.record({
  known: fc.constantFrom('known' as const, 'notKnown' as const), place: maybe(fc.constantFrom('livesHere' as const, 'cares' as const, 'visits' as const, 'notKnown' as const)),
  joined12m: maybe(fc.boolean()), knownRisk: maybe(fc.boolean()), historyKnown: maybe(fc.boolean()),
}).map((adult) => present(adult) as Omit<Adult, 'id' | 'label'>);

const anyEvent = (children: readonly string[]): fc.Arbitrary<Omit<ChronologyEvent, 'id'>> => fc.record({
  date: fc.oneof(fc.integer({ min: 0, max: 500 }).map((days) => addDays(TODAY, -days)), fc.constantFrom('2025', '2025-summer', '2026-01')),
  kind: fc.constantFrom(...EventKind.options), children: fc.subarray([...children]),
  essential: maybe(fc.boolean()), explained: maybe(fc.boolean()), rebookedAndKept: maybe(fc.boolean()), movedBy: maybe(fc.constantFrom('family' as const, 'service' as const)),
  service: maybe(fc.constantFrom('Dentist', 'Eye clinic')), closedBecause: maybe(fc.constantFrom(...ClosureReason.options)),
}).map((event) => present(event) as Omit<ChronologyEvent, 'id'>);

const earlierLevels = (codes: readonly string[]) => fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), { maxKeys: 12 });
const anyEarlier = (children: readonly string[], pool: Pool): fc.Arbitrary<Omit<EarlierScreening, 'assessedOn'>> => fc.record({
  householdRatings: earlierLevels(pool.household),
  children: fc.tuple(...children.map((id) => earlierLevels(pool.child).map((ratings) => ({ id, ratings })))),
  adults: fc.constant([]),
});

/**
 * Any household that can be entered.
 * @param wanted how much of each kind at most; earlier screenings only when asked for
 */
export const anyScreening = (wanted: Wanted = {}): fc.Arbitrary<Screening> =>
  anyPool.chain((pool) => fc.array(anyChild(wanted, pool), { minLength: 1, maxLength: wanted.children ?? 3 }).chain((list) => {
    const children = list.map((child, at) => ({ ...child, id: `c${at + 1}`, label: `C${at + 1}` }));
    const ids = children.map((child) => child.id);
    return fc.record({
      role: fc.constantFrom('school' as const, 'gp' as const, 'other' as const),
      ratings: ratingsOver(pool.household, wanted.ratings ?? 10), facts: factsOver('household', wanted.facts ?? 4),
      adults: fc.array(anyAdult, { maxLength: 2 }), events: fc.array(anyEvent(ids), { maxLength: wanted.events ?? 6 }),
      agencies: fc.subarray([...AgencyId.options]),
      earlier: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 300 }), anyEarlier(ids, pool)), { maxLength: wanted.earlier ?? 0, selector: ([days]) => days }),
    }).map(({ role, ratings, facts, adults, events, agencies, earlier }): Screening => ({
      format: 'screen-for-neglect', version: 1, id: 'any', purpose: 'case', assessedOn: TODAY, role, pass: 'full', framework: { id: 'generic-england', edition: '1' },
      household: { children, adults: adults.map((adult, at) => ({ ...adult, id: `a${at + 1}`, label: `A${at + 1}` })), ratings, facts },
      // A note of its own for each: two contacts of the same day and matter would count once.
      chronology: events.map((event, at) => ({ ...event, id: `e${at + 1}`, note: `n${at}` })),
      strengths: [], agencies: Object.fromEntries(agencies.map((agency) => [agency, { state: 'asked' as const }])), judgement: {}, actions: [],
      earlier: earlier.map(([days, one]) => ({ ...one, assessedOn: addDays(TODAY, -days) })),
    }));
  }));
