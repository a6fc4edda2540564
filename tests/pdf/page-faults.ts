import type { FoundText } from './public-reader.ts';

const sheet = { width: 595.28, height: 841.89, side: 56, edge: 36 } as const;
const seenIn = (page: readonly FoundText[]): readonly FoundText[] => page.filter((found) => found.text.trim() !== '' && found.size > 2);

/** Pairs of texts on one page that lie on top of each other. */
export const overlapsOn = (page: readonly FoundText[]): readonly string[] => {
  const seen = seenIn(page);
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const [upper, lower] = one.y > other.y ? [one, other] : [other, one];
      return across > 0.6 && upper.y - lower.y < upper.size * 0.2 + lower.size * 0.7 ? [`${one.text} / ${other.text}`] : [];
    }),
  );
};

/** Texts that reach into the margins of a page. */
export const outsideOf = (page: readonly FoundText[]): readonly string[] =>
  seenIn(page)
    .filter(({ x, y, width }) => x < sheet.side - 0.6 || x + width > sheet.width - sheet.side + 0.6 || y < sheet.edge || y > sheet.height - sheet.edge)
    .map((found) => found.text);
