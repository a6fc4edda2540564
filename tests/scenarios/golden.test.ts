import { expect, test } from 'vitest';
import { nextSteps } from '../../src/engine/next-steps.ts';
import { prepared } from '../engine/shipped.ts';
import { GOLDEN } from './golden.ts';
import { assessed } from './situation.ts';

test.each(GOLDEN.map((golden) => [golden.name, golden] as const))('%s', (_name, golden) => {
  const assessment = assessed(golden.situation);
  const rules = new Set(assessment.children.flatMap((child) => child.findings.map((finding) => finding.rule.id)));
  const steps = nextSteps(assessment, prepared).steps.map((step) => step.id);
  const unknown = assessment.children.flatMap((child) => child.unknown.map((one) => one.code));
  expect(assessment.children.map((child) => child.level)).toEqual(golden.levels);
  if (golden.reading) expect(assessment.reading).toBe(golden.reading);
  expect(golden.rules?.filter((id) => !rules.has(id)) ?? []).toEqual([]);
  expect(golden.notRules?.filter((id) => rules.has(id)) ?? []).toEqual([]);
  expect(assessment.flags).toEqual(expect.arrayContaining([...(golden.flags ?? [])]));
  expect(assessment.flags.filter((flag) => golden.notFlags?.includes(flag) === true)).toEqual([]);
  expect(golden.steps?.filter((id) => !steps.includes(id)) ?? []).toEqual([]);
  expect(golden.notSteps?.filter((id) => steps.includes(id)) ?? []).toEqual([]);
  expect(golden.unknown?.filter((code) => !unknown.includes(code)) ?? []).toEqual([]);
  for (const at of golden.referred ?? []) expect(assessment.children[at]?.flags).toContain('REF');
});

test('G1 asks to explain the delay, and G3 for an assessment', () => {
  const prompts = (at: number): string => {
    const golden = GOLDEN[at];
    return golden ? assessed(golden.situation).children.flatMap((child) => child.findings.map((finding) => finding.rule.prompt ?? '')).join(' ') : '';
  };
  expect(prompts(0)).toMatch(/Explain the delay/);
  expect(prompts(2)).toMatch(/Ask for an assessment, not another single answer/);
});
