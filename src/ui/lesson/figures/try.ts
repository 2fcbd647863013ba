/**
 * Fetches what makes a figure work once its step is shown: before the learner has scrolled to it,
 * so that nothing moves under their eyes.
 */
document.addEventListener('astro:page-load', () => {
  const shown = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      shown.unobserve(target);
      import('./prepare.ts').then(
        ({ prepare }) => figuresOf(target).forEach(prepare),
        // It is tried again when the step is shown the next time.
        () => shown.observe(target),
      );
    }
  });
  for (const step of document.querySelectorAll('.step'))
    if (figuresOf(step).length > 0) shown.observe(step);
});

const figuresOf = (step: Element) => step.querySelectorAll('.try');
