/**
 * `metadata.xml` of the SCORM 2004 packages: IEEE 1484.12.3 LOM 1.0, within its smallest permitted
 * maxima.
 */
import { learningTime, vcard, type Contents } from './contents.ts';
import { xmlDocument } from './xml.ts';

export function lomMetadata({ course, topics, version }: Contents): string {
  const said = (text: string) => ({ string: { '@language': course.lang, '#': text } });
  const term = (value: string) => ({ source: 'LOMv1.0', value });
  const identifier = { catalog: 'URI', entry: course.iri };
  return xmlDocument({
    lom: {
      '@xmlns': 'http://ltsc.ieee.org/xsd/LOM',
      general: {
        identifier,
        title: said(course.title),
        language: course.lang,
        description: said(course.description),
        keyword: course.keywords.map(said),
      },
      lifeCycle: {
        version: said(version),
        status: term('final'),
        contribute: { role: term('author'), entity: vcard(course) },
      },
      metaMetadata: { metadataSchema: 'LOMv1.0', language: course.lang },
      technical: { format: 'text/html' },
      educational: { typicalLearningTime: { duration: learningTime(topics) } },
      rights: {
        cost: term('no'),
        copyrightAndOtherRestrictions: term('yes'),
        description: said(course.rights),
      },
    },
  });
}
