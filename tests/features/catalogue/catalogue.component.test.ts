import { render } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import IndicatorEntries from '../../../src/features/catalogue/IndicatorEntries.svelte';
import NumberTables from '../../../src/features/catalogue/NumberTables.svelte';
import { areaCounts, chosenHere, notYetConfirmed } from '../../../src/features/catalogue/numbers.ts';
import { rulesFor } from '../../../src/features/catalogue/rule-choice.ts';
import RuleEntry from '../../../src/features/catalogue/RuleEntry.svelte';
import SourceEntries from '../../../src/features/catalogue/SourceEntries.svelte';
import { DEFAULT_CONSTANTS } from '../../../src/model/framework.ts';
import { STRENGTH_WORDS, VERIFICATION_WORDS } from '../../../src/model/words.ts';
import { prepared } from '../../engine/shipped.ts';

const { bank } = prepared;
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const shown = (container: Element): string => flat(container.textContent);
/** On any screen at most so many, the frame of the app apart. */
const MOST_ELEMENTS = 1_400;
const elements = (container: Element): number => container.querySelectorAll('*').length;

describe('the catalogue is made from the bank, whole and open to a plain search', () => {
  test('every indicator with its code, title and four descriptions', () => {
    const { container } = render(IndicatorEntries, { bank });
    const text = shown(container);
    const indicators = bank.groups.flatMap((group) => group.indicators);
    expect(indicators.length).toBeGreaterThan(100);
    for (const indicator of indicators) for (const words of [`${indicator.code} ${indicator.title}`, ...Object.values(indicator.descriptors)]) expect(text).toContain(flat(words));
    expect(elements(container)).toBeLessThanOrEqual(MOST_ELEMENTS);
  });

  test('every rule with its sentence, condition, outcomes, strength, sources and how far they are confirmed', () => {
    let drawn = 0;
    for (const rule of bank.rules) {
      const { container, unmount } = render(RuleEntry, { rule, bank });
      const text = shown(container);
      const levels = rule.outcomes.flatMap((outcome) => (outcome.minLevel === undefined ? [] : [`At least level ${outcome.minLevel}`]));
      const flags = rule.outcomes.flatMap((outcome) => outcome.flags ?? []);
      const expected = [rule.id, rule.title, rule.statement, rule.when, ...levels, ...flags, ...rule.outcomes.flatMap((outcome) => outcome.when ?? []), rule.prompt ?? '', rule.decided ?? '',
        STRENGTH_WORDS[rule.strength], ...rule.citations.map((citation) => `[${citation.source}]`), ...rule.verification.map((one) => VERIFICATION_WORDS[one])];
      for (const words of expected) expect(text, rule.id).toContain(flat(words));
      drawn += elements(container);
      unmount();
    }
    expect(bank.rules.length).toBeGreaterThan(100);
    expect(drawn).toBeLessThanOrEqual(MOST_ELEMENTS);
  });

  test('every source with its standing, its address and what is still to be confirmed', () => {
    const { container } = render(SourceEntries, { bank });
    const text = shown(container);
    for (const source of bank.sources) for (const words of [`[${source.key}]`, source.title, source.link ?? '', source.toConfirm ?? '', VERIFICATION_WORDS[source.verification]]) expect(text).toContain(flat(words));
    expect(elements(container)).toBeLessThanOrEqual(MOST_ELEMENTS);
  });
});

describe('the numbers to sign off', () => {
  test('hold every count that an area may change, with the rules that read it', () => {
    const counts = areaCounts(bank);
    expect(counts.map(({ name, value }) => [name, Number.parseInt(value, 10)]).toSorted()).toEqual(Object.entries(DEFAULT_CONSTANTS).toSorted());
    expect(counts.find(({ name }) => name === 'contactThreshold')?.rules).toContain('CUM-01');
    for (const { name, rules } of counts) expect(rules, name).not.toEqual([]);
    for (const { rules } of counts) for (const id of rules) expect(bank.rules.map((rule) => rule.id)).toContain(id);
  });

  test('hold each rule whose number this project chose, and each whose source somebody still has to read', () => {
    const { container } = render(NumberTables, { bank });
    const text = shown(container);
    const open = bank.rules.filter((rule) => rule.verification.some((one) => ['projectDefault', 'toConfirm', 'secondary'].includes(one)));
    expect(open.length).toBeGreaterThan(0);
    for (const rule of open) expect(text).toContain(rule.id);
    expect(new Set([...chosenHere(bank), ...notYetConfirmed(bank)])).toEqual(new Set(open));
    expect(elements(container)).toBeLessThanOrEqual(MOST_ELEMENTS);
  });
});

test('a choice of rules leaves out only what it says', () => {
  expect(rulesFor(bank.rules, 'all')).toHaveLength(bank.rules.length);
  expect(rulesFor(bank.rules, 'levels').every((rule) => rule.outcomes.some((outcome) => outcome.minLevel !== undefined))).toBe(true);
  expect(rulesFor(bank.rules, 'projectDefault')).toEqual(chosenHere(bank));
  expect(rulesFor(bank.rules, 'toConfirm')).toEqual(notYetConfirmed(bank));
});
