/**
 * Takes out of the pages what they need later, or share: the data of an exercise, which Astro
 * prints into the page, becomes a file that is fetched when its step comes on screen; Astro's own
 * script for islands and the course's outline, the same in every lesson, become files that the
 * browser keeps. The launch keeps its outline: it is the one page that every learner opens, and a
 * request costs it more than the bytes.
 */
import { createHash } from 'node:crypto';
import { LAUNCH } from './contents.ts';
import { bytesOf, textOf, type Files } from './files.ts';
import { plainProps } from './island-props.ts';

const FOLDER = 'assets';
/** Characters of data from which a request of its own is worth it. */
const WORTH = 6000;
const ISLAND = /<astro-island\b[^>]*\bclient="shown"[^>]*>/g;
const COMPONENT = /\bcomponent-export="([^"]+)"/;
const PROPS = / props="([^"]*)"/;
/** Only Astro's begin so; one after another they are one. */
const ISLAND_SCRIPTS = /(?:<script>\(\(\)=>\{(?:(?!<\/script>).)*<\/script>)+/s;

const OUTLINE = /<script\b[^>]*\bid="outline"[^>]*>.*?<\/script>/s;

/** What comes out of the pages, by its path. */
class Apart {
  readonly files = new Map<string, Uint8Array>();

  /** The path of a file with this text, named after it so that caches never hold an older one. */
  put(name: string, extension: string, text: string): string {
    const path = `${name}.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.${extension}`;
    this.files.set(path, bytesOf(text));
    return path;
  }
}

/** The same course, with more files and lighter pages. */
export function apart(site: Files): Files {
  const taken = new Apart();
  const pages = [...site].map(([path, bytes]) => {
    if (!path.endsWith('.html')) return [path, bytes] as const;
    const page = lightened(textOf(bytes), taken);
    return [path, bytesOf(path === LAUNCH ? page : withoutOutline(page, taken))] as const;
  });
  return new Map([...pages, ...taken.files]);
}

function lightened(html: string, taken: Apart): string {
  return (
    html
      .replace(ISLAND, (tag) => {
        const props = PROPS.exec(tag)?.[1] ?? '';
        if (props.length < WORTH) return tag;
        const path = taken.put(`${FOLDER}/${COMPONENT.exec(tag)![1]!}`, 'json', plainProps(props));
        return tag.replace(PROPS, () => ` data-props="./${path}"`);
      })
      // Beside the pages: what it imports it names relative to them, and a script's imports are
      // relative to the script.
      .replace(
        ISLAND_SCRIPTS,
        (scripts) =>
          `<script src="./${taken.put('islands', 'js', scripts.replace(/<\/?script>/g, ''))}" defer></script>`,
      )
  );
}

/** A script that puts the outline where it stood. */
function withoutOutline(html: string, taken: Apart): string {
  return html.replace(OUTLINE, (outline) => {
    const path = taken.put(
      'outline',
      'js',
      `document.currentScript.insertAdjacentHTML('afterend', ${JSON.stringify(outline)});`,
    );
    return `<script src="./${path}" defer></script>`;
  });
}
