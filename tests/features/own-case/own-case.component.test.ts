import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import OwnCasePage from '../../../src/features/own-case/OwnCasePage.svelte';
import TaskListPage from '../../../src/features/task-list/TaskListPage.svelte';
import CasePage from '../../../src/features/training/CasePage.svelte';
import HandOutsPage from '../../../src/features/training/HandOutsPage.svelte';
import LeadPage from '../../../src/features/training/LeadPage.svelte';
import { caseDraftOf, emptyCaseDraft } from '../../../src/model/case-draft.ts';
import type { Screening } from '../../../src/model/screening.ts';
import { readCaseFile, writeCaseDraft } from '../../../src/save/case-files.ts';
import { readVignette, writeVignette } from '../../../src/save/read-vignette.ts';
import { ownCase } from '../../../src/state/own-case.svelte.ts';
import { trainingRoom } from '../../../src/state/training-room.svelte.ts';
import { provideVignettes } from '../../../src/state/training-source.ts';
import { bank, begun, childOf, openPage, standInForLayout, withChildren } from '../household/opened.ts';

// By text and label, and by plain events: roles, names and pointers of so long a page take a simulated browser seconds.
const press = (name: string | RegExp): Promise<void> => fireEvent.click(screen.getByText(name, { selector: 'button' })).then(() => tick());
const choose = (field: string, option: string): Promise<unknown> => fireEvent.change(screen.getByLabelText(field), { target: { value: option } });
const write = async (field: string, text: string): Promise<void> => {
  await fireEvent.input(screen.getByLabelText(field), { target: { value: text } });
  await fireEvent.blur(screen.getByLabelText(field));
};
const pick = (text: string): Promise<void> => userEvent.upload(screen.getByLabelText('Open the file of a case'), new File([text], 'case.json', { type: 'application/json' }));

const downloads: string[] = [];
let lastBlob: Blob | undefined;

beforeAll(() => {
  standInForLayout();
  window.scrollTo = vi.fn();
  provideVignettes(() => Promise.resolve(vignettes));
  URL.createObjectURL = (blob: Blob) => { lastBlob = blob; return 'blob:here'; };
  URL.revokeObjectURL = vi.fn();
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { downloads.push(this.download); };
});
beforeEach(() => {
  trainingRoom.end();
  ownCase.clear();
  downloads.length = 0;
});

/** A made-up family as a trainer enters it on the usual pages. */
const family: Screening = {
  ...withChildren({ ...begun(), purpose: 'training', framework: { id: 'generic-england', edition: '2026-11' } }, [
    childOf('c1', { label: 'Zed', ratings: { HE6: { answer: 2, evidence: 'Two visits missed.', sources: ['record'] }, ED1: { answer: 3, evidence: 'At 70%.', sources: ['record'] } } }),
  ]),
  author: 'A trainer',
};

const attendance = bank.groups.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'ED1')?.title ?? '';

/** Writes a whole case in two parts, as far as its fields go. */
const writeCase = async (): Promise<void> => {
  await press('Begin a new case');
  await write('Title', 'Zed, 6: away again');
  await write('Title of part 1', 'The teacher');
  await write('What becomes known in part 1', 'Zed is six.\nHe missed two dental visits.');
  await choose('The panel’s level after part 1', '2');
  await write('Title of part 2', 'The register');
  await write('What becomes known in part 2', 'He was away for weeks.');
  await press('Take it over into the case');
  await choose(attendance, '1');
  await choose('Overall level, with everything known', '3');
  await choose('Health', '2');
  await choose('Education', '3');
  await write('What does the overall level rest on?', 'He misses school and care.');
  await choose('First step', 'NS-42');
  await write('Why it comes first', 'school first');
};

