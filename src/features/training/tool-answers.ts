import { outcomeOf, type Outcome } from '../../engine/outcome.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';
import { screeningAtStage, stagesOf } from '../../model/vignette-stages.ts';
import type { Vignette } from '../../model/vignette.ts';
import type { Framework } from '../../model/framework.ts';
import type { Question } from './questions.ts';

/** What the rules of this tool make of a case. */
export interface ToolAnswers {
  /** One outcome a stage; the last one with everything known. */
  readonly stages: readonly Outcome[];
  /** One answer a question, in order; undefined where not enough is known. */
  readonly levels: readonly (LevelOfNeed | undefined)[];
}

const domainLevel = (outcome: Outcome, group: string): LevelOfNeed | undefined => {
  const levels = outcome.assessment.children.flatMap((child) => child.domains.filter((domain) => domain.group === group && domain.reading !== 'notEnoughKnown').map((domain) => domain.level ?? 1));
  return LEVELS.findLast((level) => levels.includes(level));
};

const overall = (outcome: Outcome | undefined): LevelOfNeed | undefined =>
  outcome === undefined || outcome.assessment.reading === 'notEnoughKnown' ? undefined : outcome.assessment.level;

/** Gives what the rules make of a case, stage by stage and question by question. */
export const toolAnswers = (vignette: Vignette, questions: readonly Question[], prepared: PreparedBank, framework: Framework): ToolAnswers => {
  const stages = stagesOf(vignette).map((_, at) => outcomeOf(screeningAtStage(vignette, at), prepared, framework, vignette.screening.assessedOn));
  const last = stages.at(-1);
  return {
    stages,
    levels: questions.map(({ about }) => {
      switch (about.kind) {
        case 'stage': return overall(stages[about.stage]);
        case 'domain': return last && domainLevel(last, about.group);
        case 'overall': return overall(last);
      }
    }),
  };
};
