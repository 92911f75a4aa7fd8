// Saves a form as a draft while it is filled in, and shows the summary beside it as the server
// then writes it. Without it the form's own buttons do both.

const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
const state = document.querySelector<HTMLElement>('[data-autosave-state]');
const pauseMs = 800;
let waiting: ReturnType<typeof setTimeout> | undefined;
let busy = false;
let again = false;

form?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void save(), pauseMs);
});

// What was typed in a lost connection is sent as soon as there is one.
addEventListener('online', () => void save());

async function save(): Promise<void> {
  const address = form?.dataset['autosave'];
  if (form === null || address === undefined) return;
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(
        [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      ),
    });
    tell(answer.ok ? 'saved' : answer.status === 409 ? 'stale' : 'failed');
    if (answer.ok) take(await answer.json());
  } catch {
    tell('offline');
  } finally {
    busy = false;
    if (again) {
      again = false;
      void save();
    }
  }
}

function take(saved: unknown): void {
  if (typeof saved !== 'object' || saved === null) return;
  const revision = form?.elements.namedItem('_revision');
  if (revision instanceof HTMLInputElement && 'revision' in saved) {
    revision.value = String(saved.revision);
  }
  if ('summary' in saved && typeof saved.summary === 'string') show(saved.summary);
}

/** Another answer is under way when more was typed meanwhile: it brings its own. */
function show(summary: string): void {
  const read = new DOMParser().parseFromString(summary, 'text/html');
  const next = read.querySelector('[data-standing]');
  if (next !== null) document.querySelector('[data-standing]')?.replaceChildren(...next.childNodes);
}

function tell(what: 'saved' | 'stale' | 'failed' | 'offline'): void {
  if (state !== null) state.textContent = state.dataset[what] ?? '';
}
