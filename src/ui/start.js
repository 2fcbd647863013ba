/*
 * What a page does before its program starts, and says when it does not start: a file that did not
 * come, a script that this browser cannot read, an error on the way. It depends on nothing else and
 * is written in the language of 2009 (ES5), because the browser that needs it most reads no other.
 * `say` holds the sentences; the program tells that it runs by the event `course:ready`.
 */
// oxlint-disable-next-line no-unused-vars -- `start-script.ts` calls it.
function start(say) {
  /* The router brings this script again with every page. */
  if (window.isStartWatched) return;
  window.isStartWatched = true;

  /* Milliseconds: what is only late, or an error that stopped nothing, is not told at once. */
  var PATIENCE = 1500;
  var LONG = 8000;
  var code = '';
  var isReady = false;
  var line;
  /* Chrome 98, Firefox 98, Safari 15.4 */
  var isOld = !(
    window.structuredClone &&
    Object.hasOwn &&
    [].at &&
    window.HTMLDialogElement &&
    window.IntersectionObserver
  );

  /* One step at a time from the first paint on: `frame/steps.ts` takes over. */
  function showStep() {
    var named = location.hash && document.getElementById(location.hash.slice(1));
    while (named && !/\bstep\b/.test(named.className)) named = named.parentElement;
    var step = named || document.querySelector('.step');
    if (!step) return;
    step.className += ' here';
    step.parentElement.className = 'stepped';
  }
  /* Without the program nobody could turn to the next step. */
  function showAll() {
    var stepped = document.querySelector('.stepped');
    if (stepped) stepped.className = '';
  }

  function show() {
    if (line) line.parentNode.removeChild(line);
    line = undefined;
    if (isReady || !code) return;
    showAll();
    line = document.createElement('p');
    line.className = 'notice';
    line.setAttribute('role', 'alert');
    line.setAttribute('data-start', code);
    line.appendChild(document.createTextNode(say[code]));
    document.body.insertBefore(line, document.body.firstChild);
  }
  function tell(what, wait) {
    if (code && code !== 'slow') return;
    code = what;
    setTimeout(show, wait);
  }
  /* In pages that have the course's outline in a file, it comes before this script. */
  function isOutlineHere() {
    return !document.querySelector('script[data-once]') || document.getElementById('outline');
  }
  /* What extensions and the LMS's own scripts break is not the page's. */
  function isOwn(address) {
    return !address || !address.indexOf(location.href.split(/[?#]/)[0].replace(/[^/]*$/, ''));
  }

  window.addEventListener(
    'error',
    function (event) {
      var from = event.target;
      if (from === window) {
        if (isOwn(event.filename)) tell(isOutlineHere() ? 'broken' : 'away', PATIENCE);
      } else if (from.src && from.tagName === 'SCRIPT' && isOwn(from.src)) tell('away', PATIENCE);
    },
    true,
  );
  document.addEventListener('course:away', function () {
    tell('away', 0);
  });
  window.addEventListener('unhandledrejection', function () {
    tell('broken', PATIENCE);
  });
  document.addEventListener('course:ready', function () {
    isReady = true;
    show();
  });

  if (say.file && location.protocol === 'file:') tell('file', 0);
  else if (say.closed && window.origin === 'null') tell('closed', 0);
  else if (isOld) tell('old', 0);
  else showStep();
  setTimeout(function () {
    tell('slow', 0);
  }, LONG);
}
