import { describe, expect, test } from 'vitest';
import { checkBank } from '../../src/content/check-bank.ts';
import { contentFiles } from '../../src/content/content-files.ts';
import type { Screening } from '../../src/model/screening.ts';
import { newScreening } from '../../src/model/new-screening.ts';
import { assessmentTools } from '../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../src/state/open-screening.svelte.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const bank = checked.value;

const screening = (id: string): Screening => newScreening({ id, purpose: 'case', assessedOn: '2026-03-02', role: 'school', pass: 'full', framework: { id: 'generic-england', edition: '1' }, ruleSet: bank.ruleSet });
const withWork = (): OpenScreening => {
  const open = new OpenScreening(bank, () => '2026-03-02', assessmentTools);
  open.begin(screening('first'));
  open.change((now) => ({ ...now, pass: 'quick' }));
  open.unread.set('page field', { text: '3 Ma', problem: 'Write a whole date' });
  return open;
};

describe('unsaved work that another screening took the place of', () => {
  test('comes back whole, still unsaved, with its way back and the words that were half typed', () => {
    const open = withWork();
    open.open(screening('second'));
    expect([open.screening?.id, open.canPutBack, open.unread.size]).toEqual(['second', true, 0]);
    open.putBack();
    expect([open.screening?.id, open.screening?.pass, open.unsaved, open.canPutBack, open.unread.get('page field')?.text]).toEqual(['first', 'quick', true, false, '3 Ma']);
    open.undo();
    expect(open.screening?.pass).toBe('full');
  });

  test('is gone with the next answer, and with end, lock and clear', () => {
    const open = withWork();
    open.open(screening('second'));
    open.change((now) => ({ ...now, pass: 'quick' }));
    expect(open.canPutBack).toBe(false);
    open.putBack();
    expect(open.screening?.id).toBe('second');
    const other = withWork();
    other.open(screening('second'));
    other.clear();
    expect(other.canPutBack).toBe(false);
    other.putBack();
    expect(other.screening).toBeUndefined();
  });

  test('is not kept where all of it lies in a file', () => {
    const open = withWork();
    open.markSaved();
    open.open(screening('second'));
    expect(open.canPutBack).toBe(false);
  });
});
