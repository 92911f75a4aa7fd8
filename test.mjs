// `npm test`: everything that finishes in minutes, on any Node from 20 and without a network
// once installed. `npm run test:NAME` runs one folder of tests/ instead. Old syntax for the
// same reason as bin/launch.mjs.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTool } from './bin/launch.mjs';

const tests = fileURLToPath(new URL('tests', import.meta.url));
// These start machines, browsers or floods; they have names of their own.
const slow = ['start', 'crash', 'load', 'security', 'walk'];
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const files = '*.test.{ts,tsx}';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const asked = process.argv.slice(2).filter(function (word) {
  return !word.startsWith('-');
});
const options = process.argv.slice(2).filter(function (word) {
  return word.startsWith('-');
});
runTool(
  // One process for all: starting one for each file takes longer than most files.
  ['--test', '--test-isolation=none', '--test-timeout=300000'].concat(
    options,
    asked.length === 0 ? usual() : asked.map(folder),
  ),
);

function usual() {
  const folders = readdirSync(tests, { withFileTypes: true })
    .filter(function (entry) {
      return entry.isDirectory() && slow.indexOf(entry.name) === -1 && holdsTests(entry.name);
    })
    .map(function (entry) {
      return entry.name;
    });
  return ['src/**/' + files, 'scenarios/' + files, 'tests/' + files].concat(
    folders.filter(canRun).map(folder),
  );
}

function folder(name) {
  return 'tests/' + name + '/' + files;
}

function holdsTests(name) {
  return readdirSync(tests + '/' + name).some(function (file) {
    return /\.test\.tsx?$/.test(file);
  });
}

function canRun(name) {
  if (name === 'e2e' && !browsers.some(existsSync)) {
    process.stderr.write(
      'tests/e2e is left out: there is no chromium (`npm run setup:browser` installs it).\n',
    );
    return false;
  }
  if (name === 'real' && !existsSync('../shared/data')) {
    process.stderr.write('tests/real is left out: there are no files in ../shared/data.\n');
    return false;
  }
  return true;
}
