import type { Refusal } from '../domain/problem.ts';
import type { DecidedAnswer } from '../usecases/answers/decisions.ts';
import type { NormsAnswer } from '../usecases/answers/norms.ts';
import type { FoundAnswer, HomeAnswer, MedicineAnswer } from '../usecases/answers/products.ts';
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
import { listNorms, type NormsInput } from '../usecases/list-norms.ts';
import { listShortages, type ShortagesInput } from '../usecases/list-shortages.ts';
import { listSources } from '../usecases/list-sources.ts';
import { viewProductCover, type ProductCover } from '../usecases/stock/view-product-cover.ts';
import { viewHome, type HomeInput } from '../usecases/view-home.ts';
import { viewMedicine, type MedicineInput } from '../usecases/view-medicine.ts';
import type { Language } from '../law/norm.ts';

type Answers<Answer> = Answer | Promise<Answer>;

/** What the public doors can ask. Tests put invented answers in its place. */
export interface Deeds {
  viewHome(input: HomeInput): Answers<HomeAnswer | Refusal>;
  listNorms(input: NormsInput): Answers<NormsAnswer | Refusal>;
  findProducts(input: FindInput): Answers<FoundAnswer | Refusal>;
  viewMedicine(input: MedicineInput): Answers<MedicineAnswer | Refusal>;
  /** Of the released design; undefined where its country has no stock. */
  viewProductCover(input: { readonly id: string }): Answers<ProductCover | undefined>;
  listShortages(input: ShortagesInput): Answers<ShortagesAnswer | Refusal>;
  compareDefinitions(input: CompareInput): Answers<ComparedAnswer | Refusal>;
  listSources(input: { readonly language: Language }): Answers<SourcesAnswer>;
  listDefinitions(input: { readonly language: Language }): Answers<DefinitionsAnswer>;
  decideCases(input: DecideInput): Answers<DecidedAnswer | DecidedAnswer[] | Refusal>;
}

export function deedsOf(context: Context): Deeds {
  return {
    viewHome: (input) => viewHome(context, input),
    listNorms: (input) => listNorms(context, input),
    findProducts: (input) => findProducts(context, input),
    viewMedicine: (input) => viewMedicine(context, input),
    viewProductCover: ({ id }) => viewProductCover(context, id),
    listShortages: (input) => listShortages(context, input),
    compareDefinitions: (input) => compareDefinitions(context, input),
    listSources: (input) => listSources(context, input),
    listDefinitions: (input) => listDefinitions(context, input),
    decideCases: (input) => decideCases(context.law, input),
  };
}
