import { describe, expect, test } from 'vitest';
import { asReview } from '../../src/engine/carry-forward.ts';
import { plainText } from '../../src/base/document-blocks.ts';
import { SAMPLE_SCREENINGS, sampleMaterial } from '../../src/app/sample-records.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withChild, withRatingPart } from '../../src/model/screening-changes.ts';
import { composeRecord, leftOut, recordFileName } from '../../src/report/compose-record.ts';
import { htmlRecord, textOf } from '../../src/report/html.ts';
import { calendarFile } from '../../src/report/calendar.ts';
import { PASTE_TITLES, pasteText, type PasteText } from '../../src/report/text.ts';

const long = SAMPLE_SCREENINGS.long;
const everything = (screening: Screening, audience: 'safeguardingFile' | 'supervision' | 'family' = 'safeguardingFile', childId?: string): string =>
  textOf(composeRecord(sampleMaterial(screening), { audience, childId })).join('\n');
const kinds = Object.keys(PASTE_TITLES) as PasteText[];

describe('the record for the safeguarding file', () => {
  test('holds every note that was typed about a rating', () => {
    const notes = [long.household.ratings, ...long.household.children.map((child) => child.ratings)].flatMap((ratings) => Object.values(ratings)).flatMap((rating) => (rating.evidence === undefined || rating.answer === 1 ? [] : [rating.evidence]));
    expect(notes.length).toBeGreaterThan(5);
    const text = everything(long);
    for (const note of notes) expect(text).toContain(note);
  });

  test('says who assessed, and writes GP as it is written', () => {
    expect(everything({ ...long, role: 'gp' })).toMatch(/, GP practice.*; record made/);
    expect(everything(long)).toMatch(/, school or college.*; record made/);
  });

  test('names every rule that fired with its strength and whether its source is confirmed', () => {
    const material = sampleMaterial(long);
    const text = everything(long);
    const ids = new Set(material.outcome.assessment.children.flatMap((child) => child.findings.map((finding) => finding.rule.id)));
    expect(ids.size).toBeGreaterThan(15);
    for (const id of ids) expect(text).toContain(id);
    expect(text).toContain('to be confirmed against the source');
  });

  test('opens with what was seen, before any level', () => {
    const blocks = composeRecord(sampleMaterial(long), { audience: 'safeguardingFile', childId: undefined }).blocks;
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.indexOf('What was seen and heard')).toBeLessThan(headings.indexOf('In short'));
    expect(headings.indexOf('What was recorded, by domain')).toBeLessThan(headings.indexOf('Suggested level of need and why'));
  });

  test('claims no words as seen that nobody wrote: a chosen description is told as what it is', () => {
    const bare = (screening: Screening): Screening => ({
      ...screening, household: {
        ...screening.household,
        ratings: Object.fromEntries(Object.entries(screening.household.ratings).map(([code, rating]) => [code, { ...rating, evidence: '' }])),
        children: screening.household.children.map((child) => ({ ...child, ratings: Object.fromEntries(Object.entries(child.ratings).map(([code, rating]) => [code, { ...rating, evidence: '' }])) })),
      },
    });
    const pageOf = (screening: Screening, audience: 'safeguardingFile' | 'supervision'): { readonly headings: readonly string[]; readonly text: string } => {
      const { blocks } = composeRecord(sampleMaterial(screening), { audience, childId: undefined });
      return { headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])), text: everything(screening, audience) };
    };
    const written = pageOf(long, 'safeguardingFile');
    expect(written.headings).toContain('What was seen and heard');
    expect(written.headings).not.toContain('What was chosen from the descriptions');
    const empty = pageOf(bare(long), 'safeguardingFile');
    expect(empty.headings).not.toContain('What was seen and heard');
    expect(empty.headings.indexOf('What was chosen from the descriptions')).toBeLessThan(empty.headings.indexOf('In short'));
    expect(empty.text).toMatch(/: matches the description: “[^”]+”; nothing was written down yet/);
    expect(empty.text).toContain('Nothing was written down yet.');
    // In the version for supervision words were written, and are left out.
    const redacted = pageOf(long, 'supervision');
    expect(redacted.headings).not.toContain('What was seen and heard');
    expect(redacted.text).toMatch(/; what was written down is left out here/);
    expect(redacted.text).not.toMatch(/othing was written down/);
  });

  test('says in every footer what it is not', () => {
    expect(composeRecord(sampleMaterial(long), { audience: 'safeguardingFile', childId: undefined }).footer).toBe(
      "Confidential safeguarding information. Rule set v2026.11, guidance checked 1 November 2026. Not an assessment under section 17 or 47, not a diagnosis, not evidence of a finding. Store in the child's safeguarding record and delete other copies.");
  });

  test('prints a father about whom nothing is known, never leaves him out', () => {
    expect(everything(long)).toMatch(/NOT KNOWN/);
  });

  test('the same screening gives the same blocks', () => {
    const make = () => composeRecord(sampleMaterial(long), { audience: 'safeguardingFile', childId: undefined });
    expect(make()).toEqual(make());
  });

  test('a record of one child tells of no other child’s ratings', () => {
    const one = long.household.children[0]?.id ?? '';
    const other = long.household.children[1];
    const text = everything(long, 'safeguardingFile', one);
    for (const rating of Object.values(other?.ratings ?? {})) {
      const shared = Object.values(long.household.children[0]?.ratings ?? {}).some((own) => own.evidence === rating.evidence);
      if (rating.evidence !== undefined && !shared) expect(text).not.toContain(rating.evidence);
    }
  });
});

