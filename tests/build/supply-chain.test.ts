import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { billOfMaterials, FONTS, lockedPackages, placeOfModule, placesIn, project } from '../../scripts/build/bill-of-materials.ts';
import { HOSTED_BILL } from '../../scripts/build/hosted.ts';
import { LICENCES_FILE, licencesFile, licencesOf } from '../../scripts/build/licences.ts';
import { ONE_FILE_BILL } from '../../scripts/build/one-file.ts';
import { hostedFolder, oneFile, projectFolder } from '../support/built.ts';

const bills = { hosted: readFileSync(join(hostedFolder(), HOSTED_BILL), 'utf8'), oneFile: readFileSync(join(dirname(oneFile()), ONE_FILE_BILL), 'utf8') };
const shipped = new Set(Object.values(bills).flatMap((bill) => [...placesIn(bill)]));
const all = lockedPackages();
const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

interface Component { readonly type: string; readonly name: string; readonly group?: string; readonly version: string; readonly scope: string; readonly licenses: readonly unknown[]; readonly hashes: readonly unknown[]; readonly 'bom-ref': string }
interface Bill { readonly bomFormat: string; readonly specVersion: string; readonly serialNumber?: string; readonly metadata: Readonly<Record<string, unknown>>; readonly components: readonly Component[]; readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[] }
const parsed = (bill: string): Bill => JSON.parse(bill) as Bill;

describe('the lock file', () => {
  test('has the hash of every package, and none comes from anywhere but the registry', () => {
    expect(all.size).toBeGreaterThan(100);
    const faults = [...all].filter(([, one]) => !one.integrity?.startsWith('sha512-') || one.resolved !== undefined || one.link === true || !/^\d+\.\d+\.\d+/.test(one.version)).map(([place]) => place);
    expect(faults).toEqual([]);
  });

  test('has the exact versions that the project asks for', () => {
    const { dependencies, devDependencies } = project();
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(all.get(`node_modules/${name}`)?.version, name).toBe(version);
    }
  });

  test('has one package that would run a script when it is installed; it is not in the app, and scripts are never run', () => {
    // On macOS npm also lists fsevents, which is optional and only watches files.
    expect([...all].filter(([, one]) => one.hasInstallScript).map(([place]) => place).filter((place) => !place.endsWith('/fsevents'))).toEqual(['node_modules/core-js']);
    expect(all.get('node_modules/core-js')?.optional).toBe(true);
    expect(shipped.has('node_modules/core-js')).toBe(false);
    expect(read('scripts/install.mjs')).toContain('--ignore-scripts');
  });
});

describe.each(['hosted', 'oneFile'] as const)('the bill of materials of the %s build', (build) => {
  const bill = parsed(bills[build]);

  test('names each part with version, licence and hash, and only what the project asked for or its packages need', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
    expect(bill.components.length).toBeGreaterThan(10);
    for (const one of bill.components) expect([one.scope, one.licenses.length, one.hashes.length, one.version !== ''], one.name).toEqual(['required', 1, 1, true]);
    expect(bill.components.filter((one) => one.type === 'file').map((one) => one.name)).toEqual(FONTS.map((font) => font.name));
    expect([...placesIn(bills[build])].filter((place) => all.get(place)?.dev)).toEqual([]);
    expect(new Set(bill.dependencies.map((one) => one.ref)).size).toBe(bill.dependencies.length);
    const refs = new Set(bill.components.map((one) => one['bom-ref']));
    for (const one of bill.dependencies) expect(one.dependsOn.filter((ref) => !refs.has(ref)), one.ref).toEqual([]);
  });

  test('names every package of which the project says that it runs in the page', () => {
    const names = new Set(bill.components.map((one) => (one.group === undefined ? one.name : `${one.group}/${one.name}`)));
    expect(Object.keys(project().dependencies).filter((name) => !names.has(name))).toEqual([]);
  });

  test('holds neither a time nor a number made by chance, so that it is the same each time', () => {
    expect(bill.serialNumber).toBeUndefined();
    expect(bill.metadata).not.toHaveProperty('timestamp');
    expect(billOfMaterials(placesIn(bills[build]))).toBe(bills[build]);
  });
});

test('the bill of the whole project has every package of the lock file, and tells tools from parts of the app', () => {
  const whole = parsed(billOfMaterials(shipped, true));
  const expected = new Set([...all].map(([place, one]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)}@${one.version}`));
  expect(whole.components.filter((one) => one.type === 'library')).toHaveLength(expected.size);
  const scopeOf = (name: string): string | undefined => whole.components.find((one) => one.name === name)?.scope;
  expect([scopeOf('zod'), scopeOf('vite'), scopeOf('eslint')]).toEqual(['required', 'excluded', 'excluded']);
  expect(whole.dependencies.find((one) => one.ref === 'pkg:npm/age-encryption@0.3.1')?.dependsOn).toContain('pkg:npm/%40noble/post-quantum@0.5.4');
});

/** Licences under which the app may be handed on by anyone, with no more than their text beside it. */
const PERMISSIVE = new Set(['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Apache-2.0', 'MIT OR Apache-2.0', 'OFL-1.1']);

describe('the licences in the app', () => {
  test('are those of the packages that the builds hold, with their texts (after a change: npm run licences)', () => {
    expect(read(LICENCES_FILE)).toBe(licencesFile(shipped));
  });

  test('let anyone hand the app on', () => {
    const listed = licencesOf(shipped);
    expect(listed.filter((one) => !PERMISSIVE.has(one.licence)).map((one) => `${one.name}: ${one.licence}`)).toEqual([]);
    expect(listed.filter((one) => one.text.length < 500 || !/copyright/i.test(one.text)).map((one) => one.name)).toEqual([]);
    expect(listed.map((one) => one.name)).toEqual(expect.arrayContaining(['svelte', 'jspdf', 'Noto Sans, regular and bold']));
  });
});

test.each([
  ['/x/node_modules/zod/mini/index.js', 'node_modules/zod'],
  ['/x/node_modules/@noble/post-quantum/node_modules/@noble/hashes/sha3.js', 'node_modules/@noble/post-quantum/node_modules/@noble/hashes'],
  ['C:\\x\\node_modules\\@scure\\base\\index.js', 'node_modules/@scure/base'],
  ['/x/src/main.ts', undefined],
])('the module %s lies in %s', (module, place) => {
  expect(placeOfModule(module)).toBe(place);
  if (place !== undefined) expect(existsSync(join(projectFolder, place))).toBe(true);
});
