import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const rowsOf = (page: string, first: RegExp): readonly (readonly string[])[] =>
  readFileSync(join(ROOT, page), 'utf8').split('\n').filter((line) => line.startsWith('| ')).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim())).filter(([cell = '']) => first.test(cell));

describe('the table of security tests', () => {
  const rows = rowsOf('docs/safety/security-tests.md', /^T\d+$/);

  test('has thirty rows in their order, each with a figure and a test', () => {
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 30 }, (_, at) => `T${String(at + 1)}`));
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(5);
      expect(row.filter((cell) => cell === ''), row[0]).toEqual([]);
    }
  });

  test('names tests that exist', () => {
    const named = rows.flatMap(([number = '', , where = '']) => [...where.matchAll(/`([^`]+)`/g)].map((match) => ({ number, file: match[1] ?? '' })));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ file }) => !/^tests\/.*\.(?:test|soak)\.ts$/.test(file) || !existsSync(join(ROOT, file)))).toEqual([]);
    // "the same" stands for the row before it.
    expect(rows.filter(([, , where = '']) => !where.includes('`') && where !== 'the same').map(([number]) => number)).toEqual([]);
  });
});

describe('the self-assessment against OWASP ASVS', () => {
  const rows = rowsOf('docs/safety/owasp-asvs.md', /\(V\d+/);

  test('answers all seventeen chapters', () => {
    const chapters = new Set(rows.flatMap(([area = '']) => [...area.matchAll(/V(\d+)/g)].map((match) => Number(match[1]))));
    expect([...chapters].sort((one, other) => one - other)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  test('says of each area how it is met, with a file where it is called met or tested', () => {
    for (const [area, meaning, how, state = ''] of rows) {
      expect([meaning, how, state].filter((cell) => cell === undefined || cell === '' || (cell === '—' && state !== 'Does not apply')), area).toEqual([]);
      if (/^(?:Met|Tested)/.test(state)) expect(how, area).toMatch(/`(?:tests|src|scripts)\/|"/);
    }
  });
});
