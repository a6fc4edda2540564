import { dateInWords } from '../base/calendar-date.ts';
import type { Block, BlockDocument } from '../base/document-blocks.ts';
import { withStop } from '../model/words.ts';
import { chronologySection } from './chronology-section.ts';
import { earlierSection } from './earlier-lines.ts';
import { evidenceSection } from './evidence-section.ts';
import { familyRecord, stepsNotTold } from './family-record.ts';
import { firstPage } from './first-page.ts';
import { gapsSection } from './gaps-section.ts';
import { levelSection, workedOutSection } from './level-section.ts';
import { oversightSection } from './oversight-section.ts';
import { peopleSection, strengthsSection, voiceSection } from './people-section.ts';
import { telephoneLines } from './handover-lines.ts';
import { isKeptFromFamily, RecordView, type RecordChoices, type RecordMaterial } from './record-view.ts';
import { agenciesSection, judgementSection, stepsSection } from './steps-section.ts';

/** Words that a schema cannot say: the foot of every page, word for word. */
const footer = (material: RecordMaterial): string =>
  `Confidential safeguarding information. Rule set v${material.bank.ruleSet}, guidance checked ${dateInWords(material.bank.guidanceCheckedOn)}. Not an assessment under section 17 or 47, not a diagnosis, not evidence of a finding. Store in the child's safeguarding record and delete other copies.`;

const sourcesSection = (view: RecordView): readonly Block[] => {
  const rules = view.children.flatMap((child) => child.findings.map((finding) => finding.rule));
  const used = new Set([...rules.flatMap((rule) => rule.citations.map((citation) => citation.source)), ...view.material.outcome.suggested.steps.flatMap((step) => step.citations.map((citation) => citation.source))]);
  const sources = view.bank.sources.filter((source) => used.has(source.key));
  if (sources.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Sources' },
    {
      kind: 'table', caption: 'Publications behind the rules and steps above',
      columns: [{ title: 'Source', share: 2, rowHeader: true }, { title: 'Title and publisher', share: 5 }, { title: 'Edition and when checked', share: 3.4 }],
      rows: sources.map((source) => [
        source.key,
        [{ text: `${withStop(source.title)} ${withStop(source.publisher)} ` }, ...(source.link?.startsWith('https://') === true ? [{ text: source.link, href: source.link }] : [{ text: source.link ?? '' }])],
        `${source.edition}; checked ${dateInWords(source.checkedOn)}${source.toConfirm === undefined ? '' : `. To be confirmed: ${source.toConfirm}`}`,
      ]),
    },
  ];
};

const aboutSection = (view: RecordView): readonly Block[] => {
  const { framework } = view.material.outcome;
  return [
    { kind: 'heading', level: 2, text: 'About this record' },
    {
      kind: 'facts', caption: 'Editions', rows: [
        { name: 'Rule set', value: view.bank.ruleSet },
        { name: 'Guidance checked', value: dateInWords(view.bank.guidanceCheckedOn) },
        { name: 'Levels of need', value: `${framework.areaName}, edition ${framework.edition}, as of ${framework.asOf}, checked ${dateInWords(framework.checkedOn)}` },
        { name: 'Whom to telephone', value: telephoneLines(framework).join('\n') },
      ],
    },
    { kind: 'paragraph', text: 'The rules are a proposal drawn from published guidance and learning reviews. They have not been tested for reliability and are not yet signed off by practising safeguarding leads.' },
    ...(view.screening.role === 'gp' ? [{ kind: 'paragraph', text: 'Not a medical device. Not for diagnosis, growth assessment or treatment decisions.' } satisfies Block] : []),
    ...(view.screening.purpose === 'training' ? [{ kind: 'paragraph', text: 'Training only. Never enter a real child.' } satisfies Block] : []),
  ];
};

