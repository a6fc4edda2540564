import { expect, test } from 'vitest';
import { faultCode } from '../../src/app/fault-code.ts';

test('the code of a fault says its kind and place, and never a word of its message', () => {
  const fault = new TypeError('Cannot read Quibblethwaite of undefined');
  expect(faultCode(fault)).toMatch(/^TypeError-\d+-\d+$/);
  const named = Object.assign(new Error('x'), { name: 'Quibblethwaite', stack: '' });
  expect(faultCode(named)).toBe('Error');
  expect(faultCode('Quibblethwaite')).toBe('Error');
});
