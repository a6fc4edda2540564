import { describe, expect, test } from 'vitest';
import type { AnswerState } from '../../../src/calibration/answer-code.ts';
import { vignettes } from '../../../src/content/vignette-files.ts';
import { answerCount, codeOf, codesIn, LONGEST_PASTE, participantsFrom, stepsChosen } from '../../../src/features/training/answers.ts';
import { besidePanel, DIFFERENCE_WORDS, differenceFrom, panelWarnings, stepsBeside, stepsToChoose } from '../../../src/features/training/compared.ts';
import { fullCase } from '../../../src/features/training/full-case.ts';
import { barsOf, groupCsv, measureInWords, measuresOf, measuresOfOne } from '../../../src/features/training/group-answers.ts';
import { panelAnswers, questionsOf } from '../../../src/features/training/questions.ts';
import { readingInWords, tallyInWords } from '../../../src/features/training/reading-words.ts';
import { toolAnswers } from '../../../src/features/training/tool-answers.ts';
import { Screening } from '../../../src/model/screening.ts';
import type { Vignette } from '../../../src/model/vignette.ts';
import type { Attempt } from '../../../src/state/training-room.svelte.ts';
import { bank, general, prepared } from '../../engine/shipped.ts';

const caseOf = (id: string): Vignette => {
  const found = vignettes.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const isla = caseOf('t1');
const questions = questionsOf(isla, bank);
const panel = panelAnswers(isla, questions);

/** Two stages, five domains, all together. */
const attempt = (levels: readonly AnswerState[], steps: readonly string[] = [], mark = 0): Attempt => ({
  mark, steps, levels: Object.fromEntries(questions.map(({ id }, at) => [id, levels[at] ?? 0])), stage: 2, reasons: '', handedIn: true, compared: false,
});
const THREE = [
  attempt([2, 3, 3, 5, 2, 3, 3, 4], ['NS-10', 'NS-34', 'NS-20'], 1),
  attempt([1, 2, 2, 1, 1, 3, 4, 3], ['NS-34', 'NS-33', ''], 2),
  attempt([2, 3, 3, 5, 2, 3, 3, 4], ['NS-10', 'NS-24', 'NS-62'], 3),
];
const codes = THREE.map((one) => codeOf(isla, questions, one));
const [first = '', second = '', third = ''] = codes;
const kinds = (text: string): readonly string[] => codesIn(text, isla, questions).map(({ kind }) => kind);

describe('a session with a trainer and three participants', () => {
  test('asks for a level after each part but the last, in each domain, and of all together', () => {
    expect(questions.map(({ id }) => id)).toEqual(['stage-1', 'stage-2', 'domain-health', 'domain-home', 'domain-education', 'domain-supervision', 'domain-emotional', 'overall']);
    expect(panel).toEqual([2, 3, 3, undefined, 2, 3, 3, 4]);
  });

  test('the codes come out of a chat as they went in, and two people alike are two people', () => {
    const readings = codesIn(`Ana 10:02 here: ${first}\nBen: "${second.toLowerCase()}" 👍\n> ${third.replaceAll('-', ' ')} cheers`, isla, questions);
    const participants = participantsFrom(readings, questions);
    expect(participants.map(({ levels }) => levels)).toEqual([[2, 3, 3, 5, 2, 3, 3, 4], [1, 2, 2, 1, 1, 3, 4, 3], [2, 3, 3, 5, 2, 3, 3, 4]]);
    expect(participants.map(({ steps }) => steps)).toEqual([['NS-10', 'NS-34', 'NS-20'], ['NS-34', 'NS-33'], ['NS-10', 'NS-24', 'NS-62']]);
    expect(tallyInWords(readings)).toBe('3 codes understood');
  });

  test('shows the spread with numbers, then the panel and the tool beside it', () => {
    const participants = participantsFrom(codesIn(codes.join('\n'), isla, questions), questions);
    const bars = barsOf(7, participants, general, [{ who: 'Panel', level: panel[7] }]);
    expect(bars.map(({ count }) => count)).toEqual([0, 0, 1, 2, 0]);
    expect(bars.find(({ also }) => also.includes('Panel'))?.label).toBe('Level 4: Social care now');
  });

  test('gives no number without what it rests on', () => {
    const participants = participantsFrom(codesIn(codes.join('\n'), isla, questions), questions);
    const words = measuresOf(questions, participants, panel).map(measureInWords);
    expect(words.map(({ value }) => value)).toEqual(['43%', '100%', '71%', '100%', expect.stringMatching(/^0\.\d\d$/), expect.stringMatching(/^0\.\d\d$/)]);
    expect(words.every(({ basis }) => /^n = \d+ questions, \d+ ratings$/.test(basis))).toBe(true);
  });

  test('gives the numbers of one question by itself', () => {
    const participants = participantsFrom(codesIn(codes.join('\n'), isla, questions), questions);
    expect(measuresOfOne(7, questions, participants, panel).map(measureInWords).slice(0, 3)).toEqual([
      { value: '33%', basis: 'n = 3 ratings' }, { value: '100%', basis: 'n = 3 ratings' }, { value: '67%', basis: 'n = 3 ratings' },
    ]);
  });

  test('writes a coefficient below zero with a minus sign, and never “-0.00”', () => {
    const words = (value: number): string => measureInWords({ name: '', kind: 'coefficient', measured: { kind: 'value', value, n: 2, ratings: 4 } }).value;
    expect([-0.001, 0, -0.05, 0.815].map(words)).toEqual(['0.00', '0.00', '−0.05', (0.815).toFixed(2)]);
  });

  test('says why a number cannot be worked out for one participant alone', () => {
    const alone = participantsFrom(codesIn(first, isla, questions), questions);
    expect(measuresOf(questions, alone, panel).map(measureInWords)[4]).toEqual({ value: 'Cannot be worked out', basis: 'Only one person has rated, so there is nobody to compare with.' });
  });

  test('counts the first steps, most chosen first', () => {
    const participants = participantsFrom(codesIn(codes.join('\n'), isla, questions), questions);
    expect(stepsChosen(participants).slice(0, 2)).toEqual([{ step: 'NS-10', count: 2 }, { step: 'NS-34', count: 2 }]);
  });

  test('hands the results on for a spreadsheet, marked as training', () => {
    const participants = participantsFrom(codesIn(codes.join('\n'), isla, questions), questions);
    const csv = groupCsv(isla, questions, participants, panel, general, '2026-11-22');
    expect(csv.startsWith('"TRAINING"')).toBe(true);
    expect(csv).toContain('"Participants",3');
    expect(csv).toContain('Overall level, with everything known');
    const lines = csv.split(/\r?\n/);
    const head = lines.find((line) => line.startsWith('"Item"'))?.split(',') ?? [];
    const home = lines.find((line) => line.startsWith(`"${questions[3]?.title ?? ''}"`))?.split(',') ?? [];
    expect(head).not.toContain('"Not rated"');
    // From the end, because names of levels have commas in them.
    expect(head.slice(-3, -1)).toEqual(['"Not known"', '"Not answered"']);
    expect(home.slice(-3, -1)).toEqual(['2', '0']);
  });
});

describe('codes that are not as they should be', () => {
  test('one wrong letter anywhere is caught', () => {
    const letters = [...first];
    const wrong = letters.flatMap((letter, at) => (letter === '-' ? [] : [[...letters.slice(0, at), letter === '7' ? '8' : '7', ...letters.slice(at + 1)].join('')]));
    expect(wrong.filter((code) => kinds(code).includes('valid'))).toEqual([]);
  });

  test('a repeated code, another case and another edition are told apart in words', () => {
    const tom = caseOf('o2');
    const other = codeOf(tom, questionsOf(tom, bank), attempt([2]));
    const newer = codeOf({ ...isla, edition: 2 }, questions, attempt([2]));
    const readings = codesIn([first, first, other, newer].join('\n'), isla, questions);
    expect(readings.map((reading) => readingInWords(reading, vignettes, isla))).toEqual([
      undefined,
      'The same code as on line 1. It is counted once.',
      'A code of case 2, “Tom, 8: holes in his trainers”. Not counted.',
      'A code of edition 2 of this case; here it is edition 1. Not counted. Have everybody open the same edition.',
    ]);
    const [unopened] = codesIn(codeOf({ ...isla, number: 700 }, questions, attempt([2])), isla, questions);
    expect(unopened && readingInWords(unopened, vignettes, isla)).toContain('open that case’s file first');
    expect(tallyInWords(readings)).toBe('1 code understood, 1 repeated, 1 of another case, 1 of another edition');
  });

  test('thirty in one block from a chat are all understood', () => {
    const many = Array.from({ length: 30 }, (_, person) => codeOf(isla, questions, attempt([person % 5, 3, 2, 5, 1, 4, 3, (person % 4) + 1].map((n) => ([0, 1, 2, 3, 4, 5] as const)[n] ?? 0), [], person)));
    expect(kinds(many.map((code, person) => `[10:${10 + person}] Participant ${person}: my code is ${code} ok?`).join('\n\n')).filter((kind) => kind === 'valid')).toHaveLength(30);
  });

  test('a text of any size is read no further than the limit', () => {
    expect(kinds(`${'x '.repeat(LONGEST_PASTE)}${first}`)).toEqual([]);
  });
});

describe.each(vignettes.map((vignette) => [vignette.id, vignette] as const))('case %s', (_id, vignette) => {
  const asked = questionsOf(vignette, bank);

  test('fits into a code, and the tool answers where the panel does or says that it cannot', () => {
    expect(answerCount(asked)).toBeLessThanOrEqual(127);
    const tool = toolAnswers(vignette, asked, prepared, general);
    expect(tool.levels).toHaveLength(asked.length);
    expect(tool.stages.length).toBeGreaterThan(1);
    // One wording on screen and on paper: where not everything is known, the tool says so.
    asked.forEach(({ about }, at) => {
      const outcome = about.kind === 'stage' ? tool.stages[about.stage] : about.kind === 'overall' ? tool.stages.at(-1) : undefined;
      expect(tool.words[at]?.startsWith('At least')).toBe(outcome?.assessment.reading === 'atLeast');
    });
  });

  test('offers every step that the panel named', () => {
    const offered = stepsToChoose(bank, vignette.view).map(({ value }) => value);
    expect(vignette.expected.mustRecommend.map(({ step }) => step).filter((step) => !offered.includes(step))).toEqual([]);
  });

  test('speaks of the panel without codes or words that grade', () => {
    const words = [...panelWarnings(vignette), ...stepsBeside(vignette, [], bank).map(({ why }) => why ?? '')].join(' ');
    expect(words).not.toMatch(/\b(?:REF|CON|INC|scores?|wrong|validated)\b/);
  });

  test('opens as a full screening for training, with people and events and nothing rated', () => {
    const screening = fullCase(vignette, 'a'.repeat(32));
    expect(Screening.safeParse(screening).success).toBe(true);
    expect(screening.purpose).toBe('training');
    expect(screening.household.children.map(({ label }) => label)).toEqual(vignette.screening.household.children.map(({ label }) => label));
    expect([screening.household, ...screening.household.children].flatMap((one) => [...Object.keys(one.ratings), ...Object.keys(one.facts)])).toEqual([]);
  });
});

test('a difference from the panel is never called wrong', () => {
  expect(besidePanel(2, 4)).toBe('You gave 2 levels less than the panel.');
  expect(besidePanel(4, 3)).toBe('You gave one level more than the panel.');
  expect(besidePanel(3, 3)).toBe('You and the panel gave the same level.');
  expect(besidePanel(2, undefined)).toBe('The panel said that not enough is known here. What made you sure?');
  expect(besidePanel(5, 2)).toBe('You gave no level. The panel did.');
});

test('“not known” is neither less nor more than a level', () => {
  expect(differenceFrom(5, 3)).toBe('onlyPanel');
  expect(differenceFrom(1, undefined)).toBe('onlyOwn');
  expect(differenceFrom(5, undefined)).toBe('neither');
  const words = Object.values(DIFFERENCE_WORDS).map(({ heading, question }) => `${heading} ${question}`);
  expect(words).toHaveLength(4);
  expect(words.filter((text) => /\b(?:wrong|mistake|error|incorrect|score)/i.test(text))).toEqual([]);
});
