/**
 * What the manifests of every SCORM edition have alike (IMS CP 1.1): one organization with one
 * item, and one resource, the SCO, with its files.
 */
import { LAUNCH, type Contents } from './contents.ts';

/**
 * `item` and `organization`: what the edition adds to each. `scormType`: the attribute's name,
 * which the editions spell differently.
 */
export function oneSco(
  { course, paths }: Contents,
  {
    item,
    organization = {},
    scormType,
  }: { item: object; organization?: object; scormType: string },
) {
  return {
    organizations: {
      '@default': `${course.id}-org`,
      organization: {
        '@identifier': `${course.id}-org`,
        title: course.title,
        item: {
          '@identifier': `${course.id}-item`,
          '@identifierref': `${course.id}-sco`,
          '@isvisible': 'true',
          title: course.title,
          ...item,
        },
        ...organization,
      },
    },
    resources: {
      resource: {
        '@identifier': `${course.id}-sco`,
        '@type': 'webcontent',
        [`@adlcp:${scormType}`]: 'sco',
        '@href': LAUNCH,
        file: paths.map((path) => ({ '@href': path })),
      },
    },
  };
}
