import { expect, test } from 'vitest';
import { checkBank } from '../../src/content/check-bank.ts';
import { contentFiles } from '../../src/content/content-files.ts';
import { rewordedLevels } from '../../src/engine/reworded-view.ts';
import { withOwnLevel } from '../../src/model/own-view.ts';
import { screeningOf } from '../scenarios/situation.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const pack = (id: string) => {
  const found = checked.value.frameworks.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('a level that was given in the words of one area is named in both when the area changes', () => {
  const screening = screeningOf({ age: 8 });
  const child = screening.household.children[0];
  if (!child) throw new Error('no child');
  expect(rewordedLevels(screening, pack('devon'), pack('halton'))).toEqual([]);
  const given = withOwnLevel(screening, [child.id], 3, '2026-11-01');
  const [one] = rewordedLevels(given, pack('devon'), pack('halton'));
  expect(one).toMatchObject({ childId: child.id, before: 'Level 3: Targeted Help' });
  expect(one?.after).not.toBe(one?.before);
  expect(rewordedLevels(given, pack('devon'), pack('devon'))).toEqual([]);
});
