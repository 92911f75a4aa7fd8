import { needTexts } from '../texts/needs.ts';
import { definitionTexts } from '../texts/definitions.ts';
import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import {
  findDefinition,
  definitions,
  inForceOn,
  prepareDefinition,
} from '../domain/shortage/definitions.ts';
import type { Definition, ShortageDecision } from '../domain/shortage/held.ts';
import type { Need } from '../domain/shortage/need.ts';
import { inForce } from '../law/law-book.ts';
import type { Language } from '../law/norm.ts';
import { sayBecause } from '../texts/because.ts';
import { countedTexts } from '../texts/traces/counted.ts';
import { say } from '../texts/text.ts';
import type { CountedSourceAnswer } from './answers/claim-source.ts';
import type { ShortageItemAnswer, ShortagesAnswer } from './answers/shortages.ts';
import {
  isInvented,
  markedMomentOf,
  sourceNames,
  type AsOfInput,
  type MarkedMoment,
} from './as-of.ts';
import { isRefusal, type Context } from './context.ts';
import type { Case } from './determining/country-evidence.ts';
import { mapInSlices } from './determining/in-slices.ts';
import { countryEvidence, oncePerCase, type KeptEvidence } from './determining/kept-evidence.ts';
import { remembered } from './determining/remembered.ts';
import { claimSource, productAnswer, spokenParams } from './naming.ts';
import { receiptOf } from './receipt.ts';

export interface ShortagesInput extends AsOfInput {
  readonly definition: string;
  readonly country?: string | undefined;
  readonly language: Language;
}

/** What is short in a country on a day, by one definition, from what was known and recorded. */
export async function listShortages(
  context: Context,
  input: ShortagesInput,
): Promise<ShortagesAnswer | Refusal> {
  const country = input.country ?? context.defaultCountry;
  if (sourceNames(context, country).length === 0) return countryUnknown(context, country);
  const definition = findDefinition(input.definition);
  if (definition === undefined) return definitionUnknown(input.definition);
  return context.database.read(async (tx) => {
    const moment = await markedMomentOf(context, tx, input, country);
    if (isRefusal(moment)) return moment;
    const { language } = input;
    return remembered(
      context,
      moment,
      ['shortages', definition.id, country, language],
      async () => {
        const evidence = await countryEvidence(context, tx, country, moment);
        return determine({ context, country, moment, evidence, definition, language });
      },
    );
  });
}

export function countryUnknown(context: Context, country: string): Refusal {
  const known = [...new Set(context.connectors.map(({ source }) => source.country))].toSorted();
  return refuse(
    'country-unknown',
    { value: country, known },
    { column: 'country', value: country },
  );
}

function definitionUnknown(value: string): Refusal {
  return refuse(
    'definition-unknown',
    { value, known: definitions.map(({ id }) => id) },
    { column: 'definition', value },
  );
}

export interface Question {
  readonly context: Context;
  readonly country: string;
  readonly moment: MarkedMoment;
  readonly evidence: KeptEvidence;
  readonly definition: Definition;
  readonly language: Language;
}

/** All that an answer says of a case, but for the receipt, which names the whole answer too. */
interface ToldCase {
  readonly item: Omit<ShortageItemAnswer, 'receipt'>;
  readonly facts: readonly number[];
  /** Why it is not decidable. */
  readonly missing: readonly Need[];
}

const toldOnce = oncePerCase<ToldCase>();

