import type { StockKind, StockPeriod, StockRole } from '../domain/stock/kind.ts';

/** As the tables `stock_kind` and `stock_role` write them; a number is never given to another word. */
export const kindCodes: Readonly<Record<StockKind, number>> = {
  available: 1,
  quarantine: 2,
  hub: 3,
  inbound: 4,
  delivery: 5,
  'delivery-to-wholesaler': 6,
  return: 7,
  use: 8,
  dispensed: 9,
};

export const roleCodes: Readonly<Record<StockRole, number>> = {
  supplier: 1,
  wholesaler: 2,
  hospital: 3,
  'collecting-body': 4,
};

/** Days that a row is about. */
export const periodDays: Readonly<Record<StockPeriod, number>> = { day: 1, week: 7 };

/** SQL: the word of a code. */
export const kindWord = (column: string) => `(select word from stock_kind where code = ${column})`;
export const roleWord = (column: string) => `(select word from stock_role where code = ${column})`;
