/**
 * `imsmanifest.xml` of SCORM 1.2: one SCO, the metadata inside (SCORM 1.2 CAM 2.3; IMS MD 1.2.1).
 */
import { learningTime, vcard, type Contents } from './contents.ts';
import { oneSco } from './imsmanifest.ts';
import { xmlDocument } from '../xml/document.ts';

export function scorm12Manifest(contents: Contents): string {
  const { course } = contents;
  return xmlDocument({
    manifest: {
      '@identifier': course.id,
      '@version': '1.1',
      '@xmlns': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      '@xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': [
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
        'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      ].join(' '),
      metadata: { schema: 'ADL SCORM', schemaversion: '1.2', 'imsmd:lom': lom(contents) },
      // A score only where it is declared: with it an LMS turns `completed` under that score into
      // `failed`.
      ...oneSco(contents, {
        scormType: 'scormtype',
        item:
          course.masteryScore === undefined ? {} : { 'adlcp:masteryscore': course.masteryScore },
      }),
    },
  });
}

function lom({ course, topics, version }: Contents) {
  const said = (text: string) => ({ 'imsmd:langstring': { '@xml:lang': course.lang, '#': text } });
  const word = (text: string) => ({ 'imsmd:langstring': { '@xml:lang': 'x-none', '#': text } });
  const term = (value: string) => ({ 'imsmd:source': word('LOMv1.0'), 'imsmd:value': word(value) });
  return {
    'imsmd:general': {
      'imsmd:title': said(course.title),
      'imsmd:catalogentry': { 'imsmd:catalog': 'URI', 'imsmd:entry': word(course.iri) },
      'imsmd:language': course.lang,
      'imsmd:description': said(course.description),
      'imsmd:keyword': course.keywords.map(said),
    },
    'imsmd:lifecycle': {
      'imsmd:version': word(version),
      'imsmd:status': term('Final'),
      'imsmd:contribute': {
        'imsmd:role': term('Author'),
        'imsmd:centity': { 'imsmd:vcard': vcard(course) },
      },
    },
    'imsmd:metametadata': {
      'imsmd:metadatascheme': 'ADL SCORM 1.2',
      'imsmd:language': course.lang,
    },
    'imsmd:technical': { 'imsmd:format': 'text/html' },
    'imsmd:educational': {
      'imsmd:typicallearningtime': { 'imsmd:datetime': learningTime(topics) },
    },
    'imsmd:rights': {
      'imsmd:cost': term('no'),
      'imsmd:copyrightandotherrestrictions': term('yes'),
      'imsmd:description': said(course.rights),
    },
  };
}
