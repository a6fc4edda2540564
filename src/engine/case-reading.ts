import type { Framework } from '../model/framework.ts';
import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import { screeningAtStage, stagesOf } from '../model/vignette-stages.ts';
import type { Vignette } from '../model/vignette.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { PreparedBank } from './prepared-bank.ts';

/** Gives what the rules make of a case after each of its stages; the last outcome is with everything known. */
export const stageOutcomes = (vignette: Vignette, prepared: PreparedBank, framework: Framework): readonly Outcome[] =>
  stagesOf(vignette).map((_, at) => outcomeOf(screeningAtStage(vignette, at), prepared, framework, vignette.screening.assessedOn));

/** Gives the highest level of an area of life over all children; undefined where not enough is known. */
export const caseDomainLevel = (outcome: Outcome, group: string): LevelOfNeed | undefined => {
  const levels = outcome.assessment.children.flatMap((child) => child.domains.filter((domain) => domain.group === group && domain.reading !== 'notEnoughKnown').map((domain) => domain.level ?? 1));
  return LEVELS.findLast((level) => levels.includes(level));
};

/** Gives the level of an outcome as an answer to a case; undefined where not enough is known. */
export const caseOverallLevel = (outcome: Outcome | undefined): LevelOfNeed | undefined =>
  outcome === undefined || outcome.assessment.reading === 'notEnoughKnown' ? undefined : outcome.assessment.level;
