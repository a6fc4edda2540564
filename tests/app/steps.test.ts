import { describe, expect, test } from 'vitest';
import { stepAfter, stepBefore } from '../../src/app/step-order.ts';
import { stepsFor } from '../../src/app/steps.ts';
import type { Screening } from '../../src/model/screening.ts';
import { assessmentTools } from '../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../src/state/open-screening.svelte.ts';
import { bank, childOf, screeningOf } from '../features/domain/sample.ts';

const opened = (screening: Screening) => {
  const open = new OpenScreening(bank, () => '2026-03-02', assessmentTools);
  open.begin(screening);
  return { open, steps: stepsFor(open.screening, bank) };
};
const emptyOf = (steps: ReturnType<typeof stepsFor>) => steps.filter((step) => step.nothingAsked).map((step) => step.path);

describe('the order of the pages', () => {
  test('holds every page in a full screening, and none of them says that nothing is asked', () => {
    const { open, steps } = opened(screeningOf([childOf('c1', 9)]));
    expect(emptyOf(steps)).toEqual([]);
    const walked: string[] = [];
    for (let path = 'danger'; path !== 'tasks'; path = stepAfter(steps, path, open)) walked.push(path);
    expect(walked).toEqual(steps.map((step) => step.path));
  });

  test('in the quick pass leaves out the pages on which nothing is asked, there and back, and names them on the list', () => {
    const { open, steps } = opened(screeningOf([childOf('c1', 16)], { pass: 'quick', role: 'gp' }));
    const empty = emptyOf(steps);
    expect(empty.length).toBeGreaterThan(0);
    for (const path of empty) expect(steps.find((step) => step.path === path)?.hint).toBe('The quick pass asks for nothing here');
    const forth: string[] = [];
    for (let path = 'danger'; path !== 'tasks'; path = stepAfter(steps, path, open)) forth.push(path);
    const back: string[] = [];
    for (let path = 'review'; path !== 'tasks'; path = stepBefore(steps, path, open)) back.unshift(path);
    expect(back).toEqual(forth);
    expect(forth.length).toBeLessThan(steps.length);
    expect(steps.map((step) => step.path).filter((path) => !forth.includes(path) && !empty.includes(path))).toEqual([]);
  });

  test.each(['full', 'quick'] as const)('leaves out the page of a baby on which no question fits the age, says why, and keeps it for an older child: %s', (pass) => {
    const { open, steps } = opened(screeningOf([childOf('c1', 0), childOf('c2', 9)], { pass }));
    expect(steps.find(({ path }) => path === 'child/c1/education')).toMatchObject({ standing: 'notAsked', nothingAsked: true });
    expect(steps.find(({ path }) => path === 'child/c2/education')).toMatchObject({ standing: 'notStarted' });
    expect(steps.some(({ path }) => stepAfter(steps, path, open) === 'child/c1/education')).toBe(false);
    // What was not asked is no domain without concern: it is no domain of this child at all.
    expect(open.assessment?.children.map((child) => child.domains.some((domain) => domain.group === 'education'))).toEqual([false, true]);
  });

  test('keeps a page with an answer, also in the quick pass', () => {
    const { open, steps } = opened(screeningOf([childOf('c1', 16)], { pass: 'quick', role: 'gp' }));
    const skipped = steps.map((step) => step.path).find((path) => path.startsWith('child/') && !steps.some((step) => stepAfter(steps, step.path, open) === path) && path !== steps[0]?.path);
    expect(skipped).toBeDefined();
    const group = bank.groups.find((one) => one.group === skipped?.split('/').at(-1));
    const answered = opened(screeningOf([childOf('c1', 16, { ratings: { [group?.indicators[0]?.code ?? '']: { answer: 2 } } })], { pass: 'quick', role: 'gp' }));
    expect(emptyOf(answered.steps)).not.toContain(skipped);
  });

  test('pages on which nothing is entered are there to read, never "not started"', () => {
    const { steps } = opened(screeningOf([childOf('c1', 9)]));
    expect(steps.filter((step) => step.standing === 'toRead').map((step) => step.path)).toEqual(['matrix', 'result', 'record', 'review']);
  });
});
