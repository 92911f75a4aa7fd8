import { fieldValue } from '../../domain/notification/fields.ts';
import type { NotificationField } from '../../domain/notification/fields.ts';
import { nextStepTexts, notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { AmendedAnswer } from '../../usecases/answers/notifications.ts';
import type { NamedAgreement } from '../../usecases/parties/agreements.ts';
import { scriptAddress } from '../assets.ts';
import { link, momentText, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import type { Amending } from './amendment.ts';
import { AutosaveState, HiddenMarks, sayUnit } from './draft-page.tsx';
import {
  draftPath,
  draftSteps,
  homePath,
  notificationPath,
  stepAddresses,
  stepWords,
} from './draft-steps.ts';
import { FormField } from './form-field.tsx';
import { contentSeen } from './notification-page.tsx';
import { asSentence, sayLateness } from './receipt-page.tsx';
import type { PageMark } from './save-page.ts';
import { labelOf, placeOf, sayValue } from './say-field.ts';

interface AmendPageProps {
  readonly frame: Frame;
  readonly law: LawBook;
  readonly amending: Amending;
  readonly agreements: readonly NamedAgreement[];
  readonly mark: PageMark;
  readonly mistakes: readonly Mistake[];
  readonly apartFrom?: string;
}

export function amendPath({ notification, step }: Amending): string {
  return `${notificationPath(notification.number)}/${stepAddresses[step]}`;
}

/** One next step with only what it asks; beside it what stands now. */
export function AmendPage(props: AmendPageProps) {
  const { frame, amending, mark, mistakes, apartFrom } = props;
  const { notification, step, draft } = amending;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const { title } = nextStepTexts[step];
  const path = amendPath(amending);
  return (
    <Layout
      frame={frame}
      title={`${title[language]} (${notification.number})`}
      synthetic={notification.synthetic}
      hidden
    >
      <div class="with-aside">
        <div class="flow">
          <Head amending={amending} frame={frame} />
          {draft === undefined ? null : (
            <p class="small soft">
              {t('draftThere', { at: momentText(draft.changedAt, language) })}{' '}
              <a href={link(language, draftPath(draft.id, 'weg'))}>{t('discard')}</a>
            </p>
          )}
          {apartFrom === undefined ? null : (
            <p class="notice">
              <output>{t('keptApart')}</output>
            </p>
          )}
          <Mistakes
            title={t('mistakesTitle')}
            mistakes={mistakes.map((mistake) => onForm(mistake, amending, language))}
          />
          <form
            method="post"
            action={link(language, path)}
            class="flow"
            autocomplete="off"
            noValidate
            data-autosave={link(language, `${path}/concept`)}
          >
            <HiddenMarks frame={frame} mark={mark} revision={draft?.revision ?? 0} />
            <Behind amending={amending} frame={frame} />
            <Asked {...props} />
            <AutosaveState frame={frame} />
            <p class="buttons">
              <button type="submit" name="_go" value="look">
                {t('amendLook')}
              </button>
              <button type="submit" name="_go" value="later" class="quiet">
                {t('saveForLater')}
              </button>
              <a href={link(language, notificationPath(notification.number))}>
                {t('toNotification')}
              </a>
            </p>
          </form>
        </div>
        <Now {...props} />
      </div>
      <script src={scriptAddress('autosave')} defer />
    </Layout>
  );
}

function Head({ amending, frame: { language } }: Pick<AmendPageProps, 'amending' | 'frame'>) {
  const { number, product } = amending.notification;
  const t = speaker(notifyingTexts, language);
  const { title, what } = nextStepTexts[amending.step];
  return (
    <>
      <h1>{title[language]}</h1>
      <p>
        <strong>{product.name}</strong>{' '}
        <span class="small soft">
          {sayUnit(product.unit)} · {t('notificationTitle', { number })}
        </span>
      </p>
      <p class="soft">{asSentence(what[language])}</p>
    </>
  );
}

/** What is wrong with a field that this form does not ask leads nowhere, so it says where to go. */
function onForm(mistake: Mistake, { asked }: Amending, language: Frame['language']): Mistake {
  const { field, message } = mistake;
  if (field === '' || asked.some((path) => path === field) || placeOf(field) === undefined)
    return { field: asked.some((path) => path === field) ? field : '', message };
  const given = nextStepTexts.amended.link[language];
  return {
    field: '',
    message: `${message} ${speaker(notifyingTexts, language)('elsewhere', { given })}`,
  };
}

function Behind({ amending, frame: { language } }: Pick<AmendPageProps, 'amending' | 'frame'>) {
  const { notification, newest, basedOn } = amending;
  if (basedOn === newest.version) return null;
  const t = speaker(notifyingTexts, language);
  const since = notification.versions.filter(({ version }) => version > basedOn);
  const fields = [...new Set(since.flatMap(({ changes }) => changes.map(({ field }) => field)))];
  return (
    <div class="notice" role="alert">
      <p>
        {t('behind', {
          number: notification.number,
          basedOn,
          newest: newest.version,
          fields: fields.length === 0 ? '–' : fields.map((field) => labelOf(field, language)),
        })}
      </p>
      <p>
        <button type="submit" name="_go" value="rebase" class="quiet">
          {t('rebase')}
        </button>
      </p>
      <p class="small">{t('rebaseHint')}</p>
    </div>
  );
}

/** All at once for who amends, under the headings of the form; else the few that matter. */
function Asked(props: AmendPageProps) {
  const { frame, law, amending, mistakes, agreements } = props;
  const { asked, fields, step } = amending;
  const form = { frame, law, fields, mistakes, agreements };
  const t = speaker(notifyingTexts, frame.language);
  const field = (path: NotificationField) => <FormField {...form} path={path} />;
  if (step !== 'amended') return <>{asked.map(field)}</>;
  const rest = asked.filter((path) => draftSteps.every((each) => !isOf(each, path)));
  return (
    <>
      {draftSteps.map((each) => (
        <section class="review-step flow" aria-labelledby={`part-${each}`}>
          <h2 id={`part-${each}`}>{t(stepWords[each].short)}</h2>
          {asked.filter((path) => isOf(each, path)).map(field)}
        </section>
      ))}
      <section class="review-step flow">{rest.map(field)}</section>
    </>
  );
}

const isOf = (step: (typeof draftSteps)[number], path: NotificationField) =>
  stepWords[step].fields.includes(path);

/** Of everything the days, and of the rest what this step asks. */
const alwaysShown: readonly NotificationField[] = [
  'publishable.kind',
  'publishable.start',
  'publishable.expectedEnd',
  'publishable.expectedEndCertainty',
  'publishable.extent',
];

function Now({ frame: { language }, amending: { newest, asked } }: AmendPageProps) {
  const t = speaker(notifyingTexts, language);
  const content = contentSeen(newest);
  const shown = [...new Set([...alwaysShown, ...asked])];
  return (
    <aside class="form-side" aria-labelledby="side">
      <h2 id="side">{t('amendNow')}</h2>
      <dl class="side-rows">
        {shown.map((path) => {
          const place = placeOf(path);
          const value = place === undefined ? undefined : fieldValue(content, place);
          return value === undefined ? null : (
            <>
              <dt>{labelOf(path, language)}</dt>
              <dd class="as-typed">{sayValue(path, value, language)}</dd>
            </>
          );
        })}
      </dl>
    </aside>
  );
}

interface AmendReviewProps {
  readonly frame: Frame;
  readonly amending: Amending;
  readonly revision: number;
  /** Absent: it cannot be sent as it is. */
  readonly reviewed: Pick<AmendedAnswer, 'changes' | 'lateness'> | undefined;
  readonly mistakes: readonly Mistake[];
  readonly moved: boolean;
}

/** What changes, before it is sent. */
export function AmendReviewPage(props: AmendReviewProps) {
  const { frame, amending, revision, reviewed, mistakes, moved } = props;
  const { notification, step } = amending;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const path = link(language, amendPath(amending));
  return (
    <Layout
      frame={frame}
      title={`${t('amendDiffers')} – ${nextStepTexts[step].title[language]}`}
      synthetic={notification.synthetic}
      hidden
    >
      <div class="flow">
        <Head amending={amending} frame={frame} />
        {moved ? (
          <p class="notice" role="alert">
            {t('draftMoved')}
          </p>
        ) : null}
        <Mistakes
          title={t('mistakesTitle')}
          mistakes={mistakes.map(({ message }) => ({ field: '', message }))}
        />
        {reviewed === undefined ? null : (
          <>
            <h2>{t('amendDiffers')}</h2>
            <Table
              caption={t('amendSendLead')}
              empty={t('amendSame')}
              rows={reviewed.changes}
              columns={[
                { label: t('field'), cell: ({ field }) => labelOf(field, language) },
                {
                  label: t('before'),
                  cell: ({ field, before }) => (
                    <span class="as-typed">{sayValue(field, before, language)}</span>
                  ),
                },
                {
                  label: t('after'),
                  cell: ({ field, after }) => (
                    <strong class="as-typed">{sayValue(field, after, language)}</strong>
                  ),
                },
              ]}
            />
            <p class="small soft">{asSentence(sayLateness(reviewed.lateness, language))}</p>
          </>
        )}
        <form method="post" action={`${path}/nakijken`}>
          <CsrfField frame={frame} />
          <input type="hidden" name="_revision" value={revision} />
          <p class="buttons">
            {reviewed === undefined ? null : <button type="submit">{t('amendSend')}</button>}
            <a href={path}>{t('amendBack')}</a>
            <a href={link(language, homePath, { gedaan: 'bewaard' })}>{t('saveForLater')}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
