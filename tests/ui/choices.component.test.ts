import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import CheckboxGroup from '../../src/ui/CheckboxGroup.svelte';
import ChoiceGroup from '../../src/ui/ChoiceGroup.svelte';

// Optional spaces in names: the simulated page drops a space at the edge of a hidden span, where browsers read it.
const options = [
  { value: 'one', label: 'Always there' },
  { value: 'two', label: 'Mostly there', hint: 'Four days of five' },
  { value: 'three', label: 'Seldom there' },
  { value: 'unknown', label: 'Not known', divider: 'or' },
];

const showChoice = (more: Record<string, unknown> = {}) => {
  const onchange = vi.fn<(value: string | undefined) => void>();
  const given = { id: 'there', legend: 'How often is the pupil there?', options, value: undefined, onchange, ...more };
  const { rerender } = render(ChoiceGroup, given);
  onchange.mockImplementation((value) => void rerender({ ...given, value }));
  return onchange;
};

const radio = (name: string): HTMLInputElement => screen.getByRole('radio', { name });

describe('a question with one answer', () => {
  test('is a group named by its question, with nothing chosen and nothing to clear', () => {
    showChoice({ hint: 'In the last half term' });
    const group = screen.getByRole('group', { name: 'How often is the pupil there?', description: 'In the last half term' });
    expect(within(group).getAllByRole('radio').map((each) => (each instanceof HTMLInputElement ? each.checked : undefined))).toEqual([false, false, false, false]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('names each answer by its wording alone and describes it by its hint', () => {
    showChoice();
    expect(screen.getByRole('radio', { name: 'Mostly there', description: 'Four days of five' })).toBeTruthy();
  });

  test('tells the value of the answer whose wording was pressed, and stays where it is', async () => {
    const onchange = showChoice();
    await userEvent.click(screen.getByText('Four days of five'));
    expect(onchange.mock.calls).toEqual([['two']]);
    expect(document.activeElement).toBe(radio('Mostly there'));
  });

  test('an answer can be cleared, and focus goes to the first answer', async () => {
    const onchange = showChoice({ value: 'three' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear answer: How often is the pupil there?' }));
    expect(onchange).toHaveBeenLastCalledWith(undefined);
    expect(document.activeElement).toBe(radio('Always there'));
    expect(radio('Seldom there').checked).toBe(false);
  });

  test('Delete clears the answer while focus is in the group', async () => {
    const onchange = showChoice({ value: 'three' });
    radio('Seldom there').focus();
    await userEvent.keyboard('{Delete}');
    expect(onchange).toHaveBeenLastCalledWith(undefined);
  });

  test('number keys choose by place once they are switched on, and focus follows', async () => {
    const onchange = showChoice({ shortcutKeys: true });
    radio('Always there').focus();
    await userEvent.keyboard('3');
    expect(onchange).toHaveBeenLastCalledWith('three');
    expect(document.activeElement).toBe(radio('Seldom there'));
    await userEvent.keyboard('4');
    expect(onchange).toHaveBeenLastCalledWith('unknown');
  });

  test('number keys do nothing while they are switched off, past the last answer, outside the group or with another key held', async () => {
    const off = showChoice();
    radio('Always there').focus();
    await userEvent.keyboard('2');
    expect(off).not.toHaveBeenCalled();
    document.body.innerHTML = '';
    const on = showChoice({ shortcutKeys: true });
    await userEvent.keyboard('2');
    radio('Always there').focus();
    await userEvent.keyboard('9{Control>}2{/Control}{Alt>}2{/Alt}');
    expect(on).not.toHaveBeenCalled();
  });

  test('says the number of a level before its wording, unless the wording names its place or counts otherwise', () => {
    const levels = [{ value: '1', label: 'Clean', level: 1 as const }, { value: '2', label: 'Tier 2 Early help', level: 2 as const }, { value: '3', label: 'Targeted', level: 3 as const, numbered: false }];
    showChoice({ options: levels });
    expect(screen.getAllByRole('radio').map((one) => one.getAttribute('aria-labelledby')).map((id) => document.getElementById(id ?? '')?.textContent)).toEqual(['Level 1: Clean', 'Tier 2 Early help', 'Targeted']);
  });

  test('an error describes the group, together with the hint', () => {
    showChoice({ hint: 'In the last half term', error: 'Select how often' });
    expect(screen.getByRole('group', { description: /^In the last half term Error: ?Select how often$/ })).toBeTruthy();
  });

  test('a legend can be a heading of the page', () => {
    showChoice({ headingLevel: 2 });
    expect(screen.getByRole('heading', { level: 2, name: 'How often is the pupil there?' })).toBeTruthy();
  });
});

describe('a question with any number of answers', () => {
  const several = [
    { value: 'a', label: 'Mornings' },
    { value: 'b', label: 'Afternoons' },
    { value: 'none', label: 'None of these', exclusive: true, divider: 'or' },
  ];

  test('tells all ticked values in the order of the answers', async () => {
    const onchange = vi.fn();
    render(CheckboxGroup, { id: 'when', legend: 'When?', options: several, values: ['b'], onchange });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Mornings' }));
    expect(onchange).toHaveBeenLastCalledWith(['a', 'b']);
  });

  test('"none of these" unticks the others, and any other unticks it', async () => {
    const onchange = vi.fn();
    const { rerender } = render(CheckboxGroup, { id: 'when', legend: 'When?', options: several, values: ['a', 'b'], onchange });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'None of these' }));
    expect(onchange).toHaveBeenLastCalledWith(['none']);
    await rerender({ values: ['none'] });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Afternoons' }));
    expect(onchange).toHaveBeenLastCalledWith(['b']);
  });
});
