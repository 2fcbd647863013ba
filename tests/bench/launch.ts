/**
 * `npm run bench:launch`: the built SCORM 1.2 package launched in an LMS's frame by a real browser
 * on Slow 4G (150 ms, 1.6 Mbit/s) with a processor four times slower. Medians of five launches;
 * then what each later page adds, what a launch is like with 5,000, 14,000 and 25,000 characters of
 * text in a strict SCORM 1.2, and the longest task while typing with a full record. `-- --runs 9`
 * another number.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/find-browser.ts';
import { barePage } from './bare-page.ts';
import type { Host, Served } from './host.ts';
import { encode } from '../../src/lms/suspend-data/codec.ts';
import { isSaving, PAGES } from './pages.ts';
import { NETWORKS, phone, scriptTime, seenBy } from './phone.ts';
import { stubLms } from './stub-lms.ts';
import { typeOnPhone } from './typing.ts';
import { nextTopic, readAll, walk } from './walk.ts';
import { cutTo, joined } from './work-to-record.ts';

const PACKAGE = 'packages/cuentas-clave-scorm12.zip';
/** Milliseconds without a request after which a page has all that it asks for. */
const QUIET = 1500;

interface Launch {
  served: Served[];
  calls: string[];
  painted: number;
  interactive: number;
  told: number;
  script: number;
}

async function quiet(served: readonly Served[]): Promise<void> {
  for (let before = -1; before !== served.length;) {
    before = served.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
}

const courseOf = async (page: Page): Promise<Frame> =>
  (await (await page.waitForSelector('#content')).contentFrame())!;

/** Interactive: once it is painted, parsed, and the last task over 50 ms has ended. */
async function launch(
  browser: Browser,
  lms: Host,
  network?: keyof typeof NETWORKS,
): Promise<Launch> {
  lms.served.length = 0;
  const { page, cdp, close } = await phone(browser, undefined, network);
  await page.goto(lms.url);
  await quiet(lms.served);
  const { tasks, painted, told, parsed } = await seenBy(await courseOf(page));
  const script = await scriptTime(cdp);
  const calls = await page.evaluate(() => (window as unknown as { calls: string[] }).calls);
  await close();
  const shown = painted ?? Infinity;
  return {
    served: [...lms.served],
    calls,
    painted: shown,
    interactive: Math.max(shown, parsed, ...tasks.map(([start, duration]) => start + duration)),
    told: told ?? Infinity,
    script,
  };
}

/** Learner's characters with which a launch in an LMS of 4,000 units is measured. */
const TEXTS = [5000, 14_000, 25_000];
const WORKS = [
  'tests/fixtures/learner-works/empaques.json',
  'tests/fixtures/learner-works/carton.json',
];

interface Opened {
  characters: number;
  kB: number;
  requests: number;
  /** Milliseconds of processor that the page's own thread ran script. */
  script: number;
  /** Milliseconds from the launch until the learner's text was there. */
  ready: number;
}

/** A launch on a new device, of a learner who has written so much. */
async function openWith(browser: Browser, characters: number): Promise<Opened> {
  const { text } = await encode(cutTo(joined(WORKS), characters), 4000);
  const lms = await stubLms(PACKAGE, text);
  const { page, cdp, close } = await phone(browser);
  await page.goto(lms.url);
  const ready = await (
    await courseOf(page)
  ).evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const line = document.getElementById('save-status')?.textContent?.trim();
          if (line && !line.startsWith('Abriendo')) resolve(performance.now());
          else setTimeout(look, 20);
        };
        look();
      }),
  );
  await quiet(lms.served);
  const script = await scriptTime(cdp);
  const opened = { characters, kB: weight(lms.served), requests: lms.served.length, script, ready };
  await close();
  await lms.close();
  return opened;
}

interface Added {
  page: string;
  /** kB when the page has opened, and once every step of it was on screen. */
  opened: number;
  walked: number;
  /** What weighs most of the first, in words. */
  files: string;
}

/**
 * What each page adds to what the browser has, in the course's order, and apart from them what the
 * first save adds, in kB.
 */
async function laterPages(
  browser: Browser,
  lms: Host,
): Promise<{ added: Added[]; saving: number }> {
  const { page, close } = await phone(browser);
  await page.goto(lms.url);
  await quiet(lms.served);
  const course = await courseOf(page);
  const follow = (link: string) =>
    course
      .locator(`a[href^="./${link}"]`)
      .first()
      .evaluate((element: HTMLElement) => element.click());
  const added: Added[] = [];
  const saving: Served[] = [];
  for (const name of PAGES) {
    lms.served.length = 0;
    await follow(`${name}.html`);
    await course.locator(`body[data-page="${name}"]`).waitFor();
    await quiet(lms.served);
    const own = () => lms.served.filter(({ path }) => !isSaving(path));
    const [opened, files] = [weight(own()), heaviest(own())];
    for (const step of (
      await course.locator('main > .step').evaluateAll((steps) => steps.map(({ id }) => id))
    ).slice(1)) {
      await follow(`${name}.html#${step}`);
      await course.locator(`#${step}.here`).waitFor();
      await quiet(lms.served);
    }
    added.push({ page: name, opened, files, walked: weight(own()) });
    saving.push(...lms.served.filter(({ path }) => isSaving(path)));
  }
  await close();
  return { added, saving: weight(saving) };
}

const heaviest = (served: readonly Served[]) =>
  served
    .filter(({ bytes }) => bytes > 3000)
    .map(
      ({ path, bytes }) => `${path.split('/').pop()!.split('.')[0]} ${(bytes / 1000).toFixed(1)}`,
    )
    .join(', ');
