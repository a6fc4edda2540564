import type { Situation } from './situation.ts';

/** A case told by the reviews, and what the suggestion must say about it. Invented; no real child is described. */
export interface GoldenCase {
  readonly name: string;
  readonly situation: Situation;
  /** The level of each child, in order. */
  readonly levels: readonly number[];
  readonly reading?: 'level' | 'atLeast' | 'notEnoughKnown';
  readonly rules?: readonly string[];
  readonly notRules?: readonly string[];
  readonly flags?: readonly string[];
  readonly notFlags?: readonly string[];
  readonly steps?: readonly string[];
  readonly notSteps?: readonly string[];
  /** Codes that must be named as not known. */
  readonly unknown?: readonly string[];
  /** Children for whom the level asks for a referral. */
  readonly referred?: readonly number[];
}

const HARDSHIP: Situation = {
  HC4: { answer: 2, helpOffered: true, helpUsed: true, sources: ['parentOrCarer', 'sawIt'] }, HE5: { answer: 2, helpOffered: true, helpUsed: true, sources: ['sawIt'] },
  PF8: { answer: 2, helpOffered: true, helpUsed: true, sources: ['sawIt'] }, materialHardship: true, carersActingOnNeed: 'yes', practicalHelpNeeded: true,
};

export const GOLDEN: readonly GoldenCase[] = [
  {
    name: 'G1: a baby whose growth is slow, brothers and sisters not brought, abuse and repeated contacts at home',
    situation: { age: 2 / 12, HE4: 3, growthConcernKind: 'slow', PF4: 3, HI1: 3, HI4: 3, others: [{ age: 3, HE1: 3 }, { age: 14 / 12, HE1: 3 }] },
    levels: [4, 3, 3], rules: ['FLR-05', 'NAM-01', 'CUM-01', 'FLR-09'], flags: ['REF', 'CON-today'], steps: ['NS-10', 'NS-16', 'NS-24'], referred: [0, 1, 2],
  },
  {
    name: 'G2: 16 and autistic, not brought, dirty, absent, and the condition blamed; the home not known',
    situation: { age: 16, disabled: true, HE1: 3, HE7: 3, ED1: 3, DN7: 3, homeSeenBy: 'nobody' },
    levels: [4], rules: ['CUM-05', 'DIS-01', 'ADO-02'], flags: ['CON-today', 'home-not-seen', 'INC'], unknown: ['HC1', 'HC3'],
  },
  {
    name: 'G3: a hoarded home behind a closed door, three contacts in the year, reviews missed',
    situation: { HC3: 3, EN2: 3, HI1: 3, HE9: 3 },
    levels: [4], rules: ['CUM-13', 'CUM-01', 'HOA-01', 'NAM-03'], flags: ['REF', 'CON-today', 'home-not-seen'], steps: ['NS-28', 'NS-20', 'NS-61'],
  },
  {
    name: 'G4: drinking by the parent’s own account, self-harm seen by the child, and a cycle of slips',
    situation: { PF1: { answer: 3, sources: ['parentOrCarer'] }, substanceClaim: 'reduced', PF3: 4, HI3: 3 },
    levels: [4], rules: ['URG-01', 'EMO-04', 'CUM-03', 'SRC-02', 'CUM-09'], flags: ['REF', 'self-report-only'], steps: ['NS-10', 'NS-25', 'NS-26'],
  },
  {
    name: 'G5: an unborn baby, care avoided, an earlier child removed',
    situation: { age: 'unborn', PB1: 3, PB6: 4 },
    levels: [4], rules: ['URG-01', 'UNB-03', 'UNB-04', 'FLR-10'], flags: ['REF', 'INC'], steps: ['NS-10', 'NS-36'], unknown: ['PB2', 'PB9', 'HM4'],
  },
  {
    name: 'G6: three months old, an unknown new partner, a mark',
    situation: { age: 3 / 12, notIndependentlyMobile: true, HM2: 3, SU10: 4 },
    levels: [4], rules: ['URG-01', 'FLR-03', 'HHM-02'], flags: ['REF'], steps: ['NS-10', 'NS-17', 'NS-14', 'NS-35'],
  },
  {
    name: 'G7: five children, drugs, a dirty home and missed appointments, fathers nowhere in the record',
    situation: { age: 9, otherParent: 'notKnown', PF2: 3, HC1: 3, EN1: 3, others: [7, 5, 3, 1].map((age) => ({ age, otherParent: 'notKnown' as const })) },
    levels: [3, 3, 3, 3, 3], rules: ['CUM-14', 'CUM-08', 'HHM-01'], notRules: ['FLR-05', 'CUM-05', 'FLR-09'], flags: ['CON', 'CON-today', 'unseen-adult'], steps: ['NS-20', 'NS-35', 'NS-25'],
  },
  {
    name: 'G8: only money is short, and help is used',
    situation: HARDSHIP,
    levels: [2], rules: ['HOM-03'], notRules: ['CUM-04', 'HOM-01'], notFlags: ['REF', 'CON', 'CON-today'], steps: ['NS-40', 'NS-41'], notSteps: ['NS-10', 'NS-20'],
  },
  {
    name: 'G8 with a baby in the home',
    situation: { ...HARDSHIP, others: [{ age: 4 / 12, HE5: 2 }] },
    levels: [2, 2], rules: ['HOM-03'], notRules: ['FLR-06', 'FLR-05', 'CUM-04'], notFlags: ['REF', 'CON', 'CON-today'], steps: ['NS-41'], notSteps: ['NS-10', 'NS-20'],
  },
  {
    name: 'G9: a thin form, two answers at level 1',
    situation: { HE1: 1, HE7: 1 },
    levels: [1], reading: 'notEnoughKnown', flags: ['INC'], steps: ['NS-50', 'NS-51'], notSteps: ['NS-20', 'NS-40'],
  },
  {
    name: 'G10: tidy for the visit, three weeks after it was not, by the parent’s word',
    situation: { HC1: { answer: 1, sources: ['parentOrCarer'] }, before: [{ daysBefore: 21, ratings: { HC1: 3 } }] },
    levels: [3], reading: 'atLeast', rules: ['PER-02'], flags: ['improving-not-yet-sustained', 'self-report-only'],
  },
];
