import { expect, test } from 'vitest';
import { otherHarmsIn } from '../../src/model/other-harm.ts';

test.each([
  ['FGM', ['fgm']],
  ['worried about cutting season trip', ['fgm']],
  ['sexual abuse', ['sexual']],
  ['mum\u2019s boyfriend touched private parts', ['sexual']],
  ['sexting', ['sexual']],
  ['dad hits him', ['physical']],
  ['hitting', ['physical']],
  ['hit by mum', ['physical']],
  ['slapped', ['physical']],
  ['cigarette burns', ['physical']],
  ['county lines', ['exploitation']],
  ['trafficked', ['exploitation']],
  ['honour based abuse', ['honour']],
  ['forced marriage', ['honour']],
  ['radicalisation', ['radicalisation']],
  ['extremist videos', ['radicalisation']],
  ['FII', ['madeUpIllness']],
  ['called a witch, spirit possession', ['belief']],
  ['raped and beaten', ['physical', 'sexual']],
])('"%s" tells of more than neglect', (text, harms) => {
  expect(otherHarmsIn(text)).toEqual(harms);
});

test.each(['white coat', 'smelly', 'unisex clothes', 'not brought to the dentist', 'Essex', 'slapdash home', 'left alone 10', 'attendance 88', 'therapist', 'drapes', 'gangrene', 'styes', ''])('"%s" does not', (text) => {
  expect(otherHarmsIn(text)).toEqual([]);
});
