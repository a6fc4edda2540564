/** Which folder of src/ may import which, and what no source may contain; the checker of `architecture.test.ts`. */
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** For each folder of src/, the other folders that it may import from. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ['base'],
  content: ['base', 'model'],
  engine: ['base', 'model'],
  calibration: ['base', 'model'],
  pdf: ['base'],
  report: ['base', 'model', 'engine', 'pdf'],
  save: ['base', 'model'],
  state: ['base', 'model', 'engine', 'save'],
  ui: ['base'],
  lockdown: [],
  features: ['base', 'model', 'engine', 'calibration', 'report', 'save', 'state', 'ui'],
  app: ['base', 'model', 'content', 'engine', 'calibration', 'pdf', 'report', 'save', 'state', 'ui', 'lockdown', 'features'],
};

/** Packages that only some folders may import; any other package may be imported anywhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = { jspdf: ['pdf'], qr: ['calibration'], 'age-encryption': ['save'], '@noble/hashes': ['save'], '@noble/ciphers': ['save'] };

/** Tries every way out in front of the user, to show that each is refused; it sends nothing, and to nowhere. */
const PRIVACY_CHECK = ['features/privacy/ways-out.ts'] as const;

/** Words that no source may use, and the files (from src/) that each is allowed in. */
export const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  fetch: PRIVACY_CHECK,
  XMLHttpRequest: PRIVACY_CHECK,
  sendBeacon: PRIVACY_CHECK,
  WebSocket: PRIVACY_CHECK,
  EventSource: PRIVACY_CHECK,
  RTCPeerConnection: PRIVACY_CHECK,
  console: [],
  localStorage: ['save/kept-preferences.ts'],
  sessionStorage: [],
  indexedDB: ['save/drafts/browser-drafts.ts'],
};

/** What gives another answer each time, and so is forbidden in the engine. */
const ENGINE_FORBIDS = ['Date.now()', 'new Date()', 'Math.random()'];

/** What one source imports, and the words it uses outside comments and strings. */
interface Reading {
  readonly imports: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
}

const GLOB = 'import.meta.glob';

/** Literal addresses of static, type-only, dynamic and globbed imports. A computed import() cannot be checked, so it is a fault. */
const readScript = (text: string): Reading => {
  const imports: string[] = [];
  const words = new Set<string>();
  const calls = new Set<string>();
  const addressIn = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : '(computed)');

  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) imports.push(addressIn(node.moduleSpecifier));
    else if (ts.isImportTypeNode(node)) imports.push(addressIn(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined));
    else if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) imports.push(addressIn(node.arguments[0]));
      else if (called === GLOB) {
        const given = node.arguments[0];
        imports.push(...(given && ts.isArrayLiteralExpression(given) ? given.elements.map(addressIn) : [addressIn(given)]));
      } else calls.add(`${called}()`);
    } else if (ts.isNewExpression(node) && (node.arguments ?? []).length === 0) calls.add(`new ${node.expression.getText()}()`);
    else if (ts.isIdentifier(node)) words.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return { imports, words, calls };
};

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Adds the words of the expressions in a component's markup, and `{@html}` when it is there. */
const readMarkup = (value: unknown, words: Set<string>): void => {
  if (Array.isArray(value)) {
    for (const one of value) readMarkup(one, words);
    return;
  }
  if (!isNode(value)) return;
  if (value['type'] === 'Identifier' && typeof value['name'] === 'string') words.add(value['name']);
  if (value['type'] === 'HtmlTag') words.add('{@html}');
  for (const [key, child] of Object.entries(value)) if (key !== 'parent') readMarkup(child, words);
};

const readComponent = (text: string): Reading => {
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '').join('\n');
  const script = readScript(scripts);
  const words = new Set(script.words);
  readMarkup(parse(text, { modern: true }).fragment, words);
  return { ...script, words };
};

const layerOf = (path: string): string | undefined => (path.includes('/') ? path.split('/')[0] : undefined);

/** `engine/findings.ts` and `../model/level.ts` give `model/level.ts`. */
const reached = (from: string, address: string): string => new URL(address, `file:///src/${from}`).pathname.replace(/^\/src\//, '');

const packageNameOf = (address: string): string => address.split('/').slice(0, address.startsWith('@') ? 2 : 1).join('/');

const faultOfImport = (path: string, layer: string, address: string): string | undefined => {
  if (address === '(computed)') return `${path}: an import whose address is computed cannot be checked`;
  if (!address.startsWith('.')) {
    const allowed = PACKAGES[packageNameOf(address)];
    if (allowed && !allowed.includes(layer)) return `${path}: ${address} belongs to ${allowed.map((one) => `src/${one}`).join(', ')} alone`;
    return address === 'zod' || address.startsWith('zod/v') ? `${path}: import zod/mini instead of ${address}, which the page's policy reports` : undefined;
  }
  const target = reached(path, address);
  const targetLayer = layerOf(target);
  if (targetLayer === undefined || target.startsWith('/')) return `${path}: ${address} leads out of the layers of src/`;
  if (targetLayer !== layer) return LAYERS[layer]?.includes(targetLayer) ? undefined : `${path}: the layer ${layer} must not import from ${targetLayer} (${address})`;
  const feature = (place: string): string | undefined => place.split('/')[1];
  const bothInFeatures = layer === 'features' && path.split('/').length > 2 && target.split('/').length > 2;
  return bothInFeatures && feature(path) !== feature(target) ? `${path}: the feature ${feature(path) ?? ''} must not import from the feature ${feature(target) ?? ''} (${address})` : undefined;
};

/**
 * The other layers that one source imports from, whether or not it may.
 * @param path from src/, with slashes
 */
export const layersUsedBy = (path: string, text: string): readonly string[] => {
  const { imports } = path.endsWith('.svelte') ? readComponent(text) : readScript(text);
  const used = imports.filter((address) => address.startsWith('.')).flatMap((address) => layerOf(reached(path, address)) ?? []);
  return [...new Set(used)].filter((layer) => layer !== (layerOf(path) ?? 'app'));
};

/**
 * Everything that one source breaks; empty when it keeps all the rules.
 * @param path from src/, with slashes, for example `engine/findings.ts`
 */
export const faultsOf = (path: string, text: string): readonly string[] => {
  const layer = layerOf(path) ?? 'app'; // main.ts stands beside the folders and belongs to the app
  if (!LAYERS[layer]) return [`${path}: the folder ${layer} is not in the table of layers`];
  const { imports, words, calls } = path.endsWith('.svelte') ? readComponent(text) : readScript(text);
  return [
    ...imports.map((address) => faultOfImport(path, layer, address)).filter((fault) => fault !== undefined),
    ...Object.entries(ONLY_IN)
      .filter(([word, files]) => words.has(word) && !files.includes(path))
      .map(([word, files]) => `${path}: ${word} is allowed ${files.length > 0 ? `only in ${files.join(', ')}` : 'nowhere'}`),
    ...(words.has('{@html}') ? [`${path}: {@html} is allowed nowhere`] : []),
    ...(layer === 'engine' ? ENGINE_FORBIDS.filter((call) => calls.has(call)).map((call) => `${path}: the engine must not ask ${call}; the day comes in as an argument`) : []),
  ];
};
