import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import HelpNowPage from '../../../src/features/help-now/HelpNowPage.svelte';
import { begun, openPage } from '../household/opened.ts';

test('help needs no screening', () => {
  openPage(HelpNowPage);
  expect(screen.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
  expect(screen.getByText(/You need no form, no permission and no proof/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Front door' })).toBeTruthy();
});

test('another area can be looked up without touching the screening', async () => {
  const screening = begun();
  const { open } = openPage(HelpNowPage, screening);
  expect(screen.getByRole('link', { name: '0345 155 1071' })).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Halton');
  expect(screen.getByRole('heading', { name: 'Who to telephone: Halton' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '0151 907 8305' }).getAttribute('href')).toBe('tel:01519078305');
  expect(open.screening).toBe(screening);
});

test('where no number is known none is shown as a link', () => {
  openPage(HelpNowPage);
  expect(screen.getAllByText('No number is known here.')).not.toHaveLength(0);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('tel:'))).toEqual(['tel:999', 'tel:101', 'tel:999', 'tel:08088005000']);
});

test('where the area is not listed the page says how to find its number, and not where one is known', async () => {
  openPage(HelpNowPage);
  expect(screen.getByRole('heading', { name: 'Area not listed? How to find the number' })).toBeTruthy();
  expect(screen.getByText(/search its website for “report a concern about a child”/).textContent).toContain('GOV.UK');
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Halton');
  expect(screen.queryByRole('heading', { name: 'Area not listed? How to find the number' })).toBeNull();
});

test('the page prints at one press, with room to write', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  openPage(HelpNowPage);
  await userEvent.click(screen.getByRole('button', { name: 'Print this page' }));
  expect(print).toHaveBeenCalledOnce();
  expect(screen.getByText('Who I spoke to, and their number:')).toBeTruthy();
  vi.unstubAllGlobals();
});
