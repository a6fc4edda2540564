import { saveProblem, type SaveProblem } from '../save-problem.ts';
import type { DraftContent, DraftLock } from './draft-records.ts';

/** The records as they lie on the disk; another page may have planted or changed them. */
export interface StoredDraft {
  readonly lock: unknown;
  readonly content: unknown;
}

/** A place for one draft. Every promise is kept only once the disk has it, and rejects with a {@link StorageTrouble}. */
export interface DraftStorage {
  readonly read: () => Promise<StoredDraft>;
  /** Puts a first draft there; refused with `otherDraft` when there is one. */
  readonly begin: (lock: DraftLock, content: DraftContent) => Promise<void>;
  /** Replaces the record with number `content.number - 1`; refused with `takenOver` or `storageWiped` when it is not there. */
  readonly replace: (content: DraftContent) => Promise<void>;
  /** Deletes the locked key first, so that nothing opens what may be left on the disk, then everything. */
  readonly wipe: () => Promise<void>;
  readonly close: () => void;
}

/** A problem on its way out of a storage. */
export class StorageTrouble extends Error {
  constructor(readonly problem: SaveProblem) {
    super(problem.kind);
  }
}

const NAME = 'screen-for-neglect-draft';
const STORE = 'draft';

const troubleOf = (error: unknown): StorageTrouble => {
  if (error instanceof StorageTrouble) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new StorageTrouble(saveProblem('storageFull'));
  if (name === 'SecurityError' || name === 'NotSupportedError') return new StorageTrouble(saveProblem('storageBlocked'));
  // A full disk also shows itself as DataError or UnknownError, so any other error is as serious.
  return new StorageTrouble(saveProblem('draftNotSaved'));
};

const numberOf = (content: unknown): number | undefined =>
  typeof content === 'object' && content !== null && 'number' in content && typeof content.number === 'number' ? content.number : undefined;

/**
 * Keeps the draft in the browser's database, with strict durability: a save counts once the disk has it, and a power cut
 * takes back at most the newest change.
 * @param databases undefined where the browser has none
 * @param onClosed called when the browser closes the database, which it does when its storage is cleared
 */
export const databaseStorage = (databases: IDBFactory | undefined, onClosed: () => void): DraftStorage => {
  let opened: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> =>
    (opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      if (!databases) throw new StorageTrouble(saveProblem('storageBlocked'));
      const asked = databases.open(NAME, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onerror = () => reject(asked.error?.name === 'VersionError' ? new StorageTrouble(saveProblem('newerDraft')) : troubleOf(asked.error));
      asked.onblocked = () => reject(new StorageTrouble(saveProblem('openElsewhere')));
      asked.onsuccess = () => {
        const database = asked.result;
        const lost = (): void => {
          opened = undefined;
          onClosed();
        };
        database.onclose = lost;
        // Another tab deletes the draft: let it, and see afterwards that it is gone.
        database.onversionchange = () => {
          database.close();
          lost();
        };
        resolve(database);
      };
    }).catch((error: unknown) => {
      opened = undefined;
      // A browser that refuses to open is one that keeps nothing: a private window, or a rule against it.
      const trouble = troubleOf(error);
      throw trouble.problem.kind === 'draftNotSaved' ? new StorageTrouble(saveProblem('storageBlocked')) : trouble;
    }));

  const withStore = async <Answer>(mode: IDBTransactionMode, work: (store: IDBObjectStore, refuse: (problem: SaveProblem) => void) => () => Answer): Promise<Answer> => {
    const database = await open();
    return new Promise<Answer>((resolve, reject) => {
      try {
        const transaction = database.transaction(STORE, mode, { durability: 'strict' });
        let refusal: SaveProblem | undefined;
        const answer = work(transaction.objectStore(STORE), (problem) => {
          refusal = problem;
          transaction.abort();
        });
        transaction.oncomplete = () => resolve(answer());
        transaction.onabort = () => reject(refusal ? new StorageTrouble(refusal) : troubleOf(transaction.error));
      } catch (error) {
        opened = undefined; // closed under our hands: open again next time
        reject(troubleOf(error));
      }
    });
  };

  /** Looks at what is there and changes it in one transaction, so that no other tab can come in between. */
  const changeIf = (look: 'lock' | 'content', refusalFor: (found: unknown) => SaveProblem | undefined, change: (store: IDBObjectStore) => void): Promise<void> =>
    withStore('readwrite', (store, refuse) => {
      const found = store.get(look);
      found.onsuccess = () => {
        const refusal = refusalFor(found.result);
        if (refusal) refuse(refusal);
        else change(store);
      };
      return () => undefined;
    });

  return {
    read: () =>
      withStore('readonly', (store) => {
        const lock = store.get('lock');
        const content = store.get('content');
        return () => ({ lock: lock.result as unknown, content: content.result as unknown });
      }),
    begin: (lock, content) =>
      changeIf('lock', (found) => (found === undefined ? undefined : saveProblem('otherDraft')), (store) => {
        store.put(lock, 'lock');
        store.put(content, 'content');
      }),
    replace: (content) =>
      changeIf(
        'content',
        (found) => (found === undefined ? saveProblem('storageWiped') : numberOf(found) === content.number - 1 ? undefined : saveProblem('takenOver')),
        (store) => store.put(content, 'content'),
      ),
    wipe: async () => {
      await changeIf('lock', () => undefined, (store) => store.delete('lock'));
      await changeIf('lock', () => undefined, (store) => store.clear());
      const database = await open();
      opened = undefined;
      database.onclose = null;
      database.close();
      await new Promise<void>((resolve) => {
        const asked = databases?.deleteDatabase(NAME);
        if (!asked) return resolve();
        // Everything is cleared by now; another tab may hold the empty database a moment longer.
        asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
      });
    },
    close: () => {
      void opened?.then((database) => database.close(), () => undefined);
      opened = undefined;
    },
  };
};
