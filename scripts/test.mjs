/**
 * Every check of the project, in order: `npm test`.
 * `npm test -- --only unit` runs one stage (or several: `--only types,lint`); words after it pick test files:
 * `npm test -- --only unit tests/pdf`. The last line is the number of tests that passed and failed; the exit status
 * is 0 only when every stage went well.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing, projectFolder } from './install.mjs';

const TOOLS = {
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  svelteCheck: 'node_modules/svelte-check/bin/svelte-check',
};

const tool = (name, ...args) => ({ file: TOOLS[name], args });
const tests = (...projects) => ({ ...tool('vitest', 'run', ...projects.flatMap((project) => ['--project', project])), counts: true });

const STAGES = [
  { name: 'types', says: 'types of the sources and tests', commands: [tool('svelteCheck', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human')] },
  { name: 'lint', says: 'lint', commands: [tool('eslint', '.')] },
  { name: 'unit', says: 'content, unit and component tests', commands: [tests('unit', 'components')] },
  { name: 'build', says: 'both builds and the checks on them', commands: [tool('vite', 'build'), tool('vite', 'build', '--mode', 'one-file'), tests('build')] },
  { name: 'journeys', says: 'journeys in a real browser', commands: [tests('journeys')], after: 'build' },
];

const chosen = () => {
  const words = process.argv.slice(2);
  const at = words.indexOf('--only');
  if (at === -1) return { stages: STAGES, filters: words };
  const names = (words[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (names.length === 0 || unknown.length > 0) {
    console.error(`--only wants one or more of: ${STAGES.map((stage) => stage.name).join(', ')}`);
    process.exit(1);
  }
  return { stages: STAGES.filter((stage) => names.includes(stage.name)), filters: [...words.slice(0, at), ...words.slice(at + 2)] };
};

/** A file that cannot be loaded has no failed test in it, and would otherwise not be counted. */
const countsOf = (file) => {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const broken = result.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')).length;
    return { passed: result.numPassedTests, failed: result.numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 0 };
  }
};

const { stages, filters } = chosen();
installWhatIsMissing();

const scratch = mkdtempSync(join(tmpdir(), 'screen-for-neglect-'));
const total = { passed: 0, failed: 0 };
const done = [];
for (const stage of stages) {
  if (stage.after && done.some((earlier) => earlier.name === stage.after && earlier.outcome !== 'passed')) {
    done.push({ ...stage, outcome: 'NOT RUN', seconds: 0 });
    continue;
  }
  console.log(`\n== ${stage.name}: ${stage.says}`);
  const begun = performance.now();
  const went = stage.commands.every((command, at) => {
    const counts = join(scratch, `${stage.name}-${at}.json`);
    const extra = command.counts ? ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`, ...filters] : [];
    const { status } = spawnSync(process.execPath, [join(projectFolder, command.file), ...command.args, ...extra], { cwd: projectFolder, stdio: 'inherit' });
    if (command.counts) {
      const { passed, failed } = countsOf(counts);
      total.passed += passed;
      total.failed += failed;
    }
    return status === 0;
  });
  done.push({ ...stage, outcome: went ? 'passed' : 'FAILED', seconds: (performance.now() - begun) / 1000 });
}
rmSync(scratch, { recursive: true, force: true });

console.log('\nStages');
for (const { name, outcome, seconds } of done) console.log(`  ${name.padEnd(10)}${outcome.padEnd(9)}${seconds.toFixed(1).padStart(6)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = done.every((stage) => stage.outcome === 'passed') ? 0 : 1;
