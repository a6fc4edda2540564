import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAnswers, type AnswerState } from '../../src/calibration/answer-code.ts';
import { LETTERS } from '../../src/calibration/answer-letters.ts';
import { readCodes, type CodeReading } from '../../src/calibration/read-codes.ts';
import { fastestOf } from '../support/timing.ts';

const EXPECTED = { caseId: 7, edition: 2, answerCount: 60 };
const answersOf = (person: number, count = 60): readonly AnswerState[] =>
  Array.from({ length: count }, (_, place) => ([0, 1, 2, 3, 4, 5] as const)[(person * 31 + place * place * (person + 3)) % 6] ?? 0);
const codeOf = (person: number): string => encodeAnswers({ caseId: 7, edition: 2, answers: answersOf(person), mark: person % 64 });
const kinds = (readings: readonly CodeReading[]): readonly string[] => readings.map((reading) => reading.kind);
const read = (text: string): readonly CodeReading[] => readCodes(text, EXPECTED);
const withWrongLetter = (code: string, place: number): string =>
  code.slice(0, place) + (code[place] === '7' ? '8' : '7') + code.slice(place + 1);

const NAMES = ['Anna', 'Ben Okafor', 'Siân', 'Tom', 'Dr Lee', 'Zoë', 'Mx Jo March', 'Safeguarding lead 2', 'Łukasz', '王伟'];
/** Thirty people, thirty ways of writing. */
const WAYS: readonly ((code: string, name: string) => string)[] = [
  (code) => code,
  (code, name) => `[10:32, 04/03/2026] ${name}: ${code}`,
  (code, name) => `10:33 ${name}: “${code}”`,
  (code, name) => `• ${name} – ${code.toLowerCase()}`,
  (code, name) => `${name}\n${code.replaceAll('-', ' ')}`,
  (code) => code.replaceAll('-', ''),
  (code) => `> > ${code.slice(0, 25)}\n> > ${code.slice(25)}`,
  (code) => `> ${code.slice(0, 22)}=\n> ${code.slice(22)}`,
  (code, name) => `1️⃣ ${name} here it is: ${code}. Thanks! 👍`,
  (code) => `*${code}*`,
  (code) => `\`${code.replaceAll('-', '\u2013')}\``,
  (code, name) => `12) ${name};${code};ok`,
  (code) => `Code:${code.replaceAll('0', 'O').replaceAll('1', 'l')}`,
  (code) => `<p>${code}</p>`,
  (code) => [...code].join('\u200b'),
  (code, name) => `${name}\t${code}\tPM`,
];

