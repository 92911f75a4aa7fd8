import { csvCell } from '../../domain/csv-cell.ts';
import type { Audience } from '../../domain/party/audience.ts';
import type { StockRole } from '../../domain/stock/kind.ts';

export interface WrittenParty {
  readonly name: string;
  readonly role: StockRole;
  readonly ownershipGroup?: string;
}

/** As whom a party of each role comes in. */
const audiences: Readonly<Record<StockRole, Audience>> = {
  supplier: 'supplier',
  wholesaler: 'wholesaler',
  hospital: 'hospital-pharmacist',
  'collecting-body': 'pharmacist',
};

/** The layout that `voorradig party load` reads (`exchange/parties`); the name is the code too. */
export function writeParties(parties: readonly WrittenParty[]): Uint8Array {
  const lines = [
    ['name', 'audience', 'register_name', 'group'],
    ...parties.map(({ name, role, ownershipGroup }) => [
      name,
      audiences[role],
      name,
      ownershipGroup ?? '',
    ]),
  ];
  const text = lines.map((cells) => `${cells.map((cell) => csvCell(cell, ';')).join(';')}\n`);
  return new TextEncoder().encode(text.join(''));
}
