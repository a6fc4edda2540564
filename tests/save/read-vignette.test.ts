import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseDraftOf, caseFrom } from '../../src/model/case-draft.ts';
import { screeningAtStage, stagesOf } from '../../src/model/vignette-stages.ts';
import { Vignette } from '../../src/model/vignette.ts';
import { caseProblemLine, checkedVignette, LARGEST_VIGNETTE, readVignette, writeVignette } from '../../src/save/read-vignette.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { bank } from '../engine/shipped.ts';

const folder = new URL('../../src/content/vignettes/', import.meta.url);
const files = readdirSync(folder).sort();
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
type Parts = Record<string, unknown>;
const tom = (): Parts => JSON.parse(textOf('o2-tom.json')) as Parts;
const inside = (key: string, change: Parts): Parts => ({ ...tom(), [key]: { ...(tom()[key] as Parts), ...change } });
const stages = (): Parts[] => tom()['stages'] as Parts[];
const withStage = (at: number, change: Parts): Parts => ({ ...tom(), stages: stages().map((stage, place) => (place === at ? { ...stage, ...change } : stage)) });
const linesOf = (text: string): readonly string[] => {
  const read = readVignette(text, bank);
  return read.ok ? [] : read.problem.map((one) => caseProblemLine('case.json', one));
};

describe.each(files)('%s', (file) => {
  const shipped = Vignette.parse(JSON.parse(textOf(file)));

  test('opens as a case of one’s own, and never takes the place of the shipped one', () => {
    expect(linesOf(textOf(file))).toEqual([]);
    const read = readVignette(textOf(file), bank);
    if (!read.ok) return;
    expect(read.value.id).toBe(`own-${shipped.id}`);
    expect(read.value.number).toBeGreaterThanOrEqual(512);
    expect(read.value.number).toBeLessThanOrEqual(1023);
    expect(read.value.story).toEqual(shipped.story);
    expect(readVignette(writeVignette(read.value), bank)).toEqual({ ok: true, value: { ...read.value, format: 'screen-for-neglect-case', version: 1 } });
  });

  test('comes out of the form as it went in', () => {
    const again = checkedVignette(caseFrom(caseDraftOf(shipped)), bank);
    expect(again.ok ? [] : again.problem).toEqual([]);
    if (!again.ok) return;
    const told = (one: Vignette): unknown => ({
      ...one, id: 'own', number: 0, edition: 0, format: '', version: 1, story: one.story.join(' '), screening: { ...one.screening, id: 'own' },
      stages: stagesOf(one).map(({ notYetKnown: _parts, ...stage }, at) => ({ ...stage, known: { ...screeningAtStage(one, at), id: 'own' } })),
    });
    expect(told(again.value)).toEqual(told(shipped));
  });
});

