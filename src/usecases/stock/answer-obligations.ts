import type { Language } from '../../law/norm.ts';
import { saidNorm, sayBecause } from '../../texts/because.ts';
import { receiptOf } from '../receipt.ts';
import type { Obligation, Obligations } from './view-obligations.ts';

/** `voorradig obligations --json`: every outcome with its sentences and its receipt. */
export function answerObligations({ on, items }: Obligations, law: string, language: Language) {
  return { on, items: items.map((item) => answerObligation(item, law, language)) };
}

/**
 * One outcome, as every door shows it. Sentences and receipts are made here and not where all are
 * decided: of a whole country they take longer than the deciding.
 */
export function answerObligation(
  { party, role, unit, name, product, given, restsOn, decision }: Obligation,
  law: string,
  language: Language,
) {
  const { outcome, values, norm, because, missing } = decision;
  const said = saidNorm(norm);
  return {
    party: String(party),
    role,
    unit,
    name,
    product: String(product),
    norm: said === null ? null : { ...said, confidence: values.confidence ?? said.confidence },
    ...(said === null ? { normWhy: outcome } : {}),
    required:
      values.required === undefined
        ? null
        : {
            exact: values.required.exact,
            units: values.required.units,
            packs: values.required.packs ?? null,
            ...(values.required.packs === undefined ? { packsWhy: 'packs-of-several-sizes' } : {}),
          },
    ...(values.required === undefined ? { requiredWhy: outcome } : {}),
    held: values.held ?? null,
    ...(values.held === undefined ? { heldWhy: outcome } : {}),
    weeks: values.weeksHeld ?? null,
    ...(values.weeksHeld === undefined ? { weeksWhy: outcome } : {}),
    outcome,
    generalDuty: values.generalDuty ?? false,
    baseDistorted: values.baseDistorted ?? null,
    ...(values.baseDistorted === undefined ? { baseDistortedWhy: 'not-reported' } : {}),
    values,
    because: because.map((step) => sayBecause('obligation', step, language)),
    missing,
    restsOn,
    receipt: receiptOf({
      rule: 'obligation',
      law,
      party,
      case: given,
      outcome,
      ...(restsOn.length === 0 ? {} : { restsOn }),
    }),
  };
}
