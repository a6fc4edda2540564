import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import AdultPage from '../../../src/features/household/AdultPage.svelte';
import ChildPage from '../../../src/features/household/ChildPage.svelte';
import HouseholdPage from '../../../src/features/household/HouseholdPage.svelte';
import { childLine } from '../../../src/features/household/people-words.ts';
import type { Child } from '../../../src/model/household.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';
import { begun, childOf, openPage, standInForLayout, withChildren } from './opened.ts';

beforeAll(standInForLayout);

const box = (name: RegExp | string): HTMLElement => screen.getByRole('textbox', { name });
const radio = (group: RegExp | string, name: RegExp | string): HTMLElement => within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const chosen = (): readonly Element[] => screen.getAllByRole('radio').filter((one) => one instanceof HTMLInputElement && one.checked);

describe('adding a child', () => {
  test('chooses nothing beforehand and lists nobody until there are initials', () => {
    const { open } = openPage(ChildPage, begun(), { child: 'new' });
    expect(chosen()).toEqual([]);
    expect(open.screening?.household.children).toEqual([]);
  });

  test('with an age of 400 says what to enter, keeps what was typed and stays on the page', async () => {
    const { open, go } = openPage(ChildPage, begun(), { child: 'new' });
    await userEvent.type(box('Initials or local reference'), 'AB');
    await userEvent.click(radio('How old is the child?', /^Born/));
    await userEvent.type(box('Years'), '400');
    await userEvent.click(radio('Does the child live in this home?', 'Yes'));
    await press('Continue');
    expect(screen.getByRole('link', { name: 'Enter an age from 0 to 17 years' })).toBeTruthy();
    expect(box('Years')).toHaveProperty('value', '400');
    expect(box('Initials or local reference')).toHaveProperty('value', 'AB');
    expect(go).not.toHaveBeenCalled();
    await userEvent.clear(box('Years'));
    await userEvent.type(box('Years'), '4');
    expect(screen.queryByText('There is a problem')).toBeNull();
    await press('Continue');
    expect(go).toHaveBeenCalledWith('household');
    expect(open.screening?.household.children).toMatchObject([{ id: 'c1', label: 'AB', age: { kind: 'born', years: 4, months: 0 }, livesHere: true }]);
  });

  test('who is not born yet asks for weeks and not where it lives', async () => {
    const { open, go } = openPage(ChildPage, begun(), { child: 'new' });
    await userEvent.type(box('Initials or local reference'), 'Baby 1');
    await userEvent.click(radio('How old is the child?', 'Not born yet'));
    expect(screen.queryByRole('group', { name: 'Does the child live in this home?' })).toBeNull();
    await userEvent.type(box('Weeks of pregnancy'), '25');
    await press('Continue');
    expect(go).toHaveBeenCalledWith('household');
    expect(open.screening?.household.children[0]?.age).toEqual({ kind: 'unborn', weeks: 25 });
  });

  test('asks for initials and for where the child lives, and for nothing else', async () => {
    const { go } = openPage(ChildPage, begun(), { child: 'new' });
    await press('Continue');
    const problems = within(screen.getByRole('alert')).getAllByRole('link').map((link) => link.textContent);
    expect(problems).toEqual(['Enter initials or a local reference', 'Select whether the child lives here']);
    expect(go).not.toHaveBeenCalled();
  });

  test('points out a likely full name and a label that is taken, and refuses neither', async () => {
    const { open } = openPage(ChildPage, withChildren(begun(), [childOf('c1')]), { child: 'new' });
    await userEvent.type(box('Initials or local reference'), 'Sarah Jones');
    expect(screen.getByText(/looks like a full name/)).toBeTruthy();
    expect(open.screening?.household.children[1]?.label).toBe('Sarah Jones');
    await userEvent.clear(box('Initials or local reference'));
    await userEvent.type(box('Initials or local reference'), 'c1');
    expect(screen.getByText(/Somebody else on the list is called the same/)).toBeTruthy();
  });

  test('keeps what was typed when the page is left without Continue', async () => {
    const { open, unmount } = openPage(ChildPage, begun(), { child: 'new' });
    await userEvent.type(box('Initials or local reference'), 'AB');
    await userEvent.click(radio('Is the child disabled?', 'Yes'));
    unmount();
    expect(open.screening?.household.children).toMatchObject([{ label: 'AB', disabled: true, age: { kind: 'notKnown' } }]);
  });
});

describe('an age that was saved', () => {
  const saved = () => withChildren(begun(), [childOf('c1', { age: { kind: 'born', years: 4, months: 3 }, inSetting: true })]);

  test('stays when the months are mistyped and the page is left, and what was typed stands in the field again', async () => {
    const { open, unmount } = openPage(ChildPage, saved(), { child: 'c1' });
    await userEvent.clear(box('And months'));
    await userEvent.type(box('And months'), '13');
    unmount();
    expect(open.screening?.household.children[0]).toMatchObject({ age: { kind: 'born', years: 4, months: 3 }, inSetting: true });
    const again = render(ChildPage, { open, preferences: new Preferences(), params: { child: 'c1' }, path: 'here', steps: [], nextPath: 'next', previousPath: 'before', go: () => {}, today: '2026-11-22' });
    expect(box('Years')).toHaveProperty('value', '4');
    expect(box('And months')).toHaveProperty('value', '13');
    await press('Continue');
    expect(screen.getByRole('link', { name: 'Enter months from 0 to 11' })).toBeTruthy();
    await userEvent.clear(box('And months'));
    await userEvent.type(box('And months'), '11');
    again.unmount();
    expect(open.screening?.household.children[0]?.age).toEqual({ kind: 'born', years: 4, months: 11 });
    expect([...open.unread]).toEqual([]);
  });

  test('leaves no unread words behind for another child when the child is removed', async () => {
    const { open } = openPage(HouseholdPage, saved());
    open.unread.set('child c1 months', { text: '13', problem: 'wrong' });
    open.unread.set('child c11 months', { text: '14', problem: 'wrong' });
    await press('Remove: C1');
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
    expect([...open.unread.keys()]).toEqual(['child c11 months']);
  });

  test('goes when it is said that the age is not known, and the household page says so', async () => {
    const { open, unmount } = openPage(ChildPage, saved(), { child: 'c1' });
    await userEvent.click(radio('How old is the child?', 'Age not known'));
    unmount();
    expect(open.screening?.household.children[0]?.age).toEqual({ kind: 'notKnown' });
    openPage(HouseholdPage, open.screening);
    expect(screen.getByText('The age of C1 is not known.')).toBeTruthy();
  });
});

