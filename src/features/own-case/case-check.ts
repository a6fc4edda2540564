import { caseDomainLevel, caseOverallLevel, stageOutcomes } from '../../engine/case-reading.ts';
import { localLevel } from '../../engine/framework-words.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';
import type { Framework } from '../../model/framework.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';
import { panelLevelAt, stagesOf } from '../../model/vignette-stages.ts';
import type { Vignette } from '../../model/vignette.ts';

/** One level that the panel gave, beside what the rules of this tool make of the same. */
export interface ComparedLevel {
  readonly title: string;
  readonly panel: string;
  readonly tool: string;
  /** In words; empty where the two agree. */
  readonly difference: string;
}

/** A case beside the rules of this tool. */
export interface CaseCheck {
  readonly levels: readonly ComparedLevel[];
  /** Sentences on what to look at again; nothing in them has to be changed. */
  readonly lookAt: readonly string[];
  /** Where “not known” stands everywhere, in words: such a case is whole in form and has nothing to compare. */
  readonly notKnownEverywhere: readonly string[];
}

const asLevel = (value: unknown): LevelOfNeed | undefined => LEVELS.find((level) => level === value);

const differenceInWords = (panel: LevelOfNeed | undefined, tool: LevelOfNeed | undefined): string => {
  if (panel === tool) return '';
  if (panel === undefined) return 'The tool finds enough to give a level. What made you say that it is not known?';
  if (tool === undefined) return 'The tool finds that too much is not known. Is what the story tells entered in the screening?';
  return panel > tool ? 'You see more than the tool. Is all that worries you entered in the screening?' : 'The tool sees more than you. Read its reasons; is something rated too high, or did you pass over it?';
};

/** Gives what is entered without saying how it is known, and what is set aside at the child's age. */
const ratingsToLookAt = (vignette: Vignette, setAside: readonly string[]): readonly string[] => {
  const { household } = vignette.screening;
  const bare = [household.ratings, ...household.children.map(({ ratings }) => ratings)].flatMap((ratings) => Object.entries(ratings))
    .filter(([, rating]) => typeof rating.answer === 'number' && rating.answer > 1 && ((rating.evidence ?? '').trim() === '' || (rating.sources ?? []).length === 0))
    .map(([code]) => code);
  return [
    ...(bare.length === 0 ? [] : [`These ratings do not say what was seen and how it is known: ${[...new Set(bare)].join(', ')}. Participants see the evidence when they compare.`]),
    ...(setAside.length === 0 ? [] : [`These ratings do not count at the child’s age: ${[...new Set(setAside)].join(', ')}.`]),
  ];
};

/** Gives a case beside what the rules of this tool make of it: every level, the first steps, and what to look at again. */
export const checkCase = (vignette: Vignette, prepared: PreparedBank, framework: Framework): CaseCheck => {
  const { expected } = vignette;
  const outcomes = stageOutcomes(vignette, prepared, framework);
  const last = outcomes.at(-1);
  const words = (level: LevelOfNeed | undefined): string => (level === undefined ? 'Not known' : localLevel(framework, level).name);
  const compared = (title: string, panel: LevelOfNeed | undefined, tool: LevelOfNeed | undefined): ComparedLevel => ({ title, panel: words(panel), tool: words(tool), difference: differenceInWords(panel, tool) });
  const overall = caseOverallLevel(last);
  const accepted = overall !== undefined && expected.acceptable.includes(overall);
  const areas = prepared.bank.groups.filter(({ group }) => Object.hasOwn(expected.domains, group) && expected.domains[group] !== 'notApplicable');
  const levels = [
    ...stagesOf(vignette).slice(0, -1).map((stage, at) => compared(`After part ${at + 1}: ${stage.title}`, panelLevelAt(stage), caseOverallLevel(outcomes[at]))),
    ...areas.map(({ group, title }) => compared(title, asLevel(expected.domains[group]), last && caseDomainLevel(last, group))),
    { ...compared('Overall, with everything known', expected.overall, overall), ...(accepted ? { difference: overall === expected.overall ? '' : 'The tool gives a level that you accept too.' } : {}) },
  ];
  const suggested = new Set((last?.suggested.steps ?? []).map(({ id }) => id));
  const fired = new Set((last?.assessment.children ?? []).flatMap(({ findings }) => findings.map(({ rule }) => rule.id)));
  const stepTitle = (id: string): string => prepared.bank.steps.find((step) => step.id === id)?.title ?? id;
  const notSuggested = expected.mustRecommend.filter(({ step }) => !suggested.has(step)).map(({ step }) => stepTitle(step));
  const silent = expected.mustFire.filter((id) => !fired.has(id));
  const speaking = expected.mustNotFire.filter((id) => fired.has(id));
  return {
    levels,
    notKnownEverywhere: [
      ...(areas.length > 0 && areas.every(({ group }) => expected.domains[group] === 'notKnown') ? ['Your panel says “not known” to every area of life that is asked.'] : []),
      ...(areas.length > 0 && areas.every(({ group }) => last === undefined || caseDomainLevel(last, group) === undefined) ? ['This tool finds too little entered to give a level in any area of life. Rate in the family’s screening what the story shows.'] : []),
    ],
    lookAt: [
      ...notSuggested.map((title) => `The tool does not suggest your first step “${title}”. Be ready to say why it comes first.`),
      ...(silent.length === 0 ? [] : [`The file expects these rules to speak, and they do not: ${silent.join(', ')}.`]),
      ...(speaking.length === 0 ? [] : [`The file expects these rules to stay silent, and they speak: ${speaking.join(', ')}.`]),
      ...(expected.referralFlagMustBeAbsent && last?.assessment.flags.includes('REF') === true ? ['The file says that this case is not referred. The tool says to refer it.'] : []),
      ...ratingsToLookAt(vignette, (last?.assessment.children ?? []).flatMap(({ setAside }) => setAside)),
    ],
  };
};
