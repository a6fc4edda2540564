/**
 * Words that people often mistype or say otherwise, with what they mean. Only where a mistake would leave a warning out, or
 * lead to something else: other slips of the keyboard are forgiven by the search itself. A few words too many here only show
 * a warning once more.
 */
const SLIPS: readonly (readonly [said: string, meant: string])[] = [
  // "bruse", "brusie", "bruized", "briuse", "brusing", "bruces"; never "brush" or "browse".
  ['br(?=[ioe]?u)[uioe]{1,3}(?:s{1,2}|z{1,2}|c)(?:e?ing|ie?ng)s?', 'bruising'],
  ['br(?=[ioe]?u)[uioe]{1,3}(?:s{1,2}|z{1,2}|c)(?:i?ed|eid|d)', 'bruised'],
  ['br(?=[ioe]?u)[uioe]{1,3}(?:s{1,2}|z{1,2}|c)(?:i?es?|eis?|i?s|e?se)', 'bruise'],
  ['(?:brusi|bruis|briusd|brusi)', 'bruise'], ['burnd|bunrt|brunt|burend', 'burnt'], ['s[ck]au?ld(ed|s|ing)?', 'scald$1'], ['skald(ed|s|ing)?', 'scald$1'],
  ['fr?ac?tu?red|fracured|fratcured|factured|fraktured|fractered', 'fractured'], ['fracure|fratcure|fractur|frature|fracter|fraktur', 'fracture'], ['borken|brocken|brokn|broekn', 'broken'],
  ['bro(?:ke|ken) (?:(?:h[ie][rs]|their|a|an|the|my|babys?) )?(arm|leg|bone|rib|wrist|collarbone|finger|skull)', 'broken $1'], ['marck(s?)|makr(s?)', 'mark$1$2'], ['babby|babey|bayb|bby|babie', 'baby'], ['new born', 'newborn'],
  ['temprature|tempreture|temperture|tempature|temprture|tempriture', 'temperature'], ['de?hy?i?d[re]{1,2}at(ed|ion)|dehyrdat(ed|ion)|dehydrat(?:d|e)', 'dehydrated'],
  // Appointments, as they are noted.
  ['appts|apts|appoints|(?<=missed )apps|appointmets|appointmnets|apointments|appontments|appiontments', 'appointments'], ['appt|apt|appoint|appointmet|appointmnet|apointment|appontment|appiontment|(?<=missed )app', 'appointment'],
  ['ftas?|failed to attend(?= \\d)', 'dna'], ['mised|missd|misssed|mssed', 'missed'],
  // Drunk. What was wet, wasted or hit with a hammer is something else.
  ['pissed(?= (?:him|her|them)sel| (?:the |h[ie][rs] |their )?(?:bed|pants|mattress|clothes|nappy|trousers))', 'wet'],
  ['pissed(?! (?:off|all|on|in)\\b)|p\\*ssed|pist', 'drunk'], ['hammered(?! (?:on|at|in|the|door|nails?)\\b)', 'drunk'], ['(?<!muscle |time |money |food |much |(?:food|milk|money|time|lunch|dinner) (?:is |was |being |gets |often |always ))wasted(?! (?:food|money|time|away|all|journey|visit|appointments?|meals?|milk)\\b)', 'drunk'],
  ['slur(?:ring|red|s)(?: (?:(?:his|her|their) )?(?:words|speech))?', 'drunk'], ['steaming(?! hot)|legless|bladdered|paralytic|trolleyed|sozzled|boozed|tipsy|hung ?over', 'drunk'], ['on the (?:drink|booze|bevvy|lash|sauce)', 'drunk'],
  // Ages in words, and as surgeries note weeks.
  ['(?<!(?:book\\w*|pregnan\\w*|antenatal)(?: at)? )(\\d{1,2})/52', '$1 weeks old'],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, at): readonly [string, string] => [`${word}(?= ?-?(?:day|week|wk|month|mth|year|yr)s?\\b)`, `${at + 1}`]),
];

const PATTERNS = SLIPS.map(([said, meant]) => ({ pattern: new RegExp(`\\b(?:${said})\\b`, 'gi'), meant }));

/** Longest text that is looked at: a search is a few words. */
const MOST_LETTERS = 1_000;

/** Gives a text with its usual slips and slang as what they mean; all else as it was. */
export const withoutSlips = (text: string): string =>
  PATTERNS.reduce((said, { pattern, meant }) => said.replace(pattern, meant), text.slice(0, MOST_LETTERS)) + text.slice(MOST_LETTERS);
