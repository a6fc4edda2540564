import { cleanText } from './clean-text.ts';

/** Where a link leads and what a reader of the annotation is told. One value stands for one link in the document. */
export interface LinkTarget {
  readonly address: string;
  readonly contents: string;
}

const allowed: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:']);

/**
 * Gives the link of a run, or undefined when its target is not https, mailto or tel; the text is then shown without a link,
 * so that a foreign document can never make the reader open a script or a file.
 */
export const linkTargetOf = (href: string | undefined, text: string): LinkTarget | undefined => {
  const url = href === undefined ? undefined : parsed(cleanText(href));
  if (url === undefined || !allowed.has(url.protocol)) return undefined;
  const address = url.href.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return { address, contents: cleanText(text).replace(/\s+/g, ' ').trim() || address };
};

const parsed = (href: string): URL | undefined => {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
};
