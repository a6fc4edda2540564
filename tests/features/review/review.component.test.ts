import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import ReviewPage from '../../../src/features/review/ReviewPage.svelte';
import type { Screening } from '../../../src/model/screening.ts';
import { largeHousehold, type Size } from '../../support/large-household.ts';
import { bank, begun, openPage, standInForLayout } from '../household/opened.ts';

beforeAll(() => {
  standInForLayout();
  globalThis.ResizeObserver = class { observe(): void {} unobserve(): void {} disconnect(): void {} };
});

const reviewed = (size: Partial<Size> = {}): Screening => largeHousehold(bank, { children: 3, reviews: 2, assessedOn: '2026-11-20', ...size });
const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a review', () => {
  test('shows the levels of all screenings as a picture, with the table behind it', () => {
    openPage(ReviewPage, reviewed());
    expect(screen.getByRole('img', { name: /Levels of need, highest of all: Level 3: Targeted Help on 25 March 2026; .+ on 20 November 2026/ })).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Suggested levels at each screening' });
    expect([...table.querySelectorAll('tbody th')].map(words)).toEqual(['Highest of all', 'C1', 'C2', 'C3']);
  });

  test('puts all children side by side, and opens one at a time', async () => {
    openPage(ReviewPage, reviewed());
    expect([...screen.getByRole('table', { name: 'Number of indicators since the last screening' }).querySelectorAll('tbody th')].map(words)).toEqual(['C1', 'C2', 'C3']);
    expect(screen.queryByRole('table', { name: 'Domains of C2' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^C2/ }));
    expect(screen.getByRole('table', { name: 'Domains of C2' })).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Domains of C1' })).toBeNull();
  });

  test('of one child needs no press', () => {
    openPage(ReviewPage, reviewed({ children: 1 }));
    expect(screen.getByRole('table', { name: 'Domains of C1' })).toBeTruthy();
    expect(screen.queryByRole('table', { name: /Number of indicators/ })).toBeNull();
  });

  test('of twenty children stays a small page', () => {
    const { container } = openPage(ReviewPage, reviewed({ children: 20, reviews: 3 }));
    expect(container.querySelectorAll('*').length).toBeLessThan(1_500);
  });

  test('tells no level before the own view was given', () => {
    const { container } = openPage(ReviewPage, { ...reviewed(), judgement: {} });
    expect(container.textContent).not.toMatch(/Levels over time|Level [1-4]/);
    expect(screen.getByRole('link', { name: 'your own view of the level' })).toBeTruthy();
  });

  test('begins with what is overdue, and with the review itself when its day has passed', () => {
    openPage(ReviewPage, { ...begun(), reviewOn: '2026-10-01', actions: [{ id: 'a1', text: 'Ring the dentist', owner: 'School nurse', due: '2026-09-01' }, { id: 'a2', text: 'Later', due: '2027-01-01' }] });
    expect(screen.getByText('Ring the dentist – School nurse, due 1 September 2026')).toBeTruthy();
    expect(screen.getByText('The review was due on 1 October 2026.')).toBeTruthy();
    expect(screen.getByText(/1 more action is open/)).toBeTruthy();
  });
});
