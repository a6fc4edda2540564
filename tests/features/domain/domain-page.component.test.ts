import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import DomainPage from '../../../src/features/domain/DomainPage.svelte';
import type { Child } from '../../../src/model/household.ts';
import type { Screening } from '../../../src/model/screening.ts';
import { assessmentTools } from '../../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../../src/state/open-screening.svelte.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';
import { signInView } from '../../../src/state/sign-in-view.ts';
import { spokenText } from '../../../src/ui/announce.svelte.ts';
import { bank, childOf, groupNamed, screeningOf } from './sample.ts';

const user = userEvent.setup();
const go = vi.fn<(path: string) => void>();

beforeEach(() => {
  // The simulated page has no layout to scroll.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => { go.mockClear(); });

const show = (path: string, screening: Screening) => {
  const open = new OpenScreening(bank, () => '2026-03-02', assessmentTools);
  open.begin(screening);
  const [first, second = '', third] = path.split('/');
  const params: Readonly<Record<string, string>> = first === 'home' ? { group: second } : { child: second, group: third ?? '' };
  const page = render(DomainPage, { open, preferences: new Preferences(), params, path, steps: [], nextPath: 'after', previousPath: 'before', go, today: '2026-03-02' });
  return { open, ...page };
};

const teenager = childOf('c1', 15);
const ratingOf = (open: OpenScreening, code: string, child = 0) => open.screening?.household.children[child]?.ratings[code];
const childNow = (open: OpenScreening): Child | undefined => open.screening?.household.children[0];
const row = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const titleOf = (group: string, code: string): string => groupNamed(group).indicators.find((one) => one.code === code)?.title ?? '';
const answersOf = (title: string): HTMLElement => screen.getByRole('group', { name: `${title}: what fits best?` });
const typed = (label: string): HTMLElement => screen.getByRole('textbox', { name: label });

/** The test's browser has no dialogs that open. */
const withDialogs = (): void => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) { this.open = false; };
};

