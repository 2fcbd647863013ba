/** Fetches what makes a figure work when the first one of the page that can be tried is shown. */
document.addEventListener('astro:page-load', () => {
  const shown = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      shown.unobserve(target);
      import('./prepare.ts').then(
        ({ prepare }) => prepare(target),
        // It is tried again when the figure comes on screen the next time.
        () => shown.observe(target),
      );
    }
  });
  document.querySelectorAll('.try').forEach((figure) => shown.observe(figure));
});
