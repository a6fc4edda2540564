import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import ThresholdPage from '../../../src/features/thresholds/ThresholdPage.svelte';
import { chosenArea } from '../../../src/state/chosen-area.svelte.ts';
import { bank, openPage, standInForLayout } from '../household/opened.ts';

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

test('a screening that begins with a sign leads to its answers, and says that danger is asked first', async () => {
  standInForLayout();
  const { go } = openPage(ThresholdPage, undefined, { code: 'HE6' });
  expect(screen.getByText(/whether anyone is in danger right now/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Start a screening with this sign' }));
  expect(go).toHaveBeenCalledWith('child/c1/health?at=HE6-answer');
});

test('on paper a single further rule is printed, and more of them are spoken of in the plural', () => {
  let single = 0;
  for (const indicator of bank.groups.flatMap((group) => group.indicators).filter((one) => one.calculated !== true).slice(0, 12)) {
    openPage(ThresholdPage, undefined, { code: indicator.code });
    const line = document.querySelector('.on-paper')?.textContent.replaceAll(/\s+/g, ' ').trim();
    if (line?.startsWith('1 ') === true) {
      single += 1;
      const title = document.querySelector('.rules.no-print strong')?.textContent ?? '?';
      expect(line).toContain(`1 more rule needs something else as well. ${title}:`);
      expect(line).not.toContain('see them');
    } else if (line !== undefined) expect(line).toMatch(/^\d+ more rules need something else as well: see them on the screen\.$/);
    cleanup();
  }
  expect(single).toBeGreaterThan(0);
});
