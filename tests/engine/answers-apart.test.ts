import { describe, expect, test } from 'vitest';
import { answersApart, apartInWords } from '../../src/engine/answers-apart.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';
import { bank, prepared } from './shipped.ts';

const apart = (situation: Situation) => answersApart(assessed(situation), prepared);
const names = (situation: Situation): readonly string[] => apart(situation).map((one) => `${one.fact.name} ${one.code}`);

describe('a description and a number that do not say the same', () => {
  test.each<readonly [string, Situation, readonly string[]]>([
    ['84 % attended beside "91–95%"', { attendancePercent: 84, ED1: 2 }, ['attendancePercent ED1']],
    ['90 % beside "91–95%"', { attendancePercent: 90, ED1: 2 }, ['attendancePercent ED1']],
    ['93 % beside "91–95%"', { attendancePercent: 93, ED1: 2 }, []],
    ['84 % beside "90% or below"', { attendancePercent: 84, ED1: 3 }, []],
    ['96 % beside "90% or below": a number may be milder too', { attendancePercent: 96, ED1: 3 }, ['attendancePercent ED1']],
    ['84 % beside "attends well; absence explained"', { attendancePercent: 84, ED1: 1 }, ['attendancePercent ED1']],
    ['the same, and the absence is explained', { attendancePercent: 84, ED1: 1, absenceExplainedAndPlanned: true }, []],
    ['five appointments missed beside "brought"', { HE1: 1, notBroughtAny12m: 5 }, ['notBroughtAny12m HE1']],
    ['clutter picture 7 beside "building"', { HC3: 2, clutterRating: 7 }, ['clutterRating HC3']],
    ['clutter picture 2 beside "building"', { HC3: 2, clutterRating: 2 }, []],
    ['a home that nobody has seen beside "home seen"', { EN2: 1, homeSeenBy: 'nobody' }, ['homeSeenBy EN2']],
    ['three contacts beside "two"', { HI1: 2, frontDoorContacts12m: 3 }, ['frontDoorContacts12m HI1']],
    ['a child of ten overnight alone once beside level 3', { age: 10, SU1: 3, aloneOvernightOccasions12m: 1 }, ['aloneOvernightOccasions12m SU1']],
    ['a child of thirteen overnight alone once beside level 3', { age: 13, SU1: 3, aloneOvernightOccasions12m: 1 }, []],
    ['a young person of sixteen beside "never beyond age and ability"', { age: 16, SU1: 1, aloneOvernightOccasions12m: 2 }, []],
    ['a number with no description chosen', { attendancePercent: 20 }, []],
    ['a number beside "not known"', { attendancePercent: 20, ED1: 'notKnown' }, []],
    ['a description with no number', { ED1: 2 }, []],
  ])('%s', (_words, situation, found) => { expect(names(situation)).toEqual(found); });

  test('is pointed out where the chronology counts it, and says so', () => {
    const situation: Situation = { HE1: 1, events: [{ kind: 'notBrought', children: ['c1'] }, { kind: 'notBrought', children: ['c1'] }] };
    const [found] = apart(situation);
    expect(found && apartInWords(bank, found)).toMatch(/The chronology says: 2 appointments\.$/);
  });

  test('is of the child it is about; what is the household’s is pointed out once', () => {
    const situation: Situation = { attendancePercent: 84, ED1: 2, HI1: 2, frontDoorContacts12m: 4, others: [{ attendancePercent: 94, ED1: 2 }, {}] };
    expect(apart(situation).map((one) => [one.code, one.childId])).toEqual([['ED1', 'c1'], ['HI1', undefined]]);
  });

  test('is pointed out each time: two numbers beside one description, two descriptions of one child, two children', () => {
    expect(names({ HE1: 1, notBroughtAny12m: 5, notBroughtEssential12m: 2 }).toSorted()).toEqual(['notBroughtAny12m HE1', 'notBroughtEssential12m HE1']);
    expect(names({ ED1: 2, attendancePercent: 84, HE1: 1, notBroughtAny12m: 5 }).toSorted()).toEqual(['attendancePercent ED1', 'notBroughtAny12m HE1']);
    expect(apart({ ED1: 2, attendancePercent: 84, others: [{ ED1: 2, attendancePercent: 84 }] }).map((one) => one.childId)).toEqual(['c1', 'c2']);
    expect(names({ HI1: 2, frontDoorContacts12m: 4, HC3: 2, clutterRating: 7, others: [{}] }).toSorted()).toEqual(['clutterRating HC3', 'frontDoorContacts12m HI1']);
  });

  test('is pointed out also beside the gravest description, and says where a number of the home was typed', () => {
    expect(names({ ED1: 4, attendancePercent: 96 })).toEqual(['attendancePercent ED1']);
    const [found] = apart({ HI1: 2, frontDoorContacts12m: 3 });
    expect(found).toMatchObject({ fromEvents: false, chosen: 2, value: 3 });
    expect(found && apartInWords(bank, found)).toContain('The answer is: 3 ');
  });

  test('says both answers, and moves no level', () => {
    const [found] = apart({ attendancePercent: 84, ED1: 2 });
    expect(found && apartInWords(bank, found)).toBe('Attendance (ED1): the description “91–95%, or odd patterns; family works with school.” (level 2) was chosen. “What percentage of possible school sessions did this child attend?” The answer is: 84% of possible sessions.');
    const level = (situation: Situation) => childOf(assessed(situation)).level;
    expect(level({ attendancePercent: 84, ED1: 1, absenceExplainedAndPlanned: false })).toBe(level({ attendancePercent: 84, absenceExplainedAndPlanned: false }));
  });
});

