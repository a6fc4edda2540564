import { caseDomainLevel, caseOverallLevel, stageOutcomes } from '../../engine/case-reading.ts';
import { localLevel, suggestionInWords } from '../../engine/framework-words.ts';
import type { Outcome } from '../../engine/outcome.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import type { Vignette } from '../../model/vignette.ts';
import type { Framework } from '../../model/framework.ts';
import { DOES_NOT_APPLY } from './panel-words.ts';
import type { Question } from './questions.ts';

/** What the rules of this tool make of a case. */
export interface ToolAnswers {
  /** One outcome a stage; the last one with everything known. */
  readonly stages: readonly Outcome[];
  /** One answer a question, in order; undefined where not enough is known. */
  readonly levels: readonly (LevelOfNeed | undefined)[];
  /** The same in words, one a question: the tool's own reading, such as “At least …” where not everything is known. */
  readonly words: readonly string[];
}

/** Gives what the rules make of a case, stage by stage and question by question. */
export const toolAnswers = (vignette: Vignette, questions: readonly Question[], prepared: PreparedBank, framework: Framework): ToolAnswers => {
  const stages = stageOutcomes(vignette, prepared, framework);
  const last = stages.at(-1);
  const levels = questions.map(({ about }) => {
    switch (about.kind) {
      case 'stage': return caseOverallLevel(stages[about.stage]);
      case 'domain': return last && caseDomainLevel(last, about.group);
      case 'overall': return caseOverallLevel(last);
    }
  });
  const words = questions.map(({ about }, at) => {
    const level = levels[at];
    const outcome = about.kind === 'domain' ? undefined : about.kind === 'stage' ? stages[about.stage] : last;
    if (outcome) return suggestionInWords(framework, outcome.assessment.level, outcome.assessment.reading);
    if (about.kind === 'domain' && last && !last.assessment.children.some(({ domains }) => domains.some(({ group }) => group === about.group))) return DOES_NOT_APPLY;
    return level === undefined ? 'Not known' : localLevel(framework, level).name;
  });
  return { stages, levels, words };
};
