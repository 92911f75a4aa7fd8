import { notGiven, ziText, type StockColumns } from '../../domain/stock/stock-row.ts';
import { stockFields } from './columns.ts';
import {
  byLine,
  cellsAt,
  dayText,
  kindText,
  periodText,
  priceText,
  spoilt,
  stockHeader,
  type WrittenMistake,
} from './write-cells.ts';

const rowsPerChunk = 8192;
const delimiter = ';';

/** A party's stock as CSV, in pieces, so that a year of a wholesaler never stands whole in memory. */
export function* writeStockCsv(
  rows: StockColumns,
  mistakes: readonly WrittenMistake[],
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const wrong = byLine(mistakes);
  let text = `${stockHeader.join(delimiter)}\n`;
  for (let at = 0; at < rows.length; at += 1) {
    const code = wrong.size === 0 ? undefined : wrong.get(rows.line[at] ?? 0);
    text += code === undefined ? soundLine(rows, at) : spoiltLine(rows, at, code);
    if (at % rowsPerChunk === rowsPerChunk - 1) {
      yield encoder.encode(text);
      text = '';
    }
  }
  if (text !== '') yield encoder.encode(text);
}

/** As `cellsAt`, without an object a row: a national day has half a million. */
function soundLine(rows: StockColumns, at: number): string {
  const price = rows.price[at] ?? notGiven;
  const promised = rows.promised[at] ?? notGiven;
  return `${dayText(rows.day[at] ?? 0)};${periodText(rows, at)};${kindText(rows, at)};${ziText(rows.zi[at] ?? 0)};${rows.packs[at] ?? 0};${rows.unitsPerPack[at] ?? 0};${price === notGiven ? '' : priceText(price)};${promised === notGiven ? '' : dayText(promised)}\n`;
}

function spoiltLine(rows: StockColumns, at: number, code: WrittenMistake['code']): string {
  const cells = spoilt(cellsAt(rows, at), code);
  return `${stockFields.map((field) => cells[field]).join(delimiter)}\n`;
}
