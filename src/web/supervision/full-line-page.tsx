import type { Language } from '../../law/norm.ts';
import { fullLineTexts } from '../../texts/pages/claims.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Context } from '../../usecases/context.ts';
import {
  recordFullLine,
  takeBackFullLine,
  viewFullLine,
  type FullLineParty,
} from '../../usecases/supervision/full-line.ts';
import { supervisionPurpose } from '../../usecases/supervision/who.ts';
import { missing, unreadableDays, type FieldOf } from '../field-mistakes.ts';
import { fieldsOf, shownAgain, type Typed } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import { Choice } from '../parts/choice.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { DoneOrWrong } from '../parts/done-or-wrong.tsx';
import { Layout } from '../parts/layout.tsx';
import type { Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { takeBack, TakeBackForm } from '../parts/take-back-form.tsx';
import { recordOrTakeBack } from '../record-or-take-back.ts';
import { orRefused } from '../refused.ts';
import { Field } from '../signals/field.tsx';
import { seeOther, type SignedPages } from '../signed-page.ts';
import { fullLinePath } from './review-page.tsx';

const desk = ['assessor', 'inspector'] as const;
const purpose = { purpose: supervisionPurpose };

/** Which wholesalers are full-line: the desk puts it down and takes it back. */
export function addFullLine(pages: SignedPages): void {
  pages.page(
    fullLinePath,
    desk,
    (frame, request, context) => show({ frame, context, requestId: request.id }),
    purpose,
  );
  pages.form(
    fullLinePath,
    desk,
    async (frame, request, context, reply) => {
      const typed = fieldsOf(request.body);
      const here = { frame, context, requestId: request.id };
      const mistakes = await act(context, typed, frame.language);
      if (mistakes.length === 0) {
        return seeOther(reply, link(frame.language, fullLinePath, { done: 'yes' }));
      }
      reply.code(422);
      return show(here, typed, mistakes);
    },
    purpose,
  );
}

interface Here {
  readonly frame: Frame;
  readonly context: Context;
  readonly requestId: string;
}

async function show(
  { frame, context, requestId }: Here,
  typed: Typed = {},
  mistakes: readonly Mistake[] = [],
) {
  const parties = orRefused(await viewFullLine(context, { requestId }));
  return (
    <FullLinePage
      frame={frame}
      parties={parties}
      typed={typed}
      mistakes={mistakes}
      synthetic={context.demo}
    />
  );
}

/** Does what was asked; gives what is wrong with it. */
function act(context: Context, typed: Typed, language: Language): Promise<readonly Mistake[]> {
  return recordOrTakeBack(
    typed,
    {
      row: 'fact',
      rowMissing: fullLineTexts.rowMissing[language],
      read: (field) => readNew(field, language),
      record: (field) => recordFullLine(context, givenOf(field)),
      takeBack: (fact, why) => takeBackFullLine(context, { fact, why }),
    },
    language,
  );
}

function givenOf(field: FieldOf) {
  const through = field('validThrough');
  return {
    party: Number(field('party')) || 0,
    given: {
      fullLine: field('fullLine') === 'yes',
      validFrom: field('validFrom'),
      source: field('source'),
      ...(through === '' ? {} : { validThrough: through }),
    },
  };
}

function readNew(field: FieldOf, language: Language): readonly Mistake[] {
  const t = speaker(fullLineTexts, language);
  const isSaid = field('fullLine') === 'yes' || field('fullLine') === 'no';
  return [
    ...missing(field, 'party', t('partyMissing')),
    ...(isSaid ? [] : [{ field: 'fullLine', message: t('saysMissing') }]),
    ...missing(field, 'validFrom', t('fromMissing')),
    ...unreadableDays(field, ['validFrom', 'validThrough'], (shown) => t('dayUnreadable', shown)),
    ...missing(field, 'source', t('sourceMissing')),
  ];
}

interface FullLineProps {
  readonly frame: Frame;
  readonly parties: readonly FullLineParty[];
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly synthetic: boolean;
}

function FullLinePage(props: FullLineProps) {
  const { frame, parties, mistakes, synthetic } = props;
  const { language, query } = frame;
  const t = speaker(fullLineTexts, language);
  const rows = parties
    .flatMap(({ name, facts }) => facts.map((fact) => ({ name, ...fact })))
    .toSorted((one, next) => next.id - one.id);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <DoneOrWrong
          isDone={query['done'] === 'yes'}
          says={{ done: t('done'), wrong: t('mistakes') }}
          mistakes={mistakes}
        />
      </div>
      <Table
        caption={t('caption', { count: parties.length })}
        empty={t('empty')}
        rows={parties}
        columns={[
          { label: t('party'), cell: ({ name }) => name },
          {
            label: t('today'),
            cell: ({ today }) =>
              today === undefined ? t('unknown') : t(today.fullLine ? 'yes' : 'no'),
          },
          {
            label: t('days'),
            cell: ({ today }) => (today === undefined ? '' : daysText(today, language)),
          },
          { label: t('source'), cell: ({ today }) => today?.source ?? '' },
        ]}
      />
      <section class="part" aria-labelledby="record">
        <h2 id="record">{t('newTitle')}</h2>
        <RecordForm {...props} />
      </section>
      <section class="part" aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        <Table
          caption={t('historyCaption', { count: rows.length })}
          empty={t('historyEmpty')}
          rows={rows}
          columns={[
            { label: t('number'), numeric: true, cell: ({ id }) => String(id) },
            { label: t('party'), cell: ({ name }) => name },
            { label: t('says'), cell: ({ fullLine }) => t(fullLine ? 'yes' : 'no') },
            { label: t('days'), cell: (fact) => daysText(fact, language) },
            { label: t('source'), cell: ({ source }) => source },
            {
              label: t('recorded'),
              cell: ({ recordedOn, withdrawn }) => (
                <>
                  {recordedOn}
                  {withdrawn === undefined ? null : (
                    <span class="second small">
                      {t('withdrawn', { on: withdrawn.on, why: withdrawn.why })}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
        {rows.some(({ withdrawn }) => withdrawn === undefined) ? (
          <BackForm {...props} rows={rows.filter(({ withdrawn }) => withdrawn === undefined)} />
        ) : null}
      </section>
    </Layout>
  );
}

function daysText(
  { validFrom: from, validThrough: through }: FullLineParty['facts'][number],
  language: Language,
): string {
  const t = speaker(fullLineTexts, language);
  return through === undefined ? t('fromOn', { from }) : t('fromThrough', { from, through });
}

function RecordForm({ frame, parties, typed, mistakes }: FullLineProps) {
  const { language } = frame;
  const t = speaker(fullLineTexts, language);
  const of = shownAgain(typed, mistakes, typed['deed'] !== takeBack);
  return (
    <form method="post" action={link(language, fullLinePath)} class="flow" noValidate>
      <CsrfField frame={frame} />
      <Choice
        {...of('party')}
        label={t('party')}
        options={[
          ['', t('choose')],
          ...parties.map(({ party, name }) => [String(party), name] as const),
        ]}
      />
      <Choice
        {...of('fullLine')}
        label={t('says')}
        options={[
          ['', t('choose')],
          ['yes', t('yes')],
          ['no', t('no')],
        ]}
      />
      <Field {...of('validFrom')} label={t('from')} type="date" />
      <Field {...of('validThrough')} label={t('through')} hint={t('throughHint')} type="date" />
      <Field {...of('source')} label={t('source')} hint={t('sourceHint')} maxLength={500} />
      <p>
        <button type="submit" name="deed" value="record">
          {t('record')}
        </button>
      </p>
    </form>
  );
}

interface BackProps extends FullLineProps {
  readonly rows: readonly (FullLineParty['facts'][number] & { readonly name: string })[];
}

function BackForm({ frame, rows, typed, mistakes }: BackProps) {
  const { language } = frame;
  const t = speaker(fullLineTexts, language);
  return (
    <>
      <h3>{t('backTitle')}</h3>
      <TakeBackForm
        {...{ frame, typed, mistakes }}
        to={fullLinePath}
        row="fact"
        options={rows.map(
          (row) => [String(row.id), `${row.id}: ${row.name}, ${daysText(row, language)}`] as const,
        )}
        says={{ row: t('row'), choose: t('choose'), why: t('why'), button: t('takeBack') }}
      />
    </>
  );
}
