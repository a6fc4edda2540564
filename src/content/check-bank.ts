import { failure, success, type Result } from '../base/result.ts';
import { runToEnd } from '../base/run-to-end.ts';
import type { ContentBank } from '../model/content-bank.ts';
import { leavesOf, parseExpression } from '../model/expression.ts';
import { misfit } from '../model/fact.ts';
import type { Rule } from '../model/rule.ts';
import { isLaterValue } from '../model/vocabulary.ts';
import { expressionProblems, knownNames, type KnownNames } from './check-expressions.ts';
import type { ContentFiles } from './content-files.ts';
import { frameworkProblems } from './check-framework.ts';
import type { ContentProblem } from './problem.ts';
import { readFiles, type ReadFiles } from './read-files.ts';

const repeated = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];

const indicatorProblems = ({ bank, fileOfGroup }: ReadFiles): readonly ContentProblem[] => {
  const all = bank.groups.flatMap((group) => group.indicators.map((indicator) => ({ group, indicator, file: fileOfGroup.get(group.group) ?? '' })));
  return [
    ...repeated(all.map((one) => one.indicator.code)).map((code) => ({ file: 'indicators', where: code, what: 'this code is used twice; every code must be its own' })),
    ...repeated(all.map((one) => one.indicator.id)).map((id) => ({ file: 'indicators', where: id, what: 'this id is used twice; every id must be its own' })),
    ...all.flatMap(({ group, indicator, file }) => [
      ...(indicator.id.startsWith(`${group.group}.`) ? [] : [{ file, where: indicator.code, what: `the id must begin with "${group.group}."` }]),
      ...(indicator.ageBands.length > 0 || indicator.calculated === true ? [] : [{ file, where: indicator.code, what: 'name at least one age band' }]),
      ...(Object.values(indicator.descriptors).every((text) => text.trim() !== '') ? [] : [{ file, where: indicator.code, what: 'all four descriptors need words' }]),
    ]),
  ];
};

const citationProblems = (file: string, where: string, citations: Rule['citations'], bank: ContentBank): readonly ContentProblem[] => citations
  .filter((citation) => !bank.sources.some((source) => source.key === citation.source))
  .map((citation) => ({ file, where, what: `source "${citation.source}" is not in sources.json; add it there or correct the key` }));

const needsLevel = (texts: readonly string[]): boolean => texts.some((text) => {
  try { return leavesOf(parseExpression(text)).some((leaf) => isLaterValue(leaf.term.name) || leaf.term.name === 'flag'); } catch { return false; }
});

/** Looks at one rule in each step. */
function* ruleProblems({ bank, fileOfRule }: ReadFiles, names: KnownNames): Generator<void, readonly ContentProblem[]> {
  const steps = new Set(bank.steps.map((step) => step.id));
  const problems: ContentProblem[] = [];
  for (const rule of bank.rules) {
    const file = fileOfRule.get(rule.id) ?? 'rules';
    const conditions = [rule.when, ...rule.outcomes.flatMap((outcome) => (outcome.when === undefined ? [] : [outcome.when]))];
    problems.push(
      ...conditions.flatMap((text) => expressionProblems(text, names)).map((what) => ({ file, where: rule.id, what })),
      ...citationProblems(file, rule.id, rule.citations, bank),
      ...rule.outcomes.flatMap((outcome) => outcome.steps ?? []).filter((step) => !steps.has(step)).map((step) => ({ file, where: rule.id, what: `step "${step}" is not in next-steps.json` })),
      ...(needsLevel(conditions) && rule.outcomes.some((outcome) => outcome.minLevel !== undefined) ? [{ file, where: rule.id, what: 'a rule that reads the level can set none' }] : []),
    );
    yield;
  }
  return problems;
}

const stepProblems = (bank: ContentBank, names: KnownNames): readonly ContentProblem[] => bank.steps.flatMap((step) => [
  ...(step.byTelephoneOnly === undefined || step.byTelephoneOnly.deadlines.length === step.deadlines.length ? [] : [{ file: 'next-steps.json', where: step.id, what: 'give words for each of the deadlines, also for an area that takes nothing in writing' }]),
  ...[step.shownWhen, ...step.deadlines.flatMap((deadline) => (deadline.when === undefined ? [] : [deadline.when]))]
    .flatMap((text) => expressionProblems(text, names)).map((what) => ({ file: 'next-steps.json', where: step.id, what })),
  ...citationProblems('next-steps.json', step.id, step.citations, bank),
]);

