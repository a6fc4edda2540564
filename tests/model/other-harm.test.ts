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
  ['touched her privates', ['sexual']], ['touches him down there', ['sexual']], ['touching my daughters private parts', ['sexual']], ['rude touching', ['sexual']], ['inappropriate touching', ['sexual']], ['shows him porn', ['sexual']], ['takes naked pictures', ['sexual']], ['touched him inappropriately', ['sexual']], ['touched her', ['sexual']],
  ['locks him in his room', ['physical']], ['locked in bedroom', ['physical']], ['locked in room', ['physical']], ['locks in room', ['physical']], ['locked in cupboard', ['physical']], ['locks them in the shed', ['physical']], ['shut in a cupboard', ['physical']], ['kept in a cage', ['physical']], ['tied up', ['physical']], ['ties him to the bed', ['physical']], ['tied to a chair', ['physical']],
  ['raped and beaten', ['physical', 'sexual']],
])('"%s" tells of more than neglect', (text, harms) => {
  expect(otherHarmsIn(text)).toEqual(harms);
});

test.each(['white coat', 'smelly', 'unisex clothes', 'not brought to the dentist', 'Essex', 'slapdash home', 'left alone 10', 'attendance 88', 'therapist', 'drapes', 'gangrene', 'styes', 'keeps in touch', 'hard to touch base', 'untouched food', 'private school', 'private tenant', 'locked out', 'dad locked in prison', 'locks the door', 'hair tied up', 'kept in school', 'stays in his room', 'clothes tied', 'rude to staff', ''])('"%s" does not', (text) => {
  expect(otherHarmsIn(text)).toEqual([]);
});
