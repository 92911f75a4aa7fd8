import type { PaidFact } from '../../domain/stock/subsidy-paid.ts';
import type { Language } from '../../law/norm.ts';
import { numberText } from '../frame.ts';
import { eurosText } from '../pages/medicine.tsx';
import type { Column } from '../parts/table.tsx';

type Paid = Pick<PaidFact, 'days' | 'units' | 'eurocents' | 'validFrom' | 'validThrough'>;

/** How much a decision pays for, and from when until when. */
export function paidColumns<Row extends Paid>(
  says: (what: 'days' | 'units' | 'euros' | 'from' | 'through' | 'open') => string,
  language: Language,
): readonly Column<Row>[] {
  return [
    { label: says('days'), numeric: true, cell: ({ days }) => numberText(days, language) },
    { label: says('units'), numeric: true, cell: ({ units }) => numberText(units, language) },
    {
      label: says('euros'),
      numeric: true,
      cell: ({ eurocents }) => eurosText(String(eurocents), language),
    },
    { label: says('from'), unbroken: true, cell: ({ validFrom }) => validFrom },
    {
      label: says('through'),
      unbroken: true,
      cell: ({ validThrough }) => validThrough ?? says('open'),
    },
  ];
}