describe('a block pasted from a chat', () => {
  test('gives all thirty codes, in order, with their answers', () => {
    const text = Array.from({ length: 30 }, (_, person) =>
      (WAYS[person % WAYS.length] ?? String)(codeOf(person), NAMES[person % NAMES.length] ?? '')).join('\n');
    const readings = read(`Hi all, please paste your codes by 4pm in room 2B!\n\n${text}\n\nSee you on 12/03/2026, 0770 900 1234 5678`);
    expect(kinds(readings)).toEqual(Array.from({ length: 30 }, () => 'valid'));
    readings.forEach((reading, person) => expect(reading).toMatchObject({ code: codeOf(person), answers: answersOf(person) }));
  });

  test.each(WAYS.map((way, number) => [number, way] as const))('is read in way %i on its own', (_number, way) => {
    expect(read(way(codeOf(5), 'Anna'))).toMatchObject([{ kind: 'valid', code: codeOf(5) }]);
  });

  test('is told apart: valid, repeated, mistyped, other case, other edition, other length, unknown version', () => {
    const text = [
      'Anna: ' + codeOf(1),
      'Ben: ' + withWrongLetter(codeOf(2), 17),
      'quoting Anna "' + codeOf(1).toLowerCase() + '"',
      'Cai: ' + encodeAnswers({ caseId: 8, edition: 2, answers: answersOf(3) }),
      'Dee: ' + encodeAnswers({ caseId: 7, edition: 1, answers: answersOf(3) }),
      'Eve: ' + encodeAnswers({ caseId: 7, edition: 2, answers: answersOf(3, 20) }),
      'Fay: SFN2-8YQ4-2K7M-9T3X-ABCD-5PQR',
      'Gil: ' + codeOf(4),
    ].join('\n');
    const readings = read(text);
    expect(kinds(readings)).toEqual(['valid', 'mistyped', 'repeated', 'otherVignette', 'otherEdition', 'otherAnswerCount', 'unknownVersion', 'valid']);
    expect(readings.map((reading) => reading.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(readings[1]).toEqual({ kind: 'mistyped', line: 2, text: withWrongLetter(codeOf(2), 17) });
    expect(readings[2]).toMatchObject({ firstLine: 1, answers: answersOf(1) });
    expect(readings[3]).toMatchObject({ caseId: 8 });
    expect(readings[4]).toMatchObject({ edition: 1 });
    expect(readings[5]).toMatchObject({ answerCount: 20 });
    expect(readings[6]).toMatchObject({ version: 2, text: 'SFN2-8YQ4-2K7M-9T3X-ABCD-5PQR' });
  });

  test('keeps the answers of a neighbour when a code is broken', () => {
    const cut = codeOf(2).slice(0, 20);
    expect(kinds(read(`${cut}\n${codeOf(3)}`))).toEqual(['mistyped', 'valid']);
    expect(kinds(read(`${codeOf(3)}${codeOf(4)}`))).toEqual(['valid', 'valid']);
    expect(kinds(read(`${cut} ${cut} ${codeOf(3)}thanks`))).toEqual(['mistyped', 'mistyped', 'valid']);
  });

  test('two people alike in every answer are both counted when their marks differ', () => {
    const codes = [3, 4].map((mark) => encodeAnswers({ caseId: 7, edition: 2, answers: answersOf(1), mark }));
    expect(kinds(read(codes.join('\n')))).toEqual(['valid', 'valid']);
  });
});

describe('a broken code', () => {
  test('is told as mistyped wherever its letter is wrong, written with dashes or spaces', () => {
    for (const joiner of ['-', ' ']) {
      const code = codeOf(9).replaceAll('-', joiner);
      for (let place = 0; place < code.length; place += 1) {
        if (code[place] === joiner) continue;
        const readings = read(`Anna: ${withWrongLetter(code, place)}\nBen said hello`);
        // A wrong version letter alone is a slip too, since the rest fits.
        expect([place, kinds(readings)]).toEqual([place, ['mistyped']]);
        expect(JSON.stringify(readings)).not.toMatch(/Anna|Ben/);
      }
    }
  });

  test('is told as mistyped for every wrong letter at every place, as it stands in a chat', () => {
    for (const answerCount of [17, 60]) {
      const code = encodeAnswers({ caseId: 7, edition: 2, answers: answersOf(9, answerCount), mark: 9 });
      const unnoticed: string[] = [];
      for (let place = 0; place < code.length; place += 1) {
        for (const letter of code[place] === '-' ? '' : LETTERS) {
          if (letter === code[place]) continue;
          const readings = readCodes(`Anna 10:02: ${code.slice(0, place)}${letter}${code.slice(place + 1)} ok?`, { ...EXPECTED, answerCount });
          if (readings.length !== 1 || readings[0]?.kind !== 'mistyped') unnoticed.push(`${letter} at ${place}`);
        }
      }
      expect(unnoticed).toEqual([]);
    }
  });

  test('comes back without the name before it', () => {
    for (const place of [0, 1, 2, 3, 12]) {
      const broken = withWrongLetter(codeOf(9), place);
      expect(read(`Anna - ${broken}`)).toEqual([{ kind: 'mistyped', line: 1, text: broken }]);
    }
  });

  test('is told as mistyped when a letter or a group is left out', () => {
    const code = codeOf(9);
    const groups = code.split('-');
    for (let place = 0; place < code.length; place += 1) {
      if (code[place] !== '-') expect([place, kinds(read(code.slice(0, place) + code.slice(place + 1)))]).toEqual([place, ['mistyped']]);
    }
    groups.forEach((_, left) => expect(kinds(read(groups.filter((__, place) => place !== left).join('-')))).toEqual(['mistyped']));
  });

  test('is never taken for ordinary words, numbers, addresses or the mention of a code', () => {
    const prose = [
      'Your code starts with SFN1, then ten more groups. SFN codes hold no name; an SFN1 code is for training only.',
      'this will take some time from here they said when they came home late that week with your note',
      'Call 07700 900 123 456 or 0770-0900-1234-5678, ref 550e8400-e29b-41d4-a716-446655440000, 2026-03-04-12-30.',
      'https://example.org/l/meetup/19%3ameeting_ODc0YjQ2?ctx=a1b2c3d4e5f6 SW1A 2AA, EC1A 1BB, LS1 4AP; see you 10am 12pm 2pm 4pm',
      'up-to-date well-kept face-to-face follow-up-with-them-soon-then-home',
    ].join('\n');
    expect(read(prose)).toEqual([]);
  });
});

describe('any text', () => {
  test('is read without throwing', () => {
    const scraps = fc.constantFrom('SFN1', 'sfn', 'SFN2-ABCD', codeOf(1), codeOf(2).slice(0, 19), '-', ' ', '\n', '\ud83d', 'é', 'SNF1', '7K2M-');
    fc.assert(fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 12 }))), (parts) => {
      const readings = read(parts.join(''));
      for (const reading of readings) {
        expect(reading.line).toBeGreaterThanOrEqual(1);
        if ('text' in reading) expect(reading.text.length).toBeLessThanOrEqual(80);
      }
    }), { numRuns: 300 });
  });

  test('around a code never changes it, if a space stands between', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (before, after) => {
      expect(read(`${before} ${codeOf(6)} ${after}`)).toContainEqual(expect.objectContaining({ kind: 'valid', code: codeOf(6) }));
    }));
  });

  test.each<[string, string]>([
    ['one lead-in after the other', 'SFN1'],
    ['lead-ins with spaces', 'SFN1 '],
    ['lead-ins of a newer version', 'SFN2-'],
    ['nothing but S', 'S'],
    ['dashed single letters', 'a-'],
    ['dashed groups', '7K2M-'],
    ['nearly right beginnings', 'SFM1 '],
    ['single letters', '1 '],
    ['faultless codes', `${codeOf(1)}\n`],
    ['broken codes', `${withWrongLetter(codeOf(1), 30)}\n`],
    ['chinese', '王伟 '],
    ['dashes', '-'],
  ])('of 400 thousand letters is read while somebody waits: %s', (_name, scrap) => {
    const text = scrap.repeat(Math.ceil(400_000 / scrap.length));
    // It takes well under a second; if it grew with the square of the length it would take hours. The limit lies far from both.
    expect(fastestOf(1, () => { read(text); })).toBeLessThan(30_000);
  }, 60_000);
});
