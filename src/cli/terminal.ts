import progress from 'cli-progress';
import type { Language } from '../law/norm.ts';

/** Where a command writes: data on stdout, everything said about it on stderr. */
export interface Terminal {
  readonly language: Language;
  /** Columns that fit; 80 where the output is no screen. */
  readonly columns: number;
  print(text: string): Promise<void>;
  note(text: string): void;
  /** A bar on a screen, nothing elsewhere. */
  progress(): Progress;
}

export interface Progress {
  show(done: number, total: number): void;
  end(): void;
}

export function openTerminal(language: Language): Terminal {
  const { stdout, stderr } = process;
  // Each write of data hears of its own failure, and who closed the other one wants no notes:
  // without a listener either would end the process.
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  return {
    language,
    columns: Math.min(stdout.isTTY ? stdout.columns : 80, 120),
    print: (text) => write(stdout, text.endsWith('\n') ? text : `${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    progress: () => (stderr.isTTY ? bar() : silent),
  };
}

/**
 * Waits until a pipe has taken it all, so that ending the process cuts nothing off. A
 * reader that has seen enough (`| head`) is no fault.
 */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error == null || isClosedPipe(error)) resolve();
      else reject(error);
    });
  });
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

function bar(): Progress {
  const shown = new progress.SingleBar({
    format: '{bar} {value}/{total}',
    barsize: 40,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    show(done, total) {
      if (!started) shown.start(total, done);
      started = true;
      shown.update(done);
    },
    end() {
      if (started) shown.stop();
    },
  };
}

const silent: Progress = { show: () => undefined, end: () => undefined };
