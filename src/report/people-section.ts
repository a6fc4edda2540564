import type { Block, RichText } from '../base/document-blocks.ts';
import type { Adult, Child, ChildVoice } from '../model/household.ts';
import { ageInWords, PLACE_WORDS, PLAN_WORDS, withoutStop } from '../model/words.ts';
import type { RecordView } from './record-view.ts';

/** The parts of a child's day, in the words of the page that asks about it. */
export const DAY_WORDS: readonly (readonly [keyof NonNullable<ChildVoice['day']>, string])[] = [
  ['morning', 'Morning'], ['school', 'School or nursery'], ['afterSchool', 'After school'], ['evening', 'Evening'], ['night', 'Night'], ['weekend', 'Weekend'],
  ['feeding', 'Feeding'], ['sleep', 'Sleep'], ['handling', 'Handling'], ['alertness', 'Alertness'],
];

/** Gives age and needs of a child in a line. */
export const childFacts = (view: RecordView, child: Child): string => [
  ageInWords(child),
  child.livesHere || child.age.kind === 'unborn' ? '' : 'lives elsewhere',
  child.disabled === true ? 'disabled' : '',
  child.notIndependentlyMobile === true ? 'cannot move about alone' : '',
  child.communicatesInWords === false ? 'does not communicate in words' : '',
  child.statutoryPlan === undefined || child.statutoryPlan === 'none' ? '' : PLAN_WORDS[child.statutoryPlan],
  view.redacted || child.otherParent !== 'notKnown' ? '' : 'other parent NOT KNOWN',
].filter((part) => part !== '').join('; ');

/** Gives the part of an adult in the household in a line. */
export const adultFacts = (adult: Adult): string => [
  PLACE_WORDS[adult.place ?? 'notKnown'], adult.joined12m === true ? 'joined in the last 12 months' : '',
  adult.knownRisk === true ? 'known risk to children' : '', adult.historyKnown === true ? 'history known' : 'history not known',
].filter((part) => part !== '').join('; ');

/** Gives who is in the household; who is not known stands out, never left out. */
export const peopleSection = (view: RecordView): readonly Block[] => {
  const { household } = view.screening;
  const adults = household.adults.map((adult): readonly RichText[] => [
    view.adultName(adult),
    adult.known === 'known' ? 'Known' : [{ text: 'NOT KNOWN', strong: true }],
    adultFacts(adult),
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Who is in the household' },
    household.children.length === 0 ? { kind: 'paragraph', text: [{ text: 'No child is described. ', strong: true }] } : {
      kind: 'table', caption: 'Children', columns: [{ title: 'Child', share: 2, rowHeader: true }, { title: 'Age and needs', share: 6 }],
      rows: household.children.map((child) => [view.nameOf(child.id), childFacts(view, child)]),
    },
    adults.length === 0
      ? { kind: 'paragraph', text: [{ text: 'No adult is listed. ', strong: true }, { text: 'Who cares for the children is not known.' }] }
      : { kind: 'table', caption: 'Adults', columns: [{ title: 'Adult', share: 3, rowHeader: true }, { title: 'Known to us', share: 1.6 }, { title: 'Part in the household', share: 4 }], rows: adults },
  ];
};

const voiceOf = (view: RecordView, child: Child): readonly Block[] => {
  const voice = child.voice;
  const rows = [
    { name: 'Seen alone', value: voice?.seenAlone === true ? 'Yes' : voice?.seenAlone === false ? 'No' : 'Not known' },
    { name: "The child's own words", value: view.note(voice?.words) },
    { name: 'What was observed', value: view.note(voice?.observed) },
    { name: 'What the child wants', value: view.note(voice?.wishes) },
    { name: 'Help used to be heard', value: view.note(voice?.support) },
    ...DAY_WORDS.map(([part, name]) => ({ name, value: view.note(voice?.day?.[part]) })),
  ].filter((row) => row.value !== '');
  const heard = rows.length > 1;
  return [
    { kind: 'heading', level: 3, text: view.nameOf(child.id) },
    ...(heard || view.redacted ? [] : [{ kind: 'paragraph', text: [{ text: 'The child has not been heard. ', strong: true }, { text: 'Nothing is recorded of what this child says, shows or lives through in a day.' }] } satisfies Block]),
    { kind: 'facts', caption: `Voice and day of ${view.nameOf(child.id)}`, rows },
  ];
};

/** Gives each child's voice and day; an empty one is printed as a gap. Kept out of what the family is given. */
export const voiceSection = (view: RecordView): readonly Block[] => {
  const born = view.children.filter(({ child }) => child.age.kind !== 'unborn');
  if (born.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: "The child's voice and day" },
    ...(view.redacted ? [{ kind: 'paragraph', text: "Children's own words are left out of this version." } satisfies Block] : []),
    ...born.flatMap(({ child }) => voiceOf(view, child)),
  ];
};

/** Gives the strengths. One without its effect on the child or how it is known is listed apart: it protects nobody yet. */
export const strengthsSection = (view: RecordView): readonly Block[] => {
  const { strengths, triedSoFar, ifHelpStopped } = view.screening;
  const told = strengths.filter((one) => (one.effectOnChild ?? '').trim() !== '' && (one.evidence ?? '').trim() !== '');
  const untold = strengths.filter((one) => !told.includes(one));
  if (view.redacted) return [{ kind: 'heading', level: 2, text: 'Strengths' }, { kind: 'paragraph', text: `${told.length} recorded with how they protect the child and how that is known; ${untold.length} without. The words are left out of this version.` }];
  return [
    { kind: 'heading', level: 2, text: 'Strengths' },
    { kind: 'paragraph', text: 'Strengths stand beside the level and shape the plan. They never lower it.' },
    ...(told.length === 0 ? [{ kind: 'paragraph', text: 'None recorded with how it protects the child.' } satisfies Block] : [{
      kind: 'table', caption: 'Strengths and how they protect',
      columns: [{ title: 'Strength', share: 3, rowHeader: true }, { title: 'How it protects', share: 3 }, { title: 'How this is known', share: 3 }],
      rows: told.map((one) => [`${one.text}${one.children.length > 0 ? ` (${view.namesOf(one.children)})` : ''}`, one.effectOnChild ?? '', one.evidence ?? '']),
    } satisfies Block]),
    ...(untold.length === 0 ? [] : [{ kind: 'paragraph', text: `Claimed, but not yet shown to protect a child: ${untold.map((one) => withoutStop(one.text)).join('; ')}.` } satisfies Block]),
    ...(view.note(triedSoFar) === '' ? [] : [{ kind: 'paragraph', text: [{ text: 'Tried so far: ', strong: true }, { text: view.note(triedSoFar) }] } satisfies Block]),
    ...(view.note(ifHelpStopped) === '' ? [] : [{ kind: 'paragraph', text: [{ text: 'If the help stopped tomorrow: ', strong: true }, { text: view.note(ifHelpStopped) }] } satisfies Block]),
  ];
};