describe('a description that speaks of help and what was answered about help', () => {
  const rated = (answer: 2 | 3 | 4, part: { readonly helpOffered?: boolean; readonly helpUsed?: boolean }) => ({ answer, ...part });
  test.each<readonly [string, Situation, readonly string[]]>([
    ['no help offered beside "although help was offered"', { HE5: rated(3, { helpOffered: false }) }, ['helpOffered HE5']],
    ['help offered beside the same', { HE5: rated(3, { helpOffered: true }) }, []],
    ['nothing answered about help', { HE5: rated(3, {}) }, []],
    ['no help offered beside a description without help', { HE5: rated(4, { helpOffered: false }) }, []],
    ['no help offered beside "family takes up help"', { HE5: rated(2, { helpOffered: false }) }, ['helpOffered HE5']],
    ['help not taken up beside "family takes up help"', { HE5: rated(2, { helpOffered: true, helpUsed: false }) }, ['helpUsed HE5']],
    ['help taken up beside "help offered is not used"', { HE1: rated(3, { helpOffered: true, helpUsed: true }) }, ['helpUsed HE1']],
    ['help refused beside the same', { HE1: rated(3, { helpOffered: true, helpUsed: false }) }, []],
    ['help taken up beside words that only say it was offered', { HC4: rated(3, { helpOffered: true, helpUsed: true }) }, []],
    ['no help offered beside a home that is cold "although help was offered"', { HC4: rated(3, { helpOffered: false }) }, ['helpOffered HC4']],
  ])('%s', (_words, situation, found) => { expect(names(situation)).toEqual(found); });

  test('is told once for the whole family where it is the home’s, and of the child where it is the child’s', () => {
    const situation: Situation = { HE5: rated(3, { helpOffered: false }), HC4: rated(3, { helpOffered: false }), others: [{}] };
    expect(apart(situation).map((one) => [one.code, one.childId])).toEqual([['HE5', 'c1'], ['HC4', undefined]]);
  });

  test('says both answers, and moves no level', () => {
    const [found] = apart({ HE5: rated(3, { helpOffered: false }) });
    expect(found && apartInWords(bank, found)).toMatch(/\(HE5\): the description “Often hungry.*help was offered.*” \(level 3\) was chosen\. “Was help offered for this\?” The answer is: No\.$/);
    const level = (helpOffered: boolean) => childOf(assessed({ HE5: rated(3, { helpOffered }) })).level;
    expect(level(false)).toBe(level(true));
  });
});

test('every description whose words say that help was offered, taken up or refused is known to say so', () => {
  const SAYS = /\boffered\b|\b(?:takes up|accepts|uses|engages with) help\b|help (?:accepted|refused|avoided|not taken up)|support accepted/i;
  // Each names help as one of several things that may be so, and so claims nothing about help.
  const ONE_OF_SEVERAL = ['ED7 3', 'HC11 4'];
  const spoken = bank.groups.flatMap((group) => group.indicators).flatMap(({ code, descriptors, helpSaid }) => (['2', '3', '4'] as const)
    .filter((level) => SAYS.test(descriptors[level])).map((level) => ({ place: `${code} ${level}`, said: helpSaid?.[level] })));
  expect(spoken.length).toBeGreaterThan(15);
  expect(spoken.filter(({ said }) => said === undefined).map(({ place }) => place).toSorted()).toEqual(ONE_OF_SEVERAL);
});

test('no description is left out of reach: each that a fact names exists, and none fits every level', () => {
  const fits = bank.facts.flatMap((fact) => (fact.fits ?? []).map((one) => ({ fact: fact.name, ...one })));
  expect(fits.length).toBeGreaterThan(20);
  for (const { levels } of fits) expect([...new Set(levels)].length).toBeLessThan(4);
  expect(new Set(fits.map((one) => one.indicator)).size).toBeGreaterThan(8);
});
