import { describe, expect, test } from 'vitest';
import { agreementWithAccepted } from '../../../src/calibration/agreement.ts';
import { vignettes } from '../../../src/content/vignette-files.ts';
import { besidePanel } from '../../../src/features/training/compared.ts';
import { measuresOf } from '../../../src/features/training/group-answers.ts';
import { handOut } from '../../../src/features/training/hand-outs.ts';
import { NO_SIGN_RATED, newReasons, reasonsByQuestion, withoutSign } from '../../../src/features/training/level-reasons.ts';
import { acceptedAnswers, DOES_NOT_APPLY, isOutOfAge, panelInWords } from '../../../src/features/training/panel-words.ts';
import { isPanelAlone, PANEL_ALONE, promptsFor, answerSpreadOf } from '../../../src/features/training/prompts.ts';
import { panelAnswers, questionsOf } from '../../../src/features/training/questions.ts';
import { toolAnswers } from '../../../src/features/training/tool-answers.ts';
import type { Vignette } from '../../../src/model/vignette.ts';
import { textOf } from '../../../src/report/html.ts';
import { bank, general, prepared } from '../../engine/shipped.ts';

const of = (number: number) => {
  const vignette = vignettes.find((one) => one.number === number);
  if (!vignette) throw new Error(`no case ${number}`);
  const questions = questionsOf(vignette, bank);
  const tool = toolAnswers(vignette, questions, prepared, general);
  const key = textOf(handOut('answerKey', { vignette, questions, tool, framework: general, bank })).join('\n');
  return { vignette, questions, tool, key, at: (id: string): number => questions.findIndex((one) => one.id === id) };
};

describe('what the panel accepts', () => {
  test('stands with its own level in words and in the key, for the overall level alone', () => {
    const { vignette, questions, key, at } = of(9);
    expect(acceptedAnswers(vignette, questions)[at('overall')]).toEqual([4, 3]);
    expect(acceptedAnswers(vignette, questions)[at('domain-health')]).toEqual([3]);
    expect(acceptedAnswers(vignette, questions)[at('domain-home')]).toEqual([]);
    expect(panelInWords(vignette, questions, general)[at('overall')]).toMatch(/^Level 4.*accepts Level 3/);
    expect(key).toMatch(/the panel accepts Level 3/);
    expect(panelInWords(of(1).vignette, of(1).questions, general)[of(1).at('overall')]).not.toContain('accepts');
  });

  test('is no miss: it has a share of its own, and is named beside the participant’s answer', () => {
    const { vignette, questions } = of(9);
    const panel = panelAnswers(vignette, questions);
    const levels = (overall: 2 | 3 | 4) => questions.map((_, at) => (at === questions.length - 1 ? overall : 0));
    const participants = [4, 3, 3, 2].map((overall) => ({ code: '', steps: [], levels: levels(overall as 2 | 3 | 4) }));
    const value = (name: RegExp): number | undefined => {
      const found = measuresOf(questions, participants, panel, acceptedAnswers(vignette, questions)).find((one) => name.test(one.name))?.measured;
      return found?.kind === 'value' ? found.value : undefined;
    };
    expect(value(/gave the panel’s level$/)).toBe(0.25);
    expect(value(/or one that it accepts$/)).toBe(0.75);
    expect(measuresOf(questions, participants, panel).map(({ name }) => name).filter((name) => name.includes('accepts'))).toEqual([]);
    expect(besidePanel(3, 4, [4, 3])).toContain('accepts');
    expect(besidePanel(2, 4, [4, 3])).toBe('You gave 2 levels less than the panel.');
    expect(besidePanel(4, 4, [4, 3])).toBe('You and the panel gave the same level.');
  });

  test('a share of nothing cannot be worked out', () => {
    const table = { items: ['a', 'b'], categories: [1, 2], raters: [[undefined, 1]] };
    expect(agreementWithAccepted(table, [[1], []]).kind).toBe('cannotBeWorkedOut');
    expect(agreementWithAccepted(table, [[], []]).kind).toBe('cannotBeWorkedOut');
    expect(agreementWithAccepted(table, [[], [2, 1]])).toMatchObject({ kind: 'value', value: 1, n: 1, ratings: 1 });
  });
});

