/** An answer code as a QR picture, for a camera or a scanner. Choice of the library: docs/decisions/0011-qr-pictures.md. */
import encodeQR from 'qr';

/** A square of dark and light cells, with the light edge around it that a reader of such pictures needs. */
export interface CodePicture {
  /** Cells on each side, the edge among them. */
  readonly size: number;
  /** The dark cells as the outline of an SVG path; one cell is one unit. */
  readonly path: string;
}

const EDGE = 4; // the light edge of ISO/IEC 18004, in cells

/** Neighbouring dark cells of a row become one stroke, which keeps the path short. */
const strokesOf = (row: readonly boolean[], at: number): string => {
  let path = '';
  for (let from = 0; from < row.length; from += 1) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to += 1;
    path += `M${from} ${at}h${to - from}v1h${from - to}z`;
    from = to;
  }
  return path;
};

/**
 * Gives the picture of a code. Its letters, digits and dashes are among the 45 signs for which QR pictures have a short
 * form, so that the cells stay large; up to 15% of the picture may be hidden or dirty.
 * Throws for a text with other signs: that is a bug of the caller.
 */
export const codePicture = (code: string): CodePicture => {
  const rows = encodeQR(code, 'raw', { encoding: 'alphanumeric', ecc: 'medium', border: EDGE });
  return { size: rows.length, path: rows.map(strokesOf).join('') };
};
