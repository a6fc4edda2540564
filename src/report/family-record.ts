import { dateInWords } from '../base/calendar-date.ts';
import type { Block, RichText } from '../base/document-blocks.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import { suggestionInWords } from '../engine/framework-words.ts';
import type { DomainAnswer } from '../model/rating.ts';
import { ageInWords, joined, RELATIONSHIP_WORDS, ROLE_WORDS, withoutStop } from '../model/words.ts';
import { leavesEntriesOut, LEVEL_NOT_TOLD, mayTellLevel, SOME_LEFT_OUT } from './family-version.ts';
import { isToldInTrust, type RatedItem, type RecordView } from './record-view.ts';

/** Steps that are done with a family. What services do between themselves is told when the time is right, by whoever agreed to tell it. */
const WITH_THE_FAMILY: ReadonlySet<string> = new Set(['NS-22', 'NS-28', 'NS-29', 'NS-30', 'NS-32', 'NS-33', 'NS-37', 'NS-39', 'NS-40', 'NS-41', 'NS-42', 'NS-44', 'NS-45']);

/** Named as going well, these would tell that a child was asked about harm, and by whom it might be done. */
const NOT_NAMED: ReadonlySet<string> = new Set(['ED12', 'EM10', 'SU7', 'SU13']);

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  sawIt: 'we saw it', parentOrCarer: 'a parent or carer told us', professional: 'another professional told us', record: 'it stands in a record',
};

const list = (items: readonly RichText[], none: string): Block => (items.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'list', ordered: false, items });

const sources = ({ rating }: RatedItem): string => joined((rating.sources ?? []).flatMap((source) => SOURCE_WORDS[source] ?? []));

/** A child is named where several are listed, so that no child's worry is read as another's. */
const named = (view: RecordView, item: RatedItem): string =>
  `${item.indicator.title}${item.childId === undefined || view.children.length < 2 ? '' : `, ${view.nameOf(item.childId)}`}`;

const worry = (view: RecordView, item: RatedItem): RichText => {
  const { answer } = item.rating;
  const described = typeof answer === 'number' ? item.indicator.descriptors[`${answer}`] : '';
  const known = sources(item);
  return [{ text: `${named(view, item)}: `, strong: true }, { text: `${view.note(item.rating.evidence) || described}${known === '' ? '' : ` (${known})`}` }];
};

/** Titles in which nothing was seen: a whole area, or where it has any worry (told here or not), what in it is at level 1 for everyone. */
const withoutWorry = (view: RecordView, items: readonly RatedItem[]): readonly string[] => {
  const { household } = view.screening;
  const holders = [household, ...view.children.map(({ child }) => child)];
  const isTold = (answer: DomainAnswer | undefined): boolean => answer !== undefined && answer.sources.length > 0 && !answer.sources.some(isToldInTrust);
  return view.bank.groups.filter((group) => group.tier === 'core').flatMap((group) => {
    const levels = (code: string): readonly unknown[] => holders.flatMap((holder) => holder.ratings[code]?.answer ?? []);
    const hasWorry = group.indicators.some(({ code }) => levels(code).some((answer) => Number(answer) >= 2));
    const answers = holders.flatMap((holder) => holder.domainAnswers?.[group.group] ?? []);
    const asked = group.rated === 'household' ? 1 : view.children.length;
    if (!hasWorry && answers.length === asked && answers.every(isTold)) return [group.title];
    return group.indicators.filter(({ code }) => !NOT_NAMED.has(code) && levels(code).every((answer) => answer === 1)).flatMap(({ code, title }) => {
      const told = items.filter((item) => item.indicator.code === code);
      // What was seen of one child says nothing about a brother or sister.
      const whose = told.length < asked ? told.flatMap(({ childId }) => (childId === undefined ? [] : [view.nameOf(childId)])) : [];
      return told.length === 0 ? [] : [`${title}${whose.length === 0 ? '' : ` (${joined(whose)})`}`];
    });
  });
};

const goingWell = (view: RecordView, items: readonly RatedItem[]): readonly Block[] => {
  const strengths = view.screening.strengths.filter((one) => one.children.length === 0 || one.children.some((id) => view.children.some(({ child }) => child.id === id)));
  const titles = withoutWorry(view, items);
  return [
    { kind: 'heading', level: 2, text: 'What is going well' },
    list(strengths.map((one) => `${withoutStop(one.text)}.${one.effectOnChild === undefined ? '' : ` ${withoutStop(one.effectOnChild)}.`}`), 'Tell us what is going well. We want to write it down too.'),
    ...(titles.length === 0 ? [] : [{ kind: 'paragraph', text: [{ text: 'Where we saw no worry so far: ', strong: true }, { text: `${titles.join('; ')}.` }] } satisfies Block]),
  ];
};

