/** The cover as one page without scripts, to be shown while it is being changed. */
import { textOf, type Files } from '../model/files.ts';
import { attribute, Page } from '../packaging/html.ts';

export function coverAlone(files: Files): string {
  const page = new Page(textOf(files.get('index.html')!));
  // Nothing runs here, which is no fault of the reader's browser.
  for (const element of page.tagged('script', 'noscript')) page.replace(element, '');
  for (const link of page.tagged('link')) {
    const path = attribute(link, 'href')?.replace(/^\.\//, '') ?? '';
    const css = attribute(link, 'rel') === 'stylesheet' ? files.get(path) : undefined;
    page.replace(link, css ? `<style>${textOf(css)}</style>` : '');
  }
  for (const image of page.tagged('img')) {
    const path = attribute(image, 'src')?.replace(/^\.\//, '') ?? '';
    const bytes = files.get(path);
    if (bytes) page.setAttributes(image, { src: dataAddress(path, bytes) });
  }
  return page.toString();
}

function dataAddress(path: string, bytes: Uint8Array): string {
  const type = path.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(binary)}`;
}
