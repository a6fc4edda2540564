import { failure, success, type Result } from '../../base/result.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { Screening } from '../../model/screening.ts';
import { bytesOf, screeningFrom, type Edition } from '../../save/disk/open-file.ts';
import type { SaveProblem } from '../../save/save-problem.ts';
import { looksSealed } from '../../save/sealing/looks-sealed.ts';
import type { Watched } from '../../save/sealing/passphrase-lock.ts';

/** What a chosen file turned out to be. */
export type ChosenFile =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array }
  | { readonly kind: 'plain'; readonly screening: Screening };

/** Gives the facts and codes of this edition, against which a file is checked. */
export const editionOf = (bank: ContentBank, today: string): Edition => ({
  facts: bank.facts,
  codes: new Set(bank.groups.flatMap((group) => group.indicators.map((indicator) => indicator.code))),
  today,
});

/** Looks into a file that a person chose. A sealed one is checked as far as it can be without its passphrase. */
export const lookInto = async (file: Blob, edition: Edition): Promise<Result<ChosenFile, SaveProblem>> => {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  if (looksSealed(bytes.value)) {
    const { sealedFileFrom } = await import('../../save/sealing/unseal.ts');
    const sealed = sealedFileFrom(bytes.value);
    return sealed.ok ? success({ kind: 'sealed', bytes: bytes.value }) : sealed;
  }
  const screening = screeningFrom(bytes.value, edition);
  return screening.ok ? success({ kind: 'plain', screening: screening.value }) : screening;
};

/** Opens a sealed file. Takes about a second; progress and a stop go through `watched`. */
export const openSealed = async (bytes: Uint8Array, passphrase: string, edition: Edition, watched: Watched): Promise<Result<Screening, SaveProblem>> => {
  const { unseal } = await import('../../save/sealing/unseal.ts');
  const text = await unseal(bytes, passphrase, watched);
  return text.ok ? screeningFrom(new TextEncoder().encode(text.value.trimEnd()), edition) : failure(text.problem);
};
