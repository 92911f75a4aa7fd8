// A registry mirror may lack the packages of other platforms; npm then leaves
// them out of the lock and `npm ci` refuses with "Missing: X from lock file".
// This adds a stub for each, so that the same lock installs everywhere, and
// drops download addresses, so that each machine uses its own registry.
// Run it after every change of dependencies: `npm run lock:mend`.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    if (lock.packages[`node_modules/${name}`] ?? lock.packages[nested]) continue;
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
    added.push(name);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'lock complete' : `stubs added: ${added.join(', ')}`);

/** Where a platform package can run, read from its name: it must be skipped everywhere else. */
function platformOf(name) {
  const system =
    /(linux|darwin|win32|windows|freebsd|openbsd|netbsd|android|sunos|aix|openharmony)/.exec(
      name,
    )?.[1];
  const cpu = /(x64|arm64|ia32|riscv64|ppc64|s390x|loong64|mips64el|arm(?!64)|wasm32)/.exec(
    name,
  )?.[1];
  const libc = /(musl|gnu)/.exec(name)?.[1];
  return {
    ...(system ? { os: [system === 'windows' ? 'win32' : system] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : 'musl'] } : {}),
  };
}
