import { afterEach, expect, test } from 'vitest';
import { chosenArea } from '../../src/state/chosen-area.svelte.ts';
import { bank } from '../features/household/opened.ts';

afterEach(() => { chosenArea.clear(); });

test('an area counts as chosen once it was chosen, and no longer when it was cleared', () => {
  expect(chosenArea.isChosen).toBe(false);
  chosenArea.choose(bank.frameworks.find((one) => one.id === 'devon'));
  expect(chosenArea.isChosen).toBe(true);
  chosenArea.clear();
  expect(chosenArea.isChosen).toBe(false);
});
