import { expect, test } from 'vitest';
import type { Input } from '../../../src/engine/input.ts';
import { pageOfInput } from '../../../src/features/result/where-answered.ts';
import { bank } from '../../engine/shipped.ts';

const he1: Input = { kind: 'rating', code: 'HE1', entered: 3, counted: 3, childId: 'ab' };

test.each<[Input, string]>([
  [he1, 'child/ab/health'],
  [{ kind: 'rating', code: 'HC3', entered: 3, counted: 3, childId: undefined }, 'home/home'],
  [{ kind: 'fact', name: 'leftAlone', value: 'long', childId: 'ab', events: [] }, 'child/ab/supervision'],
  [{ kind: 'fact', name: 'unsafeSleep', value: 'place', childId: 'ab', events: [] }, 'home/home'],
  [{ kind: 'fact', name: 'frontDoorContacts12m', value: 4, childId: undefined, events: [] }, 'home/history'],
  [{ kind: 'fact', name: 'frontDoorContacts12m', value: 4, childId: undefined, events: ['e1'] }, 'chronology'],
  [{ kind: 'fact', name: 'familyMissed12m', value: 4, childId: undefined, events: ['e1'] }, 'chronology?at=missed'],
  [{ kind: 'fact', name: 'immediateDanger', value: 'yes', childId: undefined, events: [] }, 'danger'],
  [{ kind: 'child', about: 'age', childId: 'ab' }, 'household/child/ab'],
  [{ kind: 'gap', about: 'seenAlone', childId: 'ab' }, 'child/ab/voice'],
  [{ kind: 'gap', about: 'home', childId: undefined }, 'home/home'],
  [{ kind: 'adult', adultId: 'a1' }, 'household/adult/a1'],
  [{ kind: 'agency', agency: 'gp' }, 'agencies'],
])('%o leads to the page %s', (input, page) => {
  expect(pageOfInput(input, bank, 'ab')).toBe(page);
});
