import { dateInWords } from '../base/calendar-date.ts';
import type { Block, RichText } from '../base/document-blocks.ts';
import { localLevel } from '../engine/framework-words.ts';
import type { LevelOfNeed } from '../model/level.ts';
import { secondReadingHead } from '../model/second-reading.ts';
import { AGENCY_WORDS } from '../model/words.ts';
import { AgencyId } from '../model/screening.ts';
import { differenceInWords } from './judgement-lines.ts';
import { citationKey } from './level-section.ts';
import type { RecordView } from './record-view.ts';

/** Gives the next steps for the role: who, by when, why; and what somebody has taken on. */
export const stepsSection = (view: RecordView): readonly Block[] => {
  const { suggested } = view.material.outcome;
  const { actions, escalation } = view.screening;
  const taken = actions.map((action, at): readonly RichText[] => [
    view.note(action.text) || view.bank.steps.find((step) => step.id === action.step)?.title || `Action ${at + 1}`, view.redacted ? '' : (action.owner ?? 'Nobody yet'), action.due === undefined ? 'No date' : dateInWords(action.due),
    action.doneOn === undefined ? (view.note(action.outcome) || 'Open') : `Done ${dateInWords(action.doneOn)}. ${view.note(action.outcome)}`,
  ]);
  const accepted: Block[] = taken.length === 0 ? [{ kind: 'paragraph', text: 'No step has an owner yet.' }] : [{
    kind: 'table', caption: 'Steps taken on', columns: [{ title: 'What', share: 4, rowHeader: true }, { title: 'Who', share: 2 }, { title: 'By when', share: 1.8 }, { title: 'What happened', share: 2.6 }], rows: taken,
  }];
  return [
    { kind: 'heading', level: 2, text: 'Next steps' },
    ...suggested.warnings.map((text): Block => ({ kind: 'callout', tone: 'notice', title: 'Before you act', text: [text] })),
    {
      kind: 'table', caption: 'Suggested steps', columns: [{ title: 'Step', share: 2.2, rowHeader: true }, { title: 'What to do', share: 3.6 }, { title: 'By when', share: 1.7 }, { title: 'Why', share: 2.9 }],
      rows: suggested.steps.map((step): readonly RichText[] => [
        `${step.title} (${step.id})`,
        [{ text: step.text }, ...step.warnings.map((text) => ({ text: ` ${text}`, strong: true }))],
        step.dueOn === undefined ? step.by : `${step.by} (${dateInWords(step.dueOn)})`,
        `${step.why}${step.citations.length > 0 ? ` ${step.citations.map(citationKey).join('; ')}.` : ''}`,
      ]),
    },
    ...(suggested.hidden.length === 0 ? [] : [{ kind: 'list', ordered: false, items: suggested.hidden.map((step) => `${step.title} (${step.id}) is not shown: ${step.reason}`) } satisfies Block]),
    { kind: 'heading', level: 3, text: 'Who does what' },
    ...accepted,
    ...(escalation === undefined ? [] : [{ kind: 'paragraph', text: [{ text: 'Taken further: ', strong: true }, { text: [escalation.stage ?? '', escalation.date === undefined ? '' : dateInWords(escalation.date), view.note(escalation.note)].filter((part) => part !== '').join('; ') }] } satisfies Block]),
  ];
};

/** Gives which agencies were asked and answered, and where the family stands on help and sharing. */
export const agenciesSection = (view: RecordView): readonly Block[] => {
  const rows = AgencyId.options.flatMap((agency): (readonly RichText[])[] => {
    const answer = view.screening.agencies[agency];
    if (!answer) return [];
    const state = { asked: 'Asked, no answer yet', answered: 'Answered', notAsked: 'Not asked' }[answer.state];
    return [[AGENCY_WORDS[agency], `${state}${answer.date === undefined ? '' : `, ${dateInWords(answer.date)}`}`, view.note(answer.reply)]];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Agencies asked' },
    { kind: 'table', caption: 'Agencies', columns: [{ title: 'Agency', share: 2.4, rowHeader: true }, { title: 'Asked or answered', share: 2.4 }, { title: 'What they said', share: 5 }], rows },
  ];
};

/** Gives the practitioner's judgement beside the suggestion; where they differ both stand. */
export const judgementSection = (view: RecordView): readonly Block[] => {
  const { before, after, secondReadings } = view.screening.judgement;
  const { framework } = view.material.outcome;
  const name = (level: LevelOfNeed | undefined): string => (level === undefined ? 'Not given' : localLevel(framework, level).name);
  return [
    { kind: 'heading', level: 2, text: "The practitioner's judgement" },
    {
      kind: 'table', caption: 'Judgement beside the suggestion',
      columns: [{ title: 'Child', share: 2, rowHeader: true }, { title: 'Before the suggestion was shown', share: 3 }, { title: 'Suggested', share: 3 }, { title: 'After', share: 3 }],
      rows: view.children.map((child) => {
        const id = child.child.id;
        const suggested = child.reading === 'notEnoughKnown' ? 'Not enough known' : name(child.level);
        const difference = differenceInWords(view, child);
        const told = (level: LevelOfNeed | undefined, isLast: boolean): RichText => (level !== undefined && isLast && difference !== '' ? [{ text: `${name(level)} (${difference})`, strong: true }] : name(level));
        return [view.nameOf(id), told(before?.levels[id], after?.levels[id] === undefined), suggested, told(after?.levels[id], true)];
      }),
    },
    ...(view.note(before?.reason) === '' ? [] : [{ kind: 'paragraph', text: [{ text: 'Reason given before: ', strong: true }, { text: view.note(before?.reason) }] } satisfies Block]),
    ...(view.note(after?.reason) === '' ? [] : [{ kind: 'paragraph', text: [{ text: 'Reason given after: ', strong: true }, { text: view.note(after?.reason) }] } satisfies Block]),
    ...(secondReadings ?? []).filter(({ note }) => view.note(note) !== '').map((reading): Block => ({ kind: 'paragraph', text: [{ text: `${secondReadingHead(reading)}: `, strong: true }, { text: view.note(reading.note) }] })),
    ...(view.note(after?.leadConsulted) === '' ? [] : [{ kind: 'paragraph', text: [{ text: 'Lead consulted: ', strong: true }, { text: view.note(after?.leadConsulted) }] } satisfies Block]),
  ];
};
