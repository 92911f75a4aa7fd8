import { evidenceMaps } from '../../src/domain/shortage/evidence-maps.ts';
import type { SourceDescription } from '../../src/domain/source/source.ts';
import { connectors } from '../../src/exchange/connectors.ts';
import { needTexts } from '../../src/texts/needs.ts';
import type { Generated } from '../generated.ts';
import { table } from '../markdown-table.ts';

/** `docs/sources/README.md`: every source as the code describes it, and what it proves. */
export async function sourceTable(): Promise<readonly Generated[]> {
  const sources = connectors.map(({ source }) => source);
  const text = [
    '# Sources',
    'Made by `npm run generate` from the code; do not edit. What each source is like, and which traps its reader knows, stands on a page of its own: [national lists](national-list.md), [exemptions](igj-exemptions.md), [register](cbg.md), [maximum prices](wgp.md), [openFDA](openfda.md), [Canada](canada.md), [what the desk publishes](meldpunt.md), [the invented country](demo.md).',
    'A source **proves** a fact when one of its columns says it; what it only points to is shown and decides nothing. A source without an entry proves nothing. Of the kinds shortage list, register, exemptions and price list one source a country is counted: the one with the lowest rank that had spoken.',
    `${sources.filter(({ synthetic }) => !synthetic).length} sources of ${new Set(sources.filter(({ synthetic }) => !synthetic).map(({ country }) => country)).size} countries (the Union counts as one), and ${sources.filter(({ synthetic }) => synthetic).length} invented ones.`,
    table(
      ['source', 'country', 'kind', 'rank', 'what a row means', 'proves', 'points to'],
      sources.map(rowOf),
    ),
  ];
  return [{ path: 'docs/sources/README.md', text: `${text.join('\n\n')}\n` }];
}

function rowOf({
  name,
  country,
  kind,
  rank,
  title,
  publisher,
  measures,
}: SourceDescription): readonly string[] {
  const entries = evidenceMaps.find((map) => map.source === name)?.entries ?? [];
  const needsWith = (strength: 'proves' | 'indicates') => [
    ...new Set(entries.filter((entry) => entry.strength === strength).map(({ need }) => need)),
  ];
  const proven = needsWith('proves');
  const list = (found: readonly (keyof typeof needTexts)[]) =>
    found.map((need) => needTexts[need].en).join('; ') || '–';
  return [
    `\`${name}\`<br>${title}, ${publisher}`,
    country,
    kind,
    String(rank),
    measures.en,
    list(proven),
    list(needsWith('indicates').filter((need) => !proven.includes(need))),
  ];
}
