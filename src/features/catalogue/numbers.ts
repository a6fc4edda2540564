import type { ContentBank } from '../../model/content-bank.ts';
import { DEFAULT_CONSTANTS, type ConstantName } from '../../model/framework.ts';
import type { Rule } from '../../model/rule.ts';

/** A count that an area may change: its name, what it counts, its default, and the rules that read it. */
export interface AreaCount {
  readonly name: ConstantName;
  readonly words: string;
  readonly value: number;
  readonly rules: readonly string[];
}

const COUNTS: Readonly<Record<ConstantName, string>> = {
  contactThreshold: 'contacts with the front door in 12 months', essentialMissed: 'missed appointments that matter', familyMissedThreshold: 'missed or moved appointments of all children in 12 months',
  emergencyThreshold: 'urgent visits in 12 months', driftMonths: 'months without change', sustainedMonths: 'months of improvement after slips', cycles: 'times of improving and slipping',
  refusedVisits: 'visits refused or failed in 12 months', lateBookingWeeks: 'weeks of pregnancy at booking', helpTriedWeeks: 'weeks of help in school', clutterHigh: 'of 9 on clutter pictures',
  clutterSevere: 'of 9 on clutter pictures, severe', missingEpisodes: 'times missing in 12 months', persistentAttendance: 'per cent attendance or less, persistent', severeAttendance: 'per cent attendance or less, severe',
};

const isCount = (name: string): name is ConstantName => Object.hasOwn(COUNTS, name);
const conditionsOf = (rule: Rule): string => [rule.when, ...rule.outcomes.map((outcome) => outcome.when ?? '')].join(' ');
const byId = (rules: readonly Rule[]): readonly Rule[] => rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The counts that an area may change, with every rule whose condition names them. */
export const areaCounts = (bank: ContentBank): readonly AreaCount[] => Object.keys(DEFAULT_CONSTANTS).filter(isCount).map((name) => ({
  name, words: COUNTS[name], value: DEFAULT_CONSTANTS[name],
  rules: byId(bank.rules.filter((rule) => new RegExp(`\\b${name}\\b`).test(conditionsOf(rule)))).map((rule) => rule.id),
}));

/** Rules with a number or reading that this project chose ("p"): no published number stands behind it. */
export const chosenHere = (bank: ContentBank): readonly Rule[] => byId(bank.rules.filter((rule) => rule.verification.includes('projectDefault')));

/** Rules that rest on what professionals know ("k") and of which somebody still has to read the source. */
export const notYetConfirmed = (bank: ContentBank): readonly Rule[] => byId(bank.rules.filter((rule) => rule.verification.some((one) => one === 'toConfirm' || one === 'secondary')));
