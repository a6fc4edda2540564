import { describe, expect, test } from 'vitest';
import { IDENTIFIER_KINDS, identifiersIn, type IdentifierKind } from '../../src/base/identifiers.ts';

/** The same texts each time. */
let state = 20_260_309;
const below = (limit: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const oneOf = <One>(some: readonly One[]): One => some[below(some.length)] as One;
const digits = (count: number): string => Array.from({ length: count }, () => String(below(10))).join('');

const nhsNumber = (): string => {
  for (;;) {
    const nine = String(1 + below(9)) + digits(8);
    const check = (11 - ([...nine].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11)) % 11;
    if (check === 10) continue;
    const whole = nine + String(check);
    return oneOf([whole, `${whole.slice(0, 3)} ${whole.slice(3, 6)} ${whole.slice(6)}`, `${whole.slice(0, 3)}-${whole.slice(3, 6)}-${whole.slice(6)}`]);
  }
};
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const postcode = (): string => {
  const outward = oneOf(['CM1', 'SS16', 'CO4', 'E17', 'N1', 'SW1A', 'B33', 'M1', 'LS6', 'IG11', 'EC1A', 'W1T', 'NE30', 'TR19', 'DN55']);
  const whole = `${outward}${oneOf([' ', ' ', ''])}${digits(1)}${LETTERS[below(20)] ?? ''}${LETTERS[below(20)] ?? ''}`;
  return oneOf([whole, whole, whole.toLowerCase()]);
};
const phone = (): string => {
  const [mobile, london, town, free] = [`07${digits(9)}`, `020${digits(8)}`, `01${digits(9)}`, `0800${digits(7)}`];
  return oneOf([
    mobile, `${mobile.slice(0, 5)} ${mobile.slice(5)}`, `${mobile.slice(0, 5)} ${mobile.slice(5, 8)} ${mobile.slice(8)}`, `+44 ${mobile.slice(1, 5)} ${mobile.slice(5)}`, `+44${mobile.slice(1)}`, `+44 (0)${mobile.slice(1)}`, mobile.replace(/^(.{5})/, '$1-'),
    `${london.slice(0, 3)} ${london.slice(3, 7)} ${london.slice(7)}`, `(${london.slice(0, 3)}) ${london.slice(3, 7)} ${london.slice(7)}`, `${town.slice(0, 5)} ${town.slice(5)}`, `(${town.slice(0, 5)}) ${town.slice(5)}`, `${free.slice(0, 4)} ${free.slice(4, 7)} ${free.slice(7)}`,
    `${mobile} at 10.30`, `${town.slice(0, 5)} ${town.slice(5)} 09.15`,
  ]);
};
const email = (): string => oneOf(['j.carter', 'nan_1961', 'office+hv', "o'neill", 'zoe']) + '@' + oneOf(['school.example.sch.uk', 'nhs.example', 'mail.example.com', 'post.example.co.uk']);
const MONTHS = ['January', 'Feb', 'March', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'October', 'Nov', 'December'];
const birthDate = (): string => {
  const [day, month, year] = [1 + below(28), below(12), 1975 + below(50)];
  const numbers = `${String(day).padStart(2, '0')}${oneOf(['/', '.', '-'])}${String(month + 1).padStart(2, '0')}${oneOf(['/', '.', '-'])}${oneOf([String(year), String(year).slice(2)])}`;
  const written = `${String(day)}${oneOf(['', '', 'th'])} ${MONTHS[month] ?? ''} ${String(year)}`;
  const date = oneOf([numbers, written, written.toLowerCase(), `${String(day)} of ${MONTHS[month] ?? ''} ${String(year)}`, `${MONTHS[month] ?? ''} ${String(day)}, ${String(year)}`]);
  return oneOf([`born ${date}`, `born on ${date}`, `born on the ${date}`, `DOB ${date}`, `DoB: ${date}`, `d.o.b. ${date}`, `date of birth ${date}`, `his date of birth is ${date}`, `${date} (DOB)`, `birthday ${date}`]);
};
const titledName = (): string => {
  const name = oneOf(['Smith', 'Patel', "O'Neill", 'O’Brien', 'McDonald', 'Nowak', 'Ng', 'Łuczak', 'Begum-Ali', 'de Souza', 'van Dijk', 'Öztürk', 'WILLIAMS', 'Ó Briain']);
  return oneOf([`Mr ${name}`, `Mrs ${name}`, `Ms ${name}`, `Miss ${name}`, `Dr ${name}`, `Mrs. ${name}`, `Dr. ${name}`, `Mr J. ${name}`, `Mrs A ${name}`, `Mr ${name}'s partner`, 'mrs smith', 'mr patel']);
};
const MAKERS: Readonly<Record<IdentifierKind, () => string>> = { nhsNumber, postcode, phone, email, birthDate, titledName };

/** Everyday numbers and short forms of notes, none of which says who anyone is. */
const harmless = (): string => oneOf([
  () => `Seen on ${String(1 + below(28))}/0${String(1 + below(9))}/2026 at ${String(8 + below(9))}.${String(10 + below(49))}`, () => `on 0${String(1 + below(9))}-${String(10 + below(18))}-2025 14:30`,
  () => `Attendance ${String(60 + below(40))}.${digits(1)} %, ${digits(2)} sessions missed of 190`, () => `HE${String(1 + below(9))} rated 3, PF1 to PF6 not known, SU${String(10 + below(3))}`,
  () => `weighs ${String(8 + below(20))}.${digits(1)} kg, ${String(80 + below(60))} cm, 2nd centile`, () => `reference LCS-${digits(8)}`, () => `case ${digits(7)}`, () => `year Y${String(1 + below(9))} 2nd term, class ${String(1 + below(6))}B`,
  () => `owed £1,${digits(3)}.${digits(2)} rent`, () => `rang 999 and then 111, later 101; Childline 0800 1111`, () => `aged ${String(below(17))}yr ${String(below(11))}m, sister e4 3yr`, () => `door open at 08.30 09.15 10.00 and 11.20`,
  () => `from 2019 to 2026, ${digits(2)} contacts, 3 strategy meetings`, () => `room A12 3rd floor, flat ${digits(2)}`, () => `section 17, later section 47, para 1.${digits(2)}`, () => `WhatsApp @ 9, formula 7 x 150 ml`, () => `bus M1 4th stop, road A130 and M25`,
  () => `born at ${String(28 + below(12))} weeks in ${String(2010 + below(14))}`, () => `birthday party on Saturday, ${String(1 + below(28))} guests`, () => `seen ${String(1 + below(28))} March 2026 and 0${String(1 + below(9))}/11/2025 by the GP`, () => `baby due ${String(1 + below(28))} May 2026`,
  () => `Mr T and Mrs KT came; Mr T's brother too`, () => `may miss school and miss Monday`, () => `asked the Dr. He said to come back`, () => `Mum has MS, seen by the Dr at A&E`, () => `likes Mr Men books`, () => `Mr and Mrs came, mr and mrs agreed`, () => `Drs and nurses, Dr appt missed`,
  () => `01.30 02.45 03.15 in the night`, () => `order no ${String(1 + below(9))}${digits(5)} of 2024-0${String(1 + below(9))}-1${digits(1)}`,
])();
const PLAIN = 'The home was cold and there was little food. Mum said she is tired and does not want help at the moment. The child was quiet, hungry and clung to the worker; school has noticed the same for some weeks. Nan collects on Mondays. Nobody has seen the bedroom yet. The health visitor was not answered twice and the appointment was moved by the family.'.split(' ');
const plain = (): string => { const from = below(PLAIN.length - 12); return PLAIN.slice(from, from + 6 + below(6)).join(' '); };

interface Made { readonly text: string; readonly holds: ReadonlySet<IdentifierKind> }
/** Every other text holds one or two identifiers; every text holds harmless numbers. */
const corpus: readonly Made[] = Array.from({ length: 500 }, (_, at) => {
  const kinds = at % 2 === 0 ? [] : [IDENTIFIER_KINDS[(at >> 1) % IDENTIFIER_KINDS.length] ?? 'email', ...(at % 8 === 7 ? [oneOf(IDENTIFIER_KINDS)] : [])];
  const parts = [plain(), harmless(), plain(), harmless(), plain(), ...kinds.map((kind) => `${plain()} ${MAKERS[kind]()}${oneOf([', ', '. ', ' ', ' and ', '\n'])}`), plain(), harmless()];
  return { text: parts.join(oneOf([' ', '. ', '\n'])), holds: new Set(kinds) };
});

describe('in 500 made-up notes', () => {
  test.each(IDENTIFIER_KINDS)('at least 95 in 100 that hold this are noticed: %s', (kind) => {
    const holding = corpus.filter((one) => one.holds.has(kind));
    expect(holding.length).toBeGreaterThan(40);
    const missed = holding.filter((one) => !identifiersIn(one.text).includes(kind)).map((one) => one.text);
    expect(missed.length / holding.length, missed.slice(0, 5).join('\n\n')).toBeLessThanOrEqual(0.05);
  });

  test('at most one is noticed wrongly in a thousand words', () => {
    const words = corpus.reduce((sum, one) => sum + one.text.split(/\s+/).length, 0);
    const wrong = corpus.flatMap((one) => identifiersIn(one.text).filter((kind) => !one.holds.has(kind)).map((kind) => `${kind}: ${one.text}`));
    expect(words).toBeGreaterThan(20_000);
    expect(wrong.length / (words / 1000), wrong.slice(0, 5).join('\n\n')).toBeLessThanOrEqual(1);
  });
});

describe('is noticed', () => {
  test.each([
    ['nhsNumber', 'NHS no. 943 476 5919.'], ['postcode', 'moved to sw1a 1aa'], ['postcode', 'E1 6AN'], ['phone', 'Dad: (020) 7946 0018'], ['phone', '07700900123'], ['phone', '+44 7700 900123'], ['phone', '0044 7700 900 123'],
    ['phone', 'rang 01632 960 001 09.30 no answer'], ['birthDate', 'Kyle, born 3 May 2019, is small'], ['birthDate', 'DOB: 03/05/2019'], ['birthDate', 'born on 3rd May \'19'], ['birthDate', '2019-05-03 (dob)'], ['titledName', 'Mrs Smith came'], ['titledName', "told Mr O'Neill"], ['titledName', 'seen by Dr. Khan'], ['titledName', 'mrs smith said'], ['email', 'write to head@school.example'],
  ] as const)('%s in "%s"', (kind, text) => { expect(identifiersIn(text)).toEqual([kind]); });
});

describe('is left alone', () => {
  test.each(['', 'KT', 'AB2', '943 476 5918', 'HH-0412', '9 March 2026', '01.02.2026', '01-02-2026 10 visits', 'HE6 2', 'Y5 2nd term', '0800 1111', '999', '£1,200.50', 'CM1', 'Mum @ work', 'born 2019', 'Born in May 2019', '03/05/2019', 'reborn 3 May 2019', 'Mr T', 'Mrs KT’s', 'Miss Monday', 'The Dr. She left', 'Mr and Mrs'])('"%s"', (text) => { expect(identifiersIn(text)).toEqual([]); });
});

test.each(['0', '020 ', '(0', 'a.', 'a@', 'a@a.', '1234 ', 'CM1 ', '+44', 'Mr ', 'mr a', 'Mr A. ', 'born ', 'dob: ', 'born on ', '3/5/'])('a note of 200,000 characters made to be slow takes a moment: %s', (piece) => {
  const began = performance.now();
  identifiersIn(piece.repeat(200_000 / piece.length));
  // Some ten milliseconds; looking at each letter again from each letter would take tens of seconds.
  expect(performance.now() - began).toBeLessThan(3_000);
});
