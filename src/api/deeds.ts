import type { Refusal } from '../domain/problem.ts';
import type { DecidedAnswer } from '../usecases/answers/decisions.ts';
import type { FoundAnswer, MedicineAnswer } from '../usecases/answers/products.ts';
import type {
  ComparedAnswer,
  DefinitionsAnswer,
  ShortagesAnswer,
} from '../usecases/answers/shortages.ts';
import type { SourcesAnswer } from '../usecases/answers/sources.ts';
import { compareDefinitions, type CompareInput } from '../usecases/compare-definitions.ts';
import type { Context } from '../usecases/context.ts';
import { decideCases, type DecideInput } from '../usecases/decide-cases.ts';
import { findProducts, type FindInput } from '../usecases/find-products.ts';
import { listDefinitions } from '../usecases/list-definitions.ts';
import { listShortages, type ShortagesInput } from '../usecases/list-shortages.ts';
import { listSources } from '../usecases/list-sources.ts';
import { viewMedicine, type MedicineInput } from '../usecases/view-medicine.ts';
import type { Language } from '../law/norm.ts';

type Answers<Answer> = Answer | Promise<Answer>;

/** What the public doors can ask. Tests put invented answers in its place. */
export interface Deeds {
  findProducts(input: FindInput): Answers<FoundAnswer | Refusal>;
  viewMedicine(input: MedicineInput): Answers<MedicineAnswer | Refusal>;
  listShortages(input: ShortagesInput): Answers<ShortagesAnswer | Refusal>;
  compareDefinitions(input: CompareInput): Answers<ComparedAnswer | Refusal>;
  listSources(input: { readonly language: Language }): Answers<SourcesAnswer>;
  listDefinitions(input: { readonly language: Language }): Answers<DefinitionsAnswer>;
  decideCases(input: DecideInput): Answers<DecidedAnswer | DecidedAnswer[] | Refusal>;
}

export function deedsOf(context: Context): Deeds {
  return {
    findProducts: (input) => findProducts(context, input),
    viewMedicine: (input) => viewMedicine(context, input),
    listShortages: (input) => listShortages(context, input),
    compareDefinitions: (input) => compareDefinitions(context, input),
    listSources: (input) => listSources(context, input),
    listDefinitions: (input) => listDefinitions(context, input),
    decideCases: (input) => decideCases(context.law, input),
  };
}
