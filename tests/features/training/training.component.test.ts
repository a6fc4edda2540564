import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import CasePage from '../../../src/features/training/CasePage.svelte';
import HandOutsPage from '../../../src/features/training/HandOutsPage.svelte';
import LeadPage from '../../../src/features/training/LeadPage.svelte';
import TrainingPage from '../../../src/features/training/TrainingPage.svelte';
import { localLevel } from '../../../src/engine/framework-words.ts';
import { emptyCaseDraft } from '../../../src/model/case-draft.ts';
import { writeCaseDraft } from '../../../src/save/case-files.ts';
import { writeVignette } from '../../../src/save/read-vignette.ts';
import { trainingRoom } from '../../../src/state/training-room.svelte.ts';
import { provideVignettes } from '../../../src/state/training-source.ts';
import { begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';

const CASE = { case: 't1' };
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const choose = (group: RegExp, name: RegExp): Promise<void> => userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));
const warning = (): string => screen.getAllByRole('note').map((note) => note.textContent).join(' ');

beforeAll(() => {
  standInForLayout();
  window.scrollTo = vi.fn();
  provideVignettes(() => Promise.resolve(vignettes));
});
beforeEach(() => { trainingRoom.clear(); });

/** Takes a case from beginning to code as a participant does, and gives the code. */
const rateIsla = async (overall: RegExp): Promise<string> => {
  const { unmount } = openPage(CasePage, undefined, CASE);
  await userEvent.click(await screen.findByRole('button', { name: /^(?:Begin|Rate this case again)/ }));
  await choose(/^What level is it/, /^Level 2/);
  await press('Read part 2');
  await choose(/^What level is it/, /^Level 3/);
  await press('Read part 3');
  await choose(/^Supervision/, /^Level 3/);
  await choose(/^Overall level/, overall);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'First step you would take' }), 'Phone the front door');
  await press('Hand in and get my code');
  await press('Hand in with these open');
  const code = document.querySelector('.code')?.textContent ?? '';
  await press(/^Compare/);
  unmount();
  return code;
};

test('every page of training says so, and never to enter a real child', async () => {
  for (const page of [TrainingPage, CasePage, LeadPage, HandOutsPage]) {
    const { unmount } = openPage(page, undefined, CASE);
    await screen.findAllByText(/Isla, 15/);
    expect(warning()).toContain('TRAINING');
    expect(warning()).toContain('Never enter a real child');
    unmount();
  }
});

test('with a training screening open the head of the page carries the mark, and each page only on paper', async () => {
  for (const page of [TrainingPage, CasePage, LeadPage, HandOutsPage]) {
    const { unmount } = openPage(page, { ...begun(), purpose: 'training' }, CASE);
    await screen.findAllByText(/Isla, 15/);
    expect([...document.querySelectorAll('[role=note]')].map((note) => note.classList.contains('print-only'))).toEqual([true]);
    unmount();
  }
});

test('a case is read part by part, and nothing of the panel is told before handing in', async () => {
  openPage(CasePage, undefined, CASE);
  await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  expect(screen.queryByText(/nine nights/)).toBeNull();
  expect(screen.getAllByRole('radio').some((radio) => radio instanceof HTMLInputElement && radio.checked)).toBe(false);
  await press('Read part 2');
  expect(screen.getByRole('heading', { name: /1 question is open$/ })).toBeTruthy();
  await press('Leave it open and read part 2');
  await choose(/^What level is it/, /^Not known/);
  await press('Read part 3');
  expect(screen.getByText(/nine nights/)).toBeTruthy();
  expect(screen.queryByText(/panel said/)).toBeNull();
  await press('Hand in and get my code');
  expect(document.querySelector('.code')).toBeNull();
  expect(screen.getByRole('heading', { name: /7 questions are open$/ })).toBeTruthy();
  // Back to the first part, as it was known then, and on again; the answer stays.
  await press(/^Level after part 1/);
  expect(screen.queryByText(/nine nights/)).toBeNull();
  await choose(/^What level is it/, /^Level 2/);
  await press('Read part 2');
  await press('Read part 3');
  await press('Hand in and get my code');
  expect(screen.getByRole('heading', { name: /6 questions are open$/ })).toBeTruthy();
  await press('Hand in with these open');
  expect(screen.queryByText(/panel said/)).toBeNull();
  expect(await screen.findByRole('img', { name: /^QR picture of your code/ })).toBeTruthy();
  await press(/^Compare/);
  expect(screen.getAllByText(/The panel said/).length).toBeGreaterThan(0);
});

