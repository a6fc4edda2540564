import { expect, test } from 'vitest';
import type { Block, BlockDocument, RichText } from '../../src/base/document-blocks.ts';
import { undrawableText, writePdf } from '../../src/pdf/index.ts';
import { checkPdf, flat } from './check-pdf.ts';
import { textsToFind } from './expected-text.ts';
import { outsideOf, overlapsOn } from './page-faults.ts';
import { textOfPages } from './public-reader.ts';
import { documentOf, fixedOptions, timeline } from './sample-documents.ts';

/** Chance that can be repeated: a number from 0 up to `below`, drawn from a seed by Marsaglia's xorshift. */
const chanceFrom = (seed: number): ((below: number) => number) => {
  let state = seed * 2_654_435_761 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

const oddWords = ['tab\there', 'null\u0000', '\ud800', 'x\udfff', '👩‍👧‍👦', 'محمد', '王小明', 'Nguyễn', 'ɛ̃ɔ̃', 'ẸẸ́', '≥', 'a\u202eb', ')(\\', '<<>>', '%', 'EMC', 'BT', 'W'.repeat(120), 'x-'.repeat(90), '\r\n', '\n\n', 'ŵŷ', '½', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'दादी', 'ไทยไม่มีเว้นวรรค'];
const plainWords = 'the parent came to both meetings and said that money was short until Friday'.split(' ');

const documentFrom = (seed: number): BlockDocument => {
  const chance = chanceFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[chance(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const words = (most: number): string => Array.from({ length: chance(most + 1) }, () => (chance(9) === 0 ? pick(oddWords) : pick(plainWords))).join(' ');
  const rich = (most: number): RichText =>
    chance(3) > 0 ? words(most) : [{ text: words(most) }, { text: ` ${words(4)}`, strong: true }, { text: ` ${words(6)}x`, href: pick(['https://example.org/a b?c=ř', 'tel:999', 'javascript:1', 'mailto:a@example.org']) }, { text: words(3) }];
  const level = (): 1 | 2 | 3 => pick([1, 2, 3] as const);
  const block = (): Block => {
    switch (chance(10)) {
      case 0: return { kind: 'heading', level: level(), text: words(12) };
      case 1: return { kind: 'list', ordered: chance(2) === 0, items: Array.from({ length: chance(14) }, () => rich(40)) };
      case 2: return { kind: 'facts', caption: words(4), rows: Array.from({ length: chance(8) }, () => ({ name: words(5), value: rich(60) })) };
      case 3: {
        const count = 1 + chance(9);
        return { kind: 'table', caption: words(5), columns: Array.from({ length: count }, (_, index) => ({ title: words(2), share: 1 + chance(4), rowHeader: index === 0 && chance(2) === 0 })), rows: Array.from({ length: chance(12) }, () => Array.from({ length: chance(count + 1) }, () => rich(chance(12) === 0 ? 900 : 12))) };
      }
      case 4: return { kind: 'callout', tone: pick(['urgent', 'notice'] as const), title: words(6), text: Array.from({ length: chance(5) }, () => rich(120)) };
      case 5: return { kind: 'scale', steps: Array.from({ length: 3 + chance(3) }, () => words(5)), chosen: [undefined, 0, 1, 2][chance(4)], alternative: `Scale ${words(5)}` };
      case 6: return { kind: 'figure', drawing: { ...timeline, height: timeline.height + chance(1500) }, alternative: `Figure ${words(5)}`, caption: words(30) };
      case 7: return { kind: 'pageBreak' };
      default: return { kind: 'paragraph', text: rich(chance(20) === 0 ? 3000 : 90), small: chance(4) === 0 };
    }
  };
  return documentOf(Array.from({ length: 30 }, block), { title: `Record ${words(4)}`, header: words(20), footer: words(50) });
};

test.each([1, 2, 3, 5, 8, 13])('whatever is written, the file has no fault, keeps every text, and lays none on another (seed %i)', async (seed) => {
  const document = documentFrom(seed);
  const options = await fixedOptions();
  const { bytes, pictured } = await writePdf(document, options);
  const checked = checkPdf(bytes);
  expect(checked.problems).toEqual([]);
  const found = flat(checked.text);
  expect(textsToFind(document).filter((text) => !found.includes(text))).toEqual([]);
  const pages = await textOfPages(bytes);
  expect(pages.flatMap(overlapsOn)).toEqual([]);
  expect(pages.flatMap(outsideOf)).toEqual([]);
  expect([...pictured].sort()).toEqual([...undrawableText(document, options.fonts)].sort());
});
