/** What a SCORM manifest offers to open (CAM 3.4.1.5): its organizations and their items. */
import type { Finding } from '../../model/packaging.ts';
import { within, type Element } from '../../xml/element.ts';

const PATH = 'imsmanifest.xml';

export function organizationFindings(root: Element): Finding[] {
  const found: Finding[] = [];
  const organizations = root.children.find(({ name }) => name === 'organizations');
  const each = organizations?.children.filter(({ name }) => name === 'organization') ?? [];
  const items = each.flatMap(within).filter(({ name }) => name === 'item');
  if (!items.some(({ attributes }) => attributes['identifierref']))
    found.push({ code: 'no-organization', level: 'warning', path: PATH, detail: '' });
  const chosen = organizations?.attributes['default'];
  if (
    chosen &&
    each.length > 0 &&
    !each.some(({ attributes }) => attributes['identifier'] === chosen)
  )
    found.push({ code: 'default-nowhere', level: 'warning', path: PATH, detail: chosen });
  for (const { text } of within(root).filter(({ name }) => name === 'masteryscore')) {
    // SCORM 1.2 CAM 2.3.2.5.2: a number from 0 to 100.
    if (!/^\s*\d+(?:\.\d+)?\s*$/.test(text) || Number(text) > 100)
      found.push({ code: 'mastery-invalid', level: 'error', path: PATH, detail: text.trim() });
  }
  return found;
}
