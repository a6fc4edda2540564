import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess, type Assessment } from '../../src/engine/assess.ts';
import { outcomeOf, type Outcome } from '../../src/engine/outcome.ts';
import { Vignette } from '../../src/model/vignette.ts';
import { partsOf, screeningAtStage, stagesOf } from '../../src/model/vignette-stages.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { bank, general, prepared } from '../engine/shipped.ts';

const folder = new URL('../../src/content/vignettes/', import.meta.url);
const vignettes = readdirSync(folder).sort().map((name) => [name, Vignette.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))] as const);

test('there are twelve, each named after its id', () => {
  expect(vignettes.map(([name, vignette]) => name.startsWith(`${vignette.id}-`) && name.endsWith('.json') && vignette.screening.id === vignette.id)).toEqual(Array.from({ length: 12 }, () => true));
});

test('no two have the same number, by which answer codes tell them apart', () => {
  expect(new Set(vignettes.map(([, vignette]) => vignette.number)).size).toBe(vignettes.length);
});

describe.each(vignettes)('%s', (_name, vignette) => {
  const { screening, expected } = vignette;
  // Worked out within a test, so that a fault in the engine is a test that fails and not a file that cannot be read.
  const outcome = (): Outcome => outcomeOf(screening, prepared, general, screening.assessedOn);
  const assessment = (): Assessment => outcome().assessment;
  const fired = (): ReadonlySet<string> => new Set(assessment().children.flatMap((child) => child.findings.map((finding) => finding.rule.id)));

  test('comes out at a level that the panel accepts', () => {
    expect(expected.acceptable).toContain(assessment().level);
  });

  test('tells its whole story in stages, and the last one knows everything', () => {
    const stages = stagesOf(vignette);
    expect(stages.flatMap((stage) => stage.text).join(' ')).toBe(vignette.story.join(' '));
    expect(stages.at(-1)).toMatchObject({ notYetKnown: [], level: expected.overall });
    expect(screeningAtStage(vignette, stages.length - 1)).toEqual(screening);
  });

  test('names in each stage only parts that the screening has, and comes out at the level that the panel gave', () => {
    const parts = partsOf(screening);
    for (const [at, stage] of stagesOf(vignette).entries()) {
      expect(stage.notYetKnown.filter((part) => !parts.includes(part))).toEqual([]);
      const early = screeningAtStage(vignette, at);
      expect(partsOf(early).filter((part) => stage.notYetKnown.includes(part))).toEqual([]);
      const { level, reading } = assess(early, prepared);
      expect(level).toBe(stage.level);
      expect(stage.reading === 'notEnoughKnown').toBe(reading === 'notEnoughKnown');
    }
  });

  test('fires every rule that must fire, and none that must not', () => {
    const ids = fired();
    expect(expected.mustFire.filter((id) => !ids.has(id))).toEqual([]);
    expect(expected.mustNotFire.filter((id) => ids.has(id))).toEqual([]);
  });

  test('shows every step that the panel recommends, in the words of the role', () => {
    const shown = new Set(outcome().suggested.steps.map((step) => step.id));
    expect(expected.mustRecommend.filter(({ step }) => !shown.has(step))).toEqual([]);
  });

  test('is not referred where the panel says so', () => {
    expect(expected.referralFlagMustBeAbsent && assessment().flags.includes('REF')).toBe(false);
  });

  test('names only rules, steps, indicators and facts that exist', () => {
    const rules = bank.rules.map((rule) => rule.id);
    expect([...expected.mustFire, ...expected.mustNotFire].filter((id) => !rules.includes(id))).toEqual([]);
    const codes = new Set(bank.groups.flatMap((group) => group.indicators.map((indicator) => indicator.code)));
    const read = readScreening(writeScreening(screening), bank.facts, codes);
    expect(read).toEqual({ ok: true, value: screening });
  });

  test('is for training, is assessed with the shipped framework, and its view is the role', () => {
    expect(screening.purpose).toBe('training');
    expect(screening.role).toBe(vignette.view);
    expect(screening.framework).toEqual({ id: general.id, edition: general.edition });
  });

  test('sets no rating aside, and says how each rating above 1 is known', () => {
    expect(assessment().children.flatMap((child) => child.setAside)).toEqual([]);
    const ratings = [screening.household.ratings, ...screening.household.children.map((child) => child.ratings)].flatMap((all) => Object.entries(all));
    expect(ratings.filter(([, rating]) => rating.answer !== 'notKnown' && ((rating.sources ?? []).length === 0 || (rating.evidence ?? '') === '')).map(([code]) => code)).toEqual([]);
  });
});

test('the two that need little are complete: nothing urgent is unknown, and the level is read as it is', () => {
  for (const id of ['o2', 'o8']) {
    const vignette = vignettes.find(([, one]) => one.id === id)?.[1];
    const outcome = vignette && outcomeOf(vignette.screening, prepared, general, vignette.screening.assessedOn);
    expect(outcome?.assessment.reading).toBe('level');
    expect(outcome?.assessment.flags).not.toContain('INC');
    expect(outcome?.assessment.children.flatMap((child) => child.findings.map((finding) => finding.rule.id))).not.toContain('SRC-06');
  }
});

test('where the panel gave the highest level, the front door is among its first steps', () => {
  const urgent = vignettes.map(([, one]) => one).filter(({ expected }) => expected.overall === 4);
  expect(urgent.length).toBeGreaterThan(3);
  expect(urgent.filter(({ expected }) => !expected.mustRecommend.slice(0, 3).some(({ step }) => step === 'NS-10')).map(({ id }) => id)).toEqual([]);
});

test('no evidence of a met need is that nobody has complained', () => {
  const met = vignettes.flatMap(([, { id, screening: { household } }]) => [household.ratings, ...household.children.map(({ ratings }) => ratings)]
    .flatMap((all) => Object.entries(all)).filter(([, { answer }]) => answer === 1).map(([code, { evidence }]) => `${id} ${code} ${evidence ?? ''}`));
  expect(met.length).toBeGreaterThan(50);
  expect(met.filter((line) => /know of none|raised (?:a|any) concern|is on record\.$|no concerns?\b/i.test(line))).toEqual([]);
});
