import { claimKinds, isOpen, type ClaimState } from '../../domain/stock/claim.ts';
import { claimKindTexts, claimTexts } from '../../texts/pages/claims.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { OwnUnitAnswer } from '../../usecases/stock/own-unit.ts';
import type { Typed } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import { Choice } from '../parts/choice.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import type { Mistake } from '../parts/mistakes.tsx';
import { Field } from '../signals/field.tsx';
import { ClaimDeeds, ClaimsTable, type ClaimDeedName } from '../supervision/claims.tsx';
import { claimPath } from './addresses.ts';
import { claimField, type TypedClaim } from './read-claim.ts';

export interface ClaimsPartProps {
  readonly frame: Frame;
  readonly answer: OwnUnitAnswer;
  readonly typedClaim: TypedClaim;
  /** Fields of a deed about a claim, by the name of the field. */
  readonly typedDeed: Typed;
  readonly mistakes: readonly Mistake[];
}

/** What the party claims for this unit, and the form to claim more. */
export function ClaimsPart({ frame, answer, typedClaim, typedDeed, mistakes }: ClaimsPartProps) {
  const { language, query } = frame;
  const { unit, stock, claims } = answer;
  const t = speaker(claimTexts, language);
  const action = link(language, claimPath(unit.unit), { on: stock.on });
  const of = (name: keyof TypedClaim) => ({
    name: claimField(name),
    value: typedClaim[name],
    mistake: mistakes.find(({ field }) => field === claimField(name))?.message,
  });
  return (
    <section class="part" aria-labelledby="claims">
      <h2 id="claims">{t('title')}</h2>
      {query['claimed'] === undefined ? null : <p class="notice">{t('sent')}</p>}
      <p>{t('lead')}</p>
      {claims.length === 0 ? (
        <p class="soft">{t('none')}</p>
      ) : (
        <ClaimsTable claims={claims} reader="party" language={language} />
      )}
      {claims.map((claim) => (
        <ClaimDeeds
          frame={frame}
          action={action}
          claim={claim}
          deeds={deedsOf(claim.state, claim.stage === 'accepted')}
          typed={typedDeed}
          mistakes={mistakes}
          on={stock.on}
        />
      ))}
      <details open={typedClaim.kind !== '' || typedClaim.text !== ''}>
        <summary>{t('newTitle')}</summary>
        <form method="post" action={action} class="flow" noValidate>
          <CsrfField frame={frame} />
          <Choice
            {...of('kind')}
            label={t('kind')}
            options={[
              ['', t('choose')],
              ...claimKinds.map((each) => [each, claimKindTexts[each][language]] as const),
            ]}
          />
          <Field {...of('text')} label={t('text')} hint={t('textHint')} maxLength={4000} long />
          <Field
            {...of('evidence')}
            label={t('evidenceField')}
            hint={t('evidenceHint')}
            maxLength={1000}
          />
          <Field {...of('alternativeUnits')} label={t('unitsField')} hint={t('unitsHint')} />
          <Field
            {...of('shelfLifeMonths')}
            label={t('monthsField')}
            hint={t('monthsHint')}
            inputMode="numeric"
          />
          <Field {...of('validFrom')} label={t('from')} hint={t('fromHint')} type="date" />
          <Field {...of('validThrough')} label={t('through')} hint={t('throughHint')} type="date" />
          <p>
            <button type="submit" name="deed" value="state">
              {t('send')}
            </button>
          </p>
        </form>
      </details>
    </section>
  );
}

function deedsOf(state: ClaimState, stands: boolean): readonly ClaimDeedName[] {
  return [
    ...(state.stage === 'asked' ? (['reply'] as const) : []),
    ...(isOpen(state) || stands ? (['withdraw'] as const) : []),
  ];
}
