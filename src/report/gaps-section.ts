import type { Block, RichText } from '../base/document-blocks.ts';
import { apartInWords } from '../engine/answers-apart.ts';
import { openQuestionWords } from '../engine/open-question-words.ts';
import { OBSERVER_WORDS, unknownByObserver } from '../engine/unknown-words.ts';
import type { Unknown } from '../engine/not-known.ts';
import type { RecordView } from './record-view.ts';

const nameOfOpen = (view: RecordView, name: string): string => {
  const indicator = view.bank.groups.flatMap((group) => group.indicators).find((one) => one.code === name);
  return indicator ? `${indicator.title} (${indicator.code})` : (view.bank.facts.find((fact) => fact.name === name)?.question ?? name);
};

/** Each unknown indicator once, with the children for whom it is not known (all of them: no names). */
const merged = (view: RecordView): { readonly unknown: readonly Unknown[]; readonly line: (one: Unknown) => string } => {
  const children = new Map<string, string[]>();
  const first = new Map<string, Unknown>();
  for (const child of view.children) for (const one of child.unknown) {
    first.set(one.code, first.get(one.code) ?? one);
    children.set(one.code, [...(children.get(one.code) ?? []), view.nameOf(child.child.id)]);
  }
  return {
    unknown: [...first.values()],
    line: (one) => {
      const names = children.get(one.code) ?? [];
      return `${one.title} (${one.code})${names.length === view.children.length ? '' : ` for ${names.join(', ')}`}`;
    },
  };
};

const changeLines = (view: RecordView): readonly RichText[] => view.children.flatMap((child): readonly RichText[] => {
  const change = view.material.changes.find((one) => one.childId === child.child.id);
  if (!change) return [];
  const alone = change.restsOnAlone.flatMap((input) => (input.kind === 'rating' ? [nameOfOpen(view, input.code)] : input.kind === 'fact' ? [nameOfOpen(view, input.name)] : []));
  const name = [{ text: `${view.nameOf(child.child.id)}: `, strong: true }];
  return [
    ...(change.raisedBy.length === 0 ? [] : [[...name, { text: `${change.raisedBy.length} open ${change.raisedBy.length === 1 ? 'question' : 'questions'} could raise the level, first of all ${change.raisedBy.slice(0, 5).map((one) => openQuestionWords(view.bank, one, view.nameOf)).join('; ')}.`.replace('?.', '?') }]]),
    ...(alone.length === 0 ? [] : [[...name, { text: `without ${alone.length === 1 ? 'this answer' : 'any one of these answers'} the level would be lower: ${alone.join('; ')}.` }]]),
  ];
});

/** Gives two answers that do not say the same, of the children of this record and of the household, with whom they are about. */
export const apartLines = (view: RecordView): readonly string[] => {
  const { apart, screening } = view.material.outcome;
  return apart.filter(({ childId }) => childId === undefined || view.children.some((child) => child.child.id === childId))
    .map((one) => `${one.childId === undefined || screening.household.children.length < 2 ? '' : `${view.nameOf(one.childId)}: `}${apartInWords(view.bank, one)}`);
};

/** Gives what is not known and who could say, urgent items first, and what an answer could change. */
export const gapsSection = (view: RecordView): readonly Block[] => {
  const { unknown, line } = merged(view);
  const urgent = unknown.filter((one) => one.urgent);
  const rest = unknown.filter((one) => !one.urgent);
  const changes = changeLines(view);
  const apart = apartLines(view);
  return [
    { kind: 'heading', level: 2, text: 'What is not known, and who could say' },
    ...(unknown.length === 0 ? [{ kind: 'paragraph', text: 'Every indicator that applies was answered.' } satisfies Block] : []),
    ...(urgent.length === 0 ? [] : [{ kind: 'paragraph', text: 'Ask these first. Any one of them, if it is so, means contacting the front door today.' }, { kind: 'list', ordered: false, items: unknownByObserver(urgent, view.screening.role).map((group) => [{ text: askWords(group), strong: true }, { text: `${group.unknown.map(line).join('; ')}.` }]) }] satisfies Block[]),
    ...(rest.length === 0 ? [] : [{ kind: 'paragraph', text: 'Also not known:' }, { kind: 'list', ordered: false, items: unknownByObserver(rest, view.screening.role).map((group) => [{ text: askWords(group), strong: true }, { text: `${group.unknown.map(line).join('; ')}.` }]) }] satisfies Block[]),
    ...(apart.length === 0 ? [] : [{ kind: 'heading', level: 3, text: 'Answers that do not fit together' }, { kind: 'paragraph', text: 'Both stand as they were given. Check which is right.' }, { kind: 'list', ordered: false, items: apart }] satisfies Block[]),
    ...(changes.length === 0 ? [] : [{ kind: 'heading', level: 3, text: 'What would change the level' }, { kind: 'list', ordered: false, items: changes }] satisfies Block[]),
  ];
};

const askWords = (group: ReturnType<typeof unknownByObserver>[number]): string => (group.own ? 'In your own setting: ' : `Ask ${OBSERVER_WORDS[group.who]}: `);
