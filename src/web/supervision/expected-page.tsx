import { expectedTexts, rhythmTexts } from '../../texts/pages/stock-reporting.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { stockRoleTexts } from '../../texts/stock-words.ts';
import type { ExpectedParty, ExpectedStock } from '../../usecases/stock/stock-expected.ts';
import type { Table as FileTable } from '../../usecases/table-file.ts';
import { link, numberText, type Frame } from '../frame.ts';
import { DayCell } from '../parts/day-cell.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { KeepAs } from '../send-table.tsx';
import { reviewPath } from './review-page.tsx';

export const expectedPath = `${reviewPath}/leveringen`;
export const expectedFilePath = `${expectedPath}/bestand`;

interface ExpectedProps {
  readonly frame: Frame;
  readonly expected: ExpectedStock;
  readonly synthetic: boolean;
}

/** Of every party that delivers: what is missing, since when, and what it said about it. */
export function ExpectedPage({ frame, expected, synthetic }: ExpectedProps) {
  const { language } = frame;
  const t = speaker(expectedTexts, language);
  const { parties, days, today, inTimeWithinDays } = expected;
  const day = (date: string | undefined) =>
    date === undefined ? t('no') : <DayCell date={date} language={language} />;
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, reviewPath)}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p>{t('lead', { count: days.length, day: today, term: inTimeWithinDays })}</p>
      </div>
      <section class="part" aria-label={t('title')}>
        <Table
          caption={t('caption', { count: parties.length })}
          empty={t('none')}
          rows={parties}
          columns={[
            { label: t('party'), cell: ({ name }) => name },
            { label: t('role'), cell: ({ role }) => stockRoleTexts[role][language] },
            { label: t('rhythm'), cell: ({ rhythm }) => rhythmTexts[rhythm][language] },
            {
              label: t('since'),
              cell: ({ missingSince }) =>
                missingSince !== undefined && missingSince === days[0]
                  ? t('sinceAtLeast', { day: missingSince })
                  : day(missingSince),
            },
            {
              label: t('missing'),
              numeric: true,
              cell: ({ missing }) => numberText(missing.length, language),
            },
            {
              label: t('late'),
              numeric: true,
              cell: ({ late }) => numberText(late.length, language),
            },
            { label: t('reminded'), cell: ({ remindedOn }) => day(remindedOn) },
            { label: t('days'), cell: (party) => <Days party={party} {...{ language }} /> },
          ]}
        />
        <KeepAs language={language} path={expectedFilePath} query={{}} label={t('download')} />
      </section>
      <Words {...{ frame, expected, synthetic }} />
    </Layout>
  );
}

/** Which days, where there are any. */
function Days({
  party: { name, missing, late },
  language,
}: {
  readonly party: ExpectedParty;
  readonly language: Frame['language'];
}) {
  const t = speaker(expectedTexts, language);
  if (missing.length === 0 && late.length === 0) return t('no');
  return (
    <details class="inline-details">
      <summary aria-label={`${t('days')}: ${name}`}>{t('days')}</summary>
      {missing.length === 0 ? null : (
        <p class="small">
          {t('missing')}: {missing.join(', ')}
        </p>
      )}
      {late.length === 0 ? null : (
        <p class="small">
          {t('late')}: {late.join(', ')}
        </p>
      )}
    </details>
  );
}

function Words({ frame: { language }, expected: { words } }: ExpectedProps) {
  const t = speaker(expectedTexts, language);
  return (
    <section class="part" aria-labelledby="words">
      <h2 id="words">{t('wordsTitle')}</h2>
      <Table
        caption={t('wordsCaption', { count: words.length })}
        empty={t('wordsNone')}
        rows={words}
        columns={[
          { label: t('party'), cell: ({ name }) => name },
          { label: t('role'), cell: ({ role }) => stockRoleTexts[role][language] },
          { label: t('from'), cell: ({ from }) => <DayCell date={from} language={language} /> },
          {
            label: t('word'),
            cell: ({ word, rhythm }) =>
              word === 'no-longer'
                ? t('no-longer')
                : t('again', { rhythm: rhythmTexts[rhythm][language] }),
          },
          { label: t('why'), cell: ({ why }) => why ?? t('no') },
          {
            label: t('saidOn'),
            cell: ({ recordedAt }) => (
              <DayCell date={recordedAt.toISOString().slice(0, 10)} language={language} />
            ),
          },
        ]}
      />
    </section>
  );
}

/** Every party and day that the page is about. */
export function expectedTable({ parties }: ExpectedStock, synthetic: boolean): FileTable {
  return {
    synthetic,
    columns: [
      { name: 'party', kind: 'whole' },
      { name: 'name', kind: 'text' },
      { name: 'role', kind: 'text' },
      { name: 'rhythm', kind: 'text' },
      { name: 'missing_since', kind: 'day' },
      { name: 'reminded_on', kind: 'day' },
      { name: 'day', kind: 'day' },
      { name: 'state', kind: 'text' },
      { name: 'told_on', kind: 'day' },
    ],
    rows: parties.flatMap(({ party, name, role, rhythm, missingSince, remindedOn, days }) =>
      days.map(({ day, state, toldOn }) => [
        party,
        name,
        role,
        rhythm,
        missingSince ?? null,
        remindedOn ?? null,
        day,
        state,
        toldOn,
      ]),
    ),
  };
}
