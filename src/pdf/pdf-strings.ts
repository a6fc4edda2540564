/**
 * Gives a PDF text string in hexadecimal, so that no byte of it can be misread: a raw carriage return in a literal string,
 * as jsPDF writes it for č and others, is taken for a line feed by strict readers.
 */
export const hexText = (text: string): string => {
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i += 1) digits += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${digits.toUpperCase()}>`;
};

/** Gives a literal PDF string for what is ASCII by nature (language tags, addresses); throws for anything else. */
export const asciiText = (text: string): string => {
  if (/[^\x20-\x7e]/.test(text)) throw new Error('not ASCII');
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
};

/** Gives text for XML; characters that XML forbids even as references are left out. */
export const xmlText = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- XML 1.0 forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Gives the date in both forms that a file needs, in universal time so that no place is given away. */
export const pdfDate = (date: Date): { readonly pdf: string; readonly iso: string } => {
  const iso = `${date.toISOString().slice(0, 19)}Z`;
  return { pdf: `D:${iso.replace(/[-:TZ]/g, '')}+00'00'`, iso };
};

/** Rounds to hundredths of a point, finer than any printer. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** A title that jsPDF's own, faulty escaping leaves alone: it is escaped already, and replacing in it changes nothing. */
class EscapedText extends String {
  override replace(): string {
    return asPlainString(this);
  }
}

// jsPDF only asks for length, charCodeAt, replace and concatenation, which the object answers as a string does.
const asPlainString = (text: EscapedText): string => text as unknown as string;

/** Gives a title for jsPDF's document properties, as UTF-16 with every byte that needs it escaped. */
export const propertyText = (text: string): string => {
  let bytes = '\xfe\xff';
  for (let i = 0; i < text.length; i += 1) bytes += String.fromCharCode(text.charCodeAt(i) >> 8, text.charCodeAt(i) & 255);
  const escaped = bytes.replace(/[\\()\r\n]/g, (byte) => (byte === '\r' ? '\\r' : byte === '\n' ? '\\n' : `\\${byte}`));
  return asPlainString(new EscapedText(escaped));
};
