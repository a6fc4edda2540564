import { expect, test } from 'vitest';
import { checkBank } from '../../src/content/check-bank.ts';
import { contentFiles } from '../../src/content/content-files.ts';
import { areaChoices } from '../../src/model/area-choices.ts';
import { isChangedHere, packQuestion, toldApart } from '../../src/model/pack-of-screening.ts';
import { checkedFramework } from '../../src/save/read-framework.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const shipped = checked.value.frameworks;
const devon = shipped.find((one) => one.id === 'devon');
if (!devon) throw new Error('devon');
const made = { id: devon.id, edition: devon.edition };

test('nothing is asked while the very pack is here and is the newest', () => {
  expect(packQuestion(made, devon, shipped)).toBeUndefined();
  expect(packQuestion(made, devon, [{ ...devon, edition: 'older', checkedOn: '2024-01-01' }, ...shipped])).toBeUndefined();
});

test('a pack that is not here, and a newer edition of one that is, are asked about', () => {
  expect(packQuestion({ id: 'devon', edition: '2024-01' }, devon, shipped)).toMatchObject({ kind: 'missing', wanted: { edition: '2024-01' } });
  const newer = { ...devon, edition: '2030-01', checkedOn: '2030-01-01' };
  expect(packQuestion(made, devon, [newer, ...shipped])).toMatchObject({ kind: 'newer', newer: { edition: '2030-01' } });
});

test('an opened pack with the name and edition of a shipped one is told apart from it, the same way each time', () => {
  const other = { ...devon, frontDoor: { ...devon.frontDoor, phone: '01632 960001' } };
  const kept = toldApart(other, shipped);
  expect(kept).toMatchObject({ id: 'devon', edition: `${devon.edition}, changed on this device`, frontDoor: { phone: '01632 960001' } });
  expect(isChangedHere(kept)).toBe(true);
  expect(toldApart(other, shipped)).toEqual(kept);
  expect(checkedFramework(kept).ok).toBe(true);
  expect(areaChoices([kept, ...shipped]).map((one) => one.label).filter((label) => label.startsWith('Devon'))).toHaveLength(2);
  expect(checkedFramework(toldApart({ ...other, edition: 'x'.repeat(60) }, [{ ...devon, edition: 'x'.repeat(60) }])).ok).toBe(true);
});

test('an opened copy that says the same, in whatever order, and a pack of one’s own stay as they are', () => {
  const turned = Object.fromEntries(Object.entries(devon).toReversed()) as unknown as typeof devon;
  expect(toldApart(turned, shipped)).toBe(turned);
  const own = { ...devon, edition: '2026-11 own' };
  expect(toldApart(own, shipped)).toBe(own);
});
