import { createRawSnippet } from 'svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import ChoiceGroup from '../../src/ui/ChoiceGroup.svelte';
import Dialog from '../../src/ui/Dialog.svelte';
import Disclosure from '../../src/ui/Disclosure.svelte';
import ErrorSummary from '../../src/ui/ErrorSummary.svelte';
import { focusForReading, focusPageHeading } from '../../src/ui/focus.ts';
import PageHeading from '../../src/ui/PageHeading.svelte';
import SkipLink from '../../src/ui/SkipLink.svelte';
import TextField from '../../src/ui/TextField.svelte';

// Optional spaces in names: the simulated page drops a space at the edge of a hidden span, where browsers read it.
const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
const nothing = (): void => undefined;
const scrolled = vi.fn<(this: Element) => void>();

beforeAll(() => {
  // The simulated page has no layout: scrolling and modal dialogs are given their observable part here.
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.call(this);
  };
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

beforeEach(() => {
  scrolled.mockClear();
});

describe('the error summary', () => {
  const problems = [
    { controlId: 'often', text: 'Select how often' },
    { controlId: 'who', text: 'Enter who told you' },
  ];

  test('takes focus when it appears and again at the next attempt, but not while a field is being put right', async () => {
    render(TextField, { id: 'who', label: 'Who told you?', value: '', onchange: nothing });
    const { rerender } = render(ErrorSummary, { problems, attempt: 1 });
    const hasFocus = (): boolean => document.activeElement?.contains(screen.getByRole('heading', { name: 'There is a problem' })) === true && document.activeElement !== document.body;
    expect(hasFocus()).toBe(true);
    screen.getByRole('textbox').focus();
    await rerender({ problems: problems.slice(1), attempt: 1 });
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await rerender({ problems, attempt: 2 });
    expect(hasFocus()).toBe(true);
  });

  test('its links lead to the first answer of a question, with the question scrolled into view', async () => {
    render(ChoiceGroup, { id: 'often', legend: 'How often?', options: [{ value: 'a', label: 'Always' }, { value: 'b', label: 'Seldom' }], value: undefined, onchange: nothing });
    render(ErrorSummary, { problems });
    await userEvent.click(screen.getByRole('link', { name: 'Select how often' }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Always' }));
    expect(scrolled.mock.contexts.map((element) => element.textContent.trim())).toEqual(['How often?']);
  });

  test('its links lead to a field of its own, with its label scrolled into view', async () => {
    render(TextField, { id: 'who', label: 'Who told you?', value: '', onchange: nothing });
    render(ErrorSummary, { problems });
    await userEvent.click(screen.getByRole('link', { name: 'Enter who told you' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Who told you?' }));
    expect(scrolled.mock.contexts.map((element) => element.textContent.trim())).toEqual(['Who told you?']);
  });
});

describe('a row that opens', () => {
  test('is a button that says whether it is open, and what it holds is in the page only then', async () => {
    render(Disclosure, { id: 'food', label: 'Food', status: 'Not known', children: words('What opens') });
    const row = screen.getByRole('button', { name: /^Food ?, ?Not known$/ });
    expect(row.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('What opens')).toBeNull();
    await userEvent.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(row.getAttribute('aria-controls') ?? '')?.textContent).toContain('What opens');
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByText('What opens')).toBeNull();
  });
});

describe('a dialog', () => {
  test('is named by its title, takes focus, and gives it back to where it came from', async () => {
    const onclose = vi.fn();
    document.body.insertAdjacentHTML('beforeend', '<button id="opener">Clear</button>');
    document.getElementById('opener')?.focus();
    const { rerender } = render(Dialog, { id: 'sure', title: 'Clear everything?', open: false, onclose, children: words('It cannot be brought back.'), kind: 'alertdialog' });
    await rerender({ open: true });
    expect(screen.getByRole('alertdialog', { name: 'Clear everything?', description: 'It cannot be brought back.' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Clear everything?' }));
    await rerender({ open: false });
    expect(document.activeElement?.id).toBe('opener');
    expect(onclose).not.toHaveBeenCalled();
  });

  test('tells its caller when the reader closes it', async () => {
    const onclose = vi.fn();
    render(Dialog, { id: 'sure', title: 'Clear everything?', open: true, onclose, children: words('Text') });
    screen.getByRole<HTMLDialogElement>('dialog').close();
    expect(onclose).toHaveBeenCalledOnce();
  });
});

test('after a change of page focus is at the main heading, whose name starts with its caption', () => {
  render(PageHeading, { title: 'Food', caption: 'Section 2 of 5' });
  focusPageHeading();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: /^Section 2 of 5 ?: ?Food$/ }));
});

test('the skip link leads to the main part and leaves the address alone', async () => {
  document.body.insertAdjacentHTML('beforeend', '<main id="main"><p>Text</p></main>');
  render(SkipLink);
  const before = location.href;
  await userEvent.click(screen.getByRole('link', { name: 'Skip to main content' }));
  expect(document.activeElement?.id).toBe('main');
  expect(location.href).toBe(before);
});

test('a heading can be focused while the reader is at it; one that always can be stays so', () => {
  document.body.innerHTML = '<h2 id="plain">One</h2><h2 id="kept" tabindex="-1">Two</h2>';
  for (const heading of document.querySelectorAll('h2')) {
    focusForReading(heading);
    expect(document.activeElement).toBe(heading);
    heading.blur();
  }
  expect([...document.querySelectorAll('h2')].map((heading) => heading.hasAttribute('tabindex'))).toEqual([false, true]);
});
