import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

interface Process {
  readonly parent: number;
  /** Its own, and what its children that ended used. */
  readonly own: number;
  readonly ended: number;
}

/** CPU seconds of the database server to which a connection with this process id belongs. */
export function cpuOfServer(backend: number): number {
  const server = readProcess(backend)?.parent;
  if (server === undefined) return Number.NaN;
  const { own = 0, ended = 0 } = readProcess(server) ?? {};
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? [])
    .filter(({ parent }) => parent === server);
  const ticks = own + ended + children.reduce((sum, child) => sum + child.own, 0);
  return ticks / ticksPerSecond;
}

/** The most memory that a process and its children have had, in MB each; those that ended are not seen. */
export function peakMegabytes(pid: number): readonly number[] {
  const family = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => each === pid || readProcess(each)?.parent === pid);
  return family.flatMap((each) => {
    try {
      const status = readFileSync(`/proc/${each}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}

function readProcess(pid: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (index: number) => Number(fields[index]);
    return { parent: at(1), own: at(11) + at(12), ended: at(13) + at(14) };
  } catch {
    // It ended while we looked.
    return undefined;
  }
}
