import { notificationStepTexts } from '../../texts/fields/notification.ts';
import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { regimeTexts } from '../../texts/disclosure.ts';
import type {
  LatenessAnswer,
  NotificationAnswer,
  NotificationVersionAnswer,
} from '../../usecases/answers/notifications.ts';
import { link, momentText, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { homePath, notificationPath } from './draft-steps.ts';
import { sayUnit } from './draft-page.tsx';

export interface ReceiptShown {
  readonly notification: NotificationAnswer;
  readonly version: NotificationVersionAnswer;
}

interface ReceiptPageProps {
  readonly frame: Frame;
  readonly receipts: readonly ReceiptShown[];
  /** Just sent: then it is told first that it arrived. */
  readonly fresh: boolean;
  readonly synthetic: boolean;
}

/** To be printed and kept: what was received, when, and whether it was in time. */
export function ReceiptPage({ frame, receipts, fresh, synthetic }: ReceiptPageProps) {
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const several = receipts.length > 1;
  const title = several ? t('receiptsTitle', { count: receipts.length }) : t('receiptTitle');
  return (
    <Layout frame={frame} title={title} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{title}</h1>
        {fresh ? (
          <p class="advice">
            <output>{t(several ? 'receivedOkMore' : 'receivedOk')}</output>
          </p>
        ) : null}
      </div>
      {receipts.map((receipt) => (
        <Receipt frame={frame} receipt={receipt} />
      ))}
      <section class="part" aria-labelledby="next">
        <h2 id="next">{t('nextTitle')}</h2>
        <ul>
          <li>{t('nextDesk')}</li>
          <li>{t('nextAmend')}</li>
          <li>{t('nextPassOn')}</li>
        </ul>
        <p class="small soft screen-only">{t('printHint')}</p>
        <p class="buttons screen-only">
          {receipts.map(({ notification: { number } }) => (
            <a href={link(language, notificationPath(number))}>
              {several ? t('toNotificationWhich', { number }) : t('toNotification')}
            </a>
          ))}
          <a href={link(language, homePath)}>{t('toHome')}</a>
        </p>
      </section>
    </Layout>
  );
}

function Receipt({
  frame: { language },
  receipt: { notification, version },
}: {
  readonly frame: Frame;
  readonly receipt: ReceiptShown;
}) {
  const t = speaker(notifyingTexts, language);
  const { receipt } = version;
  const { number, product } = receipt;
  return (
    <section class="part receipt" aria-labelledby={`receipt-${number}`}>
      <h2 id={`receipt-${number}`}>{t('notificationTitle', { number })}</h2>
      <dl class="facts">
        <dt>{t('medicine')}</dt>
        <dd>
          {product.name} ({sayUnit(product.unit)})
        </dd>
        <dt>{t('holder')}</dt>
        <dd>{notification.holder}</dd>
        <dt>{t('received')}</dt>
        <dd>
          <strong>
            <time dateTime={receipt.receivedAt}>{momentText(receipt.receivedAt, language)}</time>
          </strong>
        </dd>
        <dt>{t('version')}</dt>
        <dd>
          {t('versionStep', {
            version: receipt.version,
            step: notificationStepTexts[receipt.step][language],
          })}
        </dd>
        <dt>{t('timing')}</dt>
        <dd>{sayLateness(version.lateness, language)}</dd>
        <dt>{t('regime')}</dt>
        <dd>{sayRegime(receipt.regime, language)}</dd>
        <dt>{t('receiptCode')}</dt>
        <dd class="code">{receipt.receipt}</dd>
        <dt>{t('digest')}</dt>
        <dd class="code">{receipt.contentDigest}</dd>
      </dl>
    </section>
  );
}

/** Each start that was notified counts; the newest is told last. */
export function sayLateness(lateness: LatenessAnswer, language: Frame['language']): string {
  const t = speaker(notifyingTexts, language);
  if (lateness.outcome === 'no-duty') return t('timingNoDuty');
  if (lateness.against.length === 0) return t('timingOpen');
  return lateness.against
    .map(({ late, daysLate, deadline }) =>
      late ? t('lateBy', { days: daysLate, deadline }) : t('wouldBeInTime', { deadline }),
    )
    .join('; ');
}

export function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;
}

function sayRegime(regime: string, language: Frame['language']): string {
  const known = Object.entries(regimeTexts).find(([id]) => id === regime)?.[1];
  return known?.[language] ?? regime;
}
