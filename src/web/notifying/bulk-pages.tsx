import type { Language } from '../../law/norm.ts';
import type { BulkAnswer, BulkRowAnswer } from '../../usecases/answers/bulk.ts';
import { bulkFormats, templateRoles } from '../../usecases/notifying/bulk-files.ts';
import { notificationStepTexts } from '../../texts/fields/notification.ts';
import { bulkTexts } from '../../texts/pages/bulk.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link, type Frame } from '../frame.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { labelOf, sayValue } from './say-field.ts';

export const bulkPath = '/melden/bestand';

interface UploadProps {
  readonly frame: Frame;
  readonly synthetic: boolean;
  readonly limits: { readonly rows: number; readonly megabytes: number };
  readonly mistakes: readonly Mistake[];
}

/** Templates, and a file to choose. */
export function BulkUploadPage({ frame, synthetic, limits, mistakes }: UploadProps) {
  const { language } = frame;
  const t = speaker(bulkTexts, language);
  const [mistake] = mistakes;
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
      </div>
      <section class="part" aria-labelledby="templates">
        <h2 id="templates">{t('templates')}</h2>
        <p>{t('templatesLead')}</p>
        <Table
          caption={t('templatesCaption')}
          columns={[
            { label: t('forRole'), cell: (role) => t(`role-${role}`) },
            ...bulkFormats.map((format) => ({
              label: format.toUpperCase(),
              cell: (role: (typeof templateRoles)[number]) => (
                <a
                  href={link(language, `${bulkPath}/sjabloon`, { format, role })}
                  aria-label={`${t(`role-${role}`)}, ${format.toUpperCase()}`}
                >
                  {format.toUpperCase()}
                </a>
              ),
            })),
          ]}
          rows={templateRoles}
          empty=""
        />
      </section>
      <ChooseFile
        frame={frame}
        to={bulkPath}
        accept=".csv,.xlsx,.json,text/csv,application/json"
        says={{
          title: t('choose'),
          label: t('file'),
          hint: t('fileHint', limits),
          button: t('check'),
        }}
        mistake={mistake}
      />
    </Layout>
  );
}

interface ReviewProps {
  readonly frame: Frame;
  readonly synthetic: boolean;
  readonly name: string;
  readonly sha256: string;
  readonly answer: BulkAnswer;
}

/** Rows of a table on a page; the file itself has them all. */
const mostRows = 100;

