// Shows the progress of a report, then the report. Without scripts the page reloads itself.
import { read } from './read.js';

const EVERY = 1000;

async function look(shown) {
  const fresh = await read(location.href).catch(() => null);
  const next = fresh?.getElementById(shown.id);
  if (fresh && !next) {
    location.reload();
    return;
  }
  if (next) {
    // In place, so that screen readers announce only changes.
    const bar = shown.querySelector('progress');
    const there = next.querySelector('progress');
    bar.max = there.max;
    bar.value = there.value;
    const words = shown.querySelector('[role=status]');
    const now = next.querySelector('[role=status]').textContent;
    if (words.textContent !== now) {
      words.textContent = now;
    }
  }
  setTimeout(look, EVERY, shown);
}

const underway = document.getElementById('underway');
if (underway) {
  setTimeout(look, EVERY, underway);
}
