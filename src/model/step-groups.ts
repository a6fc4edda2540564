import type { NextStep } from './next-step.ts';

/** The last place in the order of steps that still belongs to a group, and the name of the group. A choice for long lists only: it sets no date. */
const GROUPS: readonly (readonly [upTo: number, name: string])[] = [
  [9, 'When there is danger now'],
  [24, 'Today or in the next days'],
  [44, 'In the next days and weeks'],
];

/** Gives under which heading a step stands in a long list; steps in the order of their urgency keep a group together. */
export const stepGroup = ({ urgency }: Pick<NextStep, 'urgency'>): string => GROUPS.find(([upTo]) => urgency <= upTo)?.[1] ?? 'Record, review and follow up';
