import { expect, test } from 'vitest';
import { seal } from '../../src/save/sealing/seal.ts';
import { unseal } from '../../src/save/sealing/unseal.ts';
import { publicTool } from '../save/public-tool.ts';

const PASSPHRASES = ['otter maple kettle violin harbour jelly', 'Crème brûlée à 7 € — Łódź', 'جسر 42 שלום 🌉'];
const TEXTS = ['{"n":1}\n', 'Zoë’s mum said: “قالت إنها جائعة”.\n', `${'Cold mornings. '.repeat(20_000)}\n`];

// The files in tests/save/vectors show the same with the tool of one day; this is for the tool that people have now.
test('the public age tool opens what is sealed here, and what it seals is opened here: three passphrases, three texts, both ways', async ({ skip }) => {
  const tool = publicTool();
  if (!tool) return skip('install the program age (and script) to run this');
  let exchanged = 0;
  for (const passphrase of PASSPHRASES) {
    for (const text of TEXTS) {
      const sealed = await seal(text, passphrase, { work: 10 });
      if (!sealed.ok) throw new Error(sealed.problem.kind);
      expect((await tool.open(sealed.value, passphrase)).trimEnd()).toBe(text.trimEnd());
      const opened = await unseal(await tool.seal(text, passphrase), passphrase);
      expect(opened.ok && opened.value.trimEnd()).toBe(text.trimEnd());
      exchanged += 2;
    }
  }
  process.stdout.write(`exchanged with the public tool: ${String(exchanged)}\n`);
  expect(exchanged).toBe(18);
});
