import type {
  NotificationAnswer,
  NotificationVersionAnswer,
} from '../../usecases/answers/notifications.ts';
import { notificationFieldTexts, notificationStepTexts } from '../../texts/fields/notification.ts';
import { fieldPlaces, fieldValue, type FieldValue } from '../../domain/notification/fields.ts';
import type { NotificationPart } from '../../domain/notification/notification.ts';
import { deskFieldTexts, deskTexts, partTexts } from '../../texts/pages/desk.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Language } from '../../law/norm.ts';
import { momentText, type Frame } from '../frame.ts';

interface Props {
  readonly frame: Pick<Frame, 'language'>;
  readonly notification: NotificationAnswer;
}

/** What the holder says now, whether it was in time, and how it came to say so. */
export function NotificationFacts({ frame: { language }, notification }: Props) {
  const t = speaker(deskTexts, language);
  const now = notification.versions.at(-1);
  if (now === undefined) return null;
  const id = `notification-${notification.number}`;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{t('notificationTitle', { number: notification.number })}</h2>
      <p>
        {notification.holder} · {notification.product.unit.scheme.toUpperCase()}{' '}
        {notification.product.unit.value} · {notificationStepTexts[now.step][language]} ·{' '}
        <Lateness version={notification.versions[0] ?? now} language={language} />
      </p>
      <Fields version={now} language={language} />
      <details>
        <summary>{t('versions')}</summary>
        <ol>
          {notification.versions.map((version) => (
            <li>
              {t('version', {
                version: version.version,
                step: notificationStepTexts[version.step][language],
                at: momentText(version.receivedAt, language),
              })}
              <ul>
                {version.changes.map(({ field, before, after }) => (
                  <li>
                    {t('changeFrom', {
                      field: labelOf(field, language),
                      before: wordsOf(field, before, language),
                      after: wordsOf(field, after, language),
                    })}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Lateness({
  version: { lateness },
  language,
}: {
  readonly version: NotificationVersionAnswer;
  readonly language: Language;
}) {
  const t = speaker(deskTexts, language);
  const [against] = lateness.against;
  return (
    <>
      {lateness.late && against !== undefined
        ? t('lateBy', { days: lateness.daysLate, deadline: against.deadline })
        : t('inTime')}
    </>
  );
}

const parts = ['publishable', 'business', 'stock', 'contact'] as const;

/** Each part with what it may be used for, in the order in which a notification is read. */
function Fields({
  version,
  language,
}: {
  readonly version: NotificationVersionAnswer;
  readonly language: Language;
}) {
  return (
    <>
      {parts.map((part) => (
        <>
          <h3>{partTexts[part][language]}</h3>
          <Part part={part} version={version} language={language} />
        </>
      ))}
    </>
  );
}

interface PartProps {
  readonly part: NotificationPart;
  readonly version: NotificationVersionAnswer;
  readonly language: Language;
}

function Part({ part, version, language }: PartProps) {
  const t = speaker(deskTexts, language);
  const said = version[part];
  if (said === null) {
    const erased = part === 'contact' && version.contactWhy === 'erased';
    return <p class="soft">{t(erased ? 'erased' : 'hidden')}</p>;
  }
  const places = fieldPlaces.filter(
    (place) => place.part === part && fieldValue({ [part]: said }, place) !== undefined,
  );
  if (places.length === 0) return <p class="soft">{t('nothing')}</p>;
  return (
    <dl class="facts">
      {places.map((place) => (
        <>
          <dt>{labelOf(place.path, language)}</dt>
          <dd>{wordsOf(place.path, fieldValue({ [part]: said }, place), language)}</dd>
        </>
      ))}
    </dl>
  );
}

function textOf(field: string) {
  return Object.entries(notificationFieldTexts).find(([name]) => name === field)?.[1];
}

function labelOf(field: string, language: Language): string {
  return deskFieldTexts[field]?.[language] ?? textOf(field)?.label[language] ?? field;
}

function wordsOf(field: string, value: FieldValue | undefined, language: Language): string {
  if (value === undefined) return deskTexts.nothing[language];
  if (typeof value === 'object') {
    return value.map((each) => wordsOf(field, each, language)).join(', ');
  }
  const word = String(value);
  return textOf(field)?.words?.[word]?.[language] ?? word;
}
