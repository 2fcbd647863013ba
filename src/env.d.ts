declare namespace App {
  interface Locals {
    /** The topic being rendered, for the steps inside its MDX body. */
    topic?: import('astro:content').CollectionEntry<'topics'>;
    outline?: import('./model/course.ts').Outline;
  }
}
