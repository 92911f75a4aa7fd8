import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import { atcLevel } from '../domain/product/atc.ts';
import { definitions, prepareDefinition } from '../domain/shortage/definitions.ts';
import { publicStatus } from '../domain/shortage/public-status.ts';
import type { Language } from '../law/norm.ts';
import type { ReadTx } from '../registry/database.ts';
import {
  factHistory,
  factsAskedOnce,
  factsWithAtc,
  type Fact,
  type FactsOfProducts,
  type StandingFact,
} from '../registry/facts.ts';
import { factsUnderReview } from '../registry/publications.ts';
import {
  findProductNode,
  groupSiblings,
  linksAmong,
  linksAround,
  mergedWith,
  type Link,
} from '../registry/products.ts';
import { sayBecause } from '../texts/because.ts';
import { definitionTexts } from '../texts/definitions.ts';
import { sayHistory } from '../texts/history.ts';
import { sayMissing } from '../texts/missing.ts';
import type { MedicineAnswer, StatusAnswer } from './answers/products.ts';
import { momentOf, type AsOfInput, type Moment } from './as-of.ts';
import { isRefusal, type Context } from './context.ts';
import { gatherCountry } from './determining/country-evidence.ts';
import {
  claimSource,
  productAnswer,
  productId,
  readProductId,
  sourceTitle,
  spokenParams,
} from './naming.ts';
import { publicWords, type FactWord } from './public-words.ts';
import { publicSignals } from './signalling/public-signals.ts';
import { receiptOf } from './receipt.ts';

export interface MedicineInput extends AsOfInput {
  readonly id: string;
  readonly language: Language;
}

/** One medicine as the public may see it: status, sources, its group, other countries, why. */
export async function viewMedicine(
  context: Context,
  input: MedicineInput,
): Promise<MedicineAnswer | Refusal> {
  const id = readProductId(input.id);
  return context.database.read(async (tx) => {
    const node = id === undefined ? undefined : await findProductNode(tx, id);
    if (node === undefined)
      return refuse('product-unknown', { id: input.id }, { column: 'id', value: input.id });
    const moment = await momentOf(context, tx, input, node.country);
    if (isRefusal(moment)) return moment;
    const { country, synthetic } = node;
    const links = await linksAround(tx, [node.id], moment);
    const find = linksAmong(links);
    const factsOf = factsAskedOnce(tx);
    const ids = await mergedWith(tx, node.id, moment, find);
    const siblings = await groupSiblings(find, ids);
    // A status of an earlier day rests on what was said by then, not on what came after.
    const then = moment.on < moment.known ? { ...moment, known: moment.on } : moment;
    const facts = await factsOf([...ids, ...siblings], moment);
    const saidThen = await factsOf([...ids, ...siblings], then);
    const own = facts.filter((fact) => ids.includes(fact.productId));
    const ofSiblings = Map.groupBy(facts, (fact) => fact.productId);
    const words = await publicWords(context, tx, saidThen, then);
    const statusOf = (products: readonly number[]) =>
      statusAnswer(
        view,
        products,
        words.filter(({ fact }) => products.includes(fact.productId)),
      );
    const view = { context, moment, country, language: input.language, links, factsOf };
    const product = productAnswer(context, node.id, country, own);
    return {
      product,
      on: moment.on,
      known: moment.known,
      synthetic,
      status: statusOf(ids),
      underRevision: (await factsUnderReview(tx, own)).size > 0,
      ...(await signalsOf(context, tx, ids, input)),
      registrations: own.flatMap((fact) => registration(fact, view)),
      exemptions: own.flatMap((fact) => exemption(fact, view)),
      prices: own.flatMap((fact) => price(fact, view)),
      sameGroup: siblings.map((sibling) => {
        const words = ofSiblings.get(sibling) ?? [];
        return {
          product: productAnswer(context, sibling, country, words),
          status: statusOf([sibling]),
        };
      }),
      elsewhere: await elsewhere(tx, view, product.atc),
      definitions: await underEveryDefinition(tx, view, ids, siblings),
      history: history(await factHistory(tx, ids, moment), view),
    };
  });
}

