import { describe, expect, test } from 'vitest';
import { assess, type Assessment } from '../../src/engine/assess.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withRating } from '../../src/model/screening-changes.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { prepared } from './shipped.ts';

/** Rates 1 whatever is still open about a child, and about the home of it. */
const withoutGaps = (screening: Screening, childId: string): Screening =>
  (assess(screening, prepared).children.find((one) => one.child.id === childId)?.unknown ?? [])
    .reduce((done, { code }) => withRating(done, prepared.byCode.get(code)?.group.rated === 'household' ? undefined : childId, code, { answer: 1 }), screening);
/** An assessment in which the children named have no gap. */
const known = (situation: Situation, ...childIds: readonly string[]): Assessment => assess(childIds.reduce(withoutGaps, screeningOf(situation)), prepared);
const inWords = (one: Assessment): string => `${one.level} ${one.reading}: ${one.children.map((child) => `${child.level} ${child.reading}`).join(', ')}`;

describe('the household is read from all its children', () => {
  test.each<readonly [string, Assessment, string]>([
    ['level 1 where nothing is open about any', known({ others: [{}] }, 'c1', 'c2'), '1 level: 1 level, 1 level'],
    ['not enough known where something is open about one', known({ others: [{}] }, 'c1'), '1 notEnoughKnown: 1 level, 1 notEnoughKnown'],
    ['the highest level of any, first', known({ HE1: 3, others: [{ HE1: 2 }] }, 'c1', 'c2'), '3 level: 3 level, 2 level'],
    ['the highest level of any, last', known({ HE1: 2, others: [{ HE1: 3 }] }, 'c1', 'c2'), '3 level: 2 level, 3 level'],
    ['at least that level where something is open about another', known({ HE1: 3, others: [{}] }, 'c1'), '3 atLeast: 3 level, 1 notEnoughKnown'],
    ['level 4 as it is, whatever is open', known({ HE1: 4, others: [{ HE1: 3 }] }), '4 level: 4 level, 3 atLeast'],
    ['immediate danger of any before all else', known({ immediateDanger: 'yes', HE1: 4, others: [{}] }), '4 immediateDanger: 4 immediateDanger, 3 immediateDanger'],
  ])('%s', (_words, one, words) => { expect(inWords(one)).toBe(words); });
});
