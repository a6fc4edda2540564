/**
 * As much of Vitest as the tests of the engine use, in the same words, without a process for each run: `describe`, `test`,
 * `beforeAll`, and Vitest's own `expect`. A test says nothing new here; `npm test` runs all of them with Vitest itself.
 */
import { ASYMMETRIC_MATCHERS_OBJECT, chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null, expectedAssertionsNumber: null, expectedAssertionsNumberErrorGen: null }, expect);

let suite;
let pending;

const newSuite = (name, parent) => ({ name, parent, beforeAll: [], ready: false, items: [] });
const pathOf = (one) => (one.parent ? `${pathOf(one.parent)}${one.name} > ` : '');
const asArguments = (row) => (Array.isArray(row) ? row : [row]);
/** Rows are told apart by their number: a mutant may change what a title would show. */
const eachOf = (declare) => (rows) => (name, run) => { [...rows].forEach((row, at) => { declare(`${name} #${at}`, () => run(...asArguments(row))); }); };

const declareSuite = (name, declare) => {
  const inner = newSuite(name, suite);
  suite.items.push(inner);
  pending.push([inner, declare]);
};
const declareTest = (name, run) => { suite.items.push({ name, run, suite, id: `${pathOf(suite)}${name}` }); };

export const describe = Object.assign(declareSuite, { each: eachOf(declareSuite) });
export const test = Object.assign(declareTest, { each: eachOf(declareTest) });
export const beforeAll = (run) => { suite.beforeAll.push(run); };

const flat = (one) => (one.items ? one.items.flatMap(flat) : [one]);

/**
 * Gives the tests that a load declares, in their order.
 * @param load evaluates the test files
 */
export const collect = async (load) => {
  const root = newSuite('', undefined);
  suite = root;
  pending = [];
  await load();
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [inner, declare] = next;
    suite = inner;
    await declare();
  }
  return flat(root);
};

const prepare = async (one) => {
  if (one.parent) await prepare(one.parent);
  if (one.ready) return;
  one.ready = true;
  for (const run of one.beforeAll) await run();
};

/** Runs one test; throws what it throws. */
export const runTest = async (one) => {
  await prepare(one.suite);
  await one.run();
};
