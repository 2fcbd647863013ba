/**
 * `npm run campus [-- --port N] [--data FOLDER] [--packages FOLDER]`; CAMPUS_PORT and CAMPUS_DATA
 * say the same.
 */
import { parseArgs } from 'node:util';
import { campusMessages as say } from '../messages/campus.ts';
import { faultOf } from './database.ts';
import { codeOf, FIRST_PORT, startCampus } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, packages: { type: 'string' } },
});
const given = values.port ?? process.env['CAMPUS_PORT'];
const port = given === undefined ? undefined : Number(given);
const dataDir = values.data ?? process.env['CAMPUS_DATA'] ?? 'campus-data';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
  stop(say.problems.badPort(given!));

const campus = await startCampus({
  port,
  dataDir,
  packagesDir: values.packages ?? 'packages',
}).catch((error: unknown) => {
  const code = codeOf(error);
  if (faultOf(error) === 'locked') stop(say.problems.lockedDatabase(dataDir));
  if (faultOf(error) === 'full') stop(say.problems.fullDisk);
  if (code === 'EADDRINUSE') stop(say.problems.busyPort(port ?? FIRST_PORT));
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ERR_SQLITE_ERROR'].includes(code))
    stop(say.problems.unwritableData(dataDir));
  throw error;
});

for (const notice of campus.notices) console.log(notice);
if (port === undefined && !campus.url.endsWith(`:${FIRST_PORT}`))
  console.log(say.problems.movedPort(FIRST_PORT));
console.log(say.started(campus.url));
console.log(say.stop);

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) process.exit(1);
    closing = true;
    void campus.close();
  });
}
