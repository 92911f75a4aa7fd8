import { isOpen } from '../../domain/stock/claim.ts';
import type { ExplanationEventBody } from '../../domain/stock/explanation.ts';
import type { StockPack } from '../../domain/stock/obligation-case.ts';
import type { Language } from '../../law/norm.ts';
import { claimTexts } from '../../texts/pages/claims.ts';
import { sayOutcome } from '../../texts/pages/rules.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { supervisionTexts } from '../../texts/pages/supervision.ts';
import {
  explanationKindTexts,
  explanationStageTexts,
  stockRoleTexts,
} from '../../texts/stock-words.ts';
import { sayMissing } from '../../texts/missing.ts';
import type { ViewedEvent, ViewedThread } from '../../usecases/supervision/view-explanations.ts';
import { unitAddress } from '../../usecases/stock/unit-address.ts';
import type { UnitReview } from '../../usecases/supervision/view-unit.ts';
import type { Typed } from '../form-fields.ts';
import { isoMomentText, link, numberText, type Frame } from '../frame.ts';
import { eurosText } from '../pages/medicine.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { DoneOrWrong } from '../parts/done-or-wrong.tsx';
import { Layout } from '../parts/layout.tsx';
import type { Mistake } from '../parts/mistakes.tsx';
import { Hatch } from '../parts/share-bar.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence, Receipt, Trace } from '../parts/trace.tsx';
import { Field } from '../signals/field.tsx';
import { rowCountColumns } from '../stock/row-counts.ts';
import { ClaimDeeds, ClaimsTable, type ClaimDeedName } from './claims.tsx';
import { amount, Colour, reviewPath, unitName } from './review-page.tsx';
import { WeekChart } from './week-chart.tsx';
import { WholesalerPart } from './wholesaler-part.tsx';

export interface UnitProps {
  readonly frame: Frame;
  readonly review: UnitReview;
  readonly synthetic: boolean;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly done: boolean;
}

/** Everything that one outcome rests on, down to the receipt, and what can be done about it. */
export function UnitPage(props: UnitProps) {
  const { frame, review, synthetic, mistakes, done } = props;
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const { row, about, on } = review;
  const title = t('unitTitle', { name: unitName(row), party: row.partyName });
  const role = stockRoleTexts[about.role === 'mah' ? 'supplier' : 'wholesaler'][language];
  return (
    <Layout frame={frame} title={title} synthetic={synthetic} hidden>
      <div class="flow">
        <p>
          <a href={link(language, reviewPath, { on })}>{t('backToList')}</a>
        </p>
        <h1>{title}</h1>
        <p>
          {about.role === 'wholesaler'
            ? t('groupLead', { role, on })
            : t('unitLead', { unit: about.unit, role, on })}
        </p>
        <p class="beside small">{t('logged')}</p>
        <DoneOrWrong
          isDone={done}
          says={{ done: t('done'), wrong: t('mistakes') }}
          mistakes={mistakes}
        />
        <GetForm action={addressOf(review, language)} label={t('on')} language={language}>
          <DayField name="on" label={t('on')} value={on} />
        </GetForm>
      </div>
      <Outcome {...props} />
      <Thread {...props} />
      <Acts {...props} />
      <Claims {...props} />
      {review.wholesaler === undefined ? null : (
        <WholesalerPart facts={review.wholesaler} language={language} />
      )}
      <Packs {...props} />
      <Deliveries {...props} />
      <History {...props} />
    </Layout>
  );
}

export function addressOf({ about }: Pick<UnitReview, 'about'>, language: Language) {
  return link(
    language,
    `${reviewPath}/${about.party}/${encodeURIComponent(unitAddress(about.unit))}`,
  );
}

