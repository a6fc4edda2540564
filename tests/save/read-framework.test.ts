import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Framework } from '../../src/model/framework.ts';
import { frameworkProblemLine, LARGEST_FRAMEWORK, readFramework, writeFramework } from '../../src/save/read-framework.ts';

const folder = new URL('../../src/content/frameworks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
type Parts = Record<string, unknown>;
const devon = (): Parts => JSON.parse(textOf('devon.json')) as Parts;
const without = (key: string): Parts => Object.fromEntries(Object.entries(devon()).filter(([name]) => name !== key));
const inside = (key: string, change: Parts): Parts => ({ ...devon(), [key]: { ...(devon()[key] as Parts), ...change } });
const levels = (): Parts[] => devon()['levels'] as Parts[];

test.each(files)('%s opens, and is written again as it was', (file) => {
  const read = readFramework(textOf(file));
  expect(read.ok ? [] : read.problem.map((one) => frameworkProblemLine(file, one))).toEqual([]);
  if (read.ok) expect(readFramework(writeFramework(read.value))).toEqual(read);
});

const BROKEN: readonly (readonly [how: string, text: string, where: RegExp, what: RegExp, remedy: RegExp])[] = [
  ['an empty file', '', /whole file/, /empty/, /another file/],
  ['words that are not JSON', 'Devon 0345', /whole file/, /not JSON/, /comma/],
  ['a lost bracket', textOf('devon.json').slice(0, -3), /whole file/, /not JSON/, /bracket/],
  ['a list in place of a pack', '[]', /whole file/, /not a pack/, /\.json/],
  ['a screening', JSON.stringify({ format: 'screen-for-neglect', version: 1 }), /format/, /must be screen-for-neglect-framework/, /example/],
  ['a newer version', JSON.stringify({ ...devon(), version: 2 }), /version/, /must be 1/, /newer edition/],
  ['a part it does not know', JSON.stringify({ ...devon(), telephone: '0345' }), /whole file/, /not known here: telephone/, /Take it out/],
  ['a part given twice', textOf('devon.json').replace('"version": 1,', '"version": 1, "version": 1,'), /version/, /given twice/, /one of the two/],
  ['a name that reaches into objects', textOf('devon.json').replace('"version": 1,', '"version": 1, "__proto__": {},'), /./, /not allowed/, /Take this part out/],
  ['too deep a nest', `${'['.repeat(40)}${']'.repeat(40)}`, /whole file/, /no pack is/, /right file/],
  ['a file far too large', ' '.repeat(LARGEST_FRAMEWORK + 1), /whole file/, /larger/, /right file/],
  ['no name of the area', JSON.stringify(without('areaName')), /areaName/, /missing/, /Add it/],
  ['no front door', JSON.stringify(without('frontDoor')), /frontDoor/, /missing/, /name and a confidence/],
  ['no out of hours', JSON.stringify(without('outOfHours')), /outOfHours/, /missing/, /Leave out what you have not seen/],
  ['capital letters in the id', JSON.stringify({ ...devon(), id: 'Devon!' }), /^id$/, /not allowed/, /small letters/],
  ['two levels', JSON.stringify({ ...devon(), levels: levels().slice(0, 2) }), /levels/, /3 entries or more/, /three to five/],
  ['six levels', JSON.stringify({ ...devon(), levels: [...levels(), ...levels().slice(0, 2)] }), /levels/, /5 entries or less/, /three to five/],
  ['a level without a meaning', JSON.stringify({ ...devon(), levels: levels().map((level, at) => (at === 1 ? { ...level, meaning: ' ' } : level)) }), /levels\[1\]\.meaning/, /empty/, /sentence/],
  ['two levels of one id', JSON.stringify({ ...devon(), levels: levels().map((level, at) => (at === 1 ? { ...level, id: 'level-1' } : level)) }), /levels\[1\]\.id/, /used twice/, /its own id/],
  ['two levels of one name', JSON.stringify({ ...devon(), levels: levels().map((level, at) => (at === 1 ? { ...level, name: (levels()[0] ?? {})['name'] } : level)) }), /levels\[1\]\.name/, /same name/, /its own name/],
  ['a band without a level', JSON.stringify({ ...devon(), bandMap: { L1: 'level-1', L2: 'level-2', L3: 'level-3' } }), /bandMap\.L4/, /missing/, /L1, L2, L3 and L4/],
  ['a band that leads nowhere', JSON.stringify(inside('bandMap', { L2: 'level-9' })), /bandMap\.L2/, /none of the levels/, /level-1, level-2/],
  ['bands that fall', JSON.stringify(inside('bandMap', { L2: 'level-3', L3: 'level-2' })), /bandMap\.L3/, /lower level/, /rising order/],
  ['the highest band with lower words', JSON.stringify(inside('bandMap', { L4: 'level-3' })), /bandMap\.L4/, /highest level/, /never has the words of a lower/],
  ['the third band as everyday services', JSON.stringify(inside('bandMap', { L2: 'level-1', L3: 'level-1' })), /bandMap\.L3/, /everyday services/, /above the lowest/],
  ['letters in a telephone number', JSON.stringify(inside('frontDoor', { phone: 'ring MASH' })), /frontDoor\.phone/, /not allowed/, /digits/],
  ['a number that nobody verified', JSON.stringify(inside('frontDoor', { confidence: 'notVerified' })), /frontDoor\.confidence/, /nothing was verified/, /where you saw/],
  ['a sureness of its own', JSON.stringify(inside('escalation', { confidence: 'certain' })), /escalation\.confidence/, /must be one of high/, /inferred/],
  ['a link that runs a script', JSON.stringify({ ...devon(), links: [{ title: 'Form', link: 'javascript:alert(1)' }] }), /links\[0\]\.link/, /not allowed/, /https/],
  ['a link with a name in it', JSON.stringify({ ...devon(), links: [{ title: 'Form', link: 'https://devon.gov.uk@example.org/form' }] }), /links\[0\]\.link/, /public page/, /without a name/],
  ['an address among the words', JSON.stringify({ ...devon(), notes: ['See https://example.org/form'] }), /notes\[0\]/, /web address/, /under links/],
  ['an address without its beginning', JSON.stringify(inside('frontDoor', { phoneNote: 'or www.example.org' })), /frontDoor\.phoneNote/, /web address/, /under links/],
  ['web page code', JSON.stringify({ ...devon(), lookAlike: '<img src=x onerror=alert(1)>' }), /lookAlike/, /web page code/, /plain words/],
  ['a count that switches a check off', JSON.stringify({ ...devon(), constants: { contactThreshold: 999 } }), /constants\.contactThreshold/, /10 or less/, /switch a check off/],
  ['a count of nothing', JSON.stringify({ ...devon(), constants: { essentialMissed: 0 } }), /constants\.essentialMissed/, /1 or more/, /limits/],
  ['a count that the rules do not have', JSON.stringify({ ...devon(), constants: { significantHarm: 9 } }), /constants/, /not known here/, /Take it out/],
  ['clutter that contradicts itself', JSON.stringify({ ...devon(), constants: { clutterHigh: 9, clutterSevere: 5 } }), /constants\.clutterSevere/, /not above/, /higher number/],
  ['a link without words', JSON.stringify({ ...devon(), links: [{ title: ' ', link: 'https://www.example.org/form' }] }), /links\[0\]\.title/, /is empty/, /few words/],
  ['a note that says nothing', JSON.stringify({ ...devon(), notes: ['Ring first.', ''] }), /notes\[1\]/, /is empty/, /take it out/],
  ['a service with a number that nobody verified', JSON.stringify({ ...devon(), specialistServices: [{ name: 'Fire service', phone: '01632 960002', confidence: 'notVerified' }] }), /specialistServices\[0\]\.confidence/, /nothing was verified/, /where you saw/],
  ['a day that does not exist', JSON.stringify({ ...devon(), checkedOn: '2026-02-31' }), /checkedOn/, /day that exists/, /year-month-day/],
  ['a day in other words', JSON.stringify({ ...devon(), checkedOn: '1 November' }), /checkedOn/, /not allowed/, /year-month-day/],
];

test('there are thirty ways or more, each of them once', () => {
  expect(new Set(BROKEN.map(([how]) => how)).size).toBeGreaterThanOrEqual(30);
});

test.each(BROKEN)('%s gives the place, what is wrong and what to do', (_how, text, where, what, remedy) => {
  const read = readFramework(text);
  if (read.ok) throw new Error('it was opened');
  const lines = read.problem.map((one) => frameworkProblemLine('mine.json', one));
  expect(read.problem.some((one) => where.test(one.where) && what.test(one.what) && remedy.test(one.remedy)), lines.join('\n')).toBe(true);
  for (const line of lines) expect(line).toMatch(/^mine\.json · .+ · .+\. .+\.$/);
});

test('several problems come back together', () => {
  const read = readFramework(JSON.stringify({ ...without('asOf'), id: 'X', checkedOn: 'today' }));
  expect(read.ok ? [] : read.problem.map((one) => one.where).toSorted()).toEqual(['asOf', 'checkedOn', 'id']);
});

test('hidden characters are taken out of every word', () => {
  const read = readFramework(JSON.stringify({ ...devon(), areaName: 'De\u202Evon\u200B' }));
  expect(read.ok && read.value.areaName).toBe('Devon');
});

describe('the published schema', () => {
  const published: unknown = JSON.parse(readFileSync(new URL('../../docs/framework.schema.json', import.meta.url), 'utf8'));
  test('says what the app checks', () => {
    expect(published).toMatchObject(JSON.parse(JSON.stringify(z.toJSONSchema(Framework))) as Parts);
  });
});
