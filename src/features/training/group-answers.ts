import { agreementWithAccepted, agreementWithinOne, agreementWithinOneOfReference, exactAgreement, exactAgreementWithReference } from '../../calibration/agreement.ts';
import { krippendorffAlpha } from '../../calibration/alpha.ts';
import { weightedKappa } from '../../calibration/kappa.ts';
import { reasonInWords, type Measured } from '../../calibration/measured.ts';
import { resultsAsCsv } from '../../calibration/results-csv.ts';
import { localLevel } from '../../engine/framework-words.ts';
import type { Framework } from '../../model/framework.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';
import type { Vignette } from '../../model/vignette.ts';
import { tableOf, type Participant } from './answers.ts';
import { acceptedAnswers } from './panel-words.ts';
import type { Question } from './questions.ts';

/** How one answer was given: by how many, and whether the panel and the tool gave it too. */
export interface AnswerBar {
  readonly label: string;
  readonly count: number;
  readonly also: readonly string[];
}

/** Gives the bars of one question: four levels, then "not known", then those who left it open if there are any. */
export const barsOf = (
  place: number,
  participants: readonly Participant[],
  framework: Framework,
  others: readonly { readonly who: string; readonly level: LevelOfNeed | undefined }[],
): readonly AnswerBar[] => {
  const count = (answer: number): number => participants.filter(({ levels }) => levels[place] === answer).length;
  const also = (level: LevelOfNeed | undefined): readonly string[] => others.filter((one) => one.level === level).map(({ who }) => who);
  return [
    ...LEVELS.map((level) => ({ label: localLevel(framework, level).name, count: count(level), also: also(level) })),
    { label: 'Not known', count: count(5), also: also(undefined) },
    ...(count(0) > 0 ? [{ label: 'Not answered', count: count(0), also: [] }] : []),
  ];
};

/** A statistic with its name and a sentence on what it says. */
export interface NamedMeasure {
  readonly name: string;
  readonly measured: Measured;
  readonly kind: 'share' | 'coefficient';
}

/**
 * Gives the statistics over these questions in the order in which they are shown: plain shares first, coefficients last.
 * @param accepted every level that the panel accepts, question by question; its own alone where not told
 */
export const measuresOf = (
  questions: readonly Question[],
  participants: readonly Participant[],
  panel: readonly (LevelOfNeed | undefined)[],
  accepted: readonly (readonly LevelOfNeed[])[] = [],
): readonly NamedMeasure[] => {
  const table = tableOf(questions, participants);
  return [
    { name: 'Two participants gave the same level', measured: exactAgreement(table), kind: 'share' },
    { name: 'Two participants were at most one level apart', measured: agreementWithinOne(table), kind: 'share' },
    { name: 'A participant gave the panel’s level', measured: exactAgreementWithReference(table, panel), kind: 'share' },
    ...(accepted.some((levels) => levels.length > 1)
      ? [{ name: 'A participant gave the panel’s level or one that it accepts', measured: agreementWithAccepted(table, accepted), kind: 'share' } as const]
      : []),
    { name: 'A participant was at most one level from the panel', measured: agreementWithinOneOfReference(table, panel), kind: 'share' },
    { name: 'Krippendorff’s alpha (ordinal) among participants', measured: krippendorffAlpha(table), kind: 'coefficient' },
    { name: 'Weighted kappa (quadratic) against the panel', measured: weightedKappa(table, panel), kind: 'coefficient' },
  ];
};

/** What the statistics say and how they are weighted, one plain line each. */
export const MEASURE_NOTES: readonly string[] = [
  '“Two participants” compares every level with all the others given to the same question. Each level weighs the same, so the value can differ by some points from a count of all pairs.',
  '“From the panel” compares every level with the panel’s, where the panel gave one. Each level weighs the same.',
  'Krippendorff’s alpha: how far the group agrees beyond chance, where levels far apart count as worse. 1 is full agreement; 0 is what chance would give.',
  'Weighted kappa: the same idea for the group against the panel. Two levels apart counts four times as much as one.',
];

/** A coefficient with two places: never "-0.00", and with a true minus sign. */
const twoPlaces = (value: number): string => (Math.abs(value) < 0.005 ? '0.00' : value.toFixed(2).replace('-', '−'));

/** Gives a statistic as people see it: never a number without what it rests on. */
export const measureInWords = ({ measured, kind }: NamedMeasure): { readonly value: string; readonly basis: string } =>
  measured.kind === 'cannotBeWorkedOut'
    ? { value: 'Cannot be worked out', basis: reasonInWords(measured.reason) }
    : {
        value: kind === 'share' ? `${Math.round(measured.value * 100)}%` : twoPlaces(measured.value),
        basis: measured.n === 1 ? `n = ${measured.ratings} ${measured.ratings === 1 ? 'rating' : 'ratings'}` : `n = ${measured.n} questions, ${measured.ratings} ratings`,
      };

/** Gives the statistics of one question, by its place. */
export const measuresOfOne = (
  place: number,
  questions: readonly Question[],
  participants: readonly Participant[],
  panel: readonly (LevelOfNeed | undefined)[],
  accepted: readonly (readonly LevelOfNeed[])[] = [],
): readonly NamedMeasure[] =>
  measuresOf(questions.slice(place, place + 1), participants.map((one) => ({ ...one, levels: one.levels.slice(place, place + 1) })), panel.slice(place, place + 1), accepted.slice(place, place + 1));

/** Gives the group's results for a spreadsheet, marked as training. */
export const groupCsv = (vignette: Vignette, questions: readonly Question[], participants: readonly Participant[], panel: readonly (LevelOfNeed | undefined)[], framework: Framework, today: string): string =>
  resultsAsCsv({
    facts: [['TRAINING', 'Made-up case. Never a real child.'], ['Case', `${vignette.number}: ${vignette.title}`], ['Edition', vignette.edition], ['Participants', participants.length], ['Date', today]],
    measures: measuresOf(questions, participants, panel, acceptedAnswers(vignette, questions)).map(({ name, measured }) => [name, measured] as const),
    table: tableOf(questions, participants),
    nameOfItem: (question) => question.title,
    nameOfCategory: (level) => localLevel(framework, level).name,
    reference: panel,
    withoutCategory: [{ name: 'Not known', is: 5 as const }, { name: 'Not answered', is: 0 as const }].map(({ name, is }) => ({
      name, counts: questions.map((_, at) => participants.filter(({ levels }) => (levels[at] ?? 0) === is).length),
    })),
  });
