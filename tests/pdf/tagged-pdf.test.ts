import { beforeEach, describe, expect, test } from 'vitest';
import { assertAllMarked } from '../../src/pdf/check-all-marked.ts';
import { assertHooks, pageOfEvent } from '../../src/pdf/jspdf-hooks.ts';
import type { Pen } from '../../src/pdf/pen.ts';
import { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { fixedOptions } from './sample-documents.ts';

let tags: TaggedPdf;
beforeEach(async () => {
  const { fonts, createdAt, fileId } = await fixedOptions();
  tags = await TaggedPdf.create(fonts, { title: 'Record', language: 'en-GB', createdAt, fileId });
});

const look = { size: 11, strong: false, colour: '#000000' };

describe('untagged painting', () => {
  test('is impossible: a pen that was kept refuses to paint', () => {
    const kept: Pen[] = [];
    tags.artifact('Layout', (pen) => kept.push(pen));
    for (const pen of kept) {
      expect(() => pen.text('a', 10, 10, look)).toThrow('outside marked content');
      expect(() => pen.line(0, 0, 9, 9, { colour: '#000000', thickness: 1 })).toThrow('outside marked content');
      expect(() => pen.polygon([[0, 0], [9, 9]], { edge: '#000000' })).toThrow('outside marked content');
      expect(() => pen.unseen(0, 0, 11)).toThrow('outside marked content');
    }
    expect(kept).toHaveLength(1);
  });

  test('is impossible: nothing that TaggedPdf shows leads to jsPDF', () => {
    expect(Object.keys(tags)).toEqual([]);
    expect(Object.values(tags)).toEqual([]);
  });

  test('would be found at the end in any case', () => {
    expect(() => assertAllMarked([null, ['/P <</MCID 0>> BDC', 'BT <0041> Tj ET', 'EMC']])).not.toThrow();
    expect(() => assertAllMarked([null, ['BT <0041> Tj ET']])).toThrow('page 1 holds untagged content');
    expect(() => assertAllMarked([null, ['0 0 m', '9 9 l', 'S']])).toThrow('untagged');
    expect(() => assertAllMarked([null, ['/P <</MCID 0>> BDC']])).toThrow('unbalanced');
  });
});

describe('tags', () => {
  test('do not nest inside marked content', () => {
    expect(() => tags.within('P', {}, () => tags.mark(() => tags.mark(() => undefined)))).toThrow('does not nest');
  });

  test('do not cross a page break', () => {
    expect(() => tags.within('P', {}, () => tags.mark(() => tags.addPage()))).toThrow('page break inside marked content');
  });

  test('make a link only of what stands in a link', () => {
    expect(() => tags.within('P', {}, () => tags.linkArea({ address: 'https://example.org/', contents: 'x' }, 0, 0, 9, 9))).toThrow('outside a link');
  });

  test('are not handed out when an element was never closed', () => {
    expect(() => tags.within('P', {}, () => { throw new Error('in the middle'); })).toThrow('in the middle');
    expect(() => tags.finish()).toThrow('never closed');
  });

  test('text that the font lacks is an error, never a gap', () => {
    expect(() => tags.within('P', {}, () => tags.mark((pen) => pen.text('≥ 3', 10, 10, look)))).toThrow('cannot draw');
  });
});

describe('a jsPDF that changed', () => {
  const whole = () => {
    const nothing = (): void => undefined;
    return {
      internal: { events: { subscribe: nothing }, out: nothing, newObject: nothing, newObjectDeferred: nothing, newObjectDeferredBegin: nothing, getCurrentPageInfo: nothing, getVerticalCoordinate: nothing, getFont: nothing, pages: [] },
      __private__: { setPdfVersion: nothing },
    };
  };

  test('is accepted while it has all that is used', () => {
    expect(() => assertHooks(whole())).not.toThrow();
  });

  test.each(Object.keys(whole().internal))('is refused without internal.%s', (name) => {
    const lacking = whole();
    Reflect.deleteProperty(lacking.internal, name);
    expect(() => assertHooks(lacking)).toThrow('no longer offers internal');
  });

  test('is refused without setPdfVersion, and with encryption', () => {
    expect(() => assertHooks({ ...whole(), __private__: {} })).toThrow('setPdfVersion');
    expect(() => assertHooks({ ...whole(), internal: { ...whole().internal, encryptionOptions: {} } })).toThrow('encryption is refused');
    expect(() => assertHooks(undefined)).toThrow('no longer offers');
  });

  test('is refused when it no longer says which page it writes', () => {
    expect(pageOfEvent({ objId: 3, pageNumber: 1, page: [] })).toEqual({ objectId: 3, pageNumber: 1 });
    expect(() => pageOfEvent({ pageNumber: 1 })).toThrow('no longer names the page');
  });
});
