/**
 * The web package, opened by itself on a server, keeps its files in this browser after the first
 * visit. In an LMS nothing is kept: there the LMS serves the course.
 */

export function keepFiles(): void {
  if (document.documentElement.dataset['package'] !== 'web' || location.protocol === 'file:')
    return;
  // A worker belongs to secure addresses only; without it the course needs the network and says
  // nothing of it.
  navigator.serviceWorker?.register('./sin-conexion.js').catch(() => {});
}
