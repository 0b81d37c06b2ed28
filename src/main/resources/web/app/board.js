// Loaded by every page. Everything works without it; with it, pages stay current and lists follow their filters.
import htmx from 'htmx.org';
import './drafts.js';
import { listen } from './live.js';
import './rows.js';
import './underway.js';

// Sends the user's zone, for users who signed in elsewhere.
const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (device && !/(^|; )zone=/.test(document.cookie)) {
  document.cookie = `zone=${encodeURIComponent(device)}; path=/; max-age=31536000; samesite=lax`;
}

const zones = document.getElementById('zone');
// Browsers may call a zone by an older name, such as Asia/Calcutta.
const known = (zone) => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // This browser does not know it.
    return zone;
  }
};
if (zones && device && ![...zones.options].some((option) => known(option.value) === device)) {
  zones.add(new Option(`${device} (${zones.dataset.device})`, device));
}

// Closes a menu by Escape and by clicks elsewhere.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const open = document.querySelector('details.menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  }
});
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

// Shows a failed partial load in its place.
for (const event of ['htmx:responseError', 'htmx:sendError']) {
  document.addEventListener(event, ({ target }) => {
    if (target.dataset.failed) {
      const words = document.createElement('p');
      words.className = 'problem';
      words.setAttribute('role', 'alert');
      words.textContent = target.dataset.failed;
      target.replaceChildren(words);
    }
  });
}

listen(htmx);
