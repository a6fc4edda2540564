import type { Situation } from './situation.ts';

/** One line of a step's table: the step, the situation, and whether it is shown. */
export type StepCase = readonly [step: string, situation: Situation, shown: boolean];

const MARK = { age: 0.5, notIndependentlyMobile: true, injuries: [{ kind: 'mark', explanation: 'suitable' }] } as const;

/** Each next step with a situation that shows it and one that does not. */
export const STEPS: readonly StepCase[] = [
  ['NS-01', { immediateDanger: 'yes' }, true], ['NS-01', { HE1: 4 }, false],
  ['NS-02', { immediateDangerKinds: ['carerIncapableNow'] }, true], ['NS-02', { immediateDanger: 'no', immediateDangerKinds: ['violence'] }, false],
  ['NS-03', { immediateDanger: 'yes' }, true], ['NS-03', { immediateDanger: 'notSure' }, false],
  ['NS-04', { immediateDanger: 'yes' }, true], ['NS-04', { crimeSuspected: true }, false],
  ['NS-05', { immediateDangerKinds: ['suicidalNow'] }, true], ['NS-05', { HE3: 4 }, true], ['NS-05', MARK, true], ['NS-05', { HE1: 4 }, false], ['NS-05', { HE3: 3 }, false],
  ['NS-10', { HE1: 4 }, true], ['NS-10', { EM1: 4 }, true], ['NS-10', { HE1: 3 }, false],
  ['NS-11', { HE1: 4 }, true], ['NS-11', { HE1: 3 }, true], ['NS-11', { HE1: 2 }, false],
  ['NS-12', { HE1: 3 }, true], ['NS-12', { HE1: 2 }, false],
  ['NS-13', { HE1: 4 }, true], ['NS-13', { HE1: 3 }, false],
  ['NS-14', { HE1: 4 }, true], ['NS-14', { HE1: 3 }, false], ['NS-14', { HE1: 4, role: 'other' }, false],
  ['NS-15', { HE1: 3 }, true], ['NS-15', { referral: { sentOn: '2026-02-26' } }, true], ['NS-15', { HE1: 2 }, false],
  ['NS-16', { HE1: 4, others: [{ age: 'unborn' }] }, true], ['NS-16', { HE1: 4 }, false], ['NS-16', { HE1: 3, others: [{}] }, false],
  ['NS-17', MARK, true], ['NS-17', { injuries: [{ kind: 'burn', explanation: 'none' }] }, true], ['NS-17', { injuries: [{ kind: 'burn', poorSupervision: true }] }, false],
  ['NS-18', { crimeSuspected: true }, true], ['NS-18', { HE1: 4 }, false],
  ['NS-20', { HE1: 3 }, true], ['NS-20', { HE1: 2 }, false],
  ['NS-21', { HE1: 2 }, true], ['NS-21', { HE1: 3 }, true], ['NS-21', { HE1: 4 }, false], ['NS-21', { HE1: 4, agreement: 'refused' }, true], ['NS-21', { HE1: 2, agreement: 'unsafeToAsk' }, false],
  ['NS-22', { HE1: 3 }, true], ['NS-22', { HE1: 2 }, false],
  ['NS-23', { HE1: 3 }, true], ['NS-23', { HE1: 2 }, false],
  ['NS-24', { HE1: 3 }, true], ['NS-24', { HE1: 2, others: [{}] }, true], ['NS-24', { HE1: 2, historyExists: true }, true], ['NS-24', { HE1: 2 }, false],
  ['NS-25', { PF1: 2 }, true], ['NS-25', { age: 'unborn', PB2: 3 }, true], ['NS-25', { PF1: 1 }, false],
  ['NS-26', { PF3: 2 }, true], ['NS-26', { clutterRating: 4 }, true], ['NS-26', { PF3: 1 }, false],
  ['NS-27', { EM10: 2 }, true], ['NS-27', { encompassNotice12m: true }, true], ['NS-27', { EM10: 1 }, false],
  ['NS-28', { HC3: 2 }, true], ['NS-28', { hoardingSuspectedNoEntry: true }, true], ['NS-28', { HC3: 1 }, false],
  ['NS-29', { HC11: 2 }, true], ['NS-29', { age: 'unborn', PB4: 2 }, true], ['NS-29', { clutterRating: 4 }, true], ['NS-29', { HC11: 1 }, false],
  ['NS-30', { attendancePercent: 50 }, true], ['NS-30', { attendancePercent: 51 }, false],
  ['NS-31', { missingEducation: 'notOnRoll' }, true], ['NS-31', { continuousAbsenceDays: 10 }, true], ['NS-31', { unauthorisedSessions10w: 10 }, false],
  ['NS-32', { HE1: 2 }, true], ['NS-32', { familyMissed12m: 3 }, true], ['NS-32', { role: 'gp', notBroughtAny12m: 1 }, true], ['NS-32', { HE1: 1 }, false],
  ['NS-33', { HE7: 3 }, true], ['NS-33', { age: 0.5, HC6: 2 }, true], ['NS-33', { ongoingPainUnseen: true }, true], ['NS-33', { HE7: 2 }, false],
  ['NS-34', {}, true],
  ['NS-35', { otherParent: 'notKnown' }, true], ['NS-35', { HM1: 3 }, true], ['NS-35', { homeStatus: 'shutOut' }, true], ['NS-35', { HM1: 2 }, false],
  ['NS-36', { age: 'unborn' }, true], ['NS-36', { age: 'unborn', birthHistoryKnownMother: true, birthHistoryKnownOther: true }, false],
  ['NS-37', { disabled: true, HE1: 2 }, true], ['NS-37', { HE1: 2 }, false],
  ['NS-38', { age: 13, exploitation: 'indicators' }, true], ['NS-38', { age: 13, SU5: 2 }, false],
  ['NS-39', { HE1: 3 }, true], ['NS-39', { HE1: 2 }, false], ['NS-39', { HE1: 3, role: 'gp' }, false],
  ['NS-40', { HE1: 2 }, true], ['NS-40', { HE1: 1 }, false], ['NS-40', { HE1: 3 }, false],
  ['NS-41', { PF8: 2 }, true], ['NS-41', { materialHardship: true }, true], ['NS-41', { PF8: 1 }, false],
  ['NS-42', { attendancePercent: 90 }, true], ['NS-42', { attendancePercent: 91 }, false],
  ['NS-43', { HE9: 2 }, true], ['NS-43', { age: 4 }, true], ['NS-43', { HE9: 1 }, false],
  ['NS-44', { HE1: 2 }, true], ['NS-44', { HE1: 3 }, true], ['NS-44', { HE1: 1 }, false], ['NS-44', { HE1: 4 }, false],
  ['NS-45', { ED9: 2 }, true], ['NS-45', { ED9: 1 }, false],
  ['NS-50', { HE1: 1 }, true], ['NS-50', {}, true], ['NS-50', { HE1: 2 }, false], ['NS-50', { immediateDanger: 'yes' }, false],
  ['NS-51', {}, true], ['NS-51', { HE1: 2 }, false],
  ['NS-60', {}, true],
  ['NS-61', { HE1: 3 }, true], ['NS-61', { outcomeDisputed: true }, true], ['NS-61', { HE1: 2 }, false],
  ['NS-62', {}, true],
  ['NS-70', { purpose: 'training', role: 'other' }, true], ['NS-70', { role: 'other' }, false],
];

