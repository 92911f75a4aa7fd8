import { RecordContent } from '../../src/domain/source/record.ts';
import { rules } from '../../src/domain/rules.ts';
import type { Generated } from '../generated.ts';

/**
 * What is stored of a source's record, and the facts each rule takes (`decide RULE --schema`),
 * as JSON Schema.
 */
export async function factSchemas(): Promise<readonly Generated[]> {
  return [
    written('record', 'What one record of a source says, as stored', RecordContent),
    ...Object.values(rules).map(({ name, caseSchema }) =>
      written(name, `Case for the rule ${name}`, caseSchema),
    ),
  ];
}

function written(name: string, title: string, schema: object): Generated {
  const document = { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema };
  return {
    path: `docs/reference/facts/${name}.schema.json`,
    text: `${JSON.stringify(document, null, 2)}\n`,
  };
}
