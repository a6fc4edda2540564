import type { ContentBank } from '../../model/content-bank.ts';
import type { IndicatorGroupId } from '../../model/indicator.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';
import { panelLevelAt, stagesOf } from '../../model/vignette-stages.ts';
import type { Vignette } from '../../model/vignette.ts';

/** One level that is asked of everybody. */
export interface Question {
  /** Stands in the answers; never shown. */
  readonly id: string;
  readonly title: string;
  readonly about: { readonly kind: 'stage'; readonly stage: number } | { readonly kind: 'domain'; readonly group: IndicatorGroupId } | { readonly kind: 'overall' };
}

const DOMAINS: readonly IndicatorGroupId[] = ['health', 'home', 'education', 'supervision', 'emotional', 'additional-needs', 'pre-birth'];

/**
 * Gives the questions of a case in the order in which they are asked and stand in a code: the level after each stage but
 * the last, the level of each domain, the level of all together.
 */
export const questionsOf = (vignette: Vignette, bank: ContentBank): readonly Question[] => [
  ...stagesOf(vignette).slice(0, -1).map((stage, at): Question => ({ id: `stage-${at + 1}`, title: `Level after part ${at + 1}: ${stage.title}`, about: { kind: 'stage', stage: at } })),
  ...DOMAINS.filter((group) => Object.hasOwn(vignette.expected.domains, group))
    .map((group): Question => ({ id: `domain-${group}`, title: bank.groups.find((one) => one.group === group)?.title ?? group, about: { kind: 'domain', group } })),
  { id: 'overall', title: 'Overall level, with everything known', about: { kind: 'overall' } },
];

const asLevel = (value: unknown): LevelOfNeed | undefined => LEVELS.find((level) => level === value);

/** Gives what the reference panel said to each question; undefined where it said that this is not known or does not apply. */
export const panelAnswers = (vignette: Vignette, questions: readonly Question[]): readonly (LevelOfNeed | undefined)[] =>
  questions.map(({ about }) => {
    switch (about.kind) {
      case 'stage': {
        const stage = stagesOf(vignette)[about.stage];
        return stage && panelLevelAt(stage);
      }
      case 'domain': return asLevel(vignette.expected.domains[about.group]);
      case 'overall': return vignette.expected.overall;
    }
  });
