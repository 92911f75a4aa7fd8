import type { ComponentChildren } from 'preact';
import { audienceTexts, doorTexts } from '../../texts/pages/door.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { PartyChoice } from '../../usecases/signing-in/choose-party.ts';
import type { MandateView } from '../../usecases/signing-in/mandates.ts';
import type { SessionView } from '../../usecases/signing-in/own-sessions.ts';
import { dayText, isoMomentText, link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';

/** What a form of this page was sent with, to be shown again where it did not fit. */
export interface GiveFilled {
  readonly code?: string;
  readonly partij?: string;
  readonly vanaf?: string;
  readonly tot?: string;
}

export interface AccountProps {
  readonly frame: Frame;
  /** The code by which a colleague can authorise this person. */
  readonly person: string;
  readonly sessionId: string;
  readonly sessions: readonly SessionView[];
  readonly choices: readonly PartyChoice[];
  readonly mandates: readonly MandateView[];
  /** Their client ids. */
  readonly machines: readonly string[];
  readonly mayGive: { readonly colleague: boolean; readonly representative: boolean };
  readonly filled: GiveFilled;
  readonly mistakes: readonly Mistake[];
  readonly done?: 'given' | 'ended' | 'sessionsEnded' | 'machineAdded' | 'machineEnded' | undefined;
}

export function AccountPage(props: AccountProps) {
  const { frame, mistakes, done } = props;
  const t = speaker(doorTexts, frame.language);
  return (
    <Layout frame={frame} title={t('mineTitle')} synthetic={false} hidden>
      <div class="flow">
        <h1>{t('mineTitle')}</h1>
        <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
        {done === undefined ? null : (
          <p class="notice">
            <output>{t(done)}</output>
          </p>
        )}
        <p>{t('mineCode', { value: props.person })}</p>
      </div>
      <Sessions {...props} />
      <ActsFor {...props} />
      {props.mayGive.colleague ? <GivenMandates {...props} /> : null}
      {props.mayGive.colleague ? <Give {...props} /> : null}
      {props.mayGive.colleague ? <Machines {...props} /> : null}
    </Layout>
  );
}

function Sessions({ frame, sessions, sessionId }: AccountProps) {
  const { language } = frame;
  const t = speaker(doorTexts, language);
  const end = link(language, '/mijn/sessies');
  return (
    <section class="part" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessionsTitle')}</h2>
      <Table
        caption={t('sessionsLead')}
        columns={[
          { label: t('sessionStart'), cell: (row) => isoMomentText(row.createdAt.toISOString()) },
          { label: t('sessionSeen'), cell: (row) => isoMomentText(row.lastSeenAt.toISOString()) },
          { label: t('sessionEnd'), cell: (row) => isoMomentText(row.endsAt.toISOString()) },
          {
            label: t('sessionParty'),
            cell: ({ partyName, audience }) =>
              partyName === undefined || audience === undefined
                ? '–'
                : `${partyName} (${audienceTexts[audience][language]})`,
          },
          {
            label: t('action'),
            cell: ({ id }) =>
              id === sessionId ? (
                t('sessionThis')
              ) : (
                <Deed frame={frame} action={end} name="sessie" value={id}>
                  {t('sessionEndNow')}
                </Deed>
              ),
          },
        ]}
        rows={sessions}
        empty="–"
      />
      <form method="post" action={end}>
        <CsrfField frame={frame} />
        <button type="submit" name="sessie" value="alle">
          {t('sessionsEndAll')}
        </button>
      </form>
    </section>
  );
}

interface DeedProps {
  readonly frame: Frame;
  readonly action: string;
  readonly name: string;
  readonly value: string | number;
  readonly children: ComponentChildren;
}

/** One button in a row of a table. */
function Deed({ frame, action, name, value, children }: DeedProps) {
  return (
    <form method="post" action={action}>
      <CsrfField frame={frame} />
      <button type="submit" name={name} value={value} class="quiet">
        {children}
      </button>
    </form>
  );
}

function ActsFor({ frame, choices }: AccountProps) {
  const { language } = frame;
  const t = speaker(doorTexts, language);
  return (
    <section class="part" aria-labelledby="acts-for">
      <h2 id="acts-for">{t('actsForTitle')}</h2>
      {choices.length === 0 ? (
        <p>{t('chooseNone')}</p>
      ) : (
        <ul>
          {choices.map(({ partyName, audience }) => (
            <li>
              {partyName} ({audienceTexts[audience][language]})
            </li>
          ))}
        </ul>
      )}
      {choices.length < 2 ? null : (
        <p>
          <a href={link(language, '/kies-partij')}>{t('switchParty')}</a>
        </p>
      )}
    </section>
  );
}

function GivenMandates({ frame, mandates }: AccountProps) {
  const { language, visitor } = frame;
  const t = speaker(doorTexts, language);
  return (
    <section class="part" aria-labelledby="mandates">
      <h2 id="mandates">{t('mandatesTitle', { party: visitor?.partyName ?? '' })}</h2>
      <Table
        caption={t('mandatesLead')}
        columns={[
          { label: t('whom'), cell: ({ whom }) => whom },
          { label: t('role'), cell: ({ audience }) => audienceTexts[audience][language] },
          {
            label: t('from'),
            cell: ({ from }) => (from === undefined ? t('noStart') : dayText(from, language)),
          },
          {
            label: t('until'),
            cell: ({ until }) => (until === undefined ? t('always') : dayText(until, language)),
          },
          {
            label: t('action'),
            cell: ({ id, own }) =>
              own ? (
                t('you')
              ) : (
                <Deed
                  frame={frame}
                  action={link(language, '/mijn/machtiging-einde')}
                  name="machtiging"
                  value={id}
                >
                  {t('mandateEnd')}
                </Deed>
              ),
          },
        ]}
        rows={mandates}
        empty={t('mandatesNone')}
      />
    </section>
  );
}

function Machines({ frame, machines, mistakes }: AccountProps) {
  const { language } = frame;
  const t = speaker(doorTexts, language);
  const mistake = mistakes.find(({ field }) => field === 'sleutels');
  const address = link(language, '/mijn/programmas');
  return (
    <section class="part" aria-labelledby="machines">
      <h2 id="machines">{t('machinesTitle')}</h2>
      <Table
        caption={t('machinesLead')}
        columns={[
          { label: t('machineId'), cell: (id) => <code>{id}</code> },
          {
            label: t('action'),
            cell: (id) => (
              <Deed frame={frame} action={address} name="uit" value={id}>
                {t('machineEnd')}
              </Deed>
            ),
          },
        ]}
        rows={machines}
        empty={t('machinesNone')}
      />
      <form method="post" action={address} class="flow" noValidate>
        <CsrfField frame={frame} />
        <div>
          <label for="sleutels">{t('machineKeys')}</label>
          <span class="hint" id="sleutels-hint">
            {t('machineKeysHint')}
          </span>
          {mistake === undefined ? null : (
            <span class="mistake" id="sleutels-mistake">
              {mistake.message}
            </span>
          )}
          <textarea
            id="sleutels"
            name="sleutels"
            aria-describedby={`sleutels-hint${mistake === undefined ? '' : ' sleutels-mistake'}`}
            {...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const })}
          />
        </div>
        <button type="submit">{t('machineAdd')}</button>
      </form>
    </section>
  );
}

