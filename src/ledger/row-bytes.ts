/** Days from 1970-01-01, from which we count, to 2000-01-01, from which PostgreSQL does. */
const epochDays = 10_957;
const chunkBytes = 1 << 16;
const twoTo32 = 2 ** 32;

/** One row of `stock_row` as it is written. */
export interface WrittenRow {
  readonly deliveryId: number;
  readonly partyId: number;
  readonly packId: number;
  readonly productId: number;
  /** Absent where the composition of the product is not fully reported. */
  readonly groupId: number | undefined;
  readonly units: number;
  readonly moreUnits: number;
  readonly zi: number;
  readonly packs: number;
  readonly morePacks: number;
  readonly unitsPerPack: number;
  /** Eurocents. */
  readonly listPrice: number | undefined;
  readonly line: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly promised: number | undefined;
  readonly kind: number;
  readonly role: number;
  readonly period: number;
}

/** In the order in which `rowBytes` writes them. */
export const writtenColumns = [
  'delivery_id',
  'party_id',
  'pack_id',
  'product_id',
  'group_id',
  'units',
  'more_units',
  'zi',
  'packs',
  'more_packs',
  'units_per_pack',
  'list_price',
  'line',
  'day',
  'promised_on',
  'kind',
  'role',
  'period',
] as const;

const mostBytesOfRow = 2 + writtenColumns.length * 12;

/**
 * Rows in the binary format of COPY, in chunks. A row is written before the next is asked for, so that
 * whoever has half a million of them may hand out one object over and over.
 */
export function* rowBytes(rows: Iterable<WrittenRow>): Generator<Uint8Array> {
  yield Buffer.from('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
  let chunk = freshChunk();
  let end = 0;
  for (const row of rows) {
    if (end + mostBytesOfRow > chunkBytes) {
      yield new Uint8Array(chunk.buffer, 0, end);
      chunk = freshChunk();
      end = 0;
    }
    end = writeRow(chunk, end, row);
  }
  yield new Uint8Array(chunk.buffer, 0, end);
  yield Buffer.from([0xff, 0xff]);
}

/** All of what is handed out of it is written first. */
function freshChunk(): DataView {
  const { buffer, byteOffset } = Buffer.allocUnsafeSlow(chunkBytes);
  return new DataView(buffer, byteOffset, chunkBytes);
}

function writeRow(chunk: DataView, start: number, row: WrittenRow): number {
  chunk.setInt16(start, writtenColumns.length);
  let end = large(chunk, start + 2, row.deliveryId);
  end = large(chunk, end, row.partyId);
  end = large(chunk, end, row.packId);
  end = large(chunk, end, row.productId);
  end = row.groupId === undefined ? absent(chunk, end) : large(chunk, end, row.groupId);
  end = large(chunk, end, row.units);
  end = large(chunk, end, row.moreUnits);
  end = whole(chunk, end, row.zi);
  end = whole(chunk, end, row.packs);
  end = whole(chunk, end, row.morePacks);
  end = whole(chunk, end, row.unitsPerPack);
  end = row.listPrice === undefined ? absent(chunk, end) : whole(chunk, end, row.listPrice);
  end = whole(chunk, end, row.line);
  end = whole(chunk, end, row.day - epochDays);
  end =
    row.promised === undefined ? absent(chunk, end) : whole(chunk, end, row.promised - epochDays);
  end = small(chunk, end, row.kind);
  end = small(chunk, end, row.role);
  return small(chunk, end, row.period);
}

function small(chunk: DataView, at: number, value: number): number {
  chunk.setInt32(at, 2);
  chunk.setInt16(at + 4, value);
  return at + 6;
}

function whole(chunk: DataView, at: number, value: number): number {
  chunk.setInt32(at, 4);
  chunk.setInt32(at + 4, value);
  return at + 8;
}

function large(chunk: DataView, at: number, value: number): number {
  const high = Math.floor(value / twoTo32);
  chunk.setInt32(at, 8);
  chunk.setInt32(at + 4, high);
  chunk.setUint32(at + 8, value - high * twoTo32);
  return at + 12;
}

function absent(chunk: DataView, at: number): number {
  chunk.setInt32(at, -1);
  return at + 4;
}
