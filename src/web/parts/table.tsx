import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean;
}

interface TableProps<Row> {
  readonly caption: ComponentChildren;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** Stands in place of the table when there are no rows. */
  readonly empty: string;
}

/**
 * A real table that becomes a list of labelled lines on a narrow screen. The roles are
 * written out because `display: block` would take them away.
 */
export function Table<Row>({ caption, columns, rows, empty }: TableProps<Row>) {
  if (rows.length === 0) return <p class="soft">{empty}</p>;
  const [first, ...others] = columns;
  return (
    <table class="reflow" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={column.numeric ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td role="cell" data-label={column.label} class={column.numeric ? 'number' : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
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
      { label: 'Aantal', cell: (row) => row.count, numeric: true },
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
