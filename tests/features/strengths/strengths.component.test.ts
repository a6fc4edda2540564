import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import StrengthsPage from '../../../src/features/strengths/StrengthsPage.svelte';
import { begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';

beforeAll(standInForLayout);

const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const household = withChildren(begun(), [childOf('c1'), childOf('c2')]);

describe('a strength', () => {
  test('exists once something is written, not when its form is opened', async () => {
    const { open } = openPage(StrengthsPage, household);
    await press('Add a strength');
    expect(open.screening?.strengths).toEqual([]);
    await userEvent.type(box('What is the strength?'), 'Gran');
    expect(open.screening?.strengths).toEqual([{ id: 's1', text: 'Gran', children: [] }]);
  });

  test('is not listed as protecting until it is said whom, how, and how that is known', async () => {
    const { open } = openPage(StrengthsPage, household);
    await press('Add a strength');
    await userEvent.type(box('What is the strength?'), 'Gran');
    expect(screen.getByText(/Still to say: how it protects the child, how that is known and which child it protects\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'C2' }));
    await userEvent.type(box('How does it protect this child?'), 'Eats there');
    await userEvent.type(box('How is that known?'), 'Seen by me');
    expect(screen.queryByText('Not listed as protecting yet.')).toBeNull();
    expect(open.screening?.strengths).toEqual([{ id: 's1', text: 'Gran', children: ['c2'], effectOnChild: 'Eats there', evidence: 'Seen by me' }]);
  });

  test('changes no level, however strong', () => {
    const concern = withChildren(begun(), [childOf('c1', { ratings: { HE1: { answer: 3 } } })]);
    const without = openPage(StrengthsPage, concern).open.assessment?.level;
    const strength = { id: 's1', text: 'Gran', children: ['c1'], effectOnChild: 'Much', evidence: 'Seen' };
    expect(openPage(StrengthsPage, { ...concern, strengths: [strength] }).open.assessment?.level).toBe(without);
    expect(screen.getAllByText(/They never lower a level/)).toHaveLength(2);
  });

  test('that was removed can be put back', async () => {
    const strength = { id: 's1', text: 'Gran', children: [] };
    const { open } = openPage(StrengthsPage, { ...household, strengths: [strength] });
    await press('Remove strength 1');
    expect(open.screening?.strengths).toEqual([]);
    await press('Undo');
    expect(open.screening?.strengths).toEqual([strength]);
  });
});

test('what was tried, and what would happen without it, is kept and can be emptied', async () => {
  const { open } = openPage(StrengthsPage, household);
  await userEvent.type(box('What has been tried so far?'), 'Parenting group');
  await userEvent.type(box('What would happen if this help stopped tomorrow?'), 'x');
  expect(open.screening).toMatchObject({ triedSoFar: 'Parenting group', ifHelpStopped: 'x' });
  await userEvent.clear(box('What would happen if this help stopped tomorrow?'));
  expect(open.screening && 'ifHelpStopped' in open.screening).toBe(false);
});
