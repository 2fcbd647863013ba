/** From the built site and the course's files to the bytes of each package. */
import { apart } from './apart.ts';
import type { Contents } from './contents.ts';
import type { CourseFiles } from './course-files.ts';
import { sorted, type Files } from './files.ts';
import { formats, type Format } from './formats.ts';
import { forCourse, forPackage } from './page.ts';
import { zipped } from './zip.ts';

export interface Package {
  format: Format['id'];
  /** Of the zip. */
  name: string;
  bytes: Uint8Array;
  files: number;
}

export async function buildPackages(
  site: Files,
  files: CourseFiles,
  version: string,
): Promise<Package[]> {
  const { course, topics } = files;
  const pages = apart(forCourse(site, files));
  const paths = [...sorted(pages).keys()];
  const contents: Contents = { course, topics, paths, version };
  return Promise.all(
    formats.map(async (format) => {
      const own = forPackage(pages, format.package);
      const packed = new Map([...own, ...(await format.beside(contents, own))]);
      return {
        format: format.id,
        name: `${course.id}-${format.id}.zip`,
        bytes: zipped(packed),
        files: packed.size,
      };
    }),
  );
}
