import { assess } from '../engine/assess.ts';
import { outcomeOf } from '../engine/outcome.ts';
import { prepareBank } from '../engine/prepared-bank.ts';
import { changesStepByStep } from '../engine/what-would-change.ts';

/** The engine as the open screening calls it; loaded together with the rules, after the first page. */
export const assessmentTools = { assess, outcomeOf, prepareBank, changesStepByStep };
export type AssessmentTools = typeof assessmentTools;
