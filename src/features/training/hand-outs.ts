import type { Block, BlockDocument } from '../../base/document-blocks.ts';
import { localLevel, namesNotVerified } from '../../engine/framework-words.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { Framework } from '../../model/framework.ts';
import { LEVELS } from '../../model/level.ts';
import { stagesOf } from '../../model/vignette-stages.ts';
import type { Vignette } from '../../model/vignette.ts';
import { ROLE_WORDS } from '../../model/words.ts';
import { FIRST_STEPS } from './answers.ts';
import { panelWarnings, signsBehind, stepsBeside, stepsToChoose } from './compared.ts';
import { newReasons, NO_SIGN_RATED, withoutSign } from './level-reasons.ts';
import { panelInWords } from './panel-words.ts';
import type { Question } from './questions.ts';
import type { ToolAnswers } from './tool-answers.ts';

/** A paper for a training session. */
export type HandOut = 'caseSheet' | 'ratingSheet' | 'answerKey';
export const HAND_OUT_WORDS: Readonly<Record<HandOut, string>> = { caseSheet: 'Case sheet', ratingSheet: 'Blank rating sheet', answerKey: 'Answer key for the trainer' };

/** All that the papers of one case are made of. */
export interface HandOutMaterial {
  readonly vignette: Vignette;
  readonly questions: readonly Question[];
  readonly tool: ToolAnswers;
  readonly framework: Framework;
  readonly bank: ContentBank;
}

const MARK: Block = { kind: 'callout', tone: 'notice', title: 'TRAINING', text: ['Every person, place and event is invented. Never enter a real child.'] };

const paper = (kind: HandOut, { vignette }: HandOutMaterial, blocks: readonly Block[]): BlockDocument => ({
  title: `TRAINING: ${HAND_OUT_WORDS[kind]}, case ${vignette.number}`,
  language: 'en-GB',
  header: 'TRAINING – made-up case. Never enter a real child.',
  footer: `TRAINING · case ${vignette.number}, edition ${vignette.edition}`,
  blocks: [{ kind: 'heading', level: 1, text: `TRAINING: ${HAND_OUT_WORDS[kind].toLowerCase()}` }, { kind: 'paragraph', text: [{ text: `Case ${vignette.number}: ${vignette.title}`, strong: true }] }, MARK, ...blocks],
});

const levelsTable = (framework: Framework): readonly Block[] => [
  ...[namesNotVerified(framework)].flatMap((text): Block[] => (text === undefined ? [] : [{ kind: 'paragraph', text }])),
  { kind: 'facts', caption: 'The levels', rows: LEVELS.map((level) => ({ name: localLevel(framework, level).name, value: localLevel(framework, level).meaning })) },
];

const LINE_APART = 22;
const LINE_WIDTH = 480;

/** Ruled lines to write on by hand. */
const linesToWriteOn = (count: number, caption: string): Block => ({
  kind: 'figure', caption, alternative: `${count} empty lines`,
  drawing: {
    width: LINE_WIDTH, height: LINE_APART * count + 4,
    shapes: Array.from({ length: count }, (_, at) => ({ kind: 'line', x1: 0, x2: LINE_WIDTH, y1: LINE_APART * (at + 1), y2: LINE_APART * (at + 1), tone: 0.6, thickness: 0.75 })),
  },
});

/** Gives the story, each part on a page of its own, so that it can be handed out as it came to be known. */
export const caseSheet = (material: HandOutMaterial): BlockDocument => paper('caseSheet', material, [
  { kind: 'paragraph', text: `You see this case as: ${ROLE_WORDS[material.vignette.view]}.` },
  ...stagesOf(material.vignette).flatMap((stage, at, all): readonly Block[] => [
    ...(at === 0 ? [] : [{ kind: 'pageBreak' } satisfies Block]),
    { kind: 'heading', level: 2, text: `Part ${at + 1} of ${all.length}: ${stage.title}` },
    ...stage.text.map((text): Block => ({ kind: 'paragraph', text })),
    linesToWriteOn(5, 'Room for notes: what stands out, and what you do not know yet'),
    { kind: 'paragraph', text: at + 1 < all.length ? 'Stop here. Write down your level before you read on.' : 'Now fill in the rest of the rating sheet, alone.' },
  ]),
]);

const STEPS_A_PARAGRAPH = 15;

/** The steps, each with a number to write down, in a few short paragraphs: a list of all of them would need two pages. */
const numberedSteps = (steps: readonly string[]): readonly Block[] =>
  Array.from({ length: Math.ceil(steps.length / STEPS_A_PARAGRAPH) }, (_, part): Block => ({
    kind: 'paragraph', small: true,
    text: steps.slice(part * STEPS_A_PARAGRAPH, (part + 1) * STEPS_A_PARAGRAPH).flatMap((step, at) => [{ text: `${part * STEPS_A_PARAGRAPH + at + 1}\u00a0`, strong: true }, { text: `${step}. ` }]),
  }));

