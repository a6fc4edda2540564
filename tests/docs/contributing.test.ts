import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBank } from '../../src/content/check-bank.ts';
import { contentFiles } from '../../src/content/content-files.ts';
import { problemLine } from '../../src/content/problem.ts';
import { Indicator, IndicatorGroup } from '../../src/model/indicator.ts';
import { Rule } from '../../src/model/rule.ts';
import { prepared } from '../engine/shipped.ts';

const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map((match): unknown => JSON.parse(match[1] ?? ''));

describe('the examples for those who add to the product', () => {
  const indicator = Indicator.parse(examples[0]);
  const rule = Rule.parse(examples[1]);

  test('are of things that are not there yet', () => {
    expect(prepared.bank.groups.flatMap((group) => group.indicators.map((one) => one.code))).not.toContain(indicator.code);
    expect(prepared.bank.rules.map((one) => one.id)).not.toContain(rule.id);
  });

  test('can be put in as they stand: the bank is in order with them', () => {
    const [home, rules] = ['./indicators/home.json', './rules/home.json'];
    const group = IndicatorGroup.parse(contentFiles.indicators[home]);
    const file = contentFiles.rules[rules] as { readonly rules: readonly unknown[] };
    const checked = checkBank({
      ...contentFiles,
      indicators: { ...contentFiles.indicators, [home]: { ...group, indicators: [...group.indicators, indicator] } },
      rules: { ...contentFiles.rules, [rules]: { ...file, rules: [...file.rules, rule] } },
    });
    expect(checked.ok ? [] : checked.problem.map(problemLine)).toEqual([]);
  });
});