describe('what brings a level', () => {
  test('is named wherever the overall level is above every domain, or stands after an early part without one', () => {
    const missing = vignettes.flatMap((vignette: Vignette) => {
      const { questions, tool } = of(vignette.number);
      const highestDomain = Math.max(...questions.map(({ about }, at) => (about.kind === 'domain' ? tool.levels[at] ?? 0 : 0)));
      return reasonsByQuestion(questions, tool, bank).flatMap((reasons, at) => {
        const about = questions[at]?.about;
        const above = about?.kind !== 'domain' && (tool.levels[at] ?? 0) > highestDomain;
        const urgent = about?.kind !== 'domain' && tool.levels[at] === 4;
        return (above || urgent) && reasons.length === 0 ? [`${vignette.number} ${questions[at]?.title ?? ''}`] : [];
      });
    });
    expect(missing).toEqual([]);
  });

  test('names the rating that counts higher after part 1 of case 5, and the rules of case 9, in the key', () => {
    const kayleigh = of(5);
    expect(reasonsByQuestion(kayleigh.questions, kayleigh.tool, bank)[0]?.map(({ sentence }) => sentence).join(' ')).toContain('Rated 3, counts as 4.');
    expect(kayleigh.key).toContain('Rated 3, counts as 4.');
    const isla = of(9);
    expect(isla.key).toContain('Under 16 and alone overnight');
  });

  test('stands once where all is read in one go', () => {
    for (const { number } of vignettes) {
      const { questions, tool } = of(number);
      const titles = newReasons(questions, tool, bank).flatMap(({ reasons }) => reasons.map(({ title }) => title));
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

test('where nothing was rated, nobody is told that the panel found enough', () => {
  const imran = of(7);
  const marked = withoutSign(imran.vignette, imran.questions, imran.tool, bank);
  expect(imran.questions.filter((_, at) => marked[at]).map(({ id }) => id)).toEqual(['domain-home', 'domain-supervision', 'domain-emotional']);
  expect(imran.key).toContain(NO_SIGN_RATED);
  const isla = of(9);
  expect(withoutSign(isla.vignette, isla.questions, isla.tool, bank)).not.toContain(true);
  expect(isla.key).not.toContain(NO_SIGN_RATED);
});

test('a domain of which nothing is asked at the age does not apply, and is not “not known”', () => {
  const { vignette, questions, tool, at } = of(1);
  expect(panelInWords(vignette, questions, general)[at('domain-education')]).toBe(DOES_NOT_APPLY);
  expect(tool.words[at('domain-education')]).toBe(DOES_NOT_APPLY);
  expect(tool.words[at('domain-home')]).toBe('Not known');
  expect(questions.filter((question) => isOutOfAge(vignette, question, bank)).map(({ id }) => id)).toEqual(['domain-education']);
  expect(of(8).questions.filter((question) => isOutOfAge(of(8).vignette, question, bank))).toEqual([]);
});

test('where nobody gave a level that the panel accepts, the room is first asked what the panel saw', () => {
  expect(isPanelAlone([2, 3, 5], [4])).toBe(true);
  expect(isPanelAlone([2, 3, 5], [4, 3])).toBe(false);
  expect(isPanelAlone([0, 0], [4])).toBe(false);
  expect(isPanelAlone([2], [])).toBe(false);
  expect(promptsFor(answerSpreadOf([2, 2, 3]), true)[0]).toBe(PANEL_ALONE);
  expect(promptsFor(answerSpreadOf([2, 2, 3]))).not.toContain(PANEL_ALONE);
});
