import { dateInWords } from '../base/calendar-date.ts';
import { factInput } from '../engine/fact-reading.ts';
import { NOT_CERTAIN } from '../model/emergency-words.ts';
import type { Framework } from '../model/framework.ts';
import type { FactDefinition } from '../model/fact.ts';
import { EVENT_KIND_WORDS, withStop } from '../model/words.ts';
import { eventsOf } from './chronology-section.ts';
import { lastScreening } from './earlier-lines.ts';
import { shortInputs } from './input-lines.ts';
import { adultFacts, childFacts, DAY_WORDS } from './people-section.ts';
import type { RecordView } from './record-view.ts';
import { unquoted } from './unquoted.ts';

/** What a call or a referral has to hand over, line by line. The lines name nobody but by the labels that were typed. */

/** Said where the area's pack holds no number. */
const NO_NUMBER = 'number not verified, ask your partnership';

const present = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).map(withStop).join(' ');
const certainty = ({ phone, confidence }: Framework['frontDoor']): string | undefined => (phone === undefined || confidence === 'high' ? undefined : NOT_CERTAIN);

/** Gives whom to telephone by day, and at nights and weekends; a number that is not certain says so. */
export const telephoneLines = ({ frontDoor, outOfHours }: Framework): readonly string[] => [['By day', frontDoor] as const, ['Nights, weekends and bank holidays', outOfHours] as const]
  .map(([label, contact]) => present([`${label}: ${contact.name}${contact.phone === undefined && contact.phoneNote !== undefined ? '' : `, ${contact.phone ?? NO_NUMBER}`}`, contact.hours, contact.phoneNote, certainty(contact)]));

/** Gives both numbers in as few words as a first page has room for. */
export const telephoneInShort = ({ frontDoor, outOfHours }: Framework): string =>
  present([`${frontDoor.name}: ${frontDoor.phone ?? NO_NUMBER}`, frontDoor.hours, certainty(frontDoor), `Nights and weekends: ${outOfHours.phone ?? NO_NUMBER}`, certainty(outOfHours)]);

/** Gives each child of the record with age and needs. */
export const childLines = (view: RecordView): readonly string[] => view.children.map(({ child }) => `${view.nameOf(child.id)}: ${childFacts(view, child)}`);

/** Gives each adult, and who is not known. */
export const adultLines = (view: RecordView): readonly string[] => {
  const { adults } = view.screening.household;
  if (adults.length === 0) return ['No adult is listed: who cares for the children is not known.'];
  return adults.map((adult) => `${view.adultName(adult)}: ${adult.known === 'known' ? 'known to us' : 'NOT KNOWN'}; ${adultFacts(adult)}`);
};

/** What the file must not hold but the other end will ask for: to be said or filled in there. */
export const lastToSay = (view: RecordView): readonly string[] => [
  ...view.children.flatMap(({ child }) => {
    const name = view.nameOf(child.id);
    return child.age.kind === 'unborn' ? [`Full name, birth date and address of the mother of ${name}: ____`] : [`Full name of ${name}: ____`, 'Birth date: ____', 'Address: ____', `Where ${name} is now, and with whom: ____`];
  }),
  'Full names of the adults: ____', 'Whether the parents were told, what they said, or why telling them could do harm: ____', 'Your name and a number to ring you back: ____',
];

/** A count of none is left out, but not where none is the worst that can be: no session attended. */
const matters = (definition: FactDefinition, value: unknown): boolean => typeof value === 'number' && (value > 0 || definition.worst === 0);

/** Gives every count that was typed or comes from the chronology: appointments missed, visits refused, days absent. */
export const countLines = (view: RecordView): readonly string[] => view.bank.facts.filter((fact) => fact.kind === 'number').flatMap((fact) => {
  const inputs = view.children.map((child) => factInput(child.view, fact.name)).filter((input) => input.kind === 'fact' && matters(fact, input.value));
  return inputs.length === 0 ? [] : [shortInputs(view, inputs.map((input) => (input.kind === 'fact' ? { ...input, events: [] } : input)))];
});

/** Gives how often each kind of event stands in the chronology, and when first and last. */
export const eventCountLines = (view: RecordView): readonly string[] => {
  const events = eventsOf(view);
  return [...new Set(events.map((event) => event.kind))].map((kind) => {
    const dates = events.filter((event) => event.kind === kind).map((event) => dateInWords(event.date));
    const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
    return `${EVENT_KIND_WORDS[kind]}: ${dates.length === 1 ? `once, ${first}` : `${dates.length} times, ${first === last ? first : `${first} to ${last}`}`}`;
  });
};

/** Gives what each child says, shows and lives through; a child who was not heard is named. */
export const voiceLines = (view: RecordView): readonly string[] => view.children.flatMap(({ child }) => {
  if (child.age.kind === 'unborn') return [];
  const { voice } = child;
  const name = view.nameOf(child.id);
  const said = [voice?.words, voice?.observed, voice?.wishes].flatMap((words) => ((words ?? '').trim() === '' ? [] : [`${name}: "${unquoted(words ?? '')}"`]));
  const day = DAY_WORDS.flatMap(([part, title]) => { const words = (voice?.day?.[part] ?? '').trim(); return words === '' ? [] : [`${name}, ${title.toLowerCase()}: ${words}`]; });
  const before = (lastScreening(view)?.children.find((one) => one.id === child.id)?.voice ?? []).filter((words) => view.note(words) !== '');
  if (said.length + day.length === 0 && before.length > 0) return [`${name} was not heard in this screening. What was said before stands under "Known before".`];
  return said.length + day.length > 0 ? [...said, ...day] : [`${name} has not been heard: nothing is recorded of what this child says, shows or lives through in a day.`];
});

/** What others are asked to do, by the step that stands for it. What we do ourselves stays in the list of steps. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  'NS-13': 'Please decide whether a strategy discussion is needed. We will take part and bring what we know.',
  'NS-16': 'Please look at every child of the household in their own right.',
  'NS-17': 'A medical opinion on the injury is needed today.',
  'NS-20': 'Please consider family help or a child in need (section 17) assessment.',
  'NS-23': 'Please have neglect assessed with the local tool by a worker trained in it.',
  'NS-36': 'Please consider an assessment before the birth.',
};

/** Gives what the referral asks of the other service. */
export const askedForLines = (view: RecordView): readonly string[] => [
  ...view.material.outcome.suggested.steps.flatMap(({ id }) => { const words = ASKED_FOR[id]; return words === undefined ? [] : [words]; }),
  'Please tell us what was decided and why, who sees the child and when, and who tells the family.',
];

/** Gives what somebody of ours has taken on, and what of it is done. */
export const takenOnLines = (view: RecordView): readonly string[] => view.screening.actions.map((action) =>
  `${action.text} - ${action.owner ?? 'nobody yet'}${action.doneOn !== undefined ? `, done ${dateInWords(action.doneOn)}` : action.due === undefined ? '' : `, by ${dateInWords(action.due)}`}`);
