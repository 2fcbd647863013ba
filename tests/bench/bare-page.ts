/**
 * The least that a course can be: one page that opens the session, says that it began and shows a
 * text. What everything else costs is measured against it, in the same run on the same machine.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const PAGE = `<!doctype html><html lang="es-MX"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Página desnuda</title>
<style>body{font:1.06rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}</style></head>
<body><h1>Una página desnuda</h1><p>Lo menos que puede hacer un curso: abrir la sesión, decir que
empezó y mostrar su texto.</p><p><a href="#a">Empezar</a></p>
<script>for(var w=window,a,i=0;!(a=w.API)&&w.parent!==w&&i<9;i++)w=w.parent;
if(a){a.LMSInitialize('');if(a.LMSGetValue('cmi.core.lesson_status')==='not attempted')
a.LMSSetValue('cmi.core.lesson_status','incomplete');a.LMSGetValue('cmi.suspend_data');
a.LMSCommit('');addEventListener('pagehide',function(){a.LMSFinish('')})}</script></body></html>`;

/** The path of a zip with that page. */
export function barePage(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bare-')), 'bare.zip');
  writeFileSync(path, zipSync({ 'index.html': strToU8(PAGE) }));
  return path;
}
