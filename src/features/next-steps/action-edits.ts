import { freeId } from '../../model/screening-changes.ts';
import type { SuggestedStep } from '../../engine/next-steps.ts';
import type { Action, Screening } from '../../model/screening.ts';

/** Gives the screening with a suggested step taken on. The day is a proposal, where one can be worked out, and can be changed. */
export const withStepTakenOn = (screening: Screening, step: Pick<SuggestedStep, 'id' | 'title' | 'dueOn'>): Screening => {
  if (screening.actions.some((action) => action.step === step.id)) return screening;
  const due = step.dueOn === undefined ? {} : { due: step.dueOn };
  return { ...screening, actions: [...screening.actions, { id: freeId('a', screening.actions), step: step.id, text: step.title, ...due }] };
};

/** Gives the screening with a step in the practitioner's own words added, to be filled in or begun with a text to reword. */
export const withOwnAction = (screening: Screening, text = ''): Screening =>
  ({ ...screening, actions: [...screening.actions, { id: freeId('a', screening.actions), text }] });

/** Gives the screening with one part of an action set, or taken away when the value is undefined or blank. The text stays, even empty. */
export const withActionPart = (screening: Screening, id: string, part: 'text' | 'owner' | 'due' | 'doneOn' | 'outcome', value: string | undefined): Screening => ({
  ...screening,
  actions: screening.actions.map((action): Action => {
    if (action.id !== id) return action;
    const { [part]: _before, ...rest } = action;
    const kept = { ...rest, text: action.text };
    if (part === 'text') return { ...kept, text: value ?? '' };
    return value === undefined || value.trim() === '' ? kept : { ...kept, [part]: value };
  }),
});

/** Gives the screening without an action. */
export const withoutAction = (screening: Screening, id: string): Screening => ({ ...screening, actions: screening.actions.filter((action) => action.id !== id) });

/** Gives the screening with when the referral was sent or acknowledged, or without that day. */
export const withReferralDay = (screening: Screening, part: 'sentOn' | 'acknowledgedOn', day: string | undefined): Screening => {
  const { [part]: _before, ...rest } = screening.referral ?? {};
  return { ...screening, referral: day === undefined ? rest : { ...rest, [part]: day } };
};

/** Gives the screening with one part of how the matter is taken further. */
export const withEscalationPart = (screening: Screening, part: 'stage' | 'date' | 'note', value: string | undefined): Screening => {
  const { [part]: _before, ...rest } = screening.escalation ?? {};
  return { ...screening, escalation: value === undefined || value.trim() === '' ? rest : { ...rest, [part]: value } };
};

/** How an action stands on a day. Without a day it is open, never overdue. */
export type ActionStanding = 'overdue' | 'open' | 'done';

/** Says how an action stands. */
export const standingOf = (action: Action, today: string): ActionStanding =>
  action.doneOn !== undefined ? 'done' : action.due !== undefined && action.due < today ? 'overdue' : 'open';

const RANK: Readonly<Record<ActionStanding, number>> = { overdue: 0, open: 1, done: 2 };

/** Gives the actions with the overdue ones first, then by day, those without a day after, those done last. */
export const inOrderOfNeed = (actions: readonly Action[], today: string): readonly Action[] => actions.toSorted((a, b) =>
  RANK[standingOf(a, today)] - RANK[standingOf(b, today)] || ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0));

/** Gives the actions in the order of these ids, and those that came later after them. */
export const inKeptOrder = (actions: readonly Action[], order: readonly string[]): readonly Action[] => [
  ...order.flatMap((id) => actions.filter((action) => action.id === id)), ...actions.filter((action) => !order.includes(action.id)),
];
