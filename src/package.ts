/**
 * `npm run package`: the one file that knows both the students' packages and the instructors'
 * review page. `--config FILE` another course.yaml, `--out DIR` another folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packagingMessages as say } from './messages/packaging.ts';
import type { PackagingFault } from './model/packaging.ts';
import { err, ok, type Result } from './model/result.ts';
import { brandCss } from './packaging/brand.ts';
import { buildPackages } from './packaging/build.ts';
import { LAUNCH } from './packaging/contents.ts';
import { readCourse } from './packaging/course-files.ts';
import { bytesOf, readFolder, type Files } from './packaging/files.ts';
import { verify } from './packaging/verify/verify.ts';
import { reviewPage } from './review/build/page.ts';
import { readReviewContent } from './review/build/read-content.ts';

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
  const files = await readFolder(folder).catch(() => new Map<string, Uint8Array>());
  return files.has(LAUNCH) ? ok(files) : err({ code: 'no-site', folder });
}

async function run(args: string[]): Promise<Result<string, PackagingFault>> {
  const chosen = options(args);
  if (!chosen.ok) return chosen;
  const { config = join(CONTENT, 'course.yaml'), out } = chosen.value;
  const built = await site(SITE);
  if (!built.ok) return built;
  const read = await readCourse(CONTENT, config).catch(() => undefined);
  if (!read) return err({ code: 'no-file', file: config });
  if (!read.ok) return err({ code: 'bad-files', faults: read.error });
  const { course } = read.value;
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const packages = await buildPackages(built.value, read.value, version);
  const verdicts = await Promise.all(
    packages.map(async ({ name, bytes }) => ({ name, ...(await verify(bytes)) })),
  );
  const unsound = verdicts.filter(({ findings }) => findings.length > 0);
  if (unsound.length > 0) return err({ code: 'unsound', packages: unsound });
  const review = bytesOf(
    await reviewPage(
      await readReviewContent(CONTENT, config),
      course.accent && brandCss(course.accent),
    ),
  );
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
