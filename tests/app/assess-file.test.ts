import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessFile, type AssessedFile } from '../../src/app/assess-file.ts';
import { Vignette } from '../../src/model/vignette.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const vignette = (name: string): Vignette => Vignette.parse(JSON.parse(readFileSync(join(project, 'src/content/vignettes', name), 'utf8')));
const output = (text: string): AssessedFile => {
  const answer = assessFile(text, 'case.json');
  if (!answer.ok) throw new Error(answer.message);
  return answer.output;
};
const of = (situation: Situation): AssessedFile => output(writeScreening(screeningOf(situation)));
const message = (text: string): string => {
  const answer = assessFile(text, 'case.json');
  if (answer.ok) throw new Error('the file was accepted');
  return answer.message;
};

describe('the output for a file', () => {
  test('gives level, domains, rules, flags and steps', () => {
    const given = of({ HE3: 3, HE7: 1, others: [{ age: 'unborn' }] });
    expect(given).toMatchObject({ level: 3, complete: false });
    expect(given.children.map((child) => [child.id, child.level, child.reading])).toEqual([['c1', 3, 'atLeast'], ['c2', 'not_enough_known', 'notEnoughKnown']]);
    expect(given.children[0]?.domains).toMatchObject({ health: 3, home: 'not_enough_known' });
    expect(given.children[1]?.domains).not.toHaveProperty('health');
    expect(given.rules).toEqual(expect.arrayContaining(['HLT-01', 'HLT-10', 'UNB-05']));
    expect(given.rules).toEqual(given.rules.toSorted());
    expect(given.flags).toEqual(expect.arrayContaining(['REF', 'INC']));
    expect(given.steps).toEqual(expect.arrayContaining(['NS-20', 'NS-33', 'NS-36']));
  });

  test('says how a domain reads that was answered as a whole, or by the parent alone', () => {
    const answered = (source: string) => of({ domainAnswers: { health: { answer: 'noConcernSeen', sources: [source as 'record'], evidence: 'asked' } } }).children[0]?.domains['health'];
    expect(answered('record')).toBe('no_concern_reported');
    const told = Object.fromEntries(['HE1', 'HE2', 'HE3', 'HE4', 'HE5', 'HE6', 'HE7', 'HE8', 'HE9', 'HE11'].map((code) => [code, { answer: 1, sources: ['parentOrCarer'] }]));
    expect(of(told).children[0]?.domains['health']).toBe('self_report_only');
  });

  test('says ID where there is immediate danger, and not_enough_known where there is too little', () => {
    expect(of({ immediateDanger: 'yes', HE1: 3 }).level).toBe('ID');
    expect(of({}).level).toBe('not_enough_known');
  });

  test('gives every reason with its answers, strength and citations', () => {
    const { reasons } = of({ HE3: { answer: 3, trend: 'worse', sources: ['sawIt'] }, leftAlone: 'long' });
    expect(reasons.find((reason) => reason.rule === 'HLT-01')).toMatchObject({ child: 'c1', level: 3, inputs: ['HE3 = 3, counts as 4 (c1)'], strength: 'guidance' });
    expect(reasons.find((reason) => reason.rule === 'SUP-03')?.inputs).toContain('leftAlone = long (c1)');
    expect(reasons.find((reason) => reason.domain === 'health')).toMatchObject({ level: 4, inputs: ['HE3 = 3, counts as 4 (c1)'] });
    expect(reasons.filter((reason) => reason.rule !== undefined && reason.citations.length === 0)).toEqual([]);
  });

  test('lists what is not known, and what was set aside by age', () => {
    const given = of({ age: 0.5, HE1: 1, ED4: 3 });
    expect(given.notKnown[0]?.urgent).toContain('HE2');
    expect(given.notKnown[0]?.urgent).not.toContain('HE1');
    expect(given.setAside).toEqual([{ child: 'c1', codes: ['ED4'] }]);
  });

  test('holds no label, note or name from the file', () => {
    const { screening } = vignette('o3-marsh.json');
    const text = JSON.stringify(output(writeScreening(screening)));
    for (const adult of screening.household.adults) expect(text).not.toContain(adult.label);
    expect(text).not.toContain('bedding');
  });

  test('uses the counts of the area that the file names', () => {
    const screening = screeningOf({ frontDoorContacts12m: 3 });
    expect(output(writeScreening({ ...screening, framework: { id: 'devon', edition: 'any' } })).rules).toContain('CUM-01');
    expect(output(writeScreening({ ...screening, framework: { id: 'no-such-area', edition: 'any' } })).rules).toContain('CUM-01');
  });
});

describe('a file that is not in order', () => {
  const good = writeScreening(screeningOf({ HE1: 2, leftAlone: 'no' }));
  test.each([
    ['is not JSON', 'not a file', 'the whole file'],
    ['has an answer that is no level', good.replace('"answer": 2', '"answer": 7'), 'HE1'],
    ['has an answer that its fact does not have', good.replace('"leftAlone": "no"', '"leftAlone": "perhaps"'), 'leftAlone'],
    ['names an indicator that does not exist', good.replace('"HE1"', '"HE99"'), 'HE99'],
    ['has an age beyond childhood', good.replace('"years": 9', '"years": 42'), 'age'],
  ])('that %s is refused with file, place and what is wrong', (_words, text, where) => {
    expect(text).not.toBe(good);
    const said = message(text);
    expect(said).toMatch(/^case\.json · [^·]+ · [^·]+$/);
    expect(said).toContain(where);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assess-'));
  const run = promisify(execFile);
  const assess = (path: string) => run(process.execPath, ['scripts/assess.mjs', path], { cwd: project }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    (problem: unknown) => ({ status: Number(Reflect.get(Object(problem), 'code')), stdout: String(Reflect.get(Object(problem), 'stdout')), stderr: String(Reflect.get(Object(problem), 'stderr')) }),
  );
  beforeAll(() => {
    writeFileSync(join(folder, 'rafi.json'), writeScreening(vignette('o1-rafi.json').screening));
    writeFileSync(join(folder, 'broken.json'), '{"format":"screen-for-neglect","version":1}');
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  test('prints one JSON object for a screening', { timeout: 60_000 }, async () => {
    const { status, stdout } = await assess(join(folder, 'rafi.json'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ level: 4, flags: expect.arrayContaining(['REF']), rules: expect.arrayContaining(['FLR-03', 'FLR-11']) });
  });

  test('says on standard error what is wrong with a broken file, and gives status 2', { timeout: 60_000 }, async () => {
    const { status, stdout, stderr } = await assess(join(folder, 'broken.json'));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/broken\.json · .+ · .+/);
  });
});
