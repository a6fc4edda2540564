import { expect, test } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import { groupCsv } from '../../../src/features/training/group-answers.ts';
import { panelAnswers, questionsOf } from '../../../src/features/training/questions.ts';
import { readVignette, writeVignette } from '../../../src/save/read-vignette.ts';
import { bank, general } from '../../engine/shipped.ts';

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
