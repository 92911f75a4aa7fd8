import { coordinationTexts } from '../../texts/pages/coordination.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { groupText } from '../../texts/stock-words.ts';
import type { HospitalCell } from '../../domain/stock/hospital-cover.ts';
import type { Board, BoardRow } from '../../usecases/coordination/view-board.ts';
import { link, type Frame } from '../frame.ts';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { WideBox } from '../parts/wide-box.tsx';
import { KeepAs } from '../send-table.tsx';
import { Colour } from '../supervision/review-page.tsx';

export const boardPath = '/coordinatie';
export const boardFilePath = '/coordinatie/bestand';
export const timesOffered = [1, 2, 3] as const;

interface BoardProps {
  readonly frame: Frame;
  readonly board: Board;
  readonly synthetic: boolean;
}

/** The coordinator's first screen: what hospitals that agreed hold of what may not be missing. */
export function BoardPage(props: BoardProps) {
  const { frame, board, synthetic } = props;
  const { language } = frame;
  const t = speaker(coordinationTexts, language);
  const { on, times, keepDays, useDays, agreements, hospitals, rows, others } = board;
  if (hospitals.length === 0) return <WithoutAgreement {...props} />;
  const missing = hospitals.filter(({ reported }) => !reported).length;
  const asked = { on, x: String(times), houd: String(keepDays) };
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead', { on, useDays, times })}</p>
        {agreements.map(({ record: { purpose, clause, from, until } }) => (
          <p class="small">
            {t('agreement', { purpose, clause, from })}{' '}
            {until === undefined ? null : t('agreementUntil', { until })}
          </p>
        ))}
        <p class="beside small">{t('logged')}</p>
        <Question {...props} />
        <p>
          {t('first', { rows: rows.length, hospitals: hospitals.length, missing })}{' '}
          {others === 0 ? null : t('others', { count: others })}
        </p>
        <p class="small soft">{t('legend', { keepDays })}</p>
      </div>
      {rows.length === 0 ? <p class="soft">{t('empty')}</p> : <Grid {...props} />}
      <KeepAs language={language} path={boardFilePath} query={asked} label={t('download')} />
      <Spare {...props} />
    </Layout>
  );
}

function WithoutAgreement({ frame, synthetic }: BoardProps) {
  const { language } = frame;
  const t = speaker(coordinationTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <h2>{t('noneTitle')}</h2>
        <p>{t('none')}</p>
        <p>{t('noneHow')}</p>
        <p>
          <a href={link(language, '/dekking')}>{t('toCover')}</a>
        </p>
      </div>
    </Layout>
  );
}

function Question({ frame, board }: BoardProps) {
  const { language } = frame;
  const t = speaker(coordinationTexts, language);
  return (
    <form class="row" method="get" action={link(language, boardPath)} aria-label={t('formLabel')}>
      <DayField name="on" label={t('on')} value={board.on} />
      <Choice
        name="x"
        label={t('times')}
        value={String(board.times)}
        options={timesOffered.map((times) => [String(times), t('timesOption', { times })])}
      />
      <div>
        <label for="houd">{t('keep')}</label>
        <input id="houd" name="houd" type="number" min="0" max="365" value={board.keepDays} />
      </div>
      <button type="submit">{speaker(frameTexts, language)('show')}</button>
    </form>
  );
}

function Grid({ frame, board: { hospitals, rows } }: BoardProps) {
  const { language } = frame;
  const t = speaker(coordinationTexts, language);
  return (
    <WideBox label={t('scroll')}>
      <table class="board">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('colour')}</th>
            <th scope="col" class="number">
              {t('together')}
            </th>
            {hospitals.map(({ name }) => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{groupText(row.group)}</th>
              <td>
                <Colour listed={row.listed} frame={frame} />
              </td>
              <td class="number">
                {row.days === null ? t('notReported') : daysText(row.days, frame)}
                {row.units === null ? null : (
                  <span class="second small soft">
                    {t('unitsIn', { units: Math.round(row.units) })}
                  </span>
                )}
              </td>
              {row.cells.map((cell) => (
                <Cell cell={cell} frame={frame} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}

function daysText(days: number, { language }: Pick<Frame, 'language'>): string {
  const shown = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return speaker(coordinationTexts, language)('days', { days: shown });
}

/** Days under which a cell is darker. */
const shades = [7, 14, 28] as const;

function Cell({ cell, frame }: { readonly cell: HospitalCell; readonly frame: Frame }) {
  const { language } = frame;
  const t = speaker(coordinationTexts, language);
  switch (cell.kind) {
    case 'days': {
      const shade = shades.find((days) => cell.days < days);
      return (
        <td class={shade === undefined ? 'number' : `number under-${shade}`}>
          {daysText(cell.days, frame)}
          <span class="second small">{t('unitsIn', { units: Math.round(cell.units) })}</span>
          {cell.spare === 0 ? null : (
            <span class="second small spare">{t('spare', { units: cell.spare })}</span>
          )}
        </td>
      );
    }
    case 'no-use':
      return (
        <td class="number">
          {t('noUse')}
          <span class="second small">{t('unitsIn', { units: Math.round(cell.units) })}</span>
        </td>
      );
    case 'not-reported':
      return <td class="number hatched">{t('notReported')}</td>;
    case 'not-kept':
      return <td class="number soft small">{t('notKept')}</td>;
    default:
      return cell satisfies never;
  }
}

interface Match {
  readonly row: BoardRow;
  readonly short: readonly string[];
  readonly over: readonly string[];
}

/** Groups of which one hospital has more than it needs while another falls short. */
function matches({ rows, hospitals, keepDays }: Board, frame: Frame): readonly Match[] {
  const t = speaker(coordinationTexts, frame.language);
  return rows.flatMap((row): Match[] => {
    const named = row.cells.map((cell, at) => ({ cell, name: hospitals[at]?.name ?? '' }));
    const short = named.flatMap(({ cell, name }) =>
      cell.kind === 'days' && cell.days < keepDays
        ? [`${name} (${daysText(cell.days, frame)})`]
        : [],
    );
    const over = named.flatMap(({ cell, name }) =>
      'spare' in cell && cell.spare > 0 ? [`${name} (${t('unitsIn', { units: cell.spare })})`] : [],
    );
    return short.length > 0 && over.length > 0 ? [{ row, short, over }] : [];
  });
}

function Spare({ frame, board }: BoardProps) {
  const { language } = frame;
  const t = speaker(coordinationTexts, language);
  const found = matches(board, frame);
  return (
    <section class="part" aria-labelledby="spare">
      <h2 id="spare">{t('spareTitle')}</h2>
      <p>{t('spareLead', { keepDays: board.keepDays })}</p>
      <Table
        caption={t('spareCaption', { count: found.length })}
        empty={t('spareNone')}
        rows={found}
        columns={[
          { label: t('group'), cell: ({ row }) => groupText(row.group) },
          { label: t('short'), cell: ({ short }) => short.join('; ') },
          { label: t('over'), cell: ({ over }) => over.join('; ') },
        ]}
      />
    </section>
  );
}
