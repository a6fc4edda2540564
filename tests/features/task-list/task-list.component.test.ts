import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { stepsFor } from '../../../src/app/steps.ts';
import { groupStanding, taskGroups } from '../../../src/features/task-list/progress.ts';
import TaskListPage from '../../../src/features/task-list/TaskListPage.svelte';
import { bank, begun, childOf, openPage, withChildren } from '../household/opened.ts';

const children = (count: number) => Array.from({ length: count }, (_, at) => childOf(`c${at + 1}`, { otherParent: 'none' }));

describe('the task list', () => {
  test('says that nothing was sent, and what stands where', () => {
    const screening = withChildren({ ...begun(), checked: ['danger'] }, children(1));
    openPage(TaskListPage, screening);
    expect(screen.getByText('Nothing has been sent to anyone.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Immediate danger', description: 'Checked by you' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Who is in the household', description: 'In progress' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Health', description: 'Not started' }).getAttribute('href')).toBe('#/child/c1/health');
    expect(screen.queryByText(/Completed/i)).toBeNull();
  });

  test('names the children whom nobody has looked at, and counts open urgent questions of the others', () => {
    const [first = childOf('c1'), ...others] = children(3);
    const { open } = openPage(TaskListPage, withChildren(begun(), [{ ...first, ratings: { HE1: { answer: 2 } } }, ...others]));
    expect(screen.getByText('No question is answered yet about C2 and C3.')).toBeTruthy();
    const urgent = open.assessment?.children[0]?.unknown.filter((one) => one.urgent).length ?? 0;
    expect(urgent).toBeGreaterThan(0);
    expect(screen.getByText(new RegExp(`^C1: ${urgent} of \\d+$`))).toBeTruthy();
  });

  test('says of a page that does not fit the age only that it is not asked, and counts it nowhere', () => {
    const baby = childOf('c1', { age: { kind: 'born', years: 0, months: 2 } });
    const [group] = taskGroups(stepsFor(withChildren(begun(), [baby]), bank)).filter((one) => one.ofChild);
    expect(group?.tasks.find(({ title }) => title === 'Education')).toMatchObject({ status: 'Not asked: age', standing: 'blocked', hint: undefined });
    expect(group && groupStanding(group)).toBe(`0 of ${(group?.tasks.length ?? 0) - 1} checked`);
    openPage(TaskListPage, withChildren(begun(), [baby]));
    expect(screen.getByRole('link', { name: 'Education', description: 'Not asked: age' })).toBeTruthy();
  });

  test('asks for what was not said about danger', () => {
    openPage(TaskListPage, begun());
    expect(screen.getByRole('link', { name: 'whether anyone is in danger right now' }).getAttribute('href')).toBe('#/danger');
  });

  test('folds the pages of twelve children, each with how far they are', async () => {
    openPage(TaskListPage, withChildren({ ...begun(), checked: ['child/c7/health'] }, children(12)));
    expect(screen.queryByRole('link', { name: 'Health' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Child 7: C7\s*,\s*1 of 5 checked/ }));
    expect(screen.getByRole('link', { name: 'Health' }).getAttribute('href')).toBe('#/child/c7/health');
  });

  test('shows no level before the practitioner has given their own', () => {
    const { container } = openPage(TaskListPage, withChildren(begun(), [childOf('c1', { ratings: { HE1: { answer: 4 } } })]));
    expect(container.textContent).not.toMatch(/Level [1-4]|Tier [1-4]/);
  });
});

test('the pass, area and role can be put right without losing an answer', async () => {
  const { open } = openPage(TaskListPage, withChildren(begun(), children(1)));
  await userEvent.click(screen.getByRole('button', { name: /^Role, area/ }));
  await userEvent.click(screen.getByRole('radio', { name: /^Full screening/ }));
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Essex');
  await userEvent.click(within(screen.getByRole('group', { name: 'Your role' })).getByRole('radio', { name: 'GP practice' }));
  expect(open.screening).toMatchObject({ pass: 'full', role: 'gp', framework: { id: 'essex' }, household: { children: [{ id: 'c1' }] } });
});

test('the date to look again is kept only as a whole real date', async () => {
  const { open } = openPage(TaskListPage, begun());
  await userEvent.click(screen.getByRole('button', { name: /^Date to look again/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '31');
  await userEvent.type(screen.getByRole('textbox', { name: 'Month' }), '2');
  await userEvent.type(screen.getByRole('textbox', { name: 'Year' }), '2027');
  expect(open.screening?.reviewOn).toBeUndefined();
  expect(screen.getByText('Check the day: that month does not have it')).toBeTruthy();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Day' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '1');
  expect(open.screening?.reviewOn).toBe('2027-02-01');
});

test('an urgent answer stands at the top of the list with the telephone numbers, while it stands', () => {
  const urgent = withChildren(begun(), [childOf('c1', { ratings: { HE1: { answer: 4, sources: ['anonymous'] } } })]);
  const { unmount } = openPage(TaskListPage, urgent);
  expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toContain('Contact the front door today');
  expect(screen.getByRole('link', { name: 'call 999' })).toBeTruthy();
  unmount();
  openPage(TaskListPage, withChildren(begun(), [childOf('c1', { ratings: { HE1: { answer: 'notKnown' } } })]));
  expect(screen.queryByRole('heading', { name: /Contact the front door today/ })).toBeNull();
});
