import type { jsPDF } from 'jspdf';
import { assertAllMarked } from './check-all-marked.ts';
import type { PdfFonts } from './fonts.ts';
import { assertHooks, type JsPdfHooks } from './jspdf-hooks.ts';
import type { LinkTarget } from './link-target.ts';
import { family, penFor, type Pen } from './pen.ts';
import { hundredths, pdfDate, propertyText } from './pdf-strings.ts';
import { newElement, type Bookmark, type Box, type ElementAttributes, type ElementType, type StructureElement, type TaggedPage } from './structure.ts';
import { TagWriter } from './tag-writer.ts';
import type { AboutDocument } from './write-metadata.ts';

/** What an artifact is: furniture of every page, or decoration. */
export type ArtifactKind = 'Header' | 'Footer' | 'Layout';

const furniture: Readonly<Record<ArtifactKind, string>> = {
  Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  Layout: '/Artifact <</Type /Layout>> BDC',
};

/**
 * A PDF under construction in which everything painted is tagged. jsPDF stays inside: the only way to paint is the pen that
 * `mark` and `artifact` lend out, so untagged content cannot come about, and `finish` checks it again.
 */
export class TaggedPdf {
  readonly #document: jsPDF;
  readonly #hooks: JsPdfHooks;
  readonly #pen: Pen;
  readonly #writer: TagWriter;
  readonly #root = newElement('Document');
  readonly #open: StructureElement[] = [this.#root];
  readonly #pages = new Map<number, TaggedPage>();
  readonly #bookmarks: Bookmark[] = [];
  #marked = false;

