import { describe, expect, test } from 'vitest';
import { lettersApart, lettersOf, slipsBetween, stemOf, stemsOf, wordsOf } from '../../src/engine/threshold-search-words.ts';

describe('words of one family meet', () => {
  test.each([
    ['baby babies'], ['fly flies'], ['tie ties'], ['rat rats'], ['dress dresses'], ['smokes smoked smoking'], ['smell smells smelly smelling'], ['run running runner runners'], ['hit hits hitting hitter'],
    ['nappy nappies'], ['family families'], ['house houses housed housing'], ['bruise bruises bruised bruising'], ['egg eggs'], ['home homes'], ['slip slipped slipping'], ['belly bellies'], ['need needs needed'], ['see sees'],
  ])('%s', (family) => { expect(new Set(family.split(' ').map(stemOf)).size).toBe(1); });

  test.each([['dress', 'dre'], ['virus', 'vir'], ['gas', 'ga'], ['bus', 'bu'], ['bed', 'b'], ['bring', 'br'], ['early', 'earl'], ['father', 'fath'], ['happen', 'happe'], ['dirty', 'dirt'], ['weed', 'wet'], ['home', 'hom']])(
    '%s is no form of %s', (one, other) => { expect(stemOf(one)).not.toBe(stemOf(other)); });

  test.each(['gas', 'bus', 'dress', 'virus', 'tie', 'going', 'bring', 'used', 'shed', 'fed', 'early', 'reply', 'upper', 'ally', 'home', 'ease', 'egg', 'happen', 'water', 'dirty', 'baby'])('a short word, or one that only looks like a form, stays whole: %s', (word) => {
    expect(stemOf(word)).toBe(word);
  });

  test.each([['smelly', 'smel'], ['nappy', 'nap'], ['running', 'run'], ['hitter', 'hit'], ['flies', 'fly'], ['hoped', 'hop'], ['hiding', 'hid'], ['family', 'famil'], ['house', 'hous'], ['eating', 'eat'], ['moved', 'mov'], ['bell', 'bel'], ['lately', 'latel']])('%s is kept as %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});

describe('a text is taken apart into words', () => {
  test.each([
    ['Child\u2019s, don\'t; it\u2018s', ['childs', 'dont', 'its']],
    ['A&E', ['aande']], ['a & e', ['aande']], ['A and E', ['aande']], ['a + e', ['aande']], ['A+E', ['aande']], ['Nana and Elsie', ['nana', 'and', 'elsie']],
    ['B&B', ['bandb']], ['b & b', ['bandb']], ['club & bar', ['club', 'bar']],
    ['SUP-03', ['sup03']], ['HE-1', ['he', '1']], ['HLT-123', ['hlt', '123']], ['covid-19', ['covid', '19']], ['x-11', ['x', '11']], ['FLR-11 flr-12', ['flr11', 'flr12']], ['NS-34', ['ns34']],
    ['12yrs', ['12', 'yrs']], ['8m and 5y', ['8', 'm', 'and', '5', 'y']], ['88%', ['88']],
    ['Café', ['cafe']], ['  a,,b--c  ', ['a', 'b', 'c']], ['', []],
  ])('%s', (text, words) => { expect(wordsOf(text)).toEqual(words); });

  test('and little words say nothing', () => {
    const little = 'a an and are as at be been being by do does for from has have he her him himself herself his i in is it its me my of on or our she that the their them there they this to us very was we were while who with';
    expect(stemsOf(little)).toEqual([]);
    for (const word of little.split(' ')) expect(stemsOf(`${word} rats`), word).toEqual(['rat']);
    expect(stemsOf('The child\'s teeth, which are not brushed')).toEqual(['child', 'teeth', 'which', 'not', 'brush']);
    expect(stemsOf('s')).toEqual([]);
    expect(stemsOf('no heating')).toEqual(['no', 'heat']);
  });
});

test('letters that only one of two words holds are counted', () => {
  const apart = (one: string, other: string): number => lettersApart(lettersOf(one), lettersOf(other));
  expect([apart('teeth', 'teth'), apart('cat', 'dog'), apart('cat', 'cart'), apart('abc', 'cba'), apart('', 'abc'), apart('a', 'z'), apart('az', 'zebra')]).toEqual([0, 6, 1, 0, 3, 2, 3]);
});

describe('slips of the keyboard', () => {
  test.each<readonly [string, string, number, number]>([
    ['teeth', 'teeth', 2, 0], ['teeth', 'teth', 2, 1], ['teth', 'teeth', 2, 1], ['teeth', 'tooth', 2, 2], ['teeth', 'teetg', 2, 1], ['hygien', 'hygein', 2, 1], ['ab', 'ba', 1, 1], ['abcdef', 'badcfe', 3, 3],
    ['dentist', 'dentsit', 2, 1], ['clutter', 'cltuter', 1, 1], ['clutter', 'cultter', 1, 1], ['clutter', 'lcutter', 1, 1], ['clutter', 'cluttre', 1, 1],
    ['bruis', 'bruse', 2, 2], ['smel', 'smells', 2, 2], ['kitten', 'sitting', 3, 3], ['kitten', 'sitting', 2, 3], ['baby', 'dentist', 2, 3], ['abcd', 'wxyz', 2, 3], ['abcd', 'wxyz', 1, 2], ['abc', 'abcdef', 2, 3], ['abcdef', 'abc', 2, 3], ['ca', 'abc', 3, 3],
  ])('from %s to %s, counted up to %i: %i', (one, other, most, slips) => { expect(slipsBetween(one, other, most)).toBe(slips); });

  test('are the same from both sides, and one comparison leaves nothing for the next', () => {
    const words = ['hygiene', 'hygeine', 'clutter', 'culter', 'teeth', 'teth', 'abc', 'attendance', 'atendnace'];
    for (const one of words) for (const other of words) expect(Math.min(slipsBetween(one, other, 3), 4)).toBe(Math.min(slipsBetween(other, one, 3), 4));
  });

  test('are counted in words of up to 64 letters', () => {
    const long = 'a'.repeat(64);
    expect([slipsBetween(long, long, 1), slipsBetween(`${long}a`, long, 1), slipsBetween(long, `${long}a`, 1), slipsBetween(`${long}a`, `${long}a`, 1)]).toEqual([0, 1, 2, 2]);
  });
});
