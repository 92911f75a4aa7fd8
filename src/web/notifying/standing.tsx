import { fieldPlaces } from '../../domain/notification/fields.ts';
import type { TypedFields } from '../../domain/notification/typed.ts';
import { regimeOn } from '../../domain/disclosure/regime.ts';
import type { LawBook } from '../../law/law-book.ts';
import { regimeTexts } from '../../texts/disclosure.ts';
import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { LatenessAnswer } from '../../usecases/answers/notifications.ts';
import type { DescribedCode } from '../../usecases/notifying/review-draft.ts';
import type { Frame } from '../frame.ts';
import { isPublic, labelOf, sayTyped } from './say-field.ts';

export interface StandingProps {
  readonly frame: Frame;
  readonly law: LawBook;
  readonly fields: TypedFields;
  readonly products: readonly DescribedCode[];
  /** Absent before there is a start. */
  readonly lateness?: LatenessAnswer | undefined;
}

/** What stands so far, and who would see what of it. */
export function Standing(props: StandingProps) {
  const { frame, law, fields, products, lateness } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const regime = regimeOn(law, frame.today);
  const names = products.flatMap((each) => (each.kind === 'product' ? [each.product.name] : []));
  const filled = fieldPlaces.flatMap(({ path }) => {
    const value = sayTyped(fields, path, language);
    const open = isPublic(path, fields, law, frame);
    return value === undefined ? [] : [{ path, label: labelOf(path, language), value, open }];
  });
  const open = filled.filter((row) => row.open);
  const named =
    names.length === 0 ? [] : [{ path: '', label: t('medicine'), value: names.join(', ') }];
  // Without anything about the shortage a name says nothing.
  const everybody = open.length > 0 ? [...named, ...open] : [];
  const deskOnly = filled.filter((row) => !row.open);
  const desk = everybody.length > 0 ? deskOnly : [...named, ...deskOnly];
  return (
    <aside class="form-side" aria-labelledby="side" data-standing>
      <h2 id="side" class="side-title">
        {t('sideTitle')}
      </h2>
      {lateness === undefined ? null : (
        <div class="beside">
          <h3>{t('timing')}</h3>
          <Timing lateness={lateness} frame={frame} />
        </div>
      )}
      <h3>{t('sidePublic')}</h3>
      {everybody.length === 0 ? (
        <p class="soft">
          {t(
            regime === 'confidential'
              ? 'sidePublicNothing'
              : regime === 'voluntary'
                ? 'sidePublicConsent'
                : 'sidePublicNotYet',
          )}
        </p>
      ) : (
        <>
          <Rows rows={everybody} />
          <p class="small soft">{t('sidePublicWhen')}</p>
        </>
      )}
      <h3>{t('sideDesk')}</h3>
      {desk.length === 0 ? <p class="soft">{t('sideDeskNotYet')}</p> : <Rows rows={desk} />}
      <p class="small soft">{t('sideWhy', { regime: regimeTexts[regime][language] })}</p>
    </aside>
  );
}

function Rows({
  rows,
}: {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}) {
  return (
    <dl class="side-rows">
      {rows.map(({ label, value }) => (
        <>
          <dt>{label}</dt>
          <dd class="as-typed">{value}</dd>
        </>
      ))}
    </dl>
  );
}

interface TimingProps {
  readonly frame: Frame;
  readonly lateness: LatenessAnswer;
}

function Timing({ frame: { language }, lateness }: TimingProps) {
  const t = speaker(notifyingTexts, language);
  const against = lateness.against.at(-1);
  if (lateness.outcome === 'no-duty') return <p>{t('timingNoDuty')}</p>;
  if (against === undefined) return <p>{t('timingOpen')}</p>;
  return (
    <p>
      {t('timingBy', { deadline: against.deadline })}
      {lateness.late ? ` ${t('timingLate', { days: lateness.daysLate })}` : null}
    </p>
  );
}
