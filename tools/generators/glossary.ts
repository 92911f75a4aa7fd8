import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { definitions } from '../../src/domain/shortage/definitions.ts';
import { evidenceMaps } from '../../src/domain/shortage/evidence-maps.ts';
import { needs } from '../../src/domain/shortage/need.ts';
import { connectors } from '../../src/exchange/connectors.ts';
import { norms, normSubjects } from '../../src/law/law-book.ts';
import { definitionTexts } from '../../src/texts/definitions.ts';
import { needTexts } from '../../src/texts/needs.ts';
import { normSubjectTexts } from '../../src/texts/pages/norms.ts';
import type { Generated } from '../generated.ts';
import { table } from '../markdown-table.ts';

/** One term of `docs/glossary.yml`. */
export interface Term {
  readonly nl: string;
  readonly en: string;
  /** Identifiers in `src/` that carry the term. */
  readonly code: readonly string[];
  readonly source: string;
  readonly says: { readonly nl: string; readonly en: string };
}

export interface Part {
  readonly part: { readonly nl: string; readonly en: string };
  readonly terms: readonly Term[];
}

/** The terms as written. */
export async function readGlossary(): Promise<readonly Part[]> {
  const text = await readFile(new URL('../../docs/glossary.yml', import.meta.url), 'utf8');
  return parse(text) as readonly Part[];
}

/** `docs/glossary.md`: the terms, and what the code itself knows of definitions, needs and norms. */
export async function glossary(): Promise<readonly Generated[]> {
  const parts = await readGlossary();
  const text = [
    '# Woordenlijst / Glossary',
    'Made by `npm run generate` from `docs/glossary.yml` and from the code; do not edit. Dutch legal terms keep their Dutch name in the code only where no English word says the same.',
    ...parts.map(termsOf),
    definitionsPart(),
    needsPart(),
    subjectsPart(),
  ];
  return [{ path: 'docs/glossary.md', text: `${text.join('\n\n')}\n` }];
}

function termsOf({ part, terms }: Part): string {
  const rows = terms.map(({ nl, en, code, source, says }) => [
    `**${nl}**<br>${en}`,
    code.map(quoted).join(' '),
    source,
    `${says.nl}<br>*${says.en}*`,
  ]);
  return `## ${part.nl} / ${part.en}\n\n${table(['term', 'in the code', 'bron / source', 'betekenis / meaning'], rows)}`;
}

function definitionsPart(): string {
  const rows = definitions.map(({ id, unit, norm }) => {
    const { title, description } = definitionTexts[id];
    return [
      `**${title.nl}**<br>${title.en}`,
      `${quoted(id)}<br>per ${quoted(unit)}`,
      norms[norm].versions[0]?.source.instrument ?? '',
      `${description.nl}<br>*${description.en}*`,
    ];
  });
  return `## Definities van een tekort / Definitions of shortage\n\n${table(['definitie / definition', 'in the code', 'bron / source', 'betekenis / meaning'], rows)}`;
}

const invented = new Set(
  connectors.filter(({ source }) => source.synthetic).map(({ source }) => source.name),
);

function needsPart(): string {
  const rows = needs.map((need) => {
    const { nl, en } = needTexts[need];
    const proven = evidenceMaps.filter(
      ({ source, entries }) =>
        !invented.has(source) &&
        entries.some((entry) => entry.need === need && entry.strength === 'proves'),
    );
    const asked = definitions.filter((definition) => definition.needs.includes(need));
    return [
      `**${nl}**<br>${en}`,
      quoted(need),
      asked.map(({ id }) => quoted(id)).join(' ') || '–',
      proven.length === 0 ? 'geen bron / no source' : `${proven.length}`,
    ];
  });
  return `## Feiten waar een definitie om vraagt / Needs\n\nIn hoeveel echte bronnen een kolom dit bewijst, staat rechts; welke, staat bij de [bronnen](sources/README.md). *How many real sources have a column that proves it stands on the right; which, under [sources](sources/README.md).*\n\n${table(['feit / fact', 'in the code', 'gevraagd door / asked by', 'bewezen door / proven by'], rows)}`;
}

function subjectsPart(): string {
  const rows = normSubjects.map(({ subject, ids }) => {
    const { nl, en } = normSubjectTexts[subject];
    return [`**${nl}**<br>${en}`, quoted(subject), ids.map(quoted).join(' ')];
  });
  return `## Onderwerpen van normen / Subjects of norms\n\n${table(['onderwerp / subject', 'in the code', 'normen / norms'], rows)}`;
}

function quoted(code: string): string {
  return `\`${code}\``;
}
