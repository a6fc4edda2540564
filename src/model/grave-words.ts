import { patternOfWords, saidIn } from './said-words.ts';

/** What cannot wait for a list of signs: a life may be in danger, somebody hurts or may kill themselves, a mark that a baby cannot have made, a child who may be ill. */
export type GraveWord = 'life' | 'selfHarm' | 'mark' | 'ill';

/** What somebody does to letters and appointments is no sign of a body in danger. */
const NOT_TO_LETTERS = '(?! to (?:a |any |the |our |my |school )?(?:letter|call|phone|message|email|text|school|advice|contact|us\\b|staff|service|appointment|offer|visit|request|treatment))';
const ONESELF = '(?:him|her|them|my|your|one)sel(?:f|ves)';
const BABY = '(?:baby|babys|newborn|infant|\\d+ (?:day|week|wk)s? old)';
/** Of a body, not of a room or the milk. */
const THING = '(?:room|bedroom|house|home|flat|fridge|freezer|water|bath|bathwater|oven|milk|heating|hay)';
const HEAT = `(?<!\\b${THING} )(?:temps?|temperature|fever)(?! (?:of|in|for) (?:the |his |her |their |a )?${THING}\\b)(?! (?:control|gauge|outside|tantrum|work|accommodation|housing|staff|job|address|pitch))`;
/** From 39 degrees, for a baby from 38. */
const HIGH = '(?:39|4[0-3])';
const LIMBS = '(?:wrist|arm|leg|thigh|skin|neck|throat)s?';

/**
 * The words by which people tell of each, as {@link patternOfWords} reads them, with common slips of the keyboard. A few words
 * too many only show the notice once more; a word too few leaves a life in danger beside a list of signs.
 */
