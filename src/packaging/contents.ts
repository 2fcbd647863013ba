/**
 * What a manifest is made from: the course as its author wrote it and the files that the package
 * holds.
 */
import type { Course, Topic } from '../model/course.ts';

export interface Contents {
  course: Course;
  /** In the course's order. */
  topics: readonly Topic[];
  /** Every file of the course, sorted; without the manifest and the control documents. */
  paths: readonly string[];
  /** Of the software, for the metadata's life cycle. */
  version: string;
}

/** The page that an LMS opens. */
export const LAUNCH = 'index.html';

/** As a package is called, whatever the variant. */
export const zipName = ({ course, format }: { course: Course; format: string }): string =>
  `${course.id}-${format}.zip`;

/** Minutes of the steps that completing the course needs, as an ISO 8601 duration: `PT4H20M`. */
export function learningTime(topics: readonly Topic[]): string {
  const minutes = topics
    .flatMap(({ steps }) => steps)
    .reduce((sum, step) => sum + (step.optional ? 0 : step.minutes), 0);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

/** Who wrote the course as a vCard 3.0 (RFC 2426), which both editions of the metadata ask for. */
export function vcard({ author, institution }: Course): string {
  const safe = (text: string) => text.replace(/[\\;,]/g, '\\$&');
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${safe(author)}`,
    `N:${safe(author)};;;;`,
    `ORG:${safe(institution)}`,
    'END:VCARD',
  ].join('\n');
}
