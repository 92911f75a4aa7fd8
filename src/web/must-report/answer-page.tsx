import type { Language } from '../../law/norm.ts';
import type { DutyDecided, MustReportAnswer, NormShown } from '../../usecases/must-report.ts';
import {
  mustReportTexts,
  publicFieldTexts,
  publicGroundTexts,
  publicRegimeTexts,
} from '../../texts/pages/must-report.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { say } from '../../texts/text.ts';
import { dayText, link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Confidence, Trace } from '../parts/trace.tsx';
import { answerHeadline, answerRemarks } from './answer-sentences.ts';
import { AnswersGiven, mustReportPath, queryOf } from './question-page.tsx';
import { reportingLink } from './reporting-link.ts';

export type Decided = Extract<MustReportAnswer, { state: 'decided' }>;

interface AnswerPageProps {
  readonly frame: Frame;
  readonly answer: Decided;
  /** Keeps it as evidence: for who is signed in, and only where there is no duty. */
  readonly mayKeep: boolean;
}

/** The last screen: yes or no, by when, by which rule, and what becomes public. */
export function AnswerPage({ frame, answer, mayKeep }: AnswerPageProps) {
  const { language } = frame;
  const { decided, answered } = answer;
  const t = speaker(mustReportTexts, language);
  return (
    <Layout frame={frame} title={t('title')} description={t('description')} synthetic={false}>
      <div class="with-aside">
        <div class="flow">
          <h1>{t('title')}</h1>
          <Headline answer={answer} language={language} />
          <WayOn frame={frame} answer={answer} />
          {mayKeep ? <Keep answer={answer} frame={frame} /> : null}
        </div>
        <aside aria-labelledby="answers">
          <h2 id="answers">{t('yourAnswers')}</h2>
          <AnswersGiven answered={answered} frame={frame} />
          <p class="small screen-only">
            <a href={link(language, mustReportPath)}>{t('startAgain')}</a>
          </p>
        </aside>
      </div>
      <AnswerGrounds answer={answer} language={language} />
      <section class="part" aria-labelledby="public">
        <h2 id="public">{t('publicTitle')}</h2>
        <BecomesPublic decided={decided} language={language} />
      </section>
      <p class="small soft screen-only">{t('print')}</p>
    </Layout>
  );
}

