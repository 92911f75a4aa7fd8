import type { ComponentChildren } from 'preact';
import { stockRhythms } from '../../domain/stock/reporting.ts';
import { weekday } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { reportingTexts, rhythmTexts } from '../../texts/pages/stock-reporting.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { CalendarDay, OwnReporting } from '../../usecases/stock/own-reporting.ts';
import { link, type Frame } from '../frame.ts';
import { addressesPath } from '../notifying/address-pages.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { DayCell } from '../parts/day-cell.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table, type Column } from '../parts/table.tsx';
import { KeepAs } from '../send-table.tsx';
import { daysFilePath, daysPath, stockPath } from './addresses.ts';

export const reportingDeeds = ['stop', 'again', 'reminders-off', 'reminders-on'] as const;
export type ReportingDeed = (typeof reportingDeeds)[number];

/** As typed, to stand there again when it was refused. */
export interface TypedReporting {
  readonly deed?: ReportingDeed;
  readonly from: string;
  readonly why: string;
  readonly rhythm: string;
}

export const blankReporting: TypedReporting = { from: '', why: '', rhythm: '' };

interface DaysProps {
  readonly frame: Frame;
  readonly answer: OwnReporting;
  readonly typed: TypedReporting;
  /** At `stop-from`, `stop-why`, `again-from` or `again-rhythm`. */
  readonly mistakes: readonly Mistake[];
}

/** Which days came, what is expected, and what a party says about that. */
export function DaysPage(props: DaysProps) {
  const { frame, answer, mistakes } = props;
  const { language } = frame;
  const t = speaker(reportingTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={answer.synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, stockPath)}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        {frame.query['gedaan'] === 'ja' && mistakes.length === 0 ? (
          <p class="notice">
            <output>{t('done')}</output>
          </p>
        ) : null}
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
        <p>{expectation(answer, language)}</p>
        <p class="count">{counts(answer, language)}</p>
      </div>
      <Calendar {...props} />
      <Reminders {...props} />
      {answer.rhythm === undefined ? null : <Stop {...props} />}
      <Again {...props} />
      <Said {...props} />
    </Layout>
  );
}

function expectation({ rhythm, inTimeWithinDays }: OwnReporting, language: Language): string {
  const t = speaker(reportingTexts, language);
  const term = { term: inTimeWithinDays };
  switch (rhythm) {
    case 'daily':
      return t('expectedDaily', term);
    case 'weekly':
      return t('expectedWeekly', term);
    case undefined:
      return t('expectedNothing');
    default:
      return rhythm satisfies never;
  }
}

function counts({ days }: OwnReporting, language: Language): string {
  const count = (state: CalendarDay['state']) => days.filter((each) => each.state === state).length;
  return speaker(reportingTexts, language)('counts', {
    onTime: count('on-time'),
    late: count('late'),
    missing: count('not-reported'),
  });
}

type Week = readonly CalendarDay[];

function Calendar({ frame: { language }, answer }: DaysProps) {
  const t = speaker(reportingTexts, language);
  const weeks: Week[] = Array.from({ length: answer.days.length / 7 }, (_, at) =>
    answer.days.slice(7 * at, 7 * at + 7),
  );
  const columns = ([1, 2, 3, 4, 5, 6, 7] as const).map((number): Column<Week> => ({
    label: t(`on-${number}`),
    cell: (week) => {
      const found = week.find(({ day }) => weekday(day) === number);
      return found === undefined ? '–' : <DayState of={found} answer={answer} {...{ language }} />;
    },
  }));
  return (
    <section class="part" aria-label={t('title')}>
      <Table
        caption={t('calendar')}
        empty=""
        rows={weeks.toReversed()}
        columns={[
          {
            label: t('week'),
            cell: ([monday]) => <DayCell date={monday?.day ?? null} language={language} />,
          },
          ...columns,
        ]}
      />
      <KeepAs language={language} path={daysFilePath} query={{}} label={t('download')} />
    </section>
  );
}

interface DayStateProps {
  readonly of: CalendarDay;
  readonly answer: OwnReporting;
  readonly language: Language;
}

function DayState({ of: { day, state, toldOn, remindedOn }, answer, language }: DayStateProps) {
  const t = speaker(reportingTexts, language);
  // Of a day to come nothing can be late or missing yet.
  if (day > answer.today) return <span class="soft">–</span>;
  const isToday = day === answer.today && state === 'not-due';
  return (
    <>
      <span class={state === 'not-reported' ? 'outcome-short' : undefined}>
        {isToday ? t('expectedToday') : t(`state-${state}`)}
      </span>
      {state !== 'on-time' && toldOn !== null ? (
        <span class="second small soft">{t('toldOn', { day: toldOn })}</span>
      ) : null}
      {remindedOn === undefined ? null : (
        <span class="second small soft">{t('remindedOn', { day: remindedOn })}</span>
      )}
    </>
  );
}

