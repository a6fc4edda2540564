import { FileObjects } from './file-objects.ts';
import { pageOfEvent, topics, type JsPdfHooks } from './jspdf-hooks.ts';
import { asciiText, pdfDate } from './pdf-strings.ts';
import type { Bookmark, LinkArea, StructureElement, TaggedPage } from './structure.ts';
import { writeMetadata, type AboutDocument } from './write-metadata.ts';
import { writeOutline } from './write-outline.ts';
import { writeStructure } from './write-structure.ts';

/** What has been drawn and must now be written. */
interface Drawn {
  readonly root: StructureElement;
  readonly pages: ReadonlyMap<number, TaggedPage>;
  readonly bookmarks: readonly Bookmark[];
}

/** What has been written so far, while jsPDF puts the file together. */
interface Progress {
  readonly objects: FileObjects;
  readonly pageObjects: Map<number, number>;
  readonly parentKeys: Map<TaggedPage | LinkArea, number>;
  readonly catalogEntries: string[];
}

/**
 * Adds the tags to the file while jsPDF puts it together. jsPDF swallows what a listener throws and hands back a broken
 * file, so errors are kept here until `throwFirstError` is asked. Objects are only made while pages and resources are
 * written: jsPDF takes the last two objects for catalog and information, and object 3 for the first page.
 */
export class TagWriter {
  readonly #hooks: JsPdfHooks;
  readonly #about: AboutDocument;
  readonly #producer: string;
  readonly #errors: unknown[] = [];
  #drawn: Drawn | undefined;
  #progress: Progress;

  constructor(hooks: JsPdfHooks, about: AboutDocument, producer: string) {
    this.#hooks = hooks;
    this.#about = about;
    this.#producer = producer;
    this.#progress = this.#nothingYet();
    this.#listen(topics.start, () => {
      this.#progress = this.#nothingYet();
    });
    this.#listen(topics.insidePage, (event) => this.#insidePage(event));
    this.#listen(topics.afterResources, () => this.#afterResources());
    this.#listen(topics.insideCatalog, () => this.#progress.catalogEntries.forEach((entry) => this.#hooks.internal.out(entry)));
  }

  /** Says what to write; to be called before jsPDF puts the file together. */
  prepare(root: StructureElement, pages: ReadonlyMap<number, TaggedPage>, bookmarks: readonly Bookmark[]): void {
    this.#drawn = { root, pages, bookmarks };
  }

  /** Throws the first error that a listener met, if any did. */
  throwFirstError(): void {
    if (this.#errors.length > 0) throw this.#errors[0];
  }

  #nothingYet(): Progress {
    return { objects: new FileObjects(this.#hooks), pageObjects: new Map(), parentKeys: new Map(), catalogEntries: [] };
  }

  #listen(topic: string, listener: (event: unknown) => void): void {
    this.#hooks.internal.events.subscribe(topic, (event) => {
      try {
        listener(event);
      } catch (error) {
        this.#errors.push(error);
      }
    });
  }

  #insidePage(event: unknown): void {
    const { objectId, pageNumber } = pageOfEvent(event);
    const { objects, pageObjects, parentKeys } = this.#progress;
    const { out } = this.#hooks.internal;
    pageObjects.set(pageNumber, objectId);
    out('/Tabs /S');
    const page = this.#drawn?.pages.get(pageNumber);
    if (page === undefined) return;
    out(`/StructParents ${parentKeys.size}`);
    parentKeys.set(page, parentKeys.size);
    if (page.areas.length === 0) return;
    page.areas.forEach((area) => objects.reserve(area));
    out(`/Annots [${page.areas.map((area) => objects.reference(area)).join(' ')}]`);
  }

  #afterResources(): void {
    if (this.#drawn === undefined) throw new Error('there is nothing to write');
    const { root, bookmarks } = this.#drawn;
    const { objects, pageObjects, parentKeys, catalogEntries } = this.#progress;
    const pages = [...this.#drawn.pages.values()];
    const pageReference = (page: number): string => {
      const objectId = pageObjects.get(page);
      if (objectId === undefined) throw new Error(`page ${page} was never written`);
      return `${objectId} 0 R`;
    };
    for (const area of pages.flatMap((page) => page.areas)) parentKeys.set(area, parentKeys.size);

    const structure = writeStructure({ root, pages, objects, pageReference, parentKeys });
    const metadata = writeMetadata(objects, this.#about, pdfDate(this.#about.createdAt).iso, this.#producer);
    const outline = writeOutline(objects, bookmarks, pageReference);
    catalogEntries.push(
      `/Lang ${asciiText(this.#about.language)}`,
      '/MarkInfo <</Marked true>>',
      '/ViewerPreferences <</DisplayDocTitle true>>',
      `/StructTreeRoot ${structure}`,
      `/Metadata ${metadata}`,
      ...(outline === undefined ? [] : [`/Outlines ${outline}`]),
    );
  }
}
