/**
 * Whether this looks like a private window, whose storage ends with it. Evidence: Firefox and Safari
 * keep databases there and refuse the directory of files; Chromium tells nothing on purpose, so that
 * false means only that nothing is known.
 */
export async function looksPrivate(): Promise<boolean> {
  // Pages served without TLS have none.
  const storage = (navigator as Partial<Navigator>).storage;
  if (!storage?.getDirectory) return false;
  return storage.getDirectory().then(
    () => false,
    (fault: unknown) =>
      fault instanceof DOMException && ['SecurityError', 'UnknownError'].includes(fault.name),
  );
}
