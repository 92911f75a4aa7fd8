// Runs the scenarios against one mutant in this thread, without touching a file: the whole
// of src/ is loaded anew for each mutant, with one file changed in memory.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { readScenarios } from '../scenarios/scenario.ts';
import { readTraces } from '../scenarios/traces.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ours = [pathToFileURL(join(root, 'src')).href, pathToFileURL(join(root, 'scenarios')).href];
const stripped = new Map();
// Parsed before the hooks work: the cases are the same for every mutant.
const files = readScenarios(pathToFileURL(join(root, 'scenarios/'))).map((file) => ({
  ...file,
  traces: readTraces(file),
}));
const rulesOfFolder = {
  notification: ['notification-duty'],
  measure: ['exemption', 'criticality'],
  shortage: ['shortage'],
  product: ['code'],
  disclosure: ['disclosure'],
  desk: ['disclosure'],
  stock: ['obligation', 'subsidy-stock', 'plan-progress'],
};

let current;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (current === undefined || !ours.some((prefix) => found.url.startsWith(prefix))) return found;
    return { ...found, url: `${found.url.split('?')[0]}?mutant=${current.id}` };
  },
  load(url, context, next) {
    if (!url.includes('?mutant=')) return next(url, context);
    const path = fileURLToPath(url.split('?')[0]);
    return { format: 'module', source: sourceOf(path), shortCircuit: true };
  },
});

function sourceOf(path) {
  if (path === join(root, current.file)) return stripTypeScriptTypes(current.source);
  if (!stripped.has(path)) stripped.set(path, stripTypeScriptTypes(readFileSync(path, 'utf8')));
  return stripped.get(path);
}

parentPort.on('message', async (mutant) => {
  current = mutant;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort.postMessage({ id: mutant.id, ...(await firstFailure(mutant)) });
});

async function firstFailure(mutant) {
  try {
    const address = pathToFileURL(join(root, 'scenarios/run-scenario.ts')).href;
    const { runScenario } = await import(address);
    for (const file of reaching(mutant.file)) {
      for (const scenario of file.gevallen) {
        try {
          const trace = runScenario(file.regel, scenario);
          if (trace !== '' && trace !== file.traces.get(scenario.zaak)) {
            return { noticed: true, by: `${file.name}: ${scenario.zaak}`, error: 'another trace' };
          }
        } catch (error) {
          return { noticed: true, by: `${file.name}: ${scenario.zaak}`, error: String(error) };
        }
      }
    }
    return { noticed: false };
  } catch (error) {
    return { noticed: true, by: 'loading', error: String(error) };
  }
}

/** A rule's own room is reached through its rules alone; law and norm through every rule. */
function reaching(path) {
  const folder = path.match(/^src\/domain\/([^/]+)\//)?.[1];
  const rules = rulesOfFolder[folder];
  if (rules === undefined) return files;
  return files.filter((file) => rules.includes(file.regel));
}
