import { Type } from 'typebox';
import { OrUnknown } from '../domain/schema.ts';
import { DecidedAnswer } from '../usecases/answers/decisions.ts';
import { NormsAnswer } from '../usecases/answers/norms.ts';
import { FoundAnswer, MedicineAnswer } from '../usecases/answers/products.ts';
import {
  ComparedAnswer,
  DefinitionsAnswer,
  ShortagesAnswer,
} from '../usecases/answers/shortages.ts';
import { SourcesAnswer } from '../usecases/answers/sources.ts';
import { findRule, mostCases, ruleUnknown } from '../usecases/decide-cases.ts';
import type { Deeds } from '../web/deeds.ts';
import { pageOf } from '../web/paging.ts';
import { integerOf, wordOf } from '../web/query.ts';
import { orRefused, Refused } from '../web/refused.ts';
import { countryOf, outcomes, timesOf } from '../web/shortages-question.ts';
import { cursorParameter, dayParameter, languageParameter, type Endpoint } from './endpoint.ts';

const asOf = {
  on: dayParameter('The day that is asked about; today when absent.'),
  known: dayParameter(
    'With what was known on this day, the day itself included; today when absent.',
  ),
};
const country = Type.Optional(
  Type.String({
    description: 'ISO 3166-1 alpha-2; XX is the invented country.',
    pattern: '^[A-Z]{2}$',
  }),
);
const limitParameter = (usual: number, most: number) =>
  Type.Optional(
    Type.Integer({ minimum: 1, maximum: most, description: `Items a page; ${usual} when absent.` }),
  );

/** A page of `ShortagesAnswer`: the counts are of the whole, the items of this page. */
export const ShortagesPageAnswer = Type.Object({
  ...ShortagesAnswer.properties,
  /** Cursor of the next page, `null` on the last. */
  next: OrUnknown(Type.String()),
});

