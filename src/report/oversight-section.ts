import type { Block } from '../base/document-blocks.ts';
import type { RecordView } from './record-view.ts';

/** Left empty to be filled in by hand; the words are there for a reader that speaks. */
const TO_FILL_IN = 'To fill in: ……………………………………………………………………………………';
const LINES_TO_FILL_IN = `${TO_FILL_IN}\n…………………………………………………………………………………………………`;

/**
 * Gives lines for the manager or safeguarding lead to sign on the record for the file. They are never filled by the product:
 * whoever oversees the case reads it and says so. Other versions of the record have none.
 */
export const oversightSection = (view: RecordView): readonly Block[] => (view.choices.audience !== 'safeguardingFile' ? [] : [
  { kind: 'heading', level: 2, text: 'Oversight' },
  { kind: 'paragraph', text: 'For the manager or safeguarding lead. Signing says that the record was read, not that it is complete.' },
  {
    kind: 'facts', caption: 'Read by', rows: [
      { name: 'Name and role', value: TO_FILL_IN },
      { name: 'Agreed, or what differs and why', value: LINES_TO_FILL_IN },
      { name: 'What happens next, who and by when', value: LINES_TO_FILL_IN },
      { name: 'Signature and date', value: TO_FILL_IN },
    ],
  },
]);