describe('a page of indicators', () => {
  test('says whom it is about and shows closed rows with nothing chosen', () => {
    show('child/c1/health', screeningOf([teenager]));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Child 1: C1, 15 years');
    expect(screen.queryByRole('group', { name: /what fits best/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: /Not answered/ }).length).toBeGreaterThan(5);
  });

  test('opens the row of the sign with which the reader came, once, and asks for the danger question', () => {
    expect(signInView.bring('child/c1/health', 'HE6')).toBe('child/c1/health?at=HE6-answer');
    const first = show('child/c1/health', screeningOf([teenager]));
    expect(screen.getAllByRole('group', { name: /what fits best/ })).toEqual([answersOf(titleOf('health', 'HE6'))]);
    expect(document.getElementById('HE6-answer')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'whether anyone is in danger right now' }).getAttribute('href')).toBe('#/danger');
    first.unmount();
    show('child/c1/health', screeningOf([teenager]));
    expect(screen.queryByRole('group', { name: /what fits best/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'whether anyone is in danger right now' })).toBeNull();
  });

  test('does not open a sign that was meant for another page', () => {
    signInView.bring('child/c2/health', 'HE6');
    show('child/c1/health', screeningOf([teenager]));
    expect(screen.queryByRole('group', { name: /what fits best/ })).toBeNull();
  });

  test('shows the sentences that guard against misreading, and marks what is urgent in words', () => {
    show('child/c1/health', screeningOf([teenager]));
    for (const guard of groupNamed('health').guards) expect(screen.getByText(guard)).toBeTruthy();
    expect(row(/^Brought to appointments \(urgent if level 4\)/)).toBeTruthy();
  });

  test('keeps an answer at once, and shows it in the row that closes', async () => {
    const { open } = show('child/c1/health', screeningOf([teenager]));
    const title = titleOf('health', 'HE1');
    await user.click(row(new RegExp(`^${title}`)));
    await user.click(within(answersOf(title)).getAllByRole('radio')[1] ?? document.body);
    expect(ratingOf(open, 'HE1')).toEqual({ answer: 2 });
    await user.click(row(new RegExp(`^${title}`)));
    expect(row(/Level 2: /).getAttribute('aria-expanded')).toBe('false');
  });

  test('asks what was seen after a concern, and keeps the words when the answer is cleared and given again', async () => {
    const { open } = show('child/c1/health', screeningOf([teenager]));
    const title = titleOf('health', 'HE1');
    await user.click(row(new RegExp(`^${title}`)));
    await user.keyboard('{Tab}3');
    const record = await screen.findByRole('checkbox', { name: 'A record' });
    await user.type(typed('What was seen or heard?'), 'Two missed reviews');
    await user.click(record);
    expect(ratingOf(open, 'HE1')).toEqual({ answer: 3, evidence: 'Two missed reviews', sources: ['record'] });
    await user.click(screen.getByRole('button', { name: new RegExp(`^Clear answer ?: ?${title}`) }));
    expect(ratingOf(open, 'HE1')).toBeUndefined();
    await user.keyboard('2');
    expect(ratingOf(open, 'HE1')).toEqual({ answer: 2, evidence: 'Two missed reviews', sources: ['record'] });
  });

  test('says of a baby what is not asked because of its age, and that this is no need that is met', () => {
    show('child/c1/education', screeningOf([childOf('c1', 0)]));
    expect(screen.getByText('Not asked: age.').parentElement?.textContent).toContain('No question of this page fits this age. This says nothing about how well the child’s needs are met.');
  });

  test('points out beside the question about help that the description says the contrary', async () => {
    show('child/c1/health', screeningOf([{ ...teenager, ratings: { HE5: { answer: 3 } } }]));
    await user.click(row(new RegExp(`^${titleOf('health', 'HE5')}`)));
    expect(screen.queryByText('These answers do not fit together.')).toBeNull();
    await user.click(within(await screen.findByRole('group', { name: 'Was help offered for this?' })).getByRole('radio', { name: 'No' }));
    expect(screen.getAllByText('These answers do not fit together.')).toHaveLength(1);
    expect(screen.getByText(/“Was help offered for this\?” The answer is: No\.$/)).toBeTruthy();
  });

  test('asks how it is known at level 1 as openly as at level 2', async () => {
    const { open } = show('child/c1/health', screeningOf([teenager]));
    const title = titleOf('health', 'HE1');
    await user.click(row(new RegExp(`^${title}`)));
    for (const [level, source] of [[0, 'I saw it'], [1, 'A record']] as const) {
      await user.click(within(answersOf(title)).getAllByRole('radio')[level] ?? document.body);
      await user.click(within(await screen.findByRole('group', { name: /^How do you know/ })).getByRole('checkbox', { name: source }));
    }
    expect(ratingOf(open, 'HE1')).toEqual({ answer: 2, sources: ['sawIt', 'record'] });
  });

  test('points out at once, at the number and at the description, that the two do not fit, and changes neither', async () => {
    const child = childOf('c1', 9, { ratings: { ED1: { answer: 2 } } });
    const { open } = show('child/c1/education', screeningOf([child]));
    const notice = () => screen.queryAllByText('These answers do not fit together.');
    expect(notice()).toHaveLength(0);
    const level = open.assessment?.children[0]?.level;
    await user.type(screen.getByLabelText(/What percentage of possible school sessions/), '84');
    await user.tab();
    expect(notice()).toHaveLength(1);
    await user.click(row(/^Attendance/));
    expect(notice()).toHaveLength(2);
    expect(childNow(open)).toMatchObject({ facts: { attendancePercent: 84 }, ratings: { ED1: { answer: 2 } } });
    await user.click(within(answersOf('Attendance')).getAllByRole('radio')[2] ?? document.body);
    expect(notice()).toHaveLength(0);
    expect(level).toBeDefined();
  });

  test('takes the number keys from the row too, once a mouse has opened it', async () => {
    const { open } = show('child/c1/health', screeningOf([teenager]));
    row(/^Brought to appointments/).focus();
    await user.keyboard('3');
    expect(ratingOf(open, 'HE1')).toBeUndefined();
    await user.click(row(/^Brought to appointments/));
    await user.keyboard('3');
    expect(ratingOf(open, 'HE1')).toEqual({ answer: 3 });
    expect(document.activeElement).toBe(within(answersOf(titleOf('health', 'HE1'))).getByRole('radio', { checked: true }));
  });

  test('takes no keys for answers when a person switched them off', async () => {
    const open = new OpenScreening(bank, () => '2026-03-02', assessmentTools);
    open.begin(screeningOf([teenager]));
    const preferences = new Preferences();
    preferences.shortcutKeys = false;
    render(DomainPage, { open, preferences, params: { child: 'c1', group: 'health' }, path: 'child/c1/health', steps: [], nextPath: '', previousPath: '', go, today: '2026-03-02' });
    await user.click(row(/^Brought to appointments/));
    await user.keyboard('3{Tab}3');
    expect(ratingOf(open, 'HE1')).toBeUndefined();
  });

  test('goes to the next without an answer and puts the reader in it', async () => {
    show('child/c1/health', screeningOf([{ ...teenager, ratings: { HE1: { answer: 1 } } }]));
    expect(screen.getByText(/^1 of \d+ answered$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next unanswered' }));
    expect(answersOf(titleOf('health', 'HE2')).contains(document.activeElement)).toBe(true);
  });

  test('in the quick pass says how many stay not known, and shows them all on request', async () => {
    const { open } = show('child/c1/health', screeningOf([teenager], { pass: 'quick' }));
    expect(screen.getByText(/The other \d+ stay not known\./)).toBeTruthy();
    const before = screen.getAllByRole('button', { name: /Not answered/ }).length;
    await user.click(screen.getByRole('button', { name: 'Show them all' }));
    expect(open.screening?.pass).toBe('full');
    expect(screen.getAllByRole('button', { name: /Not answered/ }).length).toBeGreaterThan(before);
  });

  test('can set one child apart from the household', async () => {
    const { open } = show('home/home', screeningOf([teenager, childOf('c2', 9)]));
    await user.click(row(/^Bed and bedding/));
    await user.keyboard('{Tab}1');
    await user.click(screen.getByRole('button', { name: 'Different for C2' }));
    await user.keyboard('4');
    expect(open.screening?.household.ratings['HC5']).toEqual({ answer: 1 });
    expect(ratingOf(open, 'HC5', 1)).toEqual({ answer: 4 });
    await user.click(screen.getByRole('button', { name: 'Use the household’s answer for C2' }));
    expect(ratingOf(open, 'HC5', 1)).toBeUndefined();
  });

  test('says that a child or group is gone rather than showing another', () => {
    show('child/c9/health', screeningOf([teenager]));
    expect(screen.getByRole('heading', { name: 'This page is not part of the screening' })).toBeTruthy();
  });
});

