import type { FastifyInstance } from 'fastify';
import type { Context } from '../../usecases/context.ts';
import { soughtWords } from '../../texts/stock-words.ts';
import { releasedWeeks, type ReleasedWeeks } from '../../usecases/policy/released-weeks.ts';
import { viewFigures, type Figures } from '../../usecases/policy/view-figures.ts';
import type { Frame } from '../frame.ts';
import { pageOf } from '../paging.ts';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { sendTable } from '../send-table.tsx';
import { signedPages, type SignedGround } from '../signed-page.ts';
import { addPaid } from './paid-page.tsx';
import { figuresFilePath, FiguresPage, figuresPath } from './figures-page.tsx';
import { figuresParts, figuresTable, partName } from './figures-table.ts';

const ministry = ['policy'] as const;
const rowsAPage = 20;

/** What the ministry may know of stock: a third party, as everybody outside the desk. */
export function addFigures(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(figuresPath, ministry, async (frame, _request, context) => {
    const { figures, released, words } = await figuresFor(frame, context);
    return (
      <FiguresPage
        frame={frame}
        released={released}
        page={pageOf(released.runs, frame.query, rowsAPage)}
        words={words}
        synthetic={context.demo}
        {...(figures === undefined ? {} : { figures })}
      />
    );
  });
  pages.page(figuresFilePath, ministry, async (frame, _request, context, reply) => {
    const part = wordOf(frame.query, partName, figuresParts) ?? 'obligations';
    const { figures, released } = await figuresFor(frame, context);
    const name = `cijfers-${part}-${figures?.on ?? frame.today}`;
    return sendTable(frame, reply, name, figuresTable(part, figures, released, context.demo));
  });
  addPaid(pages);
}

async function figuresFor({ query }: Frame, context: Context) {
  const words = query['words'] ?? '';
  const found = orRefused(await viewFigures(context));
  return {
    words,
    released: holding(await releasedWeeks(context), words),
    ...(isThere(found) ? { figures: found } : {}),
  };
}

function isThere(found: Figures | { readonly kind: 'nothing' }): found is Figures {
  return !('kind' in found);
}

function holding({ weeks, runs }: ReleasedWeeks, words: string): ReleasedWeeks {
  const needles = soughtWords(words);
  const found = runs.filter(({ group }) =>
    needles.every((each) => group.toLowerCase().includes(each)),
  );
  return { weeks, runs: found };
}
