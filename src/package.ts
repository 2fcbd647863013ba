/**
 * `npm run package`: the one file that knows both the students' packages and the instructors'
 * review page. `--config FILE` another course.yaml, `--out DIR` another folder.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from './course/folder.ts';
import { readContent, type CourseContent } from './course/read-content.ts';
import type { Config } from './course/variant.ts';
import { packagingMessages as say } from './messages/packaging.ts';
import { bytesOf, type Files } from './model/files.ts';
import type { PackagingFault } from './model/packaging.ts';
import { err, ok, type Result } from './model/result.ts';
import { buildPackages } from './packaging/build.ts';
import { LAUNCH } from './packaging/contents.ts';
import { changedSince, SOURCES } from './packaging/sources.ts';
import { verify } from './packaging/verify/verify.ts';
import { reviewPage } from './review/build/page.ts';
import { reviewContentOf } from './review/build/review-content.ts';
import { varyReview } from './review/build/vary-review.ts';

const SITE = 'dist';
const CONTENT = 'content';
const REVIEW = 'revision.html';

interface Options {
  config?: string;
  out: string;
}

function options(args: string[]): Result<Options, PackagingFault> {
  try {
    const { values } = parseArgs({
      args,
      options: { config: { type: 'string' }, out: { type: 'string', default: 'packages' } },
    });
    return ok(values);
  } catch {
    return err({ code: 'bad-option', option: args.join(' ') });
  }
}

async function site(folder: string): Promise<Result<Files, PackagingFault>> {
  const files = await readFolder(folder).catch((): Files => new Map());
  if (!files.has(LAUNCH)) return err({ code: 'no-site', folder });
  const changed = await changedSince(folder);
  if (changed.length > 0) return err({ code: 'other-site', folder, changed });
  return ok(new Map([...files].filter(([path]) => path !== SOURCES)));
}

function fileOr(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}

async function content(file: string): Promise<Result<CourseContent, PackagingFault>> {
  const bytes = fileOr(file);
  if (!bytes) return err({ code: 'no-file', file });
  const config: Config = { file, bytes, logo: (path) => fileOr(join(dirname(file), path)) };
  const read = readContent(await readFolder(CONTENT), { folder: CONTENT, config });
  return read.ok ? read : err({ code: 'bad-files', faults: read.error });
}

async function run(args: string[]): Promise<Result<string, PackagingFault>> {
  const chosen = options(args);
  if (!chosen.ok) return chosen;
  const { config = join(CONTENT, 'course.yaml'), out } = chosen.value;
  const read = await content(config);
  if (!read.ok) return read;
  const built = await site(SITE);
  if (!built.ok) return built;
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const packages = await buildPackages(built.value, read.value, version);
  const verdicts = await Promise.all(
    packages.map(async ({ name, bytes }) => ({ name, ...(await verify(bytes)) })),
  );
  const unsound = verdicts.filter(({ findings }) => findings.length > 0);
  if (unsound.length > 0) return err({ code: 'unsound', packages: unsound });
  const plain = await reviewPage(reviewContentOf(read.value));
  const review = bytesOf(varyReview(plain, read.value.course));
  await mkdir(out, { recursive: true });
  for (const { name, bytes } of [...packages, { name: REVIEW, bytes: review }])
    await writeFile(join(out, name), bytes);
  return ok(
    [
      ...packages.map(({ name, files, bytes }) => say.made(name, files, bytes.length)),
      say.made(REVIEW, 1, review.length),
      say.done(out),
    ].join('\n'),
  );
}

const outcome = await run(process.argv.slice(2));
if (outcome.ok) console.log(outcome.value);
else console.error(say.fault(outcome.error));
process.exitCode = outcome.ok ? 0 : 1;
