import { deliverTexts } from '../../texts/pages/stock-delivery.ts';
import { stockKindWordTexts } from '../../texts/stock-words.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayProblem } from '../../texts/problem.ts';
import type { WaitingRow, WaitingRows } from '../../usecases/stock/own-deliveries.ts';
import { link, numberText, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { DayCell } from '../parts/day-cell.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { deliverPath, waitPath } from './addresses.ts';

interface WaitProps {
  readonly frame: Frame;
  readonly answer: WaitingRows;
  readonly mistakes: readonly Mistake[];
}

/** Rows that are asked about at once. */
const mostRows = 200;

/** Rows that may be a slip of the pen: are they right? */
export function WaitPage({ frame, answer: { rows, synthetic }, mistakes }: WaitProps) {
  const { language, query } = frame;
  const t = speaker(deliverTexts, language);
  const { answered, count } = query;
  const done = answered === 'confirmed' || answered === 'withdrawn' ? answered : undefined;
  return (
    <Layout frame={frame} title={t('waitTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, deliverPath)}>{t('backToList')}</a>
        </p>
        <h1>{t('waitTitle')}</h1>
        {done === undefined || !/^\d{1,6}$/.test(count ?? '') ? null : (
          <p class="notice">{t(done, { count: Number(count) })}</p>
        )}
        <Mistakes title={t('waitMistakes')} mistakes={mistakes} />
        <p>{rows.length === 0 ? t('waitNone') : t('waitLead')}</p>
      </div>
      {rows.length === 0 ? null : <WaitForm frame={frame} rows={rows} />}
    </Layout>
  );
}

function WaitForm({
  frame,
  rows,
}: {
  readonly frame: Frame;
  readonly rows: readonly WaitingRow[];
}) {
  const { language } = frame;
  const t = speaker(deliverTexts, language);
  return (
    <form method="post" action={link(language, waitPath)} class="flow">
      <CsrfField frame={frame} />
      <div id="rows">
        <Table
          caption={t('waitCaption', { count: Math.min(rows.length, mostRows) })}
          empty=""
          rows={rows.slice(0, mostRows)}
          columns={[
            { label: t('row'), cell: (row) => <Tick row={row} frame={frame} /> },
            { label: t('day'), cell: ({ day }) => <DayCell date={day} language={language} /> },
            { label: t('kind'), cell: ({ kind }) => stockKindWordTexts[kind][language] },
            {
              label: t('pack'),
              cell: ({ zi, name }) => (
                <>
                  {name ?? '–'} <span class="code">{String(zi).padStart(8, '0')}</span>
                </>
              ),
            },
            { label: t('packs'), numeric: true, cell: ({ packs }) => numberText(packs, language) },
            {
              label: t('content'),
              numeric: true,
              cell: ({ unitsPerPack }) => numberText(unitsPerPack, language),
            },
            { label: t('why'), cell: ({ problem }) => sayProblem(problem, language) },
          ]}
        />
      </div>
      {rows.length <= mostRows ? null : (
        <p class="small soft">{t('waitCut', { shown: mostRows, count: rows.length })}</p>
      )}
      <p class="row-list">
        <button type="submit" name="answer" value="confirmed">
          {t('confirm')}
        </button>{' '}
        <button type="submit" name="answer" value="withdrawn" class="quiet">
          {t('withdraw')}
        </button>
      </p>
    </form>
  );
}

function Tick({
  row: { id, line, delivery },
  frame: { language },
}: {
  readonly row: WaitingRow;
  readonly frame: Frame;
}) {
  const t = speaker(deliverTexts, language);
  return (
    <label for={`row-${id}`}>
      <input type="checkbox" id={`row-${id}`} name="row" value={String(id)} />
      {t('tick', { row: String(line), number: String(delivery) })}
    </label>
  );
}
