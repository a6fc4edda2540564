import { LOCAL_VALUES } from '../../engine/threshold-search-values.ts';
import { DEFAULT_CONSTANTS, type Framework } from '../../model/framework.ts';

/** One value of a pack in words: undefined where nothing could be verified. */
export interface PackRow {
  readonly part: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly sureness: string | undefined;
}

export const NOT_VERIFIED = 'Not verified: ask your partnership';

const CONFIDENCE_WORDS: Readonly<Record<Framework['frontDoor']['confidence'], string>> = {
  high: 'seen on the responsible body’s own page', medium: 'seen on an old page or another body’s page', inferred: 'worked out from something else', notVerified: 'not verified',
};

const LEVELS = 'Levels of need';
const CONTACTS = 'Contacts';
const PROCEDURES = 'Procedures';
const COUNTS = 'Counts and limits';
const ABOUT = 'About this pack';

const seen = (part: { readonly confidence: Framework['frontDoor']['confidence']; readonly asOf?: string | undefined }): string =>
  [CONFIDENCE_WORDS[part.confidence], part.asOf].filter((one) => one !== undefined).join('; ');

const contactRows = (label: string, contact: Framework['frontDoor']): readonly PackRow[] => [
  { part: CONTACTS, name: `${label}: name`, value: contact.name, sureness: undefined },
  { part: CONTACTS, name: `${label}: telephone`, value: contact.phone, sureness: seen(contact) },
  { part: CONTACTS, name: `${label}: before you ring`, value: contact.phoneNote ?? '', sureness: undefined },
  { part: CONTACTS, name: `${label}: hours`, value: contact.hours, sureness: undefined },
  { part: CONTACTS, name: `${label}: how to make contact`, value: contact.channel, sureness: undefined },
  { part: CONTACTS, name: `${label}: referral form or letter`, value: contact.writtenReferral ?? '', sureness: undefined },
  { part: CONTACTS, name: `${label}: page`, value: contact.link ?? '', sureness: undefined },
  { part: CONTACTS, name: `${label}: seen at`, value: contact.source ?? '', sureness: undefined },
];

const verified = (name: string, part: Framework['escalation'] | undefined): readonly PackRow[] => [
  { part: PROCEDURES, name, value: part?.value, sureness: part?.value === undefined ? undefined : seen(part) },
  { part: PROCEDURES, name: `${name}: seen at`, value: part?.source ?? '', sureness: undefined },
];

/**
 * Gives everything that a pack says as lines with a name, in one fixed order, so that it can be read and two packs can be
 * compared. An empty value says nothing and need not be shown; an undefined one was looked for and not verified.
 */
export const packRows = (framework: Framework): readonly PackRow[] => [
  { part: ABOUT, name: 'Area', value: framework.areaName, sureness: undefined },
  { part: ABOUT, name: 'Edition', value: framework.edition, sureness: undefined },
  { part: ABOUT, name: 'Checked on', value: framework.checkedOn, sureness: undefined },
  { part: ABOUT, name: 'Checked by', value: framework.checkedBy ?? '', sureness: undefined },
  { part: ABOUT, name: 'How old the pages are', value: framework.asOf, sureness: undefined },
  { part: ABOUT, name: 'Easily mixed up with', value: framework.lookAlike ?? '', sureness: undefined },
  ...framework.levels.flatMap((level, at): readonly PackRow[] => [
    { part: LEVELS, name: `Level ${at + 1} of ${framework.levels.length}: name`, value: level.name, sureness: level.confidence === 'notVerified' ? NOT_VERIFIED.toLowerCase() : level.confidence && CONFIDENCE_WORDS[level.confidence] },
    { part: LEVELS, name: `Level ${at + 1} of ${framework.levels.length}: meaning`, value: level.meaning, sureness: undefined },
    { part: LEVELS, name: `Level ${at + 1} of ${framework.levels.length}: law`, value: level.legalHook ?? '', sureness: undefined },
  ]),
  { part: LEVELS, name: 'How sure the names are', value: framework.levelsConfidence === undefined || framework.levelsConfidence === 'notVerified' ? undefined : CONFIDENCE_WORDS[framework.levelsConfidence], sureness: undefined },
  { part: LEVELS, name: 'Levels: seen at', value: framework.levelsSource ?? '', sureness: undefined },
  { part: LEVELS, name: 'Which level stands for each of the tool’s four', value: (['L1', 'L2', 'L3', 'L4'] as const).map((band) => framework.levels.find((level) => level.id === framework.bandMap[band])?.name ?? '').join(' → '), sureness: undefined },
  ...contactRows('Front door', framework.frontDoor),
  ...contactRows('Out of hours', framework.outOfHours),
  ...(framework.consultation ? contactRows('Advice', framework.consultation) : []),
  ...(framework.specialistServices ?? []).flatMap((contact, at) => contactRows(`Service ${at + 1}`, contact)),
  ...verified('Threshold document', framework.thresholdDocument), ...verified('Escalation', framework.escalation), ...verified('Repeat contacts', framework.repeatContactRule),
  ...verified('Neglect tool', framework.neglectTool), ...verified('Hoarding guidance', framework.hoarding),
  ...LOCAL_VALUES.map((value): PackRow => {
    const local = framework.constants?.[value.name];
    return { part: COUNTS, name: value.label, value: `${local ?? DEFAULT_CONSTANTS[value.name]}${value.unit.startsWith('%') ? '' : ' '}${value.unit}`, sureness: local === undefined ? 'default of this project' : 'set by this pack' };
  }),
  ...framework.links.map((link, at): PackRow => ({ part: 'Pages', name: `Page ${at + 1}`, value: `${link.title}: ${link.link}`, sureness: undefined })),
  ...framework.notes.map((note, at): PackRow => ({ part: 'Notes', name: `Note ${at + 1}`, value: note, sureness: undefined })),
];

/** Gives how many values of a pack were looked for and could not be verified. */
export const notVerifiedCount = (framework: Framework): number => packRows(framework).filter((row) => row.value === undefined).length;
