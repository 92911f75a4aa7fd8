import type { ComponentChildren } from 'preact';
import type { NotificationField } from '../../domain/notification/fields.ts';
import type { TypedFields } from '../../domain/notification/typed.ts';
import type { LawBook } from '../../law/law-book.ts';
import { notificationFieldTexts } from '../../texts/fields/notification.ts';
import { notifyingHints, notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { NamedAgreement } from '../../usecases/parties/agreements.ts';
import { countryText, type Frame } from '../frame.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { neededFields } from './draft-steps.ts';
import { listOf, textOf } from './form-body.ts';
import { isDayOrEmpty, labelOf, placeOf, saySeenBy } from './say-field.ts';

export interface FormFieldsProps {
  readonly frame: Frame;
  readonly law: LawBook;
  readonly fields: TypedFields;
  readonly mistakes: readonly Mistake[];
  readonly agreements: readonly NamedAgreement[];
}

interface FormFieldProps extends FormFieldsProps {
  readonly path: NotificationField;
  /** Whether the notification cannot go without it here; absent: as it can nowhere. */
  readonly needed?: boolean;
}

/** A question of the notification: label, who sees the answer, hint, what is wrong, what was typed. */
export function FormField(props: FormFieldProps) {
  const { path } = props;
  if (path === 'business.otherMarkets') return <Countries {...props} />;
  const kind = placeOf(path)?.kind;
  if (kind === 'word' || kind === 'yes-no') return <Radios {...props} />;
  return kind === 'words' ? <Checkboxes {...props} /> : <Typed {...props} />;
}

/** Label, hint and mistake, and the ids that tie them to the input. */
function about(props: FormFieldProps) {
  const { frame, path, mistakes, needed = neededFields.includes(path) } = props;
  const { language } = frame;
  const hint = notifyingHints[path]?.[language];
  const mistake = mistakes.find(({ field }) => field === path)?.message;
  return {
    label: (
      <>
        {labelOf(path, language)}
        {needed ? <span class="needed"> ({notifyingTexts.needed[language]})</span> : null}
      </>
    ),
    beside: (
      <>
        <span class="hint" id={`${path}-hint`}>
          <span class="seen">{saySeenBy(path, props)}</span>
          {hint === undefined ? null : <> {hint}</>}
        </span>
        {mistake === undefined ? null : (
          <span class="mistake" id={`${path}-mistake`}>
            {mistake}
          </span>
        )}
      </>
    ),
    describedBy: `${path}-hint${mistake === undefined ? '' : ` ${path}-mistake`}`,
    isWrong: mistake !== undefined,
  };
}

const long: readonly NotificationField[] = [
  'publishable.alternatives',
  'business.causeText',
  'business.packs',
  'business.site',
  'business.measures',
  'business.penaltyClauseText',
  'business.changeText',
];

const completion: Readonly<Partial<Record<NotificationField, string>>> = {
  'contact.name': 'name',
  'contact.email': 'email',
  'contact.phone': 'tel',
};

function Typed(props: FormFieldProps) {
  const { path, fields } = props;
  const { label, beside, describedBy, isWrong } = about(props);
  const value = textOf(fields, path);
  const kind = placeOf(path)?.kind;
  const same = {
    id: path,
    name: path,
    'aria-describedby': describedBy,
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  };
  return (
    <div>
      <label for={path}>{label}</label>
      {beside}
      {long.includes(path) ? (
        <textarea rows={3} {...same}>
          {value}
        </textarea>
      ) : kind === 'day' && isDayOrEmpty(value) ? (
        <input type="date" value={value} {...same} />
      ) : (
        <input
          type="text"
          value={value}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          size={kind === 'number' ? 10 : 34}
          autocomplete={completion[path] ?? 'off'}
          {...same}
        />
      )}
    </div>
  );
}

/** A word that no list knows stays visible as it came in. */
function wordsOf({ path, frame: { language }, fields }: FormFieldProps) {
  const known = Object.entries(notificationFieldTexts[path].words ?? {}).map(
    ([word, text]) => [word, text[language]] as const,
  );
  const strange = listOf(fields, path).filter((word) => known.every(([each]) => each !== word));
  return [...known, ...strange.map((word) => [word, word] as const)];
}

interface GroupProps {
  readonly about: ReturnType<typeof about>;
  readonly path: string;
  readonly children: ComponentChildren;
}

/** Choices that belong together; a link to a mistake leads to the first word of it. */
function Group({ about: { label, beside, describedBy }, path, children }: GroupProps) {
  return (
    <fieldset id={path} tabIndex={-1} aria-describedby={describedBy}>
      <legend class="legend">{label}</legend>
      {beside}
      {children}
    </fieldset>
  );
}

function Radios(props: FormFieldProps) {
  const { path, fields, frame } = props;
  const value = textOf(fields, path);
  const none: readonly (readonly [string, string])[] = neededFields.includes(path)
    ? []
    : [['', notifyingTexts.notSaid[frame.language]]];
  return (
    <Group path={path} about={about(props)}>
      <div class="choices-down">
        {[...wordsOf(props), ...none].map(([word, text]) => (
          <label>
            <input type="radio" name={path} value={word} checked={value === word} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

function Checkboxes(props: FormFieldProps) {
  const { path, fields } = props;
  const chosen = listOf(fields, path);
  return (
    <Group path={path} about={about(props)}>
      <div class="choices-down">
        {wordsOf(props).map(([word, text]) => (
          <label>
            <input type="checkbox" name={path} value={word} checked={chosen.includes(word)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

/** Europe at hand, the rest of the world by its code. */
const atHand: readonly string[] =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );

function Countries(props: FormFieldProps) {
  const { path, fields, frame } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const chosen = listOf(fields, path);
  const others = chosen.filter((code) => !atHand.includes(code));
  const named = atHand.map((code) => [code, countryText(code, language)] as const);
  return (
    <Group path={path} about={about(props)}>
      <details class="inline-details" open={chosen.length > 0}>
        <summary>{t('showCountries')}</summary>
        <div class="countries">
          {named
            .toSorted(([, left], [, right]) => left.localeCompare(right, language))
            .map(([code, name]) => (
              <label>
                <input type="checkbox" name={path} value={code} checked={chosen.includes(code)} />
                {name}
              </label>
            ))}
        </div>
        <label for={`${path}-others`}>{t('otherCountries')}</label>
        <span class="hint" id={`${path}-others-hint`}>
          {t('otherCountriesHint')}
        </span>
        <input
          id={`${path}-others`}
          name={path}
          value={others.join(' ')}
          autocomplete="off"
          aria-describedby={`${path}-others-hint`}
        />
      </details>
    </Group>
  );
}
