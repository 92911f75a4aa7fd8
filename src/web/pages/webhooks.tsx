import type {
  DeliveryAnswer,
  NewWebhookAnswer,
  WebhookAnswer,
  WebhooksAnswer,
} from '../../usecases/answers/webhooks.ts';
import type { Language } from '../../law/norm.ts';
import { sendingStateTexts } from '../../texts/pages/sending.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { webhookTexts } from '../../texts/pages/webhooks.ts';
import { webhookAbouts } from '../../usecases/subscribing/webhooks.ts';
import { isoMomentText, link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';

export const webhooksPath = '/volgen/webhooks';

export interface WebhookFilled {
  readonly address?: string;
  readonly about?: string;
  readonly of?: string;
}

interface WebhooksProps {
  readonly frame: Frame;
  readonly answer: WebhooksAnswer;
  readonly filled: WebhookFilled;
  readonly mistakes: readonly Mistake[];
  readonly synthetic: boolean;
}

/** The webhooks of a party: how each is doing, and a form for another. */
export function WebhooksPage({ frame, answer, filled, mistakes, synthetic }: WebhooksProps) {
  const { language } = frame;
  const t = speaker(webhookTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
      </div>
      <section class="part" aria-labelledby="own">
        <h2 id="own">{t('own')}</h2>
        {answer.webhooks.length === 0 ? <p class="soft">{t('none')}</p> : null}
        {answer.webhooks.map((webhook) => (
          <Webhook frame={frame} webhook={webhook} />
        ))}
      </section>
      <section class="part" aria-labelledby="add">
        <h2 id="add">{t('add')}</h2>
        <AddForm frame={frame} filled={filled} mistakes={mistakes} />
      </section>
    </Layout>
  );
}

function Webhook({ frame, webhook }: { readonly frame: Frame; readonly webhook: WebhookAnswer }) {
  const { language } = frame;
  const t = speaker(webhookTexts, language);
  const { id, address, says, since, deliveries } = webhook;
  const dead = deliveries.some(({ state }) => state === 'dead');
  return (
    <article class="flow" aria-labelledby={`w-${id}`}>
      <h3 id={`w-${id}`}>{t('webhookOf', { says })}</h3>
      <dl class="facts">
        <dt>{t('address')}</dt>
        <dd class="code">{address}</dd>
        <dt>{t('since')}</dt>
        <dd>{isoMomentText(since)}</dd>
      </dl>
      <Deliveries deliveries={deliveries} language={language} />
      <Deed frame={frame} path={`${webhooksPath}/${id}/test`} label={t('test')} of={says} />
      {dead ? (
        <Deed frame={frame} path={`${webhooksPath}/${id}/opnieuw`} label={t('replay')} of={says} />
      ) : null}
      <Deed frame={frame} path={`${webhooksPath}/${id}/verwijder`} label={t('remove')} of={says} />
    </article>
  );
}

interface DeedProps {
  readonly frame: Frame;
  readonly path: string;
  readonly label: string;
  /** For who hears the button without seeing where it stands. */
  readonly of: string;
}

function Deed({ frame, path, label, of }: DeedProps) {
  return (
    <form method="post" action={link(frame.language, path)}>
      <CsrfField frame={frame} />
      <button type="submit" class="quiet" aria-label={`${label}: ${of}`}>
        {label}
      </button>
    </form>
  );
}

function Deliveries({
  deliveries,
  language,
}: {
  readonly deliveries: readonly DeliveryAnswer[];
  readonly language: Language;
}) {
  const t = speaker(webhookTexts, language);
  return (
    <Table
      caption={t('deliveries')}
      columns={[
        { label: t('at'), cell: ({ at }) => isoMomentText(at) },
        { label: t('what'), cell: ({ type }) => t(type === 'test' ? 'testSent' : type) },
        { label: t('state'), cell: ({ state }) => sendingStateTexts[state][language] },
        { label: t('attempts'), cell: ({ attempts }) => attempts, numeric: true },
        { label: t('repeats'), cell: ({ repeats }) => repeats, numeric: true },
        { label: t('why'), cell: ({ says }) => says ?? '–' },
        {
          label: t('nextTry'),
          cell: ({ nextTry }) => (nextTry === null ? '–' : isoMomentText(nextTry)),
        },
      ]}
      rows={deliveries}
      empty={t('noDeliveries')}
    />
  );
}

function AddForm({
  frame,
  filled,
  mistakes,
}: Pick<WebhooksProps, 'frame' | 'filled' | 'mistakes'>) {
  const { language } = frame;
  const t = speaker(webhookTexts, language);
  const about = filled.about ?? 'everything';
  return (
    <form method="post" action={link(language, webhooksPath)} class="flow" noValidate>
      <CsrfField frame={frame} />
      <TextField
        name="address"
        label={t('address')}
        hint={t('addressHint')}
        value={filled.address}
        mistakes={mistakes}
        mode="url"
      />
      <div>
        <label for="about">{t('about')}</label>
        <Wrong name="about" mistakes={mistakes} />
        <select id="about" name="about" {...ties('about', mistakes, false)}>
          {webhookAbouts.map((each) => (
            <option value={each} selected={each === about}>
              {t(each)}
            </option>
          ))}
        </select>
      </div>
      <TextField
        name="of"
        label={t('of')}
        hint={t('ofHint')}
        value={filled.of}
        mistakes={mistakes}
        mode="text"
      />
      <p>
        <button type="submit">{t('add')}</button>
      </p>
    </form>
  );
}

interface TextFieldProps {
  readonly name: keyof WebhookFilled;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  readonly mistakes: readonly Mistake[];
  readonly mode: 'text' | 'url';
}

function TextField({ name, label, hint, value = '', mistakes, mode }: TextFieldProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
      <Wrong name={name} mistakes={mistakes} />
      <input
        type="text"
        inputMode={mode}
        id={name}
        name={name}
        value={value}
        size={40}
        {...ties(name, mistakes, true)}
      />
    </div>
  );
}

function Wrong({
  name,
  mistakes,
}: {
  readonly name: string;
  readonly mistakes: readonly Mistake[];
}) {
  const found = mistakes.find(({ field }) => field === name);
  return found === undefined ? null : (
    <span class="mistake" id={`${name}-mistake`}>
      {found.message}
    </span>
  );
}

function ties(name: string, mistakes: readonly Mistake[], hinted: boolean) {
  const wrong = mistakes.some(({ field }) => field === name);
  const ids = [...(hinted ? [`${name}-hint`] : []), ...(wrong ? [`${name}-mistake`] : [])];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}

interface MadeProps {
  readonly frame: Frame;
  readonly made: NewWebhookAnswer;
  readonly synthetic: boolean;
}

/** The only page that ever holds the secret; it is the answer to the form and cannot be loaded again. */
export function WebhookMadePage({ frame, made, synthetic }: MadeProps) {
  const t = speaker(webhookTexts, frame.language);
  return (
    <Layout frame={frame} title={t('madeTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('madeTitle')}</h1>
        <p>{t('secretOnce')}</p>
        <dl>
          <dt>{t('address')}</dt>
          <dd class="code">{made.address}</dd>
          <dt>{t('secret')}</dt>
          <dd class="code">{made.secret}</dd>
        </dl>
        <p>
          <a href={link(frame.language, webhooksPath)}>{t('back')}</a>
        </p>
      </div>
    </Layout>
  );
}
