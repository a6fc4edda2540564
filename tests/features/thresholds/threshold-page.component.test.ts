import { screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import ThresholdPage from '../../../src/features/thresholds/ThresholdPage.svelte';
import { chosenArea } from '../../../src/state/chosen-area.svelte.ts';
import { openPage } from '../household/opened.ts';

afterEach(() => { chosenArea.clear(); });

test('a sign opens at the age that the search told', () => {
  chosenArea.query = 'self harm 14';
  openPage(ThresholdPage, undefined, { code: 'HE13' });
  expect(screen.getByText(/for a child of this age: 11 to 15/)).toBeTruthy();
  expect(screen.getByText(/NHS 111 \(mental health option\) or the GP, and tell your lead today/)).toBeTruthy();
});

test.each(['PF1', 'PF2'])('%s begins with the child who is alone with an adult who cannot care now', (code) => {
  openPage(ThresholdPage, undefined, { code });
  expect(screen.getByText(/If a child is alone now with an adult who cannot care for them.*call 999\./)).toBeTruthy();
});
