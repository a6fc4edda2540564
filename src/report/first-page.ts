import { askedSoFar } from '../engine/asked-so-far.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import { namesNotVerified } from '../engine/framework-words.ts';
import { dateInWords } from '../base/calendar-date.ts';
import type { Block, RichText } from '../base/document-blocks.ts';
import { DANGER_CALL_999_NOW } from '../model/emergency-words.ts';
import { ageInWords, ROLE_WORDS, EVIDENCE_SOURCE_WORDS, joined } from '../model/words.ts';
import { childSuggestion, dangerNotSaid } from './level-section.ts';
import type { Reason } from '../engine/level.ts';
import { telephoneInShort } from './handover-lines.ts';
import { shortInputs } from './input-lines.ts';
import { judgementLines } from './judgement-lines.ts';
import { descriptionOf, withoutWords, type RatedItem, type RecordView } from './record-view.ts';

const MOST_SERIOUS = 3;
const FIRST_STEPS = 3;
const URGENT_GAPS = 2;
const MOST_GAPS = 6;

const FOR_SUPERVISION = 'For supervision: names, notes and third-party information are left out';

/** The practitioner's judgement beside the suggestion, where one was given. */
const judgementRow = (view: RecordView): readonly { readonly name: string; readonly value: RichText }[] => {
  const lines = judgementLines(view);
  return lines.length === 0 ? [] : [{ name: 'Judgement', value: lines.join('\n') }];
};

/** The same finding told of several children is told once. */
const sameFor = (one: RatedItem, other: RatedItem): boolean =>
  one.indicator.code === other.indicator.code && one.rating.answer === other.rating.answer && one.rating.evidence === other.rating.evidence;

const mostSerious = (view: RecordView): readonly RatedItem[] => view.ratedItems()
  .filter((item) => Number(item.rating.answer) >= 2)
  .toSorted((a, b) => b.counted - a.counted || Number(b.rating.answer) - Number(a.rating.answer))
  .filter((item, at, all) => all.findIndex((one) => sameFor(one, item)) === at)
  .slice(0, MOST_SERIOUS);

const lineOf = (view: RecordView, item: RatedItem): RichText => {
  const names = view.ratedItems().filter((one) => sameFor(one, item)).flatMap((one) => (one.childId === undefined ? [] : [view.nameOf(one.childId)]));
  const missing = withoutWords(view, item.rating);
  // A description that was chosen is the project's wording: nobody saw or said these words.
  const words = missing === '' ? (view.note(item.rating.evidence).split('\n')[0]?.slice(0, 160) ?? '') : `matches the description: “${descriptionOf(item)}”; ${missing}`;
  const source = (item.rating.sources ?? []).map((one) => EVIDENCE_SOURCE_WORDS[one]);
  return [
    { text: `${item.indicator.title}${names.length === 0 ? '' : `, ${joined(names)}`} (${item.indicator.code}, level ${String(item.rating.answer)}): `, strong: true },
    { text: `${words}${source.length > 0 ? ` [${joined(source)}]` : ' [said without a source yet]'}` },
  ];
};

/** Nothing stands under "seen and heard" but what somebody wrote; a chosen description is told apart, as what it is. */
const seenAndChosen = (view: RecordView): readonly Block[] => {
  const items = mostSerious(view);
  const part = (text: string, found: readonly RatedItem[]): readonly Block[] => (found.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, { kind: 'list', ordered: false, items: found.map((item) => lineOf(view, item)) }]);
  if (items.length === 0) return [{ kind: 'heading', level: 2, text: 'What was seen and heard' }, { kind: 'paragraph', text: 'No indicator was recorded at level 2 or more.' }];
  return [
    ...part('What was seen and heard', items.filter((item) => withoutWords(view, item.rating) === '')),
    ...part('What was chosen from the descriptions', items.filter((item) => withoutWords(view, item.rating) !== '')),
  ];
};

/** The reason in short: the rule's statement, or the answers that give the domain its level. */
const mainReason = (view: RecordView, reason: Reason): string =>
  (reason.kind === 'rule' ? `${reason.finding.rule.statement} (${reason.finding.rule.id})` : `${shortInputs(view, reason.inputs.slice(0, 2)).replace(/ \[[^\]]*\]/g, '')}.`);

const urgentCallout = (view: RecordView): readonly Block[] => {
  const { assessment, framework } = view.material.outcome;
  const numbers = telephoneInShort(framework);
  if (assessment.reading === 'immediateDanger') return [{ kind: 'callout', tone: 'urgent', title: DANGER_CALL_999_NOW, text: [`Then phone the front door. ${numbers} Stay with the child. The safeguarding lead has to know within the hour.`] }];
  if (assessment.flags.includes('REF')) return [{ kind: 'callout', tone: 'urgent', title: 'Contact the front door today', text: [`${numbers} Consent is not needed to share where a child may be at risk; no form has to be finished first.`] }];
  if (assessment.flags.includes('CON-today')) return [{ kind: 'callout', tone: 'urgent', title: 'Speak with your safeguarding lead and the front door today', text: [numbers] }];
  return [];
};

