import type { Flag } from '../model/rule.ts';

/** How soon a flag asks for something: today and workingDay ask for action by then; note is to be known beside the level. */
export type Urgency = 'today' | 'workingDay' | 'note';

/** A flag as people read it. */
export interface FlagWords {
  readonly title: string;
  readonly text: string;
  readonly urgency: Urgency;
}

const WORDS: Readonly<Record<Flag, FlagWords>> = {
  REF: {
    title: 'Contact the front door today', urgency: 'today',
    text: "Phone children's social care today, and send a written referral where your area takes one. You do not need agreement from the parents, a full form or more evidence. If you are not the safeguarding lead, tell them, but do not wait for them.",
  },
  'CON-today': {
    title: 'Talk to your safeguarding lead and the front door today', urgency: 'today',
    text: 'Do this the same day. Write down who you spoke to, what was decided and why. If nobody can be reached, phone the front door yourself.',
  },
  CON: {
    title: 'Talk to your safeguarding lead within one working day', urgency: 'workingDay',
    text: 'Decide together what happens next. If you are the lead yourself, or cannot reach the lead in that time, use the advice line or the front door.',
  },
  INC: {
    title: 'Too much is not known', urgency: 'note',
    text: 'The result shows the least that the answers support. Find out what is missing, the urgent questions first. If you are worried now, do not wait for it.',
  },
  'child-voice-missing': {
    title: "The child's voice is missing", urgency: 'note',
    text: 'What the child says, shows or does, or what a day is like, has not been recorded. Hear or watch the child without the parent, and write it down.',
  },
  'home-not-seen': {
    title: 'Nobody has seen the home', urgency: 'note',
    text: 'What the home is like is not known from anyone who has been there. Find out who can see it, and when.',
  },
  'unseen-adult': {
    title: 'An adult is not known', urgency: 'note',
    text: 'Somebody who lives with, cares for or visits the child is not known, or their history is not. Find out who they are from records and other services.',
  },
  'self-report-only': {
    title: "Known only from the parent's or carer's account", urgency: 'note',
    text: 'It may be true, but nobody else has confirmed it. Ask somebody who can, and ask the child.',
  },
  'history-not-considered': {
    title: 'The history has not been looked at', urgency: 'note',
    text: 'There is an earlier history. Look at it before you settle on a level: starting again hides a pattern.',
  },
  'improving-not-yet-sustained': {
    title: 'Improving, but not yet lasting', urgency: 'note',
    text: 'Something is better than before. The earlier picture still counts until the change has lasted and somebody other than the parent confirms it.',
  },
  'poverty-check': {
    title: 'Is this a need that money would settle?', urgency: 'note',
    text: 'Was practical help offered, and was it used? Would money, repairs or a move settle it? Practical help comes first; the level does not change.',
  },
  'specialist-not-asked': {
    title: 'A specialist service has not been asked', urgency: 'note',
    text: "The adults' own service can say whether the problem is under control and what it means for the child. Ask it.",
  },
};

/** Gives a flag in plain words, with how soon it asks for something. */
export const flagWords = (flag: Flag): FlagWords => WORDS[flag];
