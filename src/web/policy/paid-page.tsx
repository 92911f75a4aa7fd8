import type { Language } from '../../law/norm.ts';
import { paidTexts } from '../../texts/pages/paid.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { groupText } from '../../texts/stock-words.ts';
import type { Context } from '../../usecases/context.ts';
import {
  recordPaid,
  takeBackPaid,
  viewPaid,
  type PaidAnswer,
  type PaidRow,
} from '../../usecases/policy/pay-stock.ts';
import type { Table as TableFile } from '../../usecases/table-file.ts';
import { missing, shownValue, unreadableDays, type FieldOf } from '../field-mistakes.ts';
import { fieldsOf, shownAgain, type Typed } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import { Choice } from '../parts/choice.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { DoneOrWrong } from '../parts/done-or-wrong.tsx';
import { Layout } from '../parts/layout.tsx';
import type { Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { takeBack, TakeBackForm } from '../parts/take-back-form.tsx';
import { WideBox } from '../parts/wide-box.tsx';
import { recordOrTakeBack } from '../record-or-take-back.ts';
import { orRefused } from '../refused.ts';
import { KeepAs, sendTable } from '../send-table.tsx';
import { Field } from '../signals/field.tsx';
import { seeOther, type SignedPages } from '../signed-page.ts';
import { figuresPath, paidPath } from './figures-page.tsx';
import { paidColumns } from './paid-columns.ts';

const paidFilePath = `${paidPath}/bestand`;
const ministry = ['policy'] as const;

/** What the ministry pays for: it puts it down and takes it back. */
export function addPaid(pages: SignedPages): void {
  pages.page(paidPath, ministry, (frame, _request, context) => show(frame, context));
  pages.page(paidFilePath, ministry, async (frame, _request, context, reply) => {
    const answer = orRefused(await viewPaid(context));
    return sendTable(frame, reply, `betaald-${answer.on}`, fileOf(answer, context.demo));
  });
  pages.form(paidPath, ministry, async (frame, request, context, reply) => {
    const typed = fieldsOf(request.body);
    const mistakes = await act(context, typed, frame.language);
    if (mistakes.length === 0) {
      return seeOther(reply, link(frame.language, paidPath, { done: 'yes' }));
    }
    reply.code(422);
    return show(frame, context, typed, mistakes);
  });
}

async function show(
  frame: Frame,
  context: Context,
  typed: Typed = {},
  mistakes: readonly Mistake[] = [],
) {
  const answer = orRefused(await viewPaid(context));
  return <PaidPage {...{ frame, answer, typed, mistakes }} synthetic={context.demo} />;
}

/** Does what was asked; gives what is wrong with it. */
function act(context: Context, typed: Typed, language: Language): Promise<readonly Mistake[]> {
  return recordOrTakeBack(
    typed,
    {
      row: 'paid',
      rowMissing: paidTexts.rowMissing[language],
      read: (field) => readNew(field, language),
      record: (field) => recordPaid(context, givenOf(field)),
      takeBack: (paid, why) => takeBackPaid(context, { paid, why }),
      fieldNames: { eurocents: 'euros' },
    },
    language,
  );
}

function givenOf(field: FieldOf): object {
  const number = (name: string) => Number(field(name).replace(',', '.'));
  const through = field('validThrough');
  return {
    party: number('party'),
    unit: field('unit'),
    days: number('days'),
    units: number('units'),
    eurocents: Math.round(number('euros') * 100),
    validFrom: field('validFrom'),
    reference: field('reference'),
    ...(through === '' ? {} : { validThrough: through }),
  };
}

const numbers = [
  { name: 'days', form: /^[1-9]\d{0,3}$/, example: '28' },
  { name: 'units', form: /^\d{1,12}(?:[.,]\d{1,3})?$/, example: '1200' },
  { name: 'euros', form: /^\d{1,10}(?:[.,]\d{1,2})?$/, example: '950' },
] as const;

function readNew(field: FieldOf, language: Language): readonly Mistake[] {
  const t = speaker(paidTexts, language);
  return [
    ...missing(field, 'party', t('partyMissing')),
    ...missing(field, 'unit', t('unitMissing')),
    ...numbers.flatMap(({ name, form, example }) => {
      const says = { what: t(name), example };
      if (field(name) === '' || form.test(field(name)))
        return missing(field, name, t('numberMissing', says));
      const message = t('numberUnreadable', { ...says, ...shownValue(field, name) });
      return [{ field: name, message }];
    }),
    ...missing(field, 'validFrom', t('fromMissing')),
    ...unreadableDays(field, ['validFrom', 'validThrough'], (shown) => t('dayUnreadable', shown)),
    ...missing(field, 'reference', t('referenceMissing')),
  ];
}

interface PaidProps {
  readonly frame: Frame;
  readonly answer: PaidAnswer;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly synthetic: boolean;
}

function PaidPage(props: PaidProps) {
  const { frame, answer, mistakes, synthetic } = props;
  const { language, query } = frame;
  const { rows } = answer;
  const t = speaker(paidTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <p class="small">
          <a href={link(language, figuresPath)}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p class="small">
          <a href="#record">{t('newTitle')}</a>
        </p>
        <DoneOrWrong
          isDone={query['done'] === 'yes'}
          says={{ done: t('done'), wrong: t('mistakes') }}
          mistakes={mistakes}
        />
      </div>
      <WideBox label={t('title')}>
        <Table
          caption={t('caption', { count: rows.length })}
          empty={t('empty')}
          rows={rows}
          columns={[
            { label: t('number'), numeric: true, cell: ({ id }) => String(id) },
            { label: t('party'), cell: ({ partyName }) => partyName },
            { label: t('unit'), cell: ({ unit }) => groupText(unit) },
            ...paidColumns<PaidRow>(t, language),
            { label: t('reference'), cell: ({ reference }) => reference },
            {
              label: t('standing'),
              cell: ({ counts, withdrawn }) =>
                withdrawn === undefined
                  ? t(counts ? 'counts' : 'countsNot')
                  : t('withdrawn', { on: withdrawn.on, why: withdrawn.why }),
            },
          ]}
        />
      </WideBox>
      <KeepAs language={language} path={paidFilePath} query={{}} label={t('download')} />
      <section class="part" aria-labelledby="record">
        <h2 id="record">{t('newTitle')}</h2>
        <p class="small soft">{t('file')}</p>
        <Table
          caption={t('linesCaption', { on: answer.on })}
          empty={t('empty')}
          rows={answer.parties}
          columns={[
            { label: t('party'), cell: ({ name }) => name },
            {
              label: t('fullLine'),
              cell: ({ line }) =>
                line === undefined ? t('unknown') : t(line.fullLine ? 'counts' : 'countsNot'),
            },
            { label: t('from'), cell: ({ line }) => line?.validFrom ?? '' },
            { label: t('source'), cell: ({ line }) => line?.source ?? '' },
          ]}
        />
        <RecordForm {...props} />
      </section>
      {rows.some(({ withdrawn }) => withdrawn === undefined) ? (
        <section class="part" aria-labelledby="take-back">
          <h2 id="take-back">{t('backTitle')}</h2>
          <BackForm {...props} />
        </section>
      ) : null}
    </Layout>
  );
}

function RecordForm({ frame, answer, typed, mistakes }: PaidProps) {
  const { language } = frame;
  const t = speaker(paidTexts, language);
  const of = shownAgain(typed, mistakes, typed['deed'] !== takeBack);
  return (
    <form method="post" action={link(language, paidPath)} class="flow" noValidate>
      <CsrfField frame={frame} />
      <Choice
        {...of('party')}
        label={t('party')}
        options={[
          ['', t('choose')],
          ...answer.parties.map((each) => [String(each.party), each.name] as const),
        ]}
      />
      <Field
        {...of('unit')}
        label={t('unit')}
        hint={t('unitHint')}
        options={answer.units}
        maxLength={500}
      />
      <Field {...of('days')} label={t('days')} hint={t('daysHint')} inputMode="numeric" />
      <Field {...of('units')} label={t('units')} hint={t('unitsHint')} />
      <Field {...of('euros')} label={t('euros')} hint={t('eurosHint')} />
      <Field {...of('validFrom')} label={t('from')} type="date" />
      <Field {...of('validThrough')} label={t('through')} hint={t('throughHint')} type="date" />
      <Field
        {...of('reference')}
        label={t('reference')}
        hint={t('referenceHint')}
        maxLength={500}
      />
      <p>
        <button type="submit" name="deed" value="record">
          {t('record')}
        </button>
      </p>
    </form>
  );
}

function BackForm({ frame, answer, typed, mistakes }: PaidProps) {
  const t = speaker(paidTexts, frame.language);
  const said = ({ id, partyName, unit, reference }: PaidRow) =>
    `${id}: ${partyName}, ${groupText(unit)} (${reference})`;
  return (
    <TakeBackForm
      {...{ frame, typed, mistakes }}
      to={paidPath}
      row="paid"
      options={answer.rows
        .filter(({ withdrawn }) => withdrawn === undefined)
        .map((row) => [String(row.id), said(row)] as const)}
      says={{ row: t('row'), choose: t('choose'), why: t('why'), button: t('takeBack') }}
    />
  );
}

/** The rows of the page as a file. */
function fileOf({ rows }: PaidAnswer, synthetic: boolean): TableFile {
  return {
    synthetic,
    columns: [
      { name: 'id', kind: 'whole' },
      { name: 'partyId', kind: 'whole' },
      { name: 'party', kind: 'text' },
      { name: 'unit', kind: 'text' },
      { name: 'days', kind: 'whole' },
      { name: 'units', kind: 'number' },
      { name: 'eurocents', kind: 'whole' },
      { name: 'from', kind: 'day' },
      { name: 'through', kind: 'day' },
      { name: 'decision', kind: 'text' },
      { name: 'countsToday', kind: 'text' },
      { name: 'withdrawnOn', kind: 'day' },
      { name: 'withdrawnWhy', kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.id,
      row.party,
      row.partyName,
      row.unit,
      row.days,
      row.units,
      row.eurocents,
      row.validFrom,
      row.validThrough ?? null,
      row.reference,
      row.counts ? 'yes' : 'no',
      row.withdrawn?.on ?? null,
      row.withdrawn?.why ?? null,
    ]),
  };
}
