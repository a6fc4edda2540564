import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import OpenFile from '../../../src/features/working-file/OpenFile.svelte';
import type { Screening } from '../../../src/model/screening.ts';
import { writeVignette } from '../../../src/save/read-vignette.ts';
import { writeScreening } from '../../../src/save/write-screening.ts';
import { assessmentTools } from '../../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../../src/state/open-screening.svelte.ts';
import { bank, begun, standInForLayout, TODAY } from '../household/opened.ts';

beforeAll(standInForLayout);

const LABEL = 'A working file (.age), or a plain screening (.json)';
const ofKind = (purpose: Screening['purpose'], id: string): Screening => ({ ...begun(), purpose, id });

/** The part that opens files, with this open already; saved to a file or not. */
const opened = (screening: Screening, saved: boolean) => {
  const open = new OpenScreening(bank, () => TODAY, assessmentTools);
  if (saved) open.open(screening); else open.begin(screening);
  const onopened = vi.fn();
  render(OpenFile, { open, today: TODAY, onopened, onsavefirst: vi.fn() });
  return { open, onopened };
};
const pick = (text: string): Promise<void> => userEvent.upload(screen.getByLabelText(LABEL), new File([text], 'file.json', { type: 'application/json' }));

describe.each([['case', 'training', 'A real screening is open'], ['training', 'case', 'A training screening is open']] as const)('with %s work open', (kind, other, words) => {
  test.each([true, false])(`a file of ${other} work does not take its place (saved: %s)`, async (saved) => {
    const { open, onopened } = opened(ofKind(kind, 'before'), saved);
    await pick(writeScreening(ofKind(other, 'after')));
    expect(await screen.findByText(new RegExp(`${words}. Training and real work never mix: save it and choose “End and clear” first`))).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open this file' })).toBeNull();
    expect(open.screening?.id).toBe('before');
    expect(onopened).not.toHaveBeenCalled();
  });

  test('a file of the same kind still opens', async () => {
    const { open } = opened(ofKind(kind, 'before'), true);
    await pick(writeScreening(ofKind(kind, 'after')));
    await userEvent.click(await screen.findByRole('button', { name: 'Open this file' }));
    expect(open.screening?.id).toBe('after');
  });
});

test('the file of a training case is called what it is, and where it opens', async () => {
  const { open } = opened(ofKind('case', 'before'), true);
  const [vignette] = vignettes;
  if (!vignette) throw new Error('no case');
  for (const text of [writeVignette(vignette), '{"format":"screen-for-neglect-case-draft","version":1}']) {
    await pick(text);
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toContain('This is the file of a training case, not a screening.');
    expect(said).toContain('“Open a case from your trainer”');
    expect(said).not.toContain('format must be');
  }
  expect(open.screening?.id).toBe('before');
});
