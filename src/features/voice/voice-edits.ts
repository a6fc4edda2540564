import type { Child, ChildVoice } from '../../model/household.ts';
import type { Screening } from '../../model/screening.ts';
import { withChild } from '../../model/screening-changes.ts';

/** A change of the screening, ready to be made. */
export type Alteration = (screening: Screening) => Screening;

export type VoiceNote = 'words' | 'observed' | 'support' | 'wishes';
export type DayPart = keyof NonNullable<ChildVoice['day']>;

/** The object with one optional part set or taken out; undefined when nothing is left in it. */
const withOptional = <Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key, value: Whole[Key] | undefined): Whole | undefined => {
  const next: Whole = { ...whole, [key]: value };
  if (value === undefined) Reflect.deleteProperty(next, key);
  return Object.keys(next).length > 0 ? next : undefined;
};

const storeVoice = (childId: string, change: (voice: ChildVoice) => ChildVoice | undefined): Alteration => (screening) =>
  withChild(screening, childId, (child) => {
    const { voice, ...rest }: Child = child;
    const next = change(voice ?? {});
    return next === undefined ? rest : { ...rest, voice: next };
  });

/** Gives the change that keeps whether the child was seen alone, or leaves it open. */
export const storeSeenAlone = (childId: string, seen: boolean | undefined): Alteration =>
  storeVoice(childId, (voice) => withOptional(voice, 'seenAlone', seen));

/** Gives the change of one note about what the child says or shows; an empty one is taken out. */
export const storeVoiceNote = (childId: string, key: VoiceNote) => (text: string | undefined): Alteration =>
  storeVoice(childId, (voice) => withOptional(voice, key, text));

/** Gives the change of one part of the child's day; an empty one is taken out. */
export const storeDayPart = (childId: string, part: DayPart) => (text: string | undefined): Alteration =>
  storeVoice(childId, (voice) => withOptional(voice, 'day', withOptional(voice.day ?? {}, part, text)));
