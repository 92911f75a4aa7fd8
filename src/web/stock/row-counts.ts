import type { Language } from '../../law/norm.ts';
import { numberText } from '../frame.ts';
import type { Column } from '../parts/table.tsx';

type Counted = 'accepted' | 'rejected' | 'held';

/** What became of the rows of a delivery: taken, refused, or held for the party to confirm. */
export function rowCountColumns<Row extends Readonly<Record<Counted, number>>>(
  says: Readonly<Record<Counted, string>>,
  language: Language,
): readonly Column<Row>[] {
  return (['accepted', 'rejected', 'held'] as const).map((what) => ({
    label: says[what],
    numeric: true,
    cell: (row) => numberText(row[what], language),
  }));
}
