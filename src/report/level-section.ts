import type { Block, RichText } from '../base/document-blocks.ts';
import { dateInWords } from '../base/calendar-date.ts';
import { askedSoFar } from '../engine/asked-so-far.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import { LEVEL_1_WORDS, localLevel, namesNotVerified, suggestionInWords } from '../engine/framework-words.ts';
import { indicatorInWords } from '../engine/input-words.ts';
import type { Input } from '../engine/input.ts';
import type { Reason } from '../engine/level.ts';
import { DANGER_NOT_SAID, IF_IN_DANGER_CALL } from '../model/emergency-words.ts';
import type { Citation } from '../model/source.ts';
import { STRENGTH_WORDS, VERIFICATION_WORDS } from '../model/words.ts';
import { domainBars } from './domain-bars.ts';
import { readingInWords } from './evidence-section.ts';
import { codedInputs, shortInputs } from './input-lines.ts';
import type { RecordView } from './record-view.ts';

/** A citation as its key and place; the title stands in the list of sources. */
export const citationKey = (citation: Citation): string =>
  `[${citation.source}]${citation.place === undefined ? '' : citation.place.startsWith('~') ? ` about ${citation.place.slice(1)}, number to be confirmed` : ` ${citation.place}`}`;

const titleOf = (view: RecordView, groupId: string): string => view.bank.groups.find((group) => group.group === groupId)?.title ?? groupId;

/** One reason in a sentence with the answers behind it. */
export const reasonLine = (view: RecordView, reason: Reason): RichText => {
  const answers = shortInputs(view, reason.inputs);
  if (reason.kind === 'rule') {
    return [{ text: `${reason.finding.rule.statement} `, strong: true }, ...(reason.finding.notes.length > 0 ? [{ text: `${reason.finding.notes.join(' ')} ` }] : []), { text: `${answers === '' ? '' : `Because: ${answers}. `}(${reason.finding.rule.id})` }];
  }
  const words = reason.kind === 'domain' ? `Highest rating in ${titleOf(view, reason.group)}: level ${reason.level}. ` : `${titleOf(view, reason.group)}: something here needs attention (counts as level 2 at most by itself). `;
  return [{ text: words, strong: true }, { text: answers === '' ? '' : `Because: ${answers}.` }];
};

/** The suggestion for one child in the area's words. */
export const childSuggestion = (view: RecordView, child: ChildAssessment): string => suggestionInWords(view.material.outcome.framework, child.level, child.reading);

const childLevel = (view: RecordView, child: ChildAssessment): readonly Block[] => {
  const { framework } = view.material.outcome;
  const local = localLevel(framework, child.level);
  const shown = child.reading === 'level' || child.reading === 'atLeast';
  const setting = child.reasons.filter((reason) => reason.level === child.level);
  const others = child.reasons.filter((reason) => reason.level < child.level);
  const suggestion = childSuggestion(view, child);
  return [
    { kind: 'heading', level: 3, text: view.nameOf(child.child.id) },
    { kind: 'scale', steps: framework.levels.map((level) => level.name), chosen: shown ? local.position : undefined, alternative: `Suggested: ${suggestion}. Levels of ${framework.areaName}: ${framework.levels.map((level) => level.name).join(', ')}.` },
    { kind: 'paragraph', text: [{ text: `Suggested: ${suggestion}. `, strong: true }, { text: shown && child.level > 1 ? local.meaning : '' }] },
    ...(child.level === 1 && child.reading === 'level' ? [{ kind: 'paragraph', text: `${LEVEL_1_WORDS}. No result from this tool means a child is safe. Record your concern and look again if anything changes.` } satisfies Block] : []),
    domainBars(child, view.nameOf(child.child.id)),
    ...(setting.length === 0 || child.level === 1 ? [] : [{ kind: 'paragraph', text: 'What the level rests on:' }, { kind: 'list', ordered: false, items: setting.map((reason) => reasonLine(view, reason)) }] satisfies Block[]),
    ...(others.length === 0 ? [] : [{ kind: 'paragraph', text: [{ text: 'Also found, at a lower level: ', strong: true }, { text: `${others.map((reason) => (reason.kind === 'rule' ? `${reason.finding.rule.title} (${reason.finding.rule.id})` : `${titleOf(view, reason.group)} at ${reason.level}`)).join('; ')}.` }] }] satisfies Block[]),
    ...(child.moved.length === 0 ? [] : [{ kind: 'list', ordered: false, items: child.moved.map((moved) => `${indicatorInWords(view.bank, moved.code)}: entered as level ${moved.entered}, counts as level ${moved.counted} (${moved.rule}).`) } satisfies Block]),
  ];
};

const CHILDREN_IN_A_TABLE = 5;

