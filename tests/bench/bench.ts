import { assess } from '../../src/engine/assess.ts';
import { changesOverTime } from '../../src/engine/change-over-time.ts';
import { outcomeOf } from '../../src/engine/outcome.ts';
import { prepareBank, type PreparedBank } from '../../src/engine/prepared-bank.ts';
import { whatWouldChange } from '../../src/engine/what-would-change.ts';
import { shippedBank } from '../../src/content/bank.ts';
import { withRating } from '../../src/model/screening-changes.ts';
import { benchHousehold, TODAY, type HouseholdSize } from './bench-household.ts';

/** One line of the table: times are milliseconds of this process's own work, so a busy machine counts for little. */
export interface Measure {
  readonly what: string;
  readonly median: number;
  readonly slowest: number;
  readonly budget?: number;
}

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

/** How the cost of one assessment grows: one thing at a time becomes ten and a hundred. */
const SIZES: readonly (HouseholdSize & { readonly what: string })[] = [
  ...[1, 10, 100].map((children) => ({ what: `${String(children)} ${children === 1 ? 'child' : 'children'}`, children, events: 0 })),
  ...[1, 10, 100, 2000].map((events) => ({ what: `one child, ${String(events)} ${events === 1 ? 'event' : 'events'}`, children: 1, events })),
  ...[1, 10, 100].map((reviews) => ({ what: `one child, ${String(reviews)} earlier ${reviews === 1 ? 'screening' : 'screenings'}`, children: 1, events: 0, reviews })),
];

/** Gives how long the engine's work takes on this machine. */
export const runBenchmarks = (): readonly Measure[] => {
  if (!shippedBank.ok) throw new Error('the shipped bank is not in order');
  const bank = shippedBank.value;
  const prepared: PreparedBank = prepareBank(bank);
  const framework = bank.frameworks.find((one) => one.id === 'generic-england');
  if (!framework) throw new Error('the general framework is missing');
  const one = benchHousehold(bank, { children: 1, events: 0 });
  const four = benchHousehold(bank, { children: 4, events: 100 });
  const assessment = assess(four, prepared);
  const grown = ({ what, ...size }: (typeof SIZES)[number]): Measure => {
    const screening = benchHousehold(bank, size);
    return measured(`assessed: ${what}`, size.children > 10 ? 3 : 20, () => assess(screening, prepared));
  };
  const reviewed = (reviews: number): Measure => {
    const screening = benchHousehold(bank, { children: 1, events: 0, reviews });
    const now = assess(screening, prepared);
    return measured(`what changed over ${String(reviews)} earlier ${reviews === 1 ? 'screening' : 'screenings'}`, 20, () => changesOverTime(now, prepared));
  };
  return [
    measured('the bank made ready', 5, () => prepareBank(bank)),
    measured('one child, 80 ratings: one answer changed, assessed again', 50, () => assess(withRating(one, 'c1', 'HE5', { answer: 3 }), prepared), 1),
    measured('four children, 80 ratings each, 100 events: assessed', 50, () => assess(four, prepared), 5),
    measured('the same after one changed answer', 50, () => assess(withRating(four, 'c1', 'HE5', { answer: 3 }), prepared), 5),
    measured('the same with steps and explanations', 20, () => outcomeOf(four, prepared, framework, TODAY)),
    measured('what would change it, all four children', 1, () => whatWouldChange(four, assessment, prepared)),
    ...SIZES.map(grown),
    ...[1, 10, 100].map(reviewed),
  ];
};