export function endpointsOf(deeds: Deeds): readonly Endpoint[] {
  return [
    {
      method: 'GET',
      door: 'public',
      path: '/medicines',
      operationId: 'findMedicines',
      summary: 'Find medicines by brand, substance, number or ATC prefix',
      tag: 'medicines',
      query: Type.Object({
        q: Type.String({ minLength: 1, maxLength: 200, description: 'What is searched for.' }),
        cursor: cursorParameter,
        limit: limitParameter(25, 100),
        language: languageParameter,
      }),
      answer: FoundAnswer,
      errors: [400],
      answerTo: async ({ query }) =>
        orRefused(
          await deeds.findProducts({
            query: query['q'] ?? '',
            limit: integerOf(query, 'limit', { from: 1, to: 100, usual: 25 }),
            ...(query['cursor'] ? { cursor: query['cursor'] } : {}),
          }),
        ),
    },
    {
      method: 'GET',
      door: 'public',
      path: '/medicines/{id}',
      operationId: 'viewMedicine',
      summary: 'One medicine as the public may see it',
      tag: 'medicines',
      query: Type.Object({ ...asOf, language: languageParameter }),
      params: Type.Object({ id: Type.String({ description: 'Id of a medicine in this system.' }) }),
      answer: MedicineAnswer,
      errors: [400, 404],
      answerTo: async ({ query, params, language }) =>
        orRefused(
          await deeds.viewMedicine({ id: params['id'] ?? '', ...timesOf(query), language }),
        ),
    },
    {
      method: 'GET',
      door: 'public',
      path: '/shortages',
      operationId: 'listShortages',
      summary: 'What is short in a country on a day, under one definition',
      description:
        'Counts are of all cases; items come by page. The link to the next page keeps `recorded`, so that every page is of the same list.',
      tag: 'shortages',
      query: Type.Object({
        definition: Type.String({ description: 'Id of a definition, see /definitions.' }),
        country,
        ...asOf,
        recorded: Type.Optional(
          Type.String({
            format: 'date-time',
            description: 'With what this system had recorded at this moment.',
          }),
        ),
        outcome: Type.Optional(
          Type.Union(
            outcomes.map((outcome) => Type.Literal(outcome)),
            { description: 'Only items with this outcome; the counts stay those of all.' },
          ),
        ),
        cursor: cursorParameter,
        limit: limitParameter(100, 1000),
        language: languageParameter,
      }),
      answer: ShortagesPageAnswer,
      errors: [400],
      answerTo: async ({ query, language }) => {
        const answer = orRefused(
          await deeds.listShortages({
            definition: query['definition'] ?? '',
            ...countryOf(query),
            ...timesOf(query),
            language,
          }),
        );
        const outcome = wordOf(query, 'outcome', outcomes);
        const items = answer.items.filter(
          (item) => outcome === undefined || item.outcome === outcome,
        );
        const limit = integerOf(query, 'limit', { from: 1, to: 1000, usual: 100 });
        return { ...answer, ...pageOf(items, query, limit) };
      },
    },
    {
      method: 'GET',
      door: 'public',
      path: '/comparisons',
      operationId: 'compareDefinitions',
      summary: 'The counts of one country and day under every definition',
      tag: 'shortages',
      query: Type.Object({ country, ...asOf, language: languageParameter }),
      answer: ComparedAnswer,
      errors: [400],
      answerTo: async ({ query, language }) =>
        orRefused(
          await deeds.compareDefinitions({ ...countryOf(query), ...timesOf(query), language }),
        ),
    },
    {
      method: 'GET',
      door: 'public',
      path: '/sources',
      operationId: 'listSources',
      summary: 'Every source: what it measures and proves, and how it is doing',
      tag: 'sources',
      query: Type.Object({ language: languageParameter }),
      answer: SourcesAnswer,
      errors: [400],
      answerTo: async ({ language }) => deeds.listSources({ language }),
    },
    {
      method: 'GET',
      door: 'public',
      path: '/definitions',
      operationId: 'listDefinitions',
      summary: 'Every definition of shortage, with what it needs and its numbers',
      tag: 'shortages',
      query: Type.Object({ language: languageParameter }),
      answer: DefinitionsAnswer,
      errors: [400],
      answerTo: async ({ language }) => deeds.listDefinitions({ language }),
    },
    {
      method: 'GET',
      door: 'public',
      path: '/norms',
      operationId: 'listNorms',
      summary: 'Every norm with its versions, and how it stands on a day',
      tag: 'rules',
      query: Type.Object({ on: asOf.on, language: languageParameter }),
      answer: NormsAnswer,
      errors: [400],
      answerTo: async ({ query, language }) =>
        orRefused(await deeds.listNorms({ on: query['on'], language })),
    },
    {
      method: 'POST',
      door: 'public',
      path: '/decide/{rule}',
      operationId: 'decideCases',
      summary: 'Decide one case or an array of cases by a rule',
      description:
        'A pure decision on the facts in the body. Nothing is stored and nothing of the body is logged. At most 256 kB and 100 cases. One case that does not fit is a 422; in an array it is refused in its place.',
      tag: 'rules',
      query: Type.Object({ language: languageParameter }),
      params: Type.Object({
        rule: Type.String({ description: 'Name of a rule, for example norm.' }),
      }),
      body: Type.Union([Type.Object({}), Type.Array(Type.Object({}), { maxItems: mostCases })], {
        description: 'A case in the schema of the rule (GET the schema), or an array of them.',
      }),
      answer: Type.Union([DecidedAnswer, Type.Array(DecidedAnswer)]),
      errors: [400, 404, 413, 415, 422],
      answerTo: async ({ params, body, language }) => {
        const answer = orRefused(
          await deeds.decideCases({
            rule: params['rule'] ?? '',
            cases: body,
            language,
            limit: mostCases,
          }),
        );
        if (!Array.isArray(answer) && answer.outcome === 'refused') throw new CaseRefused(answer);
        return answer;
      },
    },
    {
      method: 'GET',
      door: 'public',
      path: '/decide/{rule}/schema',
      operationId: 'showCaseSchema',
      summary: 'The JSON Schema of a case of this rule',
      tag: 'rules',
      query: Type.Object({ language: languageParameter }),
      params: Type.Object({
        rule: Type.String({ description: 'Name of a rule, for example norm.' }),
      }),
      answer: Type.Record(Type.String(), Type.Unknown()),
      errors: [400, 404],
      answerTo: async ({ params }) => {
        const name = params['rule'] ?? '';
        const rule = findRule(name);
        if (rule === undefined) throw new Refused(ruleUnknown(name));
        return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...rule.caseSchema };
      },
    },
  ];
}

/** A single case that does not fit its schema: 422 with its problems. */
export class CaseRefused extends Error {
  readonly decided: DecidedAnswer;

  constructor(decided: DecidedAnswer) {
    super('case-misfit');
    this.decided = decided;
  }
}
