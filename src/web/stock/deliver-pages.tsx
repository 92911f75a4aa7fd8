import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import { deliverTexts } from '../../texts/pages/stock-delivery.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayProblem } from '../../texts/problem.ts';
import { stockRoleTexts } from '../../texts/stock-words.ts';
import type { OwnDelivery, OwnDeliveries } from '../../usecases/stock/own-deliveries.ts';
import {
  templateFormatsOf,
  type ReviewedStock,
  type StockFormat,
} from '../../usecases/stock/upload-stock.ts';
import { isoMomentText, link, numberText, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { uploadLimits } from '../upload.ts';
import { deliverPath, stockPath, waitPath } from './addresses.ts';
import { rowCountColumns } from './row-counts.ts';

interface DeliverProps {
  readonly frame: Frame;
  readonly answer: OwnDeliveries;
  readonly page: Paged<OwnDelivery>;
  readonly mistakes: readonly Mistake[];
}

/** Templates, a file to choose, and what was delivered before. */
export function DeliverPage({ frame, answer, page, mistakes }: DeliverProps) {
  const { language } = frame;
  const t = speaker(deliverTexts, language);
  const { role, waiting, synthetic } = answer;
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, stockPath)}>{t('toStock')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
        {waiting === 0 ? null : (
          <p class="notice">
            <a href={link(language, waitPath)}>{t('waitTitle')}</a> ({numberText(waiting, language)}
            )
          </p>
        )}
      </div>
      <ChooseFile
        frame={frame}
        to={deliverPath}
        accept=".csv,.xlsx,.json,text/csv,application/json,application/fhir+json"
        says={{
          title: t('choose'),
          label: t('file'),
          hint: t('fileHint', { megabytes: uploadLimits.fileSize / (1024 * 1024) }),
          button: t('check'),
        }}
        mistake={mistakes.find(({ field }) => field === 'file')}
      />
      <section class="part" aria-labelledby="templates">
        <h2 id="templates">{t('templates')}</h2>
        <p>{t('templatesLead', { role: stockRoleTexts[role][language] })}</p>
        <ul class="row-list">
          {templateFormatsOf(role).map((format) => (
            <li>
              <a href={link(language, `${deliverPath}/sjabloon`, { format })}>
                {t('template', { format: formatNames[format] })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Delivered frame={frame} answer={answer} page={page} />
      <section class="part" aria-labelledby="ways">
        <h2 id="ways">{t('waysTitle')}</h2>
        <p>{t('waysLead')}</p>
      </section>
    </Layout>
  );
}

const formatNames: Readonly<Record<StockFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  fhir: 'FHIR R5 InventoryReport',
};

/** Deliveries on a page. */
export const deliveriesAPage = 25;

function Delivered({ frame: { language }, answer, page }: Omit<DeliverProps, 'mistakes'>) {
  const t = speaker(deliverTexts, language);
  return (
    <section class="part" aria-labelledby="delivered">
      <h2 id="delivered">{t('listTitle')}</h2>
      <Table
        caption={t('listCaption', { count: answer.deliveries.length })}
        empty={t('listNone')}
        rows={page.items}
        columns={[
          {
            label: t('number'),
            cell: ({ id, file }) => (
              <>
                <a href={link(language, `${deliverPath}/${id}`)}>{id}</a>{' '}
                <span class="small soft">{file}</span>
              </>
            ),
          },
          { label: t('about'), cell: (delivery) => aboutText(delivery, language) },
          {
            label: t('received'),
            cell: ({ recordedAt }) => (
              <time dateTime={recordedAt.toISOString()} class="day">
                {isoMomentText(recordedAt.toISOString())}
              </time>
            ),
          },
          { label: t('state'), cell: ({ state }) => t(`state-${state}`) },
          ...rowCountColumns<OwnDelivery>(
            { accepted: t('accepted'), rejected: t('rejected'), held: t('held') },
            language,
          ),
          { label: t('channel'), cell: ({ channel }) => t(`channel-${channel}`) },
        ]}
      />
      {page.next === null ? null : (
        <nav class="pager" aria-label={t('listTitle')}>
          <a href={link(language, deliverPath, { cursor: page.next })}>{t('nextPage')}</a>
        </nav>
      )}
    </section>
  );
}

function aboutText({ days }: OwnDelivery, language: Language): string {
  const t = speaker(deliverTexts, language);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return t('aboutNothing');
  return first === last ? t('aboutDay', { day: first }) : t('aboutDays', { first, last });
}

interface ReviewProps {
  readonly frame: Frame;
  readonly synthetic: boolean;
  readonly review: ReviewedStock;
}

/** What each row would do, before anything is recorded. */
export function ReviewPage({ frame, synthetic, review }: ReviewProps) {
  const { language } = frame;
  const { name, sha256, loaded, givenBack } = review;
  const t = speaker(deliverTexts, language);
  return (
    <Layout frame={frame} title={t('reviewTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('reviewTitle')}</h1>
        <p>{t('reviewLead', { given: name, count: loaded.rows })}</p>
        <p class="status-line">
          <strong>{countsText(loaded, language)}</strong>
        </p>
        <SendForm frame={frame} review={review} />
        {givenBack ? (
          <p>
            <a href={link(language, `${deliverPath}/uitkomst`, { file: sha256 })}>
              {t('downloadBack')}
            </a>
            . <span class="soft">{t('mend')}</span>
          </p>
        ) : null}
        <p>
          <a href={link(language, deliverPath)}>{t('other')}</a>
        </p>
      </div>
      <Problems problems={loaded.problems} language={language} />
    </Layout>
  );
}

type Counted = ReviewedStock['loaded'];

function countsText({ diff, rejected, held }: Counted, language: Language): string {
  const { new: fresh, changed, unchanged } = diff;
  return speaker(deliverTexts, language)('counts', { fresh, changed, unchanged, rejected, held });
}

function SendForm({ frame, review }: Pick<ReviewProps, 'frame' | 'review'>) {
  const { language } = frame;
  const { loaded, sha256, unreadable } = review;
  const { accepted, rejected, held, duplicate } = loaded;
  const t = speaker(deliverTexts, language);
  if (duplicate) return <p class="notice">{t('duplicate')}</p>;
  if (unreadable) return <p class="notice">{t('unreadable')}</p>;
  const count = accepted + held;
  if (count === 0) return <p class="notice">{t('nothingGood')}</p>;
  const all = rejected === 0;
  return (
    <form method="post" action={link(language, `${deliverPath}/verzend`)} class="flow">
      <CsrfField frame={frame} />
      <input type="hidden" name="file" value={sha256} />
      <input type="hidden" name="mode" value={all ? 'whole' : 'partial'} />
      <p>
        <button type="submit">{t(all ? 'sendAll' : 'sendGood', { count })}</button>
      </p>
      {all ? null : <p class="small soft">{t('sendGoodHint', { rejected })}</p>}
      {held === 0 ? null : <p class="small soft">{t('heldHint', { held })}</p>}
    </form>
  );
}

/** Problems of a table on a page; the file that is given back has them all. */
const mostShown = 100;

interface ProblemsProps {
  readonly problems: readonly Problem[];
  /** Where some are only counted. */
  readonly count?: number;
  readonly language: Language;
}

/** Row, column, the value as seen, what is wrong and what to do; what is held apart from what is not. */
function Problems({ problems, count = problems.length, language }: ProblemsProps) {
  const notes = problems.filter(({ effect }) => effect === 'note' || effect === 'value-dropped');
  const held = problems.filter(({ effect }) => effect === 'row-held');
  const wrong = problems.filter(
    ({ effect }) => effect === 'row-rejected' || effect === 'file-refused',
  );
  const unlisted = count - problems.length;
  return (
    <>
      <ProblemTable kind="problems" problems={wrong} unlisted={unlisted} language={language} />
      <ProblemTable kind="held" problems={held} unlisted={0} language={language} />
      <ProblemTable kind="notes" problems={notes} unlisted={0} language={language} />
    </>
  );
}

function ProblemTable({
  kind,
  problems,
  unlisted,
  language,
}: {
  readonly kind: 'problems' | 'held' | 'notes';
  readonly problems: readonly Problem[];
  readonly unlisted: number;
  readonly language: Language;
}) {
  const t = speaker(deliverTexts, language);
  if (problems.length === 0) return null;
  const more = problems.length - mostShown + unlisted;
  return (
    <section class="part" aria-labelledby={kind}>
      <h2 id={kind}>{t(`${kind}Title`)}</h2>
      <Table
        caption={t('problemsCaption', { count: problems.length + unlisted })}
        empty=""
        rows={problems.slice(0, mostShown)}
        columns={[
          {
            label: t('row'),
            cell: ({ row }) => (row === undefined ? t('wholeFile') : String(row)),
          },
          { label: t('column'), cell: ({ column }) => column ?? '–' },
          {
            label: t('value'),
            cell: ({ value }) => (value === undefined ? '–' : <span class="code">{value}</span>),
          },
          { label: t('wrong'), cell: (problem) => sayProblem(problem, language) },
        ]}
      />
      {more <= 0 ? null : <p class="small soft">{t('more', { count: more })}</p>}
    </section>
  );
}

interface DeliveryProps {
  readonly frame: Frame;
  readonly synthetic: boolean;
  readonly delivery: OwnDelivery;
}

/** What became of one delivery. */
export function DeliveryPage({ frame, synthetic, delivery }: DeliveryProps) {
  const { language } = frame;
  const t = speaker(deliverTexts, language);
  const { id, file, state, rows, accepted, fresh, changed, unchanged, rejected, held } = delivery;
  const received = delivery.recordedAt.toISOString();
  const title = t('sentTitle', { number: String(id) });
  return (
    <Layout frame={frame} title={title} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, deliverPath)}>{t('backToList')}</a>
        </p>
        <h1>{title}</h1>
        <p class="status-line">
          <strong>{t(`state-${state}`)}</strong>
        </p>
        <p>{t('counts', { fresh, changed, unchanged, rejected, held })}</p>
        {held === 0 ? null : (
          <p>
            <a href={link(language, waitPath)}>{t('waitTitle')}</a>
          </p>
        )}
        <dl class="facts">
          <dt>{t('file')}</dt>
          <dd>{file}</dd>
          <dt>{t('about')}</dt>
          <dd>{aboutText(delivery, language)}</dd>
          <dt>{t('received')}</dt>
          <dd>
            <time dateTime={received}>{isoMomentText(received)}</time>
          </dd>
          <dt>{t('channel')}</dt>
          <dd>{t(`channel-${delivery.channel}`)}</dd>
          <dt>{t('rows')}</dt>
          <dd>{numberText(rows, language)}</dd>
          <dt>{t('accepted')}</dt>
          <dd>{numberText(accepted, language)}</dd>
          <dt>{t('fingerprint')}</dt>
          <dd>
            <span class="code">{delivery.sha256}</span>
          </dd>
        </dl>
        <p>
          <a href={link(language, stockPath)}>{t('toStock')}</a>
        </p>
      </div>
      <Problems problems={delivery.problems} count={delivery.problemCount} language={language} />
    </Layout>
  );
}
