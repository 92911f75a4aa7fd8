import type { FastifyInstance } from 'fastify';
import { stockExpected } from '../../usecases/stock/stock-expected.ts';
import { supervisionPurpose } from '../../usecases/supervision/who.ts';
import { orRefused } from '../refused.ts';
import { sendTable } from '../send-table.tsx';
import { signedPages, type SignedGround } from '../signed-page.ts';
import { expectedFilePath, ExpectedPage, expectedPath, expectedTable } from './expected-page.tsx';

const inspectors = ['inspector'] as const;
const purpose = { purpose: supervisionPurpose };

/** `/toezicht/leveringen`: who delivers stock, who is late, and since when something is missing. */
export function addExpected(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(
    expectedPath,
    inspectors,
    async (frame, request, context) => {
      const expected = orRefused(await stockExpected(context, { requestId: request.id }));
      return <ExpectedPage frame={frame} expected={expected} synthetic={context.demo} />;
    },
    purpose,
  );
  pages.page(
    expectedFilePath,
    inspectors,
    async (frame, request, context, reply) => {
      const expected = orRefused(await stockExpected(context, { requestId: request.id }));
      const table = expectedTable(expected, context.demo);
      return sendTable(frame, reply, `leveringen-${expected.today}`, table);
    },
    purpose,
  );
}
