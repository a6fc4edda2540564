import type { Framework } from '../model/framework.ts';
import type { Child, ChildAge, Injury } from '../model/household.ts';
import type { FactValue } from '../model/fact.ts';
import { leavesOf, parseExpression } from '../model/expression.ts';
import type { LevelOfNeed } from '../model/level.ts';
import { newScreening } from '../model/new-screening.ts';
import type { Role, Screening } from '../model/screening.ts';
import { assess, type ChildAssessment } from './assess.ts';
import type { Finding } from './findings.ts';
import type { PreparedBank } from './prepared-bank.ts';
import type { AskedNumber, Subject } from './threshold-search-numbers.ts';

/** One situation that the words may mean, and what the rules make of it when nothing else is known. */
export interface ReadCase {
  readonly words: string;
  /** Undefined when it sets no level by itself. */
  readonly level: LevelOfNeed | undefined;
  readonly immediateDanger: boolean;
  readonly findings: readonly Finding[];
}

/** What a search with a number or an age comes to. */
export interface Reading {
  readonly title: string;
  readonly indicator: string;
  readonly cases: readonly ReadCase[];
}

interface Situation {
  readonly words: string;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly household?: Readonly<Record<string, FactValue>>;
  readonly child?: Partial<Child>;
}

const bruise: Injury = { kind: 'bruise' };
const isYoungerThan = (age: ChildAge, years: number): boolean => age.kind === 'born' && age.years < years;

const leftAloneCases = (age: ChildAge): readonly Situation[] => isYoungerThan(age, 5)
  ? [{ words: 'Left alone at all', facts: { leftAlone: 'shortAgreed' } }, { words: 'Alone right now', facts: { leftAlone: 'long', immediateDangerKinds: ['aloneNow'] }, household: { immediateDanger: 'yes' } }]
  : [
    { words: 'A short time, agreed, and it fits the child', facts: { leftAlone: 'shortAgreed' } },
    { words: 'For long, in danger, unable to reach the carer, or unhappy about it', facts: { leftAlone: 'long' } },
    { words: 'Overnight, once', facts: { leftAlone: 'long', aloneOvernightOccasions12m: 1 } },
    { words: 'Overnight, twice or more', facts: { leftAlone: 'long', leftAloneRepeated: true, aloneOvernightOccasions12m: 2 } },
  ];

const casesOf = (subject: Subject, age: ChildAge, count: number): readonly Situation[] => {
  switch (subject) {
    case 'leftAlone': return leftAloneCases(age);
    case 'inCharge': return [
      { words: 'In charge of a child of 5 or older', facts: { leftAlone: 'shortAgreed', inChargeOfYounger: true, youngestInCareYears: 6 } },
      { words: 'In charge of a child under 5', facts: { leftAlone: 'shortAgreed', inChargeOfYounger: true, youngestInCareYears: 2 } },
    ];
    case 'attendance': return [
      { words: 'Without an accepted reason', facts: { attendancePercent: count, absenceExplainedAndPlanned: false } },
      { words: 'Fully explained and planned', facts: { attendancePercent: count, absenceExplainedAndPlanned: true } },
    ];
    case 'clutter': return [{ words: 'In a room that the child uses', household: { clutterRating: count } }, { words: 'And it blocks an exit, or something could set it alight', household: { clutterRating: count, clutterBlocks: ['exits'] } }];
    case 'missedAppointments': return [
      { words: 'They mattered to health and had no good reason', facts: { notBroughtAny12m: count, notBroughtEssential12m: count } },
      { words: 'They mattered to health, and without this care the child could die or be disabled', facts: { notBroughtAny12m: count, notBroughtEssential12m: count, lifeCriticalNeed: true } },
      { words: 'Counted across the whole family', household: { familyMissed12m: count } },
    ];
    case 'contacts': return [{ words: 'In the last 12 months', household: { frontDoorContacts12m: count } }];
    case 'emergencyVisits': return [{ words: 'For injury or illness that could have been prevented, in 12 months', facts: { emergencyAttendances12m: count } }];
    case 'missing': return [{ words: 'In the last 12 months', facts: { missingEpisodes12m: count } }];
    case 'bookingWeeks': return [
      { words: 'No reason of access or arrival is known', facts: { bookingWeeks: count } },
      { words: 'Only because of arrival, moves or getting to care', facts: { bookingWeeks: count, lateBookingAccessOnly: true } },
    ];
    case 'injury': return [{ words: 'Any bruise, burn, fracture or mark on a child who cannot move by itself', child: { notIndependentlyMobile: true, injuries: [bruise] } }];
  }
};

