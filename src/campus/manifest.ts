/**
 * The four things that a player needs from `imsmanifest.xml` (SCORM 1.2 CAM 2.3, SCORM 2004 CAM
 * 3.4).
 */
import { type HTMLElement, parse } from 'node-html-parser';
import type { Standard } from './standard.ts';

export type Edition = 'scorm12' | 'scorm2004-2nd' | 'scorm2004-3rd' | 'scorm2004-4th';

export interface Manifest {
  edition: Edition;
  standard: Standard;
  title: string;
  /** Address inside the package, with its query string if it has one. */
  launch: string;
  launchData: string;
  /** 0–100 in both standards. */
  masteryScore: number | undefined;
}

/** By `schemaversion`, which every edition writes and no file name has to. */
const EDITIONS: Record<string, Edition> = {
  '1.2': 'scorm12',
  'CAM 1.3': 'scorm2004-2nd',
  '2004 3rd Edition': 'scorm2004-3rd',
  '2004 4th Edition': 'scorm2004-4th',
};

/** What the manifest says, or undefined when it is not one of SCORM or launches nothing. */
export function readManifest(xml: string): Manifest | undefined {
  const all = parse(xml).querySelectorAll('*');
  const first = (...names: string[]) =>
    all.find((element) => names.includes(element.rawTagName.toLowerCase()));
  const text = (element: HTMLElement | undefined) => element?.text.trim() ?? '';

  const edition = EDITIONS[text(first('schemaversion'))];
  const item = all.find(
    (element) => element.rawTagName === 'item' && element.getAttribute('identifierref'),
  );
  const resource = all.find(
    (element) =>
      element.rawTagName === 'resource' &&
      element.getAttribute('identifier') === item?.getAttribute('identifierref'),
  );
  const launch = resource?.getAttribute('href');
  if (!edition || !launch) return undefined;

  const mastery = text(first('adlcp:masteryscore'));
  const measure = text(first('imsss:minnormalizedmeasure'));
  return {
    edition,
    standard: edition === 'scorm12' ? 'scorm12' : 'scorm2004',
    title: text(first('title')),
    launch: launch + (item?.getAttribute('parameters') ?? ''),
    launchData: text(first('adlcp:datafromlms')),
    masteryScore: mastery ? Number(mastery) : measure ? Number(measure) * 100 : undefined,
  };
}