function Give(props: AccountProps) {
  const { frame, filled, mayGive } = props;
  const { language } = frame;
  const t = speaker(doorTexts, language);
  const address = link(language, '/mijn/machtigen');
  return (
    <section class="part" aria-labelledby="give">
      <h2 id="give">{t('giveTitle')}</h2>
      <form method="post" action={address} class="flow" noValidate>
        <h3>{t('giveColleague')}</h3>
        <CsrfField frame={frame} />
        <Field
          {...props}
          name="code"
          label={t('giveCode')}
          hint={t('giveColleagueHint')}
          value={filled.code}
        />
        <Days {...props} />
        <button type="submit">{t('give')}</button>
      </form>
      {mayGive.representative ? (
        <form method="post" action={address} class="flow" noValidate>
          <h3>{t('giveAgent')}</h3>
          <CsrfField frame={frame} />
          <Field
            {...props}
            name="partij"
            label={t('giveParty')}
            hint={t('giveAgentHint')}
            value={filled.partij}
          />
          <Days {...props} prefix="partij-" />
          <button type="submit">{t('give')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Days(props: AccountProps & { readonly prefix?: string }) {
  const { frame, filled, prefix = '' } = props;
  const t = speaker(doorTexts, frame.language);
  // What did not fit is shown in the form that it came from.
  const here = (prefix === '') === (filled.partij === undefined);
  return (
    <>
      <Field
        {...props}
        name="vanaf"
        id={`${prefix}vanaf`}
        type="date"
        label={t('giveFrom')}
        value={here ? (filled.vanaf ?? frame.today) : frame.today}
        silent={!here}
      />
      <Field
        {...props}
        name="tot"
        id={`${prefix}tot`}
        type="date"
        label={t('giveUntil')}
        value={here ? filled.tot : undefined}
        silent={!here}
      />
    </>
  );
}

interface FieldProps {
  readonly mistakes: readonly Mistake[];
  readonly name: string;
  readonly id?: string;
  readonly type?: 'text' | 'date';
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  /** A mistake under this name belongs to the other form. */
  readonly silent?: boolean;
}

function Field({
  mistakes,
  name,
  id = name,
  type = 'text',
  label,
  hint,
  value,
  silent,
}: FieldProps) {
  const mistake = silent === true ? undefined : mistakes.find(({ field }) => field === id);
  const described = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  const given = {
    id,
    name,
    value: value ?? '',
    autocomplete: 'off',
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
  return (
    <div>
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {mistake === undefined ? null : (
        <span class="mistake" id={`${id}-mistake`}>
          {mistake.message}
        </span>
      )}
      {type === 'date' ? <input type="date" {...given} /> : <input type="text" {...given} />}
    </div>
  );
}
