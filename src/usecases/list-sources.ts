import { provesOf } from '../domain/shortage/evidence-maps.ts';
import { daysBetween, type CalendarDate } from '../law/calendar-date.ts';
import type { Language } from '../law/norm.ts';
import type { SourceDescription } from '../domain/source/source.ts';
import { sourceStates, type SourceState } from '../registry/deliveries.ts';
import type { SourcesAnswer } from './answers/sources.ts';
import type { Context } from './context.ts';
import { sayWhy } from './loading/load-source.ts';

type SourceAnswer = SourcesAnswer['sources'][number];

/** Every source we know: what it measures and proves, and how it is doing. */
export async function listSources(
  context: Context,
  input: { readonly language: Language },
): Promise<SourcesAnswer> {
  const states = new Map(
    (await context.database.read(sourceStates)).map((state) => [state.source, state]),
  );
  const today = context.today();
  return {
    sources: context.connectors
      .map(({ source }) =>
        describe(
          source,
          states.get(source.name),
          isPrimary(context, source),
          today,
          input.language,
        ),
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Per country and kind one source is counted, the one of lowest rank. */
function isPrimary(context: Context, source: SourceDescription): boolean {
  const rivals = context.connectors.filter(
    (other) => other.source.country === source.country && other.source.kind === source.kind,
  );
  return rivals.every((other) => other.source.rank >= source.rank);
}

function describe(
  source: SourceDescription,
  state: SourceState | undefined,
  primary: boolean,
  today: CalendarDate,
  language: Language,
): SourceAnswer {
  return {
    name: source.name,
    title: source.title,
    publisher: source.publisher,
    measures: source.measures[language],
    country: source.country,
    kind: source.kind,
    primary,
    proves: [...provesOf(source.name)],
    address: source.address,
    schedule: source.schedule ?? null,
    ...(source.schedule === undefined ? { scheduleWhy: 'taken-as-file' } : {}),
    synthetic: source.synthetic,
    state: stateOf(source, state, today),
    lastSuccess: state?.lastSuccess?.toISOString() ?? null,
    ...(state?.lastSuccess == null ? { lastSuccessWhy: 'never-loaded' } : {}),
    asserted: state?.asserted ?? null,
    ...(state?.asserted == null ? { assertedWhy: 'never-loaded' } : {}),
    lastFailure: state?.lastFailure?.toISOString() ?? null,
    lastFailureWhy:
      state?.lastFailureWhy == null ? null : sayWhy(state.lastFailureWhy, 0, language),
    rows: state?.rows ?? null,
    ...(state?.rows == null ? { rowsWhy: 'never-loaded' } : {}),
    heldDeliveries: (state?.held ?? []).map((held) => ({
      id: String(held.id),
      asOf: held.asserted,
      why: sayWhy(held.why, held.id, language),
    })),
  };
}

function stateOf(
  source: SourceDescription,
  state: SourceState | undefined,
  today: CalendarDate,
): SourceAnswer['state'] {
  if (state === undefined) return 'never-loaded';
  if (state.held.length > 0) return 'held';
  const { lastFailure, lastSuccess, asserted } = state;
  if (lastFailure !== null && (lastSuccess === null || lastFailure > lastSuccess)) return 'failing';
  if (asserted === null) return 'never-loaded';
  return daysBetween(asserted, today) > source.staleAfterDays ? 'stale' : 'ok';
}
