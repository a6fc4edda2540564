/** Reads the settings files in dist/ as their hosts do, as far as this project uses them. */
type Headers = Readonly<Record<string, string>>;
/** Gives the headers that a host sends with the file at a path of the app. */
export type Host = (path: string) => Headers;

const merged = (some: readonly Headers[]): Headers => Object.assign({}, ...some) as Headers;
const withStar = (pattern: string, path: string): boolean => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path);
/** Servers of files answer a folder's address with the file index.html in it, and with that file's settings. */
const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Paths at the start of a line, headers below them; every block that fits counts. */
const underscoreHeaders = (text: string): Host => {
  const blocks = text.trim().split('\n\n').map((block) => {
    const [path = '', ...lines] = block.split('\n');
    return { path, headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])) };
  });
  return (path) => merged(blocks.filter((block) => withStar(block.path, path)).map((block) => block.headers));
};

/** The first route that fits counts, over what is sent everywhere. */
const azure = (text: string): Host => {
  const settings = JSON.parse(text) as { readonly globalHeaders: Headers; readonly routes: readonly { readonly route: string; readonly headers: Headers }[] };
  return (path) => merged([settings.globalHeaders, settings.routes.find(({ route }) => withStar(route, path))?.headers ?? {}]);
};

/** Every source that fits counts; a source is a pattern for the whole path. */
const vercel = (text: string): Host => {
  const { headers } = JSON.parse(text) as { readonly headers: readonly { readonly source: string; readonly headers: readonly { readonly key: string; readonly value: string }[] }[] };
  return (path) => merged(headers.filter(({ source }) => new RegExp(`^${source}$`).test(path)).flatMap((one) => one.headers.map(({ key, value }) => ({ [key]: value }))));
};

/** Sections in order, the later over the earlier; conditions on the address come after files. */
const apache = (text: string): Host => {
  const sections: { readonly fits: (path: string) => boolean; readonly headers: Record<string, string> }[] = [{ fits: () => true, headers: {} }];
  let inside = sections[0];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const file = /^<Files "(.+)">$/.exec(line)?.[1];
    const address = /^<If "%\{REQUEST_URI\} =~ m#(.+)#">$/.exec(line)?.[1];
    const [, name, value] = /^Header always set (\S+) "(.*)"$/.exec(line) ?? [];
    if (file !== undefined) sections.push((inside = { fits: (path) => fileOf(path).split('/').at(-1) === file, headers: {} }));
    else if (address !== undefined) sections.push((inside = { fits: (path) => new RegExp(address).test(path), headers: {} }));
    else if (/^<\/(Files|If)>$/.test(line)) inside = sections[0];
    else if (name !== undefined && inside) inside.headers[name] = (value ?? '').replaceAll('\\"', '"');
  }
  return (path) => merged(sections.filter(({ fits }) => fits(path)).map(({ headers }) => headers));
};

/** What stands in the file, then what stands in the location of the file or of its folder. */
const iis = (text: string): Host => {
  const plain = (value: string): string => value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const headersIn = (part: string): Headers => Object.fromEntries([...part.matchAll(/<add name="([^"]+)" value="([^"]*)" \/>/g)].map((match) => [match[1] ?? '', plain(match[2] ?? '')]));
  const places = [...text.matchAll(/<location path="([^"]+)">(.*?)<\/location>/gs)].map((match) => ({ path: `/${match[1] ?? ''}`, headers: headersIn(match[2] ?? '') }));
  const everywhere = headersIn(text.replaceAll(/<location.*?<\/location>/gs, ''));
  return (path) => merged([everywhere, ...places.filter((place) => fileOf(path) === place.path || fileOf(path).startsWith(`${place.path}/`)).map((place) => place.headers)]);
};

/** One place answers: the exact one, else the one with the longest beginning. */
const nginx = (text: string): Host => {
  const places = [...text.matchAll(/location (= )?(\S+) \{\n(.*?)\n {2}\}/gs)].map((match) => ({
    exact: match[1] !== undefined, path: match[2] ?? '',
    headers: Object.fromEntries([...(match[3] ?? '').matchAll(/add_header (\S+) '((?:[^'\\]|\\.)*)' always;/g)].map((line) => [line[1] ?? '', (line[2] ?? '').replaceAll("\\'", "'")])),
  }));
  return (path) => {
    const file = fileOf(path);
    const beginning = places.filter((place) => !place.exact && file.startsWith(place.path)).toSorted((one, other) => other.path.length - one.path.length)[0];
    return (places.find((place) => place.exact && place.path === file) ?? beginning)?.headers ?? {};
  };
};

/** How each settings file is read, by its name. */
export const HOSTS: Readonly<Record<string, (text: string) => Host>> = {
  '_headers': underscoreHeaders, '.htaccess': apache, 'nginx.conf': nginx, 'staticwebapp.config.json': azure, 'vercel.json': vercel, 'web.config': iis,
};
