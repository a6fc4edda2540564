import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync('src/app/theme.css', 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const roles: Readonly<Record<Theme, ReadonlyMap<string, string>>> = {
  light: new Map([...sheet.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), #[\da-f]{6}\)/g)].map((m) => [m[1] ?? '', m[2] ?? ''])),
  dark: new Map([...sheet.matchAll(/--([\w-]+): light-dark\(#[\da-f]{6}, (#[\da-f]{6})\)/g)].map((m) => [m[1] ?? '', m[2] ?? ''])),
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (theme: Theme, one: string, other: string): number => {
  const [first, second] = [one, other].map((role) => {
    const colour = roles[theme].get(role);
    if (colour === undefined) throw new Error(`theme.css has no role --${role}`);
    return luminance(colour);
  });
  const [light, dark] = [Math.max(first ?? 0, second ?? 0), Math.min(first ?? 0, second ?? 0)];
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ['ground', 'ground-raised', 'ground-selected', 'info-ground', 'caution-ground', 'urgent-ground'];

/** Each ink with the grounds that it is set on. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', GROUNDS],
  ['ink-muted', GROUNDS],
  ['link', GROUNDS],
  ['link-hover', GROUNDS],
  ['urgent', ['ground', 'ground-raised', 'urgent-ground']],
  ['urgent-hover', ['ground', 'urgent-ground']],
  ['caution', ['ground', 'caution-ground']],
  ['info', ['ground', 'info-ground']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['urgent-ink', ['urgent', 'urgent-hover']],
  ['ground', ['ink']],
  ['level-1-ink', ['level-1']],
  ['level-2-ink', ['level-2']],
  ['level-3-ink', ['level-3']],
  ['level-4-ink', ['level-4']],
];

/** Edges and fills that must be seen for a control, a mark or a notice to be understood. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['edge-strong', ['ground', 'ground-raised', 'ground-selected']],
  ['accent', ['ground', 'ground-raised', 'ground-selected']],
  ['info', ['ground', 'info-ground']],
  ['caution', ['ground', 'caution-ground']],
  ['urgent', ['ground', 'urgent-ground']],
  ['level-edge', ['ground', 'ground-raised', 'ground-selected', 'info-ground', 'caution-ground', 'urgent-ground']],
];

describe.each(themes)('in the %s theme', (theme) => {
  test.each(TEXTS)('text in --%s has a contrast of 4.5 to 1 or more on every ground that it is set on', (ink, grounds) => {
    for (const ground of grounds) expect(contrast(theme, ink, ground), `--${ink} on --${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPES)('shapes in --%s have a contrast of 3 to 1 or more with what is around them', (shape, grounds) => {
    for (const ground of grounds) expect(contrast(theme, shape, ground), `--${shape} on --${ground}`).toBeGreaterThanOrEqual(3);
  });

  test('one of the two focus rings shows on every ground, and the two show against each other', () => {
    for (const ground of [...GROUNDS, 'accent', 'urgent']) {
      expect(Math.max(contrast(theme, 'focus', ground), contrast(theme, 'focus-edge', ground)), `focus on --${ground}`).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme, 'focus', 'focus-edge')).toBeGreaterThanOrEqual(3);
  });
});

test('every role has a value for both themes', () => {
  expect(roles.light.size).toBeGreaterThan(30);
  expect([...roles.dark.keys()]).toEqual([...roles.light.keys()]);
});

test('no style rule names a colour itself: all come from roles', () => {
  const rules = sheet.slice(sheet.indexOf(':root[data-theme'));
  expect(rules.match(/#[\da-f]{3,8}\b/gi)).toBeNull();
});