describe('"no concern seen"', () => {
  test('is kept as one answer, makes no rating, and does not count from a parent alone', async () => {
    const { open } = show('child/c1/emotional', screeningOf([teenager]));
    await user.click(row(/^No concern seen in this domain/));
    await user.click(screen.getByRole('checkbox', { name: 'I looked, and saw no concern in this domain' }));
    expect(screen.getByText('This counts once you have said how you know.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Parent or carer told me' }));
    expect(screen.getByText(/rests on the word of a parent or carer alone/)).toBeTruthy();
    await user.type(typed('What did you see or hear?'), 'Warm at the gate');
    await user.click(screen.getByRole('checkbox', { name: 'I saw it' }));
    expect(childNow(open)?.domainAnswers?.['emotional']).toEqual({ answer: 'noConcernSeen', sources: ['sawIt', 'parentOrCarer'], evidence: 'Warm at the gate' });
    expect(childNow(open)?.ratings).toEqual({});
    await user.click(screen.getByRole('checkbox', { name: 'I looked, and saw no concern in this domain' }));
    expect(childNow(open)?.domainAnswers).toEqual({});
  });
});

describe('what cannot be kept', () => {
  test('stays as typed, stops Continue with plain words, and lets go once put right', async () => {
    const { open } = show('child/c1/education', screeningOf([{ ...teenager, facts: { attendancePercent: 95 } }]));
    const field = typed('What percentage of possible school sessions did this child attend?');
    await user.clear(field);
    await user.type(field, '130');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(go).not.toHaveBeenCalled();
    expect(within(screen.getByRole('alert')).getByRole('link', { name: /^Enter a number from 0 to 100/ })).toBeTruthy();
    expect((field as HTMLInputElement).value).toBe('130');
    expect(childNow(open)?.facts).toEqual({});
    await user.clear(field);
    await user.type(field, '88');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(childNow(open)?.facts).toEqual({ attendancePercent: 88 });
    expect(go).toHaveBeenCalledWith('after');
  });

  test('in a row that was closed is opened again, each time', async () => {
    show('child/c1/health', screeningOf([{ ...teenager, ratings: { HE1: { answer: 2 } } }]));
    await user.click(row(/^Brought to appointments/));
    await user.type(typed('When was it seen or heard?'), '31 February 2025');
    await user.click(row(/^Brought to appointments/));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect((typed('When was it seen or heard?') as HTMLInputElement).value).toBe('31 February 2025');
    await user.click(row(/^Brought to appointments/));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(screen.getByRole('link', { name: 'Brought to appointments, date seen or heard: check the day: that month does not have it' }));
    expect(document.activeElement).toBe(typed('When was it seen or heard?'));
  });
});