const FAMILY_FOOTER = 'For the family. Keep it where only you can read it. Not an assessment under section 17 or 47, not a diagnosis, not evidence of a finding.';
const familyTitle = (view: RecordView): string => (view.screening.purpose === 'training' ? 'TRAINING: Summary for the family' : 'Summary for the family');

/**
 * Composes the record of a screening: page 1 stands alone; then people, evidence, chronology, voice, strengths, level with
 * reasons, judgement, steps, gaps, how it was worked out, and sources. The same material and choices give the same blocks.
 */
export const composeRecord = (material: RecordMaterial, choices: RecordChoices): BlockDocument => {
  const view = new RecordView(material, choices);
  const reference = view.screening.household.reference ?? '';
  const title = `${view.screening.purpose === 'training' ? 'TRAINING: ' : ''}Neglect screening record${reference === '' ? '' : `, reference ${reference}`}`;
  if (view.forFamily) return { title: familyTitle(view), language: 'en-GB', header: familyTitle(view), footer: FAMILY_FOOTER, blocks: familyRecord(view) };
  const rest: readonly Block[] = [
    ...peopleSection(view), ...evidenceSection(view), ...earlierSection(view), ...chronologySection(view), ...voiceSection(view), ...strengthsSection(view), ...agenciesSection(view),
    ...levelSection(view), ...judgementSection(view), ...stepsSection(view), ...oversightSection(view), ...gapsSection(view), ...workedOutSection(view), ...sourcesSection(view), ...aboutSection(view),
  ];
  return { title, language: 'en-GB', header: title, footer: footer(material), blocks: [...firstPage(view), ...rest] };
};

/** What a version of the record keeps out, for the person who is about to save it. */
export const leftOut = (material: RecordMaterial, choices: RecordChoices): readonly string[] => {
  const view = new RecordView(material, choices);
  if (choices.audience === 'supervision') return ['Initials and references of children and adults', 'Everything typed in free text: evidence, the child’s words, notes, replies of agencies', 'Names of agencies and services in the chronology'];
  if (choices.audience === 'safeguardingFile') return [];
  const { household, chronology } = view.screening;
  const marked = (ratings: (typeof household)['ratings']): number => Object.values(ratings).filter(isKeptFromFamily).length;
  const entries = marked(household.ratings) + household.children.reduce((sum, child) => sum + marked(child.ratings), 0);
  const events = chronology.filter((event) => event.doNotShareWithFamily === true).length;
  return [
    `${entries} ${entries === 1 ? 'rating' : 'ratings'} marked "do not share with the family" or told by a child, someone else or an unnamed person, and what rests on them, the level too`,
    `${events} marked ${events === 1 ? 'event' : 'events'}, and the rest of the chronology`,
    ...(stepsNotTold(view) === 0 ? [] : [`${stepsNotTold(view)} of the steps taken on: what services do between themselves, and what you typed yourself. Tell the family yourself what they should know`]),
    'The children’s own words and day', 'What agencies said', 'Telephone lines for professionals, rules, codes and sources', 'Your judgement, suggested steps that nobody has taken on, what is not known, and how the level was worked out',
  ];
};

/** A file name that names nobody: TRAINING for a made-up case, kind, for whom where it is not the file, reference, day. */
export const recordFileName = (material: RecordMaterial, ending: 'pdf' | 'html' | 'txt', audience: RecordChoices['audience'] = 'safeguardingFile'): string => {
  const version = { safeguardingFile: '', supervision: 'supervision', family: 'family' }[audience];
  const { purpose, household } = material.outcome.screening;
  const [mark, ownReference] = purpose === 'training' ? ['TRAINING', (household.reference ?? '').replace(/^TRAINING-/, '')] : ['', household.reference ?? ''];
  const reference = ownReference.toUpperCase().replace(/[^A-Z0-9-]/g, '').slice(0, 12);
  return [mark, 'screening-record', version, reference, material.madeOn].filter((part) => part !== '').join('-') + `.${ending}`;
};
