import { problemLine as bankProblemLine } from '../content/problem.ts';
import { shippedBank } from '../content/bank.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import type { DomainReading } from '../engine/domain-readings.ts';
import type { Input } from '../engine/input.ts';
import type { Reason } from '../engine/level.ts';
import { outcomeOf, type Outcome } from '../engine/outcome.ts';
import { prepareBank, type PreparedBank } from '../engine/prepared-bank.ts';
import type { ContentBank } from '../model/content-bank.ts';
import type { Framework } from '../model/framework.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { Flag, RuleStrength } from '../model/rule.ts';
import type { Citation } from '../model/source.ts';
import { problemLine } from '../save/save-problem.ts';
import { readScreening } from '../save/read-screening.ts';

/** How a domain reads, in words that another program can test. */
type DomainWord = LevelOfNeed | 'not_enough_known' | 'no_concern_reported' | 'self_report_only';
type LevelWord = LevelOfNeed | 'ID' | 'not_enough_known';

/** What the command gives for one screening. It names children by their ids alone: labels stay in the file. */
export interface AssessedFile {
  /** The household's: the highest of its children. */
  readonly level: LevelWord;
  /** False while more may come to light: then level 2 or 3 means "at least". */
  readonly complete: boolean;
  readonly children: readonly {
    readonly id: string;
    readonly level: LevelWord;
    readonly reading: ChildAssessment['reading'];
    readonly domains: Readonly<Record<string, DomainWord>>;
    readonly flags: readonly Flag[];
    readonly rules: readonly string[];
  }[];
  readonly rules: readonly string[];
  readonly flags: readonly Flag[];
  readonly steps: readonly string[];
  readonly reasons: readonly {
    readonly child: string;
    readonly level: LevelOfNeed;
    readonly rule?: string;
    readonly domain?: string;
    readonly statement: string;
    readonly inputs: readonly string[];
    readonly strength: RuleStrength;
    readonly citations: readonly Citation[];
    readonly verification: readonly string[];
  }[];
  readonly notKnown: readonly { readonly child: string; readonly urgent: readonly string[]; readonly other: readonly string[] }[];
  /** Ratings that were entered and do not count, because the indicator is not asked at this child's age. */
  readonly setAside: readonly { readonly child: string; readonly codes: readonly string[] }[];
}

const DEFAULT_FRAMEWORK = 'generic-england';

const levelWord = (level: LevelOfNeed, reading: ChildAssessment['reading']): LevelWord =>
  reading === 'immediateDanger' ? 'ID' : reading === 'notEnoughKnown' ? 'not_enough_known' : level;

const domainWord = (domain: DomainReading): DomainWord => {
  switch (domain.reading) {
    case 'notEnoughKnown': return 'not_enough_known';
    case 'noConcernReported': return 'no_concern_reported';
    case 'selfReportOnly': return 'self_report_only';
    // A domain that reads as a level has a rating.
    case 'level': return domain.level ?? 'not_enough_known';
  }
};

const of = (childId: string | undefined): string => (childId === undefined ? 'household' : childId);

/** An answer as a reader can find it again: code or name, value, and whose it is. */
const inputInWords = (input: Input): string => {
  switch (input.kind) {
    case 'rating': return `${input.code} = ${input.entered}${input.counted === input.entered ? '' : `, counts as ${input.counted}`} (${of(input.childId)})`;
    case 'fact': return `${input.name} = ${Array.isArray(input.value) ? input.value.join('+') : String(input.value)} (${of(input.childId)})${input.events.length > 0 ? `, from events ${input.events.join(', ')}` : ''}`;
    case 'child': return `${input.about} of ${input.childId}`;
    case 'injury': return `injury ${input.index + 1} of ${input.childId}`;
    case 'adult': return `adult ${input.adultId}`;
    case 'rule': return `rule ${input.id}`;
    case 'sibling': return `child ${input.childId}`;
    case 'gap': return `not known: ${input.about} (${of(input.childId)})`;
    case 'agency': return `agency ${input.agency}`;
    case 'domainAnswer': return `answer for ${input.group} (${of(input.childId)})`;
  }
};

const reasonGiven = (child: string, reason: Reason): AssessedFile['reasons'][number] => {
  const inputs = reason.inputs.map(inputInWords);
  if (reason.kind === 'rule') {
    const { id, statement, strength, citations, verification } = reason.finding.rule;
    return { child, level: reason.level, rule: id, statement, inputs, strength, citations, verification };
  }
  const statement = reason.kind === 'domain' ? `The highest rating in ${reason.group} is ${reason.level}.` : `Something in ${reason.group} is above level 1; by itself that makes level 2 at most.`;
  return { child, level: reason.level, domain: reason.group, statement, inputs, strength: 'projectDefault', citations: [], verification: ['projectDefault'] };
};

const idsOf = (child: ChildAssessment): readonly string[] => child.findings.map((finding) => finding.rule.id).toSorted();

const outputOf = ({ assessment, suggested }: Outcome): AssessedFile => ({
  level: levelWord(assessment.level, assessment.reading),
  complete: !assessment.flags.includes('INC'),
  children: assessment.children.map((child) => ({
    id: child.child.id, level: levelWord(child.level, child.reading), reading: child.reading,
    domains: Object.fromEntries(child.domains.map((domain) => [domain.group, domainWord(domain)])),
    flags: child.flags, rules: idsOf(child),
  })),
  rules: [...new Set(assessment.children.flatMap(idsOf))].toSorted(),
  flags: assessment.flags,
  steps: suggested.steps.map((step) => step.id),
  reasons: assessment.children.flatMap((child) => child.reasons.map((reason) => reasonGiven(child.child.id, reason))),
  notKnown: assessment.children.map((child) => ({
    child: child.child.id,
    urgent: child.unknown.filter((one) => one.urgent).map((one) => one.code),
    other: child.unknown.filter((one) => !one.urgent).map((one) => one.code),
  })),
  setAside: assessment.children.filter((child) => child.setAside.length > 0).map((child) => ({ child: child.child.id, codes: child.setAside })),
});

/** The area that the file names, else the general one; content checks make sure that the general one is there. */
const frameworkFor = (bank: ContentBank, id: string): Framework | undefined =>
  bank.frameworks.find((one) => one.id === id) ?? bank.frameworks.find((one) => one.id === DEFAULT_FRAMEWORK);

/**
 * Assesses the text of a saved screening, for the command line and for comparing with other tools.
 * @param fileName only for messages
 * @returns the output, or lines of "file · where · what" that hold no answer from the file
 */
export const assessFile = (text: string, fileName: string): { readonly ok: true; readonly output: AssessedFile } | { readonly ok: false; readonly message: string } => {
  if (!shippedBank.ok) return { ok: false, message: shippedBank.problem.map(bankProblemLine).join('\n') };
  const bank = shippedBank.value;
  const codes = new Set(bank.groups.flatMap((group) => group.indicators.map((indicator) => indicator.code)));
  const screening = readScreening(text, bank.facts, codes);
  if (!screening.ok) return { ok: false, message: problemLine(fileName, screening.problem) };
  const framework = frameworkFor(bank, screening.value.framework.id);
  if (!framework) return { ok: false, message: `frameworks · ${DEFAULT_FRAMEWORK} · the default framework is missing` };
  const prepared: PreparedBank = prepareBank(bank, framework.constants);
  return { ok: true, output: outputOf(outcomeOf(screening.value, prepared, framework, screening.value.assessedOn)) };
};
