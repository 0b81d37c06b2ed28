// Keeps the input of a form on the device until the server has accepted it: lines drop, batteries run out. The idempotency key
// is kept with it, so that sending it again repeats the same request.
import { showRowsOf, tellNames } from './rows.js';

const PREFIX = 'draft:';
const SENT = 'sent';

const nameOf = (form) => PREFIX + form.getAttribute('action') + '?' + (form.elements.type?.value ?? form.dataset.draft);

function fields(form) {
  return [...form.elements].filter((field) => field.name && field.type !== 'submit' && !field.closest('.adding'));
}

function keep(form) {
  const typed = {};
  for (const field of fields(form)) {
    if (field.type === 'radio') {
      if (field.checked) {
        typed[field.name] = field.value;
      }
    } else {
      typed[field.name] = field.type === 'checkbox' ? field.checked : field.value;
    }
  }
  localStorage.setItem(nameOf(form), JSON.stringify({ at: Date.now(), typed }));
}

function bringBack(form) {
  const kept = localStorage.getItem(nameOf(form));
  if (!kept || 'answer' in form.dataset || document.getElementById('problem')) {
    return;
  }
  const { at, typed } = JSON.parse(kept);
  if (!typed) {
    localStorage.removeItem(nameOf(form));
    return;
  }
  showRowsOf(form, Object.keys(typed));
  for (const field of fields(form)) {
    if (!(field.name in typed)) {
      continue;
    }
    if (field.type === 'checkbox') {
      field.checked = typed[field.name];
    } else if (field.type === 'radio') {
      field.checked = field.value === typed[field.name];
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
  tellNames(form);
  tell(form, at);
}

// Says that a draft is shown, and offers to discard it.
function tell(form, at) {
  const { kept, discard } = document.body.dataset;
  const language = document.documentElement.lang.replace(/^en$/, 'en-GB');
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(at);
  say(form, kept.replace('@', time), 'notice');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'quiet', textContent: discard });
  button.addEventListener('click', () => {
    localStorage.removeItem(nameOf(form));
    location.reload();
  });
  form.querySelector('.said').append(' ', button);
}

function say(form, words, how = 'problem') {
  let place = form.querySelector('.said');
  if (!place) {
    place = document.createElement('p');
    place.setAttribute('role', 'status');
    form.prepend(place);
  }
  place.className = `said ${how}`;
  place.textContent = words;
}

// Shows how much of the expected quantity is accounted for, and what differs from it.
function balance(count) {
  const number = (name) => Number((count.querySelector(`[name^="${name}-"]`)?.value ?? '').replace(/[, ]/g, '')) || 0;
  let rest = Number(count.dataset.expected) + number('released') - number('good') - number('damaged') - number('missing') - number('withheld');
  if (rest < 0) {
    // Includes goods that were missing so far.
    rest = Math.min(rest + Number(count.dataset.missing), 0);
  }
  const differences = ['damaged', 'missing', 'withheld', 'surplus'].filter((name) => number(name) > 0)
    .map((name) => `${count.querySelector(`label[for^="${name}-"]`).textContent} ${number(name)}`);
  const place = count.querySelector('.balance');
  if (rest !== 0) {
    place.textContent = `${Math.abs(Math.round(rest * 1000) / 1000)} ${rest > 0 ? count.dataset.open : count.dataset.over}`;
  } else if (differences.length > 0) {
    place.textContent = `${count.dataset.differs}: ${differences.join(' · ')}`;
  } else {
    place.textContent = `✓ ${count.dataset.settled}`;
  }
  place.classList.toggle('warn', rest !== 0 || differences.length > 0);
}

// The server names the page that follows an accepted form. A refusal, a sign-in or a lost answer leaves the draft.
const sent = sessionStorage.getItem(SENT);
const accepted = document.cookie.match(/(?:^|; )accepted=([^;]*)/)?.[1];
if (accepted && decodeURIComponent(accepted) === location.pathname + location.search) {
  document.cookie = 'accepted=; path=/; max-age=0; samesite=lax';
  localStorage.removeItem(sent);
}
sessionStorage.removeItem(SENT);

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
  // Cancel discards it, and so does a link that says so.
  for (const link of [...form.querySelectorAll('.actions > a'), ...document.querySelectorAll('a[data-discards]')]) {
    link.addEventListener('click', () => localStorage.removeItem(nameOf(form)));
  }
  for (const count of form.querySelectorAll('.tally')) {
    balance(count);
    count.addEventListener('input', () => balance(count));
  }
}

// Confirming a preview records what the form below it says.
document.querySelector('form[data-confirms]')?.addEventListener('submit', () => {
  const form = document.querySelector('form[data-draft]');
  if (form) {
    keep(form);
    sessionStorage.setItem(SENT, nameOf(form));
  }
});
