import { describe, expect, test } from 'vitest';
import { askedNumber, type AskedNumber } from '../../src/engine/threshold-search-numbers.ts';
import { stemsOf } from '../../src/engine/threshold-search-words.ts';

const asked = (query: string, isFound?: (number: string) => boolean): AskedNumber => askedNumber(query, stemsOf(query), isFound);

describe('a count is read with the words beside it', () => {
  test.each<readonly [AskedNumber['subject'], string, readonly string[]]>([
    ['attendance', 'ED1', ['attendance 12', 'attend 12', 'attending 12', 'absence 12', 'absent 12', 'PA 12', '12% attendance']],
    ['clutter', 'HC3', ['clutter 5', 'cluttered 5', 'CIR 5', 'hoarding 5', 'hoarder 5', 'hoards 5']],
    ['missedAppointments', 'HE1', ['DNA 3', 'DNAs 3', 'WNB 3', 'WNBs 3', 'missed 3 appointments', 'missed appointment 3', 'missed clinic 3', 'not brought 3', 'did not attend 3 appointments', 'did not attend clinic 3 times']],
    ['contacts', 'HI1', ['3 contacts', 'contact 3', '3 referrals', 'referral 3', 'referred 3 times', 'MASH 3', 'NFA 3', '3 NFAs']],
    ['emergencyVisits', 'HE12', ['A&E 5', 'emergency 5', 'casualty 5']],
    ['bookingWeeks', 'PB1', ['booking 24', 'booked at 24 weeks', 'booker 24', 'booked 24', 'antenatal 24 weeks']],
    ['missing', 'SU5', ['missing 3', 'misper 3', 'absconding 3', 'runaway 3 times']],
  ])('%s', (subject, indicator, queries) => {
    for (const query of queries) expect(asked(query), query).toMatchObject({ subject, indicator, count: Number(/\d+/.exec(query)?.[0]), unread: [] });
  });

  test.each<readonly [string, readonly number[], readonly number[]]>([
    ['attendance', [0, 1, 100], [101, 400]], ['clutter', [1, 9], [0, 10]], ['DNA', [1, 50], [0, 51]], ['contacts', [1, 50], [0, 51]], ['casualty', [1, 50], [0, 51]], ['missing', [1, 50], [0, 51]], ['booked', [4, 42], [3, 43]],
  ])('%s of %j, not of %j', (word, possible, impossible) => {
    for (const count of possible) expect(asked(`${word} ${count}`), `${word} ${count}`).toMatchObject({ count, unread: [] });
    for (const count of impossible) expect(asked(`${word} ${count}`), `${word} ${count}`).toMatchObject({ subject: undefined, indicator: undefined, count: undefined, unread: [String(count)] });
  });

  test('and is not told where there is no number, or one of too many digits', () => {
    for (const query of ['attendance', 'clutter', 'missed appointments', 'attendance 0088', 'attendance 8800', 'appointment 3', 'clinic 3']) expect(asked(query), query).toMatchObject({ subject: undefined, count: undefined, indicator: undefined });
    expect(asked('attendance 8800').unread).toEqual(['8800']);
  });

  test('what was missed is no child who was missing', () => {
    expect(asked('missed 3 jabs')).toMatchObject({ subject: 'missedAppointments', count: 3, unread: [] });
    expect(asked('missed 3 meals')).toMatchObject({ subject: undefined, count: undefined, unread: ['3'] });
    expect(asked('missed school, missing 3').subject).toBeUndefined();
    expect(asked('missed 2 appointments')).toMatchObject({ subject: 'missedAppointments', count: 2 });
  });

  test('beside the age of the child', () => {
    expect(asked('DNA 3, 4 year old')).toMatchObject({ count: 3, ageLabel: '4 years', unread: [] });
    expect(asked('8 months, not brought 3')).toMatchObject({ count: 3, ageLabel: '8 months', unread: [] });
    expect(asked('attendance 88 aged 14')).toMatchObject({ count: 88, ageLabel: '14 years', unread: [] });
    expect(asked('baby A&E 2')).toMatchObject({ count: 2, ageLabel: 'a baby', unread: [] });
    expect(asked('DNA 3 of 7')).toMatchObject({ count: 3, unread: ['7'] });
  });
});

