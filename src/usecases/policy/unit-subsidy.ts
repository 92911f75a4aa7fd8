import { fullLineOn, type FullLineFact } from '../../domain/stock/full-line.ts';
import { paidOn, type PaidFact } from '../../domain/stock/subsidy-paid.ts';
import type { SubsidyStockValues } from '../../domain/stock/subsidy-stock-outcome.ts';
import { decideSubsidyStock } from '../../domain/stock/subsidy-stock.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Language } from '../../law/norm.ts';
import { sayBecause } from '../../texts/because.ts';
import type { NotingTx } from '../../registry/database.ts';
import { fullLineFacts } from '../../registry/full-line.ts';
import { paidFacts } from '../../registry/subsidy-paid.ts';
import { everything } from '../as-of.ts';
import type { Context } from '../context.ts';
import { colouredProducts, unlisted, type Coloured } from '../critical-lists/colours.ts';
import { receiptOf } from '../receipt.ts';
import type { Obligation } from '../stock/view-obligations.ts';
import { subsidyCase } from './subsidy-case.ts';

export type AnsweredSubsidy = ReturnType<typeof answerSubsidy>;

/** What was put down of a wholesaler beside its stock, and what follows for the extra stock of a unit. */
export interface WholesalerFacts {
  /** Absent: not on record for the day. */
  readonly fullLine?: Omit<FullLineFact, 'person'>;
  readonly subsidy: AnsweredSubsidy;
}

/** In a transaction of who may see them, whose look the caller puts on record; of a holder nothing. */
export async function wholesalerFacts(
  context: Context,
  tx: NotingTx,
  obligation: Obligation,
  country: string,
  language: Language,
): Promise<WholesalerFacts | undefined> {
  const { party, role, given, product } = obligation;
  if (role !== 'wholesaler') return undefined;
  const known = { known: context.today(), recorded: everything };
  const listed = (await colouredProducts(context, tx, country, known)).get(product) ?? unlisted;
  const line = fullLineOn(await fullLineFacts(tx, [party]), given.on);
  const paid = await paidFacts(tx, [party]);
  return {
    ...(line === undefined ? {} : { fullLine: withoutWho(line) }),
    subsidy: answerSubsidy(obligation, listed, paid, context.law, language),
  };
}

function withoutWho({ person: _person, ...fact }: FullLineFact): Omit<FullLineFact, 'person'> {
  return fact;
}

/** The extra stock of one unit of a wholesaler, with its sentences, its receipt and what was paid for. */
function answerSubsidy(
  obligation: Obligation,
  listed: Coloured,
  paid: readonly PaidFact[],
  law: LawBook,
  language: Language,
) {
  const { party, unit, given } = obligation;
  const own = paid.filter((fact) => fact.party === party && fact.unit === unit);
  const asked = subsidyCase(obligation, listed, own);
  const { outcome, values, because, missing } = decideSubsidyStock(asked, law);
  const said: SubsidyStockValues = values;
  const counting = paidOn(own, given.on);
  return {
    outcome,
    values: said,
    because: because.map((step) => sayBecause('subsidy-stock', step, language)),
    missing,
    /** Decisions that pay for it on the day, without who put them down. */
    paid: counting.map(({ person: _person, ...fact }) => fact),
    receipt: receiptOf({
      rule: 'subsidy-stock',
      law: law.hash,
      party,
      case: asked,
      outcome,
      restsOn: [
        ...obligation.restsOn,
        ...counting.map(({ id }) => ({ fact: 'paid', id: String(id) })),
      ],
    }),
  };
}
