/**
 * Every way in which script in a page can try to reach another computer, tried on purpose. This is the one file of the
 * app that names the means of connecting: each attempt is made to be refused, to an address that can never exist, with
 * nothing in it, and only when a person presses the button.
 */

/** ".invalid" is reserved for names that never exist (RFC 2606). */
const HOST = 'privacy-check.invalid';
const ADDRESS = `https://${HOST}/`;

/** One way out. `attempt` throws, gives a rejected promise, or does nothing when it is refused. */
export interface WayOut {
  readonly name: string;
  /** What the browser calls the thing without which this way does not exist; absent where it always exists. */
  readonly exists?: () => boolean;
  /** Would leave this page if it were not refused, so it is only tried where this says that a lock is in force. */
  readonly guarded?: () => boolean;
  readonly attempt: () => unknown;
}

const has = (owner: object, name: string): boolean => Reflect.get(owner, name) !== undefined;

/** Makes an element as a stray script would; it is taken away again at once. */
const withElement = (name: string, attributes: Readonly<Record<string, string>>): void => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  document.body.append(element);
  element.remove();
};

const attemptFont = async (): Promise<void> => { await new FontFace('privacy-check', `url(${ADDRESS})`).load(); };

const attemptStyle = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`body { border-image: url(${ADDRESS}) }`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  // Asking for a measure makes the browser work out its styles now.
  document.body.getBoundingClientRect();
  setTimeout(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); }, 100);
};

const attemptForm = (): void => {
  const form = document.createElement('form');
  form.action = ADDRESS;
  document.body.append(form);
  form.submit();
  form.remove();
};

/** The page's own lock is closed before anything else runs; while developing it is not there. */
const lockIsClosed = (): boolean => !has(window, 'fetch');

/** Browsers without this event cannot stop a page from being taken elsewhere. */
const movesAreWatched = (): boolean => lockIsClosed() && has(window, 'navigation');

/** All of them, the plain ones first. */
export const WAYS_OUT: readonly WayOut[] = [
  { name: 'Sending with fetch', exists: () => has(window, 'fetch'), attempt: () => fetch(ADDRESS, { mode: 'no-cors' }) },
  { name: 'Sending with XMLHttpRequest', exists: () => has(window, 'XMLHttpRequest'), attempt: () => { const request = new XMLHttpRequest(); request.open('GET', ADDRESS); request.send(); } },
  { name: 'Sending a beacon as the page closes', exists: () => has(Navigator.prototype, 'sendBeacon'), attempt: () => navigator.sendBeacon(ADDRESS) },
  { name: 'A lasting connection (WebSocket)', exists: () => has(window, 'WebSocket'), attempt: () => new WebSocket(`wss://${HOST}/`) },
  { name: 'Listening to a server (EventSource)', exists: () => has(window, 'EventSource'), attempt: () => new EventSource(ADDRESS) },
  { name: 'A fast connection (WebTransport)', exists: () => has(window, 'WebTransport'), attempt: () => new WebTransport(ADDRESS) },
  { name: 'A call to another computer (WebRTC)', exists: () => has(window, 'RTCPeerConnection'), attempt: () => new RTCPeerConnection({ iceServers: [{ urls: `stun:${HOST}` }] }).createDataChannel('x') },
  { name: 'A picture from elsewhere', attempt: () => { new Image().src = ADDRESS; } },
  { name: 'A picture in a style sheet', attempt: attemptStyle },
  { name: 'A font from elsewhere', attempt: attemptFont },
  { name: 'A sound from elsewhere', attempt: () => { new Audio(ADDRESS).load(); } },
  { name: 'A style sheet from elsewhere', attempt: () => { withElement('link', { rel: 'stylesheet', href: ADDRESS }); } },
  { name: 'A prefetch', attempt: () => { withElement('link', { rel: 'prefetch', href: ADDRESS }); } },
  { name: 'Looking up a name beforehand', attempt: () => { withElement('link', { rel: 'dns-prefetch', href: ADDRESS }); } },
  { name: 'A script from elsewhere', attempt: () => { withElement('script', { src: ADDRESS }); } },
  { name: 'A frame with another page', attempt: () => { withElement('iframe', { src: ADDRESS }); } },
  { name: 'An embedded object', attempt: () => { withElement('object', { data: ADDRESS }); } },
  { name: 'A worker that sends in the background', exists: () => has(window, 'Worker'), attempt: () => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))) },
  { name: 'Reading aloud by a remote voice', exists: () => has(window, 'speechSynthesis'), attempt: () => { speechSynthesis.getVoices(); throw new Error('only looked for'); } },
  { name: 'Cookies that travel to the host', attempt: () => { document.cookie = 'privacy-check=1'; if (document.cookie === '') throw new Error('not kept'); document.cookie = 'privacy-check=; max-age=0'; } },
  { name: 'A form sent to another site', guarded: lockIsClosed, attempt: attemptForm },
  { name: 'Another window', guarded: lockIsClosed, attempt: () => { if (window.open(ADDRESS) === null) throw new Error('not opened'); } },
  { name: 'A link that the program presses by itself', guarded: lockIsClosed, attempt: () => { const link = document.createElement('a'); link.href = ADDRESS; link.click(); } },
  { name: 'Taking this page to another site', guarded: movesAreWatched, attempt: () => { location.href = ADDRESS; } },
];

/** Says whether an address that a policy refused is that of the check. */
export const isOfTheCheck = (address: string): boolean => address.includes(HOST) || address === 'blob';
