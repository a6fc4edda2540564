import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as a public reader finds it; place in points from the foot of the page. */
export interface FoundText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** One node of the structure tree as a public reader gives it. */
export interface FoundNode {
  readonly role: string;
  readonly alternative: string | undefined;
  readonly children: readonly FoundNode[];
}

/** Opens a file in pdf.js, gives it to `look`, and closes it. */
export const inPublicReader = async <Found>(bytes: Uint8Array, look: (pdf: PDFDocumentProxy) => Promise<Found>): Promise<Found> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
};

/** The text of each page in the order of the file, with its place; what the file marks as furniture is left out when asked. */
export const textOfPages = (bytes: Uint8Array, withFurniture = true): Promise<readonly (readonly FoundText[])[]> =>
  inPublicReader(bytes, async (pdf) => {
    const pages: FoundText[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const found: FoundText[] = [];
      const open: boolean[] = [];
      for (const item of content.items) {
        if ('type' in item) {
          if (item.type === 'endMarkedContent') open.pop();
          else open.push(Reflect.get(item, 'tag') === 'Artifact');
        } else if (item.str !== '' && (withFurniture || !open.includes(true))) {
          found.push({ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, size: item.height });
        }
      }
      pages.push(found);
      page.cleanup();
    }
    return pages;
  });

/** The text of a whole file without its furniture, as one string. */
export const wholeText = async (bytes: Uint8Array): Promise<string> =>
  (await textOfPages(bytes, false)).flatMap((page) => page.map((found) => found.text)).join('');

/** The structure tree of each page. */
export const treesOfPages = (bytes: Uint8Array): Promise<readonly FoundNode[]> =>
  inPublicReader(bytes, async (pdf) => {
    const trees: FoundNode[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) trees.push(nodeFrom(await (await pdf.getPage(number)).getStructTree()));
    return trees;
  });

const nodeFrom = (value: unknown): FoundNode => {
  const of = (name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined);
  const children = of('children');
  const alternative = of('alt');
  return {
    role: String(of('role') ?? ''),
    alternative: typeof alternative === 'string' ? alternative : undefined,
    children: Array.isArray(children) ? children.filter((child: unknown) => typeof child === 'object' && child !== null && 'role' in child).map(nodeFrom) : [],
  };
};

/** All nodes of a tree, parents first. */
export const allNodes = (node: FoundNode): readonly FoundNode[] => [node, ...node.children.flatMap(allNodes)];
