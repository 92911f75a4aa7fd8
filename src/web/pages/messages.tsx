import { messageTexts } from '../../texts/pages/messages.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ThreadsAnswer } from '../../usecases/answers/conversation.ts';
import { isoMomentText, link, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { threadPath } from '../signals/thread-page.tsx';
import { webhooksPath } from './webhooks.tsx';

export const messagesPath = '/berichten';

type Thread = ThreadsAnswer['threads'][number];

interface MessagesProps {
  readonly frame: Frame;
  /** Those that wait for an answer first. */
  readonly threads: ThreadsAnswer['threads'];
  readonly synthetic: boolean;
}

/** Every conversation of a party with the desk: what waits, what is new, what was. */
export function MessagesPage({ frame, threads, synthetic }: MessagesProps) {
  const { language, visitor } = frame;
  const t = speaker(messageTexts, language);
  const waiting = threads.filter(({ openQuestions }) => openQuestions > 0);
  const others = threads
    .filter(({ openQuestions }) => openQuestions === 0)
    .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt));
  const unread = threads.filter((each) => each.unread > 0).length;
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead', { party: visitor?.partyName ?? '–' })}</p>
        {unread === 0 ? null : (
          <p>
            <strong>{t('unreadAll', { count: unread })}</strong>
          </p>
        )}
        {threads.length === 0 ? <p class="advice">{t('none')}</p> : null}
      </div>
      {threads.length === 0 ? null : (
        <section class="part" aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          <Threads
            frame={frame}
            threads={waiting}
            caption={t('waitingCaption', { count: waiting.length })}
            empty={t('waitingNone')}
          />
        </section>
      )}
      {others.length === 0 ? null : (
        <section class="part" aria-labelledby="others">
          <h2 id="others">{t('others')}</h2>
          <Threads
            frame={frame}
            threads={others}
            caption={t('othersCaption', { count: others.length })}
            empty=""
          />
        </section>
      )}
      <section class="part" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{t('elsewhere')}</h2>
        <p>
          <a href={link(language, webhooksPath)}>{t('toWebhooks')}</a>
        </p>
      </section>
    </Layout>
  );
}

interface ThreadsProps {
  readonly frame: Frame;
  readonly threads: readonly Thread[];
  readonly caption: string;
  readonly empty: string;
}

function Threads({ frame, threads, caption, empty }: ThreadsProps) {
  const { language } = frame;
  const t = speaker(messageTexts, language);
  return (
    <Table
      caption={caption}
      empty={empty}
      rows={threads}
      columns={[
        {
          label: t('about'),
          cell: ({ case: number, product, unread, open }) => (
            <>
              <a href={link(language, `${threadPath}/${number}`)}>
                {unread === 0 ? product.name : <strong>{product.name}</strong>}
              </a>{' '}
              <span class="tags">
                {unread === 0 ? null : <span class="tag tag-attention">{t('new')}</span>}
                {open ? null : <span class="tag">{t('closed')}</span>}
              </span>
              <span class="hint">{number}</span>
            </>
          ),
        },
        { label: t('what'), cell: (thread) => <What thread={thread} frame={frame} /> },
        {
          label: t('last'),
          cell: ({ lastAt }) => <span class="day">{isoMomentText(lastAt)}</span>,
        },
      ]}
    />
  );
}

function What({ thread, frame }: { readonly thread: Thread; readonly frame: Frame }) {
  const t = speaker(messageTexts, frame.language);
  const { openQuestions: count, deadline, overdue, passedOn } = thread;
  const newest = passedOn.at(-1);
  return (
    <>
      {deadline === null ? null : (
        <span class="line">
          {t(overdue ? 'questionsLate' : 'questionsOpen', { count, deadline })}
        </span>
      )}
      {newest === undefined ? null : (
        <span class="line">
          {t('holderSays')} <q class="as-typed">{newest.text}</q>
        </span>
      )}
      {deadline === null && newest === undefined ? <span class="soft">{t('answered')}</span> : null}
    </>
  );
}
