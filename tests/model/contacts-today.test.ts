import { expect, test } from 'vitest';
import { contactsToday } from '../../src/model/contacts-today.ts';
import { CHECK_FIRST, emergencyWords, NOT_CERTAIN } from '../../src/model/emergency-words.ts';
import { bank } from '../engine/shipped.ts';

test('both numbers of every area are given, and each says beside it how sure it is, as Get help now does', () => {
  expect(bank.frameworks.length).toBeGreaterThan(5);
  for (const area of bank.frameworks) {
    const given = contactsToday(area, 'gp', bank.steps);
    expect(given.map((one) => one.phone)).toEqual([area.frontDoor.phone, area.outOfHours.phone]);
    const sureness = [area.frontDoor, area.outOfHours].map((one) => (one.phone === undefined ? undefined : one.confidence === 'high' ? CHECK_FIRST : NOT_CERTAIN));
    expect(given.map((one) => one.lines.find((line) => line === CHECK_FIRST || line === NOT_CERTAIN))).toEqual(sureness);
    const { frontDoor, outOfHours } = emergencyWords(area, 'gp', bank.steps);
    expect([frontDoor, outOfHours].map(({ more }, at) => sureness[at] === undefined || more.some((line) => line.startsWith(sureness[at] ?? '')))).toEqual([true, true]);
  }
});
