import { dateInWords } from '../base/calendar-date.ts';
import { cleanText } from '../base/clean-text.ts';
import { plainText } from '../base/document-blocks.ts';
import { AGENCY_WORDS, EVENT_KIND_WORDS, EVIDENCE_SOURCE_WORDS, FREQUENCY_WORDS, joined, ROLE_WORDS, TREND_WORDS } from '../model/words.ts';
import { IF_IN_DANGER_CALL } from '../model/emergency-words.ts';
import { AgencyId } from '../model/screening.ts';
import { eventsOf } from './chronology-section.ts';
import { adultLines, askedForLines, childLines, countLines, eventCountLines, lastToSay, takenOnLines, telephoneLines, voiceLines } from './handover-lines.ts';
import { earlierLines, earlierTitle } from './earlier-lines.ts';
import { apartLines } from './gaps-section.ts';
import { judgementLines } from './judgement-lines.ts';
import { childSuggestion, dangerNotSaid, reasonLine } from './level-section.ts';
import { RecordView, type RatedItem, type RecordMaterial } from './record-view.ts';

/** The texts that can be pasted into another system. */
export type PasteText = 'callScript' | 'referral' | 'meeting' | 'escalation' | 'childRecord';

export const PASTE_TITLES: Readonly<Record<PasteText, string>> = {
  callScript: 'Call script for the front door (two minutes)', referral: 'Referral text', meeting: 'One page for a meeting',
  escalation: 'Escalation letter', childRecord: "Summary for the child's record",
};

/** Plain text that survives systems without formatting: no bullets beyond a hyphen, no tabs, lines that may wrap. */
const section = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `${title.toUpperCase()}\n${lines.join('\n')}\n`);
const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${cleanText(line).replace(/\s*\n\s*/g, ' ')}`);

/** How long it has been so, how often, how it goes on, and what help was tried. */
const lasting = ({ since, frequency, trend, helpOffered, helpUsed }: RatedItem['rating']): readonly string[] => [
  ...(since === undefined ? [] : [`since ${dateInWords(since)}`]), ...(frequency === undefined ? [] : [FREQUENCY_WORDS[frequency]]), ...(trend === undefined ? [] : [TREND_WORDS[trend]]),
  ...(helpOffered === undefined ? [] : [helpOffered ? 'help offered' : 'no help offered']), ...(helpUsed === undefined ? [] : [helpUsed ? 'help used' : 'help not used']),
];

const concern = (view: RecordView, item: RatedItem): string => {
  const source = (item.rating.sources ?? []).map((one) => EVIDENCE_SOURCE_WORDS[one]);
  const { answer } = item.rating;
  const described = typeof answer === 'number' ? item.indicator.descriptors[`${answer}`] : '';
  const words = view.note(item.rating.evidence) || `matches the description "${described}"; nothing was written down`;
  const who = item.childId === undefined ? 'household' : view.nameOf(item.childId);
  const known = [...(source.length > 0 ? [`source: ${joined(source)}`] : []), ...(item.rating.date === undefined ? [] : [dateInWords(item.rating.date)]), ...lasting(item.rating)];
  const effect = view.note(item.rating.impact);
  return `${item.indicator.title} [${item.indicator.code}, level ${String(answer)}, ${who}]: ${words}${effect === '' ? '' : ` - for the child: ${effect}`}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
};

