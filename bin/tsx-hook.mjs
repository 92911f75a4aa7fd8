// Node 24 runs .ts by itself but not .tsx: this turns JSX into calls, and nothing else.
// Loaded with `node --import`; the worker threads of a process inherit it.
import { readFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

enableCompileCache();

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context);
    // Asked for here, because most commands show no page and need no compiler.
    const { transformSync } = require('@swc/core');
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'esnext',
        parser: { syntax: 'typescript', tsx: true },
        transform: {
          react: { runtime: 'automatic', importSource: 'preact' },
          verbatimModuleSyntax: true,
        },
      },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
