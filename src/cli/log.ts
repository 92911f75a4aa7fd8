import pino from 'pino';
import type { Log } from '../usecases/context.ts';

export type Level = 'info' | 'warn';

/**
 * Structured lines on stderr: JSON for a machine, one calm line for a person at a
 * terminal. Ids and counts only, never a name, a code or a figure of a party.
 */
export function makeLog(level: Level, to: NodeJS.WriteStream = process.stderr): Log {
  const settings: pino.LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: essence },
    formatters: { level: (label) => ({ level: label }) },
  };
  return pino(
    settings,
    to.isTTY ? { write: (line) => void to.write(forPeople(line)) } : pino.destination(2),
  );
}

/** An error of a library can carry its whole connection with it: only what tells the cause. */
export function essence(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? { code: error.code } : {};
  return { name: error.name, ...code, stack: error.stack };
}

/** `02:14:07 info   deliveries taken  deliveries=3`. */
export function forPeople(line: string): string {
  const {
    level,
    time,
    pid: _pid,
    msg,
    err,
    ...fields
  } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const start = `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(msg)}`;
  const stack =
    typeof err === 'object' && err !== null && 'stack' in err ? `\n${String(err.stack)}` : '';
  return `${[start, ...rest].join('  ')}${stack}\n`;
}
