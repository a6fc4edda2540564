import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import DangerPage from '../../../src/features/danger/DangerPage.svelte';
import { kindsOf, withChildNamed, withKinds } from '../../../src/features/danger/danger-kinds.ts';
import { NOT_CERTAIN } from '../../../src/model/emergency-words.ts';
import { spokenText } from '../../../src/ui/announce.svelte.ts';
import { bank, begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';

beforeAll(standInForLayout);

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const answer = (name: string): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));
const panel = (): HTMLElement | null => screen.queryByRole('link', { name: 'Call 999' });

describe('the question on danger', () => {
  test.each(['Yes', 'Not sure'])('answered "%s" shows at once who to call and what to do', async (words) => {
    openPage(DangerPage, begun());
    expect(panel()).toBeNull();
    await answer(words);
    expect(panel()?.getAttribute('href')).toBe('tel:999');
    expect(screen.getByRole('link', { name: '0345 155 1071' }).getAttribute('href')).toBe('tel:03451551071');
    expect(screen.getByText('Stay with the child.')).toBeTruthy();
  });

  test('answered "No" shows no panel, and a wrong tap can be changed', async () => {
    const { open } = openPage(DangerPage, begun());
    await answer('Yes');
    await answer('No');
    expect(panel()).toBeNull();
    expect(open.screening?.household.facts['immediateDanger']).toBe('no');
  });

  test('says how sure an uncertain number is, and nothing more is spoken once the page is left or the answer is no', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const uncertain = bank.frameworks.find((one) => one.frontDoor.phone !== undefined && one.outOfHours.confidence !== 'high' && one.outOfHours.phone !== undefined);
    const { unmount } = openPage(DangerPage, { ...begun(), framework: { id: uncertain?.id ?? '', edition: uncertain?.edition ?? '' } });
    await answer('Yes');
    expect(screen.getByText(NOT_CERTAIN)).toBeTruthy();
    vi.advanceTimersByTime(600);
    expect(spokenText()).toMatch(/^Call 999 now/);
    await answer('No');
    expect(spokenText()).toBe('');
    await answer('Yes');
    unmount();
    vi.advanceTimersByTime(600);
    expect(spokenText()).toBe('');
    vi.useRealTimers();
  });

  test('left open says once that this is not a No, and then holds nobody up', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { go, open } = openPage(DangerPage, begun());
    await press('Continue');
    expect(go).not.toHaveBeenCalled();
    expect(screen.getByText(/^You have not answered\. That is not a No\./)).toBeTruthy();
    vi.advanceTimersByTime(600);
    expect(spokenText()).toMatch(/That is not a No.*Press Continue again to go on\.$/);
    await press('Continue');
    expect(go).toHaveBeenCalledWith('next');
    expect(open.screening?.household.facts).toEqual({});
    vi.useRealTimers();
  });

  test('answered at last takes the notice away, and an answer holds nobody up', async () => {
    const { go } = openPage(DangerPage, begun());
    await press('Continue');
    await answer('No');
    expect(screen.queryByText(/That is not a No/)).toBeNull();
    await press('Continue');
    expect(go).toHaveBeenCalledWith('next');
  });

  test.each(['Yes', 'No', 'Not sure'])('answered "%s" lets Continue go on at the first press', async (words) => {
    const { go } = openPage(DangerPage, begun());
    await answer(words);
    await press('Continue');
    expect(go).toHaveBeenCalledWith('next');
  });

  test('lets a child be named by initials alone and says what is happening to it', async () => {
    const { open } = openPage(DangerPage, begun());
    await answer('Yes');
    await press('Add this child');
    expect(screen.getByText('Enter initials or a local reference')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Which child?' }), 'AB');
    await press('Add this child');
    await userEvent.click(screen.getByRole('checkbox', { name: 'The child is alone now' }));
    expect(open.screening?.household.children).toMatchObject([{ label: 'AB', age: { kind: 'notKnown' }, facts: { immediateDangerKinds: ['aloneNow'] } }]);
    expect(open.assessment?.children[0]?.child.label).toBe('AB');
  });

  test('keeps what was ticked in view after "No", and takes all of it back at one press', async () => {
    const { open } = openPage(DangerPage, withChildren(begun(), [childOf('c1', { age: { kind: 'born', years: 2, months: 0 }, facts: { immediateDangerKinds: ['aloneNow'] } })]));
    await answer('No');
    expect(panel()).toBeTruthy();
    expect(open.assessment?.reading).toBe('immediateDanger');
    await press('Nothing of this is happening now');
    expect(panel()).toBeNull();
    expect(open.assessment?.reading).not.toBe('immediateDanger');
  });

  test('keeps a suicidal crisis that is over on record, because it leaves a need for help', async () => {
    const { open } = openPage(DangerPage, withChildren(begun(), [childOf('c1', { facts: { immediateDangerKinds: ['suicidalNow'] } })]));
    await answer('No');
    expect(panel()).toBeNull();
    expect(open.assessment?.reading).not.toBe('immediateDanger');
    expect(open.assessment?.level).toBe(3);
    expect(open.assessment?.flags).toContain('CON');
  });
});

describe('that the only carer cannot care now', () => {
  const three = withChildren(begun(), [childOf('c1'), childOf('c2', { facts: { immediateDangerKinds: ['violence'] } }), childOf('c3', { livesHere: false })]);
  const all = (screening: typeof three): readonly (readonly string[])[] => screening.household.children.map(kindsOf);

  test('counts for every child who lives here, and is taken back for all', () => {
    const said = withKinds(three, 'c1', ['carerIncapableNow']);
    expect(all(said)).toEqual([['carerIncapableNow'], ['violence', 'carerIncapableNow'], []]);
    expect(all(withKinds(said, 'c1', []))).toEqual([[], ['violence'], []]);
  });

  test('counts for one child alone who lives elsewhere', () => {
    expect(all(withKinds(three, 'c3', ['carerIncapableNow']))).toEqual([[], ['violence'], ['carerIncapableNow']]);
  });

  test('counts for a child who is named afterwards', () => {
    const said = withKinds(three, 'c1', ['carerIncapableNow']);
    expect(kindsOf(withChildNamed(said, 'c4', 'D').household.children[3] ?? childOf('none'))).toEqual(['carerIncapableNow']);
  });
});

test('each child is asked about by its own label', async () => {
  openPage(DangerPage, withChildren(begun(), [childOf('c1'), childOf('c2')]));
  await answer('Yes');
  for (const label of ['C1', 'C2']) {
    const group = screen.getByRole('group', { name: `${label}: What is happening to this child right now?` });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(8);
  }
});

test('a likely full name is pointed out where a child is named in a hurry, and not refused', async () => {
  const { open } = openPage(DangerPage, begun());
  await answer('Yes');
  await userEvent.type(screen.getByRole('textbox', { name: 'Which child?' }), 'Sarah Jones');
  expect(screen.getByText(/looks like a full name/)).toBeTruthy();
  await press('Add this child');
  expect(open.screening?.household.children[0]?.label).toBe('Sarah Jones');
});
