import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOrderOfNeed, standingOf, withActionPart, withReferralDay } from '../../../src/features/next-steps/action-edits.ts';
import { handoversOf } from '../../../src/features/next-steps/handovers.ts';
import NextStepsPage from '../../../src/features/next-steps/NextStepsPage.svelte';
import { lookAgainText } from '../../../src/features/next-steps/talking-points.ts';
import { bank, begun, childOf, openPage, standInForLayout, TODAY, withChildren } from '../household/opened.ts';
import { vignette, withOwnView } from '../result/vignette.ts';

beforeAll(standInForLayout);

const siblings = withOwnView({ ...vignette('o3'), framework: { id: 'devon', edition: '2026-11' } });
const page = (): string => document.body.textContent.replaceAll(/\s+/g, ' ');

describe('the steps', () => {
  test('come after the front door with its number, hours and how to make contact', () => {
    openPage(NextStepsPage, siblings);
    expect(screen.getByRole('link', { name: '0345 155 1071' }).getAttribute('href')).toBe('tel:03451551071');
    expect(page()).toContain('Open: Monday to Thursday');
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(headings.findIndex((text) => text.includes('Contact the front door today'))).toBeLessThan(headings.indexOf('Suggested steps'));
  });

  test('show the advice line and the front door to whoever decides, where nothing is asked for today', () => {
    const advised = withOwnView(withChildren(begun(), [childOf('c1', { ratings: { EM1: { answer: 3, sources: ['sawIt'] } }, facts: {} })]));
    openPage(NextStepsPage, { ...advised, framework: { id: 'norfolk', edition: bank.frameworks.find((one) => one.id === 'norfolk')?.edition ?? '' } });
    const { frontDoor, consultation } = bank.frameworks.find((one) => one.id === 'norfolk') ?? {};
    expect([frontDoor?.phone, consultation?.phone].filter((one) => one !== undefined).length).toBeGreaterThan(0);
    expect(screen.getByRole('heading', { name: consultation ? /The advice line and the front door/ : /The front door$/ })).toBeTruthy();
    for (const phone of [frontDoor?.phone, consultation?.phone]) if (phone !== undefined) expect(screen.getAllByRole('link', { name: phone }).length).toBeGreaterThan(0);
    expect(screen.queryByRole('heading', { name: /Contact the front door today/ })).toBeNull();
  });

  test('that safety hides are named with the reason', () => {
    const level3 = withOwnView(vignette('o6'));
    openPage(NextStepsPage, { ...level3, household: { ...level3.household, facts: { ...level3.household.facts, agreement: 'unsafeToAsk' } } });
    const hidden = screen.getAllByRole('listitem').find((item) => item.textContent.includes('(NS-21)'));
    expect(hidden?.textContent).toContain('Ask for agreement openly');
    expect(screen.queryByRole('heading', { name: 'Ask for agreement openly' })).toBeNull();
    expect((hidden?.textContent ?? '').length).toBeGreaterThan(60);
  });

  test('that safety rewords say because of which answers', () => {
    openPage(NextStepsPage, withOwnView(vignette('o1')));
    expect(page()).toMatch(/Changed for safety because of: [A-Z]/);
  });

  test('can be taken on, with the day proposed and open to change', async () => {
    const { open } = openPage(NextStepsPage, siblings);
    await userEvent.click(screen.getByRole('button', { name: /^Take this on\s*: Phone the front door/ }));
    expect(open.screening?.actions).toEqual([{ id: 'a1', step: 'NS-10', text: 'Phone the front door', due: siblings.assessedOn }]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Who does it?' }), 'Head of year');
    await userEvent.tab();
    expect(open.screening?.actions[0]?.owner).toBe('Head of year');
    expect(screen.getByText(/^One step is overdue: Phone the front door/)).toBeTruthy();
  });

  test('of one\'s own can be added and taken off again', async () => {
    const { open } = openPage(NextStepsPage, siblings);
    await userEvent.click(screen.getByRole('button', { name: 'Add a step of your own' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done?' }), 'Ask Aunt M');
    await userEvent.tab();
    expect(open.screening?.actions).toEqual([{ id: 'a1', text: 'Ask Aunt M' }]);
    await userEvent.click(screen.getByRole('button', { name: /^Take this off the list/ }));
    expect(open.screening?.actions).toEqual([]);
  });
});

describe('what reviews often ask for', () => {
  test('is put on the list with one press, can be reworded, and is then no longer offered', async () => {
    const { open } = openPage(NextStepsPage, siblings);
    await userEvent.click(screen.getByText('Steps that reviews often ask for'));
    await userEvent.click(screen.getByRole('button', { name: 'Offer a visit together with another service' }));
    expect(open.screening?.actions).toEqual([{ id: 'a1', text: 'Offer a visit together with another service' }]);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Who does it?' }));
    expect(screen.queryByRole('button', { name: 'Offer a visit together with another service' })).toBeNull();
  });

  test.each([
    [{ kind: 'unborn' }, ['from the midwife to the health visitor']], [{ kind: 'born', years: 3, months: 11 }, []],
    [{ kind: 'born', years: 4, months: 0 }, ['from the health visitor to the school nurse, and from nursery to school']], [{ kind: 'born', years: 6, months: 0 }, []],
    [{ kind: 'born', years: 11, months: 11 }, ['from primary to secondary school']], [{ kind: 'born', years: 12, months: 0 }, []],
    [{ kind: 'born', years: 15, months: 0 }, ['from children’s to adult services, and from school to college or work']], [{ kind: 'notKnown' }, []],
  ] as const)('a handover is named at the age at which it comes: %j', (age, expected) => {
    expect(handoversOf([childOf('c1', { age })])).toEqual(expected.map((words) => ({ words, children: ['C1'] })));
  });

  test('a handover stands once for all children of that age, under who does what', () => {
    openPage(NextStepsPage, withChildren(siblings, [childOf('c1', { age: { kind: 'born', years: 5, months: 0 } }), childOf('c2', { age: { kind: 'born', years: 4, months: 6 } })]));
    expect(page()).toContain('C1 and C2: from the health visitor to the school nurse');
  });
});

describe('being stuck', () => {
  test('is asked about once the level makes it matter, and moves taking it further up the list', async () => {
    openPage(NextStepsPage, siblings);
    await userEvent.click(within(screen.getByRole('group', { name: /^Do you disagree/ })).getByRole('radio', { name: 'Yes' }));
    expect(page()).toContain('First on this list: start within 1 working day');
  });

  test('names the local procedure, and says what to do where its name is not held', () => {
    const { unmount } = openPage(NextStepsPage, siblings);
    expect(page()).toContain('Your local procedure: Case Resolution Protocol');
    unmount();
    openPage(NextStepsPage, { ...siblings, framework: { id: 'generic-england', edition: '2026-11' } });
    expect(page()).toContain('The name of your local procedure is not held here.');
  });

  test('a number that cannot be read is pointed out on Continue', async () => {
    const { go } = openPage(NextStepsPage, siblings);
    await userEvent.type(screen.getByRole('textbox', { name: /^How many times have you escalated/ }), 'twice');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(go).not.toHaveBeenCalled();
    expect(screen.getByRole('link', { name: 'Enter a whole number, 0 or more' })).toBeTruthy();
  });

  test('the words to ask with are curious, and name nobody', () => {
    const text = lookAgainText('Case Resolution Protocol');
    expect(text).toContain('What have you seen or heard that we have not?');
    expect(text).toContain('Case Resolution Protocol');
    expect(text).not.toMatch(/you failed|unacceptable|demand/i);
  });
});

describe('actions', () => {
  const screening = { ...begun(), actions: [{ id: 'a1', text: 'Later', due: '2026-12-01' }, { id: 'a2', text: 'Done', due: '2026-01-01', doneOn: '2026-01-01' }, { id: 'a3', text: 'No day' }, { id: 'a4', text: 'Late', due: '2026-11-21' }] };

  test('stand with the overdue ones first and the done ones last; the day itself is not late', () => {
    expect(inOrderOfNeed(screening.actions, TODAY).map((action) => action.text)).toEqual(['Late', 'Later', 'No day', 'Done']);
    expect(standingOf({ id: 'a', text: 'x', due: TODAY }, TODAY)).toBe('open');
  });

  test('lose a part that is emptied, and keep their text', () => {
    const owned = withActionPart(screening, 'a1', 'owner', 'JB');
    expect(withActionPart(owned, 'a1', 'owner', ' ').actions[0]).toEqual({ id: 'a1', text: 'Later', due: '2026-12-01' });
    expect(withActionPart(owned, 'a1', 'text', '').actions[0]).toEqual({ id: 'a1', text: '', due: '2026-12-01', owner: 'JB' });
  });

  test('the days of the referral are kept apart', () => {
    const sent = withReferralDay(withReferralDay(screening, 'sentOn', '2026-11-20'), 'acknowledgedOn', '2026-11-21');
    expect(sent.referral).toEqual({ sentOn: '2026-11-20', acknowledgedOn: '2026-11-21' });
    expect(withReferralDay(sent, 'acknowledgedOn', undefined).referral).toEqual({ sentOn: '2026-11-20' });
  });
});

test('a step stays in its place while its day is typed, so that the whole day arrives', async () => {
  const { open } = openPage(NextStepsPage, { ...siblings, actions: [{ id: 'n1', text: 'Ring the dentist', due: '2020-01-01' }, { id: 'n2', text: 'Ask for the weights' }] });
  const titles = (): readonly (string | null)[] => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent).filter((text) => text === 'Ring the dentist' || text === 'Ask for the weights');
  const step = screen.getByRole('heading', { name: 'Ask for the weights' }).closest('li');
  if (!step) throw new Error('there is no such step');
  const box = (name: string): HTMLElement => within(within(step).getByRole('group', { name: 'By when?' })).getByRole('textbox', { name });
  await userEvent.type(box('Day'), '1');
  await userEvent.type(box('Month'), '11');
  await userEvent.click(box('Year'));
  // After two figures it reads as 2019, which is the day longest overdue.
  await userEvent.keyboard('19');
  expect([titles(), document.activeElement === box('Year')]).toEqual([['Ring the dentist', 'Ask for the weights'], true]);
  await userEvent.keyboard('{Backspace}{Backspace}2026');
  expect(open.screening?.actions.find((action) => action.id === 'n2')?.due).toBe('2026-11-01');
});
