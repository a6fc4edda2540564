import * as z from 'zod/mini';
import type { ContentBank } from '../model/content-bank.ts';
import { FactDefinition } from '../model/fact.ts';
import { Framework } from '../model/framework.ts';
import { IndicatorGroup } from '../model/indicator.ts';
import { NextStep, SafetyChange } from '../model/next-step.ts';
import { Rule } from '../model/rule.ts';
import { Source } from '../model/source.ts';
import type { ContentFiles } from './content-files.ts';
import { faultInWords, placeIn } from './fault-words.ts';
import type { ContentProblem } from './problem.ts';

const Edition = z.strictObject({ ruleSet: z.string(), guidanceCheckedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), actRulesInForce: z.boolean() });
const RuleFile = z.strictObject({ theme: z.string(), title: z.string(), rules: z.array(Rule) });

/** The bank as read, with the file that each rule and framework came from. */
export interface ReadFiles {
  readonly bank: ContentBank;
  readonly fileOfRule: ReadonlyMap<string, string>;
  readonly fileOfGroup: ReadonlyMap<string, string>;
  readonly fileOfFramework: ReadonlyMap<string, string>;
}

const named = (path: string): string => path.replace(/^\.\//, '');

/** Reads every file by its schema. All problems of all files come back together. */
export const readFiles = (files: ContentFiles): { readonly read: ReadFiles; readonly problems: readonly ContentProblem[] } => {
  const problems: ContentProblem[] = [];
  const parse = <Schema extends z.ZodMiniType>(file: string, schema: Schema, raw: unknown): z.infer<Schema> | undefined => {
    const result = z.safeParse(schema, raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push({ file, where: placeIn(raw, issue.path), what: faultInWords(issue) });
    return undefined;
  };
  const edition = parse('edition.json', Edition, files.edition);
  const groups = Object.entries(files.indicators).map(([path, raw]) => ({ file: named(path), value: parse(named(path), IndicatorGroup, raw) }));
  const rules = Object.entries(files.rules).map(([path, raw]) => ({ file: named(path), value: parse(named(path), RuleFile, raw) }));
  const frameworks = Object.entries(files.frameworks).map(([path, raw]) => ({ file: named(path), value: parse(named(path), Framework, raw) }));
  const order = ['health', 'home', 'education', 'supervision', 'emotional', 'additional-needs', 'pre-birth', 'parental-factors', 'engagement', 'history', 'household'];
  const bank: ContentBank = {
    ruleSet: edition?.ruleSet ?? 'not known',
    guidanceCheckedOn: edition?.guidanceCheckedOn ?? '1970-01-01',
    actRulesInForce: edition?.actRulesInForce ?? false,
    groups: groups.flatMap((one) => (one.value ? [one.value] : [])).toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
    facts: parse('facts.json', z.strictObject({ facts: z.array(FactDefinition) }), files.facts)?.facts ?? [],
    rules: rules.flatMap((one) => one.value?.rules ?? []),
    steps: parse('next-steps.json', z.strictObject({ steps: z.array(NextStep) }), files.steps)?.steps ?? [],
    safetyChanges: parse('safety-changes.json', z.strictObject({ changes: z.array(SafetyChange) }), files.safetyChanges)?.changes ?? [],
    sources: parse('sources.json', z.strictObject({ sources: z.array(Source) }), files.sources)?.sources ?? [],
    frameworks: frameworks.flatMap((one) => (one.value ? [one.value] : [])).toSorted((a, b) => (a.areaName < b.areaName ? -1 : 1)),
  };
  return {
    read: {
      bank,
      fileOfRule: new Map(rules.flatMap((one) => (one.value?.rules ?? []).map((rule) => [rule.id, one.file] as const))),
      fileOfGroup: new Map(groups.flatMap((one) => (one.value ? [[one.value.group, one.file] as const] : []))),
      fileOfFramework: new Map(frameworks.flatMap((one) => (one.value ? [[one.value.id, one.file] as const] : []))),
    },
    problems,
  };
};
