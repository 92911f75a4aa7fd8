import { Type } from 'typebox';
import type { Audience } from '../domain/party/audience.ts';
import {
  StockCoverAnswer,
  StockDeliveredAnswer,
  StockDeliveryAnswer,
} from '../usecases/answers/stock.ts';
import {
  deliveredAnswer,
  deliverOnce,
  deliveryAnswer,
  tryStock,
  viewStockDelivery,
} from '../usecases/stock/deliver-stock.ts';
import { listCover } from '../usecases/stock/list-cover.ts';
import { pageOf } from '../web/paging.ts';
import { dayOf, integerOf, wordOf } from '../web/query.ts';
import { orRefused } from '../web/refused.ts';
import { uploadLimits, uploadsAMinute } from '../web/upload.ts';
import {
  apiPrefix,
  cursorParameter,
  dayParameter,
  languageParameter,
  type Endpoint,
} from './endpoint.ts';
import { fileBodyOf, fileBodyTypes } from './file-bodies.ts';
import { keyUnlessDryRun } from './idempotency-key.ts';

/** Who delivers stock by a program. */
const delivering: readonly Audience[] = ['supplier', 'wholesaler', 'hospital-pharmacist'];
const yesNo = ['true', 'false'] as const;

/** What the file is called where its sender gives it no name. */
const unnamed = 'api';

export const stockEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    door: delivering,
    path: '/stock-deliveries',
    operationId: 'deliverStock',
    summary: 'Deliver stock of one day, or of weeks, as a file',
    description:
      'The body is the file itself. What it is, is told by its bytes. With `dryRun` nothing is stored. When a row is rejected nothing is taken, unless `acceptPartial` asks for the good rows; `state` tells. The same bytes again change nothing and say what became of them.',
    tag: 'stock',
    query: Type.Object({
      dryRun: Type.Optional(
        Type.Boolean({ description: 'True: say what the file would do and do nothing.' }),
      ),
      acceptPartial: Type.Optional(
        Type.Boolean({ description: 'True: take the good rows, also when others are rejected.' }),
      ),
      name: Type.Optional(
        Type.String({ maxLength: 200, description: 'What the file is called, to find it again.' }),
      ),
      language: languageParameter,
    }),
    headers: keyUnlessDryRun('file'),
    body: Type.String({
      description:
        'Columns of the template: datum, periode, soort, zi, verpakkingen, eenheden_per_verpakking, aip, toegezegd_op; or a FHIR R5 InventoryReport.',
    }),
    fileBody: fileBodyTypes,
    bodyLimit: uploadLimits.fileSize,
    perMinute: uploadsAMinute,
    answer: StockDeliveredAnswer,
    good: [200, 201],
    errors: [400, 403, 409, 413, 415, 422, 503],
    answerTo: async (asked) => {
      const { query, language, context, headers } = asked;
      const isTrue = (name: string) => wordOf(query, name, yesNo) === 'true';
      const sent = {
        name: query['name'] || unnamed,
        bytes: fileBodyOf(asked),
        acceptPartial: isTrue('acceptPartial'),
        channel: 'api',
      } as const;
      if (isTrue('dryRun')) {
        const tried = orRefused(await tryStock(context, sent));
        return deliveredAnswer(tried, true, language);
      }
      const key = headers['idempotency-key'];
      const { answer, replayed } = orRefused(await deliverOnce(context, sent, { key, language }));
      const isNew = answer.state !== 'refused' && !answer.duplicate;
      asked.answerWith(isNew ? 201 : 200, {
        ...(answer.id === null ? {} : { Location: `${apiPrefix}/stock/deliveries/${answer.id}` }),
        ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}),
      });
      return answer;
    },
  },
  {
    method: 'GET',
    door: delivering,
    path: '/stock/deliveries/{id}',
    operationId: 'viewStockDelivery',
    summary: 'One of your deliveries of stock, and what was wrong in it',
    tag: 'stock',
    query: Type.Object({ language: languageParameter }),
    params: Type.Object({ id: Type.String({ description: 'Of the delivery, for example 12.' }) }),
    answer: StockDeliveryAnswer,
    errors: [400, 404],
    answerTo: async ({ params, language, context }) =>
      deliveryAnswer(orRefused(await viewStockDelivery(context, params['id'] ?? '')), language),
  },
  {
    method: 'GET',
    door: 'public',
    path: '/stock/cover',
    operationId: 'listStockCover',
    summary: 'How long the stock of each group lasts, in bands, as released for everybody',
    description:
      'One fixed design: per group over all parties, in bands of weeks, by week and a week late. A week stays as it was when it became public. A group that is not eligible this quarter is `suppressed`, which tells nothing about its week.',
    tag: 'stock',
    query: Type.Object({
      on: dayParameter('A day of the week that is asked for; the last that is public when absent.'),
      known: dayParameter('The day on which it could be read; today when absent.'),
      product: Type.Optional(Type.String({ description: 'Id of a medicine, for example p17.' })),
      group: Type.Optional(Type.String({ maxLength: 500, description: 'One composition.' })),
      cursor: cursorParameter,
      limit: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 1000, description: 'Items a page; 200 when absent.' }),
      ),
      language: languageParameter,
    }),
    answer: StockCoverAnswer,
    errors: [400, 404],
    answerTo: async ({ query, context }) => {
      const on = dayOf(query, 'on');
      const known = dayOf(query, 'known');
      const { product, group } = query;
      const cover = orRefused(
        await listCover(context, {
          ...(on === undefined ? {} : { on }),
          ...(known === undefined ? {} : { known }),
          ...(product ? { product } : {}),
          ...(group ? { group } : {}),
        }),
      );
      const limit = integerOf(query, 'limit', { from: 1, to: 1000, usual: 200 });
      const { items, next } = pageOf(cover.items, query, limit);
      return { ...cover, items: [...items], total: cover.items.length, next };
    },
  },
];