test('a case is written, checked against the rules, saved, and run in training like the others', async () => {
  const { unmount } = openPage(OwnCasePage, family);
  await press('Begin a new case');
  expect(screen.getByText(/^Nothing is entered yet/)).toBeTruthy();
  expect(screen.queryByText(/things to fill in/)).toBeNull();
  await write('Title', 'Begun');
  expect(screen.getByText(/things to fill in or put right/)).toBeTruthy();
  expect(screen.queryByText('Use it in training now')).toBeNull();
  await press('Stop writing this case');
  await press('Throw it away');
  await writeCase();
  expect(screen.getByText('The case is whole.')).toBeTruthy();
  await choose('The panel’s level after part 1', 'notKnown');
  expect(ownCase.draft?.stages[0]).toMatchObject({ reading: 'notEnoughKnown' });
  expect(screen.getByText('The case is whole.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('The panel’s level after part 1').value).toBe('notKnown');
  await choose('The panel’s level after part 1', '2');
  expect(ownCase.draft?.stages[0]).not.toHaveProperty('reading');
  expect(screen.getByText('Levels side by side').closest('table')?.textContent).toContain('After part 1: The teacher');
  await press('Save the case as a file');
  expect(downloads[0]).toMatch(/^TRAINING-case-\d+-edition-\d+\.json$/);
  const text = await lastBlob?.text() ?? '';
  expect(text).not.toContain('A trainer');
  const read = readVignette(text, bank);
  expect(read.ok ? [] : read.problem).toEqual([]);
  if (!read.ok) return;
  expect(read.value.stages?.[0]?.notYetKnown).toEqual(['c1.ratings.ED1']);
  await press('Use it in training now');
  const id = read.value.id;
  expect(screen.getByText('Rate it', { selector: 'a' }).getAttribute('href')).toBe(`#/training/case/${id}`);
  unmount();

  const rate = openPage(CasePage, undefined, { case: id });
  await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  await userEvent.click(within(screen.getByRole('group', { name: /^What level is it/ })).getByRole('radio', { name: /^Level 2/ }));
  await press('Read part 2');
  await userEvent.click(within(screen.getByRole('group', { name: /^Overall level/ })).getByRole('radio', { name: /^Level 2/ }));
  await press('Hand in and get my code');
  await press('Hand in with these open');
  const code = document.querySelector('.code')?.textContent ?? '';
  rate.unmount();

  const lead = openPage(LeadPage, undefined, { case: id });
  await userEvent.click(await screen.findByRole('textbox', { name: /codes here/ }));
  await userEvent.paste(code);
  expect(screen.getByText(/^1 code understood/)).toBeTruthy();
  lead.unmount();
  openPage(HandOutsPage, undefined, { case: id });
  expect((await screen.findAllByText(/Zed, 6: away again/)).length).toBeGreaterThan(0);
  expect(screen.getAllByRole('note').map((note) => note.textContent).join(' ')).toContain('Never enter a real child');
}, 60_000);

test('codes of an older edition of an own case are told apart', async () => {
  const own = readVignette(writeVignette({ ...vignettes[1], id: 'own-tom' } as never), bank);
  if (!own.ok) throw new Error('the case did not open');
  trainingRoom.addOwn(own.value);
  trainingRoom.begin('own-tom');
  trainingRoom.addOwn(own.value);
  expect(trainingRoom.attemptAt('own-tom')).toBeDefined();
  trainingRoom.addOwn({ ...own.value, edition: (own.value.edition % 63) + 1 });
  expect(trainingRoom.attemptAt('own-tom')).toBeUndefined();
  await trainingRoom.enter();
  expect(trainingRoom.cases?.filter(({ id }) => id === 'own-tom')).toHaveLength(1);
  trainingRoom.removeOwn('own-tom');
  expect(trainingRoom.caseOf('own-tom')).toBeUndefined();
});

test('a real screening is never offered to a case', async () => {
  openPage(OwnCasePage, { ...family, purpose: 'case' });
  await press('Begin a new case');
  expect(screen.getByText(/Training and real work never mix/)).toBeTruthy();
    expect(screen.queryByText(/^(?:Take it over|Enter the made-up family)$/)).toBeNull();
});

test('the family is entered as a training screening on the usual pages', async () => {
  const { open, go } = openPage(OwnCasePage);
  await press('Begin a new case');
  await userEvent.click(screen.getByLabelText('GP practice'));
  await press('Enter the made-up family');
  expect(open.screening).toMatchObject({ purpose: 'training', role: 'gp', pass: 'full' });
  expect(go).toHaveBeenCalledWith('household');
  const back = openPage(TaskListPage, open.screening);
  expect(within(back.container).getByText(/^Back to the training case/).getAttribute('href')).toBe('#/training/own-case');
  back.unmount();
  openPage(TaskListPage, { ...family, purpose: 'case' });
  expect(screen.queryByText(/^Back to the training case/)).toBeNull();
});

test('an unfinished case is saved, opened again, and never rated', async () => {
  openPage(OwnCasePage);
  await press('Begin a new case');
  await write('Title', 'Half a case');
  await press('Save the unfinished case');
  expect(downloads).toEqual(['TRAINING-case-unfinished.json']);
  const text = await lastBlob?.text() ?? '';
  expect(readVignette(text, bank).ok).toBe(false);
  await press('Stop writing this case');
  expect(ownCase.draft).toBeUndefined();
  await pick(text);
  await waitFor(() => { expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Half a case'); });
  expect(trainingRoom.ownCases).toEqual([]);
});

test('what is not saved is not thrown away without asking', async () => {
  openPage(OwnCasePage);
  await press('Begin a new case');
  await write('Title', 'Mine');
  await pick(writeCaseDraft({ ...emptyCaseDraft('own-other', 'gp'), title: 'Other' }));
  await screen.findByText('Replace the case that you are writing?');
  await press('Keep what I am writing');
  expect(ownCase.draft?.title).toBe('Mine');
  await press('Stop writing this case');
  await press('Go on writing');
  expect(ownCase.draft?.title).toBe('Mine');
  await press('Stop writing this case');
  await press('Throw it away');
  expect(ownCase.draft).toBeUndefined();
});

test('a broken file is refused with the place and what to do, and an own copy of a shipped case opens', async () => {
  openPage(OwnCasePage);
  await pick('{"format":"screen-for-neglect","version":1}');
  expect((await screen.findByText(/is a screening, not a training case/)).textContent).toContain('case.json');
  await pick(JSON.stringify(vignettes[0]));
  await screen.findByText(/^Rafi/, { selector: 'h3' });
  expect(trainingRoom.ownCases.map(({ id }) => id)).toEqual(['own-o1']);
  await press(/^Change it/);
  expect(screen.getByText('The case is whole.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('Overall level, with everything known').value).toBe('4');
});

test('an unfinished file is held to its form, its family and its purpose', () => {
  const draft = caseDraftOf(vignettes[0] as never);
  const parts = (change: object): string => JSON.stringify({ ...JSON.parse(writeCaseDraft({ ...draft, id: 'own-a' })) as object, ...change });
  const lineOf = (text: string): string => {
    const read = readCaseFile(text, bank);
    return read.ok ? 'opens' : `${read.problem[0]?.where ?? ''}: ${read.problem[0]?.what ?? ''}`;
  };
  expect(lineOf(parts({}))).toBe('opens');
  expect(lineOf(parts({ version: 2 }))).toMatch(/version: is newer/);
  expect(lineOf(parts({ id: 'o1' }))).toMatch(/^id:/);
  expect(lineOf(parts({ stages: [] }))).toMatch(/^stages: must have 1/);
  expect(lineOf(parts({ knownFrom: { c1: 9 } }))).toMatch(/^knownFrom\.c1/);
  expect(lineOf(parts({ screening: { ...draft.screening, purpose: 'case' } }))).toMatch(/purpose: is not training/);
  expect(lineOf(parts({ screening: { ...draft.screening, household: { ...draft.screening?.household, ratings: { ZZ9: { answer: 1 } } } } }))).toMatch(/^screening\.household\.ratings/);
});

test('ending the work forgets the case and all own cases', () => {
  ownCase.begin(emptyCaseDraft('own-x', 'school'));
  trainingRoom.addOwn(vignettes[0] as never);
  trainingRoom.end();
  ownCase.clear();
  expect(trainingRoom.ownCases).toEqual([]);
  expect(ownCase.draft).toBeUndefined();
});
