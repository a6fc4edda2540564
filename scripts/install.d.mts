/** The folder of the project, whatever folder the command was given in. */
export const projectFolder: string;
/** Names what is not installed as package-lock.json wants it; empty when all is well. */
export const missingPackages: (folder?: string) => readonly string[];
/** Installs what is missing, without running any package's own install script; ends the program when that fails. */
export const installWhatIsMissing: () => void;