describe('lines for the manager or safeguarding lead', () => {
  test('stand in the record for the file, to be filled in by hand, and in no other', () => {
    expect(everything(long)).toMatch(/Oversight[\s\S]+Name and role[\s\S]+To fill in/);
    expect(everything(long, 'supervision')).not.toContain('To fill in');
    expect(everything(long, 'family')).not.toContain('To fill in');
  });
});

describe('the record for supervision', () => {
  const marked: Screening = {
    ...long,
    household: {
      ...long.household,
      children: long.household.children.map((child, at) => ({ ...child, label: `Zzlabel${at}`, voice: { words: 'ZZVOICE' } })),
      adults: long.household.adults.map((adult, at) => ({ ...adult, label: `Zzadult${at}`, note: 'ZZNOTE' })),
      ratings: Object.fromEntries(Object.entries(long.household.ratings).map(([code, rating]) => [code, { ...rating, evidence: 'ZZEVIDENCE', impact: 'ZZIMPACT' }])),
    },
    chronology: long.chronology.map((event) => ({ ...event, agency: 'ZZAGENCY', note: 'ZZEVENT', service: 'ZZSERVICE' })),
    strengths: [{ id: 's1', text: 'ZZSTRENGTH', children: [], effectOnChild: 'ZZEFFECT', evidence: 'ZZHOW' }],
    author: 'ZZAUTHOR', triedSoFar: 'ZZTRIED',
    actions: [{ id: 'a1', text: 'ZZACTION', owner: 'ZZOWNER', outcome: 'ZZOUTCOME' }],
    judgement: { after: { levels: {}, reason: 'ZZREASON', leadConsulted: 'ZZLEAD', date: '2026-11-22' }, secondReadings: [{ date: '2026-11-22', reader: 'ZZREADER', note: 'ZZDIFFERENCE' }] },
  };

  test('holds no label, note, agency or word that a person typed', () => {
    expect(everything(marked, 'supervision').match(/zz\w+/gi) ?? []).toEqual([]);
  });

  test('the same words are all in the version for the file, so that the test above can fail', () => {
    const text = everything(marked);
    for (const word of ['Zzlabel0', 'ZZVOICE', 'ZZEVIDENCE', 'ZZAGENCY', 'ZZEVENT', 'ZZSTRENGTH', 'ZZAUTHOR', 'ZZOWNER', 'ZZREASON', 'ZZLEAD', 'ZZREADER', 'ZZDIFFERENCE', 'ZZACTION']) expect(text).toContain(word);
  });

  test('numbers the children instead', () => {
    expect(everything(long, 'supervision')).toContain('Child 1');
  });
});

