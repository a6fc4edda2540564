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

/** The schema of one file, and what is read from it. */
type Parse = <Schema extends z.ZodMiniType>(file: string, schema: Schema, raw: unknown) => z.infer<Schema> | undefined;

interface ReadFile<Value> { readonly file: string; readonly value: Value | undefined }

/** Reads the files of one folder, one in each step. */
function* readFolder<Schema extends z.ZodMiniType>(files: Readonly<Record<string, unknown>>, schema: Schema, parse: Parse): Generator<void, readonly ReadFile<z.infer<Schema>>[]> {
  const read: ReadFile<z.infer<Schema>>[] = [];
  for (const [path, raw] of Object.entries(files)) {
    read.push({ file: named(path), value: parse(named(path), schema, raw) });
    yield;
  }
  return read;
}

/** Reads one file, in a step of its own. */
function* readOne<Schema extends z.ZodMiniType>(file: string, schema: Schema, raw: unknown, parse: Parse): Generator<void, z.infer<Schema> | undefined> {
  const value = parse(file, schema, raw);
  yield;
  return value;
}

/** Reads every file by its schema, one in each step. All problems of all files come back together. */
export function* readFiles(files: ContentFiles): Generator<void, { readonly read: ReadFiles; readonly problems: readonly ContentProblem[] }> {
  const problems: ContentProblem[] = [];
  const parse: Parse = (file, schema, raw) => {
    const result = z.safeParse(schema, raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push({ file, where: placeIn(raw, issue.path), what: faultInWords(issue) });
    return undefined;
  };
  const edition = parse('edition.json', Edition, files.edition);
  const groups = yield* readFolder(files.indicators, IndicatorGroup, parse);
  const rules = yield* readFolder(files.rules, RuleFile, parse);
  const frameworks = yield* readFolder(files.frameworks, Framework, parse);
  const facts = yield* readOne('facts.json', z.strictObject({ facts: z.array(FactDefinition) }), files.facts, parse);
  const steps = yield* readOne('next-steps.json', z.strictObject({ steps: z.array(NextStep) }), files.steps, parse);
  const safetyChanges = yield* readOne('safety-changes.json', z.strictObject({ changes: z.array(SafetyChange) }), files.safetyChanges, parse);
  const sources = yield* readOne('sources.json', z.strictObject({ sources: z.array(Source) }), files.sources, parse);
  const order = ['health', 'home', 'education', 'supervision', 'emotional', 'additional-needs', 'pre-birth', 'parental-factors', 'engagement', 'history', 'household'];
  const bank: ContentBank = {
    ruleSet: edition?.ruleSet ?? 'not known',
    guidanceCheckedOn: edition?.guidanceCheckedOn ?? '1970-01-01',
    actRulesInForce: edition?.actRulesInForce ?? false,
    groups: groups.flatMap((one) => (one.value ? [one.value] : [])).toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
    facts: facts?.facts ?? [],
    rules: rules.flatMap((one) => one.value?.rules ?? []),
    steps: steps?.steps ?? [],
    safetyChanges: safetyChanges?.changes ?? [],
    sources: sources?.sources ?? [],
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
}
