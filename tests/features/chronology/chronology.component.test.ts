import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import ChronologyPage from '../../../src/features/chronology/ChronologyPage.svelte';
import type { ChronologyEvent } from '../../../src/model/chronology.ts';
import { assessmentTools } from '../../../src/state/assessment-tools.ts';
import { largeHousehold } from '../../support/large-household.ts';
import { bank, begun, childOf, openPage, TODAY, withChildren } from '../household/opened.ts';
import { chronology } from './events.ts';

// The simulated page has no layout: nothing to scroll, no width to watch; and it drops a space at the edge of a hidden span.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
  globalThis.ResizeObserver = class { observe(): void {} unobserve(): void {} disconnect(): void {} };
});

const household = withChildren(begun(), [childOf('c1', { label: 'AB' }), childOf('c2', { label: 'CD' })]);
const opened = (events: readonly ChronologyEvent[] = []) => openPage(ChronologyPage, { ...household, chronology: events });
const field = (name: string): HTMLElement => screen.getAllByRole('textbox', { name })[0] ?? screen.getByRole('textbox', { name });
const list = (name: string): HTMLElement => screen.getAllByRole('combobox', { name })[0] ?? screen.getByRole('combobox', { name });
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const eventRows = (): readonly string[] => [...document.querySelectorAll('ol > li')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the line for a new event', () => {
  test('is filled by the keyboard alone; Enter adds and goes back to the date, keeping agency and child', async () => {
    const { open } = opened();
    await userEvent.click(field('Date'));
    await userEvent.keyboard('summer 2024');
    await userEvent.tab();
    await userEvent.selectOptions(list('What happened'), 'Police');
    await userEvent.tab();
    await userEvent.selectOptions(list('Who'), 'CD');
    await userEvent.tab();
    await userEvent.keyboard('School');
    await userEvent.tab();
    await userEvent.keyboard('Neighbour rang{Enter}');
    expect(open.screening?.chronology).toEqual([{ id: 'e1', date: '2024-summer', kind: 'police', children: ['c2'], agency: 'School', note: 'Neighbour rang' }]);
    expect(document.activeElement).toBe(field('Date'));
    const texts = [field('Date'), field('Agency'), field('Note')].map((box) => (box instanceof HTMLInputElement ? box.value : undefined));
    expect(texts).toEqual(['', 'School', '']);
    await userEvent.keyboard('2023');
    await userEvent.selectOptions(list('What happened'), 'Injury');
    await userEvent.type(field('Note'), '{Enter}');
    expect(open.screening?.chronology[1]).toEqual({ id: 'e2', date: '2023', kind: 'injury', children: ['c2'], agency: 'School' });
  });

  test('says at its fields what is missing, keeps what was typed and adds nothing', async () => {
    const { open } = opened();
    await userEvent.type(field('Date'), '31/2/2025{Enter}');
    expect(screen.getByRole('textbox', { name: 'Date', description: /that month does not have it/ })).toBe(document.activeElement);
    expect(screen.getByRole('combobox', { name: 'What happened', description: /Choose what happened/ })).toBeTruthy();
    expect([open.screening?.chronology, (field('Date') as HTMLInputElement).value]).toEqual([[], '31/2/2025']);
  });

  test('asks of a missed appointment what matters, and of a closed plan why', async () => {
    const { open } = opened();
    await userEvent.type(field('Date'), '2025');
    await userEvent.selectOptions(list('What happened'), 'Not brought to an appointment');
    await userEvent.click(screen.getByRole('checkbox', { name: "It matters to the child's health" }));
    await userEvent.type(field('Clinic or service'), 'Eyes{Enter}');
    await userEvent.type(field('Date'), '2026');
    await userEvent.selectOptions(list('What happened'), 'Plan closed');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Why it was closed' }), 'after a visit that found things tidy');
    await userEvent.type(field('Date'), '{Enter}');
    expect(open.screening?.chronology).toMatchObject([{ kind: 'notBrought', essential: true, service: 'Eyes' }, { kind: 'planClosed', closedBecause: 'afterTidyVisit' }]);
  });

  test('can be taken back right after it was added', async () => {
    const { open } = opened();
    await userEvent.type(field('Date'), '2025');
    await userEvent.selectOptions(list('What happened'), 'Police');
    await userEvent.type(field('Note'), '{Enter}');
    await press(/^Undo/);
    expect(open.screening?.chronology).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  test('is not lost when the page changes, and holds up Continue until it is added or cleared', async () => {
    const first = opened();
    await userEvent.type(field('Note'), 'half a note');
    await press('Continue');
    expect(screen.getByRole('link', { name: /not in the list yet/ })).toBeTruthy();
    expect(first.go).not.toHaveBeenCalled();
    first.unmount();
    if (!first.open.screening) throw new Error('no screening');
    openPage(ChronologyPage, first.open.screening);
    expect((field('Note') as HTMLInputElement).value).toBe('half a note');
    await press('Clear this line');
    expect((field('Note') as HTMLInputElement).value).toBe('');
  });

  test('typed in one case never shows in another', async () => {
    const first = opened();
    await userEvent.type(field('Note'), 'of the first case');
    first.unmount();
    opened();
    expect((field('Note') as HTMLInputElement).value).toBe('');
  });
});

describe('the list', () => {
  const three = chronology({ kind: 'police', date: '2026-03-01', note: 'third' }, { kind: 'injury', date: '2024', children: ['c1'], note: 'first' }, { kind: 'absence', date: '2025-06', children: ['c2'], agency: 'School', note: 'second' });

  test('shows events in order of time and how many of all', async () => {
    opened(three);
    expect(eventRows().map((row) => /first|second|third/.exec(row)?.[0])).toEqual(['first', 'second', 'third']);
    await userEvent.selectOptions(list('Order'), 'Newest first');
    expect(eventRows()[0]).toContain('third');
    await userEvent.selectOptions(list('Show for'), 'AB');
    expect(screen.getByText('2 of 3 events')).toBeTruthy();
    await userEvent.selectOptions(list('Show what'), 'Injury');
    expect(screen.getByText('1 of 3 events')).toBeTruthy();
    await press('Show all events');
    expect(screen.getByText('3 of 3 events')).toBeTruthy();
  });

  test('lets an event be changed where it stands', async () => {
    const { open } = opened(three);
    await press(/^Change ?2024, injury/);
    const row = document.querySelector('ol > li');
    if (!(row instanceof HTMLElement)) throw new Error('no row');
    const note = within(row).getByRole('textbox', { name: 'Note' });
    await userEvent.clear(note);
    await userEvent.type(note, 'new words');
    await userEvent.click(within(row).getByRole('button', { name: 'Save change' }));
    expect(open.screening?.chronology.find((event) => event.id === 'e2')).toEqual({ id: 'e2', kind: 'injury', date: '2024', children: ['c1'], note: 'new words' });
  });

  test('keeps what was typed into an event when the page goes, and nothing after Cancel', async () => {
    const first = opened(three);
    await press(/^Change ?2024, injury/);
    await userEvent.type(screen.getAllByRole('textbox', { name: 'Note' }).at(-1) ?? field('Note'), ' and more');
    first.unmount();
    expect(first.open.screening?.chronology.find((event) => event.id === 'e2')?.note).toBe('first and more');
    const second = opened(three);
    await press(/^Change ?2024, injury/);
    await userEvent.type(screen.getAllByRole('textbox', { name: 'Note' }).at(-1) ?? field('Note'), ' and more');
    await press('Cancel');
    second.unmount();
    expect(second.open.screening?.chronology).toEqual(three);
  });

  test('gives a deleted event back in its place', async () => {
    const { open } = opened(three);
    await press(/^Delete ?June 2025, absence/);
    expect(open.screening?.chronology.map((event) => event.id)).toEqual(['e1', 'e2']);
    expect(eventRows()[1]).toContain('Deleted: June 2025, absence from school.');
    await press(/^Undo ?deleting June 2025/);
    expect(open.screening?.chronology).toEqual(three);
    expect(eventRows()).toHaveLength(3);
  });

  test('shows some of many at a time and, once typing pauses, turns to the page of a new event', async () => {
    opened(chronology(...Array.from({ length: 120 }, (_none, at) => ({ kind: 'other' as const, date: `${2001 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}` }))));
    expect(eventRows()).toHaveLength(25);
    await press('Next page');
    expect(screen.getByText('120 of 120 events, 26 to 50 shown')).toBeTruthy();
    await userEvent.type(field('Date'), '1999');
    await userEvent.selectOptions(list('What happened'), 'Police');
    await userEvent.type(field('Note'), '{Enter}');
    await waitFor(() => { expect(eventRows()[0]).toMatch(/^1999 Police Added/); }, { timeout: 10_000 });
  });

  test('of two thousand events draws one page, keeps its rows when one is added, and asks for no assessment', async () => {
    const assess = vi.spyOn(assessmentTools, 'assess');
    const { open } = opened(chronology(...Array.from({ length: 2_000 }, (_none, at) => ({ kind: 'other' as const, date: `${2001 + Math.floor(at / 100)}` }))));
    const before = [...document.querySelectorAll('ol > li')];
    await userEvent.type(field('Date'), '2000');
    await userEvent.selectOptions(list('What happened'), 'Police');
    await userEvent.type(field('Note'), '{Enter}');
    const after = [...document.querySelectorAll('ol > li')];
    expect(open.screening?.chronology).toHaveLength(2_001);
    expect([before.length, after.length]).toEqual([25, 25]);
    expect(after.slice(1)).toEqual(before.slice(0, 24));
    await waitFor(() => { expect(screen.getByRole('img', { name: /^Timeline of 2001 events/ })).toBeTruthy(); }, { timeout: 10_000 });
    expect(assess).not.toHaveBeenCalled();
    assess.mockRestore();
  });
});

describe('a table that is pasted', () => {
  test('is shown line by line, put right, and only then added; it can be taken back as one', async () => {
    const { open } = opened();
    await press('Paste a table from another system');
    await userEvent.click(screen.getByRole('textbox', { name: 'Table' }));
    await userEvent.paste('Date\tWhat\tWho\n9/3/25\tDNA\tAB\n31/2/25\tA&E\tCD\n10/3/25\ttea\tAB');
    await press('Read the table');
    await screen.findByText('4 lines read. 1 line will be added. 3 lines left out: 2 need attention, 1 with titles.');
    expect(open.screening?.chronology).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Date of line 3' }), '28/2/25');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Add line 2' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What happened, line 4' }), 'Other event');
    await press('Add 2 events');
    expect(open.screening?.chronology.map((event) => [event.date, event.kind])).toEqual([['2025-02-28', 'emergencyAttendance'], ['2025-03-10', 'other']]);
    expect(screen.getByText('2 events added. 2 lines left out: 1 unticked by you, 1 with titles.')).toBeTruthy();
    await press(/^Undo/);
    expect(open.screening?.chronology).toEqual([]);
  });

  test('stays words where it looks like a formula', async () => {
    opened();
    await press('Paste a table from another system');
    await userEvent.click(screen.getByRole('textbox', { name: 'Table' }));
    await userEvent.paste("Date\tWhat\tNote\n9/3/25\tDNA\t=cmd|' /C calc'!A0");
    await press('Read the table');
    expect(await screen.findByText("=cmd|' /C calc'!A0")).toBeTruthy();
    expect(screen.getByText(/kept as plain words and never worked out/)).toBeTruthy();
  });
});

describe('what the events add up to', () => {
  const events = chronology(
    { kind: 'notBrought', date: '2026-03-01', children: ['c1'], service: 'Dentist' }, { kind: 'notBrought', date: '2026-04-01', children: ['c2'], service: 'Eyes' }, { kind: 'contact', date: '2026-05-01' },
  );

  test('is counted across children and services, with a missed appointment added from there', async () => {
    const { open } = opened(events);
    expect(screen.getByText('Family total: 2.')).toBeTruthy();
    await userEvent.type(screen.getAllByRole('textbox', { name: 'Date' }).at(-1) ?? field('Date'), '1 June 2026');
    await userEvent.selectOptions(screen.getAllByRole('combobox', { name: 'What happened' }).at(-1) ?? list('What happened'), 'Not brought to an appointment');
    await userEvent.click(screen.getByRole('button', { name: 'Add appointment' }));
    expect(open.screening?.chronology).toHaveLength(4);
    await waitFor(() => { expect(screen.getByText('Family total: 3.')).toBeTruthy(); }, { timeout: 10_000 });
  });

  test('shows counts with dates and no level', () => {
    const { container } = opened(events);
    expect(screen.getByRole('rowheader', { name: /^1 contact or referral to the front door/ })).toBeTruthy();
    expect(container.textContent).not.toMatch(/\blevel [1-4]\b/i);
    expect(screen.getByRole('img', { name: /^Timeline of 3 events from March 2026 to May 2026/ })).toBeTruthy();
  });

  test('keeps levels of earlier screenings back until the own view is settled', () => {
    const earlier = [{ assessedOn: '2025-01-01', householdRatings: {}, children: [{ id: 'c1', ratings: {}, level: 3 as const }], adults: [] }];
    const first = openPage(ChronologyPage, { ...household, chronology: events, earlier });
    expect(first.container.textContent).not.toContain('Levels of need');
    first.unmount();
    openPage(ChronologyPage, { ...household, chronology: events, earlier, checked: ['own-level'], judgement: { before: { levels: {}, reason: '', date: '2026-11-22' } } });
    expect(screen.getByRole('img', { name: /Levels of need: .+ on 1 January 2025/ })).toBeTruthy();
  });
});

describe('a very long chronology of many children', () => {
  const screening = largeHousehold(bank, { children: 20, events: 2_000, reviews: 6, assessedOn: TODAY });

  test('keeps the page light: long tables open on request, the picture draws marks of one look in one stroke', async () => {
    openPage(ChronologyPage, screening);
    expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(1_500);
    expect(screen.getByText(/^Family total: \d+\.$/)).toBeTruthy();
    const names = [/^Suggested levels at earlier screenings/, /^Counts for each child/, /^Missed and moved appointments/];
    for (const name of names) {
      const [button] = screen.getAllByRole('button', { name });
      if (button) await userEvent.click(button);
      expect(screen.getAllByRole('table', { name })[0]?.querySelectorAll('tr').length).toBeGreaterThanOrEqual(10);
    }
  });

  test('on paper every table is there', () => {
    openPage(ChronologyPage, screening);
    window.dispatchEvent(new Event('beforeprint'));
    expect(screen.getAllByRole('table', { name: /^(Suggested levels|Counts|Missed)/ }).length).toBeGreaterThanOrEqual(4);
    window.dispatchEvent(new Event('afterprint'));
  });
});
