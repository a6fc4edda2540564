import { describe, expect, test } from 'vitest';
import { linkedSites } from '../../scripts/build/linked-sites.ts';
import { headersFor } from '../../scripts/build/policy.ts';
import { linkCanOpen } from '../../src/base/link-can-open.ts';

const sites = ['*.gov.uk', 'doi.org'];

describe('where links may lead', () => {
  test.each([
    ['https://www.gov.uk/guidance', true],
    ['https://doi.org/10.1000/1', true],
    ['tel:999', true],
    ['mailto:front.door@council.gov.uk', true],
    ['https://www.gov.uk.example.org/', false],
    ['https://notgov.uk/', false],
    ['https://sub.doi.org/', false],
    ['http://www.gov.uk/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['not an address', false],
  ])('from the hosted app, %s opens: %s', (address, opens) => {
    expect(linkCanOpen(address, false, sites)).toBe(opens);
  });

  test('from the one file every https address opens, and nothing else of the web', () => {
    expect(linkCanOpen('https://example.org/', true, [])).toBe(true);
    expect(linkCanOpen('http://example.org/', true, [])).toBe(false);
  });

  test('the header names every site that the content links to', () => {
    const found = linkedSites();
    expect(found.slice(0, 3)).toEqual(['*.gov.uk', '*.nhs.uk', '*.police.uk']);
    for (const site of found) expect(headersFor('/')['Connection-Allowlist']).toContain(`"https://${site}"`);
  });
});
