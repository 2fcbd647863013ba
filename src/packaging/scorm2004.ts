/**
 * `imsmanifest.xml` of SCORM 2004, 3rd and 4th edition: one SCO, without LOM metadata, which CAM
 * 4.5.1 leaves free: no control document maps LOM's namespace, so that ADL's checkers refuse a
 * package that has a `metadata.xml`, and no LMS shows it.
 */
import type { Contents } from './contents.ts';
import { oneSco } from './imsmanifest.ts';
import { xmlDocument } from '../xml/document.ts';

export type Edition = '3rd' | '4th';

export function scorm2004Manifest(contents: Contents, edition: Edition): string {
  const { course, topics } = contents;
  const yes = (value: boolean) => String(value);
  return xmlDocument({
    manifest: {
      '@identifier': course.id,
      '@version': '1.0',
      '@xmlns': 'http://www.imsglobal.org/xsd/imscp_v1p1',
      '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      '@xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      '@xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': [
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
        'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
        'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
      ].join(' '),
      metadata: {
        schema: 'ADL SCORM',
        schemaversion: `2004 ${edition} Edition`,
      },
      ...oneSco(contents, {
        scormType: 'scormType',
        item: {
          'imsss:sequencing': {
            'imsss:objectives': {
              // Without an id the primary objective takes no place in `cmi.objectives` (RTE
              // 4.2.17), so the topics are 0, 1, 2…
              'imsss:primaryObjective':
                course.masteryScore === undefined
                  ? {}
                  : {
                      '@satisfiedByMeasure': yes(true),
                      'imsss:minNormalizedMeasure': course.masteryScore / 100,
                    },
              'imsss:objective': topics.map(({ id }) => ({ '@objectiveID': id })),
            },
            // Otherwise an LMS marks the course completed and satisfied when it is only opened and
            // closed (SN 3.13.2, 3.13.3).
            'imsss:deliveryControls': {
              '@completionSetByContent': yes(true),
              '@objectiveSetByContent': yes(true),
            },
          },
          // The course has its own way through its pages; the LMS's arrows would leave it.
          'adlnav:presentation': {
            'adlnav:navigationInterface': { 'adlnav:hideLMSUI': ['continue', 'previous'] },
          },
        },
        // Lets an LMS open the only SCO at once (flow) and from its menu (choice).
        organization: {
          'imsss:sequencing': { 'imsss:controlMode': { '@choice': yes(true), '@flow': yes(true) } },
        },
      }),
    },
  });
}