test('each level is explained beside the questions, in the words of the paper sheet', async () => {
  const { open } = openPage(CasePage, undefined, CASE);
  await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  const framework = open.frameworkOf({ id: 'generic-england', edition: '' });
  expect(screen.getByText('What the four levels mean')).toBeTruthy();
  expect(framework.levels.length).toBeGreaterThan(3);
  for (const level of [1, 2, 3, 4] as const) expect(screen.getByText(localLevel(framework, level).meaning)).toBeTruthy();
});

test('a file from a trainer leads straight to the rating, and nothing of the panel is in view', async () => {
  const { go, unmount } = openPage(TrainingPage);
  const pick = (text: string): Promise<void> => userEvent.upload(screen.getByLabelText('Open a case from your trainer'), new File([text], 'TRAINING-case.json', { type: 'application/json' }));
  await pick(writeCaseDraft(emptyCaseDraft('own-a', 'school')));
  expect(await screen.findByRole('heading', { name: /This case is not finished/ })).toBeTruthy();
  await pick('{"format":"screen-for-neglect","version":1}');
  expect((await screen.findByText(/is a screening, not a training case/)).textContent).toContain('TRAINING-case.json');
  expect(go).not.toHaveBeenCalled();
  const [vignette] = vignettes;
  if (!vignette) throw new Error('no case');
  await pick(writeVignette({ ...vignette, id: 'own-theirs', title: 'From the trainer' }));
  await waitFor(() => { expect(go).toHaveBeenCalledWith('training/case/own-theirs'); });
  expect(screen.queryByRole('button', { name: /^Change it/ })).toBeNull();
  unmount();
  openPage(CasePage, undefined, { case: 'own-theirs' });
  expect(screen.getByRole('heading', { level: 1, name: /From the trainer/ })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/panel said/);
  trainingRoom.end();
});

test('answers cannot change once they are handed in', async () => {
  await rateIsla(/^Level 4/);
  trainingRoom.answer('t1', (before) => ({ ...before, levels: { overall: 1 } }));
  expect(trainingRoom.attemptAt('t1')?.levels['overall']).toBe(4);
});

test('a full screening of a case is for training, and is refused while a real one is open', async () => {
  const real = openPage(CasePage, withChildren(begun(), [childOf('ab')]), CASE);
  expect(await screen.findByText(/Training and real work never mix/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /full screening/ })).toBeNull();
  expect(real.open.screening?.purpose).toBe('case');
  real.unmount();
  const { open, go } = openPage(CasePage, undefined, CASE);
  await userEvent.click(await screen.findByRole('button', { name: /full screening/ }));
  expect(open.screening?.purpose).toBe('training');
  expect(go).toHaveBeenCalledWith('tasks');
});

