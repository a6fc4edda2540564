import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOST_FILES } from '../../scripts/build/host-files.ts';
import { headersFor } from '../../scripts/build/policy.ts';
import { hostedFolder } from '../support/built.ts';
import { HOSTS } from '../support/hosts.ts';

const PATHS = ['/', '/index.html', '/sw.js', '/assets/start-abc.js', '/assets/fonts/one-abc.js', '/icon.svg', '/manifest.webmanifest'];
const built = (name: string): string => readFileSync(join(hostedFolder(), name), 'utf8');

test('every settings file that the build writes is read here, and no other', () => {
  expect(Object.keys(HOSTS).toSorted()).toEqual(Object.keys(HOST_FILES).toSorted());
});

describe.each(Object.entries(HOSTS))('the host that reads %s', (name, read) => {
  test('finds in the build what the policy module describes', () => { expect(built(name)).toBe(HOST_FILES[name]?.()); });

  test.each(PATHS)('sends with %s the headers of the policy, no more and no fewer', (path) => {
    expect(read(built(name))(path)).toEqual(headersFor(path));
  });
});

test('a settings file that loses a header, or says it of another place, is noticed', () => {
  const said = built('_headers');
  expect(HOSTS['_headers']?.(said.replace("frame-ancestors 'none'", ''))('/')).not.toEqual(headersFor('/'));
  expect(HOSTS['nginx.conf']?.(built('nginx.conf').replace('location = /sw.js', 'location = /worker.js'))('/sw.js')).not.toEqual(headersFor('/sw.js'));
  expect(HOSTS['web.config']?.(built('web.config').replace('path="sw.js"', 'path="worker.js"'))('/sw.js')).not.toEqual(headersFor('/sw.js'));
});
