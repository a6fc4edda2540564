import { stepInArea } from './area-steps.ts';
import type { Framework } from './framework.ts';
import type { NextStep } from './next-step.ts';
import type { Role } from './screening.ts';
import { withStop } from './words.ts';

/** One thing to do in an emergency, in the words of the person's role. */
export interface EmergencyStepWords {
  readonly title: string;
  readonly text: string;
  readonly byWhen: string;
}

/** Who to telephone, in words that can be read out and pressed. */
export interface ContactWords {
  /** The part this contact plays: front door, out of hours, advice. */
  readonly label: string;
  readonly name: string;
  readonly phone: string | undefined;
  /** A `tel:` address; undefined where no number is known. */
  readonly phoneHref: string | undefined;
  /** What must be known before the call. */
  readonly lines: readonly string[];
  /** How contact is made here, and how sure the number is. */
  readonly more: readonly string[];
}

export interface EmergencyWords {
  readonly steps: readonly EmergencyStepWords[];
  readonly frontDoor: ContactWords;
  readonly outOfHours: ContactWords;
  /** Advice without a referral; undefined where the area has named none. */
  readonly consultation: ContactWords | undefined;
}

/** The steps of immediate danger, in their order. */
const DANGER_STEPS = ['NS-01', 'NS-02', 'NS-03', 'NS-04', 'NS-05'];

const present = (lines: readonly (string | undefined)[]): readonly string[] => lines.filter((line) => line !== undefined);

/** What a page says at once about danger, the same everywhere. A link or a bold may hold the part after the comma. */
export const CALL_999 = 'Call 999';
export const CALL_999_NOW = `${CALL_999} now`;
export const DANGER_CALL_999 = 'Immediate danger: call 999';
export const DANGER_CALL_999_NOW = `${DANGER_CALL_999} now`;
export const IF_IN_DANGER = 'If you think anyone may be in danger now';
export const IF_IN_DANGER_CALL = `${IF_IN_DANGER}, call 999`;
export const DANGER_NOT_SAID = 'This result is not complete: nobody has said whether anyone is in danger right now.';

/** Said beside a number that was not seen on the responsible body's own page. */
export const NOT_CERTAIN = 'This number is not certain: check it before you need it.';

/** Said beside a number that was seen on the responsible body's own page: numbers change. */
export const CHECK_FIRST = 'Check this number before you need it.';

const sureness = (contact: Framework['frontDoor']): string | undefined => {
  if (contact.phone === undefined) return undefined;
  const seen = contact.asOf === undefined ? '' : ` Where it was seen: ${withStop(contact.asOf)}`;
  return `${contact.confidence === 'high' ? CHECK_FIRST : NOT_CERTAIN}${seen}`;
};

const contactWords = (label: string, contact: Framework['frontDoor']): ContactWords => ({
  label, name: contact.name, phone: contact.phone,
  phoneHref: contact.phone === undefined ? undefined : `tel:${contact.phone.replace(/[^0-9+]/g, '')}`,
  lines: present([contact.hours && `Open: ${withStop(contact.hours)}`, contact.phoneNote]),
  more: present([contact.channel && `How to make contact: ${withStop(contact.channel)}`, contact.writtenReferral && `In writing: ${withStop(contact.writtenReferral)}`, sureness(contact)]),
});

/**
 * Gives what to do and who to telephone in an emergency, in the words of a role and the contacts of an area. It needs no
 * screening, so that help can be shown before anything was entered.
 * @param steps the next steps of the content bank; a step that has no words for the role is left out
 */
export const emergencyWords = (framework: Framework, role: Role, steps: readonly NextStep[]): EmergencyWords => ({
  steps: DANGER_STEPS.flatMap((id) => {
    const found = steps.find((one) => one.id === id);
    const step = found && stepInArea(found, framework);
    const text = step?.text[role];
    return step && text ? [{ title: step.title, text, byWhen: step.deadlines[0]?.words ?? 'Now' }] : [];
  }),
  frontDoor: contactWords('Front door', framework.frontDoor),
  outOfHours: contactWords('Nights, weekends and bank holidays', framework.outOfHours),
  consultation: framework.consultation && contactWords('Advice before you decide', framework.consultation),
});