function Outcome({ frame, review }: UnitProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const { row, obligation } = review;
  const { required, norm, outcome, baseDistorted } = obligation;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [
      t('requiredFact'),
      required === null
        ? undefined
        : [
            t('requiredValue', { units: required.units, exact: required.exact }),
            ...(required.packs === null ? [] : [t('requiredPacks', { packs: required.packs })]),
          ].join(', '),
    ],
    [t('heldFact'), row.heldUnits === null ? undefined : t('heldValue', { units: row.heldUnits })],
    [
      t('coverFact'),
      row.weeksHeld === null
        ? undefined
        : t('coverValue', { weeks: Math.round(row.weeksHeld * 10) / 10 }),
    ],
    [
      t('shortFact'),
      row.shortUnits === null ? t('none') : t('heldValue', { units: row.shortUnits }),
    ],
  ];
  return (
    <section class="part" aria-labelledby="outcome">
      <h2 id="outcome">{t('outcomeTitle')}</h2>
      <p class="count">
        <strong>{sayOutcome('obligation', outcome, language)}</strong>
      </p>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <>
            <dt>{term}</dt>
            <dd>{fact ?? t('notReported')}</dd>
          </>
        ))}
        <dt>{t('colour')}</dt>
        <dd>
          <Colour listed={row.listed} frame={frame} />
        </dd>
        <dt>{t('users')}</dt>
        <dd>{t('notReported')}</dd>
        <dt>{t('normFact')}</dt>
        <dd>
          {norm === null ? (
            t('noNorm')
          ) : (
            <>
              {t('normVersion', { norm: norm.source, version: norm.version })}{' '}
              <Confidence confidence={norm.confidence} language={language} />
            </>
          )}
        </dd>
      </dl>
      {baseDistorted === true ? <p>{t('distorted')}</p> : null}
      <details>
        <summary>{t('arithmetic')}</summary>
        <Trace because={obligation.because} language={language} />
        {obligation.missing.length === 0 ? null : (
          <>
            <h3>{t('missingFacts')}</h3>
            <ul>
              {obligation.missing.map((missing) => (
                <li>{sayMissing(missing, language)}</li>
              ))}
            </ul>
          </>
        )}
      </details>
      <Receipt receipt={obligation.receipt} language={language} />
    </section>
  );
}

function Packs({ frame, review: { packs, counted } }: UnitProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const held = (kind: keyof NonNullable<StockPack['held']>) => (pack: StockPack) =>
    amount(pack.held?.[kind] ?? null, frame);
  return (
    <section class="part" aria-labelledby="packs">
      <h2 id="packs">{t('packsTitle')}</h2>
      <Table
        caption={t('packsCaption', { count: packs.length })}
        empty=""
        rows={packs}
        columns={[
          { label: t('pack'), cell: ({ code }) => <span class="code">{code}</span> },
          {
            label: t('counts'),
            cell: ({ code }) => t(counted.includes(code) ? 'countsYes' : 'countsNo'),
          },
          {
            label: t('unitsPerPack'),
            numeric: true,
            cell: ({ unitsPerPack }) => numberText(unitsPerPack, language),
          },
          {
            label: t('price'),
            numeric: true,
            cell: ({ listPriceEurocents }) =>
              listPriceEurocents === undefined
                ? t('notReported')
                : `€ ${eurosText(String(listPriceEurocents), language)}`,
          },
          { label: t('held'), numeric: true, cell: held('available') },
          { label: t('quarantine'), numeric: true, cell: held('quarantine') },
          { label: t('hub'), numeric: true, cell: held('hub') },
        ]}
      />
    </section>
  );
}

function Deliveries({ frame, review: { packs, counted, files } }: UnitProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const runs = packs
    .filter(({ code }) => counted.includes(code))
    .flatMap(({ code, weeklyDeliveries = [] }) =>
      weeklyDeliveries.map((run) => ({ code, ...run })),
    );
  return (
    <section class="part" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('deliveriesTitle')}</h2>
      <Table
        caption={t('deliveriesCaption')}
        empty={t('deliveriesNone')}
        rows={runs}
        columns={[
          { label: t('pack'), cell: ({ code }) => <span class="code">{code}</span> },
          { label: t('weekEnding'), cell: ({ weekEnding }) => weekEnding },
          {
            label: t('weekCount'),
            numeric: true,
            cell: ({ weeks = 1 }) => numberText(weeks, language),
          },
          { label: t('delivered'), numeric: true, cell: ({ units }) => amount(units, frame) },
          {
            label: t('toWholesalers'),
            numeric: true,
            cell: ({ toWholesalers }) => amount(toWholesalers ?? null, frame),
          },
          {
            label: t('returned'),
            numeric: true,
            cell: ({ returned }) => amount(returned ?? null, frame),
          },
        ]}
      />
      <h3>{t('filesTitle')}</h3>
      <Table
        caption={t('filesCaption')}
        empty={t('filesNone')}
        rows={files}
        columns={[
          {
            label: t('file'),
            cell: ({ id, file, sha256 }) => (
              <>
                {`${id} · ${file}`}
                <span class="second small code">{sha256.slice(0, 16)}</span>
              </>
            ),
          },
          { label: t('sent'), cell: ({ asserted }) => asserted },
          { label: t('rows'), numeric: true, cell: ({ rows }) => numberText(rows, language) },
          ...rowCountColumns<(typeof files)[number]>(
            { accepted: t('accepted'), rejected: t('rejected'), held: t('waiting') },
            language,
          ),
        ]}
      />
    </section>
  );
}

