import type { FieldPlace } from '../../domain/notification/fields.ts';
import { fieldValue } from '../../domain/notification/fields.ts';
import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { NotificationAnswer } from '../../usecases/answers/notifications.ts';
import {
  passableFields,
  type PassedOn,
  type PassOnMessage,
} from '../../usecases/notifying/pass-on.ts';
import { isoMomentText, link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { Field } from '../signals/field.tsx';
import { notificationPath } from './draft-steps.ts';
import { contentSeen } from './notification-page.tsx';
import { labelOf, placeOf, sayValue } from './say-field.ts';

export interface PassOnTyped {
  readonly partner: string;
  readonly clause: string;
  readonly fields: readonly string[];
}

interface PassOnPageProps {
  readonly frame: Frame;
  readonly notification: NotificationAnswer;
  readonly typed: PassOnTyped;
  readonly mistakes: readonly Mistake[];
  readonly passed: readonly PassedOn[];
  /** The message as it would go; absent before it was asked for. */
  readonly message?: PassOnMessage | undefined;
  readonly recorded: boolean;
}

const longestPartner = 200;
const longestClause = 500;

/** The holder's own act: draw up the message, send it, record that it went. */
export function PassOnPage(props: PassOnPageProps) {
  const { frame, notification, mistakes, recorded, message } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const { number, product, synthetic } = notification;
  return (
    <Layout frame={frame} title={`${t('passTitle')} (${number})`} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small screen-only">
          <a href={link(language, notificationPath(number))}>
            {t('toNotificationWhich', { number })}
          </a>
        </p>
        <h1>{t('passTitle')}</h1>
        <p>
          <strong>{product.name}</strong>
        </p>
        {recorded ? (
          <p class="notice">
            <output>{t('recorded')}</output>
          </p>
        ) : null}
        <p>{t('passLead')}</p>
        <p>{t('passNever')}</p>
        <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
      </div>
      {message === undefined ? null : <Preview {...props} message={message} />}
      <section class="part screen-only" aria-labelledby="draw-up">
        <h2 id="draw-up">{t('passDrawUp')}</h2>
        <Form {...props} />
      </section>
      <Passed {...props} />
    </Layout>
  );
}

function Form({ frame, notification, typed, mistakes }: PassOnPageProps) {
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const mistakeOf = (name: string) => mistakes.find(({ field }) => field === name)?.message;
  const wrong = mistakeOf('fields');
  const last = notification.versions.at(-1);
  const content = last === undefined ? {} : contentSeen(last);
  const places = passableFields.flatMap((path): FieldPlace[] => {
    const place = placeOf(path);
    return place === undefined || fieldValue(content, place) === undefined ? [] : [place];
  });
  return (
    <form
      method="post"
      action={link(language, `${notificationPath(notification.number)}/doorgeven`)}
      class="flow wide-inputs"
      noValidate
    >
      <CsrfField frame={frame} />
      <Field
        name="partner"
        label={t('partner')}
        value={typed.partner}
        maxLength={longestPartner}
        mistake={mistakeOf('partner')}
      />
      <Field
        name="clause"
        label={t('clause')}
        hint={t('clauseHint')}
        value={typed.clause}
        maxLength={longestClause}
        mistake={mistakeOf('clause')}
      />
      <fieldset
        id="fields"
        tabIndex={-1}
        aria-describedby={`fields-hint${wrong === undefined ? '' : ' fields-mistake'}`}
      >
        <legend class="legend">{t('passFields')}</legend>
        <span class="hint" id="fields-hint">
          {t('passFieldsHint')}
        </span>
        {wrong === undefined ? null : (
          <span class="mistake" id="fields-mistake">
            {wrong}
          </span>
        )}
        <div class="choices-down">
          {places.map((place) => (
            <label>
              <input
                type="checkbox"
                name="fields"
                value={place.path}
                checked={typed.fields.includes(place.path)}
              />
              <span>
                {labelOf(place.path, language)}{' '}
                <span class="small soft">
                  {sayValue(place.path, fieldValue(content, place), language)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <button type="submit" name="_go" value="preview">
          {t('preview')}
        </button>
      </p>
    </form>
  );
}

function Preview({
  frame,
  notification,
  typed,
  message,
}: PassOnPageProps & { readonly message: PassOnMessage }) {
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  return (
    <section class="part" aria-labelledby="preview">
      <h2 id="preview">{t('previewTitle')}</h2>
      <p>{t('previewLead')}</p>
      <p>
        {t('subject')}: <strong>{message.subject}</strong>
      </p>
      <pre class="said">{message.text}</pre>
      <form
        method="post"
        action={link(language, `${notificationPath(notification.number)}/doorgeven`)}
      >
        <CsrfField frame={frame} />
        <input type="hidden" name="partner" value={typed.partner} />
        <input type="hidden" name="clause" value={typed.clause} />
        {typed.fields.map((field) => (
          <input type="hidden" name="fields" value={field} />
        ))}
        <input type="hidden" name="digest" value={message.digest} />
        <p class="buttons">
          <button type="submit" name="_go" value="eml" class="quiet">
            {t('saveEml')}
          </button>
          <button type="submit" name="_go" value="record">
            {t('record')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Passed({ frame: { language }, passed }: PassOnPageProps) {
  const t = speaker(notifyingTexts, language);
  return (
    <section class="part" aria-labelledby="passed">
      <h2 id="passed">{t('passedList')}</h2>
      <Table
        caption={t('passedList')}
        empty={t('passedNone')}
        rows={passed}
        columns={[
          { label: t('partner'), cell: ({ partner }) => partner },
          {
            label: t('passedWhen'),
            cell: ({ recordedAt }) => <span class="day">{isoMomentText(recordedAt)}</span>,
          },
          { label: t('version'), cell: ({ version }) => version, numeric: true },
          { label: t('clause'), cell: ({ clause }) => clause },
          {
            label: t('passedText'),
            cell: ({ text, partner: given }) => (
              <details class="inline-details">
                <summary aria-label={t('passedTextTo', { given })}>{t('passedText')}</summary>
                <pre class="said">{text}</pre>
              </details>
            ),
          },
        ]}
      />
    </section>
  );
}
