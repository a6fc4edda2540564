/** Ways in which script in a page can make the browser turn to another host. Each is a piece of script with `host` in it. */

/** One way: what it is, and the body of a function that is given the name of a host. */
export interface WayOut {
  readonly name: string;
  readonly script: string;
  /** True of hints, which a headless shell and older browsers do not follow, and of calls, which need more than a shell. */
  readonly fullBrowser: boolean;
}

const way = (name: string, script: string): WayOut => ({ name, script, fullBrowser: false });
const fullWay = (name: string, script: string): WayOut => ({ name, script, fullBrowser: true });

/** Makes an element with attributes and puts it in the page. */
const element = (name: string, attributes: string, parent = 'document.body'): string =>
  `const e = document.createElement('${name}'); for (const [key, value] of Object.entries(${attributes})) e.setAttribute(key, value); ${parent}.append(e);`;

const U = "'http://' + host + '/'";

/** Frozen: a way is taken out only when browsers have lost it, and its control shows that. */
export const WAYS_OUT: readonly WayOut[] = [
  way('fetch', `void fetch(${U}, { mode: 'no-cors' }).catch(() => {})`),
  way('XMLHttpRequest', `const r = new XMLHttpRequest(); r.open('GET', ${U}); r.send()`),
  way('sendBeacon', `navigator.sendBeacon(${U}, 'x')`),
  way('WebSocket', "new WebSocket('ws://' + host + '/')"),
  way('EventSource', `new EventSource(${U})`),
  way('a picture', `new Image().src = ${U}`),
  way('a background in a style sheet made by script', `const s = new CSSStyleSheet(); s.replaceSync('body { background: url(' + ${U} + ') }'); document.adoptedStyleSheets = [s]`),
  way('a background set on an element', `document.body.style.backgroundImage = 'url(' + ${U} + ')'`),
  way('a font', `void new FontFace('x', 'url(' + ${U} + ')').load().catch(() => {})`),
  way('a sound', `new Audio(${U}).load()`),
  way('a style sheet', element('link', `{ rel: 'stylesheet', href: ${U} }`)),
  fullWay('a preconnect hint', element('link', `{ rel: 'preconnect', href: ${U} }`)),
  fullWay('a name lookup hint', element('link', `{ rel: 'dns-prefetch', href: ${U} }`)),
  way('a prefetch', element('link', `{ rel: 'prefetch', href: ${U} }`)),
  fullWay("the page's own link turned into a name lookup hint", `const l = document.querySelector('link') ?? document.head.appendChild(document.createElement('link')); l.rel = 'dns-prefetch'; l.href = ${U}`),
  fullWay("the same by attributes", `const l = document.querySelector('link') ?? document.head.appendChild(document.createElement('link')); l.getAttributeNode('rel').value = 'dns-prefetch'; l.getAttributeNode('href').value = ${U}`),
  fullWay('a copy of the page\'s own link', `const l = document.querySelector('link').cloneNode(); l.setAttribute('rel', 'dns-prefetch'); l.setAttribute('href', ${U}); document.head.append(l)`),
  fullWay('a hint through setHTML', `document.body.setHTML('<link rel=dns-prefetch href=' + ${U} + '>', { sanitizer: { elements: ['link'], attributes: ['rel', 'href'] } })`),
  fullWay('a hint through innerHTML', `document.body.innerHTML = '<link rel=preconnect href=' + ${U} + '>'`),
  way('a script', element('script', `{ src: ${U} }`)),
  way('import()', `void import(${U}).catch(() => {})`),
  way('a frame', element('iframe', `{ src: ${U} }`)),
  way('an object', element('object', `{ data: ${U} }`)),
  way('an embed', element('embed', `{ src: ${U} }`)),
  way("fetch of a blank frame", `const f = document.createElement('iframe'); document.body.append(f); void f.contentWindow.fetch(${U}, { mode: 'no-cors' }).catch(() => {})`),
  way('a worker', `new Worker(URL.createObjectURL(new Blob(['fetch("' + ${U} + '", { mode: "no-cors" })'])))`),
  way('a form', `const f = document.createElement('form'); f.action = ${U}; document.body.append(f); f.submit()`),
  way('a form in a new tab', `const f = document.createElement('form'); f.action = ${U}; f.target = '_blank'; document.body.append(f); f.submit()`),
  way('a form sent by its button', `const f = document.createElement('form'); const b = document.createElement('button'); b.setAttribute('formaction', ${U}); b.setAttribute('formtarget', '_blank'); f.append(b); document.body.append(f); b.click()`),
  way('location', `location.href = ${U}`),
  way('location.replace', `location.replace(${U})`),
  way('navigation.navigate', `navigation.navigate(${U})`),
  way('a refresh', element('meta', `{ 'http-equiv': 'refresh', content: '0;url=' + ${U} }`, 'document.head')),
  way("the page's own meta element turned into a refresh", `const m = document.querySelector('meta[name]'); m.httpEquiv = 'refresh'; m.content = '0;url=' + ${U}; document.head.append(m)`),
  way('window.open', `window.open(${U})`),
  way('a link pressed by script', `const a = document.createElement('a'); a.href = ${U}; a.click()`),
  way('a link marked as leaving, pressed by script', `const a = document.createElement('a'); a.href = ${U}; a.setAttribute('data-leaves-app', ''); document.body.append(a); a.click()`),
  way('a link to a new tab', `const a = document.createElement('a'); a.href = ${U}; a.target = '_blank'; document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: true }))`),
  way('a link inside a drawing', `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const a = document.createElementNS('http://www.w3.org/2000/svg', 'a'); a.setAttribute('href', ${U}); s.append(a); document.body.append(s); a.dispatchEvent(new MouseEvent('click', { bubbles: true }))`),
  way('a download from elsewhere', `const a = document.createElement('a'); a.href = ${U}; a.download = 'x'; document.body.append(a); a.click()`),
  way('the ping of a link', `const a = document.createElement('a'); a.href = '#x'; a.ping = ${U}; document.body.append(a); a.click()`),
  fullWay('a video call', "const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + host + ':3478' }] }); c.createDataChannel('x'); void c.createOffer().then((o) => c.setLocalDescription(o))"),
];
