import { signalTexts } from '../../texts/pages/signal.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ThreadsAnswer } from '../../usecases/answers/conversation.ts';
import type { SignalAnswer, SignalSent, SignalsAnswer } from '../../usecases/answers/signals.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { stateText } from './receipt-page.tsx';
import { signalPath } from './signal-page.tsx';
import { threadPath } from './thread-page.tsx';

interface ListPageProps {
  readonly frame: Frame;
  readonly answer: SignalsAnswer;
  readonly threads: ThreadsAnswer['threads'];
  readonly done?: SignalSent['what'];
}

/** Everything a reporter has with the desk: what is asked, what stands, what was. */
export function ListPage({ frame, answer: { signals }, threads, done }: ListPageProps) {
  const { language } = frame;
  const t = speaker(signalTexts, language);
  const standing = signals.filter(({ state }) => state === 'stands');
  const past = signals.filter(({ state }) => state !== 'stands');
  return (
    <Layout
      frame={frame}
      title={t('listTitle')}
      synthetic={signals.some(({ synthetic }) => synthetic)}
      hidden
    >
      <div class="flow">
        <h1>{t('listTitle')}</h1>
        <p>{t('listLead')}</p>
        {done === undefined ? null : (
          <p class="advice">
            <output>{t(done)}</output>
          </p>
        )}
        <p class="screen-only">
          <a href={link(language, signalPath)}>{t(signals.length === 0 ? 'title' : 'toNew')}</a>
        </p>
      </div>
      <section class="part" aria-labelledby="from-desk">
        <h2 id="from-desk">{t('fromDesk')}</h2>
        <Threads frame={frame} threads={threads} />
      </section>
      <section class="part" aria-labelledby="standing">
        <h2 id="standing">{t('standing')}</h2>
        <Table
          caption={t('standingCaption')}
          empty={t('noneStanding')}
          rows={standing}
          columns={[
            { label: t('product'), cell: (signal) => <Name frame={frame} signal={signal} /> },
            { label: t('sinceShort'), cell: ({ since }) => <Day day={since} /> },
            { label: t('lastSaid'), cell: ({ asserted }) => <Day day={asserted} /> },
            { label: t('now'), cell: (signal) => <OneClick frame={frame} signal={signal} /> },
          ]}
        />
      </section>
      {past.length === 0 ? null : (
        <section class="part" aria-labelledby="past">
          <h2 id="past">{t('past')}</h2>
          <Table
            caption={t('pastCaption')}
            empty=""
            rows={past}
            columns={[
              { label: t('product'), cell: (signal) => <Name frame={frame} signal={signal} /> },
              { label: t('sinceShort'), cell: ({ since }) => <Day day={since} /> },
              { label: t('state'), cell: (signal) => stateText(signal, frame) },
            ]}
          />
        </section>
      )}
    </Layout>
  );
}

function Threads({ frame, threads }: Pick<ListPageProps, 'frame' | 'threads'>) {
  const { language } = frame;
  const t = speaker(signalTexts, language);
  if (threads.length === 0) return <p class="soft">{t('noneFromDesk')}</p>;
  return (
    <ul class="plain-list flow">
      {threads.map(
        ({ case: number, product, openQuestions: count, deadline, overdue, passedOn }) => (
          <li>
            <p>
              <a href={link(language, `${threadPath}/${number}`)}>{product.name}</a>
              {deadline === null
                ? null
                : `: ${t(overdue ? 'questionsLate' : 'questionsOpen', { count, deadline })}`}
            </p>
            {passedOn.map(({ text }) => (
              <p class="small">
                {t('holderSays')} <q class="as-typed">{text}</q>
              </p>
            ))}
          </li>
        ),
      )}
    </ul>
  );
}

interface OneProps {
  readonly frame: Frame;
  readonly signal: SignalAnswer;
}

function Name({ frame, signal }: OneProps) {
  return <a href={link(frame.language, `${signalPath}/${signal.id}`)}>{signal.product.name}</a>;
}

function Day({ day }: { readonly day: string }) {
  return (
    <time dateTime={day} class="day">
      {day}
    </time>
  );
}

/** Still so, or available again today: the two that are nearly always meant. */
function OneClick({ frame, signal }: OneProps) {
  const { language, today } = frame;
  const t = speaker(signalTexts, language);
  const name = signal.product.name;
  return (
    <form
      method="post"
      action={link(language, `${signalPath}/${signal.id}`)}
      class="row screen-only"
    >
      <CsrfField frame={frame} />
      <input type="hidden" name="from" value="list" />
      <input type="hidden" name="deliverableSince" value={today} />
      <button
        type="submit"
        class="quiet"
        name="deed"
        value="still-so"
        aria-label={`${t('stillSo')}: ${name}`}
      >
        {t('stillSo')}
      </button>
      <button
        type="submit"
        class="quiet"
        name="deed"
        value="deliverable-again"
        aria-label={`${t('again')}: ${name}`}
      >
        {t('again')}
      </button>
    </form>
  );
}
