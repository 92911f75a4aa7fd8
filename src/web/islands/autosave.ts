// Saves a form as a draft while it is filled in. Without it the form's own button does.

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
    if (answer.ok) await keepRevision(answer);
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

async function keepRevision(answer: Response): Promise<void> {
  const saved: unknown = await answer.json();
  const revision = form?.elements.namedItem('_revision');
  if (!(revision instanceof HTMLInputElement)) return;
  if (typeof saved === 'object' && saved !== null && 'revision' in saved) {
    revision.value = String(saved.revision);
  }
}

function tell(what: 'saved' | 'stale' | 'failed' | 'offline'): void {
  if (state !== null) state.textContent = state.dataset[what] ?? '';
}
