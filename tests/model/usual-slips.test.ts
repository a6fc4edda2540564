import { expect, test } from 'vitest';
import { withoutSlips } from '../../src/model/usual-slips.ts';

test.each([
  ['bruse baby', 'bruise baby'], ['brused baby', 'bruised baby'], ['bruse on babys face', 'bruise on babys face'], ['bruized', 'bruised'], ['brusie', 'bruise'], ['bruises', 'bruise'], ['brusing', 'bruising'], ['Bruize', 'bruise'], ['briuse', 'bruise'], ['bruces', 'bruise'],
  ['burnd', 'burnt'], ['skalded', 'scalded'], ['scauld', 'scald'], ['factured', 'fractured'], ['fracure', 'fracture'], ['broke his arm', 'broken arm'], ['borken leg', 'broken leg'], ['makr on face', 'mark on face'], ['new born', 'newborn'], ['tempreture', 'temperature'], ['dehidrated', 'dehydrated'], ['dehyrdated', 'dehydrated'],
  ['missed appts 4', 'missed appointments 4'], ['missed appt', 'missed appointment'], ['missed apps', 'missed appointments'], ['mised appointment', 'missed appointment'],
  ['pissed', 'drunk'], ['dad pissed again', 'dad drunk again'], ['mum hammered', 'mum drunk'], ['wasted', 'drunk'], ['slurring', 'drunk'], ['slurring her words', 'drunk'], ['steaming', 'drunk'], ['legless', 'drunk'], ['on the drink', 'drunk'], ['hung over', 'drunk'],
  ['pissed himself', 'wet himself'], ['pissed the bed', 'wet the bed'], ['six weeks old', '6 weeks old'], ['two year old', '2 year old'],
])('"%s" means "%s"', (said, meant) => { expect(withoutSlips(said)).toBe(meant); });

test.each([
  'brush', 'brushes teeth', 'brushed', 'browse', 'breeze', 'brews', 'burn', 'scolded', 'manufactured', 'broke', 'boiler broke', 'happy', 'apple', 'pissed off', 'hammered on the door', 'wasted food', 'food wasted', 'food is wasted', 'phone apps', 'an app', 'walls not plastered', 'windows', 'muscle wasted', 'wasted appointments', 'steaming hot', 'one parent', 'two children', 'missed', 'missing', 'a mark', 'marks', 'nursery', '',
])('"%s" stays as it is', (said) => { expect(withoutSlips(said)).toBe(said); });

test('a text of any length keeps its end', () => { expect(withoutSlips(`${'a '.repeat(2_000)}end`)).toMatch(/a end$/); });
