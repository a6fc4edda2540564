import { graveWordsIn } from '../../model/grave-words.ts';
import { otherHarmsIn } from '../../model/other-harm.ts';
import { saidIn } from '../../model/said-words.ts';

/** What in a search must be answered before any sign. */
export interface Notice {
  readonly life: boolean;
  readonly selfHarm: boolean;
  readonly otherHarm: boolean;
  /** A bruise, burn, break or bite, which reads otherwise on a baby. */
  readonly mark: boolean;
  /** A child who may be ill, where no life is known to be in danger. */
  readonly ill: boolean;
  /** Help was asked for, and nothing else. */
  readonly help: boolean;
  /** Says the gravest of the first three; undefined when none of them is named. */
  readonly heading: string | undefined;
}

const headingOf = (life: boolean, selfHarm: boolean, otherHarm: boolean): string | undefined =>
  life ? 'This may be an emergency: call 999 now' : selfHarm ? 'Self-harm or talk of suicide: help today' : otherHarm ? 'This may be more than neglect' : undefined;

/** Nothing but a call for help. */
const HELP = /^(?:(?:please|pls|i|we|need|get|urgent|some|now|me|us|sos|999|emergency|danger|with) ?)*(?:help|helpline|emergency|urgent|danger|sos|999)(?: (?:me|us|now|please|pls|line|needed|here))*$/;

/** Gives what must be answered before any sign. Nothing named says nothing about the child. */
export const noticeOf = (query: string): Notice => {
  const grave = graveWordsIn(query);
  const [life, selfHarm, otherHarm] = [grave.includes('life'), grave.includes('selfHarm'), otherHarmsIn(query).length > 0];
  return { life, selfHarm, otherHarm, mark: grave.includes('mark'), ill: grave.includes('ill') && !life, help: HELP.test(saidIn(query)), heading: headingOf(life, selfHarm, otherHarm) };
};

const ALONE_WITH_ADULT = 'If a child is alone now with an adult who cannot care for them (drunk, drugged, overdosed, unwell): call 999.';
const NOW: Readonly<Record<string, string>> = {
  PF1: ALONE_WITH_ADULT,
  PF2: ALONE_WITH_ADULT,
  HE13: 'If the child is in danger now, is badly hurt or has taken something: call 999 and stay with them. Self-harm or talk of suicide: help the same day from NHS 111 (mental health option) or the GP, and tell your lead today.',
};

/** Gives the first line of a sign that is urgent at its most serious: what to do when it is happening now. */
export const nowWords = (code: string): string => NOW[code] ?? 'If a child is in danger now: call 999.';
