import type { FastifyReply } from 'fastify';
import type { Language } from '../law/norm.ts';
import { giveTable, tableFormats, type Table, type TableFormat } from '../usecases/table-file.ts';
import { link, type Frame } from './frame.ts';
import { wordOf } from './query.ts';

/** Sends what a page shows as the file that `?format=` asks for; CSV where it asks for none. */
export async function sendTable(
  { query }: Pick<Frame, 'query'>,
  reply: FastifyReply,
  name: string,
  table: Table,
): Promise<FastifyReply> {
  const format = wordOf(query, 'format', tableFormats) ?? 'csv';
  const file = await giveTable(name, format, table);
  return reply
    .type(file.type)
    .header('Content-Disposition', `attachment; filename="${file.name}"`)
    .send(file.bytes);
}

const titles: Readonly<Record<TableFormat, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  parquet: 'Parquet',
};

interface KeepProps {
  readonly language: Language;
  /** Where the file is made. */
  readonly path: string;
  /** The question of the page, so that the file holds exactly what is shown. */
  readonly query: Readonly<Record<string, string | null | undefined>>;
  readonly label: string;
}

/** `Bewaar precies dit als CSV XLSX Parquet`. */
export function KeepAs({ language, path, query, label }: KeepProps) {
  return (
    <p class="small screen-only">
      {label}:{' '}
      {tableFormats.map((format, at) => (
        <>
          {at === 0 ? null : ' · '}
          <a href={link(language, path, { ...query, format })}>{titles[format]}</a>
        </>
      ))}
    </p>
  );
}
