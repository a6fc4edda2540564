import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/engine/assess.ts';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import { DEFAULT_CONSTANTS, Framework, type Constants } from '../../../src/model/framework.ts';
import { leavesOf, parseExpression } from '../../../src/model/expression.ts';
import { checkedFramework } from '../../../src/save/read-framework.ts';
import { bank } from '../../engine/shipped.ts';
import { screeningOf, type Situation } from '../../scenarios/situation.ts';

/** The counts at which the fewest rules that read them can hold, as far as the format lets a pack go. */
const MOST_PERMISSIVE: Constants = {
  contactThreshold: 10, essentialMissed: 6, familyMissedThreshold: 12, emergencyThreshold: 12, driftMonths: 24, sustainedMonths: 1, cycles: 6, refusedVisits: 6,
  lateBookingWeeks: 30, helpTriedWeeks: 26, clutterHigh: 8, clutterSevere: 9, missingEpisodes: 6, persistentAttendance: 50, severeAttendance: 10,
};
const general = bank.frameworks.find((one) => one.id === 'generic-england');
const pack = checkedFramework({ ...general, edition: 'permissive', constants: MOST_PERMISSIVE });
const IS_SAFETY = /^(?:URG|FLR|IMM)-/;
const safetyRules = bank.rules.filter((rule) => IS_SAFETY.test(rule.id));

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'URG-01': { age: 3, SU1: 4 },
  'FLR-01': { significantHarmSuspected: true },
  'FLR-02': { ED12: 3 },
  'FLR-03': { age: 0.25, notIndependentlyMobile: true, injuries: [{ kind: 'bruise' }] },
  'FLR-04': { injuries: [{ kind: 'burn', poorSupervision: true }] },
  'FLR-05': { age: 0.5, HE5: 3 },
  'FLR-06': { age: 0.5, HE5: 2, HC1: 2 },
  'FLR-07': { age: 0.25, unsafeSleep: 'place' },
  'FLR-08': { statutoryPlan: 'cp', HE7: 2 },
  'FLR-09': { HE7: 1, others: [{ age: 3, SU1: 4 }] },
  'FLR-10': { adults: [{ knownRisk: true, place: 'livesHere' }] },
  'FLR-11': { otherHarmSigns: ['physical'] },
  'IMM-01': { immediateDanger: 'yes' },
  'IMM-02': { age: 2, immediateDanger: 'yes', immediateDangerKinds: ['aloneNow'] },
  'IMM-03': { age: 14, immediateDanger: 'yes', immediateDangerKinds: ['suicidalNow'] },
  'IMM-04': { crimeSuspected: true },
  'IMM-05': { unsafeTonight: true },
  'IMM-06': { immediateDanger: 'notSure' },
};

test('the most permissive counts are allowed, and one step further is not', () => {
  expect(pack.ok).toBe(true);
  for (const [name, count] of Object.entries(MOST_PERMISSIVE)) {
    const further = [(count ?? 0) + 1, (count ?? 0) - 1].map((one) => Framework.safeParse({ ...general, constants: { ...MOST_PERMISSIVE, [name]: one } }).success);
    // clutterHigh has room within the format and is held by clutterSevere instead.
    if (name !== 'clutterHigh') expect(further.includes(false), name).toBe(true);
  }
});

test('no safety rule reads a count that a pack can change', () => {
  const byId = new Map(bank.rules.map((rule) => [rule.id, rule]));
  const constants = new Set(Object.keys(DEFAULT_CONSTANTS));
  for (const rule of safetyRules) {
    const conditions = [rule.when, ...rule.outcomes.flatMap((outcome) => outcome.when ?? [])];
    for (const leaf of conditions.flatMap((text) => leavesOf(parseExpression(text)))) {
      if (leaf.kind === 'compare') expect(constants.has(String(leaf.value)), `${rule.id} reads ${String(leaf.value)}`).toBe(false);
      if (leaf.term.name === 'fired') for (const id of leaf.term.args ?? []) expect(IS_SAFETY.test(byId.get(String(id))?.id ?? ''), `${rule.id} asks for ${String(id)}`).toBe(true);
    }
  }
});

describe('with the most permissive pack that can be opened', () => {
  test('there is a situation for every safety rule', () => {
    expect(Object.keys(SITUATIONS).toSorted()).toEqual(safetyRules.map((rule) => rule.id).toSorted());
  });

  test.each(Object.entries(SITUATIONS))('%s still fires, with the same level and flags', (id, situation) => {
    const findingWith = (constants: Constants) => assess(screeningOf(situation), prepareBank(bank, constants)).children[0]?.findings.find((finding) => finding.rule.id === id);
    const usual = findingWith({});
    const permissive = findingWith(pack.ok ? (pack.value.constants ?? {}) : {});
    expect(usual, id).toBeDefined();
    expect(permissive).toMatchObject({ minLevel: usual?.minLevel, immediateDanger: usual?.immediateDanger, flags: usual?.flags });
  });
});
