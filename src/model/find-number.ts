import type { RichText } from '../base/document-blocks.ts';

const link = (href: string, text: string): Exclude<RichText, string>[number] => ({ text, href });

/** How to find whom to ring where this tool knows no number, the council first: it decides, and it is there at night. */
export const FIND_NUMBER: readonly RichText[] = [
  [
    { text: 'The council where the child lives: search its website for “report a concern about a child”, or use ' },
    link('https://www.gov.uk/report-child-abuse-to-local-council', 'Report child abuse to a local council on GOV.UK'),
    { text: '. Ask for the number for nights and weekends, too.' },
  ],
  [{ text: 'Police: ' }, link('tel:101', '101'), { text: ' if you cannot reach the council. In an emergency ' }, link('tel:999', '999'), { text: '.' }],
  [{ text: 'NSPCC helpline for advice: ' }, link('tel:08088005000', '0808 800 5000'), { text: '. It is not open all night.' }],
];
