import type { ClaimDeed } from '../../domain/stock/claim.ts';
import type { Language } from '../../law/norm.ts';
import {
  claimEventTexts,
  claimKindTexts,
  claimStageTexts,
  claimTexts,
} from '../../texts/pages/claims.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ViewedClaim } from '../../usecases/supervision/view-claims.ts';
import { shownAgain, type Typed } from '../form-fields.ts';
import type { Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import type { Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { Field } from '../signals/field.tsx';

export type ClaimDeedName = ClaimDeed['deed'];

/** Who reads: a party speaks of itself as we. */
export type ClaimReader = 'party' | 'inspector';

interface ClaimsProps {
  readonly claims: readonly ViewedClaim[];
  readonly reader: ClaimReader;
  readonly language: Language;
}

/** What was claimed for a unit, where each claim stands, and what was said of it. */
export function ClaimsTable({ claims, reader, language }: ClaimsProps) {
  const t = speaker(claimTexts, language);
  return (
    <Table
      caption={t('caption', { count: claims.length })}
      empty={t('none')}
      rows={claims}
      columns={[
        { label: t('kind'), cell: ({ claim }) => claimKindTexts[claim.kind][language] },
        { label: t('stage'), cell: ({ stage }) => claimStageTexts[stage][language] },
        {
          label: t('days'),
          cell: (claim) => (
            <>
              {daysText(claim.claim, language)}
              <span class="second small soft">{heldText(claim, language)}</span>
            </>
          ),
        },
        {
          label: t('said'),
          cell: (claim) => <Said claim={claim} reader={reader} language={language} />,
        },
      ]}
    />
  );
}

function daysText(
  { validFrom: from, validThrough: through }: ViewedClaim['claim'],
  language: Language,
): string {
  const t = speaker(claimTexts, language);
  return through === undefined ? t('fromOn', { from }) : t('fromThrough', { from, through });
}

/** Where what was accepted ended early. */
function heldText({ stage, state: { holds } }: ViewedClaim, language: Language): string {
  const t = speaker(claimTexts, language);
  if (stage === 'stated' || stage === 'asked' || stage === 'replied' || holds === undefined)
    return '';
  const { validFrom, validThrough } = holds;
  if (validThrough === undefined) return '';
  return validThrough < validFrom ? t('heldNever') : t('heldUntil', { through: validThrough });
}

function Said({
  claim: { claim, events },
  reader,
  language,
}: {
  readonly claim: ViewedClaim;
  readonly reader: ClaimReader;
  readonly language: Language;
}) {
  const t = speaker(claimTexts, language);
  const { text, evidence, alternativeUnits: units, shelfLifeMonths: months } = claim;
  const more = [
    ...(evidence === undefined ? [] : [t('evidence', { given: evidence })]),
    ...(units === undefined ? [] : [t('units', { units })]),
    ...(months === undefined ? [] : [t('months', { count: months })]),
  ];
  return (
    <>
      <span class="said">{text}</span>
      {more.map((line) => (
        <span class="second small soft">{line}</span>
      ))}
      {events.map(({ body, by, on }) => {
        const isParty = body.kind === 'replied' || body.kind === 'withdrawn';
        const party = reader === 'party' ? t('us') : t('party');
        return (
          <span class="second small">
            {`${on}, ${by ?? (isParty ? party : t('inspectorate'))} ${claimEventTexts[body.kind][language]}: ${body.why}`}
          </span>
        );
      })}
    </>
  );
}

interface DeedProps {
  readonly frame: Frame;
  readonly action: string;
  readonly claim: ViewedClaim;
  readonly deeds: readonly ClaimDeedName[];
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  /** The day that the page is about. */
  readonly on: string;
}

/** What can be done about a claim, each with a reason; the use case asks again. */
export function ClaimDeeds({ deeds, ...props }: DeedProps) {
  return (
    <>
      {deeds.map((deed) => (
        <ClaimDeedForm {...props} deed={deed} />
      ))}
    </>
  );
}

/** As `Mistake` and the id of a field name it. */
export const deedField = (claim: string | number, deed: string, name: string) =>
  `claim-${claim}-${deed}-${name}`;

function ClaimDeedForm({
  frame,
  action,
  claim: { claim, state },
  deed,
  typed,
  mistakes,
  on,
}: Omit<DeedProps, 'deeds'> & { readonly deed: ClaimDeedName }) {
  const { language } = frame;
  const t = speaker(claimTexts, language);
  const isThis = typed['claim'] === String(claim.id) && typed['deed'] === deed;
  const of = shownAgain(typed, mistakes, isThis);
  const fieldOf = (name: string) => deedField(claim.id, deed, name);
  const kind = claimKindTexts[claim.kind][language];
  return (
    <details open={isThis}>
      <summary>{t('actOn', { deed: t(deed), kind })}</summary>
      <form method="post" action={action} class="flow" noValidate>
        <CsrfField frame={frame} />
        <input type="hidden" name="claim" value={String(claim.id)} />
        <input type="hidden" name="seen" value={String(state.seq)} />
        <input type="hidden" name="on" value={on} />
        <Field {...of(fieldOf('why'))} label={t('why')} hint={t('whyHint')} maxLength={4000} long />
        {deed === 'accept' ? (
          <Field {...of(fieldOf('validThrough'))} label={t('throughLess')} type="date" />
        ) : null}
        <button type="submit" name="deed" value={deed}>
          {t(deed)}
        </button>
      </form>
    </details>
  );
}