describe('words that cannot be read', () => {
  test('wait while another page is open, and can be put right on the way back', async () => {
    const { open, unmount } = show('child/c1/education', screeningOf([{ ...teenager, facts: { attendancePercent: 95 } }]));
    const name = 'What percentage of possible school sessions did this child attend?';
    await user.clear(typed(name));
    await user.type(typed(name), '130');
    unmount();
    const again = () => render(DomainPage, { open, preferences: new Preferences(), params: { child: 'c1', group: 'education' }, path: 'child/c1/education', steps: [], nextPath: 'after', previousPath: 'before', go, today: '2026-03-02' });
    const page = again();
    expect((typed(name) as HTMLInputElement).value).toBe('130');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(within(screen.getByRole('alert')).getByRole('link', { name: /^Enter a number from 0 to 100/ })).toBeTruthy();
    await user.clear(typed(name));
    await user.type(typed(name), '13');
    page.unmount();
    expect([childNow(open)?.facts, open.unread.size]).toEqual([{ attendancePercent: 13 }, 0]);
  });

  test('go with the screening', async () => {
    const { open, unmount } = show('child/c1/education', screeningOf([{ ...teenager, facts: { attendancePercent: 95 } }]));
    await user.type(typed('What percentage of possible school sessions did this child attend?'), 'x');
    unmount();
    expect(open.unread.size).toBe(1);
    open.clear();
    expect(open.unread.size).toBe(0);
  });
});

describe('words just typed', () => {
  const typing = async (after: (open: OpenScreening) => void) => {
    const { open, unmount } = show('child/c1/health', screeningOf([{ ...teenager, ratings: { HE1: { answer: 2 } } }]));
    await user.click(row(/^Brought to appointments/));
    await user.type(typed('What was seen or heard?'), 'late words');
    after(open);
    unmount();
    return open;
  };

  test('are kept when the page ends', async () => {
    expect(ratingOf(await typing(() => {}), 'HE1')?.evidence).toBe('late words');
  });

  test('never reach another case that was opened in the meantime', async () => {
    const other = { ...screeningOf([{ ...teenager, ratings: { HE1: { answer: 2 } } }]), id: 'another' };
    const open = await typing((now) => { now.open(other); });
    expect(open.screening).toBe(other);
  });
});

