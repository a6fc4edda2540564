import type { FileObjects } from './file-objects.ts';
import { xmlText } from './pdf-strings.ts';

/** What a file says about itself. It names no person: titles show in tabs, search indexes and mail logs. */
export interface AboutDocument {
  readonly title: string;
  readonly language: string;
  readonly createdAt: Date;
  /** 32 hexadecimal digits. Random in use, because a digest of the content would let a guess be confirmed. */
  readonly fileId: string;
}

/**
 * Writes the XMP metadata that claims PDF/UA-1 and gives the title; left uncompressed for tools that scan for it.
 * @param created the date as ISO 8601
 * @returns the reference to it
 */
export const writeMetadata = (objects: FileObjects, about: AboutDocument, created: string, producer: string): string => {
  const packet =
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
    '<pdfuaid:part>1</pdfuaid:part>' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(about.title)}</rdf:li></rdf:Alt></dc:title>` +
    `<dc:language><rdf:Bag><rdf:li>${xmlText(about.language)}</rdf:li></rdf:Bag></dc:language>` +
    `<xmp:CreateDate>${created}</xmp:CreateDate><pdf:Producer>${xmlText(producer)}</pdf:Producer>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>';
  const bytes = Array.from(new TextEncoder().encode(packet), (byte) => String.fromCharCode(byte)).join('');
  return objects.write(`<</Type /Metadata /Subtype /XML /Length ${bytes.length}>>\nstream\n${bytes}\nendstream`);
};
