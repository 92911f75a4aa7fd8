import { notificationStates, type NotificationState } from '../../domain/notification/steps.ts';
import { notificationStateTexts, notificationStepTexts } from '../../texts/fields/notification.ts';
import { addressBookTexts } from '../../texts/pages/address-book.ts';
import { notifyingTexts, nextStepTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ThreadsAnswer } from '../../usecases/answers/conversation.ts';
import type {
  ListedNotificationAnswer,
  NotificationsAnswer,
} from '../../usecases/answers/notifications.ts';
import type { Draft } from '../../usecases/notifying/drafts.ts';
import type { PublicationShown } from '../../usecases/must-report.ts';
import { isoMomentText, link, type Frame } from '../frame.ts';
import { BecomesPublic } from '../must-report/answer-page.tsx';
import { mustReportPath } from '../must-report/question-page.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { addressesPath } from './address-pages.tsx';
import { bulkPath } from './bulk-pages.tsx';
import { draftPath, homePath, notificationPath, stepAddresses } from './draft-steps.ts';
import { sayUnit } from './draft-page.tsx';

export interface NamedDraft {
  readonly draft: Draft;
  readonly name: string;
  readonly goOn: string;
}

interface HomePageProps {
  readonly frame: Frame;
  readonly answer: NotificationsAnswer;
  /** Those that are open, whatever the list shows. */
  readonly open: NotificationsAnswer['items'];
  readonly state: NotificationState;
  readonly threads: ThreadsAnswer['threads'];
  readonly drafts: readonly NamedDraft[];
  readonly publication: PublicationShown | undefined;
  readonly synthetic: boolean;
}

