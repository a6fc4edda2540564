import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { answerChoices } from '../../../src/features/domain/answers.ts';
import { LEVELS } from '../../../src/model/level.ts';
import ChoiceGroup from '../../../src/ui/ChoiceGroup.svelte';
import { bank } from './sample.ts';

const cards = bank.groups.flatMap((group) => group.indicators.map((indicator) => ({ group: group.title, code: indicator.code, indicator })));

test('there is a card for every indicator', () => { expect(cards.length).toBeGreaterThan(100); });

// What a screen reader says is made of names: the question, then each answer as a sentence of its own that says its level.
test.each(cards)('$group, $code: the question and each answer are read as whole sentences, the level by its number', ({ indicator }) => {
  render(ChoiceGroup, { id: 'card', legend: `${indicator.title}: what fits best?`, options: answerChoices(indicator), value: undefined, onchange: () => undefined });
  const group = screen.getByRole('group', { name: `${indicator.title}: what fits best?` });
  // Without its spaces: the simulated page drops the one at the edge of a hidden span, where browsers read it.
  for (const level of LEVELS) {
    const words = indicator.descriptors[`${level}`];
    expect(words).toMatch(/^["“‘]?[\p{Lu}\d].*[.!?)”’]$/su);
    expect(within(group).getByRole('radio', { name: (name) => name.replaceAll(/\s+/g, '') === `Level ${level}: ${words}`.replaceAll(/\s+/g, '') })).toBeTruthy();
  }
  expect(within(group).getByRole('radio', { name: 'Not known' })).toBeTruthy();
  const numbers = within(group).getAllByRole('radio').map((radio) => radio.getAttribute('aria-labelledby'));
  expect(new Set(numbers).size).toBe(answerChoices(indicator).length);
});
