import { transform } from 'lightningcss';
import { FLOOR } from '../model/floor.ts';

/** Lightning CSS's way to write a version. */
const version = (of: string) => {
  const [major = 0, minor = 0] = of.split('.').map(Number);
  return (major << 16) | (minor << 8);
};

/**
 * Css for the oldest browsers that the course is made for; build only. Both schemes of a
 * `light-dark()` hang on variables that the style sheet with `color-scheme` sets.
 */
export function compileCss(css: string): string {
  const { chrome, firefox, safari } = FLOOR;
  const { code } = transform({
    filename: 'style.css',
    code: new TextEncoder().encode(css),
    minify: true,
    targets: {
      chrome: version(chrome),
      firefox: version(firefox),
      safari: version(safari),
      ios_saf: version(safari),
    },
  });
  return new TextDecoder().decode(code);
}
