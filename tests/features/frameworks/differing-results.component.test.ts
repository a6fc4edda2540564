import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import DifferingResults from '../../../src/features/frameworks/DifferingResults.svelte';
import { withOwnLevel } from '../../../src/model/own-view.ts';
import type { Screening } from '../../../src/model/screening.ts';
import { assessmentTools } from '../../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../../src/state/open-screening.svelte.ts';
import { bank } from '../../engine/shipped.ts';
import { screeningOf } from '../../scenarios/situation.ts';

const one = screeningOf({ age: 8, frontDoorContacts12m: 3, historyExists: true } as never);
const [child] = one.household.children;
const [devon] = bank.frameworks.filter((pack) => pack.id === 'devon');
if (!child || !devon) throw new Error('no child or no pack');
const two: Screening = { ...one, household: { ...one.household, children: [child, { ...child, id: 'c2', label: 'Child 2' }] } };
const shown = (screening: Screening) => {
  const open = new OpenScreening(bank, () => '2026-11-22', assessmentTools);
  open.open(screening);
  render(DifferingResults, { open, screening, other: { ...devon, constants: { contactThreshold: 5 } } });
};

test('no level is told before the practitioner has given an own one for every child', () => {
  shown(withOwnLevel(two, [child.id], 3, '2026-11-22'));
  expect(screen.getByText(/Give your own view of the level first/)).toBeTruthy();
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

test('then each child’s result is told in both packs', () => {
  shown(withOwnLevel(two, [child.id, 'c2'], 3, '2026-11-22'));
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getAllByText(/No longer: .*CUM-01/)).toHaveLength(2);
});
