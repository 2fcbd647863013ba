/** After `npm run package`: writes `packages/revision.html`, or the file named. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packagingMessages as say } from '../../messages/packaging.ts';
import { reviewPage } from './page.ts';
import { readReviewContent } from './read-content.ts';

const target = process.argv[2] ?? 'packages/revision.html';
const page = new TextEncoder().encode(await reviewPage(await readReviewContent()));
await mkdir(dirname(target), { recursive: true });
await writeFile(target, page);
console.log(say.made(target, 1, page.length));
