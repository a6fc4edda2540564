/**
 * The parts of jsPDF that its own types leave out and that tagging needs. They are offered to plugins but not promised,
 * so `assertHooks` looks for each of them before anything is drawn: a new jsPDF without one fails loudly, on the first page.
 */
export interface JsPdfHooks {
  readonly internal: {
    readonly events: { readonly subscribe: (topic: string, listener: (event: unknown) => void) => unknown };
    /** Writes one line to the current page, or to the file while it is being put together. */
    readonly out: (text: string) => void;
    readonly newObject: () => number;
    readonly newObjectDeferred: () => number;
    readonly newObjectDeferredBegin: (id: number, writeHead: boolean) => number;
    /** The operators of each page; the pages count from 1, so the first entry is empty. */
    readonly pages: readonly (readonly string[] | null | undefined)[];
    readonly getCurrentPageInfo: () => { readonly pageNumber: number };
    readonly getVerticalCoordinate: (y: number) => number;
    readonly getFont: () => { readonly metadata: { readonly cmap?: { readonly unicode?: { readonly codeMap?: object } } } };
  };
  readonly __private__: { readonly setPdfVersion: (version: string) => void };
}

/** The events that tagging listens to, in the order in which jsPDF sends them while it puts a file together. */
export const topics = {
  start: 'buildDocument',
  insidePage: 'putPage',
  afterResources: 'postPutResources',
  insideCatalog: 'putCatalog',
} as const;

const functionsOfInternal = [
  'out',
  'newObject',
  'newObjectDeferred',
  'newObjectDeferredBegin',
  'getCurrentPageInfo',
  'getVerticalCoordinate',
  'getFont',
] as const;

/** Throws, naming what is missing, when a jsPDF document lacks a part that tagging needs or has its weak encryption on. */
export function assertHooks(document: unknown): asserts document is JsPdfHooks {
  const internal = member(document, 'internal');
  for (const name of functionsOfInternal) requireFunction(internal, name, 'internal');
  requireFunction(member(internal, 'events'), 'subscribe', 'internal.events');
  requireFunction(member(document, '__private__'), 'setPdfVersion', '__private__');
  if (!Array.isArray(member(internal, 'pages'))) throw new Error('jsPDF no longer offers internal.pages');
  // Its 40-bit key protects nothing, and what we write ourselves would not be encrypted with it.
  if (member(internal, 'encryptionOptions')) throw new Error('jsPDF encryption is refused');
}

/** Gives the page that a `putPage` event is about; throws when jsPDF describes it in another way than expected. */
export const pageOfEvent = (event: unknown): { readonly objectId: number; readonly pageNumber: number } => {
  const objectId = member(event, 'objId');
  const pageNumber = member(event, 'pageNumber');
  if (typeof objectId !== 'number' || typeof pageNumber !== 'number') throw new Error('jsPDF no longer names the page that it writes');
  return { objectId, pageNumber };
};

const member = (owner: unknown, name: string): unknown =>
  (typeof owner === 'object' || typeof owner === 'function') && owner !== null ? Reflect.get(owner, name) : undefined;

const requireFunction = (owner: unknown, name: string, place: string): void => {
  if (typeof member(owner, name) !== 'function') throw new Error(`jsPDF no longer offers ${place}.${name}`);
};
