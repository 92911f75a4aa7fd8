// Brings Voorradig up on any Node: installs what the lock names, then hands over to the
// Node 24 that comes along as a package. Plain old syntax and no dependencies, because
// this file runs before anything is installed and on whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dutch = !/^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const neededMajor = 24;
const oldestMajor = 20;

/** Installs when needed, then runs `voorradig` with these arguments. */
export function runVoorradig(argumentsGiven) {
  refuseTooOldNode();
  install('production');
  run([join(root, 'src/cli/main.ts')].concat(argumentsGiven));
}

/** Installs the development tools too, then runs Node 24 with these arguments. */
export function runTool(argumentsGiven) {
  refuseTooOldNode();
  install('development');
  run(argumentsGiven);
}

function refuseTooOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestMajor) return;
  stop(
    2,
    'Deze machine heeft Node ' +
      process.versions.node +
      '. Voorradig start met Node ' +
      oldestMajor +
      ' of nieuwer: installeer die van https://nodejs.org en probeer het opnieuw.',
    'This machine has Node ' +
      process.versions.node +
      '. Voorradig starts with Node ' +
      oldestMajor +
      ' or newer: install it from https://nodejs.org and try again.',
  );
}

function install(kind) {
  if (isInstalled(kind)) return;
  tell('Onderdelen installeren (eenmalig) …', 'Installing the parts (once) …');
  const started = Date.now();
  // Our own lock says what to install; scripts of packages never run.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (kind === 'production') options.push('--omit=dev');
  else options.push('--include=dev');
  const done = npm(options);
  if (done.error || done.status !== 0) {
    stop(
      3,
      'Installeren mislukte (npm ci' +
        (done.error ? ': ' + done.error.message : ' eindigde met ' + done.status) +
        '). Controleer de verbinding met het npm-register en de schrijfrechten op ' +
        root +
        ', en probeer het opnieuw.',
      'Installing failed (npm ci' +
        (done.error ? ': ' + done.error.message : ' ended with ' + done.status) +
        '). Check the connection to the npm registry and that ' +
        root +
        ' can be written, and try again.',
    );
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  tell('Geïnstalleerd in ' + seconds + ' s.', 'Installed in ' + seconds + ' s.');
}

/**
 * Does node_modules hold what the lock names? npm writes `.package-lock.json` as the last
 * act of an install, so a broken-off install is seen; so is a lock that changed since.
 */
function isInstalled(kind) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.keys(wanted).every(function (path) {
    const entry = wanted[path];
    if (path === '' || entry.optional || entry.devOptional) return true;
    if (entry.dev && kind === 'production') return true;
    return present[path] !== undefined && present[path].version === entry.version;
  });
}

function npm(options) {
  const script = process.env.npm_execpath;
  const settings = { cwd: root, stdio: ['ignore', 2, 2] };
  if (script && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) {
    return spawnSync(process.execPath, [script].concat(options), settings);
  }
  return spawnSync('npm', options, settings);
}

/** The Node that runs us: this one when it is new enough, else the one that came along. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const name = 'node-' + process.platform + '-' + process.arch;
  const brought = join(root, 'node_modules', name, 'bin/node');
  if (existsSync(brought)) return brought;
  return stop(
    2,
    'Voor ' +
      process.platform +
      ' op ' +
      process.arch +
      ' brengt Voorradig geen eigen Node ' +
      neededMajor +
      ' mee (dat kan op Linux, x64 en arm64). Installeer Node ' +
      neededMajor +
      ' van https://nodejs.org en probeer het opnieuw.',
    'Voorradig brings no Node ' +
      neededMajor +
      ' of its own for ' +
      process.platform +
      ' on ' +
      process.arch +
      ' (it does for Linux, x64 and arm64). Install Node ' +
      neededMajor +
      ' from https://nodejs.org and try again.',
  );
}

function run(argumentsGiven) {
  const node = node24();
  const hook = pathToFileURL(join(root, 'bin/tsx-hook.mjs')).href;
  const child = spawn(node, ['--import', hook].concat(argumentsGiven), {
    // The channel tells the child when this process is gone, also after kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, process.env, {
      PATH: join(node, '..') + delimiter + (process.env.PATH || ''),
    }),
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('error', function (error) {
    stop(
      3,
      'Node ' + neededMajor + ' start niet: ' + error.message,
      'Node ' + neededMajor + ' does not start: ' + error.message,
    );
  });
  child.on('exit', function (code, signal) {
    process.exit(
      code === null ? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9) : code,
    );
  });
}

function tell(nl, en) {
  process.stderr.write((dutch ? nl : en) + '\n');
}

function stop(code, nl, en) {
  tell(nl, en);
  process.exit(code);
}