describe('further parts of a page', () => {
  test('ask a key fact once an answer brings it up', async () => {
    show('child/c1/supervision', screeningOf([teenager]));
    expect(screen.queryByRole('group', { name: 'Is this child left alone without an adult?' })).toBeNull();
    await user.click(row(/^Left alone/));
    await user.keyboard('{Tab}2');
    expect(screen.getByRole('group', { name: 'Is this child left alone without an adult?' })).toBeTruthy();
  });

  test('hold injuries of a young child: none is an answer, one can be added and taken off', async () => {
    const { open } = show('child/c1/supervision', screeningOf([childOf('c1', 1)]));
    const question = screen.getByRole('group', { name: 'Has the child had any injury or mark?' });
    await user.click(within(question).getByRole('radio', { name: 'No' }));
    expect(childNow(open)?.injuries).toEqual([]);
    await user.click(within(question).getByRole('radio', { name: 'Yes' }));
    expect(childNow(open)?.injuries).toEqual([{ kind: 'notSaid' }]);
    await user.click(screen.getByRole('radio', { name: 'Bruise' }));
    await user.click(screen.getByRole('radio', { name: 'No explanation' }));
    expect(childNow(open)?.injuries).toEqual([{ kind: 'bruise', explanation: 'none' }]);
    withDialogs();
    await user.click(screen.getByRole('button', { name: /^Remove this injury/ }));
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(childNow(open)?.injuries).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /^Remove this injury/ }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(childNow(open)?.injuries).toBeUndefined();
  });

  test('say at once whom to telephone about any mark on a baby: with "Yes" alone, and with an explanation that fits', async () => {
    const { open } = show('child/c1/supervision', screeningOf([childOf('c1', 0)]));
    const question = screen.getByRole('group', { name: 'Has the child had any injury or mark?' });
    await user.click(within(question).getByRole('radio', { name: 'Yes' }));
    expect(screen.getByRole('heading', { name: /Contact the front door today$/ })).toBeTruthy();
    expect(open.assessment?.children[0]?.level).toBe(4);
    await user.click(screen.getByRole('radio', { name: 'Bruise' }));
    await user.click(screen.getByRole('radio', { name: /^An explanation that fits/ }));
    expect(screen.getByRole('heading', { name: /Contact the front door today$/ })).toBeTruthy();
  });

  test('turn "Yes" back into "No" while nothing else was said of it', async () => {
    const { open } = show('child/c1/supervision', screeningOf([childOf('c1', 1)]));
    const question = screen.getByRole('group', { name: 'Has the child had any injury or mark?' });
    await user.click(within(question).getByRole('radio', { name: 'Yes' }));
    await user.click(within(question).getByRole('radio', { name: 'No' }));
    expect(childNow(open)?.injuries).toEqual([]);
  });

  test('can be added of an older child, who is not asked', async () => {
    const { open } = show('child/c1/supervision', screeningOf([childOf('c1', 7)]));
    expect(screen.queryByRole('group', { name: 'Has the child had any injury or mark?' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add an injury or mark' }));
    await user.click(screen.getByRole('radio', { name: 'Bruise' }));
    expect(childNow(open)?.injuries).toEqual([{ kind: 'bruise' }]);
  });

  test('mark the page as checked only when the practitioner says so', async () => {
    const { open } = show('child/c1/health', screeningOf([teenager]));
    await user.click(screen.getByRole('checkbox', { name: 'I have checked this page' }));
    expect(open.screening?.checked).toEqual(['child/c1/health']);
    await user.click(screen.getByRole('checkbox', { name: 'I have checked this page' }));
    expect(open.screening?.checked).toEqual([]);
  });

  test('stay far below 1,500 elements with a row open', async () => {
    const { container } = show('child/c1/health', screeningOf([childOf('c1', 3, { disabled: true })], { role: 'gp' }));
    await user.click(row(/^Brought to appointments/));
    await user.keyboard('{Tab}4');
    expect(container.querySelectorAll('*').length).toBeLessThan(1_000);
  });
});

test('an urgent answer at 4 says at once, under the answer, whom to telephone by day and by night, and names no level', async () => {
  const baby = childOf('c1', 0, { age: { kind: 'born', years: 0, months: 3 } });
  const { open } = show('child/c1/health', screeningOf([baby], { pass: 'quick', role: 'gp', framework: { id: 'devon', edition: '2026-11' } }));
  const title = titleOf('health', 'HE1');
  await user.click(row(new RegExp(`^${title}`)));
  const heading = /Contact the front door today/;
  expect(screen.queryByRole('heading', { name: heading })).toBeNull();
  await user.click(within(answersOf(title)).getAllByRole('radio')[3] ?? document.body);
  expect(screen.getByRole('heading', { level: 4, name: heading })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'call 999' }).getAttribute('href')).toBe('tel:999');
  for (const { phone = 'none' } of [open.framework.frontDoor, open.framework.outOfHours]) expect(screen.getByRole('link', { name: phone })).toBeTruthy();
  await vi.waitFor(() => { expect(spokenText()).toMatch(/^Contact the front door today\. Whom to telephone is shown below/); });
  await user.click(within(answersOf(title)).getByRole('radio', { name: 'Not known' }));
  expect(screen.queryByRole('heading', { name: heading })).toBeNull();
});
