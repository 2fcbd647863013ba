/** The record and all verbs that change it, of the modules as they are loaded now. */
export async function recordVerbs() {
  const [store, edits] = await Promise.all([
    import('../../../src/record/store.ts'),
    import('../../../src/record/edits.ts'),
  ]);
  return { ...store, ...edits };
}
export type RecordVerbs = Awaited<ReturnType<typeof recordVerbs>>;
