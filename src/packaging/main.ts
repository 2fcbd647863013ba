/** `npm run package`: the built site as one zip per format. `--config FILE` another course.yaml, `--out DIR` another folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packagingMessages as say } from '../messages/packaging.ts';
import type { PackagingFault } from '../model/packaging.ts';
import { err, ok, type Result } from '../model/result.ts';
import { buildPackages } from './build.ts';
import { readCourse } from './course-files.ts';
import { readFolder, type Files } from './files.ts';
import { LAUNCH } from './contents.ts';
import { verify } from './verify/verify.ts';

const SITE = 'dist';
const CONTENT = 'content';

interface Options {
  config?: string;
  out: string;
}

function options(args: string[]): Result<Options, PackagingFault> {
  try {
    const { values } = parseArgs({ args, options: { config: { type: 'string' }, out: { type: 'string', default: 'packages' } } });
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
  const course = await readCourse(CONTENT, config).catch(() => undefined);
  if (!course) return err({ code: 'no-file', file: config });
  if (!course.ok) return err({ code: 'bad-files', faults: course.error });
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const packages = await buildPackages(built.value, course.value, version);
  const verdicts = await Promise.all(packages.map(async ({ name, bytes }) => ({ name, ...(await verify(bytes)) })));
  const unsound = verdicts.filter(({ findings }) => findings.length > 0);
  if (unsound.length > 0) return err({ code: 'unsound', packages: unsound });
  await mkdir(out, { recursive: true });
  for (const { name, bytes } of packages) await writeFile(join(out, name), bytes);
  return ok([...packages.map(({ name, files, bytes }) => say.made(name, files, bytes.length)), say.done(out)].join('\n'));
}

const outcome = await run(process.argv.slice(2));
if (outcome.ok) console.log(outcome.value);
else console.error(say.fault(outcome.error));
process.exitCode = outcome.ok ? 0 : 1;
