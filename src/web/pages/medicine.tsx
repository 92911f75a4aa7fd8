import type { BecauseAnswer } from '../../usecases/answers/because.ts';
import type { MedicineAnswer, StatusAnswer } from '../../usecases/answers/products.ts';
import type { PublicStatus } from '../../domain/shortage/public-status.ts';
import type { Language } from '../../law/norm.ts';
import { frameTexts, legalStatusText, outcomeTexts } from '../../texts/pages/frame.ts';
import { medicineTexts } from '../../texts/pages/medicine.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayWhyUnknown } from '../../texts/pages/why.ts';
import type { ProductCover as Cover } from '../../usecases/stock/view-product-cover.ts';
import { ProductCover } from '../cover/product-cover.tsx';
import { countryText, link, numberText, withQuery, type Frame } from '../frame.ts';
import { Claim, SourceLink } from '../parts/claim.tsx';
import { DayCell, SinceCell } from '../parts/day-cell.tsx';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { FieldSignals } from '../signals/public-signals.tsx';
import { ExpectedBack, ShortStatus, StatusLine } from '../parts/status-line.tsx';
import { Table } from '../parts/table.tsx';
import { Receipt, Trace } from '../parts/trace.tsx';

interface MedicineProps {
  readonly frame: Frame;
  readonly answer: MedicineAnswer;
  /** Absent: no stock is known of its country. */
  readonly cover?: Cover;
}

interface PartProps {
  readonly answer: MedicineAnswer;
  readonly language: Language;
}

/** The first screen answers the patient; each further part goes one step deeper. */
export function MedicinePage({ frame, answer, cover }: MedicineProps) {
  const { language } = frame;
  const parts = { answer, language };
  return (
    <Layout frame={frame} title={answer.product.name} synthetic={answer.synthetic}>
      <FirstScreen frame={frame} answer={answer} />
      <SameGroup {...parts} />
      {cover === undefined ? null : <ProductCover frame={frame} cover={cover} />}
      <Why {...parts} />
      <Elsewhere {...parts} />
      <Definitions {...parts} />
      <div class="depth">
        <DayForm frame={frame} answer={answer} />
        <Facts {...parts} />
        <Exemptions {...parts} />
        <Prices {...parts} />
        <History {...parts} />
      </div>
    </Layout>
  );
}

