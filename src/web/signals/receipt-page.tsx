import { inForce, type LawBook, type NormId } from '../../law/law-book.ts';
import { signalTexts } from '../../texts/pages/signal.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { SignalAnswer, SignalSent } from '../../usecases/answers/signals.ts';
import { link, momentText, numberText, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Field } from './field.tsx';
import { signalPath, signalsPath } from './signal-page.tsx';
import { WhoSees } from './who-sees.tsx';

interface ReceiptPageProps {
  readonly frame: Frame;
  readonly law: LawBook;
  readonly signal: SignalAnswer;
  /** What was done a moment ago. */
  readonly done?: SignalSent['what'];
  readonly mistakes: readonly Mistake[];
  /** The day typed for deliverable again. */
  readonly again: string;
}

/** One signal: the receipt after sending, and later how it stands. */
export function ReceiptPage({ frame, law, signal, done, mistakes, again }: ReceiptPageProps) {
  const { language } = frame;
  const t = speaker(signalTexts, language);
  const stands = signal.state === 'stands';
  return (
    <Layout
      frame={frame}
      title={t('receiptTitle', { number: signal.id })}
      synthetic={signal.synthetic}
      hidden
    >
      <div class="with-aside">
        <div class="flow">
          <h1>{signal.product.name}</h1>
          {done === undefined ? null : (
            <p class="advice">
              <output>{t(done)}</output>
            </p>
          )}
          <p class="status-line">
            <strong>{stateText(signal, frame)}</strong>
          </p>
          <Mistakes title={t('mistakes')} mistakes={mistakes} />
          {stands ? <Next frame={frame} law={law} /> : null}
        </div>
        <WhoSees frame={frame} law={law} />
      </div>
      {stands ? <Change frame={frame} signal={signal} mistakes={mistakes} again={again} /> : null}
      <Said frame={frame} signal={signal} />
      <div class="part screen-only">
        <ul class="row-list">
          <li>
            <a href={link(language, signalsPath)}>{t('toList')}</a>
          </li>
          <li>
            <a href={link(language, signalPath)}>{t('toNew')}</a>
          </li>
        </ul>
      </div>
    </Layout>
  );
}

export function stateText(signal: SignalAnswer, { language }: Frame): string {
  const { state, since, deliverableSince } = signal;
  return speaker(signalTexts, language)(state, { since, again: deliverableSince ?? '' });
}

function Next({ frame, law }: { readonly frame: Frame; readonly law: LawBook }) {
  const t = speaker(signalTexts, frame.language);
  const silence = daysOf(law, 'desk-field-silence', frame);
  const age = daysOf(law, 'desk-signal-age', frame);
  return (
    <>
      <h2>{t('whatNext')}</h2>
      <ul>
        <li>{t('nextDesk')}</li>
        {silence === undefined ? null : <li>{t('nextSilence', { days: silence })}</li>}
        <li>{t('nextQuestions')}</li>
        {age === undefined ? null : <li>{t('nextConfirm', { days: age })}</li>}
      </ul>
    </>
  );
}

function daysOf(
  law: LawBook,
  norm: Extract<NormId, 'desk-field-silence' | 'desk-signal-age'>,
  { today }: Frame,
): number | undefined {
  const found = inForce(law, norm, today);
  return found.answer === 'in-force' ? found.version.value : undefined;
}

interface ChangeProps {
  readonly frame: Frame;
  readonly signal: SignalAnswer;
  readonly mistakes: readonly Mistake[];
  readonly again: string;
}

function Change({ frame, signal, mistakes, again }: ChangeProps) {
  const { language, today } = frame;
  const t = speaker(signalTexts, language);
  const action = link(language, `${signalPath}/${signal.id}`);
  return (
    <section class="part screen-only" aria-labelledby="change">
      <h2 id="change">{t('change')}</h2>
      <form method="post" action={action}>
        <CsrfField frame={frame} />
        <button type="submit" name="deed" value="still-so">
          {t('stillSo')}
        </button>
      </form>
      <form method="post" action={action} class="row" noValidate>
        <CsrfField frame={frame} />
        <Field
          name="deliverableSince"
          label={t('againSince')}
          type="date"
          max={today}
          value={again}
          mistake={mistakes.find(({ field }) => field === 'deliverableSince')?.message}
        />
        <button type="submit" name="deed" value="deliverable-again" class="quiet">
          {t('again')}
        </button>
      </form>
      <form method="post" action={action} class="row">
        <CsrfField frame={frame} />
        <a class="beside-button" href={link(language, signalPath, { product: signal.product.id })}>
          {t('edit')}
        </a>
        <button type="submit" name="deed" value="mistake" class="quiet">
          {t('wrong')}
        </button>
      </form>
    </section>
  );
}

function Said({ frame, signal }: Pick<ChangeProps, 'frame' | 'signal'>) {
  const { language } = frame;
  const t = speaker(signalTexts, language);
  const count = (value: number | null) =>
    value === null ? t('unknown') : numberText(value, language);
  return (
    <section class="part" aria-labelledby="said">
      <h2 id="said">{t('whatYouSaid')}</h2>
      <dl class="facts">
        <dt>{t('number')}</dt>
        <dd>{signal.id}</dd>
        <dt>{t('sent')}</dt>
        <dd>{momentText(signal.receivedAt, language)}</dd>
        <dt>{t('sinceShort')}</dt>
        <dd>
          <time dateTime={signal.since}>{signal.since}</time>
        </dd>
        <dt>{t('wholesalerShort')}</dt>
        <dd>{signal.wholesaler ?? t('unknown')}</dd>
        <dt>{t('usersShort')}</dt>
        <dd>{count(signal.usersWaiting)}</dd>
        <dt>{t('packsShort')}</dt>
        <dd>{count(signal.orderedPacks)}</dd>
        <dt>{t('remarkShort')}</dt>
        <dd class="as-typed">{signal.remark ?? t('unknown')}</dd>
        <dt>{t('namedShort')}</dt>
        <dd>{t(signal.mayBeNamed ? 'yes' : 'no')}</dd>
      </dl>
    </section>
  );
}
