import { describe, expect, test } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import { stepsToChoose } from '../../../src/features/training/compared.ts';
import { HAND_OUT_WORDS, handOut, type HandOut, type HandOutMaterial } from '../../../src/features/training/hand-outs.ts';
import { questionsOf } from '../../../src/features/training/questions.ts';
import { toolAnswers } from '../../../src/features/training/tool-answers.ts';
import type { Vignette } from '../../../src/model/vignette.ts';
import { htmlRecord, textOf } from '../../../src/report/html.ts';
import { recordPdf } from '../../../src/report/pdf.ts';
import { bank, general, prepared } from '../../engine/shipped.ts';

const KINDS = ['caseSheet', 'ratingSheet', 'answerKey'] as const satisfies readonly HandOut[];
const materialOf = (vignette: Vignette): HandOutMaterial => {
  const questions = questionsOf(vignette, bank);
  return { vignette, questions, bank, framework: general, tool: toolAnswers(vignette, questions, prepared, general) };
};

describe.each(KINDS)('%s', (kind) => {
  test('is marked TRAINING in its title, at the head of each page, at its foot and in its text', () => {
    for (const vignette of vignettes) {
      const paper = handOut(kind, materialOf(vignette));
      expect([paper.title, paper.header, paper.footer, textOf(paper)[0]].map((text) => text?.startsWith('TRAINING'))).toEqual([true, true, true, true]);
      expect(textOf(paper).join(' ')).toContain('Never enter a real child');
      expect(htmlRecord(paper)).toContain('TRAINING');
    }
  });

  test('becomes a PDF', async () => {
    const [vignette] = vignettes;
    if (!vignette) throw new Error('no case');
    const made = await recordPdf(handOut(kind, materialOf(vignette)), { createdAt: new Date('2026-11-22T10:00:00Z'), fileId: '0'.repeat(32) });
    expect(made.pages).toBeGreaterThan(0);
    expect(made.pictured).toEqual([]);
  });
});

test('only the key for the trainer tells what the panel said', () => {
  for (const vignette of vignettes) {
    const why = vignette.expected.mustRecommend[0]?.why ?? 'none';
    const tells = KINDS.filter((kind) => textOf(handOut(kind, materialOf(vignette))).join(' ').includes(why));
    expect(tells.map((kind) => HAND_OUT_WORDS[kind])).toEqual(['Answer key for the trainer']);
  }
});

test('the case sheet tells each part of the story once, in order', () => {
  for (const vignette of vignettes) {
    const text = textOf(handOut('caseSheet', materialOf(vignette))).join('\n');
    const places = (vignette.stages ?? []).flatMap((stage) => stage.text).map((paragraph) => text.indexOf(paragraph));
    expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
  }
});

test('the blank rating sheet asks every question and offers every step, and tells neither the story nor what later parts are about', () => {
  for (const vignette of vignettes) {
    const material = materialOf(vignette);
    const text = textOf(handOut('ratingSheet', material)).join('\n');
    expect(material.questions.filter(({ about, title }) => !text.includes(about.kind === 'stage' ? `Level after part ${about.stage + 1}` : title))).toEqual([]);
    expect((vignette.stages ?? []).filter((stage) => text.includes(stage.title)).map((stage) => stage.title)).toEqual([]);
    const steps = stepsToChoose(bank, vignette.view);
    // In a list of their own order no group comes twice.
    expect(new Set(steps.map(({ group }) => group)).size).toBe(steps.filter(({ group }, at) => group !== steps[at - 1]?.group).length);
    expect(steps.filter(({ label }, at) => !text.includes(`${at + 1}\u00a0${label}.`))).toEqual([]);
  }
});

test('the blank rating sheet fits on one sheet of paper, front and back', async () => {
  const longest = vignettes.toSorted((one, other) => questionsOf(other, bank).length - questionsOf(one, bank).length)[0];
  if (!longest) throw new Error('no case');
  const made = await recordPdf(handOut('ratingSheet', materialOf(longest)), { createdAt: new Date('2026-11-22T10:00:00Z'), fileId: '0'.repeat(32) });
  expect(made.pages).toBe(2);
});
