/**
 * The offline worker of the hosted app. The build writes two lines before this: EDITION, the name of this build, and
 * FILES, each file's address and SHA-256.
 *
 * It never reloads a page and never takes over from an older worker that still has a page open: a new edition waits
 * until every tab of the old one is closed. It asks nothing of any other site.
 */
/* global EDITION, FILES */
const OURS = `screen-for-neglect ${self.registration.scope} `; // two copies of the app may share one host
const CACHE = OURS + EDITION;
const inScope = (address) => new URL(address, self.registration.scope).href;

// The hash means that a half-copied update or a changed file makes the installation fail: the edition that works stays.
const keepFiles = async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(([address, integrity]) => new Request(inScope(address), { cache: 'reload', integrity })));
};

// Runs when no page of the old edition is open any more, so nothing can still need its files.
const forgetOldEditions = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim(); // the first visit can go offline too
};

const answer = async (request) => {
  const cache = await caches.open(CACHE);
  const kept = request.mode === 'navigate' ? await cache.match(inScope('./')) : await cache.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
};

// The app has one page: its folder, with or without index.html. Other pages that a host keeps below it are not ours.
const isOurPage = (url) => url.pathname === new URL(self.registration.scope).pathname || url.href.split(/[?#]/)[0] === inScope('index.html');

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldEditions()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return event.respondWith(Response.error());
  if (request.method !== 'GET' || (request.mode === 'navigate' && !isOurPage(url))) return;
  event.respondWith(answer(request));
});