describe('the record for the family', () => {
  const withheld = withRatingPart(long, undefined, 'PF2', { answer: 3, evidence: 'ZZSECRET', doNotShareWithFamily: true });

  test('keeps out a rating marked "do not share", and every conclusion that rests on it', () => {
    const text = everything(withheld, 'family');
    expect(text).not.toContain('ZZSECRET');
    expect(text).not.toContain('Drugs');
    expect(everything(long, 'family')).toContain('Drugs');
    expect(everything(withheld)).toContain('ZZSECRET');
  });

  test('holds no words of a child, no judgement, no rule list and no suggestion that nobody took on', () => {
    const text = everything(long, 'family');
    const words = long.household.children.flatMap((child) => (child.voice?.words === undefined ? [] : [child.voice.words]));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(text).not.toContain(word);
    expect(text).not.toContain('Rules that applied');
    expect(text).not.toContain("The practitioner's judgement");
  });

  test('tells no level that rests on an entry kept out, and never says that nothing was recorded', () => {
    const [child] = long.household.children;
    const bare: Screening = { ...long, chronology: [], strengths: [], household: { ...long.household, ratings: {}, domainAnswers: {}, children: child === undefined ? [] : [{ ...child, facts: {}, domainAnswers: {}, injuries: [], ratings: { SU1: { answer: 4, sources: ['anonymous'] } } }] } };
    expect(everything(bare)).toMatch(/level 4\b/i);
    const text = everything(bare, 'family');
    expect(text).toContain('The level is not told here. Some entries are left out of this version.');
    expect(text).not.toMatch(/No indicator was|Nothing recorded above|level 4|SU1/i);
    const told = everything({ ...bare, household: { ...bare.household, children: bare.household.children.map((one) => ({ ...one, ratings: { SU1: { answer: 4, sources: ['sawIt'] } } })) } }, 'family');
    expect(told).not.toMatch(/left out of this version|not told here/);
    expect(told).toContain('This is mostly because of: Left alone.');
  });

  test('holds no code, no rule, no telephone line for professionals and no unknown adult', () => {
    for (const screening of [long, SAMPLE_SCREENINGS.short]) {
      const text = everything({ ...screening, framework: { id: 'norfolk', edition: '2026-11' } }, 'family');
      expect(text).not.toMatch(/\b[A-Z]{2,3}-?\d{1,2}\b|NOT KNOWN|0344 800|Rule set|history (not )?known/);
      expect(text).toContain('What is going well');
    }
  });

  test('tells of what is done with the family, not of what services do between themselves or what was typed', () => {
    const text = everything({ ...long, actions: [
      { id: 'a1', step: 'NS-10', text: 'Phone the front door', owner: 'ZZLEAD', doneOn: '2026-11-20' }, { id: 'a2', step: 'NS-18', text: 'Report the crime' },
      { id: 'a3', text: 'ZZTYPED ring the police' }, { id: 'a4', step: 'NS-41', text: 'Give practical help', owner: 'Mrs Green', due: '2026-12-01' },
    ] }, 'family');
    expect(text).toContain('Give practical help: Mrs Green, by 1 December 2026');
    expect(text).not.toMatch(/front door|crime|ZZ/);
  });

  test('never names an area as one without worry while a worry in it is kept out, nor tells what a child told', () => {
    const [child] = long.household.children;
    const seen = (ratings: Screening['household']['children'][number]['ratings'], sources: readonly ['sawIt'] | readonly ['childToldOrShowed']): string => everything({
      ...long, strengths: [{ id: 's1', text: 'A kind gran', children: [], effectOnChild: 'Sleeps there', evidence: 'ZZTOLD by the child' }],
      household: { ...long.household, ratings: {}, domainAnswers: {}, children: child === undefined ? [] : [{ ...child, ratings, domainAnswers: { health: { answer: 'noConcernSeen', sources: [...sources], evidence: 'ZZWORDS' } } }] },
    }, 'family');
    expect(seen({}, ['sawIt'])).toMatch(/no worry so far: Health\./);
    expect(seen({ HE5: { answer: 3, sources: ['anonymous'] } }, ['sawIt'])).not.toMatch(/no worry so far/);
    expect(seen({}, ['childToldOrShowed'])).not.toMatch(/no worry so far/);
    expect(seen({}, ['sawIt'])).not.toContain('ZZ');
    const two = child === undefined ? [] : [{ ...child, domainAnswers: {}, ratings: { HE1: { answer: 1, sources: ['sawIt'] } } } as const, { ...child, id: 'c9', label: 'Zed', domainAnswers: {}, ratings: {} }];
    expect(everything({ ...long, household: { ...long.household, ratings: {}, domainAnswers: {}, children: two } }, 'family')).toContain(`no worry so far: Brought to appointments (${child?.label ?? ''}).`);
  });

  test('tells the person who saves it what stays out', () => {
    expect(leftOut(sampleMaterial(withheld), { audience: 'family', childId: undefined })[0]).toMatch(/^\d+ ratings marked/);
  });
});