/** Computed, never stored. */
async function determine(question: Question): Promise<ShortagesAnswer> {
  const { context, country, moment, evidence, definition, language } = question;
  const { law } = context;
  const decide = prepareDefinition(definition.id, moment.on, law);
  const tell = toldOnce(law, `${definition.id} ${language}`, (given) =>
    told(question, given, decide(given.facts)),
  );
  const { version } = inForce(law, definition.norm, moment.on);
  const head = {
    definition: definition.id,
    version: version.id,
    law: law.hash,
    country,
    on: moment.on,
    known: moment.known,
    watermark: [moment.watermark.fact, moment.watermark.published],
  };
  const cases = await mapInSlices(evidence.cases(definition), (given) => {
    const { item, facts, missing } = tell(given);
    const receipt = receiptOf({ ...head, case: given.id, outcome: item.outcome, facts });
    return { item: { ...item, receipt }, missing };
  });
  const items = cases.map(({ item }) => item).toSorted(byOutcomeAndName);
  const outcome = (name: ShortageItemAnswer['outcome']) =>
    items.filter((each) => each.outcome === name).length;
  const short = outcome('short');
  return {
    definition: {
      id: definition.id,
      version: version.id,
      title: definitionTexts[definition.id].title[language],
      confidence: version.confidence,
      inForceOn: inForceOn(definition.id, moment.on, law),
    },
    country,
    on: moment.on,
    known: moment.known,
    recorded: moment.watermark.recordedAt.toISOString(),
    count: short,
    decidable: short + outcome('not-short'),
    notDecidable: outcome('not-decidable'),
    notDecidableWhy: lackingNeeds(
      cases.flatMap(({ missing }) => missing),
      language,
    ),
    needsJudgement: outcome('needs-judgement'),
    synthetic: isInvented(context, country),
    counted: countedAnswer(evidence, language),
    items,
    receipt: receiptOf({ ...head, items: items.map((each) => each.receipt) }),
  };
}

/** Every source of the country, what a row in it means and whether it is counted. */
export function countedAnswer(
  { counted }: Pick<KeptEvidence, 'counted'>,
  language: Language,
): CountedSourceAnswer[] {
  return counted.map(({ source, asserted, code }) => ({
    name: source.name,
    title: source.title,
    kind: source.kind,
    measures: source.measures[language],
    asserted: asserted ?? null,
    ...(asserted === undefined ? { assertedWhy: 'nothing-by-then' } : {}),
    says: say(countedTexts[code], { source: source.title, asserted: asserted ?? '' }, language),
  }));
}

function told(
  { context, country, definition, language }: Question,
  given: Case,
  decision: ShortageDecision,
): ToldCase {
  const { values } = decision;
  const [productId = given.id] = given.productIds;
  return {
    item: {
      product: productAnswer(context, productId, country, given.said),
      unit: definition.unit,
      since: values.since ?? null,
      ...(values.since === undefined ? { sinceWhy: 'not-reported' } : {}),
      sinceMeans: values.sinceMeans,
      expectedEnd: values.expectedEnd ?? null,
      ...(values.expectedEnd === undefined ? { expectedEndWhy: 'not-reported' } : {}),
      expectedEndCertainty: values.expectedEndCertainty,
      correctedEnd: null,
      correctedEndWhy: 'not-computed',
      outcome: decision.outcome,
      because: decision.because.map((step) =>
        sayBecause('shortage', step, language, spokenParams(context, step.params)),
      ),
      sources: given.said.map((fact) => claimSource(context, fact, fact.confirmed)),
    },
    facts: given.said.map((fact) => fact.id),
    missing:
      decision.outcome === 'not-decidable' ? decision.missing.map(({ fact }) => fact as Need) : [],
  };
}

const outcomeOrder: readonly ShortageItemAnswer['outcome'][] = [
  'short',
  'needs-judgement',
  'not-decidable',
  'not-short',
];

function byOutcomeAndName(a: ShortageItemAnswer, b: ShortageItemAnswer): number {
  const outcomes = outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome);
  if (outcomes !== 0) return outcomes;
  if (a.product.name !== b.product.name) return a.product.name < b.product.name ? -1 : 1;
  return a.product.id < b.product.id ? -1 : 1;
}

function lackingNeeds(
  missing: readonly Need[],
  language: Language,
): ShortagesAnswer['notDecidableWhy'] {
  return [...Map.groupBy(missing, (need) => need)]
    .map(([need, { length }]) => ({ need, says: needTexts[need][language], cases: length }))
    .toSorted((a, b) => b.cases - a.cases || (a.need < b.need ? -1 : 1));
}