/** What each row would do, before anything is sent. */
export function BulkReviewPage({ frame, synthetic, name, sha256, answer }: ReviewProps) {
  const { language } = frame;
  const t = speaker(bulkTexts, language);
  const { counts, rows, notes } = answer;
  const of = (...outcomes: readonly BulkRowAnswer['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome));
  return (
    <Layout frame={frame} title={t('reviewTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('reviewTitle')}</h1>
        <p>{t('reviewLead', { name, count: rows.length })}</p>
        <p class="status-line">
          <strong>{t('counts', counts)}</strong>
        </p>
        {notes.length === 0 ? null : (
          <div class="beside">
            <p class="label">{t('notes')}</p>
            <ul>
              {notes.map(({ message }) => (
                <li>{message}</li>
              ))}
            </ul>
          </div>
        )}
        <SendForm frame={frame} sha256={sha256} answer={answer} />
        <p>
          <a href={link(language, `${bulkPath}/uitkomst`, { file: sha256 })}>{t('download')}</a>.{' '}
          <span class="soft">{t('mend')}</span>
        </p>
        <p>
          <a href={link(language, bulkPath)}>{t('other')}</a>
        </p>
      </div>
      <RejectedRows rows={of('rejected')} language={language} />
      <AcceptedRows rows={of('new', 'changed')} language={language} />
      <UnchangedRows rows={of('unchanged')} language={language} />
    </Layout>
  );
}

function SendForm({ frame, sha256, answer }: Pick<ReviewProps, 'frame' | 'sha256' | 'answer'>) {
  const { language } = frame;
  const t = speaker(bulkTexts, language);
  const { rejected } = answer.counts;
  const count = answer.counts.new + answer.counts.changed;
  if (count === 0) return <p>{t('nothingToSend')}</p>;
  return (
    <form method="post" action={link(language, `${bulkPath}/verzend`)} class="flow">
      <CsrfField frame={frame} />
      <input type="hidden" name="file" value={sha256} />
      <input type="hidden" name="mode" value={rejected === 0 ? 'whole' : 'partial'} />
      <p>
        <button type="submit">{t(rejected === 0 ? 'sendAll' : 'sendGood', { count })}</button>
      </p>
      {rejected === 0 ? null : <p class="small soft">{t('sendGoodHint', { rejected })}</p>}
    </form>
  );
}

interface RowsProps {
  readonly rows: readonly BulkRowAnswer[];
  readonly language: Language;
}

function RejectedRows({ rows, language }: RowsProps) {
  const t = speaker(bulkTexts, language);
  if (rows.length === 0) return null;
  return (
    <section class="part" aria-labelledby="rejected">
      <h2 id="rejected">{t('rejectedTitle')}</h2>
      <Table
        caption={t('rowsCaption', { count: rows.length })}
        columns={[
          { label: t('row'), cell: ({ row }) => t('rowNumber', { row: String(row) }) },
          { label: t('about'), cell: aboutOf },
          {
            label: t('wrong'),
            cell: ({ problems }) => (
              <ul class="plain-list">
                {problems.map(({ column, message }) => (
                  <li>
                    {column === null || message.startsWith(column) ? null : (
                      <strong>{column}: </strong>
                    )}
                    {message}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        rows={rows.slice(0, mostRows)}
        empty=""
      />
      <More rows={rows} language={language} />
    </section>
  );
}

function AcceptedRows({ rows, language }: RowsProps) {
  const t = speaker(bulkTexts, language);
  if (rows.length === 0) return null;
  const changesOf = (row: BulkRowAnswer) => <Changes row={row} language={language} />;
  return (
    <section class="part" aria-labelledby="accepted">
      <h2 id="accepted">{t('acceptedTitle')}</h2>
      <Table
        caption={t('rowsCaption', { count: rows.length })}
        columns={[
          { label: t('row'), cell: ({ row }) => t('rowNumber', { row: String(row) }) },
          { label: t('about'), cell: aboutOf },
          { label: t('what'), cell: ({ step }) => stepText(step, language) },
          ...(rows.some(({ changes }) => changes.length > 0)
            ? [{ label: t('changes'), cell: changesOf }]
            : []),
          {
            label: t('timing'),
            cell: ({ late, daysLate }) => (late ? t('late', { days: daysLate }) : t('inTime')),
          },
        ]}
        rows={rows.slice(0, mostRows)}
        empty=""
      />
      <More rows={rows} language={language} />
    </section>
  );
}

function UnchangedRows({ rows, language }: RowsProps) {
  const t = speaker(bulkTexts, language);
  if (rows.length === 0) return null;
  return (
    <section class="part" aria-labelledby="unchanged">
      <h2 id="unchanged">{t('unchangedTitle')}</h2>
      <Table
        caption={t('unchangedLead')}
        columns={[
          { label: t('row'), cell: ({ row }) => t('rowNumber', { row: String(row) }) },
          { label: t('about'), cell: aboutOf },
        ]}
        rows={rows.slice(0, mostRows)}
        empty=""
      />
      <More rows={rows} language={language} />
    </section>
  );
}

function More({ rows, language }: RowsProps) {
  const count = rows.length - mostRows;
  return count <= 0 ? null : (
    <p class="small soft">{speaker(bulkTexts, language)('more', { count })}</p>
  );
}

function Changes({
  row: { changes },
  language,
}: {
  readonly row: BulkRowAnswer;
  readonly language: Language;
}) {
  const t = speaker(bulkTexts, language);
  if (changes.length === 0) return null;
  return (
    <ul class="plain-list">
      {changes.map(({ field, before, after }) => (
        <li>
          {t('fromTo', {
            field: labelOf(field, language),
            before: sayValue(field, before ?? undefined, language),
            after: sayValue(field, after ?? undefined, language),
          })}
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ number, code, product }: BulkRowAnswer): string {
  return [product, code, number].filter((part) => part !== null).join(' · ');
}

function stepText(step: BulkRowAnswer['step'], language: Language): string {
  return step === null ? '' : notificationStepTexts[step][language];
}

interface SentProps {
  readonly frame: Frame;
  readonly synthetic: boolean;
  readonly answer: BulkAnswer;
}

/** What was received, row by row. */
export function BulkSentPage({ frame, synthetic, answer }: SentProps) {
  const { language } = frame;
  const t = speaker(bulkTexts, language);
  const sent = answer.rows.filter(({ receipt }) => receipt !== null);
  const rejected = answer.rows.filter(({ outcome }) => outcome === 'rejected');
  return (
    <Layout frame={frame} title={t('sentTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('sentTitle')}</h1>
        <p class="status-line">
          <strong>{answer.sent ? t('sentLead', { count: sent.length }) : t('notSent')}</strong>
        </p>
        <p>{t('counts', answer.counts)}</p>
        <p class="screen-only">
          <a href={link(language, '/melden')}>{t('toList')}</a>
        </p>
      </div>
      {sent.length === 0 ? null : (
        <section class="part" aria-labelledby="sent">
          <h2 id="sent">{t('sentTitle')}</h2>
          <Table
            caption={t('sentLead', { count: sent.length })}
            columns={[
              {
                label: t('number'),
                cell: ({ number }) => (
                  <a href={link(language, `/melden/${number ?? ''}`)}>{number}</a>
                ),
              },
              { label: t('row'), cell: ({ row }) => t('rowNumber', { row: String(row) }) },
              { label: t('about'), cell: ({ product, code }) => product ?? code },
              { label: t('what'), cell: ({ step }) => stepText(step, language) },
              { label: t('receipt'), cell: ({ receipt }) => <span class="code">{receipt}</span> },
            ]}
            rows={sent}
            empty=""
          />
        </section>
      )}
      <RejectedRows rows={rejected} language={language} />
    </Layout>
  );
}
