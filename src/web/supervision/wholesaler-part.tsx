import type { Language } from '../../law/norm.ts';
import { wholesalerTexts } from '../../texts/pages/claims.ts';
import { subsidyOutcomeTexts } from '../../texts/pages/figures.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { WholesalerFacts } from '../../usecases/policy/unit-subsidy.ts';
import { numberText } from '../frame.ts';
import { Table } from '../parts/table.tsx';
import { Receipt, Trace } from '../parts/trace.tsx';
import { paidColumns } from '../policy/paid-columns.ts';

/** Of a wholesaler: is it full-line, what is paid for, and is it there? To itself and the inspector. */
export function WholesalerPart({
  facts: { fullLine, subsidy },
  language,
}: {
  readonly facts: WholesalerFacts;
  readonly language: Language;
}) {
  const t = speaker(wholesalerTexts, language);
  const { outcome, values, paid, because, receipt } = subsidy;
  const amount = (units: number | undefined) =>
    units === undefined ? t('notReported') : numberText(units, language);
  return (
    <section class="part" aria-labelledby="wholesaler">
      <h2 id="wholesaler">{t('title')}</h2>
      <p>
        {fullLine === undefined
          ? t('lineUnknown')
          : t(fullLine.fullLine ? 'fullLine' : 'notFullLine', {
              from: fullLine.validFrom,
              source: fullLine.source,
            })}
      </p>
      <p>
        <strong>{t('extra', { outcome: subsidyOutcomeTexts[outcome][language] })}</strong>
      </p>
      {values.extra === undefined && values.paidFor === undefined ? null : (
        <dl class="facts">
          <dt>{t('level')}</dt>
          <dd>{amount(values.extra?.units)}</dd>
          {values.paidFor === undefined ? null : (
            <>
              <dt>{t('paidFor')}</dt>
              <dd>{amount(values.paidFor)}</dd>
            </>
          )}
          <dt>{t('present')}</dt>
          <dd>{amount(values.present)}</dd>
          {values.paidForLacking === undefined ? null : (
            <>
              <dt>{t('lacking')}</dt>
              <dd>{amount(values.paidForLacking)}</dd>
            </>
          )}
        </dl>
      )}
      <Table
        caption={t('paidCaption')}
        empty={t('paidNone')}
        rows={paid}
        columns={[
          { label: t('reference'), cell: ({ reference }) => reference },
          ...paidColumns<(typeof paid)[number]>(t, language),
        ]}
      />
      <details>
        <summary>{t('steps')}</summary>
        <Trace because={because} language={language} />
      </details>
      <Receipt receipt={receipt} language={language} />
    </section>
  );
}
