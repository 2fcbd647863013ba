/** Reads the files of a content folder and collects what is wrong with them. */
import type * as v from 'valibot';
import type { Files } from '../model/files.ts';
import type { FileFault } from '../model/packaging.ts';
import type { Result } from '../model/result.ts';
import { checked, located, utf8, type Source, type Wrong } from './yaml.ts';

/** Collects faults, so that an author reads all of them at once. */
export class Reading {
  readonly faults: FileFault[] = [];
  private readonly files: Files;
  /** As faults name it. */
  private readonly folder: string;

  constructor(files: Files, folder: string) {
    this.files = files;
    this.folder = folder;
  }

  take<T>(result: Result<T, FileFault[]>): T | undefined {
    if (result.ok) return result.value;
    this.faults.push(...result.error);
    return undefined;
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && this.take(utf8(`${this.folder}/${path}`, bytes));
  }

  bytes(path: string): Uint8Array | undefined {
    const bytes = this.files.get(path);
    const file = `${this.folder}/${path}`;
    if (!bytes)
      this.faults.push({ file, line: 1, field: '', rule: 'missing', expected: '', found: '' });
    return bytes;
  }

  /** What a YAML file holds. */
  yaml<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    check: (value: v.InferOutput<Schema>) => Wrong[] = () => [],
  ): v.InferOutput<Schema> | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    return this.source(schema, { file: `${this.folder}/${path}`, text, firstLine: 1 }, check);
  }

  /** What stands over a text between two lines of hyphens, and the text. */
  matter<Schema extends v.GenericSchema>(schema: Schema, path: string) {
    const text = this.text(path);
    if (text === undefined) return undefined;
    const [, matter = '', body = ''] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text) ?? [];
    const file = `${this.folder}/${path}`;
    const value = this.source(schema, { file, text: matter, firstLine: 2 }, () => []);
    return value === undefined ? undefined : { value, body };
  }

  private source<Schema extends v.GenericSchema>(
    schema: Schema,
    source: Source,
    check: (value: v.InferOutput<Schema>) => Wrong[],
  ): v.InferOutput<Schema> | undefined {
    const value = this.take(checked(schema, source));
    if (value === undefined) return undefined;
    this.faults.push(...located(source, check(value)));
    return value;
  }

  /** Paths in a folder, sorted, with each file's name. */
  in(folder: string, extension: string): { path: string; name: string }[] {
    return [...this.files.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(extension))
      .sort()
      .map((path) => ({ path, name: path.slice(folder.length + 1, -extension.length) }));
  }
}
