/** An LMS on a slow line: each of its commits is a synchronous request that takes a while. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Driver } from './driver.ts';

/** `duration`: milliseconds of each commit. Until `close`; the course's frame stays the one entered. */
export async function slowCommits(engine: Driver, duration: number) {
  const server = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    setTimeout(() => response.end(), duration);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await engine.run(
    (url: string) => {
      const lms = window.parent as typeof window & {
        API: { LMSCommit(none: ''): string };
        commits: number;
      };
      const commit = lms.API.LMSCommit;
      lms.commits = 0;
      lms.API.LMSCommit = (none) => {
        const request = new lms.XMLHttpRequest();
        request.open('POST', url, false);
        request.send();
        lms.commits += 1;
        return commit(none);
      };
    },
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  );
  return {
    commits: () => engine.run(() => (window.parent as unknown as { commits: number }).commits),
    close: () => server.close(),
  };
}
