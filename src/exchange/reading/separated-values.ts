/** One physical record of a delimited file, before anybody asks what it means. */
export interface ScannedRow {
  /** Line in the file where it begins; 1 is the first. */
  readonly line: number;
  /** Offsets in the text, without the line break. */
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
  /** `open`: a quoted cell never closes. `stray`: something follows a closing quote. */
  readonly quoting: 'sound' | 'open' | 'stray';
  /** False for the last record of a file without final line break. */
  readonly terminated: boolean;
}

export interface Dialect {
  readonly delimiter: string;
  /** `null`: the format knows no quoting and `"` is a letter like any other. */
  readonly quote: '"' | null;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads one record at `start`. Our own and not a library's because a claim must lead
 * back to its true line, also behind quoted CRLFs, and because a cell that is cut out
 * needs its exact place in the text.
 */
export function scanRow(text: string, start: number, line: number, dialect: Dialect): ScannedRow {
  const values: string[] = [];
  let at = start;
  for (;;) {
    const cell = scanCell(text, at, dialect);
    values.push(cell.value);
    if (cell.quoting !== 'sound') {
      return {
        line,
        start,
        end: cell.end,
        values,
        quoting: cell.quoting,
        terminated: cell.end < text.length,
      };
    }
    if (text[cell.end] !== dialect.delimiter) {
      return {
        line,
        start,
        end: cell.end,
        values,
        quoting: 'sound',
        terminated: cell.end < text.length,
      };
    }
    at = cell.end + 1;
  }
}

/** Where the next record begins: behind `\n` or `\r\n`. */
export function afterLineBreak(text: string, end: number): number {
  if (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed)
    return end + 2;
  return Math.min(end + 1, text.length);
}

/** End of the line that holds `start`, quotes or not, without its line break. */
export function endOfLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  if (feed < 0) return text.length;
  return feed > start && text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
}

interface ScannedCell {
  readonly value: string;
  /** Offset of what ended the cell: delimiter, line break or end of text. */
  readonly end: number;
  readonly quoting: ScannedRow['quoting'];
}

function scanCell(text: string, start: number, dialect: Dialect): ScannedCell {
  if (dialect.quote === null || text[start] !== dialect.quote)
    return scanPlain(text, start, dialect.delimiter);
  return scanQuoted(text, start, dialect.quote, dialect.delimiter);
}

function scanPlain(text: string, start: number, delimiter: string): ScannedCell {
  const separator = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === separator || code === lineFeed) break;
    if (code === carriageReturn && text.charCodeAt(end + 1) === lineFeed) break;
  }
  return { value: text.slice(start, end), end, quoting: 'sound' };
}

function scanQuoted(text: string, start: number, quote: string, delimiter: string): ScannedCell {
  let doubled = false;
  let close = text.indexOf(quote, start + 1);
  while (close >= 0 && text[close + 1] === quote) {
    doubled = true;
    close = text.indexOf(quote, close + 2);
  }
  if (close < 0) return { value: text.slice(start + 1), end: text.length, quoting: 'open' };
  const inside = text.slice(start + 1, close);
  const value = doubled ? inside.replaceAll(quote + quote, quote) : inside;
  return {
    value,
    end: close + 1,
    quoting: endsCell(text, close + 1, delimiter) ? 'sound' : 'stray',
  };
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  if (at >= text.length || text[at] === delimiter || text[at] === '\n') return true;
  return text[at] === '\r' && (at + 1 >= text.length || text[at + 1] === '\n');
}
