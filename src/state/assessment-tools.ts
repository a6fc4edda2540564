import { assess } from '../engine/assess.ts';
import { outcomeOf } from '../engine/outcome.ts';
import { prepareBank } from '../engine/prepared-bank.ts';
import { whatWouldChange } from '../engine/what-would-change.ts';

/** The engine as the open screening calls it; loaded together with the rules, after the first page. */
export const assessmentTools = { assess, outcomeOf, prepareBank, whatWouldChange };
export type AssessmentTools = typeof assessmentTools;
