/**
 * `cmi5.xml`: the whole course as one assignable unit (cmi5 13.1, 14.1), valid against its
 * CourseStructure.xsd.
 */
import { auIri, objectiveIri } from '../model/course.ts';
import { LAUNCH, type Contents } from './contents.ts';
import { xmlDocument } from '../xml/document.ts';

export function cmi5Structure({ course, topics }: Contents): string {
  const said = (text: string) => ({ langstring: { '@lang': course.lang, '#': text } });
  const { masteryScore } = course;
  return xmlDocument({
    courseStructure: {
      '@xmlns': 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
      course: {
        '@id': course.iri,
        title: said(course.title),
        description: said(course.description),
      },
      objectives: {
        objective: topics.map(({ id, label, title }) => ({
          '@id': objectiveIri(course, id),
          title: said(label),
          description: said(title),
        })),
      },
      au: {
        '@id': auIri(course),
        // Failing the practice still ends the course where no score is asked for.
        '@moveOn': masteryScore === undefined ? 'Completed' : 'CompletedAndPassed',
        ...(masteryScore === undefined ? {} : { '@masteryScore': masteryScore / 100 }),
        '@launchMethod': 'AnyWindow',
        '@activityType': 'http://adlnet.gov/expapi/activities/module',
        title: said(course.title),
        description: said(course.description),
        objectives: { objective: topics.map(({ id }) => ({ '@idref': objectiveIri(course, id) })) },
        url: LAUNCH,
      },
    },
  });
}
