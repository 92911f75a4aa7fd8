import type { Soundness } from '../../src/ledger/soundness.ts';

/** A ledger with nothing wrong in it. */
export const sound: Soundness = {
  rowsAstray: 0,
  deliveriesHalf: 0,
  weeksOff: 0,
  movedOff: 0,
  daysOff: 0,
  flowsOff: 0,
  paceOff: 0,
  keysOff: 0,
};
