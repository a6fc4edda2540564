/** Keeps the hosted app usable without a network, by registering the worker that the build writes as sw.js. */

declare global {
  interface Window {
    /** Set by the hosted build's first script; absent in the one-file app and while developing. */
    readonly offlineWorkerAddress?: string;
  }
}

/**
 * Registers the offline worker and says whether that went well. Does nothing, quietly, in the one-file app, while
 * developing, and in a browser that has no such workers. It never reloads the page: a new edition of the app waits until
 * every tab of the old one is closed, so that nobody loses an answer to an update.
 * @param onNewEdition called when a new edition is waiting; say that it comes after closing every tab of the app
 */
export const registerOffline = async (onNewEdition: () => void = () => undefined): Promise<'registered' | 'unavailable'> => {
  const address = window.offlineWorkerAddress;
  if (address === undefined || location.protocol === 'file:' || !('serviceWorker' in navigator)) return 'unavailable';
  try {
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    const tellWhenWaiting = (worker: ServiceWorker | null): void => {
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) onNewEdition();
      });
    };
    if (registration.waiting && navigator.serviceWorker.controller) onNewEdition();
    tellWhenWaiting(registration.installing);
    registration.addEventListener('updatefound', () => { tellWhenWaiting(registration.installing); });
    return 'registered';
  } catch {
    // Storage blocked, a private window, a host without sw.js: the app works all the same, only not without a network.
    return 'unavailable';
  }
};
