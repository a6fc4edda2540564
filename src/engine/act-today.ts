import { CALL_999_NOW } from '../model/emergency-words.ts';
import type { Assessment, ChildAssessment } from './assess.ts';
import type { Finding } from './findings.ts';
import { flagWords } from './flag-words.ts';

/** What must be done today or at once, for whom and why. It names no level, so that it can stand ahead of anyone's own view. */
export interface ActToday {
  readonly kind: 'ID' | 'REF' | 'CON-today';
  readonly heading: string;
  readonly text: string;
  /** Ids of the children. */
  readonly children: readonly string[];
  /** Titles of the rules that ask for it, each once. */
  readonly because: readonly string[];
}

/** The first that is raised is the one that is told: the others wait for it or are part of it. */
const KINDS = ['ID', 'REF', 'CON-today'] as const;
/** Below this an answer asks for something today only together with others. */
const SERIOUS = 3;

const WORDS: Readonly<Record<ActToday['kind'], Pick<ActToday, 'heading' | 'text'>>> = {
  ID: { heading: CALL_999_NOW, text: 'What you answered means that a child may be in danger right now. Everything else can wait.' },
  REF: { heading: flagWords('REF').title, text: flagWords('REF').text },
  'CON-today': { heading: flagWords('CON-today').title, text: flagWords('CON-today').text },
};

const raises = (finding: Finding, kind: ActToday['kind']): boolean => (kind === 'ID' ? finding.immediateDanger : finding.flags.includes(kind));

const mostPressing = (assessment: Assessment, counts: (finding: Finding, child: ChildAssessment) => boolean): ActToday | undefined => {
  const all = assessment.children.map((child) => ({ id: child.child.id, findings: child.findings.filter((finding) => counts(finding, child)) }));
  for (const kind of KINDS) {
    const raised = all.flatMap(({ id, findings }) => findings.filter((finding) => raises(finding, kind)).map((finding) => ({ id, title: finding.rule.title })));
    if (raised.length > 0) return { kind, ...WORDS[kind], children: [...new Set(raised.map((one) => one.id))], because: [...new Set(raised.map((one) => one.title))] };
  }
  return undefined;
};

/** Gives what the answers so far ask for today; undefined when no rule asks for anything as soon as that. */
export const actToday = (assessment: Assessment): ActToday | undefined => mostPressing(assessment, () => true);

/** Gives what one injury or mark asks for today, by itself or with others. @param index its place in the child's list */
export const actTodayOnInjury = (assessment: Assessment, childId: string, index: number): ActToday | undefined =>
  mostPressing(assessment, (finding) => finding.inputs.some((input) => input.kind === 'injury' && input.childId === childId && input.index === index));

/**
 * Gives what one answer asks for today, by itself or with others.
 * @param childId the child whose answer it is; undefined for the household's
 */
export const actTodayOn = (assessment: Assessment, code: string, childId: string | undefined): ActToday | undefined =>
  mostPressing(assessment, (finding) => finding.inputs.some((input) =>
    input.kind === 'rating' && input.code === code && input.childId === childId && input.entered >= SERIOUS));
