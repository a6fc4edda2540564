import type { Block, RichText } from '../base/document-blocks.ts';
import { dateInWords } from '../base/calendar-date.ts';
import type { DomainReading } from '../engine/domain-readings.ts';
import { joined, EVIDENCE_SOURCE_WORDS } from '../model/words.ts';
import { descriptionOf, evidenceLine, type RatedItem, type RecordView } from './record-view.ts';

/** How a domain reads, in a few words: never that needs are met where nothing is known. */
export const readingInWords = (domain: DomainReading): string => {
  switch (domain.reading) {
    case 'notEnoughKnown': return 'Not enough known';
    case 'noConcernReported': return 'No concern reported (not explored item by item)';
    case 'selfReportOnly': return "Parent's or carer's account only";
    case 'level': return `${domain.level ?? 1} of 4`;
  }
};

const row = (view: RecordView, item: RatedItem): readonly RichText[] => [
  `${item.indicator.title} (${item.indicator.code})${item.childId === undefined ? '' : `, ${view.nameOf(item.childId)}`}`,
  [{ text: `Level ${String(item.rating.answer)}: `, strong: true }, { text: descriptionOf(item) }],
  evidenceLine(view, item.rating),
];

const answersAsAWhole = (view: RecordView, groupId: string): readonly Block[] => {
  const { household } = view.screening;
  const answers = [
    { who: 'the household', answer: household.domainAnswers?.[groupId] },
    ...view.children.map(({ child }) => ({ who: view.nameOf(child.id), answer: child.domainAnswers?.[groupId] })),
  ];
  return answers.flatMap(({ who, answer }): Block[] => {
    if (!answer) return [];
    const words = view.note(answer.evidence);
    const from = answer.sources.length === 0 ? 'source not given' : joined(answer.sources.map((source) => EVIDENCE_SOURCE_WORDS[source]));
    return [{ kind: 'paragraph', text: `No concern seen in this domain for ${who}. ${words === '' ? '' : `${words} `}Source: ${from}${answer.date === undefined ? '' : `, ${dateInWords(answer.date)}`}. This was answered as a whole, not item by item.` }];
  });
};

const groupBlocks = (view: RecordView, groupId: string, title: string, items: readonly RatedItem[]): readonly Block[] => {
  const concerns = items.filter((item) => item.rating.answer !== 1).toSorted((a, b) => Number(b.rating.answer) - Number(a.rating.answer));
  const level1 = items.filter((item) => item.rating.answer === 1);
  const whole = answersAsAWhole(view, groupId);
  if (items.length === 0 && whole.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    ...whole,
    ...(concerns.length === 0 ? [] : [{
      kind: 'table', caption: `${title}: what was recorded at level 2 or more`,
      columns: [{ title: 'Indicator', share: 2.6, rowHeader: true }, { title: 'What fits', share: 3 }, { title: 'What was seen or heard', share: 4.4 }],
      rows: concerns.map((item) => row(view, item)),
    } satisfies Block]),
    ...(level1.length === 0 ? [] : [{
      kind: 'paragraph',
      text: [{ text: 'Recorded at level 1: ', strong: true }, { text: `${level1.map((item) => `${item.indicator.title} (${item.indicator.code})${item.childId === undefined || view.children.length === 1 ? '' : `, ${view.nameOf(item.childId)}`}`).join('; ')}.` }],
    } satisfies Block]),
  ];
};

/** Gives what was recorded, domain by domain: facts with source and date, apart from what follows from them. */
export const evidenceSection = (view: RecordView): readonly Block[] => {
  const items = view.ratedItems();
  const groups = view.bank.groups.flatMap((group) => groupBlocks(view, group.group, group.title, items.filter((item) => item.group.group === group.group)));
  return [
    { kind: 'heading', level: 2, text: 'What was recorded, by domain' },
    ...(groups.length === 0 ? [{ kind: 'paragraph', text: 'No indicator was rated.' } satisfies Block] : groups),
  ];
};
