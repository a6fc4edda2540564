import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { quickPassCount } from '../../../src/features/start/beginning.ts';
import StartPage from '../../../src/features/start/StartPage.svelte';
import { Screening } from '../../../src/model/screening.ts';
import { bank, begun, openPage, standInForLayout, TODAY } from '../household/opened.ts';

beforeAll(standInForLayout);

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const choose = async (role: string, area: string, pass: RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole('radio', { name: role }));
  await userEvent.selectOptions(screen.getByRole('combobox'), area);
  await userEvent.click(screen.getByRole('radio', { name: pass }));
};

describe('the start page', () => {
  test('says word for word what the tool is not, before anything is asked', () => {
    openPage(StartPage);
    const words = "This tool helps you organise what you know. It does not decide. If a child may be in immediate danger, stop and call 999. If you think a child is being harmed or likely to be, contact children's social care now; you do not need to finish this form.";
    const said = screen.getByText(words);
    expect(said.compareDocumentPosition(screen.getByRole('button', { name: 'Start' })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByText(/Nothing is saved until you save a file, or choose to keep an encrypted draft/)).toBeTruthy();
  });

  test('chooses nothing for the person, not even an area', () => {
    openPage(StartPage);
    expect(screen.getAllByRole('radio').filter((one) => one instanceof HTMLInputElement && one.checked)).toEqual([]);
    expect(screen.getByRole('combobox')).toHaveProperty('value', '');
  });

  test('says all that is missing, keeps what was chosen and begins nothing', async () => {
    const { open, go } = openPage(StartPage);
    await userEvent.click(screen.getByRole('radio', { name: 'School or college' }));
    await press('Start');
    expect(within(screen.getByRole('alert')).getAllByRole('link').map((link) => link.textContent)).toEqual(['Select your local area, or that it is not listed', 'Select a quick pass or a full screening']);
    expect(screen.getByRole('radio', { name: 'School or college' })).toHaveProperty('checked', true);
    expect(open.screening).toBeUndefined();
    expect(go).not.toHaveBeenCalled();
  });

  test('begins with what was chosen and goes to immediate danger first', async () => {
    const { open, go } = openPage(StartPage);
    await choose('GP practice', 'Essex', /^Full screening/);
    await press('Start');
    expect(go).toHaveBeenCalledWith('danger');
    expect(open.screening).toMatchObject({ role: 'gp', pass: 'full', purpose: 'case', assessedOn: TODAY, framework: { id: 'essex' }, ruleSet: bank.ruleSet });
    expect(Screening.safeParse(open.screening).success).toBe(true);
  });

  test('warns of an area that is easily mixed up', async () => {
    openPage(StartPage);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Essex');
    expect(screen.getByText(/Southend-on-Sea and Thurrock/)).toBeTruthy();
  });

  test('tells a GP practice what the tool is not, and nobody else', async () => {
    openPage(StartPage);
    expect(screen.queryByText('Not yet assured for NHS deployment')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'GP practice' }));
    expect(screen.getByText('Not yet assured for NHS deployment')).toBeTruthy();
    expect(screen.getByText('Not a medical device. Not for diagnosis, growth assessment or treatment decisions.')).toBeTruthy();
  });
});

describe('a first visit', () => {
  test('is offered one page to read, which goes for good when it is put away', async () => {
    const { unmount } = openPage(StartPage);
    expect(screen.getByRole('link', { name: 'How it works, on one page' }).getAttribute('href')).toBe('#/tour');
    await press('Do not show this again');
    expect(screen.queryByRole('heading', { name: 'Here for the first time?' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    unmount();
    openPage(StartPage);
    expect(screen.queryByRole('heading', { name: 'Here for the first time?' })).toBeNull();
    localStorage.clear();
  });

  test('is not offered while a screening is open', () => {
    openPage(StartPage, begun());
    expect(screen.queryByRole('heading', { name: 'Here for the first time?' })).toBeNull();
  });
});

describe('with a screening open', () => {
  test('offers to carry on, and replaces it only once that was said', async () => {
    const { open, go } = openPage(StartPage, begun());
    expect(screen.getByRole('heading', { name: 'A real screening is open' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Carry on' }).getAttribute('href')).toBe('#/tasks');
    await choose('School or college', 'Devon', /^Quick pass/);
    await press('Start');
    expect(open.screening?.id).toBe('test');
    await press('Cancel');
    expect(go).not.toHaveBeenCalled();
    await press('Start');
    await press('Replace');
    expect(open.screening?.id).not.toBe('test');
    expect(go).toHaveBeenCalledWith('danger');
  });

  test('leads to saving first without losing the open one', async () => {
    const { open, go } = openPage(StartPage, begun());
    await choose('School or college', 'Devon', /^Quick pass/);
    await press('Start');
    await press('Save first');
    expect(go).toHaveBeenCalledWith('working-file');
    expect(open.screening?.id).toBe('test');
  });
});

describe('with a training screening open', () => {
  test('says so, and nothing takes its place', async () => {
    const { open, go } = openPage(StartPage, { ...begun(), purpose: 'training' });
    expect(screen.getByRole('heading', { name: 'A training screening is open' })).toBeTruthy();
    await choose('School or college', 'Devon', /^Quick pass/);
    await press('Start');
    expect(screen.getByText(/^A training screening is open. Training and real work never mix: save it and choose “End and clear” first/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
    await press('Cancel');
    expect(open.screening?.id).toBe('test');
    expect(go).not.toHaveBeenCalled();
  });
});

test('the quick pass of a school and of a practice is twenty indicators each', () => {
  expect([quickPassCount(bank, 'school'), quickPassCount(bank, 'gp')]).toEqual([20, 20]);
  expect(quickPassCount(bank, 'other')).toBeGreaterThan(20);
});
