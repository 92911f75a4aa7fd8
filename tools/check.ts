import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run check`: all that must hold before a change goes in. Names what failed, at the end. */
const root = fileURLToPath(new URL('..', import.meta.url));
const hook = ['--import', fileURLToPath(new URL('../bin/tsx-hook.mjs', import.meta.url))];
const folders = [
  'src',
  'bin',
  'tools',
  'tests',
  'scenarios',
  'bench',
  'start.mjs',
  'test.mjs',
].filter((path) => existsSync(`${root}/${path}`));

const steps: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'format', command: ['node_modules/.bin/oxfmt', '--check'] },
  {
    name: 'lint',
    command: ['node_modules/.bin/oxlint', '--type-aware', '--deny-warnings', ...folders],
  },
  { name: 'rooms', command: [process.execPath, 'tools/rooms.ts'] },
  { name: 'types', command: ['node_modules/.bin/tsc'] },
  { name: 'types of islands', command: ['node_modules/.bin/tsc', '-p', 'src/web/islands'] },
  { name: 'dead code', command: [process.execPath, 'node_modules/.bin/knip'] },
  { name: 'generated files', command: [process.execPath, ...hook, 'tools/generate.ts', '--check'] },
];
// `.ci/run` has run them already.
const tests = { name: 'tests', command: [process.execPath, 'test.mjs'] };
const asked = process.argv.includes('--without-tests') ? steps : [...steps, tests];

const failed = asked.filter(({ name, command: [program = '', ...options] }) => {
  const started = performance.now();
  const { status } = spawnSync(program, options, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${seconds} s`);
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`Not in order: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
