import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import MatrixPage from '../../../src/features/matrix/MatrixPage.svelte';
import { largeHousehold } from '../../support/large-household.ts';
import { bank, begun, childOf, openPage, withChildren } from '../household/opened.ts';

/** Asking for a role looks through the whole page each time, which is slow where it is large. */
const linkTo = (href: string, row: string): HTMLAnchorElement | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>(`a[href="${href}"]`)].find((link) => link.closest('tr')?.querySelector('th')?.textContent === row);
const said = (link: HTMLAnchorElement | undefined): string => (link?.getAttribute('aria-label') ?? link?.textContent ?? '').replace(/\s+/g, ' ').trim();
const headsOf = (table: HTMLElement): readonly string[] => [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
const of = (children: number) => largeHousehold(bank, { children, assessedOn: '2026-11-20' });

describe('the household at a glance', () => {
  test('has a column for each child and says in words what each cell holds', () => {
    openPage(MatrixPage, of(3));
    const table = screen.getByRole('table', { name: 'Domains and context' });
    expect(headsOf(table)).toEqual(['Domain', 'C1', 'C2', 'C3']);
    expect(said(linkTo('#/child/c2/health', 'Health'))).toMatch(/3 of 4.*, Health, C2$/);
    expect(screen.getByRole('table', { name: 'Indicators that are urgent at level 4' })).toBeTruthy();
  });

  test('of twenty children keeps every column, short cells with the same words, and stays a small page', () => {
    const { container } = openPage(MatrixPage, of(20));
    const table = screen.getByRole('table', { name: 'Domains and context' });
    expect(headsOf(table)).toHaveLength(21);
    const cell = linkTo('#/child/c20/health', 'Health');
    expect([cell?.textContent, said(cell)]).toEqual(['3', expect.stringMatching(/3 of 4.*, Health, C20$/)]);
    expect(container.querySelectorAll('*').length).toBeLessThan(1_500);
  });

  test('of twenty children says how much each group of urgent indicators holds, and opens one at a time', async () => {
    openPage(MatrixPage, of(20));
    expect(screen.queryByRole('table', { name: 'Urgent indicators: Health' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Health.*rated 3/ }));
    expect(screen.getByRole('table', { name: 'Urgent indicators: Health' })).toBeTruthy();
  });

  test('shows what is not known as such, with and without many children', () => {
    const worried = (count: number) => withChildren(begun(), Array.from({ length: count }, (_none, at) => childOf(`c${at + 1}`, at === 0 ? { ratings: { HE1: { answer: 3 } } } : {})));
    const few = openPage(MatrixPage, worried(2));
    expect(said(linkTo('#/child/c2/health', 'Health'))).toBe('Not known, Health, C2');
    expect(screen.getByText(/nothing is rated for C2/)).toBeTruthy();
    few.unmount();
    openPage(MatrixPage, worried(9));
    const cell = linkTo('#/child/c9/health', 'Health');
    expect([cell?.textContent, said(cell)]).toEqual(['?', '? Not known, Health, C9']);
    expect(screen.getAllByText(/NOT KNOWN – the other parent of/)).toHaveLength(1);
  });
});
