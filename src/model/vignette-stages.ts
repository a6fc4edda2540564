import type { Child } from './household.ts';
import type { LevelOfNeed } from './level.ts';
import type { Screening } from './screening.ts';
import type { Vignette, VignetteStage } from './vignette.ts';

const partsOfChild = (child: Child): readonly string[] => [
  child.id,
  ...Object.keys(child.ratings).map((code) => `${child.id}.ratings.${code}`),
  ...Object.keys(child.facts).map((name) => `${child.id}.facts.${name}`),
  ...Object.keys(child.domainAnswers ?? {}).map((group) => `${child.id}.domainAnswers.${group}`),
  ...(child.injuries === undefined ? [] : [`${child.id}.injuries`]),
  ...(child.voice === undefined ? [] : [`${child.id}.voice`]),
];

/** Gives the name of every part of a screening that a stage may leave out, such as `c1.ratings.HE4` or `events.e2`. */
export const partsOf = ({ household, chronology, strengths, agencies }: Screening): readonly string[] => [
  ...household.children.flatMap(partsOfChild),
  ...household.adults.map((adult) => `adults.${adult.id}`),
  ...Object.keys(household.ratings).map((code) => `ratings.${code}`),
  ...Object.keys(household.facts).map((name) => `facts.${name}`),
  ...chronology.map((event) => `events.${event.id}`),
  ...strengths.map((strength) => `strengths.${strength.id}`),
  ...Object.keys(agencies).map((agency) => `agencies.${agency}`),
];

/** Says whether a part of the screening is not known at a stage: it is named there, or belongs to a child who is. */
export const isUnknownAt = ({ notYetKnown }: VignetteStage, part: string): boolean =>
  notYetKnown.includes(part) || notYetKnown.includes(part.split('.')[0] ?? '');

/** Gives the stages of a case; a case without any has one, which tells the whole story. */
export const stagesOf = (vignette: Vignette): readonly VignetteStage[] =>
  vignette.stages ?? [{ title: 'The whole story', text: vignette.story, level: vignette.expected.overall, notYetKnown: [] }];

/** Gives the level that the panel gave at a stage; undefined where it said that not enough is known. */
export const panelLevelAt = (stage: VignetteStage): LevelOfNeed | undefined => (stage.reading === undefined ? stage.level : undefined);

/** Gives the screening as far as it was known at a stage, counted from 0; after the last stage, all of it. */
export const screeningAtStage = (vignette: Vignette, stage: number): Screening => {
  const { screening } = vignette;
  const missing = new Set(stagesOf(vignette)[stage]?.notYetKnown ?? []);
  const known = <Value>(part: Readonly<Record<string, Value>>, prefix: string): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(part).filter(([name]) => !missing.has(`${prefix}${name}`)));
  const knownOf = (child: Child): Child => {
    const { domainAnswers, injuries, voice, ...rest } = child;
    return {
      ...rest,
      ratings: known(child.ratings, `${child.id}.ratings.`),
      facts: known(child.facts, `${child.id}.facts.`),
      ...(domainAnswers === undefined ? {} : { domainAnswers: known(domainAnswers, `${child.id}.domainAnswers.`) }),
      ...(injuries === undefined || missing.has(`${child.id}.injuries`) ? {} : { injuries }),
      ...(voice === undefined || missing.has(`${child.id}.voice`) ? {} : { voice }),
    };
  };
  const { household } = screening;
  return {
    ...screening,
    household: {
      ...household,
      children: household.children.filter((child) => !missing.has(child.id)).map(knownOf),
      adults: household.adults.filter((adult) => !missing.has(`adults.${adult.id}`)),
      ratings: known(household.ratings, 'ratings.'),
      facts: known(household.facts, 'facts.'),
    },
    chronology: screening.chronology.filter((event) => !missing.has(`events.${event.id}`)),
    strengths: screening.strengths.filter((strength) => !missing.has(`strengths.${strength.id}`)),
    agencies: known(screening.agencies, 'agencies.'),
  };
};
