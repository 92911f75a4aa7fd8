import type { KeptAnswer, KeptAnswerSeen } from '../../usecases/keep-duty-answer.ts';
import { mustReportTexts } from '../../texts/pages/must-report.ts';
import { sayOutcome } from '../../texts/pages/rules.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { dayText, isoMomentText, link, momentText, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { AnswerGrounds, Headline } from './answer-page.tsx';
import { AnswersGiven, mustReportPath } from './question-page.tsx';

export const keptPath = `${mustReportPath}/bewaard`;

interface KeptAnswersProps {
  readonly frame: Frame;
  readonly kept: readonly KeptAnswer[];
}

export function KeptAnswersPage({ frame, kept }: KeptAnswersProps) {
  const { language } = frame;
  const t = speaker(mustReportTexts, language);
  return (
    <Layout
      frame={frame}
      title={t('keptTitle')}
      synthetic={kept.some(({ synthetic }) => synthetic)}
      hidden
    >
      <div class="flow">
        <h1>{t('keptTitle')}</h1>
        <Table
          caption={t('keptLead')}
          columns={[
            {
              label: t('keptOn'),
              cell: ({ id, askedOn }) => (
                <a href={link(language, `${keptPath}/${id}`)}>{askedOn}</a>
              ),
            },
            {
              label: t('keptOutcome'),
              cell: ({ outcome }) => sayOutcome('notification-duty', outcome, language),
            },
            { label: t('keptReceipt'), cell: ({ receipt }) => <span class="code">{receipt}</span> },
            { label: t('keptAt'), cell: ({ recordedAt }) => isoMomentText(recordedAt) },
          ]}
          rows={kept}
          empty={t('keptNone')}
        />
        <p>
          <a href={link(language, mustReportPath)}>{t('checkNew')}</a>
        </p>
      </div>
    </Layout>
  );
}

interface KeptAnswerProps {
  readonly frame: Frame;
  readonly seen: KeptAnswerSeen;
}

/** To be printed: what was asked, answered and decided, on which day and by which rules. */
export function KeptAnswerPage({ frame, seen: { kept, answer } }: KeptAnswerProps) {
  const { language } = frame;
  const t = speaker(mustReportTexts, language);
  return (
    <Layout frame={frame} title={t('keptOne')} synthetic={kept.synthetic} hidden>
      <div class="flow">
        <h1>{t('keptOne')}</h1>
        {answer === undefined ? (
          <>
            <p class="status-line">
              <strong>{sayOutcome('notification-duty', kept.outcome, language)}</strong>
            </p>
            <p class="notice">{t('keptOtherLaw')}</p>
          </>
        ) : (
          <Headline answer={answer} language={language} />
        )}
        <p>{t('keptSays', { on: kept.askedOn })}</p>
        <dl class="facts">
          {frame.visitor?.partyName === undefined ? null : (
            <>
              <dt>{t('keptFor')}</dt>
              <dd>{frame.visitor.partyName}</dd>
            </>
          )}
          <dt>{t('keptOn')}</dt>
          <dd>{dayText(kept.askedOn, language)}</dd>
          <dt>{t('keptAt')}</dt>
          <dd>{momentText(kept.recordedAt, language)}</dd>
          <dt>{t('keptReceipt')}</dt>
          <dd class="code">{kept.receipt}</dd>
        </dl>
      </div>
      <section class="part" aria-labelledby="answers">
        <h2 id="answers">{t('yourAnswers')}</h2>
        <AnswersGiven answered={kept.answers} frame={frame} fixed />
      </section>
      {answer === undefined ? null : <AnswerGrounds answer={answer} language={language} />}
      <p class="screen-only">
        <a href={link(language, keptPath)}>{t('keptAll')}</a>
      </p>
    </Layout>
  );
}
