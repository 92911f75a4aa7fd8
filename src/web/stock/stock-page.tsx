import { stockLinks } from '../../domain/stock/release.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { groupText, stockOutcomeTexts } from '../../texts/stock-words.ts';
import type { OwnStockAnswer, OwnUnit } from '../../usecases/stock/own-stock.ts';
import { tableFormats } from '../../usecases/table-file.ts';
import { link, numberText, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { Choice } from '../parts/choice.tsx';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes } from '../parts/mistakes.tsx';
import { Hatch } from '../parts/share-bar.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence } from '../parts/trace.tsx';
import { deliverPath, stockPath, unitPath, waitPath } from './addresses.ts';
import { OthersSee, othersSeeShort } from './others-see.tsx';
import { ReportedDays } from './reported-days.tsx';
import { unitOutcomes, type StockQuestion } from './shown-stock.ts';
import { WeeksStrip } from './weeks-strip.tsx';

interface StockProps {
  readonly frame: Frame;
  readonly answer: OwnStockAnswer;
  readonly question: StockQuestion;
  /** Those that fit the question. */
  readonly shown: readonly OwnUnit[];
  readonly page: Paged<OwnUnit>;
}

/** Everything that a party has, under the norm first. */
export function StockPage(props: StockProps) {
  const { frame, answer, question } = props;
  const { language } = frame;
  const { on, synthetic, waiting } = answer;
  const t = speaker(stockTexts, language);
  if (answer.isNew) return <EmptyStock frame={frame} answer={answer} />;
  return (
    <Layout frame={frame} title={t('title', { on })} synthetic={synthetic} hidden>
      <Hatch />
      <div class="flow">
        <h1>{t('title', { on })}</h1>
        <Mistakes title={t('mistakesTitle')} mistakes={question.mistakes} />
        <Summary answer={answer} language={language} />
        <p>
          <a class="button" href={link(language, deliverPath)}>
            {t('deliver')}
          </a>
        </p>
        {waiting === 0 ? null : (
          <p class="notice">
            <a href={link(language, waitPath)}>{t('waiting', { count: waiting })}</a>
          </p>
        )}
      </div>
      <Units {...props} />
      <Others {...props} />
      <ReportedDays frame={frame} answer={answer} />
    </Layout>
  );
}

/** Who never delivered anything learns how to begin. */
function EmptyStock({ frame, answer }: Pick<StockProps, 'frame' | 'answer'>) {
  const { language } = frame;
  const t = speaker(stockTexts, language);
  return (
    <Layout frame={frame} title={t('emptyTitle')} synthetic={answer.synthetic} hidden>
      <div class="flow">
        <h1>{t('emptyTitle')}</h1>
        <p>{t('emptyLead')}</p>
        {answer.role === 'hospital' ? null : <p>{t('emptyHistory')}</p>}
        <p>
          <a class="button" href={link(language, deliverPath)}>
            {t('begin')}
          </a>
        </p>
        <p class="soft">{t('emptyOthers')}</p>
      </div>
    </Layout>
  );
}

function Summary({
  answer: { units, on, role, isReported },
  language,
}: {
  readonly answer: OwnStockAnswer;
  readonly language: Frame['language'];
}) {
  const t = speaker(stockTexts, language);
  const all = units.length;
  const below = units.filter(isBelow).length;
  return (
    <>
      {isReported ? null : <p class="notice">{t('summaryNothing', { on })}</p>}
      {role === 'hospital' || role === 'collecting-body' ? (
        <p class="count">{t('summaryHospital', { all })}</p>
      ) : (
        <>
          <p class="count">
            {below === 0 ? t('summaryNone', { all }) : t('summaryShort', { all, count: below })}
          </p>
          <p class="small soft">{t('notAVerdict')}</p>
        </>
      )}
    </>
  );
}

/** By the outcome, or by the calculation alone where a person must judge. */
export function isBelow({ outcome, computed }: OwnUnit): boolean {
  return outcome === 'short' || (outcome === 'needs-judgement' && computed === 'short');
}

