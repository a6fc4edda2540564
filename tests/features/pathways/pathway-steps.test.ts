import { expect, test } from 'vitest';
import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import { stepsAt, stepsWhenFitting, type PathwayStage } from '../../../src/features/pathways/pathway-steps.ts';
import { Role } from '../../../src/model/screening.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const { steps } = checked.value;
const at = (stage: PathwayStage, role: Role = 'school'): readonly string[] => stepsAt(steps, stage, role).map((step) => step.id);

test('danger begins with 999, and the highest level with the front door', () => {
  expect(at('danger')).toEqual(['NS-01', 'NS-02', 'NS-03', 'NS-04', 'NS-05']);
  expect(at(4)[0]).toBe('NS-10');
  expect(at(3)).toContain('NS-20');
  expect(at(2)).toContain('NS-40');
  expect(at(1)).toContain('NS-50');
});

test('the front door is not rung at the lower levels by level alone', () => {
  for (const stage of [1, 2, 3] as const) expect(at(stage)).not.toContain('NS-10');
});

test('every step of the catalogue is on the page of some role, but for training', () => {
  const shown = new Set(Role.options.flatMap((role) => [...(['danger', 1, 2, 3, 4] as const).flatMap((stage) => at(stage, role)), ...stepsWhenFitting(steps, role).map((step) => step.id)]));
  expect(steps.map((step) => step.id).filter((id) => !shown.has(id))).toEqual(['NS-16', 'NS-70']);
});

test('each step says by when', () => {
  for (const role of Role.options) for (const stage of ['danger', 1, 2, 3, 4] as const) for (const step of stepsAt(steps, stage, role)) expect(step.by).not.toBe('');
});
