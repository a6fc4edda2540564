import type { ContentBank } from '../model/content-bank.ts';
import { leavesOf, parseExpression } from '../model/expression.ts';
import type { Framework } from '../model/framework.ts';
import type { Child, ChildAge } from '../model/household.ts';
import type { AgeBand, Indicator, IndicatorGroup } from '../model/indicator.ts';
import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import type { Rule } from '../model/rule.ts';
import type { Role } from '../model/screening.ts';
import { assess } from './assess.ts';
import { nextSteps, type SuggestedStep } from './next-steps.ts';
import type { PreparedBank } from './prepared-bank.ts';
import { screeningOfOne } from './threshold-search-readings.ts';

/** What one level of a sign comes to when nothing else is known. */
export interface SignLevel {
  readonly level: LevelOfNeed;
  readonly descriptor: string;
  /** The level that the rules give for this alone. */
  readonly alone: LevelOfNeed;
  readonly steps: readonly SuggestedStep[];
}

/** A rule that reads a sign, or a question asked beside it. */
export interface SignRule {
  readonly rule: Rule;
  /** The sign by itself makes the rule hold from this rating on; undefined when something more is needed. */
  readonly from: LevelOfNeed | undefined;
}

export interface SignReading {
  readonly levels: readonly SignLevel[];
  readonly rules: readonly SignRule[];
}

const AGE_OF: Readonly<Record<AgeBand, ChildAge>> = {
  unborn: { kind: 'unborn' }, 'under-1': { kind: 'born', years: 0, months: 6 }, '1-4': { kind: 'born', years: 3, months: 0 },
  '5-10': { kind: 'born', years: 8, months: 0 }, '11-15': { kind: 'born', years: 13, months: 0 }, '16-17': { kind: 'born', years: 16, months: 6 },
};

/** The age that is looked at when none was chosen: the school years where they fit, because a small child raises levels by itself. */
const usualBand = (indicator: Indicator): AgeBand => (['5-10', '11-15', '1-4', 'under-1', 'unborn'] as const).find((band) => indicator.ageBands.includes(band)) ?? '5-10';

/** Gives the age band that a sign is looked at for: the chosen one where the sign is asked then, else a usual one. */
export const bandFor = (indicator: Indicator, chosen: AgeBand | undefined): AgeBand =>
  chosen !== undefined && indicator.ageBands.includes(chosen) ? chosen : usualBand(indicator);

const conditionsOf = (rule: Rule): readonly string[] => [rule.when, ...rule.outcomes.flatMap((outcome) => outcome.when ?? [])];
const namesIn = (conditions: readonly string[]): ReadonlySet<string> =>
  new Set(conditions.flatMap((text) => leavesOf(parseExpression(text)).flatMap((leaf) => [leaf.term.name, ...(leaf.term.args ?? []).map(String)])));

/** Steps that belong to every record and would be said four times. */
const FIRST_STEPS = 5;
const EVERYWHERE: ReadonlySet<string> = new Set(['NS-34', 'NS-51', 'NS-60', 'NS-62', 'NS-70']);

const highest = (rule: Rule): number => Math.max(0, ...rule.outcomes.map((outcome) => (outcome.immediateDanger === true ? 5 : outcome.minLevel ?? 0)));

/** Gives the rules that read a sign, or a fact that is asked because of it. */
const rulesReading = (indicator: Indicator, bank: ContentBank): readonly Rule[] => {
  const askedBy = (names: ReadonlySet<string>): ReadonlySet<string> => new Set(bank.facts.filter((fact) => [...namesIn([fact.askedWhen])].some((name) => names.has(name))).map((fact) => fact.name));
  const first = askedBy(new Set([indicator.code]));
  // A question may lead to a second one, as being left alone leads to nights alone.
  const facts = new Set([...first, ...askedBy(first)]);
  return bank.rules.filter((rule) => [...namesIn(conditionsOf(rule))].some((name) => name === indicator.code || facts.has(name)));
};

/**
 * Gives what a sign comes to in an area: its four levels put to the real rules for a made-up child of this age about whom
 * nothing else is known, the first steps of each, and every rule that reads the sign or a question asked beside it.
 */
export const signReading = (indicator: Indicator, group: IndicatorGroup, band: AgeBand, role: Role, prepared: PreparedBank, framework: Framework): SignReading => {
  const of = (level: LevelOfNeed) => {
    const ratings: Child['ratings'] = { [indicator.code]: { answer: level } };
    const child: Partial<Child> = { age: AGE_OF[band], ...(group.tier === 'coreForDisabled' ? { disabled: true } : {}), ...(band === '1-4' && group.group === 'education' ? { inSetting: true } : {}), ...(group.rated === 'child' ? { ratings } : {}) };
    const screening = screeningOfOne(child, {}, role, framework);
    return assess(group.rated === 'household' ? { ...screening, household: { ...screening.household, ratings } } : screening, prepared);
  };
  const assessments = LEVELS.map((level) => ({ level, assessment: of(level) }));
  const fires = new Map<string, LevelOfNeed>();
  const rated = assessments.map(({ level, assessment }) => {
    for (const finding of assessment.children[0]?.findings ?? []) if (finding.minLevel !== undefined && !fires.has(finding.rule.id)) fires.set(finding.rule.id, level);
    const steps = nextSteps(assessment, prepared, framework).steps.filter((step) => !EVERYWHERE.has(step.id)).slice(0, FIRST_STEPS);
    return { level, descriptor: indicator.descriptors[`${level}`], alone: assessment.level, steps };
  });
  const reading = rulesReading(indicator, prepared.bank);
  const byItself = prepared.bank.rules.filter((rule) => fires.has(rule.id) && !reading.includes(rule));
  const rules = [...byItself, ...reading].map((rule): SignRule => ({ rule, from: fires.get(rule.id) }));
  return { levels: rated, rules: rules.toSorted((a, b) => Number(b.from !== undefined) - Number(a.from !== undefined) || highest(b.rule) - highest(a.rule)) };
};
