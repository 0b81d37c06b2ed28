// What every page runs. Everything works without it; with it, pages stay up to date and lists follow their filters.
import 'htmx.org';

// The server writes times in the zone of the reader, once it knows it.
const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (device && !/(^|; )zone=/.test(document.cookie)) {
  document.cookie = `zone=${encodeURIComponent(device)}; path=/; max-age=31536000; samesite=lax`;
}

const zones = document.getElementById('zone');
if (zones && device && ![...zones.options].some((option) => option.value === device)) {
  zones.add(new Option(`${device} (${zones.dataset.device})`, device));
}

// A menu closes as people expect: by Escape, and when something else is pressed.
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