/** What the level rests on, by the titles of what was seen: rules and their codes are for those who work with them. */
const restsOn = (view: RecordView, child: ChildAssessment): string => {
  const codes = child.reasons.filter((reason) => reason.level === child.level && child.level > 1).flatMap((reason) => reason.inputs.flatMap((input) => (input.kind === 'rating' ? [input.code] : [])));
  const titles = [...new Set(codes)].map((code) => view.bank.groups.flatMap((group) => group.indicators).find((one) => one.code === code)?.title ?? '').filter((title) => title !== '');
  return titles.length === 0 ? '' : ` This is mostly because of: ${titles.slice(0, 5).join('; ')}.`;
};

const levelOf = (view: RecordView, child: ChildAssessment): string => {
  const { reading, level } = child;
  if (reading === 'immediateDanger') return `${LEVEL_NOT_TOLD}.`;
  if (!mayTellLevel(view, child)) return `${LEVEL_NOT_TOLD}. ${SOME_LEFT_OUT}`;
  return `${suggestionInWords(view.material.outcome.framework, level, reading)}.${restsOn(view, child)}`;
};

const people = (view: RecordView): string => {
  const adults = view.screening.household.adults.filter((adult) => adult.known === 'known' && (adult.place === 'livesHere' || adult.place === 'cares'));
  return adults.map((adult) => `${adult.label} (${RELATIONSHIP_WORDS[adult.relationship ?? 'notKnown']})`).join('; ');
};

/** How many things that were taken on are not told here, for whoever saves this version. */
export const stepsNotTold = (view: RecordView): number => view.screening.actions.filter(({ step }) => step === undefined || !WITH_THE_FAMILY.has(step)).length;

/**
 * Gives what can be put into a parent's hand: what goes well, what worries us, the level where it may be told, and what we do
 * together. No code, no rule, no words of a child, and nothing that services do between themselves.
 */
export const familyRecord = (view: RecordView): readonly Block[] => {
  const { screening, bank } = view;
  const items = view.ratedItems();
  const worries = items.filter((item) => Number(item.rating.answer) >= 2).toSorted((a, b) => b.counted - a.counted || Number(b.rating.answer) - Number(a.rating.answer));
  const together = screening.actions.flatMap((action) => {
    const step = bank.steps.find(({ id }) => id === action.step && WITH_THE_FAMILY.has(id));
    if (step === undefined) return [];
    const when = action.doneOn !== undefined ? `, done ${dateInWords(action.doneOn)}` : action.due === undefined ? '' : `, by ${dateInWords(action.due)}`;
    return [`${step.title}${action.owner === undefined ? '' : `: ${action.owner}`}${when}`];
  });
  const adults = people(view);
  return [
    { kind: 'heading', level: 1, text: screening.purpose === 'training' ? 'TRAINING: summary for the family' : 'Summary for the family' },
    {
      kind: 'facts', caption: 'Who and when', rows: [
        { name: 'About', value: view.children.map(({ child }) => `${view.nameOf(child.id)} (${ageInWords(child)})`).join('; ') },
        ...(adults === '' ? [] : [{ name: 'Family', value: adults }]),
        { name: 'Written by', value: `${view.note(screening.author) === '' ? '' : `${view.note(screening.author)}, `}${ROLE_WORDS[screening.role]}, ${dateInWords(screening.assessedOn)}` },
      ],
    },
    { kind: 'paragraph', text: 'This says what we have noticed and how we would like to help. If something is wrong or missing, please tell us. We will write down what you say.' },
    ...goingWell(view, items),
    { kind: 'heading', level: 2, text: 'What we are worried about' },
    list(worries.map((item) => worry(view, item)), leavesEntriesOut(view) ? SOME_LEFT_OUT : 'We wrote down no worry that needs extra help.'),
    { kind: 'heading', level: 2, text: 'How much help we think is needed' },
    { kind: 'paragraph', text: `The name of the level comes from ${view.material.outcome.framework.areaName}. It says how much help may fit. It does not say who is to blame.` },
    { kind: 'facts', caption: 'Level for each child', rows: view.children.map((child) => ({ name: view.nameOf(child.child.id), value: levelOf(view, child) })) },
    { kind: 'heading', level: 2, text: 'What we will do together' },
    list(together, 'We have not agreed this with you yet. Tell us what would help.'),
    ...(screening.reviewOn === undefined ? [] : [{ kind: 'paragraph', text: `We will look at this again on ${dateInWords(screening.reviewOn)}.` } satisfies Block]),
    ...(leavesEntriesOut(view) ? [{ kind: 'paragraph', text: 'This is a summary. It does not hold everything that is written down.' } satisfies Block] : []),
    ...(screening.purpose === 'training' ? [{ kind: 'paragraph', text: 'Training only. Never enter a real child.' } satisfies Block] : []),
  ];
};
