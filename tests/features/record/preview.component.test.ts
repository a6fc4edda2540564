import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Block, BlockDocument } from '../../../src/base/document-blocks.ts';
import { partsOf } from '../../../src/features/record/preview-parts.ts';
import RecordPreview from '../../../src/features/record/RecordPreview.svelte';

const table = (rows: number): Block => ({ kind: 'table', caption: 'Rows', columns: [{ title: 'One', share: 1, rowHeader: true }], rows: Array.from({ length: rows }, (_none, at) => [`row ${at + 1}`]) });
const recordOf = (rows: number): BlockDocument => ({
  title: 'T', language: 'en-GB', header: 'T', footer: 'the foot',
  blocks: [{ kind: 'heading', level: 1, text: 'Record' }, { kind: 'heading', level: 2, text: 'People' }, { kind: 'paragraph', text: 'two people' }, { kind: 'heading', level: 2, text: 'Chronology' }, { kind: 'heading', level: 3, text: 'Events' }, table(rows)],
});
const rowsShown = (): number => document.querySelectorAll('tbody tr').length;

test('a record of usual length is shown whole', () => {
  render(RecordPreview, { record: recordOf(20) });
  expect([rowsShown(), screen.queryAllByRole('button').length, screen.getByText('the foot').textContent]).toEqual([20, 0, 'the foot']);
});

test('a very long one is opened part by part, and loses nothing', async () => {
  const record = recordOf(320);
  expect(partsOf(record.blocks).flatMap((part) => part.blocks)).toEqual(record.blocks);
  render(RecordPreview, { record });
  expect(rowsShown()).toBe(0);
  expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual(['First page', 'People', 'Chronology']);
  await userEvent.click(screen.getByRole('button', { name: 'Chronology' }));
  expect(rowsShown()).toBe(320);
});

test('on paper a very long one is whole, and afterwards in parts again', () => {
  render(RecordPreview, { record: recordOf(320) });
  window.dispatchEvent(new Event('beforeprint'));
  expect([rowsShown(), screen.getByText('two people').textContent]).toEqual([320, 'two people']);
  window.dispatchEvent(new Event('afterprint'));
  expect(rowsShown()).toBe(0);
});
