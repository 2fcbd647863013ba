/**
 * The oldest browsers in which the whole course works: the build writes for them, and
 * `tests/unit/packaging/floor.test.ts` reads what it wrote.
 *
 * Chrome 109 is the last one for Windows 7 and 8, Firefox 115 ESR too; iOS 15 is the last of the
 * iPhone 6s and 7, and 15.4 its version that reads `:has()`.
 */
export const FLOOR = { chrome: '109', firefox: '115', safari: '15.4' } as const;

/** As esbuild, Rolldown and Vite want it: `chrome109`. */
export const FLOOR_TARGETS = Object.entries({ ...FLOOR, ios: FLOOR.safari }).map(
  ([name, version]) => name + version,
);
