import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import OwnLevelPage from '../../../src/features/own-level/OwnLevelPage.svelte';
import { ownViewSettled, withoutOwnView } from '../../../src/model/own-view.ts';
import { begun, childOf, openPage, standInForLayout, TODAY, withChildren } from '../household/opened.ts';

beforeAll(standInForLayout);

const one = withChildren(begun(), [childOf('ab')]);
const two = withChildren(begun(), [childOf('ab'), childOf('cd')]);
const choose = (group: RegExp, name: RegExp): Promise<void> => userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));
const goOn = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

test('nothing is chosen beforehand, and the levels carry the names of the area', () => {
  openPage(OwnLevelPage, one);
  const group = screen.getByRole('group', { name: 'Your level for AB' });
  expect(within(group).getAllByRole('radio').map((radio) => radio instanceof HTMLInputElement && radio.checked)).toEqual([false, false, false, false, false]);
  expect(within(group).getByRole('radio', { name: 'Level 2: Early Help' })).toBeTruthy();
});

test('the level and what it means are kept, and the view is settled on Continue', async () => {
  const { open, go } = openPage(OwnLevelPage, one);
  await choose(/^Your level for AB/, /^Level 3/);
  await userEvent.type(screen.getByRole('textbox', { name: 'What does this mean for the child?' }), 'Often hungry');
  await goOn();
  expect(open.screening?.judgement.before).toEqual({ levels: { ab: 3 }, reason: 'Often hungry', date: TODAY });
  expect(open.screening && ownViewSettled(open.screening)).toBe(true);
  expect(go).toHaveBeenCalledWith('next');
});

test('"I cannot say yet" is an answer; leaving the question open is not', async () => {
  const { open } = openPage(OwnLevelPage, one);
  await goOn();
  expect(open.screening && withoutOwnView(open.screening)).toEqual(['ab']);
  await choose(/^Your level for AB/, /^I cannot say yet/);
  await goOn();
  expect(open.screening && withoutOwnView(open.screening)).toEqual([]);
  expect(open.screening?.judgement.before?.levels).toEqual({});
});

test('one answer can stand for all children, or each child is asked about', async () => {
  const { open } = openPage(OwnLevelPage, two);
  expect(screen.queryByRole('group', { name: /^Your level for/ })).toBeNull();
  await choose(/^Is your view the same/, /^Yes/);
  await choose(/^Your level for all 2 children/, /^Level 2/);
  expect(open.screening?.judgement.before?.levels).toEqual({ ab: 2, cd: 2 });
  await choose(/^Is your view the same/, /^No/);
  await choose(/^Your level for CD/, /^Level 4/);
  expect(open.screening?.judgement.before?.levels).toEqual({ ab: 2, cd: 4 });
});

test('once settled it is shown and cannot be changed any more', async () => {
  const { unmount, open } = openPage(OwnLevelPage, one);
  await choose(/^Your level for AB/, /^Level 3/);
  await goOn();
  const settled = open.screening;
  unmount();
  openPage(OwnLevelPage, settled);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('Level 3: Targeted Help')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'your judgement' }).getAttribute('href')).toBe('#/judgement');
});

test('asks whether the history was weighed once there is one, and goes on without an answer', async () => {
  const { open, go } = openPage(OwnLevelPage, one);
  expect(screen.queryByRole('group', { name: /^Have you weighed that history/ })).toBeNull();
  await choose(/^Is there any earlier history/, /^Yes/);
  expect(screen.getByRole('group', { name: /^Have you weighed that history/ })).toBeTruthy();
  await goOn();
  expect(open.screening?.household.facts).toEqual({ historyExists: true });
  expect(go).toHaveBeenCalledWith('next');
});

test('a call that cannot wait is told before the own view, without a level', () => {
  openPage(OwnLevelPage, withChildren(begun(), [childOf('ab', { ratings: { HE1: { answer: 4 } } })]));
  expect(screen.getByRole('heading', { name: /Contact the front door today/ })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: /suggest/i })).toBeNull();
  expect(screen.getAllByRole('radio').some((radio) => radio instanceof HTMLInputElement && radio.checked)).toBe(false);
});
