// Keeps the input of a form on the device until the server has accepted it: lines drop, batteries run out. The idempotency key
// is kept with it, so that sending it again repeats the same request.
const PREFIX = 'draft:';
const SENT = 'sent';

const nameOf = (form) => PREFIX + form.getAttribute('action') + '?' + (form.elements.type?.value ?? '');

function fields(form) {
  return [...form.elements].filter((field) => field.name && field.type !== 'submit');
}

function keep(form) {
  const typed = {};
  for (const field of fields(form)) {
    typed[field.name] = field.type === 'checkbox' ? field.checked : field.value;
  }
  localStorage.setItem(nameOf(form), JSON.stringify(typed));
}

function bringBack(form) {
  const kept = localStorage.getItem(nameOf(form));
  if (!kept || document.getElementById('problem')) {
    return;
  }
  const typed = JSON.parse(kept);
  for (const field of fields(form)) {
    if (!(field.name in typed)) {
      continue;
    }
    if (field.type === 'checkbox') {
      field.checked = typed[field.name];
    } else {
      field.value = typed[field.name];
    }
  }
  // Fields that the form no longer has, because only the answer was lost, are sent too: only then is the request the same.
  for (const [name, value] of Object.entries(typed)) {
    if (!(name in form.elements) && typeof value === 'string' && value) {
      const again = document.createElement('input');
      Object.assign(again, { type: 'hidden', name, value });
      form.append(again);
    }
  }
  if (form.dataset.kept) {
    say(form, form.dataset.kept);
  }
}

function say(form, words) {
  let place = form.querySelector('.said');
  if (!place) {
    place = document.createElement('p');
    place.className = 'said problem';
    place.setAttribute('role', 'status');
    form.prepend(place);
  }
  place.textContent = words;
}

// Shows how much of the expected quantity is accounted for.
function balance(count) {
  const number = (name) => Number((count.querySelector(`[name^="${name}-"]`)?.value ?? '').replace(/[, ]/g, '')) || 0;
  let rest = Number(count.dataset.expected) + number('released') - number('good') - number('damaged') - number('missing') - number('withheld');
  if (rest < 0) {
    // Includes goods that were missing so far.
    rest = Math.min(rest + Number(count.dataset.missing), 0);
  }
  const place = count.querySelector('.balance');
  place.textContent = rest === 0 ? `✓ ${count.dataset.settled}`
    : `${Math.abs(Math.round(rest * 1000) / 1000)} ${rest > 0 ? count.dataset.open : count.dataset.over}`;
  place.classList.toggle('warn', rest !== 0);
}

// A form that was sent and is not shown again was accepted.
const sent = sessionStorage.getItem(SENT);
if (sent) {
  sessionStorage.removeItem(SENT);
  const again = [...document.querySelectorAll('form[data-draft]')].some((form) => nameOf(form) === sent);
  if (!again) {
    localStorage.removeItem(sent);
  }
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  bringBack(form);
  form.addEventListener('input', () => keep(form));
  form.addEventListener('submit', (event) => {
    keep(form);
    if (!navigator.onLine && form.dataset.offline) {
      event.preventDefault();
      say(form, form.dataset.offline);
      return;
    }
    sessionStorage.setItem(SENT, nameOf(form));
  });
  for (const count of form.querySelectorAll('.tally')) {
    balance(count);
    count.addEventListener('input', () => balance(count));
  }
}