const FLAG_GAPS: Readonly<Record<string, string>> = {
  'home-not-seen': 'Nobody has seen the home.', 'child-voice-missing': 'The child has not been heard.', 'unseen-adult': 'An adult in the child’s life is not known.',
  'self-report-only': 'Part of this rests on the parent’s or carer’s word alone.', 'history-not-considered': 'The history has not been considered.',
  'improving-not-yet-sustained': 'An improvement is not yet sustained.', 'specialist-not-asked': 'A specialist service has not been asked.',
};

/** A gap in words, naming the children it is about when it is not about all of them. */
const gapOf = (view: RecordView, flag: string): readonly string[] => {
  const words = FLAG_GAPS[flag];
  if (words === undefined) return [];
  const about = view.children.filter((child) => child.flags.some((one) => one === flag));
  if (about.length === 0) return [];
  return [about.length === view.children.length ? words : `${joined(about.map((child) => view.nameOf(child.child.id)))}: ${words}`];
};

const nothingAbove = (child: ChildAssessment): string => (askedSoFar(child).nothing ? 'Nothing was answered yet.' : askedSoFar(child).nothingOfChild ? 'Nothing was answered yet about this child alone.' : 'Nothing recorded above level 1.');

/** A row for each level with its main reason; children who share both share a row. */
const levelRows = (view: RecordView): readonly { readonly name: string; readonly value: RichText }[] => {
  const rows = new Map<string, { readonly names: string[]; readonly value: RichText }>();
  for (const child of view.children) {
    const [reason] = child.reasons;
    const suggestion = childSuggestion(view, child);
    const because = reason === undefined ? nothingAbove(child) : mainReason(view, reason);
    const row = rows.get(`${suggestion}|${because}`) ?? { names: [], value: [{ text: `${suggestion}. `, strong: true }, { text: because }] };
    row.names.push(view.nameOf(child.child.id));
    rows.set(`${suggestion}|${because}`, row);
  }
  return [...rows.values()].map((row) => ({ name: row.names.join(', '), value: row.value }));
};

/** Gives the first page, which stands alone: who and when, what was seen, the level with its reason, what to do today, what is missing. */
export const firstPage = (view: RecordView): readonly Block[] => {
  const { screening } = view;
  const { outcome } = view.material;
  const { assessment, framework, suggested } = outcome;
  const reference = screening.household.reference ?? '';
  const urgent = view.children.flatMap((child) => child.unknown.filter((one) => one.urgent).map((one) => one.title));
  const gaps = [...dangerNotSaid(view), ...(urgent.length > 0 ? [`Not known, and urgent if it is so: ${[...new Set(urgent)].slice(0, URGENT_GAPS).join('; ')}${new Set(urgent).size > URGENT_GAPS ? `; and ${new Set(urgent).size - URGENT_GAPS} more (see below)` : ''}.`] : []), ...assessment.flags.flatMap((flag) => gapOf(view, flag))];
  const numbered = suggested.steps.slice(0, FIRST_STEPS).map((step, at) => `${at + 1}. ${step.title} (${step.by.toLowerCase()}).`);
  const inShort = [
    ...levelRows(view),
    ...judgementRow(view),
    { name: 'To do first', value: numbered.length === 0 ? 'Nothing was suggested.' : numbered.join('\n') },
    { name: 'Missing', value: gaps.length === 0 ? 'No gap was flagged. What nobody asked cannot be seen here.' : gaps.slice(0, MOST_GAPS).join(' ') },
    ...(screening.reviewOn === undefined ? [] : [{ name: 'Review on', value: dateInWords(screening.reviewOn) }]),
  ];
  const first: Block[] = [
    { kind: 'heading', level: 1, text: screening.purpose === 'training' ? 'TRAINING: neglect screening record' : 'Neglect screening record' },
    ...urgentCallout(view),
    {
      kind: 'facts', caption: 'Who and when', rows: [
        { name: 'Children', value: `${view.children.map((child) => `${view.nameOf(child.child.id)} (${ageInWords(child.child)})`).join('; ')}${reference === '' ? '' : `. Reference ${reference}`}` },
        { name: 'Assessed', value: `${dateInWords(screening.assessedOn)}, ${ROLE_WORDS[screening.role].replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}${view.note(screening.author) === '' ? '' : ` (${view.note(screening.author)})`}; record made ${dateInWords(view.material.madeOn)}. ${screening.pass === 'quick' ? 'Quick pass: the 20 indicators of the role, all else not known' : 'All indicators that apply'}. Levels: ${framework.areaName}${namesNotVerified(framework) === undefined ? '' : ' (not all local names verified)'}` },
        ...(view.redacted ? [{ name: 'This version', value: FOR_SUPERVISION }] : []),
      ],
    },
    ...seenAndChosen(view),
    { kind: 'heading', level: 2, text: 'In short' },
    { kind: 'facts', caption: 'Level with its main reason, what to do first, what is missing', rows: inShort },
  ];
  return first;
};
