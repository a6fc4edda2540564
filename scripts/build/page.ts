/** Changes that both builds make to the text of the page. */

const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts the policy and the first script straight after the charset, so that both are in force before anything else of
 * the page is read.
 * @param first a whole script element
 */
export const withPolicy = (page: string, policy: string, first: string): string => {
  if (!page.includes(CHARSET)) throw new Error(`index.html must contain ${CHARSET}`);
  return page.replace(CHARSET, () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n    ${first}`);
};
