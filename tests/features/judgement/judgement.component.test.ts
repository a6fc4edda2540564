import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import JudgementPage from '../../../src/features/judgement/JudgementPage.svelte';
import { comparedJudgements, reviewProposal, withJudgedLevel } from '../../../src/features/judgement/judgement-edits.ts';
import { assess } from '../../../src/engine/assess.ts';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import type { LevelOfNeed } from '../../../src/model/level.ts';
import type { Screening } from '../../../src/model/screening.ts';
import { largeHousehold } from '../../support/large-household.ts';
import { bank, openPage, standInForLayout, TODAY } from '../household/opened.ts';
import { vignette, withOwnView } from '../result/vignette.ts';

beforeAll(standInForLayout);

const hoarding = withOwnView({ ...vignette('o6'), framework: { id: 'devon', edition: '2026-11' } });
const judge = (name: RegExp): Promise<void> => userEvent.click(within(screen.getByRole('group', { name: /^Your judgement now/ })).getByRole('radio', { name }));
const goOn = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

test('the view before, the suggestion and the judgement now stand side by side', () => {
  openPage(JudgementPage, hoarding);
  expect(screen.getByText('Level 2: Early Help', { selector: 'dd p' })).toBeTruthy();
  expect(screen.getByText('At least Level 3: Targeted Help')).toBeTruthy();
});

test('a lower level needs a reason and the lead consulted, and then both levels stay', async () => {
  const { open, go } = openPage(JudgementPage, hoarding);
  await judge(/^Level 2/);
  expect(screen.getByRole('heading', { name: /Your level is lower than your own ratings/ })).toBeTruthy();
  await goOn();
  expect(go).not.toHaveBeenCalled();
  expect(screen.getByRole('link', { name: 'Say why your level is lower than the suggestion' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Say which safeguarding lead you consulted' })).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /^Why is your level lower/ }), 'The rooms are clear now; I saw them');
  await userEvent.type(screen.getByRole('textbox', { name: /^Which safeguarding lead/ }), 'Deputy lead, today');
  await goOn();
  expect(go).toHaveBeenCalledWith('next');
  expect(open.screening?.judgement).toEqual({
    before: hoarding.judgement.before,
    after: { levels: { c1: 2 }, reason: 'The rooms are clear now; I saw them', leadConsulted: 'Deputy lead, today', date: TODAY },
  });
});

test('a higher level needs nothing more', async () => {
  const { go } = openPage(JudgementPage, hoarding);
  await judge(/^Level 4/);
  await goOn();
  expect(go).toHaveBeenCalledWith('next');
});

test('no judgement takes back what has to be done today', async () => {
  openPage(JudgementPage, withOwnView(vignette('o1')));
  await judge(/Level 1/);
  expect(screen.getByText(/^Contact the front door today\. No judgement here changes that/)).toBeTruthy();
});

test('the suggestion is not shown before the own view', () => {
  openPage(JudgementPage, { ...hoarding, judgement: {}, checked: [] });
  expect(screen.queryByText(/Level 3: Targeted Help/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Give my own view' })).toBeTruthy();
});

test('a review is offered at the latest day for the higher of suggestion and judgement, and never filled in unasked', async () => {
  const { open } = openPage(JudgementPage, hoarding);
  expect(open.screening?.reviewOn).toBeUndefined();
  await userEvent.click(screen.getByRole('button', { name: 'Use 9 March 2026' }));
  expect(open.screening?.reviewOn).toBe('2026-03-09');
  const higher = withJudgedLevel(withOwnView(vignette('o2')), 'c1', 3, TODAY);
  const prepared = prepareBank(bank);
  expect(reviewProposal(higher, comparedJudgements(higher, assess(higher, prepared))).weeks).toBe(4);
  expect(reviewProposal(vignette('o2'), comparedJudgements(vignette('o2'), assess(vignette('o2'), prepared))).weeks).toBe(6);
});

test('a date that cannot be read stays in the boxes and is pointed out on Continue', async () => {
  const { go } = openPage(JudgementPage, hoarding);
  await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '31');
  await userEvent.type(screen.getByRole('textbox', { name: 'Month' }), '2');
  await userEvent.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
  await goOn();
  expect(go).not.toHaveBeenCalled();
  expect(screen.getByRole('link', { name: /^Check the day/ })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveProperty('value', '31');
});

describe('of many children', () => {
  /** Twenty children rated in full, each with an own view at level 2, and with these judgements. */
  const many = (levels: Readonly<Record<string, LevelOfNeed>> = {}): Screening => {
    const screening = largeHousehold(bank, { children: 20, assessedOn: TODAY });
    return { ...screening, judgement: { ...screening.judgement, after: { levels, date: TODAY } } };
  };
  const groups = (): number => screen.queryAllByRole('group', { name: /^Your judgement now/ }).length;
  const row = (label: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${label}, `) });

  test('all are folded while many differ, and every row says the suggestion and that the judgement is missing', () => {
    openPage(JudgementPage, many());
    expect(groups()).toBe(0);
    const rows = screen.getAllByRole('button').filter((button) => button.hasAttribute('aria-expanded'));
    expect(rows.filter((one) => /Suggested: .*Level.*Your judgement: not given yet.*not answered/.test(one.textContent ?? '')).length).toBe(20);
    expect(screen.getByText('Your judgement is given for 0 of 20 children.')).toBeTruthy();
  });

  test('those judged lower or higher than suggested stand open, with what has to be said', () => {
    openPage(JudgementPage, many({ c2: 1 }));
    expect([groups(), row('C2').getAttribute('aria-expanded'), row('C1').getAttribute('aria-expanded')]).toEqual([1, 'true', 'false']);
    expect(row('C2').textContent).toContain('lower: give your reason below');
    expect(screen.getByRole('textbox', { name: /^Why is your level lower/ })).toBeTruthy();
  });

  test('a row stays open while its level is chosen, and says what was chosen', async () => {
    openPage(JudgementPage, many());
    await userEvent.click(row('C1'));
    await judge(/^Level 2/);
    expect(row('C1').getAttribute('aria-expanded')).toBe('true');
    expect(row('C1').textContent).toMatch(/Your judgement: Level 2/);
    expect(screen.getByText('Your judgement is given for 1 of 20 children.')).toBeTruthy();
  });

  test('on paper none is folded', () => {
    openPage(JudgementPage, many());
    window.dispatchEvent(new Event('beforeprint'));
    expect(groups()).toBe(20);
  });
});
