import { outcomeOf } from '../../src/engine/outcome.ts';
import { assess } from '../../src/engine/assess.ts';
import { prepareBank, type PreparedBank } from '../../src/engine/prepared-bank.ts';
import { whatWouldChange } from '../../src/engine/what-would-change.ts';
import { appliesTo } from '../../src/engine/child-view.ts';
import { addDays } from '../../src/base/calendar-date.ts';
import { shippedBank } from '../../src/content/bank.ts';
import type { ContentBank } from '../../src/model/content-bank.ts';
import { EventKind, type ChronologyEvent } from '../../src/model/chronology.ts';
import type { Child } from '../../src/model/household.ts';
import type { Rating } from '../../src/model/rating.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withRating } from '../../src/model/screening-changes.ts';

/** One line of the table: times are milliseconds of this process's own work, so a busy machine counts for little. */
export interface Measure {
  readonly what: string;
  readonly median: number;
  readonly slowest: number;
  readonly budget?: number;
}

const TODAY = '2026-03-02';
const AGES: readonly number[] = [0.5, 3, 8, 14];

const ratingAt = (place: number): Rating => ({ answer: ([1, 1, 2, 1, 3, 1, 2] as const)[place % 7] ?? 1, sources: ['sawIt'], evidence: 'seen', trend: 'same', frequency: 'comesAndGoes' });

/** A child with every indicator of its age answered, up to eighty with the household's. */
const fullChild = (bank: ContentBank, at: number): Child => {
  const years = AGES[at % AGES.length] ?? 8;
  const bare: Child = { id: `c${at + 1}`, label: `C${at + 1}`, age: { kind: 'born', years: Math.floor(years), months: Math.round((years % 1) * 12) }, livesHere: true, ratings: {}, facts: { leftAlone: 'no', attendancePercent: 93 } };
  const codes = bank.groups.flatMap((group) => group.indicators.filter((indicator) => group.rated === 'child' && appliesTo(indicator, group, bare)).map((indicator) => indicator.code)).slice(0, 40);
  return { ...bare, ratings: Object.fromEntries(codes.map((code, place) => [code, ratingAt(place + at)])) };
};

const event = (at: number): ChronologyEvent => ({
  id: `e${at}`, date: addDays(TODAY, -(at % 700)), kind: EventKind.options[at % EventKind.options.length] ?? 'other', children: [`c${(at % 4) + 1}`], service: 'Clinic', note: `note ${at}`,
});

const household = (bank: ContentBank, children: number, events: number): Screening => {
  const codes = bank.groups.flatMap((group) => (group.rated === 'household' ? group.indicators.filter((indicator) => indicator.calculated !== true).map((indicator) => indicator.code) : [])).slice(0, 40);
  return {
    format: 'screen-for-neglect', version: 1, id: 'bench', purpose: 'case', assessedOn: TODAY, role: 'school', pass: 'full', framework: { id: 'generic-england', edition: '1' },
    household: {
      children: Array.from({ length: children }, (_one, at) => fullChild(bank, at)), adults: [{ id: 'a1', label: 'A', known: 'known', place: 'livesHere' }],
      ratings: Object.fromEntries(codes.map((code, place) => [code, ratingAt(place)])), facts: { homeSeenBy: 'me', frontDoorContacts12m: 1 },
    },
    chronology: Array.from({ length: events }, (_one, at) => event(at)), strengths: [], agencies: {}, judgement: {}, actions: [], earlier: [],
  };
};

const usedTime = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Runs the work in batches long enough for the clock, after a warm-up, and gives the time of one run. */
const measured = (what: string, batch: number, work: () => unknown, budget?: number): Measure => {
  for (let at = 0; at < batch * 2; at += 1) work();
  const times = Array.from({ length: 9 }, () => {
    const start = usedTime();
    for (let at = 0; at < batch; at += 1) work();
    return (usedTime() - start) / batch;
  }).toSorted((a, b) => a - b);
  return { what, median: rounded(times[4] ?? 0), slowest: rounded(times[8] ?? 0), ...(budget === undefined ? {} : { budget }) };
};

/** Gives how long the engine's work takes on this machine. */
export const runBenchmarks = (): readonly Measure[] => {
  if (!shippedBank.ok) throw new Error('the shipped bank is not in order');
  const bank = shippedBank.value;
  const prepared: PreparedBank = prepareBank(bank);
  const framework = bank.frameworks.find((one) => one.id === 'generic-england');
  if (!framework) throw new Error('the general framework is missing');
  const four = household(bank, 4, 100);
  const assessment = assess(four, prepared);
  const grown = (children: number, events: number): Measure => {
    const screening = household(bank, children, events);
    return measured(`${children} children, ${events} events`, children > 10 ? 3 : 20, () => assess(screening, prepared));
  };
  return [
    measured('the bank made ready', 5, () => prepareBank(bank)),
    measured('four children, 80 ratings each, 100 events: assessed', 50, () => assess(four, prepared), 5),
    measured('the same after one changed answer', 50, () => assess(withRating(four, 'c1', 'HE5', { answer: 3 }), prepared), 4),
    measured('the same with steps and explanations', 20, () => outcomeOf(four, prepared, framework, TODAY)),
    measured('what would change it, all four children', 1, () => whatWouldChange(four, assessment, prepared)),
    ...[1, 10, 40].flatMap((children) => [0, 100, 2000].map((events) => grown(children, events))),
  ];
};
