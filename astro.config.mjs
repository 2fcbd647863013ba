import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { writesNotices } from './src/packaging/notices.ts';
import { rememberSources } from './src/packaging/sources.ts';
import { relocatable } from './src/packaging/relocatable.ts';

/** `client:shown` for the exercises. */
const shown = {
  name: 'shown',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'shown', entrypoint: './src/frame/when-shown.ts' }),
  },
};

/** Preact, with islands that come alive in a way of the course's own. */
function islands() {
  const { hooks, ...preactIntegration } = preact();
  const setUp = hooks['astro:config:setup'];
  return {
    ...preactIntegration,
    hooks: {
      ...hooks,
      'astro:config:setup': (options) =>
        setUp({
          ...options,
          addRenderer: (renderer) =>
            options.addRenderer({ ...renderer, clientEntrypoint: './src/frame/adopt-island.ts' }),
        }),
    },
  };
}

const importAgain = fileURLToPath(new URL('./src/frame/import-again.ts', import.meta.url));

export default defineConfig({
  integrations: [
    mdx(),
    islands(),
    shown,
    relocatable(importAgain),
    writesNotices(),
    rememberSources(),
  ],
  devToolbar: { enabled: false },
  prefetch: false,
  vite: {
    // The codec's worker loads what reads old values only where it meets one.
    worker: { format: 'es' },
    build: {
      // The PDF library, fetched by who makes a report, is the largest.
      chunkSizeWarningLimit: 600,
      // Astro marks MDX for itself with a directive that a bundler drops (`astro:head-inject`).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
