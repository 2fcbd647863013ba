/**
 * A page on a slow phone: Lighthouse's mobile network (150 ms, 1.6 Mbit/s) and a processor four
 * times slower.
 */
import type { Browser, CDPSession, Frame, Page } from '@playwright/test';

const mbit = (count: number) => (count * 1024 * 1024) / 8;

export const NETWORKS = {
  'Slow 4G': { latency: 150, downloadThroughput: mbit(1.6), uploadThroughput: mbit(0.75) },
  'Fast 3G': { latency: 562, downloadThroughput: mbit(1.44), uploadThroughput: mbit(0.66) },
};
const SLOWER = 4;

/**
 * What each frame remembers from its first moment: tasks over 50 ms and the first thing painted, in
 * milliseconds since its own start.
 */
const WATCH = `(() => {
  const seen = window.seen = { tasks: [], painted: undefined };
  const watch = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch('longtask', (one) => seen.tasks.push([one.startTime, one.duration]));
  watch('paint', (one) => {
    if (one.name === 'first-contentful-paint') seen.painted = one.startTime;
  });
  const look = () => {
    const line = document.getElementById('save-status')?.textContent.trim();
    if (line && !line.startsWith('Abriendo')) seen.told = performance.now();
    else if (performance.now() < 20_000) setTimeout(look, 20);
  };
  // Nothing that would make parsing slower: the program runs before.
  addEventListener('load', look);
})()`;

export interface Seen {
  tasks: [start: number, duration: number][];
  painted: number | undefined;
  /** The line says where the work is. */
  told: number | undefined;
  /** `DOMContentLoaded` of the frame. */
  parsed: number;
}

export interface Phone {
  page: Page;
  cdp: CDPSession;
  close(): Promise<void>;
}

/** A new profile each time: nothing is cached. */
export async function phone(
  browser: Browser,
  viewport = { width: 1280, height: 800 },
  network: keyof typeof NETWORKS = 'Slow 4G',
): Promise<Phone> {
  const context = await browser.newContext({ viewport, locale: 'es-MX' });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...NETWORKS[network] });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // Seconds of processor, not of the clock.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, close: () => context.close() };
}

/** Then the processor is slow again. */
export async function atFullSpeed<T>(cdp: CDPSession, work: () => Promise<T>): Promise<T> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const result = await work();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return result;
}

/** Milliseconds that scripts have run since the page began. */
export async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'ScriptDuration')!.value;
}

export async function seenBy(frame: Frame): Promise<Seen> {
  return frame.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    return { ...seen, parsed: navigation.domContentLoadedEventEnd };
  });
}