describe('other forms', () => {
  test('HTML shows what was typed as text, whatever it looks like', () => {
    const nasty = withRatingPart(long, undefined, 'HC1', { evidence: '<img src=x onerror=alert(1)> & "quoted" \u0645\u062d\u0645\u062f' });
    const page = htmlRecord(composeRecord(sampleMaterial(nasty), { audience: 'safeguardingFile', childId: undefined }));
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; \u0645\u062d\u0645\u062f');
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/<script/i);
  });

  test('HTML holds every text of the blocks', () => {
    const record = composeRecord(sampleMaterial(long), { audience: 'safeguardingFile', childId: undefined });
    const page = htmlRecord(record).replace(/<[^>]+>/g, '').replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, '');
    for (const text of textOf(record)) expect(page).toContain(text.replace(/\s+/g, ''));
  });

  test.each(kinds)('the text "%s" is plain: no tab, no formatting, stable codes', (kind) => {
    const text = pasteText(kind, sampleMaterial(long));
    expect(text).not.toMatch(/\t|<[a-z]|\*\*|\u2022/);
    expect(text).toMatch(/\[?(SU1|HE7)\b/);
  });

  test('the referral keeps facts apart from opinion', () => {
    const text = pasteText('referral', sampleMaterial(long));
    expect(text.indexOf('WHAT WE ARE WORRIED ABOUT - FACTS')).toBeGreaterThan(-1);
    expect(text.indexOf('WHAT WE THINK IT MEANS - OPINION')).toBeGreaterThan(text.indexOf('WHAT WE ARE WORRIED ABOUT - FACTS'));
  });

  describe('the call script and the referral hand over', () => {
    const [child] = long.household.children;
    const baby: Screening = {
      ...long,
      household: { ...long.household, facts: { familyMissed12m: 7, clutterRating: 3 }, children: child === undefined ? [] : [{ id: 'c1', label: 'AB', age: { kind: 'born', years: 0, months: 3 }, livesHere: true, notIndependentlyMobile: true, otherParent: 'notKnown', facts: {}, ratings: { SU1: { answer: 4 } } }], adults: [{ id: 'a1', label: 'Mum', relationship: 'mother', known: 'known' }] },
      chronology: [{ id: 'e1', date: '2026-03-02', kind: 'notBrought', children: ['c1'] }, { id: 'e2', date: '2026-09-04', kind: 'notBrought', children: ['c1'] }],
      actions: [{ id: 'a1', text: 'Ring the health visitor', owner: 'Lead' }],
    };
    test.each(['callScript', 'referral'] as const)('the adults, what a baby cannot do, the counts and that nobody heard the child: %s', (kind) => {
      const text = pasteText(kind, sampleMaterial(baby));
      expect(text).toMatch(/Mum \(.*\): known to us/);
      expect(text).toMatch(/AB: .*cannot move about alone.*other parent NOT KNOWN/);
      expect(text).toMatch(/missed across all children and services\? 7 appointments/);
      expect(text).toContain('Not brought to an appointment: 2 times, 2 March 2026 to 4 September 2026');
      expect(text).toContain('AB has not been heard');
      expect(text).toMatch(/NOT KEPT HERE\nFull name of AB: ____\nBirth date: ____\nAddress: ____\nWhere AB is now/);
    });

    test('what is asked for and taken on, not the instructions to ourselves', () => {
      const text = pasteText('referral', sampleMaterial(baby));
      expect(text).toContain('WHAT WE ASK FOR');
      expect(text).toContain('Ring the health visitor - Lead');
      expect(text).not.toMatch(/\bNS-\d\d/);
    });

    test('both numbers, each in its own sentence, and which of them is not certain', () => {
      const material = sampleMaterial(baby);
      const framework = {
        ...material.outcome.framework,
        frontDoor: { name: 'Front door', phone: '01632 960001', hours: 'Monday to Friday 9am to 4pm', confidence: 'high' },
        outOfHours: { name: 'Night team', phone: '01632 960002', confidence: 'inferred' },
      } as const;
      const local = { ...material, outcome: { ...material.outcome, framework } };
      const record = textOf(composeRecord(local, { audience: 'safeguardingFile', childId: undefined })).join('\n');
      expect(pasteText('callScript', local)).toContain('By day: Front door, 01632 960001. Monday to Friday 9am to 4pm.\nNights, weekends and bank holidays: Night team, 01632 960002. This number is not certain: check it before you need it.');
      expect(record).toContain('Front door: 01632 960001. Monday to Friday 9am to 4pm. Nights and weekends: 01632 960002. This number is not certain: check it before you need it.');
    });
  });

  test('every text of a training case says that it is fictional', () => {
    for (const kind of kinds) expect(pasteText(kind, sampleMaterial({ ...long, purpose: 'training' }))).toMatch(/^TRAINING/);
  });

  test('the calendar file has the dates and not one word of the case', () => {
    const file = calendarFile({ ...long, reviewOn: '2026-12-01', actions: [{ id: 'a1', text: 'Ask Leanne about the drug service', owner: 'Mrs Green', due: '2026-11-25' }] }, '2026-11-22') ?? '';
    expect(file).toContain('DTSTART;VALUE=DATE:20261201');
    expect(file).toContain('DTSTART;VALUE=DATE:20261125');
    expect(file).toContain('DTEND;VALUE=DATE:20261126');
    expect(file).not.toMatch(/Leanne|drug|Green|neglect/i);
    expect(file.split('\r\n').every((line) => line.length <= 75)).toBe(true);
    expect(calendarFile({ ...long, actions: [] }, '2026-11-22')).toBeUndefined();
  });

  test('a calendar entry of a made-up case says TRAINING, so that no real calendar takes it for a real review', () => {
    const dated = { ...long, reviewOn: '2026-12-01', actions: [{ id: 'a1', text: 'Ask', owner: 'Mrs Green', due: '2026-11-25' }] };
    const summaries = (purpose: 'case' | 'training'): readonly string[] => (calendarFile({ ...dated, purpose }, '2026-11-22') ?? '').split('\r\n').filter((line) => line.startsWith('SUMMARY:'));
    expect(summaries('training')).toEqual(['SUMMARY:TRAINING: Review due - see your records', 'SUMMARY:TRAINING: Action 1 due - see your records']);
    expect(summaries('case')).toEqual(['SUMMARY:Review due - see your records', 'SUMMARY:Action 1 due - see your records']);
  });

  test('no file name holds more than the reference and the day, and that of a made-up case begins with TRAINING', () => {
    const named = (purpose: 'case' | 'training', reference?: string): string =>
      recordFileName(sampleMaterial({ ...long, purpose, household: { ...long.household, ...(reference === undefined ? {} : { reference }) } }), 'pdf');
    expect([named('case', 'ref-7'), named('case')]).toEqual(['screening-record-REF-7-2026-11-22.pdf', 'screening-record-2026-11-22.pdf']);
    expect([named('training', 'TRAINING-t1'), named('training', 'ref-7'), named('training')]).toEqual([
      'TRAINING-screening-record-T1-2026-11-22.pdf', 'TRAINING-screening-record-REF-7-2026-11-22.pdf', 'TRAINING-screening-record-2026-11-22.pdf',
    ]);
  });

  test('the title of the document names no child', () => {
    const record = composeRecord(sampleMaterial(long), { audience: 'safeguardingFile', childId: undefined });
    expect(plainText(record.title)).toBe('TRAINING: Neglect screening record');
  });
});

