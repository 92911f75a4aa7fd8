import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { OwnStockAnswer, ReportedDay } from '../../usecases/stock/own-stock.ts';
import { link, type Frame } from '../frame.ts';
import { DayCell } from '../parts/day-cell.tsx';
import { Table } from '../parts/table.tsx';
import { daysPath } from './addresses.ts';

interface ReportedDaysProps {
  readonly frame: Pick<Frame, 'language'>;
  readonly answer: Pick<OwnStockAnswer, 'days' | 'on'>;
}

/** Which days came, which came later and which did not; "not reported" is never zero. */
export function ReportedDays({ frame: { language }, answer: { days, on } }: ReportedDaysProps) {
  const t = speaker(stockTexts, language);
  const count = (state: ReportedDay['state']) => days.filter((each) => each.state === state).length;
  const unexpected = count('not-expected');
  return (
    <section class="part" aria-labelledby="days">
      <h2 id="days">{t('daysTitle')}</h2>
      <p>
        {t('daysSays', {
          count: days.length,
          on,
          reported: count('on-time'),
          late: count('late'),
          missing: count('not-reported'),
        })}
        {unexpected === 0 ? null : ` ${t('daysExpected', { count: unexpected })}`}
      </p>
      <ul class="days-row" aria-hidden="true">
        {days.map(({ day, state }) => (
          <li title={`${day}: ${t(`day-${state}`)}`}>
            <DayMark state={state} />
          </li>
        ))}
      </ul>
      <p>
        <a href={link(language, daysPath)}>{t('daysMore')}</a>
      </p>
      <details>
        <summary>{t('daysTable')}</summary>
        <Table
          caption={t('daysCaption')}
          empty=""
          rows={days.toReversed()}
          columns={[
            { label: t('day'), cell: ({ day }) => <DayCell date={day} language={language} /> },
            { label: t('state'), cell: ({ state }) => t(`day-${state}`) },
            {
              label: t('toldAfter'),
              cell: ({ daysAfter }) =>
                daysAfter === undefined ? '–' : t('daysAfter', { count: daysAfter }),
            },
          ]}
        />
      </details>
    </section>
  );
}

/** Full: in time. Half: later. Hatched: not. Dashed: not expected, or not yet. */
export function DayMark({ state }: Pick<ReportedDay, 'state'>) {
  const box = { x: 1, y: 1, width: 14, height: 18 };
  return (
    <svg viewBox="0 0 16 20" focusable="false">
      <rect {...box} class={markOf[state]} />
      {state === 'late' ? <rect x={1} y={10} width={14} height={9} class="half" /> : null}
    </svg>
  );
}

const markOf: Readonly<Record<ReportedDay['state'], string>> = {
  'on-time': 'cell told',
  late: 'cell',
  'not-reported': 'cell missing',
  'not-due': 'cell dashed',
  'not-expected': 'cell dashed',
};
