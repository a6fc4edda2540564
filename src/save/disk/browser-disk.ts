import type { FileToSave } from './save-bytes.ts';

/** A file that a person chose to write to. */
export interface ChosenPlace {
  readonly name: string;
  /** Replaces what is there in one step: an older file stays whole until the new one is complete. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly read: () => Promise<Uint8Array>;
}

/** What this browser can do with files. */
export interface Disk {
  /** Asks the person where; absent where the browser cannot. Rejects with `AbortError` when the person says no. */
  readonly askForPlace?: (file: FileToSave) => Promise<ChosenPlace>;
  /** Says whether a person has just pressed something, which browsers want before they ask for a place. */
  readonly isBeingPressed: () => boolean;
  readonly download: (file: FileToSave) => void;
}

/** The part of the File System Access API that is used here; not every browser has it. */
interface AsksForPlaces {
  readonly showSaveFilePicker: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

const canAsk = (scope: object): scope is AsksForPlaces => 'showSaveFilePicker' in scope && typeof scope.showSaveFilePicker === 'function';

/** The browser needs time to begin a download before its address may go. */
const DOWNLOAD_STARTS_WITHIN = 60_000;

const inMemory = ({ bytes, mime }: FileToSave): Blob => new Blob([new Uint8Array(bytes)], { type: mime });

const askIn = (scope: AsksForPlaces): NonNullable<Disk['askForPlace']> => async (file) => {
  const ending = file.suggestedName.slice(file.suggestedName.lastIndexOf('.'));
  const handle = await scope.showSaveFilePicker({ suggestedName: file.suggestedName, types: [{ description: 'Screening', accept: { [file.mime]: [ending] } }] });
  return {
    name: handle.name,
    write: async (bytes) => {
      const writing = await handle.createWritable();
      try {
        await writing.write(inMemory({ ...file, bytes }));
        await writing.close();
      } catch (error) {
        await writing.abort().catch(() => undefined);
        throw error;
      }
    },
    read: async () => new Uint8Array(await (await handle.getFile()).arrayBuffer()),
  };
};

const download = (file: FileToSave): void => {
  const address = URL.createObjectURL(inMemory(file));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_STARTS_WITHIN);
};

/** Gives what this browser can do with files. */
export const browserDisk = (): Disk => ({
  ...(canAsk(window) && { askForPlace: askIn(window) }),
  isBeingPressed: () => navigator.userActivation?.isActive ?? true,
  download,
});
