import { assess, type Assessment, type ChildAssessment } from '../../src/engine/assess.ts';
import type { Finding } from '../../src/engine/findings.ts';
import { addDays } from '../../src/base/calendar-date.ts';
import type { ChronologyEvent, EventKind } from '../../src/model/chronology.ts';
import type { FactValue } from '../../src/model/fact.ts';
import type { Adult, Child, Injury } from '../../src/model/household.ts';
import type { LevelOfNeed } from '../../src/model/level.ts';
import { Rating } from '../../src/model/rating.ts';
import { Screening, type EarlierScreening, type Strength } from '../../src/model/screening.ts';
import { bank, prepared, preparedInForce } from '../engine/shipped.ts';

/** What is entered about one child. `age` is in years; months come after the point in twelfths, so 0.5 is six months. */
interface ChildParts {
  readonly age?: number | 'unborn' | 'notKnown';
  readonly livesHere?: boolean;
  readonly notIndependentlyMobile?: boolean;
  readonly disabled?: boolean;
  readonly functionalAge?: number;
  readonly communicatesInWords?: boolean;
  readonly inSetting?: boolean;
  readonly statutoryPlan?: Child['statutoryPlan'];
  readonly otherParent?: Child['otherParent'];
  readonly injuries?: readonly Injury[];
  readonly voice?: Child['voice'];
  readonly domainAnswers?: Child['domainAnswers'];
}

/** An earlier screening: how many days before this one, and the ratings that it had (household and first child alike). */
export interface Before {
  readonly daysBefore: number;
  readonly ratings: Readonly<Record<string, LevelOfNeed>>;
  readonly adults?: readonly string[];
  readonly familyMissed12m?: number;
}

/**
 * A situation as a line of a table: people and circumstances by their own names, and any indicator code or fact name with
 * its answer. Codes and facts find their own place, the first child's or the household's.
 */
export interface Situation extends ChildParts {
  readonly others?: readonly Situation[];
  readonly adults?: readonly Partial<Adult>[];
  readonly events?: readonly (Partial<ChronologyEvent> & { readonly kind: EventKind })[];
  readonly agencies?: Readonly<Record<string, 'asked' | 'answered' | 'notAsked'>>;
  readonly strengths?: readonly Strength[];
  readonly before?: readonly Before[];
  readonly role?: Screening['role'];
  readonly purpose?: Screening['purpose'];
  readonly judged?: { readonly before?: LevelOfNeed; readonly after?: LevelOfNeed };
  readonly referral?: Screening['referral'];
  readonly actInForce?: boolean;
  readonly householdAnswers?: Child['domainAnswers'];
  readonly [codeOrFact: string]: unknown;
}

/** The day on which every situation is assessed: a Monday. */
export const TODAY = '2026-03-02';

const PARTS: ReadonlySet<string> = new Set([
  'age', 'livesHere', 'notIndependentlyMobile', 'disabled', 'functionalAge', 'communicatesInWords', 'inSetting', 'statutoryPlan', 'otherParent',
  'injuries', 'voice', 'domainAnswers', 'others', 'adults', 'events', 'agencies', 'strengths', 'before', 'role', 'purpose', 'judged', 'referral', 'actInForce', 'householdAnswers',
]);
const OF_CHILD = ['livesHere', 'notIndependentlyMobile', 'disabled', 'functionalAge', 'communicatesInWords', 'inSetting', 'statutoryPlan', 'otherParent', 'injuries', 'voice', 'domainAnswers'] as const;

const factScope = new Map(bank.facts.map((fact) => [fact.name, fact.scope]));
const codeScope = new Map(bank.groups.flatMap((group) => group.indicators.map((indicator) => [indicator.code, group.rated] as const)));

const ageOf = (age: ChildParts['age']): Child['age'] => {
  if (age === 'unborn') return { kind: 'unborn' };
  if (age === 'notKnown') return { kind: 'notKnown' };
  const months = Math.round((age ?? 9) * 12);
  return { kind: 'born', years: Math.floor(months / 12), months: months % 12 };
};

const ratingOf = (value: unknown): Rating => Rating.parse(typeof value === 'object' ? value : { answer: value });

interface Place { readonly ratings: Record<string, Rating>; readonly facts: Record<string, FactValue> }