/** One line of a safety change: the change, a situation that brings it, and one just short of it. */
export type SafetyCase = readonly [change: string, brings: Situation, short: Situation];

export const SAFETY: readonly SafetyCase[] = [
  ['SAFE-01', { immediateDanger: 'yes' }, { immediateDanger: 'no' }],
  ['SAFE-02', { perplexingPresentation: true }, { HE12: 3 }],
  ['SAFE-03', { perplexingPresentation: true }, { HE12: 3 }],
  ['SAFE-04', { perplexingPresentation: true }, { HE12: 3 }],
  ['SAFE-05', { perplexingPresentation: true }, { HE12: 3 }],
  ['SAFE-06', { perplexingPresentation: true }, { HE12: 3 }],
  ['SAFE-07', MARK, { HE1: 4 }], ['SAFE-07', { otherHarmSigns: ['sexual'] }, { otherHarmSigns: [] }],
  ['SAFE-08', { HM1: 4 }, { HM1: 3 }], ['SAFE-08', { injuries: [{ kind: 'burn', explanation: 'none' }] }, { injuries: [{ kind: 'burn', poorSupervision: true }] }],
  ['SAFE-09', { HI5: 3 }, { HI5: 2 }],
  ['SAFE-10', { PF4: 2 }, { PF4: 1 }], ['SAFE-10', { domesticAbuse12m: 'suspected' }, { domesticAbuse12m: 'none' }], ['SAFE-10', MARK, { HM1: 3 }],
  ['SAFE-19', { encompassNotice12m: true }, { encompassNotice12m: false }],
  ['SAFE-11', { encompassNotice12m: true }, { encompassNotice12m: false }], ['SAFE-11', { age: 'unborn', PB5: 3 }, { age: 'unborn', PB5: 1 }],
  ['SAFE-12', { PF4: 2 }, { PF4: 1 }],
  ['SAFE-13', { agreement: 'unsafeToAsk' }, { agreement: 'refused' }],
  ['SAFE-14', { HC3: 3 }, { HC3: 2 }], ['SAFE-14', { clutterBlocks: ['exits'] }, { clutterBlocks: [] }],
  ['SAFE-15', { HC3: 3 }, { HC3: 2 }],
  ['SAFE-16', { HM8: 2 }, { HM8: 1 }], ['SAFE-16', { cultureGivenAsReason: true }, { cultureGivenAsReason: false }],
  ['SAFE-17', { PF3: 2 }, { PF3: 3, HE1: 3 }],
  ['SAFE-18', { HE1: 3 }, { PF3: 2 }],
];
