import { createRawSnippet, flushSync } from 'svelte';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Block } from '../../src/base/document-blocks.ts';
import { announce, stopAnnouncing } from '../../src/ui/announce.svelte.ts';
import OutsideLink from '../../src/ui/OutsideLink.svelte';
import BlocksView from '../../src/ui/BlocksView.svelte';
import Button from '../../src/ui/Button.svelte';
import LevelMark from '../../src/ui/LevelMark.svelte';
import Panel from '../../src/ui/Panel.svelte';
import ProgressText from '../../src/ui/ProgressText.svelte';
import StatusMessage from '../../src/ui/StatusMessage.svelte';
import SummaryList from '../../src/ui/SummaryList.svelte';
import TaskList from '../../src/ui/TaskList.svelte';

// Optional spaces in names: the simulated page drops a space at the edge of a hidden span, where browsers read it.
const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

afterEach(() => {
  stopAnnouncing();
  vi.useRealTimers();
});

describe('announcements', () => {
  const said = (): string => {
    flushSync();
    return screen.getByRole('status').textContent;
  };

  test('are said half a second after the last of them, and only the last', () => {
    vi.useFakeTimers();
    render(StatusMessage);
    announce('First');
    vi.advanceTimersByTime(400);
    announce('Second');
    vi.advanceTimersByTime(400);
    expect(said()).toBe('');
    vi.advanceTimersByTime(100);
    expect(said()).toBe('Second');
  });

  test('empty the region before the same words are said again, so that they are read again', () => {
    vi.useFakeTimers();
    render(StatusMessage);
    announce('Saved');
    vi.advanceTimersByTime(500);
    expect(said()).toBe('Saved');
    announce('Saved');
    expect(said()).toBe('');
    vi.advanceTimersByTime(500);
    expect(said()).toBe('Saved');
  });
});

describe('a button', () => {
  test('that makes a file takes no second press within a second', async () => {
    vi.useFakeTimers();
    const onclick = vi.fn();
    render(Button, { children: words('Save a file'), onclick, debounce: true });
    const button = screen.getByRole('button', { name: 'Save a file' });
    await fireEvent.click(button);
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(2);
  });
});