/** Of today alone: what the field said by an earlier day is not kept as a sum. */
async function signalsOf(
  context: Context,
  tx: ReadTx,
  ids: readonly number[],
  { on, known, recorded }: AsOfInput,
): Promise<Pick<MedicineAnswer, 'signals' | 'signalsWhy'>> {
  if ((on ?? known ?? recorded) !== undefined)
    return { signals: null, signalsWhy: 'only-of-today' };
  const signals = await publicSignals(context, tx, ids);
  return signals === undefined ? { signals: null, signalsWhy: 'too-few-to-tell' } : { signals };
}

interface View {
  readonly context: Context;
  readonly moment: Moment;
  readonly country: string;
  readonly language: Language;
  readonly links: readonly Link[];
  readonly factsOf: FactsOfProducts;
}

function statusAnswer(
  { context, moment, language }: View,
  ids: readonly number[],
  words: readonly FactWord[],
): StatusAnswer {
  const found = publicStatus(words, moment.on, context.law);
  const rests = (found.rests as readonly FactWord[]).map(({ fact }) => fact);
  return {
    status: found.status,
    since: found.since ?? null,
    ...(found.since === undefined ? { sinceWhy: 'not-reported' } : {}),
    sinceMeans: found.sinceMeans,
    expectedEnd: found.expectedEnd ?? null,
    ...(found.expectedEnd === undefined ? { expectedEndWhy: 'not-reported' } : {}),
    expectedEndCertainty: found.expectedEndCertainty,
    checked: found.checked ?? null,
    ...(found.checked === undefined ? { checkedWhy: 'no-public-evidence' } : {}),
    because: found.because.map((step) =>
      sayBecause('public-status', step, language, spokenParams(context, step.params)),
    ),
    sources: rests.map((fact) => claimSource(context, fact, fact.confirmed)),
    receipt: receiptOf({
      products: ids.map(productId),
      on: moment.on,
      known: moment.known,
      law: context.law.hash,
      status: found.status,
      facts: rests.map((fact) => fact.id),
    }),
  };
}

function registration(fact: StandingFact, { context }: View): MedicineAnswer['registrations'] {
  if (fact.body.kind !== 'registration' || !fact.present) return [];
  const { status = 'unknown', marketed, legalStatus } = fact.body.registration;
  return [
    {
      status,
      marketed: marketed ?? null,
      ...(marketed === undefined ? { marketedWhy: 'not-reported' } : {}),
      legalStatus: legalStatus ?? null,
      ...(legalStatus === undefined ? { legalStatusWhy: 'not-reported' } : {}),
      source: claimSource(context, fact, fact.confirmed),
    },
  ];
}

function exemption(
  fact: StandingFact,
  { context, moment: { on } }: View,
): MedicineAnswer['exemptions'] {
  if (fact.body.kind !== 'exemption' || !fact.present) return [];
  const { decision, validFrom, validThrough } = fact.body.exemption;
  const valid =
    (validFrom === undefined || validFrom <= on) &&
    (validThrough === undefined || on <= validThrough);
  // Without a first day only an end that has passed is certain.
  const decided = validFrom !== undefined || !valid;
  return [
    {
      decision,
      validFrom: validFrom ?? null,
      ...(validFrom === undefined ? { validFromWhy: 'not-reported' } : {}),
      validThrough: validThrough ?? null,
      ...(validThrough === undefined ? { validThroughWhy: 'not-reported' } : {}),
      validOn: decided ? valid : null,
      ...(decided ? {} : { validOnWhy: 'first-day-not-reported' }),
      source: claimSource(context, fact, fact.confirmed),
    },
  ];
}

function price(fact: StandingFact, { context }: View): MedicineAnswer['prices'] {
  if (fact.body.kind !== 'price' || !fact.present) return [];
  const { productGroup, eurocentsPerUnit, unit } = fact.body.price;
  return [
    {
      productGroup,
      eurocentsPerUnit: eurocentsPerUnit ?? null,
      ...(eurocentsPerUnit === undefined ? { eurocentsPerUnitWhy: 'not-readable-in-source' } : {}),
      unit: unit ?? null,
      ...(unit === undefined ? { unitWhy: 'not-reported' } : {}),
      source: claimSource(context, fact, fact.confirmed),
    },
  ];
}

const mostExamples = 3;