export function Headline({
  answer,
  language,
}: {
  readonly answer: Decided;
  readonly language: Language;
}) {
  const { decided } = answer;
  const t = speaker(mustReportTexts, language);
  const { missing } = decided;
  return (
    <div class="advice flow">
      <p class="status-line">
        <strong>{answerHeadline(answer, language)}</strong>
      </p>
      {answerRemarks(answer, language).map((remark) => (
        <p>{remark}</p>
      ))}
      {decided.outcome !== 'not-decidable' || missing.length === 0 || decided.anew ? null : (
        <>
          <h2>{t('missingTitle')}</h2>
          <ul>
            {missing.map((says) => (
              <li>{says}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What follows from it: start the notification, amend one, or ask about the new interruption. */
function WayOn({ frame, answer }: Pick<AnswerPageProps, 'frame' | 'answer'>) {
  const { language } = frame;
  const { decided } = answer;
  const t = speaker(mustReportTexts, language);
  if (decided.anew !== undefined) {
    return (
      <p class="screen-only">
        <a href={link(language, mustReportPath, decided.anew)}>{t('anewGo')}</a>
      </p>
    );
  }
  const way = reportingLink(decided);
  if (way === undefined) return null;
  const late = decided.values.deadlineKind === 'notice-period' && decided.values.late === true;
  const askKnown = late && !answer.answered.some(({ question }) => question === 'known');
  return (
    <div class="flow screen-only">
      <form method="get" action={link(language, way.path)}>
        {Object.entries(way.query).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class={way.says === 'reportAnyway' ? 'quiet' : undefined}>
          {t(way.says)}
        </button>
      </form>
      {frame.visitor === undefined ? <p class="small soft">{t('reportHint')}</p> : null}
      {askKnown && decided.values.deadline !== undefined ? (
        <p class="small">
          <a href={link(language, mustReportPath, { ...queryOf(answer.answered), again: 'known' })}>
            {t('knownLater', { deadline: decided.values.deadline })}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Keep({ frame, answer }: Pick<AnswerPageProps, 'frame' | 'answer'>) {
  const t = speaker(mustReportTexts, frame.language);
  return (
    <form method="post" action={link(frame.language, `${mustReportPath}/bewaar`)} class="flow">
      <CsrfField frame={frame} />
      {answer.answered.map(({ question, answer: given }) => (
        <input type="hidden" name={question} value={given} />
      ))}
      <p>
        <button type="submit" class="quiet">
          {t('keep')}
        </button>
      </p>
      <p class="small soft">
        {t('keepHint')}{' '}
        <a href={link(frame.language, `${mustReportPath}/bewaard`)}>{t('keptAll')}</a>
      </p>
    </form>
  );
}

/** Dates, rule and trace: what the answer rests on. */
export function AnswerGrounds({
  answer,
  language,
}: {
  readonly answer: Decided;
  readonly language: Language;
}) {
  const { decided, on, law } = answer;
  const t = speaker(mustReportTexts, language);
  return (
    <>
      {decided.notice === undefined && decided.values.length === undefined ? null : (
        <section class="part" aria-labelledby="dates">
          <h2 id="dates">{t('dates')}</h2>
          <Dates answer={answer} language={language} />
        </section>
      )}
      {decided.norms.length === 0 ? null : (
        <section class="part" aria-labelledby="norms">
          <h2 id="norms">{t('norms')}</h2>
          {decided.norms.some(({ confidence }) => confidence === 'partial') ? (
            <p class="notice">{t('partly')}</p>
          ) : null}
          <ul class="plain-list norms-shown">
            {decided.norms.map((norm) => (
              <Norm norm={norm} language={language} />
            ))}
          </ul>
          <p class="small screen-only">
            <a href={link(language, '/regels')}>{t('allNorms')}</a>
          </p>
        </section>
      )}
      <section class="part" aria-labelledby="why">
        <h2 id="why">{t('why')}</h2>
        <Trace because={[...decided.because]} language={language} />
        <p class="small soft">
          {t('judgedOn', { on })} {t('receipt', { receipt: decided.receipt })}{' '}
          {t('lawUsed', { law: law.slice(0, 12) })}.
        </p>
      </section>
    </>
  );
}

function Dates({ answer, language }: { readonly answer: Decided; readonly language: Language }) {
  const { decided, on } = answer;
  const { notice, values } = decided;
  const t = speaker(mustReportTexts, language);
  const days = values.daysLate ?? values.daysLeft ?? 0;
  return (
    <dl class="facts">
      {notice === undefined ? null : (
        <>
          <dt>{t('startDate')}</dt>
          <dd>{dayText(notice.start, language)}</dd>
          <dt>{t('minusMonths', { months: notice.months })}</dt>
          <dd>
            {t('isDeadline', { deadline: notice.deadline })}
            <span class="hint">
              {notice.monthEnd
                ? t('monthEnd', { number: Number(notice.start.slice(8)) })
                : t('sameDay')}
            </span>
          </dd>
          <dt>{t('todayDate')}</dt>
          <dd>
            {t(days === 0 ? 'onTheDay' : values.late === true ? 'daysAfter' : 'daysBefore', {
              on,
              days,
            })}
          </dd>
        </>
      )}
      {values.length === undefined ? null : (
        <>
          <dt>{t('length')}</dt>
          <dd>{t('lengthDays', { days: values.length })}</dd>
        </>
      )}
    </dl>
  );
}

function Norm({ norm, language }: { readonly norm: NormShown; readonly language: Language }) {
  const t = speaker(mustReportTexts, language);
  return (
    <li>
      <p>
        <strong>{norm.title}</strong>{' '}
        <Confidence confidence={norm.confidence} language={language} />
      </p>
      <p class="small">
        {norm.source}
        {norm.from === null ? null : `; ${t('normFrom', { from: norm.from })}`}
      </p>
      {norm.quote === undefined ? null : (
        <blockquote lang="nl" class="small">
          “{norm.quote}”
        </blockquote>
      )}
      {norm.note === undefined ? null : <p class="small soft">{norm.note}</p>}
    </li>
  );
}

export function BecomesPublic({
  decided,
  language,
}: {
  readonly decided: Pick<DutyDecided, 'publication'>;
  readonly language: Language;
}) {
  const { publication } = decided;
  const t = speaker(mustReportTexts, language);
  if (publication === undefined) return <p>{t('publicNotKnown')}</p>;
  const { regime, fields, grounds } = publication;
  const fieldNames = fields.map((field) => publicFieldTexts[field][language]);
  return (
    <>
      <p>{say(publicRegimeTexts[regime], { fields: fieldNames }, language)}</p>
      <p>
        {t('publicAlways', {
          grounds: grounds
            .filter((ground) => ['authority', 'consent', 'aggregate'].includes(ground))
            .map((ground) => publicGroundTexts[ground][language]),
        })}
      </p>
      <p>{t('publicLater')}</p>
      <p class="small soft">
        {publication.source} <Confidence confidence={publication.confidence} language={language} />
        {publication.note === undefined ? null : <> {publication.note}</>}
      </p>
    </>
  );
}