const safetyProblems = (bank: ContentBank, names: KnownNames): readonly ContentProblem[] => bank.safetyChanges.flatMap((change) => [
  ...expressionProblems(change.when, names).map((what) => ({ file: 'safety-changes.json', where: change.id, what })),
  ...(change.steps === 'all' ? [] : change.steps).filter((id) => !bank.steps.some((step) => step.id === id)).map((id) => ({ file: 'safety-changes.json', where: change.id, what: `step "${id}" is not in next-steps.json` })),
  ...citationProblems('safety-changes.json', change.id, change.citations, bank),
]);

const factProblems = (bank: ContentBank, names: KnownNames): readonly ContentProblem[] => bank.facts.flatMap((fact) => {
  const wrongWorst = fact.worst === undefined ? undefined : misfit(fact, fact.worst);
  return [
    ...expressionProblems(fact.askedWhen, names).map((what) => ({ file: 'facts.json', where: fact.name, what })),
    ...(fact.fits ?? []).flatMap(({ when }) => expressionProblems(when, names)).map((what) => ({ file: 'facts.json', where: fact.name, what })),
    ...(fact.fits ?? []).filter(({ indicator }) => !names.codes.has(indicator)).map(({ indicator }) => ({ file: 'facts.json', where: fact.name, what: `there is no indicator "${indicator}" whose descriptions it could fit` })),
    ...((fact.kind === 'choice' || fact.kind === 'several') && (fact.options ?? []).length < 1 ? [{ file: 'facts.json', where: fact.name, what: 'name the options to choose from' }] : []),
    ...(wrongWorst === undefined ? [] : [{ file: 'facts.json', where: fact.name, what: `the worst answer ${wrongWorst}` }]),
  ];
});

/** {@link checkBank} as work that can pause after each file and each rule, for a page that is in use meanwhile. */
export function* checkBankInSteps(files: ContentFiles): Generator<void, Result<ContentBank, readonly ContentProblem[]>> {
  const { read, problems } = yield* readFiles(files);
  const { bank } = read;
  // A file that cannot be read would make every name in it look missing: its own faults come first, alone.
  if (problems.length > 0) return failure(problems);
  const names = knownNames(bank);
  yield;
  const ofRules = yield* ruleProblems(read, names);
  const ofPacks: ContentProblem[] = [];
  for (const framework of bank.frameworks) {
    ofPacks.push(...frameworkProblems(framework, read.fileOfFramework.get(framework.id) ?? 'frameworks'));
    yield;
  }
  const all = [
    ...indicatorProblems(read),
    ...repeated(bank.rules.map((rule) => rule.id)).map((id) => ({ file: 'rules', where: id, what: 'this rule id is used twice' })),
    ...repeated(bank.steps.map((step) => step.id)).map((id) => ({ file: 'next-steps.json', where: id, what: 'this step id is used twice' })),
    ...repeated(bank.facts.map((fact) => fact.name)).map((name) => ({ file: 'facts.json', where: name, what: 'this fact is defined twice' })),
    ...repeated(bank.sources.map((source) => source.key)).map((key) => ({ file: 'sources.json', where: key, what: 'this source key is used twice' })),
    ...ofRules, ...stepProblems(bank, names), ...safetyProblems(bank, names), ...factProblems(bank, names),
    ...ofPacks,
    ...(bank.frameworks.some((framework) => framework.id === 'generic-england') ? [] : [{ file: 'frameworks', where: 'generic-england', what: 'the default framework is missing' }]),
  ];
  return all.length === 0 ? success(bank) : failure(all);
}

/** Checks the shipped files as one whole. Gives the bank, or every problem at once, each with file, place and remedy. */
export const checkBank = (files: ContentFiles): Result<ContentBank, readonly ContentProblem[]> => runToEnd(checkBankInSteps(files));
