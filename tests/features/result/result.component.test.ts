import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import ResultPage from '../../../src/features/result/ResultPage.svelte';
import type { Ratings } from '../../../src/model/rating.ts';
import { bank, begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';
import { vignette, withOwnView } from './vignette.ts';

beforeAll(standInForLayout);

const page = (): string => document.body.textContent.replaceAll(/\s+/g, ' ');
const levelNames = (id: string): readonly string[] => bank.frameworks.find((one) => one.id === id)?.levels.map((level) => level.name) ?? [];
const hrefs = (name: RegExp): readonly (string | null)[] => screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));

/** A child of six for whom every indicator that could be asked is at level 1, from somebody's own eyes. */
const allWell = () => {
  const ones = (rated: 'child' | 'household') => Object.fromEntries(bank.groups.filter((group) => group.rated === rated)
    .flatMap((group) => group.indicators.map((indicator) => [indicator.code, { answer: 1, sources: ['sawIt'] } as const])));
  const screening = withChildren(begun(), [childOf('c1', { ratings: ones('child'), facts: { significantHarmSuspected: false } })]);
  return withOwnView({ ...screening, household: { ...screening.household, ratings: ones('household'), facts: { historyExists: false, homeSeenBy: 'me' } } });
};

describe('the result page', () => {
  test('asks for the own view first, and shows no level until it is given or left out on purpose', async () => {
    const { open } = openPage(ResultPage, { ...vignette('o2'), framework: { id: 'devon', edition: '2026-11' } });
    expect(screen.getByRole('heading', { name: 'You have not given your own view yet' })).toBeTruthy();
    expect(levelNames('devon').filter((name) => page().includes(name))).toEqual([]);
    expect(screen.getByRole('link', { name: 'Give my own view' }).getAttribute('href')).toBe('#/own-level');
    await userEvent.click(screen.getByRole('button', { name: 'Show me the suggestion anyway' }));
    expect(page()).toContain('Your own view before: not given.');
    expect(open.screening?.judgement.before?.levels).toEqual({});
  });

  test('never holds back a call to the front door while it waits for the own view', () => {
    openPage(ResultPage, vignette('o1'));
    expect(screen.getByRole('heading', { name: /Contact the front door today/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Why this level' })).toBeNull();
  });

  test('gives the numbers of the front door and the advice line to whoever decides, beside the talk within a working day', () => {
    const advised = withOwnView(withChildren(begun(), [childOf('c1', { ratings: { EM1: { answer: 3, sources: ['sawIt'] } } })]));
    openPage(ResultPage, advised);
    expect(page()).toContain('If you are the lead yourself, or cannot reach the lead in that time');
    const phone = bank.frameworks.find((one) => one.id === 'devon')?.frontDoor.phone ?? '';
    expect(phone).not.toBe('');
    expect(screen.getAllByRole('link', { name: phone }).length).toBeGreaterThan(0);
  });

  test('of a quick pass says that it can say no more, and offers the full screening without losing an answer', async () => {
    const { open } = openPage(ResultPage, { ...allWell(), pass: 'quick' });
    expect(page()).toContain('it cannot say that a need is not there');
    const before = open.screening?.household;
    await userEvent.click(screen.getByRole('button', { name: 'Go on to the full screening' }));
    expect([open.screening?.pass, open.screening?.household]).toEqual(['full', before]);
    expect(screen.queryByText(/This was the quick pass/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('says level 1 in its exact words, and that no result means that a child is safe', () => {
    openPage(ResultPage, allWell());
    expect(page()).toContain('No indicators recorded at a level needing more than universal support, on the information entered');
    expect(page()).toContain('No result from this tool means a child is safe. Record your concern and look again if anything changes.');
    expect(page()).toContain('This result reflects only what was entered on 22 November 2026. Missing information can hide serious harm.');
  });

  test('says "not enough known" in place of level 1, with no place on the scale', () => {
    openPage(ResultPage, withOwnView(withChildren(begun(), [childOf('c1')])));
    expect(page()).toContain('Not enough known to suggest a level');
    expect(page()).not.toContain('No indicators recorded at a level');
    expect(screen.queryByRole('list', { name: /^Suggested among the levels/ })).toBeNull();
  });

  test('says "at least" where more may come to light', () => {
    openPage(ResultPage, withOwnView({ ...vignette('o6'), framework: { id: 'devon', edition: '2026-11' } }));
    expect(page()).toContain(`At least ${levelNames('devon')[2] ?? ''}`);
  });

  test('with immediate danger leads with 999 and names no level', () => {
    const screening = withOwnView(vignette('o3'));
    openPage(ResultPage, { ...screening, framework: { id: 'devon', edition: '2026-11' }, household: { ...screening.household, facts: { ...screening.household.facts, immediateDanger: 'yes' } } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Immediate danger');
    expect(screen.getAllByRole('link')[1]?.getAttribute('href')).toBe('tel:999');
    expect(levelNames('devon').filter((name) => page().includes(name))).toEqual([]);
  });

  test('every answer behind a reason leads to the page where it was given', () => {
    openPage(ResultPage, withOwnView(vignette('o1')));
    expect(new Set(hrefs(/^Pattern of accidents/))).toEqual(new Set(['#/child/c1/supervision']));
    expect(new Set(hrefs(/^Cannot move about by itself/))).toEqual(new Set(['#/household/child/c1']));
  });

  test('a reason says how strong it is, where it is written and whether that is confirmed', () => {
    openPage(ResultPage, withOwnView(vignette('o1')));
    const reason = screen.getAllByRole('listitem').find((item) => item.textContent.includes('Rule FLR-03.'));
    expect(reason?.textContent).toContain('Local procedure');
    expect(reason?.textContent.toLowerCase()).toContain('to be confirmed');
  });

  test('many children stand in one table, and each opens in place', async () => {
    openPage(ResultPage, withOwnView(vignette('o3')));
    expect(within(screen.getByRole('table', { name: 'The children of this household' })).getAllByRole('row')).toHaveLength(4);
    expect(screen.queryByRole('heading', { name: 'Why this level' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^E, 10 years/ }));
    expect(screen.getByRole('heading', { name: 'Why this level' })).toBeTruthy();
  });

  test('a suspicion of significant harm entered here raises the level at once', async () => {
    openPage(ResultPage, withOwnView({ ...vignette('o2'), framework: { id: 'devon', edition: '2026-11' } }));
    await userEvent.click(within(screen.getByRole('group', { name: /^Do you have reasonable cause/ })).getByRole('radio', { name: 'Yes' }));
    expect(screen.getByRole('heading', { name: /Contact the front door today/ })).toBeTruthy();
    expect(screen.getByRole('list', { name: `Suggested among the levels of Devon: ${levelNames('devon')[3] ?? ''}` })).toBeTruthy();
  });

  test('what would change it is worked out when it is opened, with the way to each question', async () => {
    openPage(ResultPage, withOwnView(vignette('o2')));
    await userEvent.click(screen.getByRole('button', { name: 'What would change this?' }));
    expect((await screen.findAllByText(/^At its worst answer, each of these alone would raise it to/, undefined, { timeout: 15_000 })).length).toBeGreaterThan(0);
    expect(hrefs(/^Words and actions \(EN4\)/)).toEqual(['#/home/engagement']);
  });
});

describe('before anything calm is said', () => {
  const withDanger = (answer: string | undefined, ratings: Ratings = {}) => {
    const screening = withOwnView(withChildren(begun(), [childOf('c1', { ratings })]));
    return { ...screening, household: { ...screening.household, facts: answer === undefined ? {} : { immediateDanger: answer } } };
  };
  const CALM = /needs more than everyday services|asks for more than everyday services/;

  test('an empty form says that nothing was answered, and whom to ring', () => {
    const { open } = openPage(ResultPage, withDanger('no'));
    expect(page()).toContain('Nothing was answered yet, so no level can be suggested.');
    expect(page()).toContain(open.framework.outOfHours.name);
    expect(page()).not.toMatch(CALM);
  });

  test.each([['notSure', 'You are not sure whether anyone is in danger right now'], [undefined, 'You have not said whether anyone is in danger right now']])('danger that is open (%s) is said first, in the words of the page on danger', (answer, words) => {
    openPage(ResultPage, withDanger(answer, { HE1: { answer: 1 } }));
    expect(page()).toContain(`If you think anyone may be in danger now, call 999. ${words}`);
    expect(page()).not.toMatch(CALM);
    expect(page()).not.toContain('Nothing was answered yet');
  });

  test('with danger ruled out and something answered it is said as it is', () => {
    openPage(ResultPage, withDanger('no', { HE1: { answer: 1 } }));
    expect(page()).toContain('Nothing recorded so far needs more than everyday services');
    expect(page()).not.toContain('call 999');
  });

  test('the panel of today begins with the same words while danger is not sure', () => {
    openPage(ResultPage, withDanger('notSure', { HE1: { answer: 1 } }));
    const panel = screen.getByRole('heading', { name: /and the front door today/ }).parentElement;
    expect(panel?.querySelector('p')?.textContent).toBe('If you think anyone may be in danger now, call 999.');
  });

  test('a spread over areas of which too little is known is not known, not "one domain at most"', () => {
    openPage(ResultPage, withDanger('no', { HE1: { answer: 2 } }));
    expect(page()).toMatch(/1 of \d main areas has a rating that counts as 2 or more, 0 as 3 or more; \d of \d are not known well enough\. How far needs are spread is not known\./);
    expect(page()).not.toContain('One domain at most');
  });
});

test('nobody asked about danger: the result says that it is not complete, at a high level too, until it is answered', () => {
  const screening = withOwnView(withChildren(begun(), [childOf('c1', { ratings: { SU1: { answer: 3 } } })]));
  const { unmount } = openPage(ResultPage, screening);
  expect(page()).toContain('This result is not complete: nobody has said whether anyone is in danger right now.');
  expect(screen.getByRole('link', { name: 'Answer it now' }).getAttribute('href')).toBe('#/danger');
  unmount();
  openPage(ResultPage, { ...screening, household: { ...screening.household, facts: { immediateDanger: 'no' } } });
  expect(page()).not.toContain('This result is not complete');
});

test('answers that do not fit together stand among what is not known, with the way to both', () => {
  openPage(ResultPage, withOwnView(withChildren(begun(), [childOf('c1', { facts: { attendancePercent: 84 }, ratings: { ED1: { answer: 2 } } })])));
  expect(screen.getByRole('heading', { name: 'Answers that do not fit together' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to both' }).getAttribute('href')).toBe('#/child/c1/education');
});

test('in danger, a number that is not certain says so in the panel', () => {
  const uncertain = bank.frameworks.find((one) => one.outOfHours.phone !== undefined && one.outOfHours.confidence !== 'high');
  const screening = withChildren(begun(), [childOf('c1')]);
  openPage(ResultPage, { ...screening, framework: { id: uncertain?.id ?? '', edition: uncertain?.edition ?? '' }, household: { ...screening.household, facts: { immediateDanger: 'yes' } } });
  expect(page()).toContain('This number is not certain: check it before you need it.');
});
