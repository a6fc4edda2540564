/** Reads the log that Chromium keeps of its own network work. */
import { readFileSync } from 'node:fs';

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** The browser's flag that writes the log; the file is complete once the browser has closed. */
export const networkLogFlag = (file: string): string => `--log-net-log=${file}`;

const LOOKUPS = ['HOST_RESOLVER_MANAGER_REQUEST', 'HOST_RESOLVER_MANAGER_JOB', 'DNS_TRANSACTION'];

/**
 * The hosts that the browser began to look up: the first thing that leaves the machine on the way to any named host,
 * whether or not a connection follows.
 * @param ending only hosts that end so, for example `.out.test`
 */
export const hostsLookedUp = (file: string, ending: string): ReadonlySet<string> => {
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetworkLog;
  const lookups = new Set(LOOKUPS.map((name) => log.constants.logEventTypes[name]).filter((type) => type !== undefined));
  if (lookups.size === 0) throw new Error('This browser writes its network log in a way that is not known here.');
  const hosts = log.events.filter((event) => lookups.has(event.type)).flatMap((event) => JSON.stringify(event.params ?? {}).match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? []);
  return new Set(hosts.filter((host) => host.endsWith(ending)));
};
