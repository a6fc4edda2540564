import type { Rating } from '../../src/model/rating.ts';
import type { Situation } from './situation.ts';

/**
 * One line of a rule's table: the rule, the situation, and what the rule gives the first child: immediate danger (ID), level,
 * flags, then its own steps; `-` when it only prompts, `no` when it does not fire.
 */
export type RuleCase = readonly [rule: string, situation: Situation, gives: string];

export const mostOfTime = (answer: 1 | 2 | 3 | 4): Rating => ({ answer, frequency: 'mostOfTime' });
export const oneOff = (answer: 1 | 2 | 3 | 4): Rating => ({ answer, frequency: 'oneOff' });
export const sawWorse = (answer: 1 | 2 | 3 | 4): Rating => ({ answer, trend: 'worse', sources: ['sawIt'] });

/** Money is short and the carers act on the child's needs. */
export const POVERTY = { materialHardship: true, carersActingOnNeed: 'yes' } as const;
