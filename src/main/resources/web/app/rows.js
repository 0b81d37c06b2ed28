// Numbered rows of a form: added without a round trip, and filled with what was copied from a spreadsheet.
import htmx from 'htmx.org';

const NUMBERED = ['id', 'name', 'for', 'aria-describedby'];
const PASTED_AT_MOST = 500;

function blank(row, from, to) {
  const next = row.cloneNode(true);
  for (const leftover of next.querySelectorAll('.wrong, .offers, .readings')) {
    leftover.remove();
  }
  for (const part of next.querySelectorAll('*')) {
    for (const name of NUMBERED) {
      if (part.hasAttribute(name)) {
        part.setAttribute(name, part.getAttribute(name).replaceAll(`-${from}`, `-${to}`));
      }
    }
    if (part.hasAttribute('aria-label')) {
      part.setAttribute('aria-label', part.getAttribute('aria-label').replace(from, to));
    }
    if (part.matches('legend, th')) {
      part.textContent = part.textContent.replace(from, to);
    }
    if (part.matches('input')) {
      part.value = '';
      part.removeAttribute('value');
      part.removeAttribute('aria-invalid');
    }
    if (part.matches('[id^="name-of-"]')) {
      part.textContent = '';
    }
  }
  return next;
}

/** Shows at least so many rows. */
function grow(rows, count) {
  const counter = rows.closest('form').elements[rows.dataset.rows];
  for (let shown = rows.children.length; shown < count; shown++) {
    const next = blank(rows.lastElementChild, shown, shown + 1);
    rows.append(next);
    htmx.process(next);
  }
  if (counter) {
    counter.value = rows.children.length;
  }
}

/** Shows the rows that fields of these names belong to. */
export function showRowsOf(form, names) {
  for (const name of names) {
    const [, field, row, part] = name.match(/^(.+)-(\d+)(On|Time)?$/) ?? [];
    if (row && !form.elements[name]) {
      const rows = form.elements[`${field}-1${part ?? ''}`]?.closest?.('[data-rows]');
      if (rows) {
        grow(rows, Number(row));
      }
    }
  }
}

/** Shows what the codes of a form stand for, as far as the lists know it. */
function tellName(input) {
  const place = document.getElementById(`name-of-${input.id}`);
  const option = [...(input.list?.options ?? [])].find((each) => each.value === input.value);
  if (place) {
    place.textContent = option ? option.textContent : '';
  }
}

export function tellNames(form) {
  form.querySelectorAll('input[data-picks]').forEach(tellName);
}

function paste(event) {
  const start = event.target.closest?.('[data-rows] input');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const rows = start?.closest('tbody');
  if (!rows || !/[\t\n]/.test(text.trimEnd())) {
    return;
  }
  event.preventDefault();
  const cellsOf = (row) => [...row.querySelectorAll('input:not([type=hidden])')];
  const first = [...rows.children].indexOf(start.closest('tr'));
  const column = cellsOf(start.closest('tr')).indexOf(start);
  const table = text.trimEnd().split(/\r?\n/).slice(0, PASTED_AT_MOST - first).map((line) => line.split('\t'));
  grow(rows, first + table.length);
  table.forEach((line, i) => {
    const cells = cellsOf(rows.children[first + i]);
    line.forEach((value, j) => {
      const cell = cells[column + j];
      if (cell) {
        cell.value = value.trim();
        if (cell.dataset.picks) {
          tellName(cell);
        }
      }
    });
  });
  // Once for all: every cell would search for itself.
  start.form.dispatchEvent(new Event('input'));
}

document.addEventListener('paste', paste);
document.addEventListener('change', ({ target }) => {
  if (target.dataset?.picks) {
    tellName(target);
  }
});
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button[name=do]');
  const kinds = { lines: ['lines', 'stock'], legs: ['legs'] }[button?.value] ?? [];
  const rows = kinds.map((kind) => button.form.querySelector(`[data-rows="count-of-${kind}"]`)).find(Boolean);
  if (rows) {
    event.preventDefault();
    const shown = rows.children.length;
    grow(rows, shown + (button.value === 'lines' ? 5 : 1));
    rows.children[shown]?.querySelector('input')?.focus();
  }
});
