import { existsSync, readFileSync } from 'node:fs';
import type { ScenarioFile } from './scenario.ts';

const folder = new URL('./sporen/', import.meta.url);

/** Where the recorded traces of a file of scenarios lie. */
export function tracesFile(file: ScenarioFile): URL {
  return new URL(file.name.replace(/\.yaml$/, '.txt'), folder);
}

/** The recorded traces of a file of scenarios, by the title of the case. */
export function readTraces(file: ScenarioFile): ReadonlyMap<string, string> {
  const place = tracesFile(file);
  if (!existsSync(place)) return new Map();
  const parts = readFileSync(place, 'utf8').split(/^# /m).slice(1);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1).trimEnd()];
    }),
  );
}

export function tracesText(traces: ReadonlyMap<string, string>): string {
  return [...traces].map(([title, trace]) => `# ${title}\n${trace}\n`).join('\n');
}
