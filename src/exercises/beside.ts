const fetched = new Map<string, Promise<unknown>>();
const held = new Map<string, unknown>();

/**
 * What a JSON file beside the pages holds, asked for once. Rejects where it cannot be had; asked
 * again, it is fetched again. `isAnew`: past what this page and the browser's cache hold.
 */
export function fetchBeside(file: string, isAnew = false): Promise<unknown> {
  const known = fetched.get(file);
  if (known && !isAnew) return known;
  const how: RequestInit = isAnew ? { cache: 'reload' } : {};
  const request = fetch(`./${file}`, how).then((response) => {
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  });
  fetched.set(file, request);
  request.then(
    (content) => held.set(file, content),
    () => fetched.delete(file),
  );
  return request;
}

/** The same where it is here already; undefined otherwise. */
export const besideNow = (file: string): unknown => held.get(file);
