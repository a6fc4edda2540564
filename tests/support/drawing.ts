/** The drawing of the layers in docs/architecture.md, made from what the sources import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAYERS, layersUsedBy } from './layers.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const BEFORE = '```mermaid\ngraph TD\n';
const AFTER = '\n```';

/** Which layers each layer uses. */
export type LayerUse = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads every source. main.ts stands beside the folders and belongs to the app. */
const realUse = (): LayerUse => {
  const use = new Map(Object.keys(LAYERS).map((layer) => [layer, new Set<string>()]));
  const files = readdirSync(SRC, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'));
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name).slice(SRC.length + 1).replaceAll('\\', '/');
    const layer = path.includes('/') ? path.split('/')[0] ?? '' : 'app';
    for (const used of layersUsedBy(path, readFileSync(join(SRC, path), 'utf8'))) use.get(layer)?.add(used);
  }
  return use;
};

/** Gives the arrows, the lowest layers first; an arrow that other arrows make needless is left out, and a layer that stands alone comes last. */
export const drawingOf = (use: LayerUse): string => {
  const reaches = (from: string, to: string): boolean => [...(use.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  const height = (layer: string): number => Math.max(0, ...[...(use.get(layer) ?? [])].map((used) => height(used) + 1));
  const arrows = [...use].flatMap(([from, used]) => [...used].filter((to) => ![...used].some((other) => other !== to && reaches(other, to))).map((to) => ({ from, to })));
  const lines = arrows
    .toSorted((one, other) => height(one.from) - height(other.from) || `${one.from} ${one.to}`.localeCompare(`${other.from} ${other.to}`, 'en'))
    .map(({ from, to }) => `  ${from} --> ${to}`);
  const alone = [...use.keys()].filter((layer) => !arrows.some(({ from, to }) => from === layer || to === layer));
  return [...lines, ...alone.map((layer) => `  ${layer}`)].join('\n');
};

/** The arrows as the sources make them now. */
export const realDrawing = (): string => drawingOf(realUse());

/** Gives the page with the drawing in its place. @throws when the page has no place for it */
export const withDrawing = (page: string, drawing: string): string => {
  const start = page.indexOf(BEFORE);
  const end = page.indexOf(AFTER, start + BEFORE.length);
  if (start === -1 || end === -1) throw new Error('docs/architecture.md has no place for the drawing');
  return page.slice(0, start + BEFORE.length) + drawing + page.slice(end);
};
