/** How long the browser may take to read the bytes before their address is given up. */
const KEPT_IN_MILLISECONDS = 60_000;

/**
 * Hands bytes to the browser's own download, without a network. Where the file goes is the browser's and the person's choice.
 * @param name a file name that tells nothing about a person
 */
export const offerDownload = (name: string, content: Uint8Array | string, mediaType: string): void => {
  const parts = typeof content === 'string' ? [content] : [new Uint8Array(content)];
  const address = URL.createObjectURL(new Blob(parts, { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, KEPT_IN_MILLISECONDS);
};

/**
 * Copies text to the clipboard, on a person's press only.
 * @returns false when the browser refuses; show the text so that it can be copied by hand
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