function History({ frame, review: { weeks, row } }: UnitProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const told = weeks.filter(({ held }) => held !== null);
  const required = row.requiredUnits;
  const under =
    required === null
      ? t('historyNoNorm')
      : t('historyUnder', { count: told.filter(({ held }) => (held ?? 0) < required).length });
  return (
    <section class="part" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <p>{t('historyFirst', { told: told.length, weeks: weeks.length, under })}</p>
      <Hatch />
      <WeekChart weeks={weeks} required={required} label={t('historyChart')} />
      <details>
        <summary>{t('historyCaption')}</summary>
        <Table
          caption={t('historyCaption')}
          empty=""
          rows={weeks.toReversed()}
          columns={[
            { label: t('week'), cell: ({ week }) => week },
            { label: t('heldSunday'), numeric: true, cell: ({ held }) => amount(held, frame) },
            {
              label: t('delivered'),
              numeric: true,
              cell: ({ delivered }) => amount(delivered, frame),
            },
          ]}
        />
      </details>
    </section>
  );
}

const kindKeys = {
  asked: 'kindAsked',
  given: 'kindGiven',
  withdrawn: 'kindWithdrawn',
  accepted: 'kindAccepted',
  refused: 'kindRefused',
  'asked-on': 'kindAskedOn',
  ended: 'kindEnded',
} as const satisfies Record<ExplanationEventBody['kind'], keyof typeof supervisionTexts>;