test('the marks of speech around a child’s words stand once, whether they were typed or not', () => {
  const saying = (words: string): string => {
    const screening = withChild(long, long.household.children[0]?.id ?? '', (child) => ({ ...child, voice: { ...child.voice, words } }));
    return pasteText('referral', sampleMaterial(screening));
  };
  for (const words of ['Mum sleeps a lot', '“Mum sleeps a lot”', '"Mum sleeps a lot"']) expect(saying(words)).toContain(': "Mum sleeps a lot"');
  expect(saying('She said "later"')).toContain(': "She said "later""');
});

test('a record of an empty form says that nothing was answered and that danger is not known, never a calm word alone', () => {
  const empty: Screening = { ...long, chronology: [], earlier: [], household: { children: [{ id: 'c1', label: 'A', age: { kind: 'born', years: 6, months: 0 }, livesHere: true, ratings: {}, facts: {} }], adults: [], ratings: {}, facts: {} } };
  const text = everything(empty);
  expect(text).toContain('This result is not complete: nobody has said whether anyone is in danger right now. If you think anyone may be in danger now, call 999.');
  expect(text).toContain('Nothing was answered yet.');
  expect(text).not.toContain('Nothing recorded above level 1.');
});

describe('danger that nobody was asked about', () => {
  const unasked: Screening = { ...long, household: { ...long.household, facts: Object.fromEntries(Object.entries(long.household.facts).filter(([name]) => name !== 'immediateDanger')) } };
  const answered: Screening = { ...long, household: { ...long.household, facts: { ...long.household.facts, immediateDanger: 'no' } } };
  const INCOMPLETE = 'This result is not complete: nobody has said whether anyone is in danger right now.';

  test('makes the first page, the level and every text to hand over that has gaps say so, also at a high level', () => {
    const text = everything(unasked);
    expect(text.split(INCOMPLETE)).toHaveLength(3);
    expect(text.indexOf(INCOMPLETE)).toBeLessThan(text.indexOf('What was recorded, by domain'));
    for (const kind of ['callScript', 'referral', 'meeting', 'escalation'] as const) expect(pasteText(kind, sampleMaterial(unasked))).toContain(INCOMPLETE);
    expect(pasteText('childRecord', sampleMaterial(unasked))).toContain(INCOMPLETE);
  });

  test('is not said once it was answered, and moves no level', () => {
    expect(everything(answered)).not.toContain(INCOMPLETE);
    const levels = (screening: Screening) => sampleMaterial(screening).outcome.assessment.children.map((child) => [child.level, child.reading]);
    expect(levels(unasked)).toEqual(levels(answered));
  });
});

