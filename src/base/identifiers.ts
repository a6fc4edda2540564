/** Things in a text that say who a person is: recognised by their form alone, on this computer, and only pointed out. */

export const IDENTIFIER_KINDS = ['nhsNumber', 'postcode', 'phone', 'email', 'birthDate', 'titledName'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

// Only from where a word begins and no further than an address may be long: else a long text could take minutes.
const EMAIL = /(?<![\w.+'-])[\w.+'-]{1,64}@[a-z0-9-]{1,63}\.[a-z0-9-]/i;

/** Ten digits, written in one piece or as 3, 3 and 4. */
const TEN_DIGITS = /(?<![\d+])(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d)/g;

/** The last digit of an NHS number is worked out from the nine before it, so that few other numbers look like one. */
const isNhsNumber = (digits: string): boolean => {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
};

/** A number as it is dialled in the United Kingdom, however it is spaced; a day or a time has fewer digits at its start. */
const DIALLED = /(?<![\d./-])(?:\+44|0044|\(?0\d\d)[\d ().-]{5,22}\d(?!\d)/g;

const isPhone = (written: string): boolean => {
  const national = written.replace('(0)', '').replaceAll(/\D/g, '').replace(/^(?:0044|44|0)/, '');
  // Only numbers of towns and free ones may be a digit shorter.
  return /^(?:[12357-9]\d{9}|1\d{8}|800\d{6})$/.test(national);
};

/** What was found, and what is left of it when the groups of digits at its end belong to something else, such as a time. */
const shorterAndShorter = (written: string): readonly string[] => [written, ...[...written.matchAll(/\D+/g)].map(({ index }) => written.slice(0, index))];

// The areas of the postal service: with these, few codes and abbreviations of notes look like a postcode.
const AREAS = 'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';
const POSTCODE = new RegExp(`(?<![\\w-])(?:${AREAS})(?:\\d{1,2}|\\d[A-Z]) ?(\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])`, 'gi');
/** "s1 2nd", "e4 3yr": a count or an age after a short code. */
const COUNTED = /^\d(?:st|nd|rd|th|yr|hr)$/;

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = "(?:19\\d\\d|20\\d\\d|['’]?\\d\\d)";
const FULL_DATE = `(?:${DAY}(?:st|nd|rd|th)?(?: of)?[ ./-]{1,2}(?:${MONTH}|0?[1-9]|1[0-2])[ ,./-]{1,2}${YEAR}|${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}|20\\d\\d-\\d\\d-\\d\\d)(?!\\d)`;
const BIRTH = '(?:born|d\\.? ?o\\.? ?b\\.?|date of birth|birth ?date|birthday)';
/**
 * A whole date beside a word of birth. Notes are full of whole dates of visits and calls, and nothing in a date says what it is
 * the date of, so one that stands alone is left.
 */
const BIRTH_DATE = new RegExp(`(?<![a-z])${BIRTH}(?:[ :,(=–-]|\\b(?:on|is|was|the|of)\\b){1,12}${FULL_DATE}|(?<!\\d)${FULL_DATE}[ ,(–-]{1,3}(?:(?:is|was) )?(?:(?:his|her|their|the) )?${BIRTH}(?![a-z])`, 'i');

const PARTICLES = '(?:(?:de|da|del|dos|van|von|der|el|al|bin|ap) ){0,2}';
const INITIALS = '(?:\\p{Lu}\\.? ){0,2}';
/** Two letters of a name at least, so that "Mr T", "Mr T’s" and "Mrs KT" may stand for somebody. */
const SURNAME = "((?:[OD]['’])?\\p{Lu}\\p{Ll}[\\p{L}'’-]*|\\p{Lu}{4,}(?!\\p{L}))";
const TITLED = new RegExp(`(?<![\\p{L}\\d])(Mr|Mrs|Ms|Miss|Mx|Dr)(\\.?) ${INITIALS}${PARTICLES}${SURNAME}`, 'gu');
const TITLED_IN_SMALL = /(?<![\p{L}\d.]|mr (?:and|&) )mrs?\.? (?!(?:and|or|is|was|has|had|who|at|in|to|said|says|men)(?!\p{L}))\p{Ll}{3}/u;
/** What begins the next sentence after "the Dr.", and what a child may miss. */
const NOT_NAMES = /^(?:The|He|She|They|It|We|Mum|Dad|Nan|Mother|Father|Child|School|No|Not|On|In|At|When|This|That|There|Men|Who|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*)$/;

const TESTS: Readonly<Record<IdentifierKind, (text: string) => boolean>> = {
  nhsNumber: (text) => [...text.matchAll(TEN_DIGITS)].some(([, ...parts]) => isNhsNumber(parts.slice(0, 3).join(''))),
  postcode: (text) => [...text.matchAll(POSTCODE)].some((found) => !COUNTED.test(found[1] ?? '')),
  phone: (text) => [...text.matchAll(DIALLED)].some(([written]) => shorterAndShorter(written).some(isPhone)),
  email: (text) => EMAIL.test(text),
  birthDate: (text) => BIRTH_DATE.test(text),
  titledName: (text) => [...text.matchAll(TITLED)].some((found) => !NOT_NAMES.test(found[3] ?? '')) || TITLED_IN_SMALL.test(text),
};

/** Gives the kinds of identifiers that seem to be in a text, each once; none of the text itself. */
export const identifiersIn = (text: string): readonly IdentifierKind[] => IDENTIFIER_KINDS.filter((kind) => TESTS[kind](text));
