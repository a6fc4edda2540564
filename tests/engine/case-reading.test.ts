import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseDomainLevel, caseOverallLevel, stageOutcomes } from '../../src/engine/case-reading.ts';
import { outcomeOf, type Outcome } from '../../src/engine/outcome.ts';
import { Vignette } from '../../src/model/vignette.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { general, prepared } from './shipped.ts';

const some = Vignette.parse(JSON.parse(readFileSync(new URL('../../src/content/vignettes/o8-lily.json', import.meta.url), 'utf8')));
const outcome = (situation: Situation): Outcome => { const screening = screeningOf(situation); return outcomeOf(screening, prepared, general, screening.assessedOn); };

describe('a case told in stages', () => {
  const stage = (notYetKnown: readonly string[]) => ({ title: 'A stage', text: ['What is known.'], level: 2 as const, notYetKnown });
  const told = (...stages: readonly (readonly string[])[]): readonly Outcome[] =>
    stageOutcomes({ ...some, screening: screeningOf({ HE7: 2, SU1: 4 }), stages: stages.map(stage) }, prepared, general);

  test('is read after each stage with what was known by then', () => {
    expect(told(['c1.ratings.HE7', 'c1.ratings.SU1'], ['c1.ratings.SU1'], []).map((one) => [one.assessment.level, one.assessment.reading])).toEqual([[1, 'notEnoughKnown'], [2, 'atLeast'], [4, 'level']]);
  });

  test('is read on its own day, so that it reads the same for ever', () => {
    const recorded = screeningOf({ events: [{ kind: 'contact', date: '2025-06-01' }, { kind: 'contact', date: '2025-07-01' }, { kind: 'contact', date: '2025-08-01' }] });
    const [read] = stageOutcomes({ ...some, screening: recorded, stages: [stage([])] }, prepared, general);
    expect(read?.screening.assessedOn).toBe('2026-03-02');
    expect(read?.assessment.children[0]?.findings.map((finding) => finding.rule.id)).toContain('CUM-01');
  });
});

describe('the level of an area of life in a case', () => {
  test('is the highest of all children', () => {
    const read = outcome({ HE7: 3, EM1: 2, others: [{ HE7: 2, EM1: 4 }, {}] });
    expect(['health', 'emotional'].map((group) => caseDomainLevel(read, group))).toEqual([3, 4]);
  });

  test('is not known where too little of it was answered, also where another area was', () => {
    const read = outcome({ HE7: 1, EM1: 2 });
    expect(['health', 'home', 'emotional', 'nowhere'].map((group) => caseDomainLevel(read, group))).toEqual([undefined, undefined, 2, undefined]);
  });

  test('is 1 where "no concern seen" was answered of it', () => {
    expect(caseDomainLevel(outcome({ domainAnswers: { health: { answer: 'noConcernSeen', sources: ['professional'], evidence: 'asked' } } }), 'health')).toBe(1);
  });
});

test('the overall level of a case is the suggested one, and none where too little is known', () => {
  expect([outcome({ HE7: 2 }), outcome({ SU1: 4 }), outcome({}), undefined].map(caseOverallLevel)).toEqual([2, 4, undefined, undefined]);
});
