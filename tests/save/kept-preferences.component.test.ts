import { afterEach, describe, expect, test, vi } from 'vitest';
import { readKeptPreferences } from '../../src/save/kept-preferences.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';

const KEY = 'screen-for-neglect-display';
afterEach(() => { localStorage.clear(); vi.restoreAllMocks(); });

describe('display settings', () => {
  test('leave nothing in the browser until somebody asks for it', () => {
    const preferences = new Preferences();
    preferences.theme = 'dark';
    preferences.textSize = 'large';
    expect(preferences.keep()).toBe(true);
    expect(localStorage.length).toBe(0);
    expect(new Preferences().theme).toBe('system');
  });

  test('come back once they are to be kept, and go when that is taken back', () => {
    const preferences = new Preferences();
    preferences.keepsSettings = true;
    preferences.theme = 'dark';
    preferences.textSize = 'large';
    preferences.shortcutKeys = false;
    preferences.keep();
    const next = new Preferences();
    expect([next.theme, next.textSize, next.shortcutKeys, next.keepsSettings, next.tourSeen]).toEqual(['dark', 'large', false, true, false]);
    next.keepsSettings = false;
    next.keep();
    expect(localStorage.length).toBe(0);
  });

  test('the notice for a first visit stays away for good, and keeps no setting with it', () => {
    const preferences = new Preferences();
    preferences.theme = 'dark';
    preferences.putTourAway();
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({ tourPutAway: true });
    const next = new Preferences();
    expect([next.tourSeen, next.theme]).toEqual([true, 'system']);
    next.keepsSettings = true;
    next.keep();
    next.keepsSettings = false;
    next.keep();
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({ tourPutAway: true });
  });

  test.each(['{"theme":"pink"}', '{"theme":"dark","child":"AB"}', 'no JSON', '[]', 'null'])('what somebody else wrote there (%s) counts for nothing', (text) => {
    localStorage.setItem(KEY, text);
    expect(readKeptPreferences()).toEqual({});
  });

  test('work in a browser that keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('no', 'QuotaExceededError'); });
    const preferences = new Preferences();
    preferences.keepsSettings = true;
    expect(preferences.keep()).toBe(false);
    preferences.putTourAway();
    expect(preferences.tourSeen).toBe(true);
  });
});