const concerns = (view: RecordView): readonly RatedItem[] => view.ratedItems().filter((item) => Number(item.rating.answer) >= 2).toSorted((a, b) => b.counted - a.counted || Number(b.rating.answer) - Number(a.rating.answer));
/** The first of a list, and how many more there are: nothing is cut in silence. */
const firstOf = (lines: readonly string[], most: number): readonly string[] => (lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more, in the record`]);
const hasSource = ({ rating }: RatedItem): boolean => (rating.sources ?? []).length > 0;

/** What was recorded as fact, and apart from it what nobody has said the source of: it may be true, and it is not yet a fact. */
const concernSections = (view: RecordView, title: string, most = Number.POSITIVE_INFINITY): readonly string[] => {
  const lines = (items: readonly RatedItem[]): readonly string[] => bullets(firstOf(items.map((item) => concern(view, item)), most));
  const all = concerns(view);
  const before = firstOf(earlierLines(view), most);
  return [section(title, lines(all.filter(hasSource))), section('Said without a source yet - say so, and find out', lines(all.filter((item) => !hasSource(item)))), section(earlierTitle(view), bullets(before))];
};
const suggestions = (view: RecordView): readonly string[] => [
  ...view.children.map((child) => `The tool suggests for ${view.nameOf(child.child.id)}: ${childSuggestion(view, child)}`),
  ...judgementLines(view).map((line) => `Our judgement for ${line}`),
  ...(view.note(view.screening.judgement.after?.reason) === '' ? [] : [`Our reason: ${view.note(view.screening.judgement.after?.reason)}`]),
];
const opinions = (view: RecordView): readonly string[] => view.children.flatMap((child) => child.reasons.filter((reason) => reason.level === child.level && child.level > 1).map((reason) => `${view.nameOf(child.child.id)}: ${plainText(reasonLine(view, reason))}`));
const strengths = (view: RecordView): readonly string[] => view.screening.strengths.map((one) => `${one.text}${one.effectOnChild === undefined ? '' : ` - effect on the child: ${one.effectOnChild}`}${one.evidence === undefined ? '' : ` (known from: ${one.evidence})`}`);
const gaps = (view: RecordView): readonly string[] => {
  // Only what is open for every child stands here: of a child it is told in the record.
  const [first, ...others] = view.children;
  const openForAll = (first?.unknown ?? []).filter((one) => one.urgent && others.every((child) => child.unknown.some((other) => other.code === one.code)));
  const urgent = firstOf(openForAll.map((one) => `${one.title} [${one.code}]`), 6);
  const unseen = view.screening.household.adults.filter((adult) => adult.known === 'notKnown').map((adult) => `Not known: ${view.adultName(adult)}`);
  const apart = apartLines(view).map((line) => `Two answers that do not fit together: ${line}`);
  return [...dangerNotSaid(view), ...unseen, ...(urgent.length === 0 ? [] : [`Not known of ${view.children.length === 1 ? 'the child' : 'any of the children'}, and urgent if so: ${urgent.join('; ')}`]), ...apart];
};
const asked = (view: RecordView): readonly string[] => AgencyId.options.flatMap((agency) => {
  const answer = view.screening.agencies[agency];
  return answer === undefined || answer.state === 'notAsked' ? [] : [`${AGENCY_WORDS[agency]}: ${answer.state}${view.note(answer.reply) === '' ? '' : ` - ${view.note(answer.reply)}`}`];
});
const events = (view: RecordView): readonly string[] => eventsOf(view).map((event) => `${dateInWords(event.date)}: ${EVENT_KIND_WORDS[event.kind]}${event.agency === undefined ? '' : ` (${event.agency})`}${event.children.length === 0 ? '' : `, ${view.namesOf(event.children)}`}${view.note(event.note) === '' ? '' : ` - ${view.note(event.note)}`}`);

const CALLING_FROM = { school: 'a school', gp: 'a GP practice', other: 'a service that knows the family' } as const;

/** What a level rests on, by the names of the rules: short enough to be said. */
const mainReasons = (view: RecordView): readonly string[] => [...new Set(view.children.flatMap((child) => child.reasons.filter((reason) => reason.level === child.level && reason.kind === 'rule').slice(0, 2)
  .map((reason) => (reason.kind === 'rule' ? `Why: ${reason.finding.rule.title} (${reason.finding.rule.id})` : ''))))];

const callScript = (view: RecordView): string => {
  const { framework } = view.material.outcome;
  return [
    section('Phone', [...telephoneLines(framework), `${IF_IN_DANGER_CALL}.`]),
    section('Say first', [
      `"I am calling from ${CALLING_FROM[view.screening.role]} about ${view.children.length === 1 ? 'a child' : `${view.children.length} children`} I think may be suffering neglect. I would like a decision today about what should happen."`,
    ]),
    section('Who', [...childLines(view), ...adultLines(view)]),
    section('To say by telephone, not kept here', lastToSay(view)),
    ...concernSections(view, 'What was seen and heard (facts)', 6),
    section('How often', bullets([...countLines(view), ...eventCountLines(view)])),
    section('What the child says', bullets(voiceLines(view))),
    section('What we think it means (our view)', bullets([...suggestions(view), ...mainReasons(view)])),
    section('What we do not know', bullets(gaps(view))),
    section('Ask', bullets(['What will happen, and when will I hear?', 'Which checks will be made, and with whom?', 'Who tells the family, and when?', 'What should we do for the child until then?'])),
    section('Write down', ['Name of the person you spoke to, date, time, what was agreed.']),
  ].filter((part) => part !== '').join('\n');
};

const referral = (view: RecordView): string => [
  section('About', [...childLines(view), `Referred by: ${ROLE_WORDS[view.screening.role]}${(view.screening.author ?? '') === '' ? '' : `, ${view.screening.author}`}, ${dateInWords(view.screening.assessedOn)}`]),
  section('Adults', adultLines(view)),
  section('To fill in on the form, not kept here', lastToSay(view)),
  ...concernSections(view, 'What we are worried about - facts'),
  section('How often', bullets([...countLines(view), ...eventCountLines(view)])),
  section('What happened and when', bullets(events(view))),
  section("The child's own words and day", bullets(voiceLines(view))),
  section('What is working', bullets(strengths(view))),
  section('What we think it means - opinion', bullets([...suggestions(view), ...opinions(view)])),
  section('What we do not know', bullets(gaps(view))),
  section('Agencies asked', bullets(asked(view))),
  section('What we ask for', bullets(askedForLines(view))),
  section('What we are doing', bullets(takenOnLines(view))),
].filter((part) => part !== '').join('\n');

const meeting = (view: RecordView): string => [
  section('Children', childLines(view)),
  ...concernSections(view, 'Worried about', 8),
  section('Working', bullets(strengths(view))),
  section('The child says', bullets(voiceLines(view))),
  section('Not known', bullets(gaps(view))),
  section('Suggested level', bullets(suggestions(view))),
  section('To agree today', bullets(['Who leads, and is there one plan?', 'What will be different for each child, by when, and how will we know?', 'What would make us step up?', 'When do we meet again?'])),
  section('Already taken on', bullets(takenOnLines(view))),
].filter((part) => part !== '').join('\n');

const escalation = (view: RecordView): string => {
  const { framework } = view.material.outcome;
  const { referral: sent, escalation: stage } = view.screening;
  return [
    `Re: reference ${view.screening.household.reference ?? '(none)'}; children: ${view.children.map(({ child }) => view.nameOf(child.id)).join(', ')}\n`,
    `We would like to think this through with you again${sent?.sentOn === undefined ? '' : ` after our referral of ${dateInWords(sent.sentOn)}`}. We may be missing something you know, and you may not have had all that we see, so we set it out here.\n`,
    ...concernSections(view, 'What we see'),
    section('The pattern over time', bullets(events(view))),
    section('What the child says', bullets(voiceLines(view))),
    section('What we are still unsure of', bullets(gaps(view))),
    section('What we would like to understand', bullets(['What did you weigh that we have not seen?', 'What is different for the child since the decision, and how is that known?', 'What would change your view, and who will look at it again, by when?'])),
    `This follows ${framework.escalation.value ?? "the partnership's procedure for professional differences"}${stage?.stage === undefined ? '' : `, stage: ${stage.stage}`}${stage?.date === undefined ? '' : `, ${dateInWords(stage.date)}`}. We ask for an answer in the time that procedure gives. If the child may be in immediate danger we will call 999 and not wait.`,
  ].filter((part) => part !== '').join('\n');
};

const childRecord = (view: RecordView): string => [
  `Neglect screening of ${dateInWords(view.screening.assessedOn)}, ${ROLE_WORDS[view.screening.role]}, rule set ${view.bank.ruleSet}, levels of ${view.material.outcome.framework.areaName}.\n`,
  section('Children', childLines(view)),
  ...concernSections(view, 'Recorded at level 2 or more'),
  section('Level (opinion, not a finding)', bullets([...dangerNotSaid(view), ...suggestions(view)])),
  section('Rules', [[...new Set(view.children.flatMap((child) => child.findings.map((finding) => finding.rule.id)))].join(', ')]),
  section('Next steps', bullets(view.material.outcome.suggested.steps.slice(0, 8).map((step) => `${step.title} [${step.id}], ${step.by}`))),
  section('Review', view.screening.reviewOn === undefined ? ['No date set'] : [dateInWords(view.screening.reviewOn)]),
].filter((part) => part !== '').join('\n');

const WRITERS: Readonly<Record<PasteText, (view: RecordView) => string>> = { callScript, referral, meeting, escalation, childRecord };

/**
 * A line that begins like a formula, also after a hyphen. Pasted into a spreadsheet it would be worked out; the leading '
 * makes it a text there.
 */
const FORMULA = /^((?:- )?)(?=[^\S\n]*(?:[=+@\uff1d\uff0b\uff0d\uff20\u2212]|-(?! )))/gmu;

/** Gives a text to paste into a recording system, a form or a letter; facts stand apart from opinion, codes are stable, and nothing typed turns or hides a word. */
export const pasteText = (kind: PasteText, material: RecordMaterial, childId?: string): string => {
  const view = new RecordView(material, { audience: 'safeguardingFile', childId });
  const heading = view.screening.purpose === 'training' ? 'TRAINING - fictional case\n\n' : '';
  return cleanText(`${heading}${WRITERS[kind](view)}\n`).replace(FORMULA, "$1'");
};
