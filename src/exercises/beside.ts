const fetched = new Map<string, Promise<unknown>>();

/**
 * What a JSON file beside the pages holds, asked for once. Rejects where it cannot be had; asked
 * again, it is fetched again.
 */
export function fetchBeside(file: string): Promise<unknown> {
  const known = fetched.get(file);
  if (known) return known;
  const request = fetch(`./${file}`).then((response) => {
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  });
  fetched.set(file, request);
  request.catch(() => fetched.delete(file));
  return request;
}