function Reminders({ frame, answer }: DaysProps) {
  const { language } = frame;
  const t = speaker(reportingTexts, language);
  const { wantsReminders, contacts, remindFromHour } = answer;
  return (
    <section class="part flow" aria-labelledby="reminders">
      <h2 id="reminders">{t('remindersTitle')}</h2>
      <p>{wantsReminders ? t('remindersOn', { hour: remindFromHour }) : t('remindersOff')}</p>
      {wantsReminders ? (
        <p>
          {contacts === 0 ? t('remindersToNobody') : t('remindersTo', { count: contacts })}{' '}
          <a href={link(language, addressesPath)}>{t('addresses')}</a>
        </p>
      ) : null}
      <form method="post" action={link(language, daysPath)}>
        <CsrfField frame={frame} />
        <button
          type="submit"
          name="deed"
          value={wantsReminders ? 'reminders-off' : 'reminders-on'}
          class="quiet"
        >
          {t(wantsReminders ? 'turnOff' : 'turnOn')}
        </button>
      </form>
    </section>
  );
}

function Stop(props: DaysProps) {
  const { frame, typed } = props;
  const t = speaker(reportingTexts, frame.language);
  const isThis = typed.deed === 'stop';
  return (
    <DeedForm {...props} deed="stop" title={t('stopTitle')} lead={t('stopLead')}>
      <From {...props} deed="stop" label={t('stopFrom')} />
      <div>
        <label for="stop-why">{t('why')}</label>
        <Wrong {...props} field="stop-why" />
        <textarea id="stop-why" name="why" {...invalid(props, 'stop-why')}>
          {isThis ? typed.why : ''}
        </textarea>
      </div>
    </DeedForm>
  );
}

function Again(props: DaysProps) {
  const { frame, typed } = props;
  const { language } = frame;
  const t = speaker(reportingTexts, language);
  const chosen = typed.deed === 'again' ? typed.rhythm : (props.answer.rhythm ?? '');
  return (
    <DeedForm {...props} deed="again" title={t('againTitle')} lead={t('againLead')}>
      <From {...props} deed="again" label={t('againFrom')} />
      <div>
        <label for="again-rhythm">{t('rhythm')}</label>
        <Wrong {...props} field="again-rhythm" />
        <select id="again-rhythm" name="rhythm" {...invalid(props, 'again-rhythm')}>
          {stockRhythms.map((rhythm) => (
            <option value={rhythm} selected={rhythm === chosen}>
              {rhythmTexts[rhythm][language]}
            </option>
          ))}
        </select>
      </div>
    </DeedForm>
  );
}

interface DeedFormProps extends DaysProps {
  readonly deed: 'stop' | 'again';
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

function DeedForm({ frame, typed, deed, title, lead, children }: DeedFormProps) {
  const t = speaker(reportingTexts, frame.language);
  return (
    <section class="part screen-only" aria-labelledby={deed}>
      <h2 id={deed}>{title}</h2>
      <details open={typed.deed === deed}>
        <summary>{lead}</summary>
        <form method="post" action={link(frame.language, daysPath)} class="flow" noValidate>
          <CsrfField frame={frame} />
          {children}
          <button type="submit" name="deed" value={deed}>
            {t('stopGo')}
          </button>
        </form>
      </details>
    </section>
  );
}

interface FromProps extends DaysProps {
  readonly deed: 'stop' | 'again';
  readonly label: string;
}

function From(props: FromProps) {
  const { deed, label, typed } = props;
  const id = `${deed}-from`;
  return (
    <div>
      <label for={id}>{label}</label>
      <Wrong {...props} field={id} />
      <input
        type="date"
        id={id}
        name="from"
        value={typed.deed === deed ? typed.from : ''}
        {...invalid(props, id)}
      />
    </div>
  );
}

const wrongAt = ({ mistakes }: Pick<DaysProps, 'mistakes'>, field: string) =>
  mistakes.find((each) => each.field === field)?.message;

function Wrong(props: Pick<DaysProps, 'mistakes'> & { readonly field: string }) {
  const message = wrongAt(props, props.field);
  return message === undefined ? null : (
    <span class="mistake" id={`${props.field}-mistake`}>
      {message}
    </span>
  );
}

function invalid(props: Pick<DaysProps, 'mistakes'>, field: string) {
  return wrongAt(props, field) === undefined
    ? {}
    : { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-mistake` };
}

function Said({ frame: { language }, answer: { said } }: DaysProps) {
  const t = speaker(reportingTexts, language);
  return (
    <section class="part" aria-labelledby="said">
      <h2 id="said">{t('saidTitle')}</h2>
      <Table
        caption={t('saidCaption')}
        empty={t('saidNone')}
        rows={said}
        columns={[
          {
            label: t('saidFrom'),
            cell: ({ from }) => <DayCell date={from} language={language} />,
          },
          {
            label: t('saidUntil'),
            cell: ({ until }) =>
              until === null ? t('noEnd') : <DayCell date={until} language={language} />,
          },
          {
            label: t('saidWhat'),
            cell: ({ present, rhythm, replaced }) => (
              <>
                {present ? rhythmTexts[rhythm][language] : t('saidNothing')}
                {replaced === undefined ? null : (
                  <span class="second small">
                    {replaced === 'wholly'
                      ? t('saidReplacedWholly')
                      : t('saidReplaced', { day: replaced.from })}
                  </span>
                )}
              </>
            ),
          },
          {
            label: t('saidBy'),
            cell: ({ word, why }) =>
              why ?? (word === null ? t('saidByDelivering') : t('saidByYou')),
          },
        ]}
      />
    </section>
  );
}
