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

/** Rows in the binary format of COPY, in chunks. */
export function* rowBytes(rows: Iterable<WrittenRow>): Generator<Uint8Array> {
  yield Buffer.from('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
  let chunk = Buffer.allocUnsafe(chunkBytes);
  let end = 0;
  const small = (value: number) => {
    end = chunk.writeInt32BE(2, end);
    end = chunk.writeInt16BE(value, end);
  };
  const whole = (value: number | undefined) => {
    if (value === undefined) {
      end = chunk.writeInt32BE(-1, end);
      return;
    }
    end = chunk.writeInt32BE(4, end);
    end = chunk.writeInt32BE(value, end);
  };
  const large = (value: number | undefined) => {
    if (value === undefined) {
      end = chunk.writeInt32BE(-1, end);
      return;
    }
    const high = Math.floor(value / twoTo32);
    end = chunk.writeInt32BE(8, end);
    end = chunk.writeInt32BE(high, end);
    end = chunk.writeUInt32BE(value - high * twoTo32, end);
  };
  for (const row of rows) {
    if (end + mostBytesOfRow > chunkBytes) {
      yield chunk.subarray(0, end);
      chunk = Buffer.allocUnsafe(chunkBytes);
      end = 0;
    }
    end = chunk.writeInt16BE(writtenColumns.length, end);
    large(row.deliveryId);
    large(row.partyId);
    large(row.packId);
    large(row.productId);
    large(row.groupId);
    large(row.units);
    large(row.moreUnits);
    whole(row.zi);
    whole(row.packs);
    whole(row.morePacks);
    whole(row.unitsPerPack);
    whole(row.listPrice);
    whole(row.line);
    whole(row.day - epochDays);
    whole(row.promised === undefined ? undefined : row.promised - epochDays);
    small(row.kind);
    small(row.role);
    small(row.period);
  }
  yield chunk.subarray(0, end);
  yield Buffer.from([0xff, 0xff]);
}
