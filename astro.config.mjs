import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { relocatable } from './src/packaging/relocatable.ts';

export default defineConfig({
  integrations: [mdx(), preact(), relocatable()],
  devToolbar: { enabled: false },
  prefetch: false,
});
