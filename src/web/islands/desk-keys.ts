// Keys of the bench. Everything they do can be done without them.

const off = 'voorradig-keys-off';
const steps = [...document.querySelectorAll<HTMLAnchorElement>('a[data-step]')];
const toggle = document.querySelector<HTMLInputElement>('#keys-off');
const box = document.querySelector<HTMLElement>('[data-keys-switch]');

if (toggle !== null && box !== null) {
  box.hidden = false;
  toggle.checked = localStorage.getItem(off) === 'yes';
  toggle.addEventListener('change', () => {
    localStorage.setItem(off, toggle.checked ? 'yes' : 'no');
  });
}

document.addEventListener('keydown', (event) => {
  if (toggle?.checked === true || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target instanceof HTMLElement && isTyping(event.target)) return;
  if (press(event.key)) event.preventDefault();
});

function isTyping(element: HTMLElement): boolean {
  return element.matches('input, textarea, select');
}

function press(key: string): boolean {
  switch (key) {
    case 'j':
      return step(1);
    case 'k':
      return step(-1);
    case '?':
      return go('#keys');
    default: {
      const place = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      if (place === null) return false;
      place.closest('details')?.setAttribute('open', '');
      place.scrollIntoView({ block: 'center' });
      place.focus();
      return true;
    }
  }
}

function step(by: 1 | -1): boolean {
  const at = steps.findIndex((each) => each === document.activeElement);
  const next = steps[at === -1 ? 0 : at + by];
  next?.focus();
  return next !== undefined;
}

function go(selector: string): boolean {
  const place = document.querySelector<HTMLElement>(selector);
  place?.scrollIntoView();
  place?.focus();
  return place !== null;
}
