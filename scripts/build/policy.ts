/**
 * What the browser is told to refuse, in words for both builds, for the server of `npm start`, for the `_headers` file
 * of web hosts, and for the tests. Nothing else in the project writes a policy.
 */
import { linkedSites } from './linked-sites.ts';

/**
 * Set to true if sealing is to run in a worker made from a blob. It then allows `worker-src blob:` and one more Trusted
 * Types policy, `app-worker`, in both builds (make that policy in src/lockdown, before any other script).
 */
export const SEALING_WORKER = false;

/** Where the pieces of a page may come from. */
interface Sources {
  readonly scripts: string;
  readonly styles: string;
  readonly images: string;
  readonly fonts: string;
  readonly workers: string;
  readonly manifest: string;
  readonly trustedTypes: string;
}

const policyOf = (from: Sources): string =>
  [
    "default-src 'none'",
    `script-src ${from.scripts}`,
    `style-src ${from.styles}`,
    `img-src ${from.images}`,
    `font-src ${from.fonts}`,
    "connect-src 'none'",
    `worker-src ${from.workers}`,
    `manifest-src ${from.manifest}`,
    "media-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${from.trustedTypes}`,
  ].join('; ');

const sourceList = (...sources: readonly (string | false)[]): string => sources.filter((source) => source !== false).join(' ') || "'none'";

/** The policy inside the hosted build's page, for a host that cannot send headers. */
export const hostedPolicy: string = policyOf({
  scripts: "'self'",
  styles: "'self'",
  images: "'self' data: blob:",
  fonts: "'self'",
  workers: sourceList("'self'", SEALING_WORKER && 'blob:'),
  manifest: "'self'",
  trustedTypes: sourceList('app-sw', SEALING_WORKER && 'app-worker'),
});

/**
 * The policy inside the one-file page: only the scripts and styles whose hashes it names.
 * @param scripts and styles: `'sha256-…'`, with their quotation marks
 */
export const oneFilePolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  policyOf({
    scripts: sourceList(...scripts),
    styles: sourceList(...styles),
    images: 'data: blob:',
    fonts: 'data:',
    workers: sourceList(SEALING_WORKER && 'blob:'),
    manifest: "'none'",
    trustedTypes: sourceList(SEALING_WORKER && 'app-worker'),
  });

/** The offline worker may fetch the app's own files again, and nothing else. */
const offlineWorkerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Named one by one; a browser complains in its console about a name that it does not know on its system (bluetooth is one). */
const DENIED_FEATURES = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'gamepad', 'geolocation', 'gyroscope', 'hid',
  'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture',
  'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
] as const;

/** Chromium 152 and later: the network addresses that the page may reach by any means, links and name lookups included. */
const connectionAllowlist = `(${['response-origin', ...linkedSites().map((site) => `"https://${site}"`), '"tel:*"', '"mailto:*"'].join(' ')})`;

/** Headers for the paths of one pattern; `/*` stands for every path. No header name occurs in two patterns that overlap. */
export interface HeaderRule {
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The headers of the hosted app, as rules that a web host's configuration can hold. */
export const headerRules: readonly HeaderRule[] = [
  {
    paths: ['/*'],
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
      'X-DNS-Prefetch-Control': 'off',
    },
  },
  {
    paths: ['/', '/index.html'],
    headers: {
      'Cache-Control': 'no-store',
      'Connection-Allowlist': connectionAllowlist,
      'Content-Security-Policy': `${hostedPolicy}; frame-ancestors 'none'`,
    },
  },
  {
    paths: ['/sw.js'],
    headers: { 'Cache-Control': 'no-cache', 'Connection-Allowlist': '(response-origin)', 'Content-Security-Policy': offlineWorkerPolicy },
  },
  { paths: ['/assets/*'], headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

const covers = (pattern: string, path: string): boolean => (pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path);

/**
 * The headers to send with one file of the hosted app.
 * @param path from the folder of the app, for example `/assets/main.js`
 */
export const headersFor = (path: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...headerRules.filter((rule) => rule.paths.some((pattern) => covers(pattern, path))).map((rule) => rule.headers)) as Record<string, string>;

/** The rules as a `_headers` file, which several static hosts read. */
export const headersFile = (): string =>
  headerRules
    .flatMap((rule) => rule.paths.map((path) => [path, ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')))
    .join('\n\n') + '\n';