describe('an age is read from', () => {
  test.each([
    ['4 years', '4 years', '1-4'], ['1 year', '1 year', '1-4'], ['4 y', '4 years', '1-4'], ['4 yo', '4 years', '1-4'], ['4 yr', '4 years', '1-4'], ['4 yrs', '4 years', '1-4'], ['4yrs', '4 years', '1-4'], ['0 years', '0 years', 'under-1'],
    ['aged 5', '5 years', '5-10'], ['age 10', '10 years', '5-10'], ['aged 11', '11 years', '11-15'], ['aged 15', '15 years', '11-15'], ['aged 16', '16 years', '16-17'], ['17 year old', '17 years', '16-17'], ['rats 4 years', '4 years', '1-4'],
    ['1 month', '1 month', 'under-1'], ['11 months', '11 months', 'under-1'], ['12 months', '12 months', '1-4'], ['23 mths', '23 months', '1-4'], ['24 mth', '2 years', '1-4'], ['30 mo', '2 years', '1-4'], ['36 m', '3 years', '1-4'],
    ['baby', 'a baby', 'under-1'], ['babies', 'a baby', 'under-1'], ['babby', 'a baby', 'under-1'], ['newborn', 'a baby', 'under-1'], ['infant', 'a baby', 'under-1'],
    ['unborn', 'an unborn baby', 'unborn'], ['pregnant', 'an unborn baby', 'unborn'], ['pregnancy', 'an unborn baby', 'unborn'], ['antenatal', 'an unborn baby', 'unborn'], ['foetus', 'an unborn baby', 'unborn'], ['bump', 'an unborn baby', 'unborn'],
    ['toddler', 'a toddler (2 years)', '1-4'], ['tot', 'a toddler (2 years)', '1-4'], ['teen', 'a teenager', '11-15'], ['teenager', 'a teenager', '11-15'], ['teenage', 'a teenager', '11-15'], ['adolescents', 'a teenager', '11-15'],
  ])('"%s": %s', (query, ageLabel, band) => { expect(asked(query)).toMatchObject({ ageLabel, band, unread: [] }); });

  test.each([['30 months', { kind: 'born', years: 2, months: 6 }], ['11 months', { kind: 'born', years: 0, months: 11 }], ['4 years', { kind: 'born', years: 4, months: 0 }], ['baby', { kind: 'born', years: 0, months: 4 }], ['unborn', { kind: 'unborn' }], ['toddler', { kind: 'born', years: 2, months: 0 }], ['teen', { kind: 'born', years: 14, months: 0 }]])('"%s" as %j', (query, age) => {
    expect(asked(query).age).toEqual(age);
  });

  test('a number before a word, which tells more than the word', () => { expect(asked('baby 5 months').ageLabel).toBe('5 months'); });

  test('the words as they were meant where they were mistyped', () => {
    expect(askedNumber('todler left alone', ['todler', 'left', 'alon', 'toddler'], undefined).ageLabel).toBe('a toddler (2 years)');
    expect(askedNumber('6 yeer old', ['6', 'yeer', 'old', '6', 'year', 'old'], undefined).ageLabel).toBe('6 years');
  });

  test.each(['18 years', 'aged 18', '37 months', '1000 years', 'stage 6', 'agency 6', '5 youngsters', '5 family', '5 body', '3 minutes', '3 from', '3 harm', 'smelly', '5', '6', '5 daily'])('not "%s"', (query) => { expect(asked(query)).toMatchObject({ age: undefined, ageLabel: undefined, band: undefined }); });
});

describe('the words that told an age, which say less about the sign', () => {
  test.each<readonly [string, readonly string[]]>([
    ['smelly 6 year old', ['6', 'year', 'old']], ['smelly 6 years', ['6', 'year']], ['aged 6 smelly', ['6', 'aged']], ['smelly age 6 old', ['6', 'age']], ['smelly aged 6 years', ['6', 'year', 'aged']], ['8 months smelly', ['8', 'month']], ['smelly baby', ['baby']], ['left alone 10', ['10']], ['self harm 14', ['14']], ['attendance 88', []], ['smelly', []],
  ])('"%s": %j', (query, words) => { expect([...asked(query).ageWords].toSorted()).toEqual(words.toSorted()); });
});