const BROKEN: readonly (readonly [how: string, text: string, line: RegExp])[] = [
  ['an empty file', '', /whole file · is empty\. Choose another/],
  ['words that are not JSON', 'Once upon a time', /whole file · is not JSON\. Look for a missing comma/],
  ['a list in place of a case', '[]', /is not a case\. Check that you chose the right file/],
  ['a file far too large', ' '.repeat(LARGEST_VIGNETTE + 1), /larger than any case/],
  ['too deep a nest', `${'['.repeat(40)}${']'.repeat(40)}`, /built in a way that no case is/],
  ['a screening', JSON.stringify(tom()['screening']), /is a screening, not a training case\. Nothing was opened/],
  ['the pack of an area', JSON.stringify({ format: 'screen-for-neglect-framework', version: 1 }), /format · is not that of a training case/],
  ['a newer version', JSON.stringify({ ...tom(), format: 'screen-for-neglect-case', version: 2 }), /version · is newer than this edition knows\. Get the newer edition/],
  ['a newer version of the family’s screening', JSON.stringify(inside('screening', { version: 9 })), /screening\.version · is newer/],
  ['a part given twice', textOf('o2-tom.json').replace('"fictional": true,', '"fictional": true, "fictional": true,'), /fictional · is given twice/],
  ['a name that reaches into objects', textOf('o2-tom.json').replace('"fictional": true,', '"fictional": true, "__proto__": {},'), /has a name that is not allowed/],
  ['a name with hidden characters', textOf('o2-tom.json').replace('"fictional": true,', '"fictional": true, "sto\u200bry2": 1,'), /has a name that is not allowed/],
  ['a part it does not know', JSON.stringify({ ...tom(), author: 'x' }), /not known here: author\. Take it out/],
  ['a case that is not made up', JSON.stringify({ ...tom(), fictional: false }), /fictional · must be true\. Write true: every person/],
  ['a real screening inside', JSON.stringify(inside('screening', { purpose: 'case' })), /screening\.purpose · is not training\. .*Never use a real child/],
  ['no child', JSON.stringify(inside('screening', { household: { children: [], adults: [], ratings: {}, facts: {} }, chronology: [], strengths: [] })), /household\.children · is empty\. Add at least one made-up child/],
  ['another role in the screening', JSON.stringify({ ...tom(), view: 'gp' }), /screening\.role · is not the one/],
  ['a part of the story without words', JSON.stringify(withStage(0, { text: [' '] })), /stages\[0\]\.text · is empty\. Tell what becomes known/],
  ['a part without a title', JSON.stringify(withStage(0, { title: '   ' })), /stages\[0\]\.title · is empty\. Give this part a title/],
  ['a story that the parts do not tell', JSON.stringify({ ...tom(), story: ['Something else.'] }), /story · is not what the parts tell/],
  ['something unknown that the family does not have', JSON.stringify(withStage(0, { notYetKnown: ['adults.zz'] })), /stages\[0\]\.notYetKnown · names something that the family/],
  ['something forgotten at the end', JSON.stringify(withStage(stages().length - 1, { notYetKnown: ['adults.a1'] })), /notYetKnown · names something that was known before/],
  ['a last level that is not the overall one', JSON.stringify(withStage(stages().length - 1, { level: 4 })), /level · is not the overall level/],
  ['an overall level that is not accepted', JSON.stringify(inside('expected', { acceptable: [4] })), /expected\.acceptable · leaves the overall level out/],
  ['no area of life', JSON.stringify(inside('expected', { domains: {} })), /expected\.domains · is empty\. Give a level/],
  ['no first step', JSON.stringify(inside('expected', { mustRecommend: [] })), /mustRecommend · is empty\. Choose at least one/],
  ['a step without a reason', JSON.stringify(inside('expected', { mustRecommend: [{ step: 'NS-41', why: ' ' }] })), /mustRecommend\[0\]\.why · is empty\. Say in a few words/],
  ['the same step twice', JSON.stringify(inside('expected', { mustRecommend: [{ step: 'NS-41', why: 'x' }, { step: 'NS-41', why: 'y' }] })), /mustRecommend\[1\] · is given twice\. Keep one/],
  ['the same warning twice', JSON.stringify(inside('expected', { mustNot: ['wait', 'wait'] })), /mustNot\[1\] · is given twice/],
  ['the same reason twice', JSON.stringify(inside('expected', { reasons: ['a', 'a'] })), /reasons\[1\] · is given twice/],
  ['a step that is not there', JSON.stringify(inside('expected', { mustRecommend: [{ step: 'NS-99', why: 'x' }] })), /mustRecommend\[0\]\.step · is not a step of this edition/],
  ['a rule that is not there', JSON.stringify(inside('expected', { mustFire: ['XXX-99'] })), /mustFire\[0\] · is not a rule/],
  ['a level of 5', JSON.stringify(inside('expected', { overall: 5 })), /expected\.overall · must be one of 1, 2, 3, 4\. Choose the panel/],
];

test.each(BROKEN)('is not opened: %s', (_how, text, line) => {
  const lines = linesOf(text);
  expect(lines.some((one) => line.test(one)), lines.join('\n')).toBe(true);
});

test('tells all that is wrong at once, and not endlessly', () => {
  const lines = linesOf(JSON.stringify({ ...inside('expected', { domains: {}, acceptable: [4] }), title: ' ' }));
  expect(lines).toHaveLength(3);
  const many = JSON.stringify({ ...tom(), story: Array.from({ length: 500 }, () => 7) });
  expect(linesOf(many).length).toBeLessThanOrEqual(30);
});

test('takes hidden and turning characters out of what is shown', () => {
  const read = readVignette(JSON.stringify({ ...tom(), title: 'Tom \u202eyadot\u202c\u200b!' }), bank);
  expect(read.ok && read.value.title).toBe('Tom yadot!');
});

test('never throws, whatever is cut off or swapped', () => {
  const text = textOf('o8-lily.json');
  for (let at = 0; at < text.length; at += 97) expect(readVignette(text.slice(0, at), bank).ok).toBe(false);
  for (const [key] of Object.entries(tom())) {
    for (const value of [null, 7, 'x', [], {}, [[]], true]) expect(typeof readVignette(JSON.stringify({ ...tom(), [key]: value }), bank).ok).toBe('boolean');
  }
});

test('a real screening is never taken for a case, even with the words of one around it', () => {
  const real = { ...(tom()['screening'] as Parts), purpose: 'case' };
  expect(linesOf(JSON.stringify(real))[0]).toMatch(/not a training case/);
  expect(readVignette(writeScreening(real as never), bank).ok).toBe(false);
});
