/**
 * Some LMSs play a course in a sandbox that drops downloads without a word. A frame of another
 * origin, which nobody can look at, may.
 */
export function mayDownload(page: Window): boolean {
  try {
    for (let here = page; here !== here.parent; here = here.parent) {
      const { sandbox } = (here.frameElement ?? {}) as HTMLIFrameElement;
      if (sandbox && sandbox.length > 0 && !sandbox.contains('allow-downloads')) return false;
    }
  } catch {
    // Of another origin.
  }
  return true;
}

/** Milliseconds after which a browser has taken what an object URL names, Safari's question too. */
const TAKEN = 60_000;

/** Has the browser save what the address names. */
export function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/**
 * Gives a text or a file to be kept. LMS apps may block downloads, so whoever offers one in the
 * course also offers another way.
 */
export function download(
  name: string,
  content: string | Uint8Array | Blob,
  type = 'text/plain;charset=utf-8',
): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
  const address = URL.createObjectURL(blob);
  save(address, name);
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
