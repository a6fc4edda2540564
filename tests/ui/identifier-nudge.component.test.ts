import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { spokenText } from '../../src/ui/announce.svelte.ts';
import TextArea from '../../src/ui/TextArea.svelte';
import TextField from '../../src/ui/TextField.svelte';

const said = (): string | undefined => screen.queryByText(/^This looks like/)?.textContent;

describe('a note that seems to say who somebody is', () => {
  test('is pointed out once the field is left and not while it is typed, and takes every letter', async () => {
    const onchange = vi.fn();
    render(TextArea, { id: 'note', label: 'Note', value: '', onchange });
    const note = screen.getByRole('textbox', { name: 'Note' });
    await userEvent.type(note, 'Dad 07700 900123, head@school.example');
    expect(said()).toBeUndefined();
    await userEvent.tab();
    expect(said()).toBe('This looks like a phone number and an e-mail address. Leave it out unless it is needed: it would say who this is if a file is lost.');
    await vi.waitFor(() => { expect(spokenText()).toBe(said()); });
    expect(onchange).toHaveBeenLastCalledWith('Dad 07700 900123, head@school.example');
    expect(note.getAttribute('aria-invalid')).toBeNull();

    await userEvent.clear(note);
    expect(said()).toBeUndefined();
  });

  test('is not pointed out in a field where such things belong, and an ordinary note never is', async () => {
    render(TextField, { id: 'front-door', label: 'Front door', value: '', onchange: () => undefined });
    await userEvent.type(screen.getByRole('textbox', { name: 'Front door' }), '0300 123 4567');
    await userEvent.tab();
    expect(said()).toBeUndefined();
    render(TextArea, { id: 'note', label: 'Note', value: '', onchange: () => undefined });
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Seen 9/03/2026 at 10.30, HE6 3.');
    await userEvent.tab();
    expect(said()).toBeUndefined();
  });

  test('is pointed out in a line that asks for initials', async () => {
    render(TextField, { id: 'label', label: 'Initials', value: '', onchange: () => undefined, nudge: true });
    await userEvent.type(screen.getByRole('textbox', { name: 'Initials' }), '943 476 5919');
    await userEvent.tab();
    expect(said()).toContain('an NHS number');
  });
});
