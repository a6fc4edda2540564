import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import { draftFrom, placeOf, valueAt, withEntry, withLevelCount, withoutPart, withValue } from '../../../src/features/frameworks/pack-draft.ts';
import { draftSections, fieldsOf, readField } from '../../../src/features/frameworks/pack-fields.ts';
import { freshnessOf } from '../../../src/features/frameworks/pack-freshness.ts';
import { editedDraft } from '../../../src/features/frameworks/pack-proof.ts';
import { packAddress, packOf } from '../../../src/features/frameworks/pack-address.ts';
import { NOT_VERIFIED, notVerifiedCount, packRows } from '../../../src/features/frameworks/pack-rows.ts';
import { underBoth } from '../../../src/features/frameworks/under-both.ts';
import { packDifferences, wordDifference } from '../../../src/features/frameworks/word-difference.ts';
import * as z from 'zod/mini';
import { DEFAULT_CONSTANTS, Framework } from '../../../src/model/framework.ts';
import { checkedFramework, readFramework, writeFramework } from '../../../src/save/read-framework.ts';
import { screeningOf } from '../../scenarios/situation.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const bank = checked.value;
const packs = bank.frameworks;
const pack = (id: string): Framework => {
  const found = packs.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('how fresh a pack is', () => {
  const devon = { ...pack('devon'), checkedOn: '2026-01-01' };
  test.each([['2026-01-01', 'fresh'], ['2026-04-01', 'fresh'], ['2026-04-02', 'checkAgain'], ['2027-01-01', 'checkAgain'], ['2027-01-02', 'tooOld'], ['2025-12-31', 'ahead']] as const)('on %s it is %s', (today, freshness) => {
    expect(freshnessOf(devon, today)).toBe(freshness);
  });
});

test('what could not be verified is counted and never shown as an empty line', () => {
  expect(notVerifiedCount(pack('generic-england'))).toBeGreaterThan(8);
  for (const one of packs) for (const row of packRows(one)) expect(row.name).not.toBe('');
});

describe('a difference word by word', () => {
  const words = fc.array(fc.constantFrom('ring', 'the', 'front', 'door', 'today', '0345', 'MASH'), { maxLength: 14 }).map((list) => list.join(' '));
  test('gives back both texts', () => {
    fc.assert(fc.property(words, words, (before, after) => {
      const parts = wordDifference(before, after);
      const joined = (kinds: readonly string[]): string => parts.filter((part) => kinds.includes(part.kind)).map((part) => part.text).join(' ');
      expect(joined(['same', 'removed'])).toBe(before);
      expect(joined(['same', 'added'])).toBe(after);
    }));
  });

  test('marks only the words that changed', () => {
    expect(wordDifference('Monday to Friday 9am to 5pm', 'Monday to Friday 8am to 5pm')).toEqual([
      { kind: 'same', text: 'Monday to Friday' }, { kind: 'removed', text: '9am' }, { kind: 'added', text: '8am' }, { kind: 'same', text: 'to 5pm' },
    ]);
  });

  test('a pack does not differ from itself, and a changed hour is one line', () => {
    for (const one of packs) expect(packDifferences(one, one)).toEqual([]);
    const devon = pack('devon');
    const changed = { ...devon, frontDoor: { ...devon.frontDoor, hours: 'Monday to Friday 8am to 5pm' } };
    expect(packDifferences(devon, changed).map((one) => one.name)).toEqual(['Front door: hours']);
    const { hours: _hours, ...without } = devon.frontDoor;
    expect(packDifferences(devon, { ...devon, frontDoor: without })[0]?.parts.some((part) => part.kind === 'added' && NOT_VERIFIED.startsWith(part.text.split(' ')[0] ?? ''))).toBe(true);
  });
});

describe('an own pack', () => {
  test.each(packs.map((one) => [one.id, one] as const))('begun from %s is whole, has an edition of its own, and can be saved and opened', (_id, from) => {
    const draft = draftFrom(from, new Set());
    const made = checkedFramework(draft);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(`${made.value.id} ${made.value.edition}`).not.toBe(`${from.id} ${from.edition}`);
    expect(readFramework(writeFramework(made.value))).toEqual(made);
    expect(packOf([...packs, made.value], decodeURIComponent(packAddress(made.value)).slice('frameworks/'.length))).toBe(made.value);
  });

  test('every field of the editor reads what the pack says, and writes it back unchanged', () => {
    for (const from of packs) {
      const draft = draftFrom(from, new Set());
      for (const field of fieldsOf(draftSections(draft))) {
        const value = valueAt(draft, field.path);
        expect(withValue(draft, field.path, readField(field, value === undefined ? '' : String(value))), placeOf(field.path)).toEqual(draft);
      }
    }
  });

  test('an emptied field is taken out, a typed one put in, and a slip named at its field', () => {
    const draft = draftFrom(pack('devon'), new Set());
    const empty = withValue(draft, ['frontDoor', 'hours'], undefined);
    expect(valueAt(empty, ['frontDoor'])).not.toHaveProperty('hours');
    expect(checkedFramework(withValue(empty, ['frontDoor', 'hours'], '24 hours')).ok).toBe(true);
    const broken = checkedFramework(withValue(draft, ['constants', 'contactThreshold'], 'many'));
    expect(broken.ok ? [] : broken.problem.map((one) => one.where)).toEqual(['constants.contactThreshold']);
  });

  test.each([['phone', '01632 960123'], ['name', 'Another door'], ['hours', 'Mondays only']])('a changed %s keeps no proof of what stood there, unless it is set anew', (name, to) => {
    const from = pack('devon');
    expect([from.frontDoor.confidence, from.frontDoor.source, from.frontDoor.asOf].every((one) => one !== undefined && one !== 'notVerified')).toBe(true);
    const draft = draftFrom(from, new Set());
    const first = editedDraft(draft, ['frontDoor', name], to, from);
    expect(first.proofFell).toBe(true);
    const frontDoor = valueAt(first.draft, ['frontDoor']);
    expect(frontDoor).toMatchObject({ [name]: to, confidence: 'notVerified' });
    expect(frontDoor).not.toHaveProperty('source');
    expect(frontDoor).not.toHaveProperty('asOf');
    expect(valueAt(first.draft, ['outOfHours'])).toEqual(valueAt(draft, ['outOfHours']));
    // A number that nobody has verified cannot be used: the person has to say where it was seen, or leave it out.
    const read = checkedFramework(first.draft);
    expect(read.ok ? [] : read.problem.map((one) => one.where)).toEqual(['frontDoor.confidence']);
    // It is said once, and a proof of the person's own stays while the typing goes on.
    expect(editedDraft(first.draft, ['frontDoor', name], `${to}4`, from).proofFell).toBe(false);
    const anew = withValue(withValue(first.draft, ['frontDoor', 'source'], 'https://example.org/own'), ['frontDoor', 'confidence'], 'high');
    const second = editedDraft(anew, ['frontDoor', name], `${to}4`, from);
    expect([second.proofFell, valueAt(second.draft, ['frontDoor', 'confidence']), valueAt(second.draft, ['frontDoor', 'source'])]).toEqual([false, 'high', 'https://example.org/own']);
  });

  test('only what the proof is about makes it fall: not a note, not the same words, not the name of a level', () => {
    const from = pack('devon');
    const draft = draftFrom(from, new Set());
    for (const [path, to] of [[['frontDoor', 'channel'], 'Ring'], [['frontDoor', 'phone'], from.frontDoor.phone], [['levels', 0, 'name'], 'Other'], [['frontDoor', 'confidence'], 'medium']] as const) {
      const edited = editedDraft(draft, path, to, from);
      expect(edited).toEqual({ draft: withValue(draft, path, to), proofFell: false });
    }
  });

  test('every value of the format has a field, and every field stands for a value of the format', () => {
    const general = draftFrom(pack('generic-england'), new Set());
    const contact = { name: 'x', phone: '1', phoneNote: 'x', hours: 'x', channel: 'x', writtenReferral: 'x', link: 'x', source: 'x', asOf: 'x', confidence: 'high' };
    const verified = { value: 'x', source: 'x', asOf: 'x', confidence: 'high' };
    const parts = z.toJSONSchema(Framework) as unknown as { properties: Record<string, unknown> };
    const fixed = new Set(['format', 'version']);
    const full = {
      ...general, levels: [{ id: 'a', name: 'x', meaning: 'x', legalHook: 'x', confidence: 'high' }, { id: 'b', name: 'y', meaning: 'x' }, { id: 'c', name: 'z', meaning: 'x' }],
      levelsConfidence: 'high', levelsSource: 'x', lookAlike: 'x', checkedBy: 'x', frontDoor: contact, outOfHours: contact, consultation: contact, specialistServices: [contact], thresholdDocument: verified,
      repeatContactRule: verified, escalation: verified, neglectTool: verified, hoarding: verified, links: [{ title: 'x', link: 'x' }], notes: ['x'], constants: DEFAULT_CONSTANTS,
    };
    expect(Object.keys(parts.properties).filter((name) => !Object.hasOwn(full, name))).toEqual([]);
    const places = new Set(fieldsOf(draftSections(full)).map((field) => placeOf(field.path)));
    const leaves = (value: unknown, path: readonly (string | number)[]): readonly string[] => (Array.isArray(value) ? value.flatMap((one, at) => leaves(one, [...path, at]))
      : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name])) : [placeOf(path)]);
    // The short name of a level only joins it to its band.
    expect(leaves(full, []).filter((place) => !places.has(place) && !fixed.has(place) && !/^levels\[\d\]\.id$/.test(place))).toEqual([]);
  });

  test('a link, a note, a service and a consultation line are added, filled in and taken out again', () => {
    const draft = withoutPart(draftFrom(pack('generic-england'), new Set()), ['consultation']);
    const additions = draftSections(draft).flatMap((section) => section.add ?? []);
    expect(additions.map((one) => String(one.path[0])).toSorted()).toEqual(expect.arrayContaining(['consultation', 'links', 'notes', 'specialistServices']));
    for (const { path, entry, toList } of additions) {
      const added = toList ? withEntry(draft, path, entry) : withValue(draft, path, entry);
      const place = toList ? [...path, (valueAt(added, path) as readonly unknown[]).length - 1] : path;
      const section = draftSections(added).flatMap((one) => one.parts).find((part) => placeOf(part.takeOut?.path ?? []) === placeOf(place));
      if (!section?.takeOut) throw new Error(`${placeOf(place)} cannot be taken out`);
      const out = withoutPart(added, section.takeOut.path);
      expect(checkedFramework(out).ok).toBe(true);
      expect(valueAt(out, path) ?? []).toEqual(valueAt(draft, path) ?? []);
    }
    const withNote = withEntry(draft, ['notes'], 'Ring before noon.');
    const linked = withEntry(withNote, ['links'], { title: 'Form', link: 'https://www.example.org/form' });
    const whole = checkedFramework(withEntry(linked, ['specialistServices'], { name: 'Fire service', phone: '01632 960002', confidence: 'high' }));
    expect(whole.ok && [whole.value.notes.at(-1), whole.value.links.at(-1)?.title, whole.value.specialistServices?.at(-1)?.name]).toEqual(['Ring before noon.', 'Form', 'Fire service']);
  });

  test('levels can be three to five', () => {
    const draft = draftFrom(pack('generic-england'), new Set());
    const five = withLevelCount(draft, 5);
    expect(valueAt(five, ['levels', 4, 'id'])).toBe('level-5');
    expect(withLevelCount(five, 6)).toBe(five);
    expect(checkedFramework(withLevelCount(draft, 3)).ok).toBe(false);
  });

  test('a second copy has another edition than the first', () => {
    const first = draftFrom(pack('devon'), new Set())['edition'];
    expect(draftFrom(pack('devon'), new Set([String(first)]))['edition']).not.toBe(first);
  });
});

test('another pack shows the level and the rules that would differ', () => {
  const screening = screeningOf({ age: 8, frontDoorContacts12m: 3, historyExists: true } as never);
  const general = pack('generic-england');
  const later: Framework = { ...general, edition: 'later', constants: { contactThreshold: 5 } };
  const now = { framework: general, prepared: prepareBank(bank, general.constants) };
  const both = underBoth(screening, now, { framework: later, prepared: prepareBank(bank, later.constants) });
  expect(both[0]?.levelDiffers).toBe(true);
  expect(both[0]?.gone.map((rule) => rule.id)).toContain('CUM-01');
  expect(underBoth(screening, now, now)[0]).toMatchObject({ levelDiffers: false, added: [], gone: [] });
});
