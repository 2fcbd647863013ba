import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** The component's code is fetched when its step comes on screen. */
    'client:shown'?: boolean;
  }
}
