/** Changes that both builds make to the text of the page. */

const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts the policy straight after the charset, so that it is in force for every file that is fetched, and the first script
 * before anything else of the page is read.
 * @param first a whole script element
 * @param fetched elements that only tell the browser which of our own files to fetch meanwhile; nothing in them runs
 */
export const withPolicy = (page: string, policy: string, first: string, fetched: readonly string[] = []): string => {
  if (!page.includes(CHARSET)) throw new Error(`index.html must contain ${CHARSET}`);
  return page.replace(CHARSET, () => [CHARSET, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`, ...fetched, first].join('\n    '));
};
