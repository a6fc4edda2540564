import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import AgenciesPage from '../../../src/features/agencies/AgenciesPage.svelte';
import { AgencyAnswer } from '../../../src/model/screening.ts';
import { bank, begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';

beforeAll(standInForLayout);

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const say = async (agency: string, state: string): Promise<void> => {
  await press(new RegExp(`^${agency}\\s*,`));
  await userEvent.click(within(screen.getByRole('group', { name: `${agency}: how does it stand?` })).getByRole('radio', { name: state }));
};

describe('an agency', () => {
  test('is not said until somebody says so, and the practitioner’s own counts as asked', () => {
    const { open } = openPage(AgenciesPage, begun('gp'));
    expect(screen.getByRole('button', { name: /^GP practice\s*,\s*Your own: counts as asked$/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Health visitor\s*,\s*Not said yet$/ })).toBeTruthy();
    expect(open.screening?.agencies).toEqual({});
  });

  test('that answered is kept with its date and its reply', async () => {
    const { open } = openPage(AgenciesPage, begun());
    await say('Dentist', 'Asked, and they answered');
    await userEvent.type(screen.getByRole('textbox', { name: 'When?' }), 'March 2026');
    await userEvent.type(screen.getByRole('textbox', { name: 'What did they say?' }), 'Two visits missed');
    expect(open.screening?.agencies).toEqual({ dentist: { state: 'answered', date: '2026-03', reply: 'Two visits missed' } });
    expect(AgencyAnswer.safeParse(open.screening?.agencies['dentist']).success).toBe(true);
    expect(screen.getByRole('button', { name: /^Dentist\s*,\s*Answered$/ })).toBeTruthy();
  });

  test('with a date that cannot be read is pointed out even when it was folded away', async () => {
    const { open, go } = openPage(AgenciesPage, begun());
    await say('Dentist', 'Asked, no answer yet');
    await userEvent.type(screen.getByRole('textbox', { name: 'When?' }), 'soon');
    await press(/^Dentist\s*,/);
    await press('Continue');
    expect(go).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'When?' })).toHaveProperty('value', 'soon');
    expect(open.screening?.agencies['dentist']).toEqual({ state: 'asked' });
  });

  test('whose answer is cleared leaves nothing behind', async () => {
    const { open } = openPage(AgenciesPage, begun());
    await say('Police', 'Not asked');
    expect(open.screening?.agencies).toEqual({ police: { state: 'notAsked' } });
    await press(/^Clear answer: Police/);
    expect(open.screening?.agencies).toEqual({});
  });
});

describe('agreement', () => {
  test('to help is told apart from sharing, whatever is answered', async () => {
    const { open } = openPage(AgenciesPage, begun());
    expect(screen.getByText('Agreeing to help is not the same as agreeing that information is shared.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'They refuse' }));
    expect(open.screening?.household.facts).toEqual({ agreement: 'refused' });
  });

  test('comes with the guidance on sharing, and never with a duty that is not in force', () => {
    openPage(AgenciesPage, withChildren(begun(), [childOf('c1')]));
    const titles = bank.rules.filter((rule) => rule.id.startsWith('CNS-')).map((rule) => [rule.id, rule.title] as const);
    for (const [id, title] of titles) expect(screen.queryByText(title) !== null).toBe(id !== 'CNS-05' || bank.actRulesInForce);
  });
});