describe('what is read out makes sense without seeing it', () => {
  test('a level says its number once and its name', () => {
    const { container, rerender } = render(LevelMark, { level: 3, label: 'Serious' });
    const spoken = (): string => [...container.querySelectorAll('.mark > span')].map((part) => part.textContent).join('');
    expect(spoken()).toBe('Level 3: Serious');
    return rerender({ label: 'Level 3, serious' }).then(() => expect(spoken()).toBe('Level 3, serious'));
  });

  test('an urgent panel says so before its heading', () => {
    render(Panel, { heading: 'Call 999', tone: 'urgent', children: words('Now') });
    expect(screen.getByRole('heading', { level: 2, name: /^Urgent: ?Call 999$/ })).toBeTruthy();
  });

  test('progress is a sentence, and leaves out what is nought', async () => {
    const { rerender } = render(ProgressText, { answered: 12, total: 15, notKnown: 3 });
    expect(screen.getByText('12 of 15 answered, 3 not known')).toBeTruthy();
    await rerender({ notKnown: 0 });
    expect(screen.getByText('12 of 15 answered')).toBeTruthy();
  });

  test('a change link names what it changes, and starts what it was given', async () => {
    const onclick = vi.fn();
    render(SummaryList, { rows: [{ name: 'Date seen', value: '9 March 2025', action: { text: 'Change', onclick } }, { name: 'Food', value: '', missing: { text: 'Answer this', hiddenText: 'about food', href: '#food' } }] });
    await fireEvent.click(screen.getByRole('button', { name: /^Change ?date seen$/ }));
    expect(onclick).toHaveBeenCalledOnce();
    expect(screen.getByRole('link', { name: /^Answer this ?about food$/ }).getAttribute('href')).toBe('#food');
  });

  test('a task is one link described by its hint and status; one that cannot start yet is no link', () => {
    render(TaskList, { groups: [{ heading: 'Before you begin', tasks: [
      { id: 'home', title: 'The home', hint: 'Warmth and beds', status: 'In progress', standing: 'begun', href: '#home' },
      { id: 'end', title: 'Your judgement', status: 'Cannot start yet', standing: 'blocked' },
    ] }] });
    expect(screen.getByRole('link', { name: 'The home', description: 'Warmth and beds In progress' })).toBeTruthy();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});

describe('the blocks of a document', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: 'What was found' },
    { kind: 'paragraph', text: [{ text: 'See ' }, { text: 'the guidance', href: 'https://www.gov.uk/a' }, { text: ', ' }, { text: 'a trap', href: 'javascript:alert(1)' }, { text: ' or ' }, { text: '999', href: 'tel:999' }] },
    { kind: 'facts', caption: 'About this record', rows: [{ name: 'Made on', value: '9 March 2025' }] },
    { kind: 'heading', level: 2, text: 'Findings in full' },
    { kind: 'table', caption: 'Findings', columns: [{ title: 'Finding', share: 1, rowHeader: true }, { title: 'Why', share: 2 }], rows: [['Beds', 'Two answers agree']] },
    { kind: 'callout', tone: 'urgent', title: 'Read this first', text: ['Now.'] },
    { kind: 'scale', steps: ['Few', 'Some', 'Many'], chosen: 1, alternative: 'Some, the second of three' },
    { kind: 'figure', caption: 'Figure 1', alternative: 'A dark box', drawing: { width: 10, height: 10, shapes: [{ kind: 'rectangle', x: 1, y: 1, width: 8, height: 8, fillTone: 1 }] } },
    { kind: 'list', ordered: true, items: ['First', 'Then'] },
  ];

  test('keep their headings in rank under the page, callouts too', () => {
    render(BlocksView, { blocks, baseLevel: 2 });
    expect(screen.getAllByRole('heading').map((heading) => `${heading.tagName} ${heading.textContent.trim()}`)).toEqual(['H2 What was found', 'H3 Findings in full', 'H4 Urgent: Read this first']);
  });

  test('show tables with captions, column headers and row headers', () => {
    render(BlocksView, { blocks });
    const table = screen.getByRole('table', { name: 'Findings' });
    expect(within(table).getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Finding', 'Why']);
    expect(within(table).getByRole('rowheader', { name: 'Beds' })).toBeTruthy();
    expect(within(table).getByRole('cell', { name: 'Two answers agree' })).toBeTruthy();
    expect(within(screen.getByRole('table', { name: 'About this record' })).getByRole('rowheader', { name: 'Made on' })).toBeTruthy();
  });

  test('say which step of a scale is chosen and what a drawing shows', () => {
    render(BlocksView, { blocks });
    const scale = screen.getByRole('list', { name: 'Some, the second of three' });
    expect(within(scale).getAllByRole('listitem').map((step) => step.textContent.trim())).toEqual(['Few', 'Some (chosen)', 'Many']);
    expect(screen.getByRole('img', { name: 'A dark box' })).toBeTruthy();
  });

  test('mark links out of the app, and leave any unknown kind of address as plain words', () => {
    render(BlocksView, { blocks });
    const out = screen.getByRole('link', { name: /^the guidance ?\(opens outside this app\)$/ });
    expect([out.getAttribute('rel'), out.getAttribute('target'), out.hasAttribute('data-leaves-app')]).toEqual(['noopener noreferrer', '_blank', true]);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://www.gov.uk/a', 'tel:999']);
    expect(screen.getByText(/a trap/)).toBeTruthy();
  });

  test('a page that the browser would not open is shown with its address, to copy', () => {
    const { container } = render(OutsideLink, { href: 'http://not-secure.example.org/form', text: 'The form' });
    expect(screen.queryByRole('link')).toBeNull();
    expect(container.textContent.trim()).toMatch(/^The form ?\(http:\/\/not-secure\.example\.org\/form\)$/);
  });
});
