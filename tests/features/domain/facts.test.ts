import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/engine/assess.ts';
import { askedFacts, injuriesAreAsked } from '../../../src/features/domain/asked-facts.ts';
import type { Child } from '../../../src/model/household.ts';
import type { Screening } from '../../../src/model/screening.ts';
import { bank, childOf, prepared, screeningOf } from './sample.ts';

const names = (place: string, screening: Screening, childId?: string): readonly string[] =>
  askedFacts(place, screening, assess(screening, prepared), prepared, childId).map(({ key }) => key);

describe('the key facts of a page', () => {
  test('appear once an answer makes them matter, and go with it', () => {
    const child = childOf('c1', 9);
    expect(names('supervision', screeningOf([child]), 'c1')).not.toContain('c1-leftAlone');
    const rated: Child = { ...child, ratings: { SU1: { answer: 2 } } };
    expect(names('supervision', screeningOf([rated]), 'c1')).toContain('c1-leftAlone');
    expect(names('supervision', screeningOf([{ ...rated, facts: { leftAlone: 'long' } }]), 'c1')).toContain('c1-leftAloneRepeated');
  });

  test('ask nobody under two whether a younger child was in its charge, unless it was answered', () => {
    const asked = (years: number, facts: Child['facts'] = {}): boolean =>
      names('supervision', screeningOf([childOf('c1', years, { ratings: { SU1: { answer: 2 } }, facts: { leftAlone: 'long', ...facts } })]), 'c1').includes('c1-inChargeOfYounger');
    expect([asked(0), asked(1), asked(2), asked(9), asked(0, { inChargeOfYounger: true })]).toEqual([false, false, true, true, true]);
  });

  test('stay in sight once answered', () => {
    const child = childOf('c1', 9, { facts: { leftAlone: 'long' } });
    expect(names('supervision', screeningOf([child]), 'c1')).toContain('c1-leftAlone');
  });

  test('about one child are asked on a household page for each child they fit', () => {
    const screening = screeningOf([childOf('c1', 0), childOf('c2', 9), childOf('c3', 0, { livesHere: false })]);
    expect(names('home', screening).filter((key) => key.endsWith('unsafeSleep'))).toEqual(['c1-unsafeSleep']);
    expect(names('home', screening)).toContain('homeSeenBy');
  });

  test('about the household are asked when they matter for any child who lives there', () => {
    expect(names('parental-factors', screeningOf([childOf('c1', 9), childOf('c2', 1)]))).toContain('domesticAbuse12m');
    expect(names('parental-factors', screeningOf([childOf('c1', 9)]))).not.toContain('domesticAbuse12m');
  });

  test('are asked for the household before any child is listed', () => {
    expect(names('home', screeningOf([]))).toEqual(expect.arrayContaining(['homeSeenBy']));
  });

  test('name what the chronology counts', () => {
    const child = childOf('c1', 9, { ratings: { SU5: { answer: 3 } } });
    const event = { id: 'e1', date: '2026-01-10', kind: 'missingEpisode', children: ['c1'], note: 'Away overnight' } as const;
    const screening = screeningOf([child], { chronology: [event] });
    const asked = askedFacts('supervision', screening, assess(screening, prepared), prepared, 'c1').find(({ fact }) => fact.name === 'missingEpisodes12m');
    expect(asked).toMatchObject({ counted: 1, value: undefined });
  });

  test('about the household never stand on the page of one child', () => {
    const ofChildren = new Set<string>(bank.groups.filter(({ rated }) => rated === 'child').map(({ group }) => group));
    const placed = bank.facts.filter(({ place }) => ofChildren.has(place));
    expect(placed.length).toBeGreaterThan(30);
    expect(placed.filter(({ scope }) => scope === 'household')).toEqual([]);
  });
});

describe('injuries', () => {
  const asks = (child: Child, household: Partial<Screening['household']> = {}): boolean => {
    const screening = screeningOf([child]);
    const view = assess({ ...screening, household: { ...screening.household, ...household } }, prepared).children[0]?.view;
    return view !== undefined && injuriesAreAsked(view, prepared);
  };

  test.each<[string, Child, boolean]>([
    ['under five', childOf('c1', 4), true],
    ['five or older', childOf('c1', 5), false],
    ['disabled', childOf('c1', 12, { disabled: true }), true],
    ['of an age not known', childOf('c1', 0, { age: { kind: 'notKnown' } }), true],
    ['not born yet', childOf('c1', 0, { age: { kind: 'unborn' } }), false],
    ['older with accidents rated 2', childOf('c1', 9, { ratings: { SU10: { answer: 2 } } }), true],
    ['older with a list begun', childOf('c1', 9, { injuries: [] }), true],
  ])('are asked for a child %s: %s', (_words, child, asked) => {
    expect(asks(child)).toBe(asked);
  });

  test('are asked when small injuries added up are rated for the household', () => {
    expect(asks(childOf('c1', 9), { ratings: { HI6: { answer: 2 } } })).toBe(true);
  });
});
