/**
 * The worker in which xmllint-wasm checks a manifest, made of what the page carries: a page that is
 * opened from disk can fetch nothing.
 */
import { textOf } from '../../model/files.ts';
import { payload } from '../payload.ts';

let address: string | undefined;

/** Called by the library's own code, which the build points here (`build/browser-modules.ts`). */
export function startWorker(): Worker {
  address ??= URL.createObjectURL(
    new Blob([textOf(payload().get('xmllint.js')!)], { type: 'text/javascript' }),
  );
  return new Worker(address);
}

export const wasmBinary = (): Uint8Array => payload().get('xmllint.wasm')!;
