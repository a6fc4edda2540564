/** Finds a Chromium-family browser on this machine, so that the journeys never download one. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

/** How to start a browser, and where it was found. */
export interface FoundBrowser {
  readonly from: string;
  readonly launch: LaunchOptions;
}

const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser'];

const NOT_FOUND = [
  'No Chromium, Chrome or Edge was found, so the journeys cannot run.',
  'Install one (on Debian or Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to the program.',
].join(' ');

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

// Chromium's own sandbox cannot start as root, which is how containers run; a person's run keeps it.
const flags = (): string[] => (process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET);

const program = (from: string, executablePath: string): FoundBrowser => ({ from, launch: { executablePath, headless: true, args: flags() } });

const downloadedByPlaywright = (): FoundBrowser | undefined => {
  const file = chromium.executablePath();
  return file && existsSync(file) ? program('playwright', file) : undefined;
};

const onThePath = (path: string): FoundBrowser | undefined => {
  const places = path.split(delimiter).flatMap((folder) => NAMES.map((name) => ({ name, file: join(folder, name) })));
  const found = places.find(({ file }) => isProgram(file));
  return found && program(found.name, found.file);
};

/** Playwright knows where Chrome and Edge lie on Windows and macOS; starting them is the only way to ask. */
const installed = async (): Promise<FoundBrowser | undefined> => {
  for (const channel of ['chrome', 'msedge']) {
    const launch = { channel, headless: true, args: flags() };
    const browser = await chromium.launch(launch).catch(() => undefined);
    if (!browser) continue;
    await browser.close();
    return { from: channel, launch };
  }
  return undefined;
};

/** The package's own settings look for its fonts under /tmp; a browser that finds no font at all dies at the first form field. */
const fontSettings = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>\n`;

/**
 * A Chromium inside an npm package, for Linux on x64. The variable makes it unpack the libraries that a bare Linux
 * lacks and must be set before the import. It reuses whatever lies in the temporary folder, even of another version, so
 * each version gets a folder of its own. The package's own flags are left out: some of them switch off what the
 * journeys are there to prove.
 */
const packed = async (): Promise<FoundBrowser | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = join(packageFolder, '..', '..', '.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromiumInPackage } = await import('@sparticuz/chromium');
    const executablePath = await chromiumInPackage.executablePath();
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    return program('@sparticuz/chromium', executablePath);
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
};

/** Unpacked once in a run. */
let unpacked: Promise<FoundBrowser | undefined> | undefined;

/**
 * The first browser of: CHROMIUM_PATH, one that Playwright downloaded earlier, the usual names on PATH, an installed
 * Chrome or Edge, the one inside an npm package.
 * @throws when there is none, with what to do about it
 */
export const findBrowser = async (environment: Readonly<Record<string, string | undefined>> = process.env): Promise<FoundBrowser> => {
  const named = environment['CHROMIUM_PATH'];
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH does not point to a program: ${named}`);
    return program('CHROMIUM_PATH', named);
  }
  const found = downloadedByPlaywright() ?? onThePath(environment['PATH'] ?? '') ?? (await installed());
  if (found) return found;
  let problem: unknown;
  unpacked ??= packed().catch((error: unknown) => {
    problem = error;
    return undefined;
  });
  const last = await unpacked;
  if (!last) throw new Error(NOT_FOUND, { cause: problem });
  return last;
};

/** Starts the browser. Contexts made in it are private windows: nothing stored, and no hints followed. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch((await findBrowser()).launch);

/**
 * Starts the browser as a person has it, with a profile that keeps things. Only so does it follow preconnect and
 * name-lookup hints.
 * @param profile an empty folder of its own
 * @param extra flags to add, for example where to write a network log
 */
export const launchProfile = async (profile: string, extra: readonly string[] = []): Promise<BrowserContext> => {
  const { launch } = await findBrowser();
  return chromium.launchPersistentContext(profile, { ...launch, args: [...(launch.args ?? []), ...extra] });
};
