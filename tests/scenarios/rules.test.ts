import { describe, expect, test } from 'vitest';
import { bank } from '../engine/shipped.ts';
import { ACROSS } from './across-rules.ts';
import { CONSENT_AND_ROLES } from './consent-and-roles.ts';
import { CUMULATIVE } from './cumulative.ts';
import { DANGER_AND_FLOORS } from './danger-and-floors.ts';
import { EDUCATION } from './education.ts';
import { EVIDENCE } from './evidence.ts';
import { HEALTH } from './health.ts';
import { HOME } from './home.ts';
import { whatRuleGives } from './situation.ts';
import { SUPERVISION_AND_EMOTIONAL } from './supervision-and-emotional.ts';
import { UNBORN_DISABILITY_ADOLESCENCE } from './unborn-disability-adolescence.ts';

const CASES = [
  ...DANGER_AND_FLOORS, ...HEALTH, ...HOME, ...EDUCATION, ...SUPERVISION_AND_EMOTIONAL, ...UNBORN_DISABILITY_ADOLESCENCE,
  ...CUMULATIVE, ...ACROSS, ...EVIDENCE, ...CONSENT_AND_ROLES,
];

test.each(CASES)('%s with %j gives %s', (rule, situation, gives) => {
  expect(whatRuleGives(rule, situation)).toBe(gives);
});

describe('every rule of the bank', () => {
  // A form of which everything is answered is long: it is the vignette of Lily that shows SRC-06 not firing.
  const SHOWN_BY_A_VIGNETTE = ['SRC-06'];

  test('has a case in which it fires', () => {
    expect(bank.rules.filter((rule) => !CASES.some(([id, , gives]) => id === rule.id && gives !== 'no')).map((rule) => rule.id)).toEqual([]);
  });

  test('has a case just short of it', () => {
    const short = new Set(CASES.filter(([, , gives]) => gives === 'no').map(([id]) => id));
    expect(bank.rules.map((rule) => rule.id).filter((id) => !short.has(id))).toEqual(SHOWN_BY_A_VIGNETTE);
  });

  test('shows every level that it can set', () => {
    const missing = bank.rules.flatMap((rule) => rule.outcomes.flatMap((outcome) => (outcome.minLevel === undefined ? [] : [{ rule: rule.id, level: outcome.minLevel }])))
      .filter(({ rule, level }) => !CASES.some(([id, , gives]) => id === rule && new RegExp(`^(ID )?${level}( |$)`).test(gives)));
    expect(missing).toEqual([]);
  });
});
