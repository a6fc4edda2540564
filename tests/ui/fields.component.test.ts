import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import ApproximateDateField from '../../src/ui/ApproximateDateField.svelte';
import DateField from '../../src/ui/DateField.svelte';
import NumberField from '../../src/ui/NumberField.svelte';
import PassphraseField from '../../src/ui/PassphraseField.svelte';
import SelectField from '../../src/ui/SelectField.svelte';
import TextArea from '../../src/ui/TextArea.svelte';
import TextField from '../../src/ui/TextField.svelte';

// Optional spaces in names: the simulated page drops a space at the edge of a hidden span, where browsers read it.
const nothing = (): void => undefined;

describe('fields for typed words', () => {
  test('ask the browser and writing assistants to keep nothing and send nothing', () => {
    render(TextField, { id: 'a', label: 'A', value: '', onchange: nothing });
    render(TextArea, { id: 'b', label: 'B', value: '', onchange: nothing });
    render(NumberField, { id: 'c', label: 'C', value: '', onchange: nothing });
    render(ApproximateDateField, { id: 'd', label: 'D', value: '', onchange: nothing });
    render(DateField, { id: 'e', legend: 'E', value: { day: '', month: '', year: '' }, onchange: nothing });
    const boxes = screen.getAllByRole('textbox');
    expect(boxes).toHaveLength(7);
    for (const box of boxes) {
      const said = ['autocomplete', 'spellcheck', 'autocorrect', 'autocapitalize', 'writingsuggestions', 'data-gramm', 'data-gramm_editor', 'data-enable-grammarly'].map((name) => box.getAttribute(name));
      expect(said).toEqual(['off', 'false', 'off', 'off', 'false', 'false', 'false', 'false']);
    }
  });

  test('tell what was typed, untouched', async () => {
    const onchange = vi.fn();
    render(NumberField, { id: 'days', label: 'Days missed', value: '', onchange });
    await userEvent.type(screen.getByRole('textbox', { name: 'Days missed' }), '7?');
    expect(onchange).toHaveBeenLastCalledWith('7?');
  });

  test('are described by hint, then error, and marked as wrong', () => {
    render(TextField, { id: 'who', label: 'Who told you?', hint: 'A role, not a name', error: 'Enter who told you', value: '', onchange: nothing });
    const box = screen.getByRole('textbox', { name: 'Who told you?', description: /^A role, not a name Error: ?Enter who told you$/ });
    expect(box.getAttribute('aria-invalid')).toBe('true');
  });

  test('a long field says its limit and never cuts off what is typed past it', async () => {
    const onchange = vi.fn();
    const { rerender } = render(TextArea, { id: 'seen', label: 'What you saw', value: 'four', limit: 4, onchange });
    const box = screen.getByRole('textbox', { name: 'What you saw', description: 'You can enter up to 4 characters.' });
    await userEvent.type(box, '!');
    expect(onchange).toHaveBeenLastCalledWith('four!');
    await rerender({ value: 'four!' });
    expect(screen.getByText('You have 1 character too many')).toBeTruthy();
  });
});

test('a list to choose from starts with no choice and can go back to none', async () => {
  const onchange = vi.fn();
  render(SelectField, { id: 'area', label: 'Area', options: [{ value: 'n', label: 'North' }, { value: 's', label: 'South', group: 'Far' }], value: undefined, onchange });
  expect([...document.querySelectorAll('optgroup')].map(({ label, textContent }) => [label, textContent.trim()])).toEqual([['Far', 'South']]);
  const list = screen.getByRole('combobox', { name: 'Area' });
  await userEvent.selectOptions(list, 'North');
  expect(onchange).toHaveBeenLastCalledWith('n');
  await userEvent.selectOptions(list, 'Not chosen');
  expect(onchange).toHaveBeenLastCalledWith(undefined);
});

describe('a date in three boxes', () => {
  test('keeps each box as typed and tells all three', async () => {
    const onchange = vi.fn();
    render(DateField, { id: 'born', legend: 'When was this?', value: { day: '9', month: '', year: '2025' }, onchange });
    expect(screen.getByRole('group', { name: 'When was this?' })).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Month' }), 'M');
    expect(onchange).toHaveBeenLastCalledWith({ day: '9', month: 'M', year: '2025' });
  });

  test('marks only the boxes that are wrong', () => {
    render(DateField, { id: 'born', legend: 'When was this?', value: { day: '31', month: '2', year: '2025' }, onchange: nothing, error: 'Check the day', wrongParts: ['day'] });
    expect(['Day', 'Month', 'Year'].map((name) => screen.getByRole('textbox', { name }).getAttribute('aria-invalid'))).toEqual(['true', null, null]);
  });
});

test('a passphrase is hidden until it is asked for, and can be hidden again', async () => {
  render(PassphraseField, { id: 'pass', label: 'Passphrase', value: 'plain words', onchange: nothing });
  const field = screen.getByLabelText('Passphrase');
  expect(field.getAttribute('type')).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show: Passphrase' }));
  expect(field.getAttribute('type')).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide: Passphrase' }));
  expect(field.getAttribute('type')).toBe('password');
});
