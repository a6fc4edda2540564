import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { screeningJsonSchema } from '../../src/save/json-schema.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { codes, facts } from './sample-screening.ts';

const docs = new URL('../../docs/', import.meta.url);

test('the published schema is the one that the model gives (run: node scripts/write-schema.mjs)', () => {
  expect(readFileSync(new URL('screening.schema.json', docs), 'utf8')).toBe(screeningJsonSchema());
});

test('the schema closes every group of parts that has named parts', () => {
  const open: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('properties' in value && !('additionalProperties' in value)) open.push(path);
    for (const [key, part] of Object.entries(value)) look(part, `${path}/${key}`);
  };
  look(JSON.parse(screeningJsonSchema()), '');
  expect(open).toEqual([]);
});

test('the example in the description of the format opens', () => {
  const page = readFileSync(new URL('file-format.md', docs), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const result = readScreening(example, facts, codes);
  expect(result.ok ? 'opens' : result.problem).toBe('opens');
});

test('every part of the file is described', () => {
  const page = readFileSync(new URL('file-format.md', docs), 'utf8');
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('properties' in value) for (const name of Object.keys(Object(value.properties))) names.add(name);
    Object.values(value).forEach(look);
  };
  look(JSON.parse(screeningJsonSchema()));
  expect(names.size).toBeGreaterThan(80);
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