/** Which lists elsewhere hold the same substance (ATC level 5); invented facts never beside real ones. */
async function elsewhere(
  tx: ReadTx,
  { context, moment, country, factsOf }: View,
  atc: readonly string[],
): Promise<MedicineAnswer['elsewhere']> {
  const substances = atc.filter((code) => atcLevel(code) === 5);
  const synthetic = context.connectors.some(
    ({ source }) => source.country === country && source.synthetic,
  );
  const lists = context.connectors
    .map(({ source }) => source)
    .filter(
      (source) =>
        source.country !== country &&
        source.synthetic === synthetic &&
        source.kind !== 'register' &&
        source.kind !== 'price-list',
    );
  if (substances.length === 0 || lists.length === 0) return [];
  const facts = await factsWithAtc(
    tx,
    substances,
    lists.map((source) => source.name),
    moment,
    factsOf,
  );
  const bySource = Map.groupBy(
    facts.filter((fact) => fact.present),
    (fact) => fact.source,
  );
  return lists.flatMap((source) => {
    const rows = bySource.get(source.name) ?? [];
    const [first] = rows;
    if (first === undefined) return [];
    const listings = rows.flatMap(({ body }) => (body.kind === 'listing' ? [body.listing] : []));
    const since = listings.flatMap((listing) => listing.start ?? []).toSorted()[0];
    return [
      {
        country: source.country,
        source: source.name,
        sourceTitle: source.title,
        kind: source.kind,
        asserted:
          rows
            .map((fact) => fact.confirmed)
            .toSorted()
            .at(-1) ?? first.confirmed,
        products: new Set(rows.map((fact) => fact.productId)).size,
        since: since ?? null,
        ...(since === undefined ? { sinceWhy: 'not-reported' } : {}),
        sinceMeans: listings.find((listing) => listing.start === since)?.startMeans ?? 'unknown',
        examples: [...new Map(rows.map((fact) => [fact.productId, fact])).values()]
          .slice(0, mostExamples)
          .map((fact) => ({
            id: productId(fact.productId),
            name: fact.body.product.name,
            statusGiven:
              fact.body.kind === 'listing' ? (fact.body.listing.statusGiven ?? null) : null,
          })),
      },
    ];
  });
}

/** The same facts under each definition: another measuring rod, another answer, and why. */
async function underEveryDefinition(
  tx: ReadTx,
  view: View,
  ids: readonly number[],
  siblings: readonly number[],
): Promise<MedicineAnswer['definitions']> {
  const { context, moment, country, language } = view;
  const own = await gatherCountry(context, tx, country, moment, { ...view, products: ids });
  const group =
    siblings.length === 0
      ? own
      : await gatherCountry(context, tx, country, moment, {
          ...view,
          products: [...ids, ...siblings],
        });
  const decided = definitions.map(async (definition) => {
    const [given] = await (definition.unit === 'group' ? group : own).cases(definition);
    const decision = prepareDefinition(definition.id, moment.on, context.law)(given?.facts ?? {});
    return {
      id: definition.id,
      title: definitionTexts[definition.id].title[language],
      outcome: decision.outcome,
      because: decision.because.map((step) =>
        sayBecause('shortage', step, language, spokenParams(context, step.params)),
      ),
      missing: decision.missing.map((missing) => ({
        need: missing.fact,
        says: sayMissing(missing, language),
      })),
    };
  });
  return Promise.all(decided);
}

type Event = MedicineAnswer['history'][number];

/** What was said when, newest first. Weekly measurements are a series, not events. */
function history(facts: readonly Fact[], { context, language }: View): Event[] {
  const before = new Map<string, Fact>();
  const events: Event[] = [];
  for (const fact of facts) {
    if (fact.kind === 'deliverability' || fact.kind === 'signals') continue;
    const key = `${fact.source} ${fact.scope} ${fact.key}`;
    const last = before.get(key);
    before.set(key, fact);
    const what = whatHappened(last, fact);
    events.push({
      asserted: fact.asserted,
      what,
      says: sayHistory(what, sourceTitle(context, fact.source), fact.body, language),
      source: claimSource(context, fact),
    });
  }
  return events.toReversed();
}

function whatHappened(last: Fact | undefined, fact: Fact): Event['what'] {
  if (!fact.present) return 'no-longer-listed';
  if (last === undefined) return 'first-seen';
  return last.present ? 'changed' : 'relisted';
}
