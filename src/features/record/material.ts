import type { OpenScreening } from '../../state/open-screening.svelte.ts';
import type { RecordMaterial } from '../../report/record-view.ts';

/** Gives what a record is composed from; undefined while no screening is open, or while what would change it is being worked out. */
export const materialOf = (open: OpenScreening, today: string): RecordMaterial | undefined =>
  open.outcome === undefined || open.changes === undefined ? undefined : { outcome: open.outcome, changes: open.changes, bank: open.bank, madeOn: today };

/** Reasons not to hand a family version to anyone yet; empty when none was found. */
export const familyWarnings = (open: OpenScreening): readonly string[] => {
  const { outcome } = open;
  if (!outcome) return [];
  const fired = new Set(outcome.assessment.children.flatMap((child) => child.findings.map((finding) => finding.rule.id)));
  const rated = (code: string): boolean => Number(outcome.screening.household.ratings[code]?.answer ?? 0) >= 2;
  return [
    ...(fired.has('EMO-03') || fired.has('ADU-03') || rated('PF4') ? ['Domestic abuse is recorded. Do not send or leave anything written at the home. Speak to the adult victim alone.'] : []),
    ...(['FLR-03', 'FLR-10', 'FLR-11'].some((id) => fired.has(id)) ? ['Agree with the front door who tells the family, what, and when, before you share anything.'] : []),
    ...(fired.has('HLT-12') ? ['Speak to the named doctor and the front door first. Do not share this with the carers.'] : []),
    ...(outcome.screening.household.facts['agreement'] === 'unsafeToAsk' ? ['You recorded that it is unsafe to ask the family. Do not share this with them.'] : []),
    ...(outcome.assessment.reading === 'immediateDanger' || outcome.assessment.flags.includes('REF') ? ['A referral is advised today. Agree with the front door what the family is told.'] : []),
  ];
};
