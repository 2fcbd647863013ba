/**
 * `npm run verify -- FILE.zip…`: prints what an LMS would trip over; exit code 1 if there is an
 * error.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { verifyMessages as say } from '../../messages/verify.ts';
import { verify } from './verify.ts';

/** Findings of one kind that are printed whole. */
const SHOWN = 5;

async function report(file: string): Promise<boolean> {
  const zip = await readFile(file).catch(() => undefined);
  if (!zip) {
    console.error(say.unreadable(file));
    return false;
  }
  const { edition, files, findings } = await verify(new Uint8Array(zip));
  const errors = findings.filter(({ level }) => level === 'error').length;
  const kinds = [...new Set(findings.map(({ code, level }) => `${level} ${code}`))].sort();
  for (const kind of kinds) {
    const alike = findings.filter(({ code, level }) => `${level} ${code}` === kind);
    for (const finding of alike.slice(0, SHOWN)) console.log(say.finding(finding));
    if (alike.length > SHOWN) console.log(say.more(alike.length - SHOWN));
  }
  console.log(
    findings.length === 0
      ? say.clean(basename(file), say.editions[edition], files)
      : say.summary(basename(file), errors, findings.length - errors),
  );
  return errors === 0;
}

const files = process.argv.slice(2);
if (files.length === 0) console.error(say.usage);
const sound = await Promise.all(files.map(report));
process.exitCode = files.length > 0 && sound.every(Boolean) ? 0 : 1;
