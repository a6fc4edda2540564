import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Assessment } from '../../src/engine/assess.ts';
import type { Child } from '../../src/model/household.ts';
import { levelOf, type Rating } from '../../src/model/rating.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withRating, withRatingPart } from '../../src/model/screening-changes.ts';
import { anyScreening, CHILD_CODES, HOUSEHOLD_CODES } from './arbitrary-screening.ts';
import { prepared } from './shipped.ts';
import { runs } from '../support/runs.ts';

const levels = (assessment: Assessment): readonly number[] => assessment.children.map((child) => child.level);
const notLower = (after: Assessment, before: Assessment): void => {
  after.children.forEach((child, at) => { expect(child.level, `${child.child.id} was ${levels(before).join()} and is ${levels(after).join()}`).toBeGreaterThanOrEqual(before.children[at]?.level ?? 1); });
};
const dangerKept = (after: Assessment, before: Assessment): void => {
  if (before.reading === 'immediateDanger') expect(after.reading).toBe('immediateDanger');
  after.children.forEach((child, at) => { if (before.children[at]?.flags.includes('REF') === true) expect(child.flags).toContain('REF'); });
};

interface Place { readonly child: string | undefined; readonly code: string }
const somePlace = (screening: Screening): fc.Arbitrary<Place> => fc.oneof(
  fc.record({ child: fc.constantFrom(...screening.household.children.map((child) => child.id)), code: fc.constantFrom(...CHILD_CODES) }),
  fc.record({ child: fc.constant(undefined), code: fc.constantFrom(...HOUSEHOLD_CODES) }),
);
/** Prefers what was entered: a property about changes to it is empty where nothing is there. */
const enteredPlace = (screening: Screening): fc.Arbitrary<Place> => {
  const entered = [
    ...Object.keys(screening.household.ratings).map((code): Place => ({ child: undefined, code })),
    ...screening.household.children.flatMap((child) => [...Object.keys(child.ratings), ...Object.keys(screening.household.ratings).filter((code) => CHILD_CODES.includes(code))]
      .map((code): Place => ({ child: child.id, code }))),
  ];
  return entered.length === 0 ? somePlace(screening) : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...entered) }, { weight: 1, arbitrary: somePlace(screening) });
};

const childOf = (screening: Screening, id: string | undefined): Child | undefined => screening.household.children.find((child) => child.id === id);
const ratingAt = (screening: Screening, { child, code }: Place): Rating | undefined => (child === undefined ? screening.household.ratings : childOf(screening, child)?.ratings)?.[code];
/** The rating that counts for the child at this place: its own where it has an answer, else the household's. */
const standing = (screening: Screening, place: Place): Rating | undefined => {
  const own = ratingAt(screening, place);
  return levelOf(own) === undefined && place.child !== undefined ? screening.household.ratings[place.code] ?? own : own;
};

const changed = (wanted: Parameters<typeof anyScreening>[0]) => anyScreening(wanted).chain((screening) => fc.record({
  screening: fc.constant(screening), place: enteredPlace(screening), to: fc.constantFrom(2 as const, 3 as const, 4 as const),
}));
const RUNS = runs(800);

describe('a further concern', () => {
  test.each([['without', 0], ['with', 2]] as const)('never lowers any level, %s earlier screenings', (_words, earlier) => {
    fc.assert(fc.property(changed({ earlier, ratings: 12 }), ({ screening, place, to }) => {
      const rating = standing(screening, place);
      fc.pre(to > (levelOf(rating) ?? 0) && ratingAt(screening, place)?.answer !== 'doesNotApply' && rating?.answer !== 'doesNotApply');
      const before = assess(screening, prepared);
      // A child set apart keeps what was said of the household's rating: otherwise its trend and sources would be lost, too.
      const after = assess(withRating(screening, place.child, place.code, { ...rating, answer: to }), prepared);
      notLower(after, before);
      dangerKept(after, before);
    }), RUNS);
  });
});

describe('what is not known', () => {
  // An earlier, higher rating goes on counting only beside a new, lower one (PER-02), so there the two differ on purpose:
  // the new answer brings the earlier one back into view. Hence no earlier screenings here.
  const asked = anyScreening({ ratings: 12 }).chain((screening) => fc.record({ screening: fc.constant(screening), place: enteredPlace(screening), unknown: fc.constantFrom('notKnown' as const, undefined) }));

  test('never lowers a level that a level 1 answer would give, and never makes it read level 1', () => {
    fc.assert(fc.property(asked, ({ screening, place, unknown }) => {
      const one = withRatingPart(screening, place.child, place.code, { answer: 1 });
      const open = unknown === undefined ? withoutRating(one, place) : withRatingPart(one, place.child, place.code, { answer: unknown });
      const known = assess(one, prepared);
      const notKnown = assess(open, prepared);
      notLower(notKnown, known);
      dangerKept(notKnown, known);
      notKnown.children.forEach((child, at) => {
        if (child.level === 1 && child.reading === 'level') expect(known.children[at]?.reading).toBe('level');
      });
    }), RUNS);
  });

  test('answered with level 1 never raises a level', () => {
    fc.assert(fc.property(asked, ({ screening, place }) => {
      fc.pre(levelOf(ratingAt(screening, place)) === undefined);
      notLower(assess(screening, prepared), assess(withRatingPart(screening, place.child, place.code, { answer: 1 }), prepared));
    }), RUNS);
  });

  test('set apart for one child never hides what holds for the household', () => {
    fc.assert(fc.property(asked, ({ screening, place }) => {
      fc.pre(place.child !== undefined && ratingAt(screening, place) === undefined);
      notLower(assess(withRatingPart(screening, place.child, place.code, { answer: 'notKnown' }), prepared), assess(screening, prepared));
    }), RUNS);
  });
});

const withoutRating = (screening: Screening, { child, code }: Place): Screening => {
  const drop = (ratings: Child['ratings']): Child['ratings'] => Object.fromEntries(Object.entries(ratings).filter(([key]) => key !== code));
  const { household } = screening;
  return child === undefined
    ? { ...screening, household: { ...household, ratings: drop(household.ratings) } }
    : { ...screening, household: { ...household, children: household.children.map((one) => (one.id === child ? { ...one, ratings: drop(one.ratings) } : one)) } };
};
