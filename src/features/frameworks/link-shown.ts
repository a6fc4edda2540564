/**
 * Says whether an address of a pack may be shown as a link: secure pages of a real host only. Where the app is told which
 * sites it may lead to, any other address stays plain text to copy.
 */
export const linkCanOpen = (address: string, oneFile: boolean = import.meta.env.ONE_FILE, sites: readonly string[] = import.meta.env.LINKED_SITES): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && (oneFile || sites.some((site) => (site.startsWith('*.') ? hostname.endsWith(site.slice(1)) : hostname === site)));
};
