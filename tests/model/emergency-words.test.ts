import { describe, expect, test } from 'vitest';
import { areaChoices, areaOf, areaValue } from '../../src/model/area-choices.ts';
import { isChecked, withChecked } from '../../src/model/checked-pages.ts';
import { emergencyWords } from '../../src/model/emergency-words.ts';
import { bank, begun } from '../features/household/opened.ts';

const framework = (id: string) => {
  const found = bank.frameworks.find((one) => one.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
};

describe('the words of an emergency', () => {
  test('begin with 999 for every role and every area', () => {
    for (const area of bank.frameworks) for (const role of ['school', 'gp', 'other'] as const) {
      const { steps, frontDoor } = emergencyWords(area, role, bank.steps);
      expect(steps[0]?.text).toContain('999');
      expect(steps.map((step) => step.title).slice(0, 3)).toEqual(['Call 999', 'Stay with the child', 'Phone the front door after 999']);
      expect(frontDoor.name).toBe(area.frontDoor.name);
    }
  });

  test('ask for nothing in writing where the area takes none, and for the referral everywhere else', () => {
    const inWriting = (id: string): readonly string[] => (['school', 'gp', 'other'] as const).map((role) => {
      const step = emergencyWords(framework(id), role, bank.steps).steps.find(({ title }) => title === 'Phone the front door after 999');
      return `${step?.text ?? ''} ${step?.byWhen ?? ''}`;
    });
    for (const words of inWriting('norfolk')) { expect(words).toContain('This area takes nothing in writing: the call is the referral.'); expect(words).not.toMatch(/written referral/); }
    for (const words of inWriting('devon')) expect(words).toMatch(/The written referral follows\. Phone within 1 hour; written referral within 24 hours$/);
  });

  test('give a number that can be dialled, its hours before the call and how sure it is after it', () => {
    const { frontDoor } = emergencyWords(framework('devon'), 'school', bank.steps);
    expect(frontDoor.phoneHref).toBe('tel:03451551071');
    expect(frontDoor.lines[0]).toMatch(/^Open: /);
    expect(frontDoor.more.at(-1)).toMatch(/^Check this number before you need it\./);
  });

  test('never make up a number', () => {
    const { frontDoor, outOfHours } = emergencyWords(framework('generic-england'), 'school', bank.steps);
    expect([frontDoor.phone, frontDoor.phoneHref, outOfHours.phone]).toEqual([undefined, undefined, undefined]);
    expect(frontDoor.lines.join(' ')).toContain('Ask your safeguarding partnership');
  });

  test('leave out a step that has no words for the role', () => {
    const silent = bank.steps.map((step) => (step.id === 'NS-04' ? { ...step, text: { ...step.text, gp: null } } : step));
    expect(emergencyWords(framework('devon'), 'gp', silent).steps.map((step) => step.title)).not.toContain('Tell the safeguarding lead');
  });
});

describe('the areas to choose from', () => {
  test('stand in the order of their names, the general words last', () => {
    const labels = areaChoices(bank.frameworks).map((choice) => choice.label);
    expect(labels.at(-1)).toBe('Not listed: use general words');
    expect(labels.slice(0, -1)).toEqual(labels.slice(0, -1).toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  });

  test('lead back to their framework, and two editions are told apart', () => {
    const older = { ...framework('devon'), edition: '2025-01' };
    const both = [...bank.frameworks, older];
    expect(areaOf(both, areaValue(older))).toBe(older);
    expect(areaChoices(both).filter((choice) => choice.label.startsWith('Devon')).map((choice) => choice.label)).toEqual(['Devon (edition 2026-11)', 'Devon (edition 2025-01)']);
    expect(areaOf(both, undefined)).toBeUndefined();
  });
});

test('a page is checked only once the practitioner says so, and no longer once taken back', () => {
  const checked = withChecked(withChecked(begun(), 'danger', true), 'home/home', true);
  expect([isChecked(begun(), 'danger'), isChecked(checked, 'danger')]).toEqual([false, true]);
  expect(withChecked(checked, 'danger', false).checked).toEqual(['home/home']);
  expect(withChecked(checked, 'danger', true)).toBe(checked);
});
