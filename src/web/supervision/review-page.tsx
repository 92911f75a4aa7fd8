import { fullLineTexts } from '../../texts/pages/claims.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { colourTexts } from '../../texts/pages/lists.ts';
import { expectedTexts } from '../../texts/pages/stock-reporting.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import {
  reportedDayTexts,
  reviewShownTexts,
  supervisionTexts,
} from '../../texts/pages/supervision.ts';
import { explanationStageTexts, groupText, stockRoleTexts } from '../../texts/stock-words.ts';
import type { ReviewRow } from '../../usecases/supervision/review-row.ts';
import {
  reviewShown,
  type LateParty,
  type StockReview,
} from '../../usecases/supervision/review-stock.ts';
import { unitAddress } from '../../usecases/stock/unit-address.ts';
import { dayText, link, numberText, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { Pager } from '../pages/search.tsx';
import { DayField } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Hatch } from '../parts/share-bar.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence } from '../parts/trace.tsx';
import { KeepAs } from '../send-table.tsx';

export const reviewPath = '/toezicht';
export const fullLinePath = `${reviewPath}/volgesorteerd`;
export const reviewFilePath = '/toezicht/bestand';
/** As the field and the address call what is shown. */
export const shownName = 'toon';

interface ReviewProps {
  readonly frame: Frame;
  readonly review: StockReview;
  readonly words: string;
  readonly page: Paged<ReviewRow>;
  readonly synthetic: boolean;
}

/** The inspector's first screen: where somebody may have to look, and why. */
export function ReviewPage(props: ReviewProps) {
  const { frame, review, words, page, synthetic } = props;
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const asked = { on: review.on, [shownName]: review.shown, words };
  const nothing =
    review.expected === 0 && Object.values(review.counts).every((count) => count === 0);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead', { on: review.on })}</p>
        <p class="beside small">{t('logged')}</p>
        <p class="small">
          <a href={link(language, fullLinePath)}>{fullLineTexts.title[language]}</a>
        </p>
        <Question {...props} />
      </div>
      {nothing && words === '' ? (
        <p class="soft">{t('nothingYet')}</p>
      ) : (
        <>
          <Table
            caption={t('caption', { count: review.rows.length })}
            empty={t('empty')}
            rows={page.items}
            columns={[
              { label: t('medicine'), cell: (row) => <Unit row={row} {...props} /> },
              {
                label: t('party'),
                cell: (row) => (
                  <>
                    {row.partyName}
                    <span class="second small soft">
                      {stockRoleTexts[row.role === 'mah' ? 'supplier' : 'wholesaler'][language]}
                    </span>
                  </>
                ),
              },
              {
                label: t('colour'),
                cell: ({ listed }) => <Colour listed={listed} frame={frame} />,
              },
              {
                label: t('outcome'),
                cell: ({ outcome, stage }) => (
                  <>
                    {reviewShownTexts[outcome][language]}
                    <span class="second small soft">{explanationStageTexts[stage][language]}</span>
                  </>
                ),
              },
              {
                label: t('short'),
                numeric: true,
                cell: ({ shortUnits }) => amount(shortUnits, frame),
              },
              {
                label: t('weeks'),
                numeric: true,
                unbroken: true,
                cell: ({ weeksHeld, normWeeks }) => weeksText(weeksHeld, normWeeks, frame),
              },
              {
                label: t('norm'),
                cell: ({ confidence }) =>
                  confidence === null ? (
                    t('noNorm')
                  ) : (
                    <Confidence confidence={confidence} language={language} />
                  ),
              },
              // No source of ours holds the GIP yet: an unknown number is not a small one.
              { label: t('users'), cell: () => <span class="soft">{t('notReported')}</span> },
            ]}
          />
          <Pager frame={frame} next={page.next} />
          <KeepAs language={language} path={reviewFilePath} query={asked} label={t('download')} />
          <Hatch />
          <Late {...props} />
        </>
      )}
    </Layout>
  );
}

export function amount(units: number | null, { language }: Pick<Frame, 'language'>): string {
  return units === null
    ? supervisionTexts.notReported[language]
    : numberText(Math.round(units), language);
}

function weeksText(
  held: number | null,
  norm: number | null,
  { language }: Pick<Frame, 'language'>,
): string {
  const t = speaker(supervisionTexts, language);
  if (held === null) return t('notReported');
  const rounded = numberText(Math.round(held * 10) / 10, language);
  return norm === null ? rounded : t('weeksOfNorm', { held: rounded, norm });
}

