import {
  tableFile,
  tableFormats,
  tableTypes,
  type Table,
  type TableCell,
  type TableColumn,
  type TableFormat,
} from '../exchange/table-file/table-file.ts';
import type { GivenFile } from './notifying/bulk-files.ts';

export {
  tableFormats,
  type GivenFile,
  type Table,
  type TableCell,
  type TableColumn,
  type TableFormat,
};

/** What a page shows, to be kept; an invented country's file says so in its name too. */
export async function giveTable(
  name: string,
  format: TableFormat,
  table: Table,
): Promise<GivenFile> {
  const invented = table.synthetic ? '-verzonnen' : '';
  return {
    name: `${name}${invented}.${format}`,
    type: tableTypes[format],
    bytes: await tableFile(format, table),
  };
}
