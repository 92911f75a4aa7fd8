import { rules } from '../../src/domain/rules.ts';
import type { Generated } from '../generated.ts';

/** The facts each rule takes, as JSON Schema: what `decide RULE --schema` prints. */
export async function factSchemas(): Promise<readonly Generated[]> {
  return Object.values(rules).map(({ name, caseSchema }) => ({
    path: `docs/reference/facts/${name}.schema.json`,
    text: `${JSON.stringify(
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `Case for the rule ${name}`,
        ...caseSchema,
      },
      null,
      2,
    )}\n`,
  }));
}
