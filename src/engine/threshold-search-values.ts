import type { ConstantName } from '../model/framework.ts';

/** A count or limit that an area may set, in words: what it is, in what it is counted, and what people type to find it. */
export interface LocalValue {
  readonly name: ConstantName;
  readonly label: string;
  readonly unit: string;
  readonly searchWords: readonly string[];
  /** The rule or rules that read it. */
  readonly rules: readonly string[];
  /** The sign under which it is asked. */
  readonly indicator: string;
}

/** Every value that a pack may change. The type check says when one is missing from the list. */
const WORDS: Readonly<Record<ConstantName, Omit<LocalValue, 'name'>>> = {
  contactThreshold: { label: 'Contacts with the front door in 12 months that call for an assessment', unit: 'contacts', searchWords: ['contacts', 'referrals', 'MASH contacts', 'NFA'], rules: ['CUM-01'], indicator: 'HI1' },
  essentialMissed: { label: 'Missed appointments that matter to health, one child, in 12 months', unit: 'appointments', searchWords: ['DNA', 'WNB', 'missed appointments', 'not brought'], rules: ['HLT-03'], indicator: 'HE1' },
  familyMissedThreshold: { label: 'Missed appointments across the whole family in 12 months', unit: 'appointments', searchWords: ['family missed appointments', 'siblings not brought'], rules: ['CUM-08'], indicator: 'EN1' },
  emergencyThreshold: { label: 'Urgent or emergency visits in 12 months', unit: 'visits', searchWords: ['A&E', 'emergency visits', 'urgent care'], rules: ['HLT-10'], indicator: 'HE12' },
  driftMonths: { label: 'Months without change although help was used', unit: 'months', searchWords: ['drift', 'no change'], rules: ['CUM-06'], indicator: 'HI2' },
  sustainedMonths: { label: 'Months that an improvement must last before it counts', unit: 'months', searchWords: ['sustained change', 'improvement'], rules: ['PER-02'], indicator: 'HI3' },
  cycles: { label: 'Times that things got better and slipped back', unit: 'times', searchWords: ['improve and slip', 'yo-yo', 'cycles'], rules: ['CUM-03'], indicator: 'HI3' },
  refusedVisits: { label: 'Home visits refused or failed in 12 months', unit: 'visits', searchWords: ['refused visits', 'no access visits', 'failed visits'], rules: ['CUM-11'], indicator: 'EN2' },
  lateBookingWeeks: { label: 'Weeks of pregnancy after which a first booking is late', unit: 'weeks', searchWords: ['late booking', 'antenatal booking weeks'], rules: ['UNB-04'], indicator: 'PB1' },
  helpTriedWeeks: { label: 'Weeks of help in school before the need counts as lasting', unit: 'weeks', searchWords: ['help tried in school', 'breakfast club weeks'], rules: ['EDU-07'], indicator: 'ED3' },
  clutterHigh: { label: 'Clutter picture from which several agencies are needed', unit: 'of 9', searchWords: ['clutter', 'CIR', 'hoarding'], rules: ['HOA-01'], indicator: 'HC3' },
  clutterSevere: { label: 'Clutter picture from which it is dangerous', unit: 'of 9', searchWords: ['severe clutter', 'CIR', 'hoarding'], rules: ['HOA-02'], indicator: 'HC3' },
  missingEpisodes: { label: 'Times missing in 12 months', unit: 'times', searchWords: ['missing episodes', 'runs away', 'misper'], rules: ['SUP-07'], indicator: 'SU5' },
  persistentAttendance: { label: 'Attendance at or below which absence is persistent', unit: '% attended', searchWords: ['attendance', 'persistent absence', 'PA'], rules: ['EDU-03'], indicator: 'ED1' },
  severeAttendance: { label: 'Attendance at or below which absence is severe', unit: '% attended', searchWords: ['severe absence', 'attendance'], rules: ['EDU-01', 'EDU-02'], indicator: 'ED1' },
};

const NAMES = Object.keys(WORDS) as ConstantName[];

export const LOCAL_VALUES: readonly LocalValue[] = NAMES.map((name) => ({ name, ...WORDS[name] }));
