/**
 * Hosted build only, straight after the lockdown. Trusted Types lets one policy be made, named app-sw, so that the
 * offline worker can be registered. Making it here, first, means that no later script can make one of that name with
 * rules of its own; this one gives a single address and refuses everything else.
 */
(() => {
  'use strict';
  const address = new URL('sw.js', document.baseURI).href;
  const policy = window.trustedTypes?.createPolicy('app-sw', { createScriptURL: () => address });
  Object.defineProperty(window, 'offlineWorkerAddress', { value: policy ? policy.createScriptURL('') : address, writable: false, configurable: false });
})();
