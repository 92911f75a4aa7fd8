import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean;
  /** Read as one, and so not broken over two lines: a date, a measure with its norm. */
  readonly unbroken?: boolean;
}

interface TableProps<Row> {
  readonly caption: ComponentChildren;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** Stands in place of the table when there are no rows. */
  readonly empty: string;
}

// A table's own roles, written out: `display: block` on a narrow screen takes them away
// from some screen readers.
const roles = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A real table that becomes a list of labelled lines on a narrow screen. */
export function Table<Row>({ caption, columns, rows, empty }: TableProps<Row>) {
  if (rows.length === 0) return <p class="soft">{empty}</p>;
  const [first, ...others] = columns;
  return (
    <table class="reflow" {...roles.table}>
      <caption>{caption}</caption>
      <thead {...roles.rowGroup}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <th scope="col" {...roles.columnHeader} class={column.numeric ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowGroup}>
        {rows.map((row) => (
          <tr {...roles.row}>
            <th scope="row" {...roles.rowHeader}>
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td {...roles.cell} data-label={column.label} class={classOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf<Row>({ numeric, unbroken }: Column<Row>): string | undefined {
  const classes = [...(numeric ? ['number'] : []), ...(unbroken ? ['unbroken'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

interface ExampleRow {
  readonly name: string;
  readonly count: number;
}

export const examples: readonly TableProps<ExampleRow>[] = [
  {
    caption: 'Twee verzonnen rijen',
    columns: [
      { label: 'Naam', cell: (row) => row.name },
      { label: 'Aantal', cell: (row) => row.count, numeric: true, unbroken: true },
    ],
    rows: [
      { name: 'Verzonnol', count: 12 },
      { name: '<script>alert(1)</script>', count: 1 },
    ],
    empty: 'Geen rijen.',
  },
  {
    caption: 'Leeg',
    columns: [{ label: 'Naam', cell: (row) => row.name }],
    rows: [],
    empty: 'Geen rijen.',
  },
];
