import type { Block, BlockDocument, Drawing, RichText } from '../../src/base/document-blocks.ts';
import { loadFonts } from '../../src/pdf/index.ts';
import type { PdfOptions } from '../../src/pdf/write-pdf.ts';

/** Invented text; no real person, school or practice. */
const observations: readonly RichText[] = [
  'Seen on 3 and 10 March in the same unwashed uniform; shoes two sizes too small. The class teacher spoke to the parent, who said money was short until Friday.',
  'Not observed this term.',
  'Three missed appointments (dentist 12 January, optician 2 February, dentist 20 February). Letters went to an old address; the address is now corrected.',
  [{ text: 'Recorded word for word on the day: ' }, { text: '“I make my own tea because mum is asleep”', strong: true }, { text: '.' }],
  'The parent engages well by telephone and came to the last two meetings; a grandmother (Zoë Łukaszewicz-Nguyễn) collects on Mondays.',
  [{ text: 'Attendance 84 % over the half term; see ' }, { text: 'working together to improve school attendance', href: 'https://www.gov.uk/government/publications/working-together-to-improve-school-attendance' }, { text: ' for what to do next.' }],
];
const areas = ['Clothing', 'Meals and food', 'Personal hygiene', 'Warmth and a sleeping place', 'Appointments kept', 'Dental health', 'Supervision outside the home', 'Response to distress'] as const;
const answers = ['No concern seen', 'Some concern', 'Clear concern', 'Not known'] as const;

export const steps = ['Universal support', 'Early help', 'Targeted early help', 'Statutory assessment'] as const;

/** A small timeline made of every kind of shape. */
export const timeline: Drawing = {
  width: 480,
  height: 110,
  shapes: [
    { kind: 'line', x1: 20, y1: 70, x2: 460, y2: 70, tone: 1, thickness: 1.5 },
    ...['September', 'November', 'January', 'March'].flatMap((month, index) => [
      { kind: 'line', x1: 60 + index * 120, y1: 65, x2: 60 + index * 120, y2: 75, tone: 1, thickness: 1 } as const,
      { kind: 'text', x: 60 + index * 120, y: 92, text: month, size: 9, anchor: 'middle' } as const,
      { kind: 'rectangle', x: 50 + index * 120, y: 70 - 12 * (index + 1), width: 20, height: 12 * (index + 1), fillTone: 0.2 * (index + 1), edgeTone: 1, thickness: 0.75 } as const,
    ]),
    { kind: 'polygon', points: [[460, 70], [450, 65], [450, 75]], fillTone: 1 },
    { kind: 'text', x: 20, y: 12, text: 'Contacts in each month', size: 10, strong: true },
  ],
};

const sectionOf = (index: number, rows: number): readonly Block[] => [
  { kind: 'heading', level: 2, text: `${index + 1} ${areas[index % areas.length] ?? ''}` },
  { kind: 'paragraph', text: 'The answers below say what was seen or said, by whom and when. “Not known” is a gap in what is known; it does not mean that care is good.' },
  { kind: 'heading', level: 3, text: 'Indicators recorded' },
  {
    kind: 'table',
    caption: `Indicators recorded for part ${index + 1}`,
    columns: [{ title: 'Indicator', share: 3.2, rowHeader: true }, { title: 'Answer', share: 1.9 }, { title: 'Evidence', share: 4.9 }],
    rows: Array.from({ length: rows }, (_, row) => [
      areas[(row + index) % areas.length] ?? '',
      answers[(row * 3 + index) % 4] ?? '',
      observations[(row * 5 + index * 2) % observations.length] ?? '',
    ]),
  },
];

/** A document with every kind of block. @param rows of each of five tables: 5 give about 6 pages, 120 about 60 */
export const sampleDocument = (rows = 5): BlockDocument => ({
  title: 'Screening record, reference NS-2026-00417',
  language: 'en-GB',
  header: 'Screening record · NS-2026-00417',
  footer: 'OFFICIAL-SENSITIVE. Contains personal information: keep it in the record system of your organisation, share it only as your local procedures say, and delete other copies. This record supports professional judgement and does not replace it.',
  blocks: [
    { kind: 'heading', level: 1, text: 'Screening record' },
    { kind: 'paragraph', text: [{ text: 'This record was written with a screening tool. ' }, { text: 'It supports professional judgement', strong: true }, { text: '; it is not a diagnosis and does not replace the local procedures.' }] },
    { kind: 'callout', tone: 'urgent', title: 'Act today', text: ['If someone is in immediate danger, call 999.', [{ text: 'Otherwise speak to the designated lead before the end of the day. Telephone the ' }, { text: 'advice line on 0808 800 5000', href: 'tel:08088005000' }, { text: '.' }]] },
    { kind: 'facts', caption: 'About this record', rows: [{ name: 'Reference', value: 'NS-2026-00417' }, { name: 'Initials', value: 'Ł. Ő., age 7' }, { name: 'Completed by', value: 'Designated safeguarding lead, Example Primary School' }, { name: 'Completed on', value: '14 March 2026' }] },
    { kind: 'heading', level: 2, text: 'Level of need' },
    { kind: 'scale', steps, chosen: 2, alternative: 'Scale of need with four levels: universal support, early help, targeted early help and statutory assessment. The level recorded is targeted early help, the third of four.' },
    { kind: 'paragraph', text: 'Level recorded: targeted early help. There are clear concerns in two parts and a pattern over more than one term.' },
    { kind: 'figure', drawing: timeline, alternative: 'Bars that grow from September to March: one contact, two, three and four.', caption: 'Contacts with other services rose through the year.' },
    { kind: 'callout', tone: 'notice', title: 'What is not known', text: ['Nothing is recorded about sleep. Ask before the next review.'] },
    ...Array.from({ length: 5 }, (_, index) => sectionOf(index, rows)).flat(),
    { kind: 'heading', level: 2, text: 'Next steps' },
    { kind: 'list', ordered: true, items: ['Speak to the parent about this record within 5 working days, unless that puts someone at risk.', [{ text: 'Ask for consent and write the referral, with reference to ' }, { text: 'Working together to safeguard children, the statutory guidance for everyone who works with families', href: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2' }, { text: '.' }], 'Review on 25 April 2026 with the attendance lead and the school nurse.'] },
    { kind: 'heading', level: 2, text: 'Strengths' },
    { kind: 'list', ordered: false, items: ['The parent is open about difficulties and accepts help.', 'There is a trusted adult in school.'] },
    { kind: 'paragraph', small: true, text: [{ text: 'Questions about this record: ' }, { text: 'lead@example.org', href: 'mailto:lead@example.org' }, { text: '.' }] },
  ],
});

/** A document with nothing but the given blocks. */
export const documentOf = (blocks: readonly Block[], more: Partial<BlockDocument> = {}): BlockDocument => ({
  title: 'Record',
  language: 'en-GB',
  header: 'Record',
  footer: 'Keep this record secure.',
  blocks,
  ...more,
});

/** The same date and identity each time, so that the same document gives the same bytes. */
export const fixedOptions = async (): Promise<PdfOptions> => ({
  createdAt: new Date(Date.UTC(2026, 2, 14, 10, 20, 30)),
  fileId: '0123456789abcdef0123456789abcdef',
  fonts: await loadFonts(),
});
