/** The headers of the policy module in the words of common web hosts. Each file lies in dist/ where its host looks for it. */
import { headerRules, headersFile, headersFor, type HeaderRule } from './policy.ts';

const everywhere = (rule: HeaderRule): boolean => rule.paths.includes('/*');
const common: Readonly<Record<string, string>> = Object.assign({}, ...headerRules.filter(everywhere).map((rule) => rule.headers)) as Record<string, string>;
const special = headerRules.filter((rule) => !everywhere(rule));
const MANIFEST = 'application/manifest+json';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Azure Static Web Apps. */
const azure = (): string => json({
  globalHeaders: common,
  mimeTypes: { '.webmanifest': MANIFEST },
  routes: special.flatMap((rule) => rule.paths.map((route) => ({ route, headers: rule.headers }))),
});

/** Vercel, with dist/ as the folder that is deployed. */
const vercel = (): string => json({
  headers: headerRules.flatMap((rule) => rule.paths.map((path) => ({ source: path.replace('/*', '/(.*)'), headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })) }))),
});

const apacheLines = (headers: Readonly<Record<string, string>>, indent: string): string =>
  Object.entries(headers).map(([name, value]) => `${indent}Header always set ${name} "${value.replaceAll('"', '\\"')}"`).join('\n');
/** A place of the policy module as Apache finds it, in whatever folder the app lies. */
const apachePlace = (path: string): readonly [open: string, close: string] =>
  path.endsWith('/*') ? [`<If "%{REQUEST_URI} =~ m#${path.slice(0, -1)}#">`, '</If>'] : [`<Files "${path.slice(1)}">`, '</Files>'];

/** Apache 2.4 with mod_headers, where .htaccess files are allowed. A folder's own address is answered with its index.html. */
const apache = (): string => [
  '# Read by Apache 2.4 with mod_headers, where AllowOverride permits FileInfo and Indexes.',
  'DirectoryIndex index.html',
  `AddType ${MANIFEST} .webmanifest`,
  '<IfModule mod_headers.c>',
  apacheLines(common, '  '),
  ...special.flatMap((rule) => rule.paths.filter((path) => path !== '/').map((path) => {
    const [open, close] = apachePlace(path);
    return `  ${open}\n${apacheLines(rule.headers, '    ')}\n  ${close}`;
  })),
  '</IfModule>',
  '',
].join('\n');

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const iisHeaders = (headers: Readonly<Record<string, string>>, indent: string): string =>
  [`${indent}<httpProtocol><customHeaders>`, ...Object.entries(headers).map(([name, value]) => `${indent}  <add name="${name}" value="${xml(value)}" />`), `${indent}</customHeaders></httpProtocol>`].join('\n');

/** IIS 8 and later. Its own line about what it is made with is taken away. */
const iis = (): string => [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<configuration>',
  '  <system.webServer>',
  '    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>',
  `    <staticContent><remove fileExtension=".webmanifest" /><mimeMap fileExtension=".webmanifest" mimeType="${MANIFEST}" /></staticContent>`,
  iisHeaders(common, '    ').replace('<customHeaders>', '<customHeaders>\n      <remove name="X-Powered-By" />'),
  '  </system.webServer>',
  ...special.flatMap((rule) => rule.paths.filter((path) => path !== '/').map((path) =>
    `  <location path="${path.slice(1).replace('/*', '')}">\n    <system.webServer>\n${iisHeaders(rule.headers, '      ')}\n    </system.webServer>\n  </location>`)),
  '</configuration>',
  '',
].join('\n');

/** nginx forgets the headers of an outer place as soon as an inner one names any, so each place names all of its own. */
const nginxPlace = (place: string, path: string): string =>
  `  location ${place} {\n${Object.entries(headersFor(path)).map(([name, value]) => `    add_header ${name} '${value.replaceAll("'", "\\'")}' always;`).join('\n')}\n  }`;

/** nginx: a whole server block to copy. It answers "/" with index.html, and so with the headers of that place. */
const nginx = (): string => [
  '# An example for nginx: copy it to where your server blocks lie, and change the three lines marked "yours".',
  'server {',
  '  listen 443 ssl;                      # with your certificate',
  '  server_name screen.example.org.uk;   # yours',
  '  root /srv/screen-for-neglect;        # yours: where the files of this folder lie',
  '  index index.html;',
  '  include /etc/nginx/mime.types;       # yours, if it lies elsewhere',
  `  types { ${MANIFEST} webmanifest; }`,
  '',
  nginxPlace('/', '/other'),
  nginxPlace('= /index.html', '/index.html'),
  nginxPlace('= /sw.js', '/sw.js'),
  nginxPlace('/assets/', '/assets/one.js'),
  '}',
  '',
].join('\n');

/** The settings of hosts by the name of their file: what the build puts beside the app, and what is no part of it. */
export const HOST_FILES: Readonly<Record<string, () => string>> = {
  '_headers': headersFile,
  '.htaccess': apache,
  'nginx.conf': nginx,
  'staticwebapp.config.json': azure,
  'vercel.json': vercel,
  'web.config': iis,
};