/** A colour in words; the square beside it only repeats it. */
export function Colour({
  listed,
  frame: { language },
}: {
  readonly listed: ReviewRow['listed'];
  readonly frame: Pick<Frame, 'language'>;
}) {
  const { colour, critical } = listed;
  if (!critical) return <span class="soft">{supervisionTexts.unlisted[language]}</span>;
  return (
    <span class={`list-colour list-${colour}`}>
      {colourTexts[colour === 'unlisted' ? 'none' : colour][language]}
    </span>
  );
}

/** A wholesaler answers for a group, of whichever brand; a holder for its own registration. */
export function unitName({ role, unit, name }: Pick<ReviewRow, 'role' | 'unit' | 'name'>): string {
  return role === 'wholesaler' ? groupText(unit) : name;
}

function Unit({ row, frame, review }: ReviewProps & { readonly row: ReviewRow }) {
  const address = `${reviewPath}/${row.party}/${encodeURIComponent(unitAddress(row.unit))}`;
  return (
    <>
      <a href={link(frame.language, address, { on: review.on })}>{unitName(row)}</a>
      {row.role === 'wholesaler' ? null : <span class="second small soft">{row.unit}</span>}
    </>
  );
}

function Question({ frame, review, words }: ReviewProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  return (
    <form class="row" method="get" action={link(language, reviewPath)} aria-label={t('formLabel')}>
      <DayField name="on" label={t('on')} value={review.on} />
      <div>
        <label for={shownName}>{t('which')}</label>
        <select id={shownName} name={shownName}>
          {reviewShown.map((shown) => (
            <option value={shown} selected={shown === review.shown}>
              {`${reviewShownTexts[shown][language]} (${numberText(review.counts[shown] ?? 0, language)})`}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="words">{t('words')}</label>
        <input id="words" name="words" value={words} />
      </div>
      <button type="submit">{speaker(frameTexts, language)('show')}</button>
    </form>
  );
}

function Late({ frame, review }: ReviewProps) {
  const { language } = frame;
  const t = speaker(supervisionTexts, language);
  const { late, expected, days, on } = review;
  if (expected === 0) {
    return (
      <section class="part" aria-labelledby="late">
        <h2 id="late">{t('lateTitle')}</h2>
        <p class="soft">{t('lateNobody')}</p>
      </section>
    );
  }
  return (
    <section class="part" aria-labelledby="late">
      <h2 id="late">{t('lateTitle')}</h2>
      <p>{t('lateLead', { expected, late: late.length, days: days.length, on })}</p>
      <p>
        <a href={link(language, `${reviewPath}/leveringen`)}>{expectedTexts.link[language]}</a>
      </p>
      <Table
        caption={t('lateCaption')}
        empty={t('lateNone')}
        rows={late}
        columns={[
          { label: t('party'), cell: ({ name }) => name },
          { label: t('role'), cell: ({ role }) => stockRoleTexts[role][language] },
          { label: t('missingDays'), cell: (row) => daysIn(row, 'not-reported', frame) },
          { label: t('lateDays'), cell: (row) => daysIn(row, 'late', frame) },
          { label: t('strip'), cell: (row) => <Strip row={row} review={review} frame={frame} /> },
        ]}
      />
    </section>
  );
}

function daysIn(
  { days }: LateParty,
  state: LateParty['days'][number]['state'],
  { language }: Pick<Frame, 'language'>,
): string {
  const t = speaker(supervisionTexts, language);
  const found = days.filter((each) => each.state === state);
  if (found.length === 0) return t('none');
  return found
    .map(({ day, toldOn }) => (toldOn === null ? day : t('saidOn', { value: day, told: toldOn })))
    .join(', ');
}

const box = 12;

/** The same as in the cells before it, at a glance. */
function Strip({
  row,
  review: { days },
  frame: { language },
}: {
  readonly row: LateParty;
  readonly review: StockReview;
  readonly frame: Pick<Frame, 'language'>;
}) {
  const states = new Map(row.days.map(({ day, state }) => [day, state]));
  return (
    <svg
      class="day-strip"
      viewBox={`0 0 ${days.length * (box + 2)} ${box + 2}`}
      width={days.length * (box + 2)}
      height={box + 2}
      role="img"
      aria-label={days
        .map((day) => {
          const state = states.get(day);
          return `${dayText(day, language)}: ${state === undefined ? '–' : reportedDayTexts[state][language]}`;
        })
        .join('; ')}
    >
      {days.map((day, at) => (
        <rect
          class={`day-${states.get(day) ?? 'not-expected'}`}
          x={at * (box + 2) + 1}
          y={1}
          width={box}
          height={box}
        />
      ))}
    </svg>
  );
}