const TITLES: Readonly<Record<Subject, (label: string, count: number) => string>> = {
  leftAlone: (label) => `Left alone: ${label}`,
  inCharge: (label) => `Left in charge of a younger child: ${label}`,
  attendance: (_label, count) => `Attendance of ${count}%`,
  clutter: (_label, count) => `Clutter picture ${count} of 9`,
  missedAppointments: (_label, count) => `${count} missed ${count === 1 ? 'appointment' : 'appointments'} in 12 months`,
  contacts: (_label, count) => `${count} ${count === 1 ? 'contact' : 'contacts'} with the front door`,
  emergencyVisits: (_label, count) => `${count} urgent or emergency ${count === 1 ? 'visit' : 'visits'}`,
  missing: (_label, count) => `Missing ${count} ${count === 1 ? 'time' : 'times'}`,
  bookingWeeks: (_label, count) => `First booking at ${count} weeks of pregnancy`,
  injury: (label) => `A mark or injury: ${label}`,
};

/** Ages that a subject is about when none was told. */
const USUAL_AGE: Partial<Record<Subject, ChildAge>> = { bookingWeeks: { kind: 'unborn' }, attendance: { kind: 'born', years: 10, months: 0 } };

/** Gives a screening of one made-up child about whom only this is known. */
export const screeningOfOne = (child: Partial<Child>, household: Readonly<Record<string, FactValue>>, role: Role, framework: Framework): Screening => {
  const empty = newScreening({ id: 'look-up', purpose: 'training', assessedOn: '2026-01-01', role, pass: 'full', framework: { id: framework.id, edition: framework.edition }, ruleSet: '' });
  const one: Child = { id: 'c1', label: 'Child 1', age: { kind: 'notKnown' }, livesHere: true, ratings: {}, facts: {}, ...child };
  return { ...empty, household: { ...empty.household, children: [one], facts: household } };
};

const readsAny = (finding: Finding, names: ReadonlySet<string>): boolean =>
  [finding.rule.when, ...finding.rule.outcomes.flatMap((outcome) => outcome.when ?? [])]
    .some((text) => leavesOf(parseExpression(text)).some((leaf) => names.has(leaf.term.name) || (leaf.term.args ?? []).some((one) => names.has(String(one)))));

/** Other names under which rules read an injury. */
const INJURY_NAMES = ['marksOrInjuries', 'injuries', 'unexplainedInjuries', 'notIndependentlyMobile'];

const readCase = (situation: Situation, age: ChildAge, role: Role, prepared: PreparedBank, framework: Framework): ReadCase => {
  const child: ChildAssessment | undefined = assess(screeningOfOne({ age, facts: situation.facts ?? {}, ...situation.child }, situation.household ?? {}, role, framework), prepared).children[0];
  const names = new Set([...Object.keys(situation.facts ?? {}), ...Object.keys(situation.household ?? {}), ...(situation.child ? INJURY_NAMES : [])]);
  const findings = (child?.findings ?? []).filter((finding) => readsAny(finding, names));
  const level = child && child.level > 1 ? child.level : undefined;
  return { words: situation.words, level, immediateDanger: child?.reading === 'immediateDanger', findings: findings.toSorted((a, b) => (b.minLevel ?? 0) - (a.minLevel ?? 0)) };
};

/**
 * Gives what an age or a number comes to in an area: each situation that the words may mean is put to the real rules, with
 * the area's own counts, for a made-up child about whom nothing else is known. Undefined when the search tells no number,
 * or an age that its subject needs is missing.
 */
export const readingOf = (asked: AskedNumber, role: Role, prepared: PreparedBank, framework: Framework): Reading | undefined => {
  const { subject, indicator } = asked;
  if (subject === undefined || indicator === undefined) return undefined;
  const age = asked.age ?? USUAL_AGE[subject];
  if (age === undefined && (subject === 'leftAlone' || subject === 'inCharge')) return undefined;
  const count = asked.count ?? 0;
  const cases = casesOf(subject, age ?? { kind: 'notKnown' }, count);
  return {
    title: TITLES[subject](asked.ageLabel ?? '', count), indicator,
    cases: cases.map((situation) => readCase(situation, age ?? { kind: 'notKnown' }, role, prepared, framework)),
  };
};
