/** The bill of materials of the app, in the public form CycloneDX 1.5: the same bytes each time, so without time or chance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const LockedPackage = z.object({
  version: z.string(), integrity: z.optional(z.string()), license: z.optional(z.string()), dev: z.optional(z.boolean()), optional: z.optional(z.boolean()), resolved: z.optional(z.string()),
  link: z.optional(z.boolean()), hasInstallScript: z.optional(z.boolean()), dependencies: z.optional(z.record(z.string(), z.string())), peerDependencies: z.optional(z.record(z.string(), z.string())),
});
/** A package as the lock file has it. */
export type LockedPackage = z.infer<typeof LockedPackage>;

const Project = z.object({ name: z.string(), version: z.string(), license: z.string(), dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) });

/** What the project says of itself. */
export const project = (): z.infer<typeof Project> => Project.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

/** Every package of the lock file, by its place, such as `node_modules/zod`. */
export const lockedPackages = (): ReadonlyMap<string, LockedPackage> => {
  const { packages } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')));
  return new Map(Object.entries(packages).filter(([place]) => place !== '').map(([place, one]) => [place, LockedPackage.parse(one)] as const));
};

/** The name of the package at a place: `node_modules/a/node_modules/@b/c` holds `@b/c`. */
export const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Gives the place of the package that a module of a build comes from; undefined for the project's own sources. */
export const placeOfModule = (moduleId: string): string | undefined => /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1];

/** The fonts of the PDF: no package, but part of the app. Their sums are those of `src/pdf/fonts/README.md`. */
export const FONTS = [
  { name: 'Noto Sans Regular, cut', version: '2.004', licence: 'OFL-1.1', sha256: '2a28c5df86f02aa1a0e910f56185e80b0506ae881bdd9e2692c61f02b0e74017' },
  { name: 'Noto Sans Bold, cut', version: '2.004', licence: 'OFL-1.1', sha256: 'fec7aef57277d77c1f22188c4e219dac6fe835add4e99623e98c0ae88f939923' },
] as const;

const licenceIn = (licence: string): unknown => (/\s/.test(licence) ? { expression: licence.replace(/^\((.*)\)$/, '$1') } : { license: { id: licence } });
/** The name of a package for machines, such as `pkg:npm/zod@4.6.7`. */
export const refOf = (place: string, one: LockedPackage): string => `pkg:npm/${nameAt(place).replace('@', '%40')}@${one.version}`;

/** Where a package finds another, as Node looks for it: beside itself first, then further out. */
const foundFrom = (place: string, wanted: string, all: ReadonlyMap<string, LockedPackage>): string | undefined => {
  for (let from = place; ; from = from.slice(0, from.lastIndexOf('/node_modules/'))) {
    const here = `${from}/node_modules/${wanted}`;
    if (all.has(here)) return here;
    if (!from.includes('/node_modules/')) return all.has(`node_modules/${wanted}`) ? `node_modules/${wanted}` : undefined;
  }
};

/**
 * Writes the bill of the packages at these places and of the fonts.
 * @param places of packages that are in the app; all others are left out unless `whole` says that they are listed as tools
 */
export const billOfMaterials = (places: ReadonlySet<string>, whole = false): string => {
  const all = lockedPackages();
  const { name, version, license, dependencies } = project();
  const listed = [...all.keys()].filter((place) => whole || places.has(place)).sort();
  const refs = new Map(listed.map((place) => [place, refOf(place, all.get(place) ?? { version: '' })]));
  const refsOf = (found: readonly (string | undefined)[]): readonly string[] => [...new Set(found.map((place) => refs.get(place ?? '')).filter((ref) => ref !== undefined))].sort();
  // The same edition may lie in two places, and only one of them be in the app.
  const required = new Set([...places].map((place) => refs.get(place)));
  const parts = new Map<string, { readonly component: unknown; readonly dependsOn: readonly string[] }>();
  for (const place of listed) {
    const one = all.get(place);
    const ref = refs.get(place);
    if (!one || ref === undefined) continue;
    const [group, short] = nameAt(place).startsWith('@') ? nameAt(place).split('/') : [undefined, nameAt(place)];
    const component = {
      type: 'library', 'bom-ref': ref, ...(group !== undefined && { group }), name: short, version: one.version, scope: required.has(ref) ? 'required' : 'excluded',
      ...(one.integrity?.startsWith('sha512-') && { hashes: [{ alg: 'SHA-512', content: Buffer.from(one.integrity.slice(7), 'base64').toString('hex') }] }),
      ...(one.license !== undefined && { licenses: [licenceIn(one.license)] }), purl: ref,
    };
    const wanted = Object.keys({ ...one.dependencies, ...one.peerDependencies });
    parts.set(ref, { component, dependsOn: [...new Set([...(parts.get(ref)?.dependsOn ?? []), ...refsOf(wanted.map((other) => foundFrom(place, other, all)))])].sort() });
  }
  const fonts = FONTS.map(({ name: font, version: edition, licence, sha256 }) => ({
    type: 'file', 'bom-ref': `font:${font}`, name: font, version: edition, scope: 'required', hashes: [{ alg: 'SHA-256', content: sha256 }], licenses: [licenceIn(licence)],
  }));
  const own = `${name}@${version}`;
  const roots = refsOf(Object.keys(whole ? { ...dependencies, ...project().devDependencies } : dependencies).map((wanted) => `node_modules/${wanted}`));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: { type: 'application', 'bom-ref': own, name, version, licenses: [licenceIn(license)] } },
    components: [...[...parts.values()].map((part) => part.component), ...fonts],
    dependencies: [{ ref: own, dependsOn: [...roots, ...fonts.map((font) => font['bom-ref'])] }, ...[...parts].map(([ref, { dependsOn }]) => ({ ref, dependsOn }))],
  };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
};

const Bill = z.object({ components: z.array(z.object({ 'bom-ref': z.string() })) });

/** Gives the places of the packages that a bill lists. */
export const placesIn = (bill: string): ReadonlySet<string> => {
  const refs = new Set(Bill.parse(JSON.parse(bill)).components.map((one) => one['bom-ref']));
  return new Set([...lockedPackages()].filter(([place, one]) => refs.has(refOf(place, one))).map(([place]) => place));
};
