const begins = / (?:BDC|BMC)$/;
const paints = /(?:^|[\s>)\]])(?:Tj|TJ|'|"|S|s|f\*?|F|B\*?|b\*?|Do|sh|BI)(?=\s|$)/;

/**
 * Throws when anything on a page is painted outside marked content, or when a mark is left open: such a page would look
 * right and be unreadable to a screen reader.
 * @param pages the operators of each page; entries without any are passed over
 */
export const assertAllMarked = (pages: readonly (readonly string[] | null | undefined)[]): void => {
  pages.forEach((operators, page) => {
    let depth = 0;
    for (const operator of operators ?? []) {
      if (begins.test(operator)) depth += 1;
      else if (operator === 'EMC') depth -= 1;
      else if (depth === 0 && paints.test(operator)) throw new Error(`page ${page} holds untagged content`);
    }
    if (depth !== 0) throw new Error(`page ${page} has unbalanced marked content`);
  });
};
