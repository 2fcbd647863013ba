/**
 * The least LMS that a SCORM 1.2 package can be measured in: a page that answers every call at once
 * and writes it down, the course in a frame of it.
 */
import { hostZip, type Host } from './host.ts';

/**
 * `API` of SCORM 1.2 (RTE 3.2) for a new attempt, or for a later one where `suspendData` is what it
 * left.
 */
const launchPage = (
  suspendData: string,
) => `<!doctype html><html lang="es"><meta charset="utf-8"><title>LMS</title>
<style>html, body, iframe { margin: 0; width: 100%; height: 100%; border: 0; display: block }</style>
<script>
const data = {
  'cmi.core.student_id': 'u1',
  'cmi.core.student_name': 'García, Ana',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.entry': ${suspendData ? "'resume'" : "'ab-initio'"},
  'cmi.core.total_time': '0000:00:00.00',
  'cmi.objectives._count': '0',
  'cmi.interactions._count': '0',
  'cmi.suspend_data': ${JSON.stringify(suspendData)},
};
const calls = window.calls = [];
const told = (name, answer) => (...given) => { calls.push(name); return answer(...given); };
window.API = {
  LMSInitialize: told('LMSInitialize', () => 'true'),
  LMSFinish: told('LMSFinish', () => 'true'),
  LMSCommit: told('LMSCommit', () => 'true'),
  LMSGetValue: told('LMSGetValue', (element) => data[element] ?? ''),
  LMSSetValue: told('LMSSetValue', (element, value) => {
    data[element] = String(value);
    return 'true';
  }),
  LMSGetLastError: told('LMSGetLastError', () => '0'),
  LMSGetErrorString: told('LMSGetErrorString', () => ''),
  LMSGetDiagnostic: told('LMSGetDiagnostic', () => ''),
};
</script>
<iframe id="content" name="content" title="Curso" src="./course/index.html"></iframe></html>`;

/** Plays a package; `url` is that of the page that launches it. */
export async function stubLms(zip: string, suspendData = ''): Promise<Host> {
  const host = await hostZip(zip, launchPage(suspendData));
  host.url = new URL('/', host.url).href;
  return host;
}
