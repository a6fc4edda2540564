import type { Vignette } from './vignette.ts';
import { isUnknownAt, partsOf } from './vignette-stages.ts';

/** One thing wrong with a case: where in it, what is wrong, and what to do about it. */
export interface CaseProblem {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

type Finder = (vignette: Vignette) => readonly CaseProblem[];

const blank = (text: string): boolean => text.trim() === '';
const when = (wrong: boolean, where: string, what: string, remedy: string): readonly CaseProblem[] => (wrong ? [{ where, what, remedy }] : []);

const words: Finder = ({ title, story, stages }) => [
  ...when(blank(title), 'title', 'is empty', 'Give the case a title.'),
  ...when(stages === undefined && story.every(blank), 'story', 'is empty', 'Tell the story.'),
  ...(stages ?? []).flatMap((stage, at) => [
    ...when(blank(stage.title), `stages[${at}].title`, 'is empty', 'Give this part a title, such as “Home visit”.'),
    ...when(stage.text.every(blank), `stages[${at}].text`, 'is empty', 'Tell what becomes known in this part, or take the part out.'),
  ]),
];

/** The stages tell the whole story, know more each time, and end with everything. */
const stages: Finder = ({ stages: all, story, screening, expected }) => {
  if (all === undefined) return [];
  const parts = new Set(partsOf(screening));
  const last = all.length - 1;
  return [
    ...when(all.flatMap(({ text }) => text).join(' ') !== story.join(' '), 'story', 'is not what the parts tell', 'Give the same paragraphs in both, in the same order.'),
    ...all.flatMap((stage, at) => [
      ...when(stage.notYetKnown.some((part) => !parts.has(part)), `stages[${at}].notYetKnown`, 'names something that the family’s screening does not have', 'Take it out, or enter it in the screening.'),
      ...when(all.slice(0, at).some((earlier) => stage.notYetKnown.some((part) => !isUnknownAt(earlier, part))), `stages[${at}].notYetKnown`, 'names something that was known before', 'What is known stays known. Take it out here.'),
    ]),
    ...when((all[last]?.notYetKnown ?? []).length > 0, `stages[${last}].notYetKnown`, 'is not empty', 'In the last part everything is known.'),
    ...when(all[last]?.level !== expected.overall, `stages[${last}].level`, 'is not the overall level', 'After the last part the level is the overall level.'),
  ];
};

/** Lists are shown line by line, so the same line twice is a slip. */
const repeatedLines = (lines: readonly string[], where: string): readonly CaseProblem[] =>
  lines.flatMap((line, at) => when(lines.indexOf(line) < at, `${where}[${at}]`, 'is given twice', 'Keep one of the two.'));

const panel: Finder = ({ expected }) => [
  ...repeatedLines(expected.reasons ?? [], 'expected.reasons'),
  ...repeatedLines(expected.mustNot, 'expected.mustNot'),
  ...repeatedLines(expected.mustRecommend.map(({ step }) => step), 'expected.mustRecommend'),
  ...when(!expected.acceptable.includes(expected.overall), 'expected.acceptable', 'leaves the overall level out', 'Add the overall level to those that are accepted.'),
  ...when(Object.keys(expected.domains).length === 0, 'expected.domains', 'is empty', 'Give a level, or “not known”, for at least one area of life.'),
  ...when(expected.mustRecommend.length === 0, 'expected.mustRecommend', 'is empty', 'Choose at least one first step, and say why.'),
  ...expected.mustRecommend.flatMap(({ why }, at) => when(blank(why), `expected.mustRecommend[${at}].why`, 'is empty', 'Say in a few words why this step comes first.')),
];

const family: Finder = ({ screening, view }) => [
  ...when(screening.purpose !== 'training', 'screening.purpose', 'is not training', 'A case is only ever made from a training screening. Never use a real child’s.'),
  ...when(screening.role !== view, 'screening.role', 'is not the one whose view the case takes', 'Give the same role in both.'),
  ...when(screening.household.children.length === 0, 'screening.household.children', 'is empty', 'Add at least one made-up child.'),
];

/** Gives all that is wrong with a case and that a schema cannot see, with its place and what to do about it. */
export const vignetteProblems = (vignette: Vignette): readonly CaseProblem[] => [words, stages, family, panel].flatMap((find) => find(vignette));
