import { csvCell } from '../domain/csv-cell.ts';
import type { ShortagesAnswer } from '../usecases/answers/shortages.ts';

const columns = [
  'data',
  'definition',
  'definitionVersion',
  'country',
  'on',
  'known',
  'recorded',
  'outcome',
  'id',
  'name',
  'substance',
  'strength',
  'form',
  'atc',
  'holder',
  'since',
  'sinceMeans',
  'expectedEnd',
  'expectedEndCertainty',
  'sources',
  'receipt',
] as const;

/**
 * The answer as CSV (RFC 4180), one line an item. Every line names definition, country and
 * days, and says whether its facts are invented, because a line can be copied alone.
 */
export function shortagesCsv(answer: ShortagesAnswer): string {
  const lines = answer.items.map((item) =>
    [
      answer.synthetic ? 'verzonnen gegevens (invented)' : 'openbaar (public)',
      answer.definition.id,
      answer.definition.version,
      answer.country,
      answer.on,
      answer.known,
      answer.recorded,
      item.outcome,
      item.product.id,
      item.product.name,
      item.product.substance,
      item.product.strength,
      item.product.form,
      item.product.atc.join(' '),
      item.product.holder,
      item.since,
      item.sinceMeans,
      item.expectedEnd,
      item.expectedEndCertainty,
      item.sources.map(({ name, confirmed }) => `${name} ${confirmed}`).join('; '),
      item.receipt,
    ]
      .map((value) => csvCell(value))
      .join(','),
  );
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}
