/**
 * The names, besides indicators and facts, that a condition may use. The content checks refuse any other name, and the
 * engine must give every one of them a meaning (the type check says so).
 */

/** What a name gives: true or false, a number, one word of a closed list, or a set of words. */
export type ValueKind = 'truth' | 'number' | 'word' | 'words';

/** Names of values about the child, the household and the screening as entered or worked out from it. */
export const NAMED_VALUES = {
  always: 'truth',
  role: 'word', pass: 'word', purpose: 'word',
  ageMonths: 'number', ageYears: 'number', ageKnown: 'truth', born: 'truth', unborn: 'truth', gestationWeeks: 'number', protectiveAge: 'number',
  livesHere: 'truth', notIndependentlyMobile: 'truth', disabled: 'truth', communicatesInWords: 'truth', inSetting: 'truth',
  statutoryPlan: 'word', otherParent: 'word',
  seenAlone: 'truth', wordsRecorded: 'truth', observedRecorded: 'truth', dayRecorded: 'truth',
  injuries: 'number', marksOrInjuries: 'number', concerningInjuries: 'number', unexplainedInjuries: 'number', injuriesWithLateHelp: 'number',
  injuriesAsked: 'truth',
  domainsAt2: 'number', domainsAt3: 'number', domainsAt3BesidesSafeSleep: 'number', contextGroupsAt3: 'number',
  coreAt2: 'number', coreAt3: 'number', coreAt2Unguarded: 'number', anyAt2: 'number', newAt2: 'number', urgentAt4: 'number', coreAt4: 'number', contextAt4: 'number',
  mostTwosInOneDomain: 'number', guardedNeedAt3: 'number', worseItems: 'number', driftingItems: 'number', repeatedItems: 'number',
  heldItems: 'number', parentOnlyDomains: 'number',
  adultsNotKnown: 'number', adultsWithKnownRisk: 'number', adultsJoined12m: 'number', childrenListed: 'number',
  strengthsWithoutEffect: 'number', newSinceLast: 'truth', referralUnanswered: 'truth', judgementDiffers: 'truth', judgementLower: 'truth',
  actRulesInForce: 'truth',
} as const satisfies Readonly<Record<string, ValueKind>>;
export type NamedValue = keyof typeof NAMED_VALUES;

/** Names that exist only once the level is known; a rule that reads one can set no level. */
export const LATER_VALUES = {
  level: 'number', incomplete: 'truth', computedLevel1: 'truth',
} as const satisfies Readonly<Record<string, ValueKind>>;
export type LaterValue = keyof typeof LATER_VALUES;

/** Names about the other children, known once each child's own rules have been read. */
export const SIBLING_VALUES = { siblingAtLevel4: 'truth', siblingReferred: 'truth' } as const satisfies Readonly<Record<string, ValueKind>>;
export type SiblingValue = keyof typeof SIBLING_VALUES;

/** Calls, with what their arguments are. */
export const CALLS = {
  any: 'codes', domain: 'groups', anyChild: 'codes', frequency: 'code', trend: 'code', source: 'code',
  /** Whether a person answered the fact, as against a count from events alone. */ typed: 'fact',
  fired: 'rule', asked: 'agency', otherDomainsAt2: 'groups', domainNotKnown: 'groups', flag: 'flag',
} as const;
export type CallName = keyof typeof CALLS;

export const isNamedValue = (name: string): name is NamedValue => Object.hasOwn(NAMED_VALUES, name);
export const isLaterValue = (name: string): name is LaterValue => Object.hasOwn(LATER_VALUES, name);
export const isSiblingValue = (name: string): name is SiblingValue => Object.hasOwn(SIBLING_VALUES, name);
export const isCall = (name: string): name is CallName => Object.hasOwn(CALLS, name);