function FirstScreen({ frame, answer }: MedicineProps) {
  const { language } = frame;
  const t = speaker(medicineTexts, language);
  const { product, status } = answer;
  const unknown = status.status === 'no-public-information';
  // Where a status says more, it keeps its place above the fold.
  const exemption = <ValidExemption answer={answer} language={language} />;
  const past = frame.query['on'] !== undefined || frame.query['known'] !== undefined;
  return (
    <div class="flow">
      <div>
        <h1>{product.name}</h1>
        <p class="soft">
          {[product.strength, product.form].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
      {past ? (
        <p class="notice">
          {t('asOf', { on: answer.on, known: answer.known })}{' '}
          <a href={link(language, frame.path)}>{t('toToday')}</a>
        </p>
      ) : null}
      <StatusLine status={status} language={language} />
      <ExpectedBack status={status} language={language} />
      <Said status={status} />
      {answer.underRevision ? <p class="notice">{t('underRevision')}</p> : null}
      {answer.signals === null ? null : (
        <FieldSignals signals={answer.signals} language={language} />
      )}
      {unknown ? exemption : null}
      <Advice answer={answer} language={language} />
      <p class="small soft">
        {checkedText(status, language)}
        <Sources status={status} language={language} />
        {' · '}
        <a href="#why">{speaker(frameTexts, language)('whyWeSay')}</a>
      </p>
      <ul class="row-list small screen-only">
        <li>
          <a href={link(language, '/volgen', { medicine: product.id })}>{t('follow')}</a>
        </li>
        <li>
          <a href={link(language, '/signaal', { product: product.id })}>{t('signalIt')}</a>
        </li>
      </ul>
      {unknown ? null : exemption}
    </div>
  );
}

/** When somebody last said anything of it, also where that is not enough for a status. */
function checkedText({ checked, because }: StatusAnswer, language: Language): string {
  const t = speaker(medicineTexts, language);
  if (checked !== null) return t('checked', { date: checked });
  const newest = because
    .map(({ params }) => params['asserted'])
    .filter((asserted) => typeof asserted === 'string')
    .toSorted()
    .at(-1);
  return newest === undefined ? t('notChecked') : t('lastWord', { date: newest });
}

function Sources({
  status,
  language,
}: {
  readonly status: StatusAnswer;
  readonly language: Language;
}) {
  const sources = new Map(status.sources.map(({ name, title }) => [name, title]));
  if (sources.size === 0) return null;
  return (
    <>
      {` · ${speaker(medicineTexts, language)('sourceLine')} `}
      {[...sources].map(([name, title], index) => (
        <>
          {index === 0 ? null : ', '}
          <SourceLink name={name} title={title} language={language} />
        </>
      ))}
    </>
  );
}

/** Steps that a reader should see at once: each is a sentence with its source and day. */
const telling: Readonly<Record<PublicStatus, readonly string[]>> = {
  available: [],
  limited: ['expected-end-passed'],
  unavailable: ['expected-end-passed'],
  'off-market': [],
  'no-public-information': [
    'listed-anticipated',
    'listed-other',
    'listed-ended',
    'evidence-too-old',
    'no-longer-listed',
  ],
};

/** What public sources say beside the status: the one thing that would else stay hidden. */
function Said({ status: { because, status } }: { readonly status: StatusAnswer }) {
  const said = because.filter(({ code }) => telling[status].includes(code));
  return (
    <>
      {[...Map.groupBy(said, ({ code }) => code).values()].map((steps) => (
        <p>{newestOf(steps)?.says}</p>
      ))}
    </>
  );
}

/** A register keeps every report of many years: of each kind the newest is enough here. */
function newestOf(steps: readonly BecauseAnswer[]): BecauseAnswer | undefined {
  const day = ({ params }: BecauseAnswer) => String(params['end'] ?? params['asserted'] ?? '');
  return steps.toSorted((a, b) => (day(a) < day(b) ? 1 : -1))[0];
}

function currentExemptions({ exemptions }: MedicineAnswer): MedicineAnswer['exemptions'] {
  return exemptions
    .filter(({ validOn }) => validOn === true)
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
}

/** The newest exemption that holds, in plain words; all of them stand in the table. */
function ValidExemption({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  const [newest, ...others] = currentExemptions(answer);
  if (newest === undefined) return null;
  const { decision, validFrom, validThrough, source } = newest;
  return (
    <div class="beside">
      <p>
        {t('exemptionNow')} {validFrom === null ? null : `${t('exemptionSince', { validFrom })} `}
        {validThrough === null ? t('exemptionNoEnd') : t('exemptionThrough', { validThrough })}
      </p>
      <p class="small soft">
        {t('decision')}: {decision}. {speaker(frameTexts, language)('source')}:{' '}
        <SourceLink name={source.name} title={source.title} language={language} />,{' '}
        {speaker(frameTexts, language)('saidOn', { asserted: source.confirmed })}
        {others.length === 0 ? null : (
          <>
            {' · '}
            <a href="#exemptions">{t('exemptionOthers', { count: others.length })}</a>
          </>
        )}
      </p>
    </div>
  );
}

function Advice({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="advice" aria-labelledby="advice">
      <h2 id="advice">{t('adviceTitle')}</h2>
      <ul>
        <li>{advice(answer, language)}</li>
        <li>{t('adviceDoNotStop')}</li>
      </ul>
    </section>
  );
}

function advice(answer: MedicineAnswer, language: Language): string {
  const t = speaker(medicineTexts, language);
  const { status, sameGroup } = answer;
  switch (status.status) {
    case 'available':
      return t('adviceAvailable');
    case 'limited':
    case 'unavailable': {
      const count = sameGroup.filter((other) => other.status.status === 'available').length;
      return count === 0 ? t('adviceAskPharmacy') : t('adviceAskOther', { count });
    }
    case 'off-market':
      return t('adviceOffMarket');
    case 'no-public-information':
      return adviceWithoutStatus(answer, language);
    default:
      return status.status satisfies never;
  }
}

/** No status is not the same as no word: what was said tells what to ask. */
function adviceWithoutStatus(answer: MedicineAnswer, language: Language): string {
  const t = speaker(medicineTexts, language);
  if (currentExemptions(answer).length > 0) return t('adviceExemption');
  const codes = answer.status.because.map(({ code }) => code);
  if (codes.includes('listed-anticipated')) return t('adviceAnticipated');
  const said = codes.some((code) => telling['no-public-information'].includes(code));
  return t(said ? 'adviceAskIfThere' : 'adviceNoInformation');
}

function SameGroup({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="part" aria-labelledby="same-group">
      <h2 id="same-group">{t('sameGroupTitle')}</h2>
      <Table
        caption={t('sameGroupCaption')}
        empty={t('sameGroupEmpty')}
        rows={answer.sameGroup}
        columns={[
          {
            label: t('product'),
            cell: ({ product }) => (
              <a href={link(language, `/geneesmiddel/${encodeURIComponent(product.id)}`)}>
                {product.name}
              </a>
            ),
          },
          {
            label: t('holder'),
            cell: ({ product }) => product.holder ?? sayWhyUnknown(product.holderWhy, language),
          },
          {
            label: t('status'),
            cell: ({ status }) => <ShortStatus status={status} language={language} />,
          },
        ]}
      />
    </section>
  );
}

function Why({ answer, language }: PartProps) {
  const f = speaker(frameTexts, language);
  const t = speaker(medicineTexts, language);
  const { status } = answer;
  return (
    <section class="part" aria-labelledby="why">
      <h2 id="why">{t('sourcesTitle')}</h2>
      {status.sources.length === 0 ? (
        <p class="soft">{t('sourcesNone')}</p>
      ) : (
        <ul>
          {status.sources.map((source) => (
            <li>
              <Claim source={source} language={language} />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{f('whyWeSay')}</summary>
        <Trace because={status.because} language={language} />
        <Receipt receipt={status.receipt} language={language} />
      </details>
    </section>
  );
}

function Elsewhere({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="part depth" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('elsewhereTitle')}</h2>
      <Table
        caption={t('elsewhereCaption')}
        empty={t('elsewhereEmpty')}
        rows={answer.elsewhere}
        columns={[
          { label: t('country'), cell: (row) => countryText(row.country, language) },
          {
            label: t('list'),
            cell: (row) => (
              <>
                <SourceLink name={row.source} title={row.sourceTitle} language={language} />{' '}
                <DayCell date={row.asserted} language={language} />
              </>
            ),
          },
          {
            label: t('products'),
            numeric: true,
            cell: (row) => numberText(row.products, language),
          },
          { label: t('since'), cell: (row) => <SinceCell fact={row} language={language} /> },
          {
            label: t('listSays'),
            cell: (row) =>
              row.examples
                .map(({ name, statusGiven }) =>
                  statusGiven === null ? name : `${name}: ${statusGiven}`,
                )
                .join('; '),
          },
        ]}
      />
    </section>
  );
}

function Definitions({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="part depth" aria-labelledby="definitions">
      <h2 id="definitions">{t('definitionsTitle')}</h2>
      <Table
        caption={t('definitionsCaption')}
        empty={t('definitionsEmpty')}
        rows={answer.definitions}
        columns={[
          {
            label: t('definition'),
            cell: (row) => <a href={`${link(language, '/definities')}#${row.id}`}>{row.title}</a>,
          },
          { label: t('outcome'), cell: (row) => outcomeTexts[row.outcome][language] },
          {
            label: t('why'),
            cell: (row) =>
              row.because.length === 0 ? null : (
                <details class="inline-details">
                  <summary>
                    {speaker(frameTexts, language)('steps', { count: row.because.length })}
                  </summary>
                  <Trace because={row.because} language={language} />
                </details>
              ),
          },
          {
            label: t('missing'),
            cell: (row) => row.missing.map((missing) => missing.says).join('; '),
          },
        ]}
      />
    </section>
  );
}

function DayForm({ frame, answer }: MedicineProps) {
  const { language } = frame;
  const t = speaker(medicineTexts, language);
  const data = withQuery(`/v1/medicines/${encodeURIComponent(answer.product.id)}`, {
    on: answer.on,
    known: answer.known,
    language,
  });
  return (
    <section class="part" aria-labelledby="day-form">
      <h2 id="day-form">{t('dayFormTitle')}</h2>
      <GetForm action={link(language, frame.path)} label={t('dayFormTitle')} language={language}>
        <DayField name="on" label={t('dayFormOn')} value={answer.on} />
        <DayField name="known" label={t('dayFormKnown')} value={answer.known} />
      </GetForm>
      <p class="screen-only">
        <a href={data}>{t('asData')}</a>
      </p>
    </section>
  );
}

function Facts({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  const { product } = answer;
  const facts: readonly (readonly [string, string])[] = [
    [t('substance'), product.substance ?? sayWhyUnknown(product.substanceWhy, language)],
    [t('strength'), product.strength ?? sayWhyUnknown(product.strengthWhy, language)],
    [t('form'), product.form ?? sayWhyUnknown(product.formWhy, language)],
    [t('holder'), product.holder ?? sayWhyUnknown(product.holderWhy, language)],
    [t('atc'), product.atc.length === 0 ? t('notKnown') : product.atc.join(', ')],
    [t('codes'), codesText(product.codes) || t('noCodes')],
    [t('country'), countryText(product.country, language)],
  ];
  return (
    <section class="part" aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle')}</h2>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </>
        ))}
      </dl>
      <h3>{t('registrationsTitle')}</h3>
      <Table
        caption={t('registrationsCaption')}
        empty={t('registrationsEmpty')}
        rows={answer.registrations}
        columns={[
          { label: t('registration'), cell: (row) => t(row.status) },
          {
            label: t('marketed'),
            cell: (row) =>
              yesNo(row.marketed, language) ?? sayWhyUnknown(row.marketedWhy, language),
          },
          {
            label: t('legalStatus'),
            cell: (row) =>
              row.legalStatus === null
                ? sayWhyUnknown(row.legalStatusWhy, language)
                : legalStatusText(row.legalStatus, language),
          },
          {
            label: speaker(frameTexts, language)('source'),
            cell: (row) => <Claim source={row.source} language={language} />,
          },
        ]}
      />
    </section>
  );
}

function codesText(codes: MedicineAnswer['product']['codes']): string {
  return Object.entries(codes)
    .filter(([scheme, values]) => scheme !== 'name' && values.length > 0)
    .map(([scheme, values]) => `${scheme.toUpperCase()} ${values.join(', ')}`)
    .join(' · ');
}

function yesNo(value: boolean | null, language: Language): string | undefined {
  if (value === null) return undefined;
  return speaker(frameTexts, language)(value ? 'yes' : 'no');
}

function Exemptions({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="part" aria-labelledby="exemptions">
      <h2 id="exemptions">{t('exemptionsTitle')}</h2>
      <Table
        caption={t('exemptionsCaption')}
        empty={t('exemptionsEmpty')}
        rows={answer.exemptions}
        columns={[
          { label: t('decision'), cell: (row) => row.decision },
          {
            label: t('validFrom'),
            cell: (row) => (
              <DayCell date={row.validFrom} why={row.validFromWhy} language={language} />
            ),
          },
          {
            label: t('validThrough'),
            cell: (row) => (
              <DayCell date={row.validThrough} why={row.validThroughWhy} language={language} />
            ),
          },
          {
            label: t('validOn'),
            cell: (row) => yesNo(row.validOn, language) ?? sayWhyUnknown(row.validOnWhy, language),
          },
          {
            label: speaker(frameTexts, language)('source'),
            cell: (row) => <Claim source={row.source} language={language} />,
          },
        ]}
      />
    </section>
  );
}

function Prices({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="part" aria-labelledby="prices">
      <h2 id="prices">{t('pricesTitle')}</h2>
      <Table
        caption={t('pricesCaption')}
        empty={t('pricesEmpty')}
        rows={answer.prices}
        columns={[
          { label: t('priceGroup'), cell: (row) => row.productGroup },
          {
            label: t('price'),
            cell: (row) =>
              row.eurocentsPerUnit === null
                ? sayWhyUnknown(row.eurocentsPerUnitWhy, language)
                : t('perUnit', {
                    euros: eurosText(row.eurocentsPerUnit, language),
                    unit: row.unit ?? t('unit'),
                  }),
          },
          {
            label: speaker(frameTexts, language)('source'),
            cell: (row) => <Claim source={row.source} language={language} />,
          },
        ]}
      />
    </section>
  );
}

/**
 * Moves the decimal point of an exact amount of eurocents two places, without rounding;
 * zeros after the second decimal say nothing and go.
 */
export function eurosText(eurocents: string, language: Language): string {
  const [whole = '0', fraction = ''] = eurocents.split('.');
  const padded = whole.padStart(3, '0');
  const decimals = `${padded.slice(-2)}${fraction}`.replace(/(\.?\d{2}\d*?)0+$/, '$1');
  return `${numberText(Number(padded.slice(0, -2)), language)}${language === 'nl' ? ',' : '.'}${decimals}`;
}

function History({ answer, language }: PartProps) {
  const t = speaker(medicineTexts, language);
  return (
    <section class="part" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <Table
        caption={t('historyCaption')}
        empty={t('historyEmpty')}
        rows={answer.history}
        columns={[
          {
            label: t('date'),
            cell: (row) => <DayCell date={row.asserted} language={language} />,
          },
          { label: t('whatChanged'), cell: (row) => row.says },
          {
            label: speaker(frameTexts, language)('source'),
            cell: (row) => <Claim source={row.source} language={language} />,
          },
        ]}
      />
    </section>
  );
}
