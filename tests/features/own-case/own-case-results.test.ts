import { expect, test } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import { checkCase } from '../../../src/features/own-case/case-check.ts';
import { groupCsv } from '../../../src/features/training/group-answers.ts';
import { panelAnswers, questionsOf } from '../../../src/features/training/questions.ts';
import { readVignette, writeVignette } from '../../../src/save/read-vignette.ts';
import { bank, general, prepared } from '../../engine/shipped.ts';

test('the results of an own case are a spreadsheet that names it, is marked as training, and holds no formula', () => {
  const [shipped] = vignettes;
  if (!shipped) throw new Error('the cases are missing');
  const stages = (shipped.stages ?? []).map((stage, at) => (at === 0 ? { ...stage, title: '=HYPERLINK("x")' } : stage));
  const read = readVignette(writeVignette({ ...shipped, title: '=1+1\n@SUM(A1)', stages }), bank);
  if (!read.ok) throw new Error('the case did not open');
  const questions = questionsOf(read.value, bank);
  const participants = [1, 2].map((mark) => ({ code: `SFN1-${mark}`, levels: questions.map(() => 2 as const), steps: [] }));
  const csv = groupCsv(read.value, questions, participants, panelAnswers(read.value, questions), general, '2026-11-22');
  expect(csv).toMatch(/TRAINING/);
  expect(csv).toContain(`${read.value.number}: =1+1`);
  expect(csv).toContain(String(read.value.edition));
  const cells = csv.split(/[\r\n]+|,/).map((cell) => cell.replace(/^\ufeff?"?/, ''));
  expect(cells.filter((cell) => /^[=@+\t]/.test(cell))).toEqual([]);
});

test('a case with “not known” everywhere is told so in words', () => {
  const [shipped] = vignettes;
  if (!shipped) throw new Error('the cases are missing');
  const { household } = shipped.screening;
  const bare = { ...shipped.screening, chronology: [], household: { ...household, ratings: {}, facts: {}, children: household.children.map((child) => ({ ...child, ratings: {}, facts: {} })) } };
  const { stages: _stages, ...whole } = shipped;
  const notKnown = { ...shipped.expected, domains: { health: 'notKnown', home: 'notKnown', education: 'notApplicable' } as const };
  expect(checkCase(shipped, prepared, general).notKnownEverywhere).toEqual([]);
  expect(checkCase({ ...whole, screening: bare, expected: notKnown }, prepared, general).notKnownEverywhere).toEqual([
    'Your panel says “not known” to every area of life that is asked.', expect.stringContaining('This tool finds too little entered'),
  ]);
});
