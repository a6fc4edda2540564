import type { Assessment, ChildAssessment } from '../../engine/assess.ts';
import type { DomainReading } from '../../engine/domain-readings.ts';
import type { Finding } from '../../engine/findings.ts';
import type { Input } from '../../engine/input.ts';
import type { Reason } from '../../engine/level.ts';
import type { Unknown } from '../../engine/not-known.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import type { Flag } from '../../model/rule.ts';

/** One conclusion with the answers behind it, ready to be shown. */
export interface ShownReason {
  readonly key: string;
  readonly text: string;
  readonly notes: readonly string[];
  readonly inputs: readonly Input[];
  /** The rule behind it; undefined where the highest rating of a domain speaks for itself. */
  readonly finding: Finding | undefined;
}

const ofFinding = (finding: Finding): ShownReason => ({ key: finding.rule.id, text: finding.rule.statement, notes: finding.notes, inputs: finding.inputs, finding });

const ofReason = (reason: Reason, bank: ContentBank): ShownReason => {
  if (reason.kind === 'rule') return ofFinding(reason.finding);
  const title = bank.groups.find((group) => group.group === reason.group)?.title ?? reason.group;
  return reason.kind === 'domain'
    ? { key: reason.group, text: `The highest rating in ${title} counts as ${reason.level} of 4.`, notes: [], inputs: reason.inputs, finding: undefined }
    : { key: reason.group, text: `Something in ${title} needs attention.`, notes: ['What surrounds the child counts as level 2 at most by itself.'], inputs: reason.inputs, finding: undefined };
};

/** What led to a child's level: the reasons that set it, the lower ones, and what was noticed without setting a level. */
export interface WhyThisLevel {
  readonly setting: readonly ShownReason[];
  readonly lower: readonly ShownReason[];
  readonly noticed: readonly ShownReason[];
}

/** Rules that only say what the result page shows in a place of its own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['SRC-06', 'SRC-07', 'PER-02']);

/** Gives what led to a child's level. With immediate danger the reasons that set that off come first, whatever their level. */
export const whyThisLevel = (child: ChildAssessment, bank: ContentBank): WhyThisLevel => {
  const danger = child.findings.filter((finding) => finding.immediateDanger);
  const reasons = child.reasons.filter((reason) => reason.kind !== 'rule' || !reason.finding.immediateDanger);
  const at = (test: (level: number) => boolean): readonly ShownReason[] => reasons.filter((reason) => test(reason.level)).map((reason) => ofReason(reason, bank));
  const named = new Set([...danger.map((finding) => finding.rule.id), ...child.reasons.flatMap((reason) => (reason.kind === 'rule' ? [reason.finding.rule.id] : []))]);
  return {
    setting: [...danger.map(ofFinding), ...at((level) => level === child.level)],
    lower: at((level) => level < child.level),
    noticed: child.findings.filter((finding) => !named.has(finding.rule.id) && !SHOWN_ELSEWHERE.has(finding.rule.id)).map(ofFinding),
  };
};

/** A flag with the children it is raised for and the titles of the rules that raise it. */
export interface RaisedFlag {
  readonly flag: Flag;
  readonly children: readonly string[];
  readonly because: readonly string[];
}

/** Gives the flags of all children, each once. A request for the same day leaves out the slower one for the same child. */
export const raisedFlags = (assessment: Assessment): readonly RaisedFlag[] => assessment.flags.flatMap((flag) => {
  const raised = assessment.children.filter((child) => child.flags.includes(flag)
    && !(flag === 'CON' && (child.flags.includes('REF') || child.flags.includes('CON-today'))) && !(flag === 'CON-today' && child.flags.includes('REF')));
  if (raised.length === 0) return [];
  const because = raised.flatMap((child) => child.findings.filter((finding) => finding.flags.includes(flag)).map((finding) => finding.rule.title));
  return [{ flag, children: raised.map((child) => child.child.id), because: [...new Set(because)] }];
});

/**
 * How a domain reads, in a few words: the highest rating that counts, nothing added up. It is told "of 4", because an area
 * may use the same numbers for other levels.
 */
export const domainInWords = (domain: DomainReading): string => {
  switch (domain.reading) {
    case 'notEnoughKnown': return 'Not enough known';
    case 'noConcernReported': return 'No concern reported, not explored item by item';
    case 'selfReportOnly': return "Known only from the parent's or carer's account";
    case 'level': return `Highest rating: ${domain.level ?? 1} of 4`;
  }
};

/** Gives what is not known about the home and family, which is the same for all children, each item once. */
export const unknownOfHome = (assessment: Assessment, bank: ContentBank): readonly Unknown[] => {
  const home = new Set<string>(bank.groups.filter((group) => group.rated === 'household').map((group) => group.group));
  return [...new Map(assessment.children.flatMap((child) => child.unknown).filter((one) => home.has(one.group)).map((one) => [one.code, one])).values()];
};

/** Gives what is not known about this child alone. */
export const unknownOfChild = (child: ChildAssessment, bank: ContentBank): readonly Unknown[] => {
  const own = new Set<string>(bank.groups.filter((group) => group.rated === 'child').map((group) => group.group));
  return child.unknown.filter((one) => own.has(one.group));
};

/** How far needs are spread over the core domains, as HI7 describes it. Worked out to be seen; no rule reads it. */
export interface Spread {
  /** Undefined where the domains of which too little is known could change what it reads as, and nothing is spread so far. */
  readonly level: LevelOfNeed | undefined;
  readonly words: string;
}

/** Gives the spread: most domains at 3 make 4; three at 2 or two at 3 make 3; two at 2 make 2. One or none says nothing while domains are not known. */
export const spreadOf = (child: ChildAssessment): Spread => {
  const core = child.domains.filter((domain) => domain.core);
  const at2 = core.filter((domain) => (domain.level ?? 0) >= 2).length;
  const at3 = core.filter((domain) => (domain.level ?? 0) >= 3).length;
  const notKnown = core.filter((domain) => domain.reading === 'notEnoughKnown').length;
  const reads: LevelOfNeed = at3 > 1 && at3 * 2 > core.length ? 4 : at2 >= 3 || at3 >= 2 ? 3 : at2 === 2 ? 2 : 1;
  const level = reads === 1 && notKnown > 0 ? undefined : reads;
  const open = notKnown === 0 ? '' : `; ${notKnown} of ${core.length} ${notKnown === 1 ? 'is' : 'are'} not known well enough`;
  return { level, words: `${at2} of ${core.length} main areas ${at2 === 1 ? 'has' : 'have'} a rating that counts as 2 or more, ${at3} as 3 or more${open}` };
};
