import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { Language } from '../law/norm.ts';
import { countProducts } from '../registry/search.ts';
import type { HomeAnswer } from './answers/products.ts';
import type { ChangesAnswer } from './answers/sources.ts';
import { isInvented, markedMomentOf, type AsOfInput } from './as-of.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { isRefusal, type Context } from './context.ts';
import { remembered } from './determining/remembered.ts';
import { sourceChanges } from './source-changes.ts';

export interface HomeInput extends AsOfInput {
  readonly country?: string | undefined;
  readonly definition?: string | undefined;
  readonly language: Language;
}

/** What a visitor is shown who has asked nothing yet. */
const usualDefinition = 'as-listed';

export async function viewHome(context: Context, input: HomeInput): Promise<HomeAnswer | Refusal> {
  const compared = await compareDefinitions(context, input);
  if (isRefusal(compared)) return compared;
  const { country, on, known, counted, definitions } = compared;
  const wanted = input.definition ?? usualDefinition;
  const chosen = definitions.find(({ id }) => id === wanted);
  if (chosen === undefined) {
    return refuse(
      'definition-unknown',
      { value: wanted, known: definitions.map(({ id }) => id) },
      { column: 'definition', value: wanted },
    );
  }
  const { products, week } = await aroundTheCount(context, input, country);
  return {
    country,
    on,
    known,
    synthetic: isInvented(context, country),
    products,
    definition: { id: chosen.id, title: chosen.title },
    count: chosen.count,
    decidable: chosen.decidable,
    notDecidable: chosen.notDecidable,
    counted,
    week: week ?? null,
    ...(week === undefined ? { weekWhy: 'fewer-than-two-snapshots' } : {}),
    definitions,
  };
}

interface AroundTheCount {
  readonly products: number;
  readonly week: HomeAnswer['week'] | undefined;
}

function aroundTheCount(
  context: Context,
  input: HomeInput,
  country: string,
): Promise<AroundTheCount> {
  return context.database.read(async (tx) => {
    const moment = await markedMomentOf(context, tx, input, country);
    if (isRefusal(moment)) throw new Error('the moment was readable a moment ago');
    const { on, known } = moment;
    return remembered(context, moment, ['home', country], async () => ({
      products: await countProducts(tx, country),
      week: await lastWeek(context, country, on < known ? on : known),
    }));
  });
}

const daysInWeek = 7;

/** New on the list, back again, end moved: over the lists of shortages of the country. */
async function lastWeek(
  context: Context,
  country: string,
  until: CalendarDate,
): Promise<HomeAnswer['week'] | undefined> {
  const lists = context.connectors.filter(
    ({ source }) => source.country === country && source.kind === 'shortage-list',
  );
  const [primary] = lists.toSorted((a, b) => a.source.rank - b.source.rank);
  if (primary === undefined) return undefined;
  const changes = await sourceChanges(context, { source: primary.source.name, until });
  if (isRefusal(changes) || changes.days.length < 2) return undefined;
  const recent = changes.items.filter((item) => item.date > addDays(until, -daysInWeek));
  return {
    new: recent.filter(({ what }) => what === 'new' || what === 'relisted').length,
    back: recent.filter(isBack).length,
    moved: recent.filter(({ field }) => field === 'listing.expectedEnd').length,
  };
}

function isBack({ field, after }: ChangesAnswer['items'][number]): boolean {
  return field === 'listing.status' && (after === 'resolved' || after === 'available');
}