test('a child who is no longer on the list is said to be gone', () => {
  openPage(ChildPage, begun(), { child: 'c9' });
  expect(screen.getByRole('heading', { level: 1, name: 'This child is not on the list' })).toBeTruthy();
});

test('an adult of whom nothing is known can be listed by a word', async () => {
  const { open, go } = openPage(AdultPage, begun(), { adult: 'new' });
  await userEvent.type(box('Initials or local reference'), 'Father');
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Father');
  await userEvent.click(radio('Is this adult known to you?', /^No/));
  await press('Continue');
  expect(go).toHaveBeenCalledWith('household');
  expect(open.screening?.household.adults).toEqual([{ id: 'a1', label: 'Father', relationship: 'father', known: 'notKnown' }]);
});

describe('the household', () => {
  const twelve = withChildren(begun(), Array.from({ length: 12 }, (_, at) => childOf(`c${at + 1}`, { otherParent: 'notKnown' })));

  test('of twelve children names each once, with a way to change and to remove it', () => {
    openPage(HouseholdPage, twelve);
    expect(screen.getByRole('heading', { name: 'Children (12)' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Change: C\d+$/ })).toHaveLength(12);
    expect(screen.getByText(/^Nothing is known about the father or other parent of C1, C2, .* and C12\.$/)).toBeTruthy();
  });

  test('gives back a child who was removed, with all that was recorded', async () => {
    const { open } = openPage(HouseholdPage, withChildren(begun(), [childOf('c1', { ratings: { HE1: { answer: 3 } } })]));
    await press('Remove: C1');
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
    expect(open.screening?.household.children).toEqual([]);
    await press('Undo');
    expect(open.screening?.household.children[0]?.ratings['HE1']).toEqual({ answer: 3 });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('offers no undo once something else was changed, for it would take back the wrong thing', async () => {
    openPage(HouseholdPage, withChildren(begun(), [childOf('c1')]));
    await press('Remove: C1');
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
    await userEvent.click(radio(/other children who are not on your list/, 'Yes'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('keeps the reference, and half of a wrong one never', async () => {
    const { open, go } = openPage(HouseholdPage, begun());
    await userEvent.type(box('Reference for the record'), 'AB 12');
    expect(open.screening?.household.reference).toBe('AB-12');
    await userEvent.type(box('Reference for the record'), '€');
    expect(open.screening?.household.reference).toBeUndefined();
    await press('Continue');
    expect(screen.getByRole('link', { name: 'Use up to 20 letters, digits and dashes' })).toBeTruthy();
    expect(box('Reference for the record')).toHaveProperty('value', 'AB 12€');
    expect(go).not.toHaveBeenCalled();
  });

  test('asks about culture only where a rating makes it matter', () => {
    const asked = /culture, faith or custom/;
    const { unmount } = openPage(HouseholdPage, withChildren(begun(), [childOf('c1')]));
    expect(screen.queryByRole('group', { name: asked })).toBeNull();
    unmount();
    const screening = withChildren(begun(), [childOf('c1')]);
    openPage(HouseholdPage, { ...screening, household: { ...screening.household, ratings: { HM8: { answer: 2 } } } });
    expect(screen.getByRole('group', { name: asked })).toBeTruthy();
  });
});

test('whether a baby moves about alone is asked in full words and shown on the list', async () => {
  const { open, unmount } = openPage(ChildPage, withChildren(begun(), [childOf('c1', { age: { kind: 'born', years: 0, months: 3 } })]), { child: 'c1' });
  await userEvent.click(radio('Is the child unable to move about alone?', 'Yes, cannot move about alone'));
  expect(open.screening?.household.children[0]?.notIndependentlyMobile).toBe(true);
  await userEvent.click(radio('Is the child unable to move about alone?', 'No, moves about alone'));
  expect(open.screening?.household.children[0]?.notIndependentlyMobile).toBe(false);
  unmount();
  const words = (child: Partial<Child>) => childLine(childOf('c1', { age: { kind: 'born', years: 0, months: 3 }, ...child })).words;
  expect(words({})).toContain('not said whether the child moves about alone');
  expect(words({ notIndependentlyMobile: true })).toContain('cannot move about alone');
  expect(words({ notIndependentlyMobile: false })).toContain('moves about alone');
  expect(childLine(childOf('c2')).words.join()).not.toContain('move');
});

test('a parent who lives apart and has the children to stay finds that answer, and it counts as caring for them', async () => {
  const { open } = openPage(AdultPage, begun(), { adult: 'new' });
  await userEvent.type(screen.getByLabelText(/Initials/), 'Dad');
  await userEvent.click(screen.getByRole('radio', { name: /they go to or stay with this adult elsewhere/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(open.screening?.household.adults).toMatchObject([{ label: 'Dad', place: 'cares' }]);
});
