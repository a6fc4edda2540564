import { ageInMonths } from '../../engine/child-view.ts';
import type { Child } from '../../model/household.ts';
import type { DayPart, VoiceNote } from './voice-edits.ts';

/** How a child lets others know: by words, by signs and behaviour, or both while the age is not known. */
export type WayOfTelling = 'words' | 'signs' | 'infant' | 'eitherWay';

/** A note to write, and how it is asked for. */
export interface NoteQuestion<Key> {
  readonly key: Key;
  readonly label: string;
  readonly hint?: string;
}

const TALKS_FROM_MONTHS = 24;

/** Gives how a child of this age and kind is heard. Not answered counts as speaking in words from two years on. */
export const wayOfTelling = (child: Child): WayOfTelling => {
  const months = ageInMonths(child);
  if (months !== undefined && months < TALKS_FROM_MONTHS) return 'infant';
  if (child.communicatesInWords === false) return 'signs';
  return months === undefined && child.communicatesInWords === undefined ? 'eitherWay' : 'words';
};

const OBSERVED: NoteQuestion<VoiceNote> = {
  key: 'observed', label: 'What did you see the child do?',
  hint: 'How the child behaves, plays and seeks comfort, and how the child is with each carer.',
};
const WORDS: NoteQuestion<VoiceNote> = { key: 'words', label: 'What did the child say?', hint: 'Word for word, with what you asked before it.' };
const SIGNS: NoteQuestion<VoiceNote> = { key: 'words', label: 'What did the child say with signs, pictures or an aid?', hint: 'As it was shown, with what you asked before it.' };
const WISHES: NoteQuestion<VoiceNote> = { key: 'wishes', label: 'What does the child want?', hint: 'What should change, what should stay, what worries the child.' };

const NOTES: Readonly<Record<WayOfTelling, readonly NoteQuestion<VoiceNote>[]>> = {
  infant: [OBSERVED], signs: [OBSERVED, SIGNS, WISHES], words: [WORDS, WISHES, OBSERVED], eitherWay: [WORDS, OBSERVED, WISHES],
};

const CARE: readonly NoteQuestion<DayPart>[] = [
  { key: 'feeding', label: 'Feeding', hint: 'Who feeds the child, what, how often, and how it goes.' },
  { key: 'sleep', label: 'Sleep', hint: 'Where, when, how long, and who is near.' },
  { key: 'handling', label: 'Handling', hint: 'How the child is held, changed, washed and comforted.' },
  { key: 'alertness', label: 'Alertness', hint: 'How awake, interested and responsive the child is.' },
];
const DAY: readonly NoteQuestion<DayPart>[] = [
  { key: 'morning', label: 'Morning', hint: 'Who wakes the child? Is there breakfast, and are there clean clothes?' },
  { key: 'school', label: 'At nursery, school or college' },
  { key: 'afterSchool', label: 'After school', hint: 'Who is there, and what is there to eat?' },
  { key: 'evening', label: 'Evening' },
  { key: 'night', label: 'Night', hint: 'Where does the child sleep, and who is at home?' },
  { key: 'weekend', label: 'Weekend and holidays' },
];
const DAYS: Readonly<Record<WayOfTelling, readonly NoteQuestion<DayPart>[]>> = {
  infant: CARE, signs: [...CARE, ...DAY], words: DAY, eitherWay: [...DAY, ...CARE],
};

const LATER_NOTES: readonly NoteQuestion<VoiceNote>[] = [WORDS, WISHES];

/** Gives the notes on what this child says and shows. One that was written stays in sight whatever the age says later. */
export const voiceQuestions = (child: Child): readonly NoteQuestion<VoiceNote>[] => {
  const asked = NOTES[wayOfTelling(child)];
  const more = LATER_NOTES.filter(({ key }) => child.voice?.[key] !== undefined && !asked.some((one) => one.key === key));
  return [...asked, ...more];
};

/** Gives the parts of this child's day to ask about, and any other that was written. */
export const dayQuestions = (child: Child): readonly NoteQuestion<DayPart>[] => {
  const asked = DAYS[wayOfTelling(child)];
  return [...asked, ...[...CARE, ...DAY].filter((one) => child.voice?.day?.[one.key] !== undefined && !asked.includes(one))];
};
