import type { FastifyInstance } from 'fastify';
import { serverOn, type Ground, type ServerOptions } from '../src/api/server.ts';
import { readAssets } from '../src/web/assets.ts';
import type { Deeds } from '../src/web/deeds.ts';
import { day } from '../src/law/calendar-date.ts';
import { refuse } from '../src/domain/request-problem.ts';
import { norms } from '../src/law/law-book.ts';
import { decideCases } from '../src/usecases/decide-cases.ts';
import { stylePage } from './part-examples.ts';
import { testContext } from './test-context.ts';
import * as examples from './example-answers.ts';

/** Deeds that answer with invented examples; rules are decided for real, they need no database. */
export const exampleDeeds: Deeds = {
  viewHome: ({ country }) =>
    country === 'NL'
      ? { ...examples.home, country, counted: examples.countedWithoutList }
      : examples.home,
  findProducts: ({ query }) => {
    if (query === 'niets')
      return { ...examples.found, query, results: [], ambiguous: false, next: null };
    if (query === '5761') {
      return {
        ...examples.found,
        query,
        results: [],
        ambiguous: false,
        codeWithoutProduct: true,
        next: null,
      };
    }
    return { ...examples.found, query };
  },
  viewMedicine: ({ id, on }) => {
    if (id === 'p-0') return refuse('product-unknown', { id }, { column: 'id', value: id });
    if (on === '2026-02-30') {
      return refuse('day-unreadable', { name: 'on', value: on }, { column: 'on', value: on });
    }
    switch (id) {
      case 'p-2':
        return examples.unknownMedicine;
      case 'p-3':
        return examples.exemptedMedicine;
      case 'p-4':
        return examples.announcedMedicine;
      default:
        return examples.medicine;
    }
  },
  listShortages: ({ definition, on, country }) => {
    if (country === 'NL') {
      return { ...examples.shortages, country, counted: examples.countedWithoutList };
    }
    if (on === '2026-02-30') {
      return refuse('day-unreadable', { name: 'on', value: on }, { column: 'on', value: on });
    }
    return definition === 'none'
      ? refuse(
          'definition-unknown',
          { value: definition, known: ['as-listed'] },
          { column: 'definition', value: definition },
        )
      : examples.shortages;
  },
  viewProductCover: () => undefined,
  compareDefinitions: () => examples.comparison,
  listSources: () => examples.sources,
  listDefinitions: () => examples.definitions,
  listNorms: () => examples.norms,
  decideCases: (input) => decideCases({ norms, hash: 'example' }, input),
};

/** The whole site over invented answers: for tests, and to look at without a database. */
export async function exampleSite(
  options: ServerOptions = {},
  ground: Partial<Ground> = {},
): Promise<FastifyInstance> {
  const app = await serverOn(
    {
      context: testContext(undefined),
      deeds: exampleDeeds,
      readiness: { check: async () => {} },
      measures: {
        pool: () => ({ total: 1, idle: 1, waiting: 0 }),
        sources: async () => examples.sources.sources,
      },
      today: () => day('2026-03-01'),
      log: { info: () => {}, warn: () => {}, error: () => {} },
      ...ground,
    },
    { requestsPerMinute: 0, ...options },
  );
  app.get('/stijl', { config: { door: 'public' } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(stylePage(readAssets().style.address)),
  );
  return app;
}
