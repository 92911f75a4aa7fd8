/** Plain columns that fit the screen: the widest cells give way, and wrap within their column. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Places of columns that hold numbers. */
  readonly right?: readonly number[];
}

const gap = '  ';
const narrowest = 6;

export function drawTable({ heads, rows, right = [] }: Table, columns: number): string {
  const widths = fit(
    heads.map((head, at) => Math.max(head.length, ...rows.map((row) => longest(row[at] ?? '')))),
    columns,
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(gap);
  const lines = [heads, ...rows].map((row) => drawRow(row, widths, right));
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

function drawRow(
  row: readonly string[],
  widths: readonly number[],
  right: readonly number[],
): string {
  const cells = widths.map((width, at) => wrap(row[at] ?? '', width));
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, at) => {
        const text = cell[line] ?? '';
        return right.includes(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
      })
      .join(gap)
      .trimEnd(),
  ).join('\n');
}

/** Takes from the widest until all fit; no column becomes too narrow to read. */
function fit(wanted: readonly number[], columns: number): readonly number[] {
  const widths = [...wanted];
  const room = columns - gap.length * (widths.length - 1);
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Breaks between words; a word that is too long breaks where it must. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length <= width) {
        line = `${line} ${word}`;
        continue;
      }
      if (line !== '') lines.push(line);
      let rest = word;
      for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width));
      line = rest;
    }
    lines.push(line);
  }
  return lines;
}

function longest(cell: string): number {
  return Math.max(...cell.split('\n').map((line) => line.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