test('a trainer pastes the codes of three, shows one question at a time, and sees how far they agree', async () => {
  const codes = [await rateIsla(/^Level 4/), await rateIsla(/^Level 3/), await rateIsla(/^Level 2/)];
  openPage(LeadPage, undefined, CASE);
  const box = await screen.findByRole('textbox', { name: /codes here/ });
  await userEvent.click(box);
  await userEvent.paste(codes.map((code, at) => `Person ${at} 10:0${at}: ${code} thanks!`).join('\n'));
  expect(screen.getByText(/^3 codes understood/)).toBeTruthy();
  await press(/^Show the questions/);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByText(/reference panel said/)).toBeNull();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.queryByText(/reference panel said/)).toBeNull();
  expect(within(screen.getByRole('region', { name: /^Level after part 1/ })).getAllByRole('listitem')[1]?.textContent).toMatch(/Level 2.*\s3\s*$/);
  await userEvent.keyboard('{PageDown}');
  expect(screen.getByText(/reference panel said/)).toBeTruthy();
  await userEvent.keyboard('{PageDown}');
  expect(screen.getByText(/question 2 of 8/)).toBeTruthy();
  expect(screen.queryByRole('table', { name: 'Agreement' })).toBeNull();
  await press('Show everything now');
  expect(screen.queryByRole('table', { name: 'Agreement' })).toBeNull();
  await press('Show all answers');
  await waitFor(() => { expect(screen.getByRole('table', { name: 'Agreement' }).textContent).toContain('n ='); });
  expect(screen.getByRole('table', { name: /^Spread/ })).toBeTruthy();
});

test('a trainer adds files, chosen or dropped anywhere on the page, and is told what was in each', async () => {
  const code = await rateIsla(/^Level 4/);
  const other = await rateIsla(/^Level 2/);
  const { unmount } = openPage(LeadPage, undefined, CASE);
  const input = await screen.findByLabelText<HTMLInputElement>('Or add files with codes');
  await userEvent.upload(input, [new File([`TRAINING\n${code}\n`], 'one.txt', { type: 'text/plain' }), new File(['milk'], 'list.txt', { type: 'text/plain' })]);
  expect(await screen.findByText(/^1 code understood\.$/)).toBeTruthy();
  expect(screen.getByText('one.txt').closest('li')?.textContent).toBe('one.txt: 1 code understood.');
  expect(screen.getByText('list.txt').closest('li')?.textContent).toBe('list.txt: No code in it. Nothing was added.');

  const drop = (files: readonly File[]): boolean => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files, types: ['Files'] } });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  // Two drops, one right behind the other: neither is lost, and the browser opens none of them in place of the app.
  expect([drop([new File([other], 'two.txt')]), drop([new File([code], 'again.txt')])]).toEqual([true, true]);
  expect(await screen.findByText('again.txt')).toBeTruthy();
  expect(await screen.findByText(/^2 codes understood\.$/)).toBeTruthy();
  unmount();
});

test('the browser asks before answers or codes are lost, and not where there are none', async () => {
  const asks = (): boolean => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };
  const { unmount } = openPage(LeadPage, undefined, CASE);
  await userEvent.click(await screen.findByRole('textbox', { name: /codes here/ }));
  expect(asks()).toBe(false);
  await userEvent.paste('SFN1');
  expect(asks()).toBe(true);
  trainingRoom.clear();
  expect(asks()).toBe(false);
  unmount();
});

test('where nobody gave a level that the panel accepts, the trainer is given that to talk about first', async () => {
  const codes = [await rateIsla(/^Level 2/), await rateIsla(/^Level 1/)];
  openPage(LeadPage, undefined, CASE);
  await userEvent.click(await screen.findByRole('textbox', { name: /codes here/ }));
  await userEvent.paste(codes.join('\n'));
  await press(/^Show the questions/);
  await press('Show everything now');
  await press('Show all answers');
  const first = (await screen.findByRole('heading', { name: 'Talk about these first' })).nextElementSibling;
  expect(first?.textContent).toContain('What did the panel see that nobody here did?');
  expect([...(first?.nextElementSibling?.children ?? [])].map((item) => item.textContent).join(' ')).toMatch(/^Overall level.*Level 4.* or Level 3/);
  for (let at = 1; at < 8; at += 1) await userEvent.keyboard('{PageDown}');
  const question = screen.getByRole('region', { name: /^Overall level/ });
  expect(within(question).getByText(/accepts Level 3/)).toBeTruthy();
  expect(within(question).getByText('What did the panel see that nobody here did?')).toBeTruthy();
  expect(within(question).getByText(/^Under 16 and alone overnight/)).toBeTruthy();
});