/** The supplier's first screen: what stands open, by when something is asked, and what becomes public. */
export function HomePage(props: HomePageProps) {
  const { frame, answer, publication, synthetic } = props;
  const { language, visitor } = frame;
  const t = speaker(notifyingTexts, language);
  const any = notificationStates.some((state) => answer.counts[state] > 0);
  return (
    <Layout frame={frame} title={t('home')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>
          {visitor?.partyName === undefined
            ? t('home')
            : t('homeFor', { given: visitor.partyName })}
        </h1>
        <Done frame={frame} />
        <p class="buttons">
          <a class="button" href={link(language, `${homePath}/nieuw`)}>
            {t('new')}
          </a>
          <a href={link(language, mustReportPath)}>{t('mustReport')}</a>
          {any ? (
            <a href={link(language, `${homePath}/nieuw`, { van: 'laatste' })}>{t('copyLast')}</a>
          ) : null}
          <a href={link(language, bulkPath)}>{t('bulk')}</a>
          <a href={link(language, addressesPath)}>{addressBookTexts.title[language]}</a>
        </p>
        {any ? null : <p class="advice">{t('empty')}</p>}
      </div>
      {any ? <Attention {...props} /> : null}
      <Drafts {...props} />
      {any ? <List {...props} /> : null}
      <section class="part" aria-labelledby="public">
        <h2 id="public">{t('publicTitle')}</h2>
        <BecomesPublic
          decided={publication === undefined ? {} : { publication }}
          language={language}
        />
      </section>
    </Layout>
  );
}

const doneTexts = {
  bewaard: 'doneSaved',
  weg: 'doneDiscarded',
  'al-weg': 'doneDiscardedBefore',
} as const satisfies Record<string, keyof typeof notifyingTexts>;

function Done({ frame }: { readonly frame: Frame }) {
  const done = Object.entries(doneTexts).find(([word]) => word === frame.query['gedaan'])?.[1];
  if (done === undefined) return null;
  return (
    <p class="notice">
      <output>{notifyingTexts[done][frame.language]}</output>
    </p>
  );
}

const endPassed = ({ state, expectedEnd }: ListedNotificationAnswer, today: string) =>
  state === 'open' && expectedEnd !== undefined && expectedEnd <= today;

function Attention({ frame, open, threads }: HomePageProps) {
  const { language, today } = frame;
  const t = speaker(notifyingTexts, language);
  const asked = threads.filter(({ openQuestions }) => openQuestions > 0);
  const passed = open.filter((each) => endPassed(each, today));
  return (
    <section class="part" aria-labelledby="attention">
      <h2 id="attention">{t('attention')}</h2>
      {asked.length + passed.length === 0 ? <p class="soft">{t('attentionNone')}</p> : null}
      <ul class="plain-list flow">
        {asked.map(({ case: number, product, openQuestions, deadline, overdue }) => (
          <li>
            <strong>{product.name}</strong>:{' '}
            {t(overdue ? 'questionOverdue' : 'questionWaits', {
              count: openQuestions,
              deadline: deadline ?? '–',
            })}{' '}
            <a href={link(language, `/zaak/${number}`)}>
              {t('toQuestion')}
              <span class="aloud"> ({product.name})</span>
            </a>
          </li>
        ))}
        {passed.map(({ number, product, expectedEnd }) => (
          <li>
            <a href={link(language, notificationPath(number))}>{product.name}</a>:{' '}
            {t('endPassed', { end: expectedEnd ?? '–' })} {t('endPassedWays')}{' '}
            {(['prolonged', 'resolved'] as const).map((step, index) => (
              <>
                {index === 0 ? null : ', '}
                <a href={link(language, `${notificationPath(number)}/${stepAddresses[step]}`)}>
                  {nextStepTexts[step].link[language]}
                  <span class="aloud"> ({product.name})</span>
                </a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ frame: { language }, drafts }: HomePageProps) {
  const t = speaker(notifyingTexts, language);
  return (
    <section class="part" aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts')}</h2>
      <Table
        caption={t('draftsCaption')}
        empty={t('draftsNone')}
        rows={drafts}
        columns={[
          { label: t('medicine'), cell: ({ name }) => name },
          {
            label: t('changedAt'),
            cell: ({ draft }) => <span class="day">{isoMomentText(draft.changedAt)}</span>,
          },
          {
            label: t('steps'),
            cell: ({ draft, name: given, goOn }) => (
              <span class="buttons">
                <a href={goOn} aria-label={t('goOnWith', { given })}>
                  {t('goOn')}
                </a>
                <a
                  href={link(language, draftPath(draft.id, 'weg'))}
                  aria-label={t('discardWhich', { given })}
                >
                  {t('discard')}
                </a>
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

function List({ frame, answer, state, threads }: HomePageProps) {
  const { language, query } = frame;
  const t = speaker(notifyingTexts, language);
  const { items, next, counts } = answer;
  const waits = (id: string) =>
    threads.some(({ product, openQuestions }) => product.id === id && openQuestions > 0);
  const isPart = next !== null || query['cursor'] !== undefined;
  return (
    <section class="part" aria-labelledby="list">
      <h2 id="list">{t('listTitle')}</h2>
      <nav aria-label={t('countsTitle')}>
        <ul class="row-list">
          {notificationStates.map((each) => (
            <li>
              <a
                href={`${link(language, homePath, { stand: each })}#list`}
                {...(each === state ? { 'aria-current': 'page' as const } : {})}
              >
                {notificationStateTexts[each][language]} ({counts[each]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Table
        caption={t(isPart ? 'listMore' : 'listCaption', { count: items.length })}
        empty={t('listNone')}
        rows={items}
        columns={[
          {
            label: t('medicine'),
            cell: ({ number, product }) => (
              <>
                <a href={link(language, notificationPath(number))}>{product.name}</a>
                <span class="hint">
                  {sayUnit(product.unit)} · {number}
                </span>
              </>
            ),
          },
          { label: t('lastStep'), cell: ({ step }) => notificationStepTexts[step][language] },
          { label: t('since'), cell: ({ start }) => <span class="day">{start ?? '–'}</span> },
          {
            label: t('until'),
            cell: ({ expectedEnd, actualEnd }) =>
              actualEnd === undefined ? (
                <span class="day">{expectedEnd ?? '–'}</span>
              ) : (
                t('backOn', { day: actualEnd })
              ),
          },
          {
            label: t('remarks'),
            cell: (item) => <Tags item={item} frame={frame} waits={waits(item.product.id)} />,
          },
        ]}
      />
      {isPart ? (
        <p class="pager">
          {query['cursor'] === undefined ? null : (
            <a href={`${link(language, homePath, { stand: state })}#list`}>{t('firstPage')}</a>
          )}
          {next === null ? null : (
            <a href={`${link(language, homePath, { stand: state, cursor: next })}#list`}>
              {t('nextPage')}
            </a>
          )}
        </p>
      ) : null}
    </section>
  );
}

interface TagsProps {
  readonly item: ListedNotificationAnswer;
  readonly frame: Frame;
  readonly waits: boolean;
}

function Tags({ item, frame: { language, today }, waits }: TagsProps) {
  const t = speaker(notifyingTexts, language);
  const urgent = [
    ...(waits ? [t('tagQuestion')] : []),
    ...(endPassed(item, today) ? [t('tagEndPassed')] : []),
  ];
  if (urgent.length === 0 && !item.late) return null;
  return (
    <span class="tags">
      {urgent.map((word) => (
        <span class="tag tag-attention">{word}</span>
      ))}
      {item.late ? <span class="tag">{t('tagLate', { days: item.daysLate })}</span> : null}
    </span>
  );
}
