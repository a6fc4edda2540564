/** A page of the app: where it is, what it is called, and how it is loaded. */
export interface PageEntry<Component> {
  /** Parts that begin with a colon stand for any one part of an address. */
  readonly pattern: string;
  /** The title of the window: fixed words, never taken from a case. */
  readonly title: string;
  readonly load: () => Promise<{ readonly default: Component }>;
  /** Needs a screening that was begun; without one the start page is shown. */
  readonly needsScreening?: boolean;
}

export interface Route<Component> {
  readonly entry: PageEntry<Component>;
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
}

/** The address inside the page, without "#/" and anything after a question mark. */
export const pathOf = (hash: string): string => hash.replace(/^#\/?/, '').split('?')[0]?.replace(/\/+$/, '') ?? '';

/** The id of the place on the page that the address asks for, as in `#/chronology?at=missed`; undefined for the top of the page. */
export const placeOf = (hash: string): string | undefined => /\?at=([A-Za-z0-9-]+)$/.exec(hash)?.[1];

const matches = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) {
      try { params[part.slice(1)] = decodeURIComponent(value); } catch { return undefined; }
    } else if (part !== value) return undefined;
  }
  return params;
};

/** Finds the page for an address; the first entry that fits. */
export const routeFor = <Component>(pages: readonly PageEntry<Component>[], path: string): Route<Component> | undefined => {
  for (const entry of pages) {
    const params = matches(entry.pattern, path);
    if (params) return { entry, params, path };
  }
  return undefined;
};