describe('what was said without a source', () => {
  const [first] = long.household.children;
  const one = (sources?: readonly ['sawIt']): Screening => ({
    ...long, chronology: [], household: { ...long.household, ratings: {}, children: first === undefined ? [] : [{ ...first, ratings: { SU1: { answer: 3, evidence: 'Alone after dark', ...(sources ? { sources: [...sources] } : {}) } } }] },
  });
  const partOf = (text: string, title: string): string => text.split(/\n(?=[A-Z][A-Z ,'()-]+\n)/).find((part) => part.startsWith(title)) ?? '';

  test('does not stand among the facts of a referral, and is told apart', () => {
    const text = pasteText('referral', sampleMaterial(one()));
    expect(partOf(text, 'WHAT WE ARE WORRIED ABOUT - FACTS')).not.toContain('Alone after dark');
    expect(partOf(text, 'SAID WITHOUT A SOURCE YET')).toContain('Alone after dark');
    const sourced = pasteText('referral', sampleMaterial(one(['sawIt'])));
    expect(partOf(sourced, 'WHAT WE ARE WORRIED ABOUT - FACTS')).toContain('Alone after dark');
    expect(sourced).not.toContain('WITHOUT A SOURCE');
  });

  test('is marked so in the record, on the first page too', () => {
    const text = everything(one());
    expect(text).toContain('Alone after dark [said without a source yet]');
    expect(text).toContain('Said without a source yet. Date not given');
    expect(everything(one(['sawIt']))).not.toMatch(/without a source/i);
  });
});

describe('a judgement below the suggestion', () => {
  const level = sampleMaterial(long).outcome.assessment.children[0]?.level ?? 1;
  const judged = (after: { readonly reason?: string }): Screening => ({ ...long, judgement: { after: { levels: { [long.household.children[0]?.id ?? '']: 1 }, date: '2026-11-22', ...after } } });

  test('is printed with "no reason given" where none was, in the record and in what is handed over', () => {
    expect(level).toBeGreaterThan(1);
    for (const text of [everything(judged({})), everything(judged({ reason: '  ' })), pasteText('referral', sampleMaterial(judged({}))), pasteText('callScript', sampleMaterial(judged({})))]) {
      expect(text).toContain('(lower than the suggestion; no reason given)');
    }
  });

  test('stands with its reason where one was given', () => {
    const given = judged({ reason: 'Gran has moved in' });
    expect(everything(given)).not.toContain('no reason given');
    expect(everything(given)).toContain('(lower than the suggestion)');
    expect(pasteText('referral', sampleMaterial(given))).toContain('Our reason: Gran has moved in');
  });
});

test('two answers that do not fit together stand among what is not known, in the record and in what is handed over', () => {
  const [first] = long.household.children;
  const apart: Screening = { ...long, chronology: [], household: { ...long.household, children: first === undefined ? [] : [{ ...first, age: { kind: 'born', years: 9, months: 0 }, facts: { attendancePercent: 84 }, ratings: { ED1: { answer: 2 } } }] } };
  const words = 'Attendance (ED1): the description “91–95%, or odd patterns; family works with school.” (level 2) was chosen.';
  expect(everything(apart)).toMatch(/What is not known, and who could say[\s\S]*Answers that do not fit together[\s\S]*Attendance \(ED1\)/);
  for (const kind of ['callScript', 'referral'] as const) expect(pasteText(kind, sampleMaterial(apart))).toContain(words);
  expect(everything({ ...apart, household: { ...apart.household, children: apart.household.children.map((child) => ({ ...child, facts: { attendancePercent: 93 } })) } })).not.toContain('do not fit together');
});

describe('a review', () => {
  const first = long;
  const review = asReview(first, sampleMaterial(first).outcome.assessment, 'next', '2026-09-01');
  const words = first.household.children.flatMap((child) => child.voice?.words ?? [])[0] ?? 'no child of the case says anything';
  const seen = first.household.children.flatMap((child) => Object.values(child.ratings)).find((rating) => Number(rating.answer) >= 3 && rating.evidence !== undefined)?.evidence ?? 'nothing was seen in this case';

  test.each(['referral', 'callScript', 'meeting', 'escalation'] as const)('hands over in the %s what was seen and said before, and calls nobody unheard who was heard then', (kind) => {
    const text = pasteText(kind, sampleMaterial(review)).replace(/\s+/g, ' ');
    expect(text).toContain('KNOWN BEFORE, FROM THE SCREENING OF');
    if (kind === 'referral') for (const part of [words, seen]) expect(text).toContain(part.replace(/\s+/g, ' '));
    expect(text).toContain('What was said before stands under "Known before".');
  });

  test('keeps it in the record for the file and out of what the family and supervision read', () => {
    expect(everything(review)).toContain(seen);
    expect(everything(review, 'family')).not.toContain(words);
    expect(everything(review, 'supervision')).not.toContain(seen);
  });
});
