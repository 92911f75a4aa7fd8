import { stockLinks } from '../../domain/stock/release.ts';
import { saidNorm } from '../../texts/because.ts';
import type { OwnStockAnswer, OwnUnit } from '../../usecases/stock/own-stock.ts';
import type { OwnUnitAnswer } from '../../usecases/stock/own-unit.ts';
import type { Table, TableCell, TableColumn } from '../../usecases/table-file.ts';

const column = (name: string, kind: TableColumn['kind'] = 'text'): TableColumn => ({ name, kind });

/** The units that a page shows. An empty number is not reported or not computed: `outcome` says which. */
export function unitsTable(
  { on, role, releasedWeek, synthetic }: OwnStockAnswer,
  shown: readonly OwnUnit[],
): Table {
  return {
    synthetic,
    columns: [
      column('on', 'day'),
      column('role'),
      column('unit'),
      column('name'),
      column('outcome'),
      column('computed'),
      column('held_units', 'number'),
      column('required_units', 'number'),
      column('required_exact'),
      column('weeks', 'number'),
      column('weeks_norm', 'number'),
      column('norm'),
      column('confidence'),
      column('released_week', 'day'),
      ...stockLinks.flatMap((each) => [
        column(`released_${each}_weeks`),
        column(`released_${each}_why`),
      ]),
    ],
    rows: shown.map((unit): readonly TableCell[] => [
      on,
      role,
      unit.unit,
      unit.name,
      unit.outcome,
      unit.computed ?? null,
      unit.held,
      unit.required,
      unit.obligation?.decision.values.required?.exact ?? null,
      unit.weeks,
      unit.weeksRequired,
      saidNorm(unit.obligation?.decision.norm ?? null)?.source ?? null,
      unit.confidence,
      releasedWeek ?? null,
      ...stockLinks.flatMap((each) => [
        unit.released?.[each]?.band ?? null,
        unit.released?.[each]?.why ?? null,
      ]),
    ]),
  };
}

/** The year of one unit. */
export function weeksTable({ unit, weeks, stock }: OwnUnitAnswer): Table {
  return {
    synthetic: stock.synthetic,
    columns: [
      column('unit'),
      column('name'),
      column('week', 'day'),
      column('days_reported', 'whole'),
      column('left_units', 'number'),
      column('held_units', 'number'),
    ],
    rows: weeks.map(({ week, daysTold, left, held }) => [
      unit.unit,
      unit.name,
      week,
      daysTold,
      left,
      held,
    ]),
  };
}
