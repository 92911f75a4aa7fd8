import type { Language } from '../../law/norm.ts';
import type { ImportAnswer } from '../../usecases/desk/import-cases.ts';
import { sayProblem } from '../../texts/problem.ts';
import { deskTexts } from '../../texts/pages/desk.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { isoMomentText, link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';

interface ImportProps {
  readonly frame: Frame;
  readonly synthetic: boolean;
  /** What would happen, with the file that it would happen to. */
  readonly tried?: { readonly answer: ImportAnswer; readonly sha256: string };
  readonly done?: number;
  /** Why nothing of the file was taken. */
  readonly refused?: readonly string[];
}

/** Rows on a page; the rest is counted. */
const mostRows = 200;

/** Upload, look, confirm: nothing is recorded before the last step. */
export function ImportPage({ frame, synthetic, tried, done, refused = [] }: ImportProps) {
  const { language } = frame;
  const t = speaker(deskTexts, language);
  const action = link(language, '/beoordelen/overnemen');
  const mistakes = refused.map((message) => ({ field: 'file', message }));
  const tied = mistakes.length === 0 ? {} : { 'aria-describedby': 'file-mistake' };
  return (
    <Layout frame={frame} title={t('importTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, '/beoordelen')}>{t('back')}</a>
        </p>
        <h1>{t('importTitle')}</h1>
        <p>{t('importLead')}</p>
        {done === undefined ? null : (
          <p class="notice">
            <output>{t('importDone', { count: done })}</output>
          </p>
        )}
        <Mistakes title={t('importRefused')} mistakes={mistakes} />
        <form method="post" action={action} enctype="multipart/form-data" class="flow">
          <CsrfField frame={frame} />
          <div>
            <label for="file">{t('importFile')}</label>
            {mistakes.length === 0 ? null : (
              <span class="mistake" id="file-mistake">
                {refused.join(' ')}
              </span>
            )}
            <input type="file" id="file" name="file" accept=".csv,text/csv" required {...tied} />
          </div>
          <button type="submit">{t('importTry')}</button>
        </form>
      </div>
      {tried === undefined ? null : (
        <section class="part flow" aria-label={t('importTry')}>
          <Table
            caption={t('importTry')}
            empty={t('emptyQueue')}
            rows={tried.answer.taken.slice(0, mostRows)}
            columns={[
              { label: t('case'), cell: ({ number }) => number },
              { label: t('medicine'), cell: ({ product }) => product },
              {
                label: t('opened'),
                cell: ({ receivedAt }) => <span class="day">{isoMomentText(receivedAt)}</span>,
              },
            ]}
          />
          <More of={tried.answer.taken} language={language} />
          {tried.answer.taken.length === 0 ? null : (
            <form method="post" action={action} class="flow">
              <CsrfField frame={frame} />
              <input type="hidden" name="file" value={tried.sha256} />
              <button type="submit">
                {t('importConfirm', { count: tried.answer.taken.length })}
              </button>
            </form>
          )}
          {tried.answer.problems.length === 0 ? null : (
            <>
              <h2>{t('importRejected')}</h2>
              <ul>
                {tried.answer.problems.slice(0, mostRows).map((problem) => (
                  <li>
                    {problem.row === undefined ? '' : `${problem.row}: `}
                    {sayProblem(problem, language)}
                  </li>
                ))}
              </ul>
              <More of={tried.answer.problems} language={language} />
            </>
          )}
        </section>
      )}
    </Layout>
  );
}

function More({
  of: rows,
  language,
}: {
  readonly of: readonly unknown[];
  readonly language: Language;
}) {
  const count = rows.length - mostRows;
  return count <= 0 ? null : (
    <p class="small soft">{speaker(deskTexts, language)('importMore', { count })}</p>
  );
}
