import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../src/texts/problems/', import.meta.url);

test('a problem code has one text: sets that are laid together share no code', async () => {
  const seen = new Map<string, string>();
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  )) {
    const sets: Record<string, unknown> = await import(new URL(file, folder).href);
    for (const [set, texts] of Object.entries(sets)) {
      if (!set.endsWith('ProblemTexts') || typeof texts !== 'object' || texts === null) continue;
      for (const code of Object.keys(texts)) {
        assert.equal(
          seen.get(code),
          undefined,
          `${code} stands in ${seen.get(code)} and in ${file}`,
        );
        seen.set(code, file);
      }
    }
  }
  assert.ok(seen.size > 50, `${seen.size} codes`);
});
