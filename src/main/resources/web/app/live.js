// Keeps pages current: the server announces a change without its content, and the marked parts of the page are loaded again with
// the rights of the user.
import { read } from './read.js';

const QUIET = 700;

// The delay before reconnecting to a server that refused, doubled each time.
const AGAIN = 2_000;
const AGAIN_AT_MOST = 120_000;

function isBusy(part) {
  const focused = document.activeElement;
  return part.contains(focused) && focused.matches('input, select, textarea');
}

// The parts as the server sent them, before scripts changed them.
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
    // Parts that were loaded later have an address of their own.
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
    // The server is gone or refused. Browsers reconnect ended streams by themselves, but not refused ones.
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
  // Hidden pages hold no connection, of which browsers have few; they reload when shown again.
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
