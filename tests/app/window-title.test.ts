import { expect, test } from 'vitest';
import { windowTitle } from '../../src/app/window-title.ts';
import { childOf, groupNamed, screeningOf } from '../features/domain/sample.ts';

const bank = { groups: [groupNamed('health'), groupNamed('education'), groupNamed('home'), groupNamed('supervision')] };
const screening = screeningOf([childOf('c4', 9), childOf('c2', 3)]);
const titleOf = (title: string | undefined, params: Readonly<Record<string, string>> = {}, problems = false): string => windowTitle({ title, params, bank, screening, problems });

test('the title of the window names the page, and pages of one kind are told apart by fixed words alone', () => {
  expect(titleOf(undefined)).toBe('Screen for neglect');
  expect(titleOf('Task list')).toBe('Task list – Screen for neglect');
  expect(titleOf('Indicators for a child', { child: 'c2', group: 'health' })).toBe('Health, child 2 – Screen for neglect');
  expect(titleOf('Indicators for a child', { child: 'c4', group: 'education' })).toBe('Education, child 1 – Screen for neglect');
  expect(titleOf('Indicators for the household', { group: 'home' })).toBe(`${groupNamed('home').title} – Screen for neglect`);
  expect(titleOf('A sign and its levels', { code: 'SU1' })).toBe('A sign and its levels, SU1 – Screen for neglect');
});

test('an address that names nobody and nothing adds no word of its own', () => {
  expect(titleOf('A child in the household', { child: 'Some words' })).toBe('A child in the household – Screen for neglect');
  expect(titleOf('A sign and its levels', { code: 'Some words' })).toBe('A sign and its levels – Screen for neglect');
  expect(titleOf('Indicators for a child', { child: 'c9', group: 'Some words' })).toBe('Indicators for a child – Screen for neglect');
});

test('"Error" comes first while there is something to put right', () => {
  expect(titleOf('Task list', {}, true)).toBe('Error: Task list – Screen for neglect');
});
