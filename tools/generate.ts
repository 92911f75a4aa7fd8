import { bringUpToDate, type Generator } from './generated.ts';
import { cliReference } from './generators/cli-reference.ts';
import { databaseSchema } from './generators/database-schema.ts';
import { disclosureTable } from './generators/disclosure-table.ts';
import { factSchemas } from './generators/fact-schemas.ts';
import { flowPicture } from './generators/flow-picture.ts';
import { glossary } from './generators/glossary.ts';
import { openapi } from './generators/openapi.ts';
import { sourceTable } from './generators/source-table.ts';

/** Everything that is made from the source: `npm run generate`, and `-- --check` to compare. */
const generators: readonly Generator[] = [
  cliReference,
  databaseSchema,
  disclosureTable,
  factSchemas,
  flowPicture,
  glossary,
  openapi,
  sourceTable,
];

const check = process.argv.includes('--check');
const written = await bringUpToDate(generators, { check });
for (const { path, state } of written) if (state !== 'same') console.log(`${state}: ${path}`);
const behind = written.filter(({ state }) => state === 'differs' || state === 'missing');
if (behind.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
