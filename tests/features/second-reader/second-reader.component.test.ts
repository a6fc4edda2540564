import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import JudgementPage from '../../../src/features/judgement/JudgementPage.svelte';
import SecondReaderPage from '../../../src/features/second-reader/SecondReaderPage.svelte';
import { trainingRoom } from '../../../src/state/training-room.svelte.ts';
import { begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';

beforeAll(() => {
  standInForLayout();
  window.scrollTo = vi.fn();
});
beforeEach(() => { history.replaceState(null, '', '#/second-reader'); });

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const choose = (group: RegExp, name: RegExp): Promise<void> => userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));
const chosen = (): number => screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked).length;

const one = {
  ...withChildren(begun(), [childOf('ab', { ratings: { HE6: { answer: 3, evidence: 'Two visits missed.', sources: ['record'] } } })]),
  judgement: { before: { levels: { ab: 3 as const }, reason: 'Often hungry', date: '2026-11-22' } },
};

/** Goes as far as the second reader's own questions. */
const toSecond = async (): Promise<void> => {
  await press('Begin');
  await choose(/^Health/, /^Level 2/);
  await press('Hide my levels');
  await userEvent.type(screen.getByRole('textbox', { name: /^Second reader/ }), 'SB');
  await press(/^I am the second reader/);
};

test('two colleagues read apart, see the difference in words, and keep a note only if they choose', async () => {
  const { open, container } = openPage(SecondReaderPage, one);
  await press('Begin');
  expect(chosen()).toBe(1);
  await choose(/^Health/, /^Level 2/);
  await press('Hide my levels');
  expect(container.querySelectorAll('input[type="radio"]')).toHaveLength(0);
  expect(container.textContent).not.toMatch(/Level [1-4]/);
  await userEvent.type(screen.getByRole('textbox', { name: /^Second reader/ }), 'SB');
  await press(/^I am the second reader/);
  expect(chosen()).toBe(0);
  expect(screen.getByText('Two visits missed.', { exact: false })).toBeTruthy();
  expect(container.textContent).not.toContain('Often hungry');
  await choose(/^Health/, /^Level 4/);
  await choose(/^Overall/, /^Level 3/);
  await press('Show both readings');
  const table = screen.getByRole('table', { name: 'Levels for AB' });
  expect(within(table).getByRole('row', { name: /^Health/ }).textContent).toContain('2 levels apart: the second reader sees more');
  expect(within(table).getByRole('row', { name: /^Overall/ }).textContent).toContain('The same');
  expect(container.textContent).not.toMatch(/%|kappa|alpha|agreement/i);
  const before = open.screening;
  expect(before?.judgement.secondReadings).toBeUndefined();
  await press('Keep the note in this screening');
  const { secondReadings, ...judgement } = open.screening?.judgement ?? {};
  expect(secondReadings).toEqual([{ date: '2026-11-22', reader: 'SB', note: expect.stringMatching(/^AB, health: first reader Level 2.*second reader Level 4/) as string }]);
  expect(judgement).toEqual(one.judgement);
  expect(screen.getByText('The note is in this screening.')).toBeTruthy();
});

test('nothing of it reaches training or the screening unless a note is kept', async () => {
  const { open, unmount } = openPage(SecondReaderPage, one);
  await toSecond();
  await press('Show both readings');
  expect(open.screening).toEqual(one);
  unmount();
  expect(trainingRoom.ownCases).toEqual([]);
  expect(trainingRoom.attemptAt('ab')).toBeUndefined();
  openPage(SecondReaderPage, one);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Ask a second reader');
});

test('leaving asks first; staying keeps the page, leaving goes where one wanted', async () => {
  const app = vi.fn();
  addEventListener('hashchange', app);
  const { unmount } = openPage(SecondReaderPage, one);
  await toSecond();
  location.hash = '#/tasks';
  const question = await screen.findByRole('alertdialog', { name: 'Leave and lose both readings?' });
  await waitFor(() => { expect(location.hash).toBe('#/second-reader'); });
  expect(app).not.toHaveBeenCalled();
  await userEvent.click(within(question).getByRole('button', { name: 'Stay here' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Second reader: your levels');
  location.hash = '#/tasks';
  await userEvent.click(await screen.findByRole('button', { name: 'Leave this page' }));
  await waitFor(() => { expect(app).toHaveBeenCalledTimes(1); });
  expect(location.hash).toBe('#/tasks');
  unmount();
  removeEventListener('hashchange', app);
});

test('before it is begun nothing asks, and without a child it says what to do', async () => {
  const app = vi.fn();
  addEventListener('hashchange', app);
  const { unmount } = openPage(SecondReaderPage, one);
  location.hash = '#/tasks';
  await waitFor(() => { expect(app).toHaveBeenCalledTimes(1); });
  unmount();
  removeEventListener('hashchange', app);
  openPage(SecondReaderPage, begun());
  expect(screen.getByText(/No child is listed yet/)).toBeTruthy();
});

test('the judgement page leads there, shows kept notes, and takes one out', async () => {
  const { open } = openPage(JudgementPage, { ...one, checked: ['own-level'], judgement: { ...one.judgement, secondReadings: [{ date: '2026-11-22', reader: 'SB', note: 'We differ on health.' }] } });
  expect(screen.getByRole('link', { name: 'Ask a second reader' }).getAttribute('href')).toBe('#/second-reader');
  expect(screen.getByRole('heading', { name: 'Second reading by SB on 22 November 2026' })).toBeTruthy();
  await press(/^Take this note out/);
  expect(screen.queryByRole('heading', { name: /^Second reading/ })).toBeNull();
  expect(open.screening?.judgement.secondReadings).toBeUndefined();
});
