import type { PostAnswer } from '../../usecases/view-post.ts';
import { sendingFailureTexts, sendingStateTexts } from '../../texts/pages/sending.ts';
import { reminderStateTexts } from '../../texts/pages/stock-reporting.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { postTexts } from '../../texts/pages/webhooks.ts';
import { isoMomentText, link, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';

export const postPath = '/beheer/post';

interface PostProps {
  readonly frame: Frame;
  readonly answer: PostAnswer;
  readonly synthetic: boolean;
}

/** How the post stands: numbers and ids, and kept mail where there is no mail server. */
export function PostPage({ frame, answer, synthetic }: PostProps) {
  const { language } = frame;
  const t = speaker(postTexts, language);
  const moment = (at: Date) => isoMomentText(at.toISOString());
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Table
          caption={t('counts')}
          columns={[
            { label: t('channel'), cell: ({ channel }) => t(channel) },
            { label: t('state'), cell: ({ state }) => sendingStateTexts[state][language] },
            { label: t('count'), cell: ({ count }) => count, numeric: true },
            { label: t('repeats'), cell: ({ repeats }) => repeats, numeric: true },
            { label: t('oldest'), cell: ({ since }) => moment(since) },
          ]}
          rows={answer.counts}
          empty={t('noCounts')}
        />
        <Table
          caption={t('dead')}
          columns={[
            { label: t('id'), cell: ({ id }) => <span class="code">{id}</span> },
            { label: t('channel'), cell: ({ channel }) => t(channel) },
            { label: t('attempts'), cell: ({ attempts }) => attempts, numeric: true },
            {
              label: t('why'),
              cell: ({ failure }) =>
                failure === null ? '–' : sendingFailureTexts[failure][language],
            },
            { label: t('given'), cell: ({ doneAt }) => moment(doneAt) },
          ]}
          rows={answer.dead}
          empty={t('noDead')}
        />
        <Table
          caption={t('reminders')}
          columns={[
            { label: t('state'), cell: ({ state }) => reminderStateTexts[state][language] },
            { label: t('count'), cell: ({ count }) => count, numeric: true },
            { label: t('oldest'), cell: ({ since }) => moment(since) },
          ]}
          rows={answer.reminders.counts}
          empty={t('noReminders')}
        />
        {answer.reminders.dead.length === 0 ? null : (
          <Table
            caption={t('deadReminders')}
            columns={[
              { label: t('id'), cell: ({ id }) => <span class="code">{id}</span> },
              { label: t('attempts'), cell: ({ attempts }) => attempts, numeric: true },
              {
                label: t('why'),
                cell: ({ failure }) =>
                  failure === null ? '–' : sendingFailureTexts[failure][language],
              },
              { label: t('given'), cell: ({ doneAt }) => moment(doneAt) },
            ]}
            rows={answer.reminders.dead}
            empty=""
          />
        )}
        {answer.kept === undefined ? (
          <p>{t('sentBySmtp')}</p>
        ) : (
          <>
            <p>{t('keptLead')}</p>
            <Table
              caption={t('kept')}
              columns={[
                { label: t('at'), cell: ({ at }) => moment(at) },
                { label: t('bytes'), cell: ({ bytes }) => bytes, numeric: true },
                {
                  label: t('id'),
                  cell: ({ id }) => (
                    <a class="code" href={link(language, `${postPath}/${id}`)}>
                      {id}
                    </a>
                  ),
                },
              ]}
              rows={answer.kept}
              empty={t('keptNone')}
            />
          </>
        )}
      </div>
    </Layout>
  );
}