function Thread({ frame, review: { thread } }: UnitProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  return (
    <section class="part" aria-labelledby="thread">
      <h2 id="thread">{t('threadTitle')}</h2>
      <p>
        <span class="tag">{explanationStageTexts[thread.stage][language]}</span>
      </p>
      {thread.events.length === 0 ? (
        <p class="soft">{t('threadNone')}</p>
      ) : (
        <ol class="thread">
          {thread.events.map((event) => (
            <Event event={event} thread={thread} language={language} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface EventProps {
  readonly event: ViewedEvent;
  readonly thread: ViewedThread;
  readonly language: Language;
}

function Event({ event, thread, language }: EventProps) {
  const t = speaker(supervisionTexts, language);
  const { body, by, at } = event;
  return (
    <li>
      <p class="small">
        <time dateTime={at}>{isoMomentText(at)}</time>: {by ?? t('clockwork')}{' '}
        {t(kindKeys[body.kind])}.
      </p>
      {'why' in body ? <p class="said">{body.why}</p> : null}
      {'answerBy' in body && body.answerBy !== undefined ? (
        <p class="small">{t('answerBy', { day: body.answerBy })}</p>
      ) : null}
      {body.kind === 'accepted' ? (
        <p class="small">
          {t('validFromThrough', { from: body.validFrom, through: body.validThrough })}{' '}
          {body.floorPacks === undefined ? null : t('floor', { packs: body.floorPacks })}
        </p>
      ) : null}
      {body.kind === 'given' ? (
        <Given given={thread.given.find(({ id }) => id === body.explanation)} language={language} />
      ) : null}
    </li>
  );
}

function Given({
  given,
  language,
}: {
  readonly given: ViewedThread['given'][number] | undefined;
  readonly language: Language;
}) {
  const t = speaker(supervisionTexts, language);
  if (given === undefined) return null;
  const { kind, text, evidence, floorPacks, validFrom, validThrough } = given;
  return (
    <>
      <p class="said">{text}</p>
      <p class="small">
        <span class="tag">{explanationKindTexts[kind][language]}</span>{' '}
        {validThrough === undefined
          ? t('validOpen', { from: validFrom })
          : t('validFromThrough', { from: validFrom, through: validThrough })}{' '}
        {floorPacks === undefined ? null : t('floor', { packs: floorPacks })}{' '}
        {evidence === undefined ? null : t('evidence', { value: evidence })}
      </p>
    </>
  );
}

/** What can be done as the thread stands; the use case asks again. */
function deedsFor({ state, stage }: ViewedThread): readonly DeedName[] {
  const isWaiting = state.waiting !== undefined;
  return [
    ...(isWaiting ? (['accept', 'ask-on', 'refuse'] as const) : []),
    ...(!isWaiting && state.question === undefined && stage !== 'accepted'
      ? (['ask'] as const)
      : []),
    ...(stage === 'accepted' ? (['end'] as const) : []),
  ];
}

export const deedNames = ['ask', 'accept', 'refuse', 'ask-on', 'end'] as const;
export type DeedName = (typeof deedNames)[number];

function Acts(props: UnitProps) {
  const { frame, review } = props;
  const t = speaker(supervisionTexts, frame.language);
  const deeds = deedsFor(review.thread);
  return (
    <section class="part screen-only" aria-labelledby="acts">
      <h2 id="acts">{t('actsTitle')}</h2>
      {deeds.length === 0 ? <p class="soft">{t('nothingToDo')}</p> : null}
      {deeds.map((deed) => (
        <DeedForm {...props} deed={deed} />
      ))}
    </section>
  );
}

function DeedForm({
  frame,
  review,
  deed,
  typed,
  mistakes,
}: UnitProps & { readonly deed: DeedName }) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const isThis = typed['deed'] === deed && typed['claim'] === undefined;
  const of = (name: string) => {
    const id = `${deed}-${name}`;
    return {
      name,
      id,
      value: isThis ? (typed[name] ?? '') : '',
      mistake: isThis ? mistakes.find(({ field }) => field === id)?.message : undefined,
    };
  };
  return (
    <details open={isThis}>
      <summary>{t(deed)}</summary>
      <form method="post" action={addressOf(review, language)} class="flow" noValidate>
        <CsrfField frame={frame} />
        <input type="hidden" name="seen" value={review.thread.state.seq} />
        <input type="hidden" name="on" value={review.on} />
        <Field {...of('why')} label={t('why')} hint={t('whyHint')} maxLength={4000} long />
        {deed === 'ask' || deed === 'ask-on' ? (
          <Field {...of('answerBy')} label={t('byDay')} type="date" />
        ) : null}
        {deed === 'accept' ? (
          <>
            <Field {...of('validThrough')} label={t('throughDay')} type="date" />
            <Field {...of('floorPacks')} label={t('floorPacks')} inputMode="numeric" />
          </>
        ) : null}
        <button type="submit" name="deed" value={deed}>
          {t(deed)}
        </button>
      </form>
    </details>
  );
}

/** Where what is done about a claim goes. */
export function claimAddressOf(review: Pick<UnitReview, 'about'>, language: Language): string {
  return `${addressOf(review, language)}/beroep`;
}

function Claims({ frame, review, typed, mistakes }: UnitProps) {
  const { language } = frame;
  const t = speaker(claimTexts, language);
  const { claims, on } = review;
  return (
    <section class="part" aria-labelledby="claims">
      <h2 id="claims">{t('title')}</h2>
      {claims.length === 0 ? (
        <p class="soft">{t('none')}</p>
      ) : (
        <>
          <p>{t('inspectorLead')}</p>
          <ClaimsTable claims={claims} reader="inspector" language={language} />
        </>
      )}
      {claims.map((claim) => (
        <ClaimDeeds
          frame={frame}
          action={claimAddressOf(review, language)}
          claim={claim}
          deeds={claimDeeds(claim)}
          typed={typed}
          mistakes={mistakes}
          on={on}
        />
      ))}
    </section>
  );
}

/** What an inspector can do about a claim, at one stage or another. */
export const claimDeedNames = ['accept', 'ask', 'refuse', 'end'] as const;

function claimDeeds({ state, stage }: UnitReview['claims'][number]): readonly ClaimDeedName[] {
  if (isOpen(state)) return ['accept', 'ask', 'refuse'];
  return stage === 'accepted' ? ['end'] : [];
}
