/**
 * The four things that a player needs from `imsmanifest.xml` (SCORM 1.2 CAM 2.3, SCORM 2004 CAM
 * 3.4).
 */
import { rootOf, within, type Element } from '../xml/element.ts';
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
  const root = readRoot(xml);
  if (!root) return undefined;
  const all = within(root);
  const first = (name: string) => all.find((element) => element.name === name);
  const text = (name: string) => first(name)?.text.trim() ?? '';

  const edition = EDITIONS[text('schemaversion')];
  const item = all.find(({ name, attributes }) => name === 'item' && attributes['identifierref']);
  const resource = all.find(
    ({ name, attributes }) =>
      name === 'resource' && attributes['identifier'] === item?.attributes['identifierref'],
  );
  const launch = resource?.attributes['href'];
  if (!edition || !launch) return undefined;

  const mastery = numberIn(text('masteryscore'), 100);
  const measure = numberIn(text('minNormalizedMeasure'), 1);
  return {
    edition,
    standard: edition === 'scorm12' ? 'scorm12' : 'scorm2004',
    title: text('title'),
    launch: launch + (item?.attributes['parameters'] ?? ''),
    launchData: text('datafromlms') || text('dataFromLMS'),
    masteryScore: mastery ?? (measure === undefined ? undefined : measure * 100),
  };
}

/** XML that is broken has no root. */
function readRoot(xml: string): Element | undefined {
  try {
    return rootOf(xml);
  } catch {
    return undefined;
  }
}

/** A number from 0 to `most`; any other word is none. */
function numberIn(text: string, most: number): number | undefined {
  const value = text === '' ? Number.NaN : Number(text);
  return value >= 0 && value <= most ? value : undefined;
}
