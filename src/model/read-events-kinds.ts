import type { ChronologyEvent, EventKind } from './chronology.ts';
import { EVENT_KIND_WORDS } from './words.ts';

/** What everyday words say about the kind of an event. */
export type KindReading =
  | { readonly certainty: 'certain' | 'guess'; readonly kind: EventKind; /** The words say the kind and nothing more. */ readonly whole: boolean }
  | { readonly certainty: 'oneOf'; readonly kinds: readonly EventKind[] }
  | { readonly certainty: 'none' };

/**
 * Everyday words for each kind. `always` stands for the kind inside other words too; `alone` only when nothing else is
 * said, because "referral to the dentist" is no referral to the front door. Inside other words those are a guess.
 */
const WORDS: Readonly<Record<EventKind, { readonly always: string; readonly alone: string }>> = {
  notBrought: {
    always: 'dna|dnas|dnad|wnb|was not brought|not brought|did not attend|didn t attend|dna d|no show|failed to attend|fta|missed appointment|missed appt|appointment missed|missed clinic',
    alone: 'missed|not attended|not taken|non attendance at appointment',
  },
  appointmentMoved: {
    always: 'appointment cancelled|appt cancelled|cancelled appointment|cancelled appt|appointment moved|appointment rearranged|appointment rescheduled|rescheduled|rearranged|re arranged|postponed',
    alone: 'cancelled|canceled|cancellation|moved|rebooked|re booked|changed',
  },
  contact: {
    always: 'front door contact|mash contact|contact to mash|contact with mash|contact to front door|contact with front door|contact with the front door|contact to social care|csc contact|contact to csc',
    alone: 'contact|contacts|mash|front door|called mash|social care contact|edt|edt contact',
  },
  referral: {
    always: 'marf|mash referral|referral to mash|referral to social care|referral to children s social care|referral to csc|safeguarding referral|re referral to csc|referral to front door|iarf',
    alone: 'referral|referrals|referred|re referral|rereferral|re referred|referral made|cp referral',
  },
  planOpened: { always: '', alone: 'plan opened|case opened|opened|plan' },
  planClosed: { always: 'stepped down|step down|closed to csc|closed to social care', alone: 'plan closed|case closed|closed|closure' },
  visitRefused: {
    always: 'visit refused|refused visit|no access|failed visit|failed home visit|home visit failed|visit failed|home visit refused|refused entry|access refused|refused access|entry refused|no access visit',
    alone: 'no reply|no answer|not in|not at home',
  },
  injury: { always: 'injury|injuries|injured|bruise|bruises|bruising|bruised|burn|burns|scald|scalded|fracture|fractured|black eye|broken bone', alone: 'mark|marks|accident|cut' },
  emergencyAttendance: {
    always: 'a and e|a e|accident and emergency|emergency department|emergency attendance|ed attendance|ed visit|attended ed|casualty|urgent care|walk in centre|minor injuries unit|minor injury unit|ambulance',
    alone: 'ed|ae|emergency|utc|miu|hospital|hospital attendance',
  },
  police: { always: 'police|merlin|operation encompass|encompass|ppn|arrested', alone: 'arrest' },
  missingEpisode: { always: 'missing episode|reported missing|went missing|missing from home|missing from care|misper|absconded|ran away', alone: 'missing' },
  absence: { always: 'unauthorised absence|school absence|absent from school|off school|not in school|missed school|truancy|truant|missing education|missing from education|missing from school', alone: 'absence|absences|absent|attendance|poor attendance|non attendance' },
  helpOffered: { always: 'help offered|support offered|offered help|offered support|early help offered|offered early help', alone: 'offer of help|offer of support|early help|help given|support' },
  helpDeclined: {
    always: 'help declined|help refused|support declined|support refused|declined help|declined support|declined early help|early help declined|early help refused|refused help|refused support|offer declined|offer refused',
    alone: 'declined|not engaging|disengaged|non engagement|no consent|consent refused|refused consent|refused',
  },
  improvement: { always: 'things better|much improved', alone: 'improvement|improved|improving|better|progress' },
  setback: { always: 'slipped back|setback|set back|deteriorated|deterioration', alone: 'worse|worsened|slipped|relapse|relapsed|decline' },
  other: {
    always: '',
    alone: 'other|note|notes|meeting|observation|concern|cause for concern|home visit|visit|phone call|telephone call|call|email|letter|discussion|conversation|attended|information|info|review|strategy meeting|conference|general',
  },
};

