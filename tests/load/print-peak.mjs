import { isMainThread } from 'node:worker_threads';

// Loaded before a program: says at its end how much memory it had at most.
if (isMainThread) {
  process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS} kB\n`));
}