  /** @param document a new jsPDF document, used by nobody else */
  private constructor(document: jsPDF, fonts: PdfFonts, about: AboutDocument, producer: string) {
    assertHooks(document);
    const hooks: JsPdfHooks = document;
    this.#document = document;
    this.#hooks = hooks;
    hooks.__private__.setPdfVersion('1.7');
    document.setCreationDate(pdfDate(about.createdAt).pdf);
    document.setFileId(about.fileId);
    document.setProperties({ title: propertyText(about.title) });
    embed(document, hooks, fonts);
    this.#pen = penFor({
      document,
      hooks,
      hasCharacter: (codeUnit) => fonts.regular.advanceOf(codeUnit) !== undefined && fonts.bold.advanceOf(codeUnit) !== undefined,
      isMarked: () => this.#marked,
    });
    this.#writer = new TagWriter(hooks, about, producer);
  }

  /** Gives an empty A4 document; jsPDF is loaded only now. Throws when this jsPDF lacks something that tagging needs. */
  static async create(fonts: PdfFonts, about: AboutDocument): Promise<TaggedPdf> {
    const { jsPDF: JsPdf } = await import('jspdf');
    const document = new JsPdf({ unit: 'pt', format: 'a4', putOnlyUsedFonts: true, compress: true, floatPrecision: 2 });
    return new TaggedPdf(document, fonts, about, `jsPDF ${JsPdf.version}`);
  }

  /** Runs `build` inside a new element of the structure tree and gives that element. */
  within(type: ElementType, attributes: ElementAttributes, build: () => void): StructureElement {
    const element = newElement(type, attributes, this.#current);
    this.resume(element, build);
    return element;
  }

  /** Runs `build` inside an element that exists already, as when it goes on after a page break. */
  resume(element: StructureElement, build: () => void): void {
    this.#open.push(element);
    build();
    if (this.#open.pop() !== element) throw new Error(`the tags around ${element.type} are not nested`);
  }

  /** Adds an element to the open one, or to `parent`, to be filled later through `resume`; drawing may pause in between. */
  element(type: ElementType, attributes: ElementAttributes = {}, parent: StructureElement = this.#current): StructureElement {
    return newElement(type, attributes, parent);
  }

  /** Paints content of the open element. Must stay on one page. */
  mark(paint: (pen: Pen) => void): void {
    const owner = this.#current;
    const page = this.#page;
    const mark = page.owners.push(owner) - 1;
    owner.children.push({ kind: 'content', page: page.number, mark });
    this.#paint(`/${owner.type} <</MCID ${mark}>> BDC`, paint);
    if (this.#page !== page) throw new Error('a page break inside marked content');
  }

  /** Paints what a reader need not hear: furniture, rules, boxes, repeated heads. */
  artifact(kind: ArtifactKind, paint: (pen: Pen) => void): void {
    this.#paint(furniture[kind], paint);
  }

  /** Makes a rectangle of the open link clickable. Place and size in points from the top left. */
  linkArea(target: LinkTarget, x: number, y: number, width: number, height: number): void {
    const owner = this.#current;
    if (owner.type !== 'Link') throw new Error('a link area outside a link');
    const page = this.#page;
    const area = { kind: 'area', page: page.number, target, box: this.boxOf(x, y, width, height), owner } as const;
    page.areas.push(area);
    owner.children.push(area);
  }

  /** Adds a bookmark that leads to a height on the current page. @param level 1 for the outermost */
  bookmark(title: string, level: number, y: number): void {
    let list = this.#bookmarks;
    for (let depth = 1; depth < level; depth += 1) list = list.at(-1)?.children ?? list;
    list.push({ title, page: this.#page.number, top: hundredths(this.#hooks.internal.getVerticalCoordinate(y)), children: [] });
  }

  /** The rectangle in the coordinates of the file. */
  boxOf(x: number, y: number, width: number, height: number): Box {
    const upwards = (height: number): number => hundredths(this.#hooks.internal.getVerticalCoordinate(height));
    return [hundredths(x), upwards(y + height), hundredths(x + width), upwards(y)];
  }

  /** Starts a new page. */
  addPage(): void {
    this.#document.addPage();
  }

  get pageCount(): number {
    return this.#document.getNumberOfPages();
  }

  /** Goes back to a page, counted from 1, to paint its furniture. */
  toPage(page: number): void {
    this.#document.setPage(page);
  }

  /** Gives the file. Throws, rather than hand out a broken one, when anything is untagged or could not be written. */
  finish(): Uint8Array {
    if (this.#open.length !== 1) throw new Error(`the element ${this.#current.type} was never closed`);
    assertAllMarked(this.#hooks.internal.pages);
    this.#writer.prepare(this.#root, this.#pages, this.#bookmarks);
    const file: unknown = this.#document.output('arraybuffer'); // after an error jsPDF gives undefined
    this.#writer.throwFirstError();
    if (!(file instanceof ArrayBuffer)) throw new Error('jsPDF could not write the document');
    return new Uint8Array(file);
  }

  get #current(): StructureElement {
    return this.#open[this.#open.length - 1] ?? this.#root;
  }

  get #page(): TaggedPage {
    const number = this.#hooks.internal.getCurrentPageInfo().pageNumber;
    const page = this.#pages.get(number) ?? { number, owners: [], areas: [] };
    this.#pages.set(number, page);
    return page;
  }

  #paint(start: string, paint: (pen: Pen) => void): void {
    if (this.#marked) throw new Error('marked content does not nest');
    this.#hooks.internal.out(start);
    this.#marked = true;
    try {
      paint(this.#pen);
    } finally {
      this.#marked = false;
      this.#hooks.internal.out('EMC');
    }
  }
}

const embed = (document: jsPDF, hooks: JsPdfHooks, fonts: PdfFonts): void => {
  for (const face of ['regular', 'bold'] as const) {
    document.addFileToVFS(`${face}.ttf`, fonts[face].base64);
    document.addFont(`${face}.ttf`, family[face], 'normal');
    document.setFont(family[face], 'normal');
    // jsPDF only logs a font that it cannot read and would then write pages without text.
    if (hooks.internal.getFont().metadata.cmap?.unicode?.codeMap === undefined) throw new Error(`jsPDF cannot read the ${face} font`);
  }
};
