import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../../usecases/context.ts';
import { viewBoard, type Board } from '../../usecases/coordination/view-board.ts';
import type { Table } from '../../usecases/table-file.ts';
import type { Frame } from '../frame.ts';
import { integerOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { sendTable } from '../send-table.tsx';
import { signedPages, type SignedGround } from '../signed-page.ts';
import { boardFilePath, BoardPage, boardPath } from './board-page.tsx';

const coordinators = ['coordinator'] as const;

/** What hospitals show to the coordination centre by agreement. */
export function addCoordination(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(boardPath, coordinators, async (frame, request, context) => (
    <BoardPage
      frame={frame}
      board={await boardFor(frame, request, context)}
      synthetic={context.demo}
    />
  ));
  pages.page(boardFilePath, coordinators, async (frame, request, context, reply) => {
    const board = await boardFor(frame, request, context);
    return sendTable(frame, reply, `ziekenhuizen-${board.on}`, boardTable(board, context.demo));
  });
}

async function boardFor({ query }: Frame, request: FastifyRequest, context: Context) {
  return orRefused(
    await viewBoard(context, {
      on: query['on'],
      times: integerOf(query, 'x', { from: 1, to: 10, usual: 1 }),
      keepDays: integerOf(query, 'houd', { from: 0, to: 365, usual: 28 }),
      requestId: request.id,
    }),
  );
}

/** One row for each group and hospital. */
function boardTable({ on, times, keepDays, hospitals, rows }: Board, synthetic: boolean): Table {
  return {
    synthetic,
    columns: [
      { name: 'day', kind: 'day' },
      { name: 'group', kind: 'text' },
      { name: 'colour', kind: 'text' },
      { name: 'hospital', kind: 'text' },
      { name: 'state', kind: 'text' },
      { name: 'units', kind: 'number' },
      { name: 'days', kind: 'number' },
      { name: 'times', kind: 'whole' },
      { name: 'keepDays', kind: 'whole' },
      { name: 'spareUnits', kind: 'number' },
    ],
    rows: rows.flatMap(({ group, listed, cells }) =>
      cells.map((cell, at) => [
        on,
        group,
        listed.colour,
        hospitals[at]?.name ?? null,
        cell.kind,
        'units' in cell ? cell.units : null,
        cell.kind === 'days' ? cell.days : null,
        times,
        keepDays,
        'spare' in cell ? cell.spare : null,
      ]),
    ),
  };
}
