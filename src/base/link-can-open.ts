/** Whether an address can open as a link, given what the browser is told to refuse. */

declare global {
  interface ImportMetaEnv {
    /** True in the app that is one file. Set by the build. */
    readonly ONE_FILE: boolean;
    /** The sites that the hosted app may lead to, such as `*.gov.uk` or `doi.org`. Set by the build. */
    readonly LINKED_SITES: readonly string[];
  }
}

/** Says whether a host is one of the sites; `*.gov.uk` stands for every name that ends in `.gov.uk`. */
export const isLinkedSite = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => (site.startsWith('*.') ? host.endsWith(site.slice(1)) : host === site));

/**
 * Says whether a link to `address` opens when a person presses it. Where it does not, show the address as plain text to
 * copy. An address inside the project's own content always does when it is https; one in a framework file that a person
 * opened may not, because the hosted app tells the browser beforehand which sites it may lead to.
 */
export const linkCanOpen = (address: string, oneFile: boolean = import.meta.env.ONE_FILE, sites: readonly string[] = import.meta.env.LINKED_SITES): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'tel:' || protocol === 'mailto:') return true;
  return protocol === 'https:' && (oneFile || isLinkedSite(hostname, sites));
};
