import { expect, test } from 'vitest';
import { contactsToday } from '../../src/model/contacts-today.ts';
import { bank } from '../engine/shipped.ts';

test('both numbers of every area are given, and an uncertain one says so', () => {
  expect(bank.frameworks.length).toBeGreaterThan(5);
  for (const area of bank.frameworks) {
    const given = contactsToday(area, 'gp', bank.steps);
    expect(given.map((one) => one.phone)).toEqual([area.frontDoor.phone, area.outOfHours.phone]);
    expect(given.map((one) => one.lines.some((line) => line.startsWith('This number is not certain'))))
      .toEqual([area.frontDoor, area.outOfHours].map((one) => one.phone !== undefined && one.confidence !== 'high'));
  }
});
