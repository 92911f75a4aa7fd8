import { cpus } from 'node:os';

export interface Figure {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

/** Runs the contestants in turn, A B C A B C …, so that a machine that drifts drifts for all. */
export async function inTurn(
  runs: number,
  contestants: Readonly<Record<string, () => Promise<void> | void>>,
): Promise<ReadonlyMap<string, Figure>> {
  const names = Object.keys(contestants);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = -1; run < runs; run += 1) {
    for (const name of names) {
      const started = performance.now();
      await contestants[name]?.();
      // Run −1 warms up and is not counted.
      if (run >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, milliseconds]) => [name, { name, milliseconds }]));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies, by linear interpolation. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line}`);
}

export function row({ name, milliseconds }: Figure): string {
  const [min, mid, max] = [
    Math.min(...milliseconds),
    median(milliseconds),
    Math.max(...milliseconds),
  ];
  return `${name.padEnd(44)} ${[min, mid, max].map((value) => `${value.toFixed(1).padStart(9)} ms`).join('')}  (min, median, max of ${milliseconds.length})`;
}

export function ratio(name: string, value: number, goal: number): string {
  return `${name.padEnd(44)} ${value.toFixed(2).padStart(9)}    goal ≤ ${goal}${value <= goal ? '' : '  NOT MET'}`;
}

export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}`;
}
