/**
 * Runs before any other script of the page and closes the ways out that a content security policy leaves open or that
 * some browsers do not yet police. It is a second wall: the policy in scripts/build/policy.ts is the first. The build
 * minifies it and puts it in as a classic script, so that it is done before the first module starts.
 */
(() => {
  'use strict';

  /** Puts a value in the place of a built-in for good: nothing that runs later can bring the built-in back. */
  const fix = (owner, name, value) => {
    if (owner && name in owner) Object.defineProperty(owner, name, { value, writable: false, configurable: false });
  };

  // 1. Connections. WebRTC is not covered by any policy (a STUN server's name can carry text); the others are covered
  //    by connect-src, and closed here too for a browser that gets it wrong. Speech voices and recognition may be
  //    remote services: what is read aloud would leave. A payment, a presentation and a notification fetch addresses
  //    of their own. XSLT can make the elements that part 2 refuses.
  for (const name of [
    'RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'WebSocket', 'WebSocketStream', 'EventSource',
    'XMLHttpRequest', 'fetch', 'fetchLater', 'SharedWorker', 'PaymentRequest', 'PresentationRequest', 'Notification',
    'SpeechSynthesisUtterance', 'speechSynthesis', 'SpeechRecognition', 'webkitSpeechRecognition', 'XSLTProcessor', 'cookieStore',
  ]) fix(window, name, undefined);
  fix(Navigator.prototype, 'sendBeacon', undefined);
  fix(Navigator.prototype, 'registerProtocolHandler', undefined);
  fix(window.BackgroundFetchManager?.prototype, 'fetch', undefined);
  fix(window.CredentialsContainer?.prototype, 'get', undefined); // sign-in services are asked over the network
  // The app uses no cookies. One set by a stray script would travel with every later request to the host.
  Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {}, configurable: false });

  // 2. Elements that fetch, hint, refresh or open a fresh realm with working constructors. The parser cannot make them
  //    either, because Trusted Types refuses every string; setHTML alone takes strings without them.
  const refused = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'fencedframe', 'portal', 'meta', 'link', 'base', 'script']);
  const refuseElement = (method, at) => {
    const original = Document.prototype[method];
    fix(Document.prototype, method, function (...given) {
      given[at] = String(given[at]);
      if (refused.has(given[at].toLowerCase().replace(/^.*:/, ''))) throw new TypeError('This element cannot be made here.');
      return original.apply(this, given);
    });
  };
  refuseElement('createElement', 0);
  refuseElement('createElementNS', 1);
  fix(Element.prototype, 'setHTML', undefined);
  fix(window.ShadowRoot?.prototype, 'setHTML', undefined);
  if ('parseHTML' in Document) fix(Document, 'parseHTML', undefined);

  // The page's own links (its style sheet, icon, manifest) must stay what they are: turned into a dns-prefetch, one
  // would put text into a name lookup.
  const refuseChange = (owner, method, isRefused) => {
    const original = owner?.prototype[method];
    if (original) fix(owner.prototype, method, function (...given) {
      if (isRefused(this)) throw new TypeError('This element stays as it is.');
      return original.apply(this, given);
    });
  };
  const isLinkElement = (node) => node instanceof HTMLLinkElement;
  for (const method of ['setAttribute', 'setAttributeNS', 'setAttributeNode', 'setAttributeNodeNS', 'toggleAttribute']) refuseChange(Element, method, isLinkElement);
  const ofLinkElement = (attributes) => isLinkElement(attributes[0]?.ownerElement);
  refuseChange(NamedNodeMap, 'setNamedItem', ofLinkElement);
  refuseChange(NamedNodeMap, 'setNamedItemNS', ofLinkElement);
  for (const name of ['href', 'rel', 'relList', 'as', 'media', 'imageSrcset', 'disabled']) {
    const own = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, name);
    if (own?.get) Object.defineProperty(HTMLLinkElement.prototype, name, { get: name === 'relList' ? undefined : own.get, set: undefined, configurable: false });
  }
  for (const [owner, name] of [[Attr.prototype, 'value'], [Node.prototype, 'nodeValue'], [Node.prototype, 'textContent']]) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      get: own.get,
      set(value) {
        if (this instanceof Attr && isLinkElement(this.ownerElement)) throw new TypeError('This element stays as it is.');
        own.set.call(this, value);
      },
      configurable: false,
    });
  }

  // 3. Leaving the page. No policy stops a page from going to another address with text in it. A link works in three
  //    cases: it stays in the page (#...), it is a file made here (blob:), or a person presses one that the app marked
  //    with data-leaves-app. A click made by a script is never a person's (isTrusted).
  const addressOf = (node) => node.getAttribute?.('href') ?? node.getAttributeNS?.('http://www.w3.org/1999/xlink', 'href') ?? null;
  const MATHML = 'http://www.w3.org/1998/Math/MathML'; // every MathML element can be a link
  const isLink = (node) => node instanceof Element && addressOf(node) !== null && (/^(?:a|area)$/i.test(node.localName) || node.namespaceURI === MATHML);
  const staysHere = (node) => /^(?:#|blob:)/.test(addressOf(node));
  let pressed = ''; // the address of a tel: or mailto: link in the moment that a person presses it

  const onPress = (event) => {
    const link = event.composedPath().find(isLink);
    if (!link || staysHere(link)) return;
    const refusePress = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (!event.isTrusted || !(link instanceof HTMLAnchorElement) || !link.hasAttribute('data-leaves-app')) return refusePress();
    link.removeAttribute('ping');
    if (link.protocol === 'https:') {
      // A new tab that knows nothing of this one: no opener, no referrer, and the case stays open here.
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.referrerPolicy = 'no-referrer';
    } else if (link.protocol === 'tel:' || link.protocol === 'mailto:') {
      pressed = link.href;
      setTimeout(() => { pressed = ''; }, 0);
    } else refusePress();
  };
  window.addEventListener('click', onPress, true);
  window.addEventListener('auxclick', onPress, true); // the middle button opens a new tab without a click event

  // A detached link hears no listener of the window, so the two ways for a script to press one are closed as well.
  const pressByScript = HTMLElement.prototype.click;
  fix(HTMLElement.prototype, 'click', function () {
    if (!isLink(this) || staysHere(this)) pressByScript.call(this);
  });
  const dispatch = EventTarget.prototype.dispatchEvent;
  fix(EventTarget.prototype, 'dispatchEvent', function (event) {
    if (isLink(this) && !staysHere(this)) return false;
    return dispatch.call(this, event);
  });
  fix(window, 'open', () => null);

  // A form sent to a new tab makes Chromium look up the address before the policy refuses it. Forms here only start the
  // app's own handlers or close a dialog.
  fix(HTMLFormElement.prototype, 'submit', () => undefined);
  window.addEventListener('submit', (event) => {
    if (event.submitter?.formMethod !== 'dialog' && event.target.method !== 'dialog') event.preventDefault();
  }, true);

  // Everything else that moves the page (location, a form, a refresh, history) passes here. What goes on: a move inside
  // the page, a reload, the download of a file made here, and the telephone or mail link that a person just pressed.
  const withoutHash = (address) => address.split('#')[0];
  window.navigation?.addEventListener('navigate', (event) => {
    const target = event.destination.url;
    if (event.navigationType === 'reload') return;
    if (event.destination.sameDocument && withoutHash(target) === withoutHash(location.href)) return;
    if (event.downloadRequest !== null && target.startsWith('blob:')) return;
    if (event.userInitiated && pressed !== '' && target === pressed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
})();
