import { explanationKinds, type ExplanationEventBody } from '../../domain/stock/explanation.ts';
import type { StockPack } from '../../domain/stock/obligation-case.ts';
import { daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import {
  explanationKindTexts,
  explanationStageTexts,
  groupText,
  stockOutcomeTexts,
} from '../../texts/stock-words.ts';
import type { OwnUnitAnswer } from '../../usecases/stock/own-unit.ts';
import { shownAgain } from '../form-fields.ts';
import { isoMomentText, link, numberText } from '../frame.ts';
import { Choice } from '../parts/choice.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { DayCell } from '../parts/day-cell.tsx';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes } from '../parts/mistakes.tsx';
import { Hatch } from '../parts/share-bar.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence, Receipt, Trace } from '../parts/trace.tsx';
import { Field } from '../signals/field.tsx';
import { WholesalerPart } from '../supervision/wholesaler-part.tsx';
import { stockPath, unitPath } from './addresses.ts';
import { ClaimsPart, type ClaimsPartProps } from './claims-part.tsx';
import { HistoryChart } from './history-chart.tsx';
import { OthersSee } from './others-see.tsx';
import { Download, isBelow } from './stock-page.tsx';
import { WeeksStrip, weeksText } from './weeks-strip.tsx';

export interface TypedExplanation {
  readonly kind: string;
  readonly text: string;
  readonly evidence: string;
  readonly floorPacks: string;
  readonly validThrough: string;
}

export const blankExplanation: TypedExplanation = {
  kind: '',
  text: '',
  evidence: '',
  floorPacks: '',
  validThrough: '',
};

interface UnitProps extends ClaimsPartProps {
  readonly typed: TypedExplanation;
}

/** One unit: what is required of it, what is there, why we say so, its year, and the explanation. */
export function UnitPage(props: UnitProps) {
  const { frame, answer, mistakes } = props;
  const { language, query } = frame;
  const { unit, stock } = answer;
  const { on } = stock;
  const t = speaker(stockTexts, language);
  return (
    <Layout frame={frame} title={groupText(unit.name)} synthetic={stock.synthetic} hidden>
      <Hatch />
      <div class="flow">
        <p class="small">
          <a href={link(language, stockPath, { on })}>{t('back')}</a>
        </p>
        <h1>{groupText(unit.name)}</h1>
        {query['sent'] === undefined ? null : <p class="notice">{t('explainSent')}</p>}
        <Mistakes title={t('explainMistakes')} mistakes={mistakes} />
        <Standing answer={answer} language={language} />
        <GetForm action={link(language, unitPath(unit.unit))} label={t('day')} language={language}>
          <DayField name="on" label={t('day')} value={on} />
        </GetForm>
      </div>
      <Required answer={answer} language={language} />
      <Why answer={answer} language={language} />
      <Used
        packs={unit.obligation?.given.facts.packs ?? []}
        counted={answer.counted}
        language={language}
      />
      <History frame={frame} answer={answer} />
      {answer.explains === undefined ? null : (
        <>
          <Explaining {...props} />
          <ClaimsPart {...props} />
        </>
      )}
      {answer.wholesaler === undefined ? null : (
        <WholesalerPart facts={answer.wholesaler} language={language} />
      )}
      <div class="part">
        <OthersSee frame={frame} unit={unit} week={stock.releasedWeek} />
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly answer: OwnUnitAnswer;
  readonly language: Language;
}

function Standing({ answer: { unit, stock }, language }: PartProps) {
  const t = speaker(stockTexts, language);
  const { outcome, computed, confidence, held, weeks } = unit;
  return (
    <>
      <p class="status-line">
        {t('unitOn', { on: stock.on })}:{' '}
        <strong class={isBelow(unit) ? 'outcome-short' : undefined}>
          {stockOutcomeTexts[outcome][language]}
        </strong>
        {outcome === 'needs-judgement' && computed !== undefined
          ? ` (${t(computed === 'short' ? 'computedShort' : 'computedMet')})`
          : ''}{' '}
        {confidence === null ? null : <Confidence confidence={confidence} language={language} />}
      </p>
      <p>
        {held === null ? t('heldNot') : t('heldSays', { held })}
        {weeks === null ? '' : ` ${t('heldWeeks', { weeks: weeksText(weeks, language) })}`}
      </p>
      <WeeksStrip weeks={weeks} norm={unit.weeksRequired} language={language} />
      {unit.unit === unit.name ? null : (
        <p class="small soft">
          {t('unitNumber')}: <span class="code">{unit.unit}</span>
        </p>
      )}
      {isBelow(unit) ? (
        <p>
          <a class="button" href="#explain">
            {t('explainThis')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** The arithmetic, as a sentence that can be done again by hand. */
function Required({ answer: { unit, decided }, language }: PartProps) {
  const t = speaker(stockTexts, language);
  const { obligation } = unit;
  if (obligation === undefined || decided === undefined) return null;
  const { base, weeks, required } = obligation.decision.values;
  const { norm } = decided;
  return (
    <section class="part" aria-labelledby="required">
      <h2 id="required">{t('requiredTitle')}</h2>
      {base === undefined || weeks === undefined || required === undefined ? (
        <p>{t('requiredNone')}</p>
      ) : (
        <>
          <p>
            {t('requiredSays', {
              base: base.units,
              from: base.from,
              through: base.through,
              baseWeeks: weeksBetween(base),
              weeks,
              exact: required.exact.includes('/') ? required.exact : Number(required.exact),
            })}
          </p>
          <p>
            {t('requiredRounded', { units: required.units })}
            {required.packs === undefined
              ? ''
              : ` ${t('requiredPacks', { packs: required.packs })}`}
          </p>
        </>
      )}
      <p class="small">
        {t('norm')}:{' '}
        {norm === null ? (
          t('noNorm')
        ) : (
          <>
            {t('normVersion', { source: norm.source, version: norm.version })}{' '}
            <Confidence confidence={norm.confidence} language={language} />
          </>
        )}
      </p>
    </section>
  );
}

function weeksBetween({
  from,
  through,
}: {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}) {
  return Math.round((daysBetween(from, through) + 1) / 7);
}

function Why({ answer: { decided }, language }: PartProps) {
  const t = speaker(stockTexts, language);
  if (decided === undefined) return null;
  return (
    <section class="part" aria-labelledby="why">
      <h2 id="why">{t('whyTitle')}</h2>
      <details>
        <summary>{t('whySteps', { count: decided.because.length })}</summary>
        <Trace because={decided.because} language={language} />
      </details>
      <Receipt receipt={decided.receipt} language={language} />
    </section>
  );
}

/** Pack by pack what the rule got. */
function Used({
  packs,
  counted,
  language,
}: {
  readonly packs: readonly StockPack[];
  readonly counted: readonly string[];
  readonly language: Language;
}) {
  const t = speaker(stockTexts, language);
  if (packs.length === 0) return null;
  const sum = (pack: StockPack, of: 'units' | 'toWholesalers' | 'returned') => {
    const runs = pack.weeklyDeliveries;
    if (runs === undefined) return t('notReported');
    return numberText(
      runs.reduce((total, run) => total + (run[of] ?? 0), 0),
      language,
    );
  };
  return (
    <section class="part" aria-labelledby="used">
      <h2 id="used">{t('usedTitle')}</h2>
      <Table
        caption={t('usedCaption')}
        empty={t('usedNone')}
        rows={packs}
        columns={[
          { label: t('pack'), cell: ({ code }) => <span class="code">{code}</span> },
          {
            label: t('counts'),
            cell: ({ code }) => t(counted.includes(code) ? 'countsYes' : 'countsNo'),
          },
          {
            label: t('content'),
            numeric: true,
            cell: ({ unitsPerPack }) => numberText(unitsPerPack, language),
          },
          {
            label: t('price'),
            numeric: true,
            cell: ({ listPriceEurocents: price }) =>
              price === undefined ? t('notReported') : euros(price, language),
          },
          {
            label: t('held'),
            numeric: true,
            cell: ({ held }) =>
              held?.available === undefined
                ? t('notReported')
                : numberText(held.available, language),
          },
          {
            label: t('weeksTold'),
            numeric: true,
            cell: ({ weeklyDeliveries: runs = [] }) =>
              numberText(
                runs.reduce((total, { weeks = 1 }) => total + weeks, 0),
                language,
              ),
          },
          { label: t('delivered'), numeric: true, cell: (pack) => sum(pack, 'units') },
          { label: t('toWholesalers'), numeric: true, cell: (pack) => sum(pack, 'toWholesalers') },
          { label: t('returned'), numeric: true, cell: (pack) => sum(pack, 'returned') },
        ]}
      />
    </section>
  );
}

function euros(eurocents: number, language: Language): string {
  return (eurocents / 100).toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
  });
}

function History({ frame, answer }: Pick<UnitProps, 'frame' | 'answer'>) {
  const { language } = frame;
  const { weeks, unit, stock } = answer;
  const { on } = stock;
  const t = speaker(stockTexts, language);
  const known = weeks.flatMap(({ held }) => held ?? []);
  const { required } = unit;
  const below = required === null ? 0 : known.filter((held) => held < required).length;
  return (
    <section class="part" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <p>
        {known.length === 0
          ? t('historyNone')
          : t('historySays', { count: known.length, all: weeks.length })}
        {required === null || known.length === 0
          ? ''
          : ` ${t('historyBelow', { count: below, required, on })}`}
      </p>
      <HistoryChart weeks={weeks} required={required} on={on} language={language} />
      <p class="small soft">{t(required === null ? 'historyPlain' : 'historyChart', { on })}</p>
      <details>
        <summary>{t('historyTable')}</summary>
        <Table
          caption={t('historyCaption')}
          empty={t('historyNone')}
          rows={weeks.toReversed()}
          columns={[
            { label: t('week'), cell: ({ week }) => <DayCell date={week} language={language} /> },
            { label: t('daysTold'), numeric: true, cell: ({ daysTold }) => String(daysTold) },
            {
              label: t('left'),
              numeric: true,
              cell: ({ left }) => (left === null ? t('notReported') : numberText(left, language)),
            },
            {
              label: t('heldAtEnd'),
              numeric: true,
              cell: ({ held }) => (held === null ? t('notReported') : numberText(held, language)),
            },
          ]}
        />
      </details>
      <Download frame={frame} path={`${unitPath(unit.unit)}/bestand`} query={{ on }} />
    </section>
  );
}

function Explaining({ frame, answer, typed, mistakes }: UnitProps) {
  const { language } = frame;
  const { unit, stock, thread } = answer;
  const t = speaker(stockTexts, language);
  const of = shownAgain(typed, mistakes);
  return (
    <section class="part" aria-labelledby="explain">
      <h2 id="explain">{t('explainTitle')}</h2>
      <p>{t('explainLead')}</p>
      {thread === undefined ? (
        <p class="soft">{t('threadNone')}</p>
      ) : (
        <>
          <p>
            <strong>{explanationStageTexts[thread.stage][language]}</strong>
          </p>
          <ThreadTable thread={thread} language={language} />
        </>
      )}
      {unit.outcome === 'met' ? null : (
        <form
          method="post"
          action={link(language, unitPath(unit.unit), { on: stock.on })}
          class="flow"
          noValidate
        >
          <CsrfField frame={frame} />
          <input type="hidden" name="seen" value={String(thread?.state.seq ?? 0)} />
          {thread?.state.waiting === undefined ? null : <p>{t('explainReplaces')}</p>}
          <Choice
            {...of('kind')}
            label={t('explainKind')}
            options={[
              ['', t('choose')],
              ...explanationKinds.map(
                (kind) => [kind, explanationKindTexts[kind][language]] as const,
              ),
            ]}
          />
          <Field
            {...of('text')}
            label={t('explainText')}
            hint={t('explainTextHint')}
            maxLength={4000}
            long
          />
          <Field
            {...of('evidence')}
            label={t('explainEvidence')}
            hint={t('explainEvidenceHint')}
            maxLength={1000}
          />
          <Field
            {...of('floorPacks')}
            label={t('explainFloor')}
            hint={t('explainFloorHint')}
            inputMode="numeric"
          />
          <Field
            {...of('validThrough')}
            label={t('explainUntil')}
            hint={t('explainUntilHint')}
            type="date"
          />
          <p>
            <button type="submit">{t('explainSend')}</button>
          </p>
        </form>
      )}
    </section>
  );
}

type Thread = NonNullable<OwnUnitAnswer['thread']>;

function ThreadTable({
  thread: { events, given },
  language,
}: {
  readonly thread: Thread;
  readonly language: Language;
}) {
  const t = speaker(stockTexts, language);
  const saidIn = (body: ExplanationEventBody) => {
    if (body.kind !== 'given') return body.why;
    const said = given.find(({ id }) => id === body.explanation);
    return said === undefined ? '' : <Given said={said} language={language} />;
  };
  return (
    <Table
      caption={t('threadCaption')}
      empty={t('threadNone')}
      rows={events}
      columns={[
        {
          label: t('onDay'),
          cell: ({ at }) => (
            <time dateTime={at} class="day">
              {isoMomentText(at)}
            </time>
          ),
        },
        {
          label: t('what'),
          cell: ({ body }) =>
            t(`event-${body.kind}`, body.kind === 'accepted' ? { through: body.validThrough } : {}),
        },
        { label: t('explainText'), cell: ({ body }) => saidIn(body) },
        {
          label: t('who'),
          cell: ({ by, body }) =>
            by ?? t(body.kind === 'given' || body.kind === 'withdrawn' ? 'us' : 'inspectorate'),
        },
      ]}
    />
  );
}

/** What a party gave, as it gave it. */
function Given({
  said: { kind, text, evidence, floorPacks, validThrough: through },
  language,
}: {
  readonly said: Thread['given'][number];
  readonly language: Language;
}) {
  const t = speaker(stockTexts, language);
  const more = [
    ...(evidence === undefined ? [] : [t('saidEvidence', { given: evidence })]),
    ...(floorPacks === undefined ? [] : [t('saidFloor', { count: floorPacks })]),
    ...(through === undefined ? [] : [t('saidUntil', { through })]),
  ];
  return (
    <>
      {`${explanationKindTexts[kind][language]}: ${text}`}
      {more.map((line) => (
        <span class="small soft"> {line}</span>
      ))}
    </>
  );
}