/** Gives the sheet on which a participant rates on paper. It does not tell what later parts are about. */
export const ratingSheet = (material: HandOutMaterial): BlockDocument => paper('ratingSheet', material, [
  { kind: 'paragraph', text: 'Rate alone, before you talk about it. Tick one box in each row. Write no name.' },
  {
    kind: 'table', caption: 'Your levels',
    columns: [{ title: 'Question', share: 5, rowHeader: true }, ...LEVELS.map((level) => ({ title: `Level ${level}`, share: 1.2 })), { title: 'Not known', share: 1.4 }],
    rows: material.questions.map(({ title, about }) => [about.kind === 'stage' ? `Level after part ${about.stage + 1}` : title, ...LEVELS.map(() => '[  ]'), '[  ]']),
  },
  ...levelsTable(material.framework),
  { kind: 'pageBreak' },
  { kind: 'heading', level: 2, text: 'What your overall level rests on' },
  linesToWriteOn(4, 'Room for your reasons'),
  { kind: 'heading', level: 2, text: 'Your first three steps, in order' },
  linesToWriteOn(FIRST_STEPS, 'Write the number of a step, or your own words'),
  { kind: 'heading', level: 2, text: 'Steps to choose from' },
  ...numberedSteps(stepsToChoose(material.bank, material.vignette.view).map(({ label }) => label)),
]);

/** Gives what the panel and the tool said, and why, for the trainer alone. */
export const answerKey = (material: HandOutMaterial): BlockDocument => {
  const { vignette, questions, tool, framework, bank } = material;
  const panel = panelInWords(vignette, questions, framework);
  const noSign = withoutSign(vignette, questions, tool, bank);
  const reasons = newReasons(questions, tool, bank);
  const last = tool.stages.at(-1);
  return paper('answerKey', material, [
    { kind: 'paragraph', text: 'For the trainer only. The reference panel’s answers start a discussion; they are not the only right ones. Two practising safeguarding leads should look at them before they are used to judge anything.' },
    { kind: 'table', caption: 'Levels', columns: [{ title: 'Question', share: 4, rowHeader: true }, { title: 'The reference panel', share: 3 }, { title: 'This tool', share: 3 }], rows: questions.map((question, at) => [question.title, panel[at] ?? '', tool.words[at] ?? '']) },
    ...(reasons.length === 0 ? [] : [
      { kind: 'heading', level: 2, text: 'What brings the overall level, besides single signs' } satisfies Block,
      { kind: 'paragraph', text: 'These are rules of this tool. Each stands where it first counts.' } satisfies Block,
      ...reasons.flatMap(({ question, reasons: found }): readonly Block[] => [
        { kind: 'heading', level: 3, text: question.title },
        { kind: 'list', ordered: false, items: found.map(({ title, sentence }) => [{ text: `${title}: `, strong: true }, { text: sentence }]) },
      ]),
    ]),
    ...(vignette.expected.reasons === undefined ? [] : [
      { kind: 'heading', level: 2, text: 'What the overall level rests on' } satisfies Block,
      { kind: 'list', ordered: false, items: vignette.expected.reasons } satisfies Block,
    ]),
    { kind: 'heading', level: 2, text: 'The signs behind each domain' },
    ...questions.flatMap(({ about, title }, at): readonly Block[] => {
      if (noSign[at] === true) return [{ kind: 'heading', level: 3, text: title }, { kind: 'paragraph', text: NO_SIGN_RATED }];
      const signs = about.kind === 'domain' && last ? signsBehind(last, about.group, bank) : [];
      return signs.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, { kind: 'list', ordered: false, items: signs.map((sign) => [{ text: `${sign.title}: `, strong: true }, { text: sign.evidence }]) }];
    }),
    { kind: 'heading', level: 2, text: 'First steps that the panel named' },
    { kind: 'list', ordered: false, items: stepsBeside(vignette, [], bank).map((step) => [{ text: `${step.title}: `, strong: true }, { text: `${step.why ?? ''}.` }]) },
    { kind: 'heading', level: 2, text: 'What the panel would not do' },
    { kind: 'list', ordered: false, items: panelWarnings(vignette) },
  ]);
};

/** Gives one paper. */
export const handOut = (kind: HandOut, material: HandOutMaterial): BlockDocument => ({ caseSheet, ratingSheet, answerKey })[kind](material);
