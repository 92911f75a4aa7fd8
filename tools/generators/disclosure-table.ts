import { cellOf, relationsOf } from '../../src/domain/disclosure/table.ts';
import {
  audiences,
  disclosureClasses,
  type Audience,
  type DisclosureClass,
} from '../../src/domain/party/audience.ts';
import { audienceTexts, classTexts, relationTexts, sayCell } from '../../src/texts/disclosure.ts';
import type { Generated } from '../generated.ts';
import { table } from '../markdown-table.ts';

/** `docs/reference/disclosure.md`: who may see what, on which ground, what for and to do what. */
export async function disclosureTable(): Promise<readonly Generated[]> {
  const text = [
    '# Wie mag wat zien',
    'Gemaakt door `npm run generate` uit `src/domain/disclosure/table.ts`; niet met de hand wijzigen. Dit is de tabel vóór regime, toestemming en overeenkomst: die kunnen een vak alleen openen, nooit sluiten. Wat niet verborgen is, heeft een doel en zegt wat de ontvanger ermee kan.',
    ...disclosureClasses.flatMap((ofClass) => [
      `## \`${ofClass}\`: ${classTexts[ofClass].nl}`,
      table(['wie', 'krijgt', 'grond', 'doel', 'wat men ermee kan'], rowsOf(ofClass)),
    ]),
  ].join('\n\n');
  return [{ path: 'docs/reference/disclosure.md', text: `${text}\n` }];
}

/** Who gets the same stands in one row. */
function rowsOf(ofClass: DisclosureClass): readonly (readonly string[])[] {
  const cells = audiences.flatMap((audience) => saidOf(ofClass, audience));
  return [...Map.groupBy(cells, ({ said }) => said.join('\n')).values()].map((same) => [
    same.map(({ who }) => who).join('; '),
    ...(same[0]?.said ?? []),
  ]);
}

function saidOf(ofClass: DisclosureClass, audience: Audience) {
  const relations = relationsOf(audience);
  const said = relations.map((relation) => {
    const cell = sayCell(cellOf(ofClass, audience, relation), 'nl');
    return { relation, said: [cell.fate, cell.ground, cell.purpose ?? '–', cell.use ?? '–'] };
  });
  const groups = [...Map.groupBy(said, (each) => each.said.join('\n')).values()];
  return groups.map((same) => ({
    who:
      groups.length === 1
        ? audienceTexts[audience].nl
        : `${audienceTexts[audience].nl} (${same.map(({ relation }) => relationTexts[relation].nl).join(', ')})`,
    said: same[0]?.said ?? [],
  }));
}
