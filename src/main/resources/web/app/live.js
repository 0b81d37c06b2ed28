// What a page shows of now follows what is recorded: the server says that something has changed, and the parts of the page that
// are marked are asked for again. Nothing is told but that; what has changed is read with the rights of the reader.
import { read } from './read.js';

const QUIET = 700;

// How long a page waits before it asks a server that has turned it away again, twice as long each time.
const AGAIN = 2_000;
const AGAIN_AT_MOST = 120_000;

function isBusy(part) {
  const focused = document.activeElement;
  return part.contains(focused) && focused.matches('input, select, textarea');
}

// What the server had written into each part, before any script changed it.
const shown = new Map();

function show(part, fresh, htmx) {
  const next = fresh?.getElementById(part.id);
  if (!next?.hasAttribute('data-live') || isBusy(part) || next.innerHTML === shown.get(part.id)) {
    return;
  }
  shown.set(part.id, next.innerHTML);
  const link = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  part.replaceWith(next);
  if (link) {
    next.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
  }
  htmx.process(next);
  next.dispatchEvent(new CustomEvent('board:refreshed', { bubbles: true }));
}

async function refresh(htmx) {
  const parts = [...document.querySelectorAll('[data-live][id]')];
  const fresh = await read(location.href);
  for (const part of parts) {
    // What was loaded into the page has an address of its own.
    show(part, part.dataset.from ? await read(part.dataset.from, { 'HX-Request': 'true' }) : fresh, htmx);
  }
}

export function listen(htmx) {
  const address = document.body.dataset.live;
  if (!address) {
    return;
  }
  for (const part of document.querySelectorAll('[data-live][id]')) {
    shown.set(part.id, part.innerHTML);
  }
  let waiting;
  let source;
  let again;
  let pause = AGAIN;
  let missed = false;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(htmx), QUIET);
  };
  const open = () => {
    source = new EventSource(address);
    source.addEventListener('changed', soon);
    source.addEventListener('open', () => {
      pause = AGAIN;
      if (missed) {
        missed = false;
        soon();
      }
    });
    // Its server has gone, or will not have it now. A browser opens by itself again what has ended, but not what was refused.
    source.addEventListener('error', () => {
      missed = true;
      if (source.readyState === EventSource.CLOSED) {
        again = setTimeout(open, pause);
        pause = Math.min(2 * pause, AGAIN_AT_MOST);
      }
    });
  };
  const close = () => {
    clearTimeout(again);
    source?.close();
  };
  // A page that nobody looks at holds no connection, of which a browser has few; one that is come back to is made up to date.
  document.addEventListener('visibilitychange', () => {
    close();
    if (!document.hidden) {
      soon();
      open();
    }
  });
  addEventListener('pagehide', close);
  open();
}
