import type { TypedFields } from '../../domain/notification/typed.ts';
import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { LatenessAnswer } from '../../usecases/answers/notifications.ts';
import type { ReviewedDraft } from '../../usecases/notifying/review-draft.ts';
import type { NamedAgreement } from '../../usecases/parties/agreements.ts';
import type { LawBook } from '../../law/law-book.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { sayUnit } from './draft-page.tsx';
import { draftPath, draftSteps, homePath, neededFields, stepWords } from './draft-steps.ts';
import { labelOf, saySeenBy, sayTyped } from './say-field.ts';

interface ReviewPageProps {
  readonly frame: Frame;
  readonly law: LawBook;
  readonly id: string;
  readonly revision: number;
  readonly fields: TypedFields;
  readonly reviewed: ReviewedDraft;
  readonly mistakes: readonly Mistake[];
  readonly synthetic: boolean;
  readonly agreements: readonly NamedAgreement[];
  /** Somebody changed the draft after it was looked over. */
  readonly moved: boolean;
}

/** Everything once more, and the one button that sends it. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, id, revision, reviewed, mistakes, synthetic, moved } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  return (
    <Layout
      frame={frame}
      title={`${t('stepReview')} – ${t('formTitle')}`}
      synthetic={synthetic}
      hidden
    >
      <div class="flow">
        <p class="small soft">
          {t('formTitle')} ·{' '}
          {t('stepOf', { turn: draftSteps.length + 1, count: draftSteps.length + 1 })}
        </p>
        <h1>{t('stepReview')}</h1>
        <p>{t('reviewLead')}</p>
        {moved ? (
          <p class="notice" role="alert">
            {t('draftMoved')}
          </p>
        ) : null}
        <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
        {draftSteps.map((step) => (
          <Step {...props} step={step} />
        ))}
        {mistakes.length > 0 ? <p class="notice">{t('cannotSend')}</p> : null}
        <form method="post" action={link(language, draftPath(id, 'nakijken'))} class="flow">
          <CsrfField frame={frame} />
          <input type="hidden" name="_revision" value={revision} />
          {reviewed.problems.length > 0 ? null : <p>{t('sendMeans')}</p>}
          <p class="buttons">
            {reviewed.problems.length > 0 ? null : (
              <button type="submit" name="_go" value="send">
                {t('send')}
              </button>
            )}
            <a href={link(language, draftPath(id, draftSteps.at(-1) ?? ''))}>{t('previous')}</a>
            <a href={link(language, homePath, { gedaan: 'bewaard' })}>{t('saveForLater')}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}

function Products({ frame: { language }, reviewed: { products } }: ReviewPageProps) {
  const t = speaker(notifyingTexts, language);
  const chosen = products.flatMap((each) => (each.kind === 'product' ? [each] : []));
  if (chosen.length === 0) {
    return (
      <p id="codes" tabIndex={-1} class="soft">
        {products.length === 0 ? t('draftNoMedicine') : products.map(({ code }) => code).join(', ')}
      </p>
    );
  }
  return (
    <div id="codes" tabIndex={-1}>
      <Table
        caption={t('reviewWillBe', { count: chosen.length })}
        empty=""
        rows={chosen}
        columns={[
          {
            label: t('medicine'),
            cell: ({ product }) => (
              <>
                {product.name} <span class="small soft">{sayUnit(product.unit)}</span>
              </>
            ),
          },
          {
            label: t('timing'),
            cell: ({ lateness }) =>
              lateness === undefined ? null : sayWouldBe(lateness, language),
          },
        ]}
      />
    </div>
  );
}

function sayWouldBe(lateness: LatenessAnswer, language: Frame['language']): string {
  const t = speaker(notifyingTexts, language);
  const against = lateness.against.at(-1);
  if (lateness.outcome === 'no-duty') return t('timingNoDuty');
  if (against === undefined) return t('timingOpen');
  const { deadline } = against;
  return lateness.late
    ? t('wouldBeLate', { days: lateness.daysLate, deadline })
    : t('wouldBeInTime', { deadline });
}

interface StepProps extends ReviewPageProps {
  readonly step: (typeof draftSteps)[number];
}

/** What was answered on one page; what is needed or wrong stands there too. */
function Step(props: StepProps) {
  const { frame, id, fields, mistakes, step } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const { title, fields: paths } = stepWords[step];
  const rows = paths.flatMap((path) => {
    const value = sayTyped(fields, path, language);
    const mistake = mistakes.find(({ field }) => field === path)?.message;
    const asked = value !== undefined || mistake !== undefined || neededFields.includes(path);
    return asked ? [{ path, value, mistake }] : [];
  });
  return (
    <section class="review-step" aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`}>
        {t(title)}{' '}
        <a class="small" href={link(language, draftPath(id, step))}>
          {t('reviewChange')}
          <span class="aloud">: {t(title)}</span>
        </a>
      </h2>
      {step === 'middel' ? <Products {...props} /> : null}
      {rows.length > 0 || step === 'middel' ? null : <p class="soft">{t('notSaid')}</p>}
      {rows.length === 0 ? null : (
        <dl class="answers">
          {rows.map(({ path, value, mistake }) => (
            <>
              <dt id={path} tabIndex={-1}>
                {labelOf(path, language)}
              </dt>
              <dd>
                {mistake === undefined ? null : (
                  <a
                    class="mistake"
                    href={`${link(language, draftPath(id, step), { alles: '1' })}#${path}`}
                  >
                    {mistake}
                  </a>
                )}
                <span class="as-typed">{value ?? t('notSaid')}</span>{' '}
                <span class="seen">{saySeenBy(path, props)}</span>
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
}
