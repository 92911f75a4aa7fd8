/**
 * What a spreadsheet takes for a formula at the start of a cell: `=`, `+`, `-`, `@`, tab and
 * return (OWASP, CSV injection). An apostrophe before it makes it text. NUL bytes go.
 */
export function harmlessText(value: string): string {
  const clean = value.replaceAll('\0', '');
  return formulaStart.test(clean) || value.startsWith('\0') ? `'${clean}` : clean;
}

/** What stood there before `harmlessText`, of a cell that comes back from a file of ours. */
export function textBehindGuard(value: string): string {
  return value.startsWith("'") && formulaStart.test(value.slice(1)) ? value.slice(1) : value;
}

const formulaStart = /^[\s]*[=+\-@\t\r]/;

/** One cell of a CSV file (RFC 4180), harmless to a spreadsheet. */
export function csvCell(value: string | null, delimiter = ','): string {
  if (value === null) return '';
  const text = harmlessText(value);
  return /[",\r\n\t']/.test(text) || text.includes(delimiter)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