const WORDS: Readonly<Record<GraveWord, readonly string[]>> = {
  life: [
    'overdos*', 'over dosed?', 'overdoes', 'od', 'oded', '(?:took|taken|swallowed|eaten|ate|drank|drunk) (?:\\w+ ){0,3}(?:tablets?|pills?|paracetamol|methadone|bleach|batter(?:y|ies)|magnets?|poison|alcohol gel)', '(?:swallowed|eaten|ate|drank|took too much|taken too much|too many) (?:\\w+ ){0,2}(?:drugs|medicines?|tablets?|pills?)', 'swallowed (?:a|something|coins?|magnets?)', 'poisoned',
    'unco?ncious*', 'unconscious*', 'unconsious*', `unrespons(?:ive|iveness)${NOT_TO_LETTERS}`, `(?:not|isnt|stopped) respond(?:ing)?${NOT_TO_LETTERS}`, 'passed out', 'passing out', 'collapse(?:d|s)?', 'lifeless',
    '(?:wont|cant|cannot|not|hard to|wouldnt|couldnt) (?:be )?(?:wake|waking|woken|rouse|roused)(?: up)?', 'barely conscious',
    '(?:not|isnt|stopped|stops|struggl\\w* (?:to|with)|cant|cannot|difficult\\w*|trouble|hard to|problems?|fast|fighting (?:to|for)) (?:\\w+ )?br(?:ea|e|ee)th(?:e|s|ing)?', 'breathing (?:difficult|problem|stopped|fast|badly)\\w*', 'gasping', 'breathless', 'asthma attack', 'choking', 'choked',
    '(?:turn\\w*|gone|going|went|looks?|lips|is) blue', '(?:blue|limp|floppy) (?:lips|face|baby|child)', '(?:baby|child|lips|face) (?:is )?blue(?! badge)', 'a fit(?! (?:note|for|and|parent|mother|father|person))', '^fits?(?: \\d+)?$', '^fitting$', 'fits? now', '(?:baby|child|toddler|son|daughter|pupil) (?:is |was )?(?:convulsing|seizing)', '(?:baby|child|toddler|son|daughter|pupil) fits?$', '(?:having|has|had|have) (?:\\w+ )?(?:fits?|fitting)', '(?:baby|child|toddler|is|was|started) fitting(?! in)', 'se[iz][iz]ur\\w*', 'siezur\\w*', 'seisur\\w*', 'convuls*', 'epileptic fits?',
    'floppy', '(?:baby|gone|went|is|newborn|infant|child) limp(?!ing)', '(?:not|isnt|stopped|hardly|barely) moving(?! (?:house|home|in|out|school|area|away|on|forward))', '(?<!gums? )(?<!nose )(?<!gums? (?:is|are) )bleed(?:s|ing)?(?! gum)', 'bled',
    'drown*', 'electrocut*', 'stabbed', 'stabbing', 'strangl*', 'suffocat*', 'smother*', 'meningitis', 'sepsis', 'anaphyla*', 'allergic reaction', 'no pulse', 'heart attack', 'head injury', 'shaken baby', 'shook (?:\\w+ )?baby', 'on fire',
    // Dangerous illness: great heat, a rash that stays under a glass, too little to drink.
    `${HEAT}(?: \\w+){0,2}? ${HIGH}`, `${HIGH}(?: \\d)?(?: degrees?| c)? ${HEAT}`, `(?:very )?high ${HEAT}`, `${HEAT} (?:is |was )?(?:very |too |so )?high`, 'hyperthermi*', 'hypothermi*',
    `${BABY} (?:.* )?${HEAT}`, `${HEAT} (?:.* )?${BABY}`,
    'rash\\b.* (?:glass|tumbler|fad(?:e|es|ing)|blanch\\w*|disappear\\w*)', '(?:glass|tumbler) test', 'non ?blanch\\w*', '(?:purple|bruise like|pinprick) (?:rash|spots)', 'spots (?:that )?(?:do not|dont|wont|not) (?:go|fade|disappear)\\w*',
    'dehydrat*', '(?:no|hasnt had a|not had a) wet napp(?:y|ies)', 'sunken (?:eyes|fontanelle)', `${BABY} (?:\\w+ ){0,2}?(?:not|isnt|wont|stopped|refus\\w*|hardly|barely) (?:\\w+ )?(?:feed\\w*|fed|drink\\w*|taking|suck\\w*)`, `(?:not|isnt|wont|stopped|refus\\w*|hardly|barely) (?:feed\\w*|drinking|sucking)(?: \\w+){0,2} ${BABY}`,
    'suicid\\w* (?:now|today|tonight|attempt\\w*)', 'attempt\\w* suicide', `(?:tried|trying|try|going|about|threat\\w*|wants?) to kill`, `(?:hung|hang|hanged|hanging) ${ONESELF}`, 'ligature', '^kill(?:s|ed|ing)?$', 'kill(?:s|ed|ing)? (?:him|her|them|me|us|you|the|my|his|child|baby)\\w*', 'dying$', '(?:fell|fallen) (?:out|from) (?:of )?(?:an? |the )?(?:window|balcony)\\w*', 'noose',
  ],
  selfHarm: [
    'su+i?cid*', 'suicd*', 'suiside*', 'self h[a]?rm*', 'selfh[a]?rm*', 'self injur*', `(?:harm|hurt|cut|burn|scratch|hit|kill|hang)(?:s|ed|ing|ting)? ${ONESELF}`, `cut(?:s|ting)? (?:\\w+ )?${LIMBS}`, 'cutting(?: \\d+)?$', 'overdos*',
    '(?:end|ending|take|taking) (?:\\w+ )?(?:own )?li(?:fe|ves)', '(?:want|wants|wanted|wish|wishes|wishing|wanting) (?:\\w+ ){0,3}(?:to die|dead|not to be here)', 'wants? to end it', 'better off dead', 'doesnt want to (?:be here|live)', 'not want to (?:be here|live)', 'no reason to live',
  ],
  mark: ['bruis*', 'head bump*', 'bump\\w* (?:(?:on|to|his|her|their|the|a) ){0,2}head', 'swollen (?:head|arm|leg|face)', 'black eyes?', 'fractur*', 'broken (?:arm|leg|bone|rib|wrist|collarbone)s?', 'burns?', 'burnt', 'burned', 'scald*', 'bite marks?', '^marks?(?: on .*)?$', '(?:red|strange|odd|unexplained|hand|finger|belt|slap) marks?', 'marks? (?:on|to) (?:\\w+ )?(?:baby\\w*|newborn|face|head|neck|body|arm|leg|back|bottom|ear|cheek)s?', 'head injury'],
  ill: [HEAT, 'feverish', 'lethargic'],
};

const PATTERNS = (Object.keys(WORDS) as GraveWord[]).map((kind) => ({ kind, pattern: patternOfWords(WORDS[kind]) }));

/** Gives what in a text cannot wait, the gravest first. Empty when nothing of it is named; that says nothing about the child. */
export const graveWordsIn = (text: string): readonly GraveWord[] => {
  const said = saidIn(text);
  return PATTERNS.filter(({ pattern }) => pattern.test(said)).map(({ kind }) => kind);
};
