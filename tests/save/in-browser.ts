/** What the tests in a real browser call: the module for them is built from this file. */
export { browserDrafts } from '../../src/save/drafts/browser-drafts.ts';
export { saveBytes } from '../../src/save/disk/save-bytes.ts';
export { seal } from '../../src/save/sealing/seal.ts';
export { unseal } from '../../src/save/sealing/unseal.ts';
