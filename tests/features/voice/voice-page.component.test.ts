import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import VoicePage from '../../../src/features/voice/VoicePage.svelte';
import type { Child } from '../../../src/model/household.ts';
import { newScreening } from '../../../src/model/new-screening.ts';
import { assessmentTools } from '../../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../../src/state/open-screening.svelte.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has problems');
const bank = checked.value;
const user = userEvent.setup();

const show = (child: Partial<Child>) => {
  const open = new OpenScreening(bank, () => '2026-03-02', assessmentTools);
  const begun = newScreening({ id: 's', purpose: 'case', assessedOn: '2026-03-02', role: 'school', pass: 'full', framework: { id: 'generic-england', edition: '1' }, ruleSet: bank.ruleSet });
  const whole: Child = { id: 'c1', label: 'AB', age: { kind: 'born', years: 9, months: 0 }, livesHere: true, ratings: {}, facts: {}, ...child };
  open.begin({ ...begun, household: { ...begun.household, children: [whole] } });
  const go = vi.fn<(path: string) => void>();
  const page = render(VoicePage, { open, preferences: new Preferences(), params: { child: 'c1' }, path: 'child/c1/voice', steps: [], nextPath: 'after', previousPath: 'before', go, today: '2026-03-02' });
  return { open, go, ...page };
};
const childNow = (open: OpenScreening): Child | undefined => open.screening?.household.children[0];

describe("the page of a child's voice and day", () => {
  test('keeps the words to the letter and goes on', async () => {
    const { open, go } = show({});
    await user.type(screen.getByRole('textbox', { name: 'What did the child say?' }), '“Mum sleeps all day, innit”');
    await user.click(within(screen.getByRole('group', { name: 'Has the child been seen alone?' })).getByRole('radio', { name: 'Yes' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(childNow(open)?.voice).toEqual({ seenAlone: true, words: '“Mum sleeps all day, innit”' });
    expect(go).toHaveBeenCalledWith('after');
  });

  test('keeps words just typed when the page ends', async () => {
    const { open, unmount } = show({});
    await user.type(screen.getByRole('textbox', { name: 'Night' }), 'late');
    unmount();
    expect(childNow(open)?.voice?.day).toEqual({ night: 'late' });
  });

  test('says to record word for word and not to investigate', () => {
    show({});
    expect(screen.getByText(/^Record word for word\. Do not investigate/)).toBeTruthy();
  });

  test('asks about a baby by what is seen, not said', () => {
    show({ age: { kind: 'born', years: 0, months: 5 } });
    expect(screen.queryByRole('textbox', { name: 'What did the child say?' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Feeding' })).toBeTruthy();
  });

  test('asks about a child not born yet only whether there are signs of other harm', () => {
    show({ age: { kind: 'unborn' } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Other signs of harm');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('group', { name: 'Are there signs of any of these kinds of harm?' })).toBeTruthy();
  });

  test('keeps "none of these" apart from no answer', async () => {
    const { open } = show({});
    const signs = within(screen.getByRole('group', { name: 'Are there signs of any of these kinds of harm?' }));
    await user.click(signs.getByRole('checkbox', { name: 'None of these' }));
    expect(childNow(open)?.facts['otherHarmSigns']).toEqual([]);
    await user.click(signs.getByRole('checkbox', { name: 'Physical abuse' }));
    expect(childNow(open)?.facts['otherHarmSigns']).toEqual(['physical']);
    await user.click(signs.getByRole('checkbox', { name: 'Physical abuse' }));
    expect(childNow(open)?.facts).toEqual({});
  });
});