/** Domains and context as rows, children as columns: a child about whom nothing is known stands out. */
const domainTables = (view: RecordView): readonly Block[] => {
  const tables: Block[] = [];
  for (let from = 0; from < view.children.length; from += CHILDREN_IN_A_TABLE) {
    const children = view.children.slice(from, from + CHILDREN_IN_A_TABLE);
    const groups = view.bank.groups.filter((group) => children.some((child) => child.domains.some((domain) => domain.group === group.group)));
    tables.push({
      kind: 'table', caption: 'Domains and context, child by child (in brackets: how many indicators are not known)',
      columns: [{ title: 'Domain', share: 2.4, rowHeader: true }, ...children.map((child) => ({ title: view.nameOf(child.child.id), share: 2 }))],
      rows: groups.map((group) => [
        `${group.title}${group.tier === 'context' ? ' (context)' : ''}`,
        ...children.map((child) => {
          const domain = child.domains.find((one) => one.group === group.group);
          return domain === undefined ? 'Not asked at this age' : `${readingInWords(domain)} (${domain.notKnown} of ${domain.applicable})`;
        }),
      ]),
    });
  }
  return tables;
};

/** Said with every result for which nobody answered whether anyone is in danger; nothing where somebody did. */
export const dangerNotSaid = (view: RecordView): readonly string[] =>
  (view.children.some((child) => askedSoFar(child).danger === 'open') ? [`${DANGER_NOT_SAID} ${IF_IN_DANGER_CALL}.`] : []);

/** Gives the level of each child with its reasons, in the words of the area. */
export const levelSection = (view: RecordView): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'Suggested level of need and why' },
  { kind: 'paragraph', text: `This result reflects only what was entered on ${dateInWords(view.screening.assessedOn)}. Missing information can hide serious harm. Your judgement, your safeguarding lead and your local threshold document come first. You can always act at a higher level.` },
  ...[namesNotVerified(view.material.outcome.framework)].flatMap((text): Block[] => (text === undefined ? [] : [{ kind: 'paragraph', text }])),
  ...dangerNotSaid(view).map((text): Block => ({ kind: 'callout', tone: 'notice', title: 'Not complete', text: [text] })),
  ...domainTables(view),
  ...view.children.flatMap((child) => childLevel(view, child)),
];

/** Gives every rule that fired, with its strength, citation and whether that is confirmed. */
export const workedOutSection = (view: RecordView): readonly Block[] => {
  const seen = new Map<string, { readonly child: string[]; readonly inputs: Input[]; readonly finding: ChildAssessment['findings'][number] }>();
  for (const child of view.children) for (const finding of child.findings) {
    const entry = seen.get(finding.rule.id) ?? { child: [], inputs: [], finding };
    entry.child.push(view.nameOf(child.child.id));
    entry.inputs.push(...finding.inputs);
    seen.set(finding.rule.id, entry);
  }
  const rows = [...seen.values()].map(({ child, inputs, finding }): readonly RichText[] => [
    `${finding.rule.id} ${finding.rule.title}`,
    [
      { text: `${finding.rule.statement} ` }, ...finding.notes.map((note) => ({ text: `${note} ` })),
      { text: `${view.children.length > 1 ? `For ${[...new Set(child)].join(', ')}. ` : ''}${inputs.length > 0 ? `Because: ${codedInputs(view, inputs)}.` : ''}` },
    ],
    `${STRENGTH_WORDS[finding.rule.strength]}. ${finding.rule.citations.map(citationKey).join('; ')}. ${finding.rule.verification.map((one) => VERIFICATION_WORDS[one]).join('; ')}.`,
  ]);
  const { stopped, countDifferences } = view.material.outcome;
  const stoppedHere = stopped.filter((one) => view.children.some((child) => child.child.id === one.childId));
  return [
    { kind: 'heading', level: 2, text: 'How it was worked out' },
    { kind: 'paragraph', text: 'The level of a domain is the highest rating in it. The overall level is the highest of the main domains, of what surrounds the child (level 2 at most by itself) and every rule below that sets a least level. Nothing is added up or averaged.' },
    ...(rows.length === 0 ? [{ kind: 'paragraph', text: 'No rule applied.' } satisfies Block] : [{
      kind: 'table', caption: 'Rules that applied', columns: [{ title: 'Rule', share: 2.4, rowHeader: true }, { title: 'Why', share: 4.6 }, { title: 'Strength and source', share: 3 }], rows,
    } satisfies Block]),
    ...(stoppedHere.length === 0 ? [] : [{ kind: 'list', ordered: false, items: stoppedHere.map((one) => `${one.rule} did not apply to ${view.nameOf(one.childId)} because of the explanation given: ${view.bank.facts.find((fact) => fact.name === one.explanation)?.question ?? one.explanation}`) } satisfies Block]),
    ...(countDifferences.length === 0 ? [] : [{ kind: 'list', ordered: false, items: countDifferences.map((one) => `${view.bank.facts.find((fact) => fact.name === one.name)?.question ?? one.name} Typed: ${one.typed}. From the chronology: ${one.fromEvents}. The higher number counts.`) } satisfies Block]),
  ];
};