const weight = (served: readonly Served[]) =>
  served.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
const scripts = (served: readonly Served[]) => served.filter(({ path }) => path.endsWith('.js'));
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const kB = (value: number) => `${value.toFixed(1)} kB`;

function print(name: string, value: string, limit: string): void {
  console.log(`${name.padEnd(34)} ${value.padStart(12)}   ${limit}`);
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const options = await findBrowser();
const lms = await stubLms(PACKAGE);
try {
  const launches: Launch[] = [];
  for (let i = 0; i < Number(values.runs); i++) {
    // A browser of its own, so that no run finds the code of the one before compiled.
    const browser = await chromium.launch(options);
    launches.push(await launch(browser, lms));
    await browser.close();
  }
  const of = (pick: (one: Launch) => number) => median(launches.map(pick));
  console.log(
    `Launch: SCORM 1.2, Slow 4G (150 ms, 1.6 Mbit/s), CPU 4x slower, median of ${launches.length}`,
  );
  print('bytes, gzip', kB(of(({ served }) => weight(served))), 'at most 38 kB');
  print('  of these JavaScript', kB(of(({ served }) => weight(scripts(served)))), 'at most 25 kB');
  print('requests', String(of(({ served }) => served.length)), '4');
  print('LMS calls', String(of(({ calls }) => calls.length)), 'at most 16');
  print(
    '  of these commits',
    String(of(({ calls }) => calls.filter((one) => one === 'LMSCommit').length)),
    '1',
  );
  print('first contentful paint', `${Math.round(of(({ painted }) => painted))} ms`, 'below 800 ms');
  print('interactive', `${Math.round(of(({ interactive }) => interactive))} ms`, 'below 1000 ms');
  print('the line says where the work is', `${Math.round(of(({ told }) => told))} ms`, '');
  print('script, processor time', `${Math.round(of(({ script }) => script))} ms`, 'below 60 ms');

  const browser = await chromium.launch(options);
  console.log('\nBeside a bare page that opens the same session, one launch of each in turn');
  const bare = await stubLms(barePage());
  for (const network of Object.keys(NETWORKS) as (keyof typeof NETWORKS)[]) {
    const pairs: { own: Launch; floor: Launch }[] = [];
    for (let i = 0; i < Number(values.runs); i++)
      pairs.push({
        own: await launch(browser, lms, network),
        floor: await launch(browser, bare, network),
      });
    for (const [name, pick, limit] of [
      ['first paint', ({ painted }: Launch) => painted, network === 'Slow 4G' ? 1.3 : 1.2],
      ['interactive', ({ interactive }: Launch) => interactive, 1.9],
    ] as const) {
      const [own, floor] = [
        median(pairs.map((one) => pick(one.own))),
        median(pairs.map((one) => pick(one.floor))),
      ];
      print(
        `${network}, ${name}`,
        `${(own / floor).toFixed(2)} times`,
        `at most ${limit}; ${Math.round(own)} ms against ${Math.round(floor)} ms`,
      );
    }
  }
  await bare.close();
  console.log('\nLater pages: what each adds, in the order of the course');
  const { added, saving } = await laterPages(browser, lms);
  for (const { page, opened, walked, files } of added)
    print(
      page,
      kB(opened),
      `at most 15 kB; ${files}${walked > opened ? `; ${kB(walked)} once every step was opened` : ''}`,
    );
  print(
    'the first save, once',
    kB(saving),
    'at most 18 kB; what writes to the LMS, with the codec',
  );

  console.log('\nA launch on another device, SCORM 1.2 of 4,000 characters, CPU 4x slower');
  for (const characters of TEXTS) {
    const opened = await openWith(browser, characters);
    print(
      `${characters} characters`,
      `${Math.round(opened.ready)} ms`,
      `until the text is there; ${kB(opened.kB)}, ${opened.requests} requests, ` +
        `${Math.round(opened.script)} ms of script in the page`,
    );
  }

  console.log('\nTyping with a full record, CPU 4x slower');
  for (const { where, keys, longest, byClock, script } of await typeOnPhone(browser, PACKAGE)) {
    print(
      where,
      `${Math.round(longest)} ms`,
      `no task over 30 ms; ${keys} keys and the saving, processor time (${Math.round(byClock)} ms by the clock)`,
    );
    print('  script per key', `${script.toFixed(2)} ms`, 'at most 0.5 ms; full speed');
  }

  console.log('\nThe whole course read, without a word written; full speed, the server near');
  const { steps, pages } = await walk(browser, PACKAGE);
  const ms = (value: number) => `${Math.round(value)} ms`;
  print('change of step, median', ms(median(steps)), 'at most 16 ms of the page’s thread');
  print('change of step, longest', ms(Math.max(...steps)), `of ${steps.length}`);
  print('change of page, longest', ms(Math.max(...pages)), `of ${pages.length}`);
  const read = await readAll(browser, PACKAGE);
  print('main thread in all', ms(read.whole), '');
  print('requests', String(read.requests), `at most 22; ${kB(read.kB)}`);
  print('heap after it', `${read.heap.toFixed(1)} MB`, 'below 2.5 MB');
  for (const [name, isAhead, limit] of [
    ['next topic, pointed at before', true, 250],
    ['next topic, clicked at once', false, 1000],
  ] as const) {
    const times: number[] = [];
    for (let i = 0; i < 3; i++) times.push(await nextTopic(browser, PACKAGE, isAhead));
    print(
      name,
      ms(median(times)),
      `at most ${limit} ms until it is painted; Slow 4G, CPU 4x slower`,
    );
  }
  await browser.close();
} finally {
  await lms.close();
}