/** Puts each code and fact of a line where it belongs. @throws {Error} when the bank has no such name */
const settle = (situation: Situation, child: Place, household: Place): void => {
  for (const [name, value] of Object.entries(situation)) {
    if (PARTS.has(name)) continue;
    // `own` sets a household indicator apart for this child.
    const own = name.startsWith('own');
    const code = own ? name.slice(3) : name;
    const ofCode = codeScope.get(code);
    if (ofCode) (ofCode === 'household' && !own ? household : child).ratings[code] = ratingOf(value);
    else {
      const scope = factScope.get(name);
      if (!scope) throw new Error(`the bank knows no "${name}"`);
      (scope === 'household' ? household : child).facts[name] = value as FactValue;
    }
  }
};

const earlierOf = (before: Before): EarlierScreening => ({
  assessedOn: addDays(TODAY, -before.daysBefore),
  householdRatings: before.ratings,
  children: [{ id: 'c1', ratings: before.ratings }],
  adults: before.adults ?? [],
  ...(before.familyMissed12m === undefined ? {} : { familyMissed12m: before.familyMissed12m }),
});

/** Gives the screening that a line describes. It goes through the schema, so no table can hold what no file could. */
export const screeningOf = (situation: Situation): Screening => {
  const household: Place = { ratings: {}, facts: {} };
  const children = [situation, ...(situation.others ?? [])].map((one, at): Child => {
    const own: Place = { ratings: {}, facts: {} };
    settle(one, own, household);
    const parts = Object.fromEntries(OF_CHILD.flatMap((part) => (one[part] === undefined ? [] : [[part, one[part]]])));
    return { livesHere: true, ...parts, ...own, id: `c${at + 1}`, label: `Child ${at + 1}`, age: ageOf(one.age) };
  });
  const { judged } = situation;
  return Screening.parse({
    format: 'screen-for-neglect', version: 1, id: 'situation', purpose: situation.purpose ?? 'case', assessedOn: TODAY, role: situation.role ?? 'school', pass: 'full',
    framework: { id: 'generic-england', edition: '2026-11' },
    household: {
      ...household, children, ...(situation.householdAnswers ? { domainAnswers: situation.householdAnswers } : {}),
      adults: (situation.adults ?? []).map((adult, at) => ({ id: `a${at + 1}`, label: `Adult ${at + 1}`, known: 'known', relationship: 'other', historyKnown: true, ...adult })),
    },
    chronology: (situation.events ?? []).map((event, at) => ({ id: `e${at + 1}`, date: '2026-01-15', children: [], ...event })),
    strengths: situation.strengths ?? [],
    agencies: Object.fromEntries(Object.entries(situation.agencies ?? {}).map(([agency, state]) => [agency, { state }])),
    judgement: {
      ...(judged?.before === undefined ? {} : { before: { levels: { c1: judged.before }, reason: '', date: TODAY } }),
      ...(judged?.after === undefined ? {} : { after: { levels: { c1: judged.after }, date: TODAY } }),
    },
    actions: [], earlier: (situation.before ?? []).map(earlierOf), ...(situation.referral ? { referral: situation.referral } : {}),
  });
};

/** Gives what the shipped rules make of a line. */
export const assessed = (situation: Situation): Assessment => assess(screeningOf(situation), situation.actInForce === true ? preparedInForce : prepared);

/** Gives the first child's assessment, or that of another place in the line. */
export const childOf = (assessment: Assessment, at = 0): ChildAssessment => {
  const child = assessment.children[at];
  if (!child) throw new Error(`there is no child ${at + 1}`);
  return child;
};

const inWords = (finding: Finding): string => {
  const what = [...(finding.immediateDanger ? ['ID'] : []), ...(finding.minLevel === undefined ? [] : [String(finding.minLevel)]), ...finding.flags.toSorted()];
  return `${what.join(' ') || '-'}${finding.steps.length > 0 ? ` | ${finding.steps.toSorted().join(' ')}` : ''}`;
};

/** Says what one rule gives the first child: `4 CON REF | NS-17`, `-` when it only prompts, `no` when it does not fire. */
export const whatRuleGives = (rule: string, situation: Situation): string => {
  const finding = childOf(assessed(situation)).findings.find((one) => one.rule.id === rule);
  return finding ? inWords(finding) : 'no';
};
