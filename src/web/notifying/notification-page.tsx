import { fieldPlaces, fieldValue, type SeenContent } from '../../domain/notification/fields.ts';
import { notificationStateTexts, notificationStepTexts } from '../../texts/fields/notification.ts';
import { nextStepTexts, notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ThreadAnswer } from '../../usecases/answers/conversation.ts';
import type {
  ChangeAnswer,
  NotificationAnswer,
  NotificationVersionAnswer,
} from '../../usecases/answers/notifications.ts';
import { link, momentText, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { homePath, nextSteps, notificationPath, stepAddresses } from './draft-steps.ts';
import { sayUnit } from './draft-page.tsx';
import { asSentence, sayLateness } from './receipt-page.tsx';
import { labelOf, sayValue } from './say-field.ts';

interface NotificationPageProps {
  readonly frame: Frame;
  readonly notification: NotificationAnswer;
  /** What the desk and the holder say to each other about it. */
  readonly thread: ThreadAnswer | undefined;
  readonly amended: boolean;
}

/** One notification: what it says, what can be done, and how it came to be. */
export function NotificationPage(props: NotificationPageProps) {
  const { frame, notification, amended } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const { number, product, holder, state, closedOn, reopensThrough } = notification;
  const last = notification.versions.at(-1);
  return (
    <Layout
      frame={frame}
      title={`${product.name} (${number})`}
      synthetic={notification.synthetic}
      hidden
    >
      <div class="flow">
        <p class="small screen-only">
          <a href={link(language, homePath)}>{t('toHome')}</a>
        </p>
        <h1>{product.name}</h1>
        <p class="soft">
          {t('notificationTitle', { number })} · {sayUnit(product.unit)} · {holder}
        </p>
        {amended && last !== undefined ? (
          <p class="notice">
            <output>{t('doneAmended')}</output>{' '}
            <a href={receiptLink(frame, number, last.version)}>{t('showReceipt')}</a>
          </p>
        ) : null}
        <p>
          <strong>{t('stateLine', { state: notificationStateTexts[state][language] })}</strong>
          {closedOn === undefined ? null : ` ${t('closedOn', { day: closedOn })}`}
          {reopensThrough === undefined ? null : ` ${t('reopens', { day: reopensThrough })}`}
        </p>
        {last === undefined ? null : <p>{asSentence(sayLateness(last.lateness, language))}</p>}
      </div>
      <Questions {...props} />
      <Steps {...props} />
      {last === undefined ? null : (
        <section class="part" aria-labelledby="now">
          <h2 id="now">{t('now')}</h2>
          <Content version={last} language={language} />
        </section>
      )}
      <History {...props} />
    </Layout>
  );
}

function receiptLink({ language }: Frame, number: string, version: number): string {
  return link(language, `${notificationPath(number)}/ontvangst`, { versie: String(version) });
}

function Questions({ frame: { language }, thread }: NotificationPageProps) {
  if (thread === undefined) return null;
  const t = speaker(notifyingTexts, language);
  const waiting = thread.questions.filter(({ state }) => state === 'open' || state === 'overdue');
  const [first] = waiting.toSorted((left, right) => (left.deadline < right.deadline ? -1 : 1));
  return (
    <section class="part" aria-labelledby="questions">
      <h2 id="questions">{t('questions')}</h2>
      {first === undefined ? (
        <p class="soft">{t('questionsNone')}</p>
      ) : (
        <p class="notice">
          {t(first.state === 'overdue' ? 'questionOverdue' : 'questionWaits', {
            count: waiting.length,
            deadline: first.deadline,
          })}
        </p>
      )}
      <p>
        <a href={link(language, `/zaak/${thread.case}`)}>
          {t(first === undefined ? 'thread' : 'toQuestion')}
        </a>
      </p>
    </section>
  );
}

function Steps({ frame: { language }, notification }: NotificationPageProps) {
  const t = speaker(notifyingTexts, language);
  const { number, allowedSteps } = notification;
  const path = notificationPath(number);
  const steps = nextSteps.filter((step) => allowedSteps.includes(step));
  return (
    <section class="part screen-only" aria-labelledby="steps">
      <h2 id="steps">{t('steps')}</h2>
      {steps.length === 0 ? (
        <p>{t('stepsNone')}</p>
      ) : (
        <ul class="plain-list">
          {steps.map((step) => (
            <li>
              <a href={link(language, `${path}/${stepAddresses[step]}`)}>
                {nextStepTexts[step].link[language]}
              </a>
              <span class="soft">: {nextStepTexts[step].what[language]}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="buttons">
        <a href={link(language, `${homePath}/nieuw`, { van: number })}>{t('copyThis')}</a>
        <a href={link(language, `${path}/doorgeven`)}>{t('passOn')}</a>
      </p>
    </section>
  );
}

/** What a version says, in the order in which it was asked. */
function Content({
  version,
  language,
}: {
  readonly version: NotificationVersionAnswer;
  readonly language: Frame['language'];
}) {
  const t = speaker(notifyingTexts, language);
  const content = contentSeen(version);
  return (
    <dl class="answers">
      {fieldPlaces.map((place) => {
        const value = fieldValue(content, place);
        return value === undefined ? null : (
          <>
            <dt>{labelOf(place.path, language)}</dt>
            <dd class="as-typed">{sayValue(place.path, value, language)}</dd>
          </>
        );
      })}
      {version.contactWhy === 'erased' ? (
        <>
          <dt>{labelOf('contact.name', language)}</dt>
          <dd class="soft">{t('erasedPart')}</dd>
        </>
      ) : null}
    </dl>
  );
}

/** The parts that the reader may see. */
export function contentSeen(version: NotificationVersionAnswer): SeenContent {
  const { publishable, business, stock, contact } = version;
  return {
    ...(publishable === null ? {} : { publishable }),
    ...(business === null ? {} : { business }),
    ...(stock === null ? {} : { stock }),
    ...(contact === null ? {} : { contact }),
  };
}

function History({ frame, notification: { number, versions } }: NotificationPageProps) {
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  return (
    <section class="part" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol class="versions" reversed>
        {versions.toReversed().map((version) => (
          <li>
            <h3>
              {t('historyEntry', {
                version: version.version,
                step: notificationStepTexts[version.step][language],
              })}
            </h3>
            <p class="small soft">
              <time dateTime={version.receivedAt}>{momentText(version.receivedAt, language)}</time>
              {version.byRepresentative ? ` · ${t('byRepresentative')}` : null}
              {' · '}
              <a
                href={receiptLink(frame, number, version.version)}
                aria-label={t('showReceiptOf', { version: version.version })}
              >
                {t('showReceipt')}
              </a>
            </p>
            <Changes version={version} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What differs from the version before, and why it was sent. */
function Changes({
  version: { changes, business },
  language,
}: {
  readonly version: NotificationVersionAnswer;
  readonly language: Frame['language'];
}) {
  const shown = changes.filter(({ field }) => field !== 'business.changeText');
  return (
    <>
      {business?.changeText === undefined ? null : <p class="said">{business.changeText}</p>}
      {shown.length === 0 ? null : (
        <ul>
          {shown.map((change) => (
            <li class="as-typed">{sayChange(change, language)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** “Verwacht einde: was 1 maart 2027, is nu 15 april 2027”. */
export function sayChange({ field, before, after }: ChangeAnswer, language: Frame['language']) {
  return speaker(notifyingTexts, language)('changeFromTo', {
    field: labelOf(field, language),
    before: sayValue(field, before, language),
    after: sayValue(field, after, language),
  });
}
