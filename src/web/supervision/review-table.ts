import type { ReviewRow } from '../../usecases/supervision/review-row.ts';
import type { StockReview } from '../../usecases/supervision/review-stock.ts';
import type { Table } from '../../usecases/table-file.ts';

/** The rows of the page as a file; where a number is not known, the cell is empty and `outcome` says why. */
export function reviewTable({ on, country, rows }: StockReview, synthetic: boolean): Table {
  return {
    synthetic,
    columns: [
      { name: 'day', kind: 'day' },
      { name: 'country', kind: 'text' },
      { name: 'partyId', kind: 'whole' },
      { name: 'party', kind: 'text' },
      { name: 'role', kind: 'text' },
      { name: 'unit', kind: 'text' },
      { name: 'medicine', kind: 'text' },
      { name: 'colour', kind: 'text' },
      { name: 'outcome', kind: 'text' },
      { name: 'explanation', kind: 'text' },
      { name: 'shortUnits', kind: 'number' },
      { name: 'requiredUnits', kind: 'number' },
      { name: 'requiredPacks', kind: 'number' },
      { name: 'heldUnits', kind: 'number' },
      { name: 'weeksHeld', kind: 'number' },
      { name: 'normWeeks', kind: 'number' },
      { name: 'confidence', kind: 'text' },
      { name: 'users', kind: 'whole' },
      { name: 'usersWhy', kind: 'text' },
    ],
    rows: rows.map((row: ReviewRow) => [
      on,
      country,
      row.party,
      row.partyName,
      row.role,
      row.unit,
      row.name,
      row.listed.colour,
      row.outcome,
      row.stage,
      row.shortUnits,
      row.requiredUnits,
      row.requiredPacks,
      row.heldUnits,
      row.weeksHeld,
      row.normWeeks,
      row.confidence,
      null,
      'not-reported',
    ]),
  };
}
