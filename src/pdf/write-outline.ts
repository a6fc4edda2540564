import type { FileObjects } from './file-objects.ts';
import { hexText } from './pdf-strings.ts';
import type { Bookmark } from './structure.ts';

/**
 * Writes the bookmarks, each leading to the exact height of its heading; those below the first level start folded.
 * @returns the reference to the outline, or undefined when there is no bookmark
 */
export const writeOutline = (
  objects: FileObjects,
  bookmarks: readonly Bookmark[],
  pageReference: (page: number) => string,
): string | undefined => {
  const first = bookmarks[0];
  const last = bookmarks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const outline = {};
  objects.reserve(outline);
  reserveAll(objects, bookmarks);
  writeLevel(objects, bookmarks, objects.reference(outline), pageReference);
  objects.writeReserved(
    outline,
    `<</Type /Outlines /First ${objects.reference(first)} /Last ${objects.reference(last)} /Count ${bookmarks.length}>>`,
  );
  return objects.reference(outline);
};

const reserveAll = (objects: FileObjects, bookmarks: readonly Bookmark[]): void => {
  for (const bookmark of bookmarks) {
    objects.reserve(bookmark);
    reserveAll(objects, bookmark.children);
  }
};

const writeLevel = (
  objects: FileObjects,
  bookmarks: readonly Bookmark[],
  parent: string,
  pageReference: (page: number) => string,
): void => {
  bookmarks.forEach((bookmark, index) => {
    const link = (name: string, other: Bookmark | undefined): string =>
      other === undefined ? '' : ` /${name} ${objects.reference(other)}`;
    objects.writeReserved(
      bookmark,
      `<</Title ${hexText(bookmark.title)} /Parent ${parent}` +
        ` /Dest [${pageReference(bookmark.page)} /XYZ null ${bookmark.top} null]` +
        link('Prev', index === 0 ? undefined : bookmarks[index - 1]) +
        link('Next', bookmarks[index + 1]) +
        link('First', bookmark.children[0]) +
        link('Last', bookmark.children.at(-1)) +
        (bookmark.children.length === 0 ? '' : ` /Count -${bookmark.children.length}`) +
        '>>',
    );
    writeLevel(objects, bookmark.children, objects.reference(bookmark), pageReference);
  });
};
