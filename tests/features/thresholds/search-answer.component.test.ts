import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import { thresholdIndex } from '../../../src/engine/threshold-search-index.ts';
import { readingOf } from '../../../src/engine/threshold-search-readings.ts';
import { searchThresholds } from '../../../src/engine/threshold-search.ts';
import SearchAnswer from '../../../src/features/thresholds/SearchAnswer.svelte';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const bank = checked.value;
const index = thresholdIndex(bank);
const prepared = prepareBank(bank);

const show = (query: string, area = 'devon'): void => {
  const framework = bank.frameworks.find((one) => one.id === area);
  if (!framework) throw new Error(`no area ${area}`);
  const answer = searchThresholds(query, index);
  render(SearchAnswer, { query, answer, reading: readingOf(answer.asked, 'other', prepared, framework), bank, framework, role: 'other' });
};
const numbers = (): readonly (string | null)[] => screen.getAllByRole('link').map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('tel:') === true);

test.each(['mum overdosed', 'unconscious', 'baby not moving properly', 'floppy'])('"%s" is answered with 999 before anything else, then both numbers of the area', async (query) => {
  show(query);
  expect(screen.getAllByRole('heading')[0]?.textContent).toContain('This may be an emergency: call 999 now');
  expect(numbers()[0]).toBe('tel:999');
  await waitFor(() => { expect(numbers().slice(-2)).toEqual(['tel:03451551071', 'tel:03456000388']); });
  expect(screen.queryByText(/No sign was found/)).toBeNull();
});

test('self-harm is answered with help on the same day', async () => {
  show('self harm 14');
  expect(screen.getAllByRole('heading')[0]?.textContent).toContain('Self-harm or talk of suicide: help today');
  expect(numbers()).toEqual(['tel:999', 'tel:111']);
  await waitFor(() => { expect(numbers()).toEqual(['tel:999', 'tel:111', 'tel:03451551071', 'tel:03456000388']); });
  expect(screen.queryByText(/was not understood/)).toBeNull();
});

test('a bruise alone brings what it means on a baby; on a told baby the reading says so', () => {
  show('bruise');
  expect(screen.getByText(/any bruise, burn, break or mark is referred today/)).toBeTruthy();
});

test('where a notice stands it is called the answer; a word that finds nothing leads to help', () => {
  show('smack');
  expect(screen.getByText(/The notice above is the answer/)).toBeTruthy();
});

test('a word that finds nothing leads to help', () => {
  show('qqqqq');
  expect(screen.getByRole('link', { name: 'get help now' }).getAttribute('href')).toBe('#/help-now');
});

test('a number that was left out is named', () => {
  show('left alone 400');
  expect(screen.getByText('“400” was not understood.')).toBeTruthy();
});

test('where no number is known the way to one stands beside the notice', async () => {
  show('hitting', 'generic-england');
  expect(await screen.findByRole('heading', { name: 'How to find the number' })).toBeTruthy();
  expect(numbers()).toEqual(['tel:101', 'tel:999', 'tel:08088005000']);
});

test('no number is called not understood beside what cannot wait', () => {
  show('temperature 41 baby');
  expect(screen.getAllByRole('heading')[0]?.textContent).toContain('This may be an emergency: call 999 now');
  expect(screen.queryByText(/was not understood/)).toBeNull();
});

test('a mistyped bruise on a baby has its level', () => {
  show('bruse on babys face');
  expect(screen.getByRole('heading', { name: 'A mark or injury: a baby' })).toBeTruthy();
});

test('heat alone asks whether a child is ill, before any sign', () => {
  show('fever');
  expect(screen.getAllByRole('heading')[0]?.textContent).toContain('Is a child ill now?');
  expect(numbers().slice(0, 2)).toEqual(['tel:999', 'tel:111']);
});

test('a call for help leads to help', () => {
  show('help');
  expect(screen.getByRole('link', { name: 'Get help now' }).getAttribute('href')).toBe('#/help-now');
});
