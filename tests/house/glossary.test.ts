import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { definitionIds } from '../../src/domain/shortage/held.ts';
import { needs } from '../../src/domain/shortage/need.ts';
import { normSubjects } from '../../src/law/law-book.ts';
import { readGlossary } from '../../tools/generators/glossary.ts';
import { holds, readDocuments, readSource, root } from './documents.ts';

const terms = (await readGlossary()).flatMap((part) => part.terms);
const page = readDocuments().find(({ path }) => path === 'docs/glossary.md')?.text ?? '';

test('every identifier that the glossary names exists in the source', () => {
  const source = readSource();
  for (const { nl, code } of terms) {
    assert.ok(code.length > 0, `${nl} has no identifier`);
    for (const identifier of code) {
      assert.ok(holds(source, identifier), `${nl}: ${identifier} is not in src/`);
    }
  }
});

test('every term is said once, with a source and in both languages', () => {
  assert.ok(terms.length >= 60, `${terms.length} terms`);
  assert.equal(new Set(terms.map(({ nl }) => nl)).size, terms.length);
  for (const { nl, en, source, says } of terms) {
    for (const text of [nl, en, source, says.nl, says.en]) assert.notEqual(text.trim(), '', nl);
  }
});

test('every definition, need, subject of norms and table has an entry', () => {
  const tables = globSync('src/registry/migrations/*.sql', { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^create table (\w+)/gm)].map(
      ([, name = '']) => name,
    ),
  );
  assert.ok(tables.length >= 10, `${tables.length} tables`);
  const subjects = normSubjects.map(({ subject }) => subject);
  for (const name of [...definitionIds, ...needs, ...subjects, ...tables]) {
    assert.ok(page.includes(`\`${name}\``), `${name} has no entry`);
  }
});