describe('a bare number is the age of a child who is', () => {
  test.each<readonly [AskedNumber['subject'], string, readonly string[]]>([
    ['leftAlone', 'SU1', ['left alone 9', 'unattended 9', 'latchkey 9', 'unsupervised 9', 'left home 9', 'left at home 9', 'home alone 9', 'on his own 9', 'on her own 9', 'on their own 9', 'By himself 9', 'by herself 9', 'by themselves 9', '9 left alone']],
    ['inCharge', 'SU2', ['babysit 9', 'babysitting at 9', 'babysitter 9', 'left in charge 9', 'minding 9', 'left alone in charge 9']],
  ])('%s', (subject, indicator, queries) => {
    for (const query of queries) expect(asked(query), query).toMatchObject({ subject, indicator, ageLabel: '9 years', count: undefined, unread: [] });
  });

  test('and then it is from 0 to 17', () => {
    expect([0, 1, 17, 18].map((age) => asked(`left alone ${age}`).ageLabel)).toEqual(['0 years', '1 year', '17 years', undefined]);
    expect(asked('left alone 18').unread).toEqual(['18']);
  });

  test.each(['h', 'hr', 'hrs', 'hour', 'hours', 'day', 'days', 'times', 'week', 'weeks', 'min', 'mins', 'minutes', 'night', 'nights'])('not where %s are counted', (word) => {
    expect(asked(`left alone 3 ${word}`)).toMatchObject({ subject: 'leftAlone', age: undefined, unread: ['3'] });
  });

  test.each(['left alone 3 hungry', 'left alone 3 mornings', 'left alone 3 today'])('but where another word follows: %s', (query) => { expect(asked(query).ageLabel).toBe('3 years'); });

  test('not where the age was told apart', () => { expect(asked('left alone 3 aged 9')).toMatchObject({ ageLabel: '9 years', unread: ['3'] }); });
});

describe('a number that ends what a child does, or what happens to the body, is its age', () => {
  test('from 4 to 17', () => { expect([3, 4, 17, 18].map((age) => asked(`self harm ${age}`).ageLabel)).toEqual([undefined, '4 years', '17 years', undefined]); });

  test.each(['harm', 'selfharm', 'suicide', 'suicidal', 'cutting', 'overdose', 'hitting', 'smack', 'bruises', 'burn', 'fracture'])('%s', (word) => { expect(asked(`${word} 9`)).toMatchObject({ ageLabel: '9 years', unread: [] }); });

  test.each([['9 bruises', ['9']], ['self harm 9 scars', ['9']], ['smelly 9', ['9']], ['harm baby 9', ['9']]])('not in "%s"', (query, unread) => {
    expect(asked(query).ageLabel).not.toBe('9 years');
    expect(asked(query).unread).toEqual(unread);
  });

  test('but not where the number is a count of something else', () => { expect(asked('self harm attendance 9')).toMatchObject({ subject: 'attendance', count: 9, age: undefined }); });
});

describe('a mark is asked about by itself only on a baby', () => {
  test.each(['bruise', 'bruised', 'bruising', 'fracture', 'burn', 'mark', 'broken arm'])('%s', (words) => {
    expect(asked(`${words} baby`)).toMatchObject({ subject: 'injury', indicator: 'SU10' });
    expect(asked(`${words} 4 months`).subject).toBe('injury');
    for (const other of ['toddler', 'unborn', '2 years', '']) expect(asked(`${words} ${other}`), other).toMatchObject({ subject: undefined, indicator: undefined });
  });
});

describe('a number that was read as nothing', () => {
  test.each<readonly [string, readonly string[]]>([['rats 12', ['12']], ['rats 12 13', ['12', '13']], ['left alone 10 11', ['11']], ['clutter 5 6', ['6']], ['rats 12345', ['12345']], ['rats sup03', []], ['', []], ['12', ['12']]])('is told: "%s"', (query, unread) => { expect(asked(query).unread).toEqual(unread); });

  test('unless it is found as a word, such as that of a rule', () => {
    expect([asked('rule 12', () => true).unread, asked('rule 12', (number) => number === '13').unread, asked('left alone 400', () => true).unread]).toEqual([[], ['12'], ['400']]);
  });
});

test('nothing typed asks nothing', () => {
  expect(asked('')).toEqual({ age: undefined, ageLabel: undefined, band: undefined, ageWords: new Set(), subject: undefined, count: undefined, indicator: undefined, unread: [] });
});