const PLAN = '(?:cin|cp|cpp|eh|eha|taf|tac|lac|child in need|child protection|early help|family help|statutory)(?: plan| assessment| case)?|plan|case';
const PLAN_STARTED = new RegExp(`\\b(?:${PLAN}) (?:was )?(?:opened|open|started|starts|began|begun)\\b`);
const PLAN_ENDED = new RegExp(`\\b(?:${PLAN}) (?:was )?(?:closed|ended|ends|ceased|finished|closure)\\b`);
const NEGATION = /\b(?:no|not|nil|never|without|none|denied|denies)\b/;
/** Longer cells tell a story: a word in them may be about something else. */
const MOST_WORDS_IF_CERTAIN = 6;

/** Gives words without capitals and punctuation, so that "A&E" and "a & e" are alike. */
export const plainWords = (text: string): string => text.toLowerCase().replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

interface Phrase { readonly words: string; readonly kind: EventKind; readonly always: boolean }

const KINDS = Object.keys(WORDS) as readonly EventKind[];
const phrasesOf = (text: string): readonly string[] => text.split('|').filter((words) => words !== '');
const PHRASES: readonly Phrase[] = KINDS.flatMap((kind) => [
  ...phrasesOf(WORDS[kind].always).map((words) => ({ words, kind, always: true })),
  ...phrasesOf(WORDS[kind].alone).map((words) => ({ words, kind, always: false })),
]).toSorted((a, b) => b.words.length - a.words.length);
const WHOLE: ReadonlyMap<string, EventKind> = new Map([
  ...PHRASES.map(({ words, kind }) => [words, kind] as const),
  ...KINDS.flatMap((kind) => [[plainWords(EVENT_KIND_WORDS[kind]), kind], [kind.toLowerCase(), kind]] as const),
]);

interface Found { readonly phrases: readonly Phrase[]; readonly rest: string }

/** The phrases in the text, the longest first; what one phrase uses no other finds again. */
const phrasesIn = (text: string): Found => {
  let rest = ` ${text} `;
  const phrases: Phrase[] = [];
  const take = (pattern: RegExp, kind: EventKind): void => {
    if (!pattern.test(rest)) return;
    rest = rest.replace(pattern, ' ');
    phrases.push({ words: '', kind, always: true });
  };
  take(PLAN_STARTED, 'planOpened');
  take(PLAN_ENDED, 'planClosed');
  for (const phrase of PHRASES) {
    if (phrase.kind === 'other' || !rest.includes(` ${phrase.words} `)) continue;
    rest = rest.replaceAll(` ${phrase.words} `, '  ');
    phrases.push(phrase);
  }
  return { phrases, rest };
};

/** Gives the kind of event that everyday words mean, and how sure that is. */
export const readKind = (text: string): KindReading => {
  const words = plainWords(text);
  const whole = WHOLE.get(words);
  if (whole) return { certainty: 'certain', kind: whole, whole: true };
  const { phrases, rest } = phrasesIn(words);
  const strong = phrases.filter((phrase) => phrase.always);
  const kinds = [...new Set((strong.length > 0 ? strong : phrases).map((phrase) => phrase.kind))];
  const [kind] = kinds;
  if (kind === undefined) return { certainty: 'none' };
  if (kinds.length > 1) return { certainty: 'oneOf', kinds };
  const isCertain = strong.length > 0 && words.split(' ').length <= MOST_WORDS_IF_CERTAIN && !NEGATION.test(rest);
  return { certainty: isCertain ? 'certain' : 'guess', kind, whole: isCertain && phrases.length === 1 && rest.trim() === '' };
};

const CLOSURES: readonly (readonly [RegExp, NonNullable<ChronologyEvent['closedBecause']>])[] = [
  [/\bno consent\b|\bconsent (?:was )?(?:refused|not given|withdrawn)\b/, 'noConsent'], [/\bnon engagement\b|\bnot engag|\bdisengag/, 'nonEngagement'],
  [/\brefus|\bdeclin/, 'refusal'], [/\bneeds? (?:were |was )?met\b/, 'needsMet'], [/\btidy\b/, 'afterTidyVisit'], [/\bmoved (?:away|area|out|house)\b/, 'movedAway'],
];

/** Gives why a plan was closed, where the words say it. */
export const readClosure = (text: string): ChronologyEvent['closedBecause'] => CLOSURES.find(([pattern]) => pattern.test(plainWords(text)))?.[1];

/** Gives who moved an appointment, where the words say it. */
export const readMovedBy = (text: string): ChronologyEvent['movedBy'] => {
  const words = plainWords(text);
  if (/\bby (?:the )?(?:clinic|hospital|service|surgery|practice|dentist|school|trust|us|nhs|provider)\b/.test(words)) return 'service';
  return /\bby (?:the )?(?:mum|mother|dad|father|parents?|family|carers?|grandmother|nan)\b/.test(words) ? 'family' : undefined;
};