function Units({ frame, answer, question, shown, page }: StockProps) {
  const { language, query } = frame;
  const t = speaker(stockTexts, language);
  const hasNorm = answer.role === 'supplier' || answer.role === 'wholesaler';
  const here = { on: answer.on, q: question.words, outcome: question.outcome };
  return (
    <section class="part" aria-labelledby="units">
      <h2 id="units">{t('tableTitle')}</h2>
      <GetForm action={link(language, stockPath)} label={t('filterLabel')} language={language}>
        <DayField
          name="on"
          label={t('day')}
          value={answer.on}
          mistake={question.mistakes[0]?.message}
        />
        <div>
          <label for="q">{t('words')}</label>
          <input id="q" name="q" type="search" value={question.words} autocomplete="off" />
        </div>
        {hasNorm ? (
          <Choice
            name="outcome"
            label={t('outcome')}
            value={question.outcome ?? ''}
            options={[
              ['', t('every')],
              ...unitOutcomes
                .filter((each) => each !== 'no-duty')
                .map((each) => [each, stockOutcomeTexts[each][language]] as const),
            ]}
          />
        ) : null}
      </GetForm>
      <Table
        caption={t('tableCaption', { count: shown.length })}
        empty={t('tableNone')}
        rows={page.items}
        columns={[
          {
            label: t('product'),
            cell: (unit) => <Named unit={unit} frame={frame} on={answer.on} />,
          },
          {
            label: t('weeks'),
            cell: ({ weeks, weeksRequired }) => (
              <WeeksStrip weeks={weeks} norm={weeksRequired} language={language} />
            ),
          },
          {
            label: t('held'),
            numeric: true,
            cell: ({ held }) => (held === null ? t('notReported') : numberText(held, language)),
          },
          ...(hasNorm
            ? [
                {
                  label: t('required'),
                  numeric: true,
                  cell: ({ required }: OwnUnit) =>
                    required === null ? t('noRequirement') : numberText(required, language),
                },
                {
                  label: t('outcome'),
                  cell: (unit: OwnUnit) => <Outcome unit={unit} frame={frame} on={answer.on} />,
                },
              ]
            : []),
          {
            label: t('othersSee'),
            cell: (unit) => (
              <a href={`${link(language, stockPath, { ...query, about: unit.unit })}#others`}>
                {othersSeeShort(unit, language)}
              </a>
            ),
          },
        ]}
      />
      <nav class="pager" aria-label={t('tableTitle')}>
        {query['cursor'] === undefined ? null : (
          <a href={link(language, stockPath, here)}>{t('firstPage')}</a>
        )}
        {page.next === null ? null : (
          <a href={link(language, stockPath, { ...here, cursor: page.next })}>
            {t('nextPage', { count: rowsAPage })}
          </a>
        )}
      </nav>
      <Download frame={frame} path={`${stockPath}/bestand`} query={here} />
    </section>
  );
}

/** Rows of a page of units. */
export const rowsAPage = 50;

interface RowProps {
  readonly unit: OwnUnit;
  readonly frame: Frame;
  readonly on: string;
}

function Named({ unit, frame: { language }, on }: RowProps) {
  return (
    <>
      <a href={link(language, unitPath(unit.unit), { on })}>{groupText(unit.name)}</a>
      {unit.unit === unit.name ? null : <span class="small soft"> {groupText(unit.unit)}</span>}
    </>
  );
}

function Outcome({ unit, frame: { language }, on }: RowProps) {
  const t = speaker(stockTexts, language);
  const { outcome, computed, confidence } = unit;
  return (
    <>
      <span class={isBelow(unit) ? 'outcome-short' : undefined}>
        {stockOutcomeTexts[outcome][language]}
      </span>
      {outcome === 'needs-judgement' && computed !== undefined ? (
        <span class="small soft">
          {' '}
          ({t(computed === 'short' ? 'computedShort' : 'computedMet')})
        </span>
      ) : null}{' '}
      {confidence === null ? null : <Confidence confidence={confidence} language={language} />}{' '}
      {isBelow(unit) ? (
        <a
          href={`${link(language, unitPath(unit.unit), { on })}#explain`}
          aria-label={t('explainOf', { given: groupText(unit.name) })}
        >
          {t('explain')}
        </a>
      ) : null}
    </>
  );
}

function Others({ frame, answer, page }: StockProps) {
  const { language, query } = frame;
  const t = speaker(stockTexts, language);
  const { units, releasedWeek } = answer;
  const about = units.find(({ unit }) => unit === query['about']) ?? page.items[0] ?? units[0];
  const banded = units.filter(({ released }) =>
    stockLinks.some((each) => typeof released?.[each]?.band === 'string'),
  );
  return (
    <div class="part">
      <OthersSee frame={frame} unit={about} week={releasedWeek}>
        <p class="small">
          {t('othersCount', {
            all: units.length,
            band: banded.length,
            hatched: units.length - banded.length,
          })}{' '}
          {t('othersOf')}
        </p>
      </OthersSee>
    </div>
  );
}

interface DownloadProps {
  readonly frame: Frame;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** Exactly what is shown, in each kind of file. */
export function Download({ frame: { language }, path, query }: DownloadProps) {
  const t = speaker(stockTexts, language);
  return (
    <p class="small">
      {t('download')}:{' '}
      {tableFormats.map((format, at) => (
        <>
          {at === 0 ? null : ', '}
          <a href={link(language, path, { ...query, format })}>{formatNames[format]}</a>
        </>
      ))}
    </p>
  );
}

const formatNames = { csv: 'CSV', xlsx: 'Excel', parquet: 'Parquet' } as const;
