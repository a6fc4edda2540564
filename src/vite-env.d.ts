/// <reference types="svelte" />
/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** "off" in a build that keeps nothing on the computer. Read with a dot, so that the build can leave the code of drafts out. */
  readonly VITE_DRAFTS?: string;
}
