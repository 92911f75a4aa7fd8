/**
 * What is counted (docs/decisions/2026-11-23-stock.md). Only `available` is held stock. The
 * order is stored in no place; `StockColumns` points into it within one run.
 */
export const stockKinds = [
  'available',
  'quarantine',
  'hub',
  'inbound',
  'delivery',
  'delivery-to-wholesaler',
  'return',
  'use',
  'dispensed',
] as const;
export type StockKind = (typeof stockKinds)[number];

/** `week`: the seven days that end on the day of the row. */
export const stockPeriods = ['day', 'week'] as const;
export type StockPeriod = (typeof stockPeriods)[number];

export const stockRoles = ['supplier', 'wholesaler', 'hospital', 'collecting-body'] as const;
export type StockRole = (typeof stockRoles)[number];

/** Words of a file for each kind, Dutch; the English word is the kind itself. */
export const kindWords: Readonly<Record<StockKind, string>> = {
  available: 'voorraad',
  quarantine: 'quarantaine',
  hub: 'hub',
  inbound: 'inkomend',
  delivery: 'levering',
  'delivery-to-wholesaler': 'levering-groothandel',
  return: 'retour',
  use: 'verbruik',
  dispensed: 'verstrekt',
};

export const periodWords: Readonly<Record<StockPeriod, string>> = { day: 'dag', week: 'week' };

/** What a party of each role can say; another kind in its file is a slip. */
export const kindsOfRole: Readonly<Record<StockRole, readonly StockKind[]>> = {
  supplier: [
    'available',
    'quarantine',
    'hub',
    'inbound',
    'delivery',
    'delivery-to-wholesaler',
    'return',
  ],
  wholesaler: [
    'available',
    'quarantine',
    'inbound',
    'delivery',
    'delivery-to-wholesaler',
    'return',
  ],
  hospital: ['available', 'quarantine', 'inbound', 'use', 'return'],
  'collecting-body': ['dispensed'],
};

/** What a party holds or expects at the end of a day; the other kinds are what moved. */
const positionKinds: readonly StockKind[] = ['available', 'quarantine', 'hub', 'inbound'];
/** By place in `stockKinds`. What is held is held at the end of a day, told by week or not. */
export const isPosition: readonly boolean[] = stockKinds.map((kind) =>
  positionKinds.includes(kind),
);
