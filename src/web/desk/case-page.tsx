import type { CaseAnswer, SpokenEvent } from '../../usecases/desk/view-case.ts';
import type { CaseProposal } from '../../domain/desk/case-state.ts';
import type { RecordContent } from '../../domain/source/record.ts';
import type { Language } from '../../law/norm.ts';
import type { DecidedAnswer } from '../../usecases/answers/decisions.ts';
import { caseDoneTexts, closeTexts, proposalTexts } from '../../texts/case-events.ts';
import { notificationFieldTexts } from '../../texts/fields/notification.ts';
import { audienceTexts } from '../../texts/pages/door.ts';
import { deskTexts, groundTexts, listingFieldTexts } from '../../texts/pages/desk.ts';
import { sayOutcome } from '../../texts/pages/rules.ts';
import type { Text } from '../../texts/text.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { listingStatusTexts } from '../../texts/fields/shortage.ts';
import { countryText, dayText, isoMomentText, link, momentText, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { ShortStatus } from '../parts/status-line.tsx';
import { Table } from '../parts/table.tsx';
import { Trace } from '../parts/trace.tsx';
import { outcomeTexts } from '../../texts/pages/frame.ts';
import { DeedForms } from './deed-forms.tsx';
import { sayEvent } from './say-event.ts';
import type { RuleOfCase } from './case-rules.ts';
import { Keys } from './keys.tsx';
import { NotificationFacts } from './notification-facts.tsx';
import { Marks } from './queue-page.tsx';

export interface CaseProps {
  readonly frame: Frame;
  readonly answer: CaseAnswer;
  readonly rules: readonly RuleOfCase[];
  /** What was typed and not taken. */
  readonly filled: Readonly<Record<string, string>>;
  readonly mistakes: readonly Mistake[];
  readonly done?: 'recorded' | 'waits';
}

/** One case: what is known, what the rules make of it, what was said, and what can be done. */
export function CasePage(props: CaseProps) {
  const { frame, answer } = props;
  const { language } = frame;
  const t = speaker(deskTexts, language);
  const { medicine, state, desk } = answer;
  return (
    <Layout
      frame={frame}
      title={`${medicine.product.name} (${desk.number})`}
      synthetic={desk.synthetic}
      hidden
    >
      <div class="flow">
        <p class="small">
          <a href={link(language, '/beoordelen')}>{t('back')}</a>
        </p>
        <div>
          <h1>{medicine.product.name}</h1>
          <p class="soft">{t('caseNumber', { number: desk.number })}</p>
        </div>
        <Mistakes title={t('mistakesTitle')} mistakes={props.mistakes} />
        {props.done === undefined ? null : (
          <p class="notice">
            <output>
              <strong>{t('doneTitle')}.</strong> {t(props.done === 'waits' ? 'doneWaits' : 'done')}
            </output>
          </p>
        )}
        <StateLine {...props} />
        {answer.marks.length === 0 ? null : (
          <p>
            <Marks marks={answer.marks} frame={frame} />
          </p>
        )}
        <ul class="row-list small screen-only">
          <li>
            <a href="#decisions">{t('toDecide')}</a>
          </li>
          <li>
            <a href="#thread">{t('toThread')}</a>
          </li>
          <li>
            <a href={link(language, `/geneesmiddel/${medicine.product.id}`)}>{t('toPublic')}</a>
          </li>
        </ul>
      </div>
      <div class="bench">
        <div>
          <Changed {...props} />
          {answer.notifications.length === 0 ? (
            <section class="part">
              <p class="soft">{t('notificationNone')}</p>
            </section>
          ) : (
            answer.notifications.map((notification) => (
              <NotificationFacts frame={frame} notification={notification} />
            ))
          )}
          <Signals {...props} />
          <Group {...props} />
          <Elsewhere {...props} />
          <Others {...props} />
          <Rules {...props} />
          <Thread {...props} />
        </div>
        <div class="bench-side" id="decisions">
          {state.proposals.map((proposal) =>
            proposal.state === 'waiting' ? <Waiting {...props} proposal={proposal} /> : null,
          )}
          <Reviews {...props} />
          <Published {...props} />
          <DeedForms {...props} />
          <p class="part small">
            <a href={link(language, `/beoordelen/${desk.number}/dossier.json`)} download>
              {t('dossier')}
            </a>
          </p>
        </div>
      </div>
      <Keys language={language} />
    </Layout>
  );
}

function StateLine({ frame: { language }, answer: { state, people } }: CaseProps) {
  const t = speaker(deskTexts, language);
  const judged =
    state.critical === undefined
      ? t('notJudged')
      : state.critical
        ? t('critical')
        : t('notCritical');
  return (
    <p>
      {state.closed === undefined
        ? t('stateOpen', { at: momentText(state.openedAt, language) })
        : t('stateClosed', {
            at: momentText(state.closed.at, language),
            why: closeTexts[state.closed.why][language],
          })}
      {' · '}
      {t('owner')}: {state.owner === undefined ? t('nobody') : (people[state.owner] ?? '–')}
      {state.deputy === undefined
        ? null
        : ` (${t('deputy', { name: people[state.deputy.person] ?? '–', through: state.deputy.through })})`}
      {' · '}
      <strong>{judged}</strong>
    </p>
  );
}

function Changed({ frame: { language }, answer }: CaseProps) {
  const t = speaker(deskTexts, language);
  const fresh = answer.events.filter(
    ({ seq, body, person }) =>
      seq > answer.seenBefore && body.kind !== 'first-look' && person !== answer.person,
  );
  if (fresh.length === 0 || answer.seenBefore === 0) return null;
  return (
    <section class="part notice" aria-labelledby="changed">
      <h2 id="changed">{t('changedTitle')}</h2>
      <ol class="thread">
        {fresh.map((event) => (
          <EventLine event={event} language={language} />
        ))}
      </ol>
    </section>
  );
}

function EventLine({
  event,
  language,
}: {
  readonly event: SpokenEvent;
  readonly language: Language;
}) {
  const t = speaker(deskTexts, language);
  const { head, text } = sayEvent(event, language);
  return (
    <li>
      <strong>{head}</strong>
      {event.partyName === undefined ? null : (
        <>
          {' '}
          <span class="tag">{t('toHolder', { name: event.partyName })}</span>
        </>
      )}
      <span class="hint">
        {[
          isoMomentText(event.happenedAt),
          ...(event.personName === undefined ? [] : [event.personName]),
        ].join(' · ')}
      </span>
      {text === undefined ? null : <p class="said">{text}</p>}
    </li>
  );
}

function Thread({ frame: { language }, answer: { events } }: CaseProps) {
  return (
    <section class="part" aria-labelledby="thread">
      <h2 id="thread">{speaker(deskTexts, language)('threadTitle')}</h2>
      <ol class="thread" reversed>
        {events.toReversed().map((event) => (
          <EventLine event={event} language={language} />
        ))}
      </ol>
    </section>
  );
}

function Signals({ frame: { language }, answer: { state, parties } }: CaseProps) {
  const t = speaker(deskTexts, language);
  return (
    <section class="part" aria-labelledby="signals">
      <h2 id="signals">{t('signalsTitle')}</h2>
      <Table
        caption={t('signalsCaption')}
        empty={t('signalsNone')}
        rows={state.signals}
        columns={[
          { label: t('reporter'), cell: ({ reporter }) => parties[reporter] ?? '–' },
          { label: t('kind'), cell: ({ reporterKind }) => audienceTexts[reporterKind][language] },
          { label: t('at'), cell: ({ at }) => <span class="day">{isoMomentText(at)}</span> },
        ]}
      />
    </section>
  );
}

function Group({ frame: { language }, answer }: CaseProps) {
  const { medicine, others } = answer;
  const t = speaker(deskTexts, language);
  return (
    <section class="part" aria-labelledby="group">
      <h2 id="group">{t('groupTitle')}</h2>
      <Table
        caption={t('groupCaption')}
        empty={t('groupNone')}
        rows={medicine.sameGroup}
        columns={[
          {
            label: t('medicine'),
            cell: ({ product }) => (
              <a href={link(language, `/geneesmiddel/${product.id}`)}>{product.name}</a>
            ),
          },
          {
            label: t('status'),
            cell: ({ status }) => <ShortStatus status={status} language={language} />,
          },
          {
            label: t('case'),
            cell: ({ product }) =>
              others
                .filter(({ productId, open }) => open && productId === product.id)
                .map(({ number }) => (
                  <a href={link(language, `/beoordelen/${number}`)}>{number}</a>
                )),
          },
        ]}
      />
      <Shares shares={answer.interruptedShares} language={language} />
    </section>
  );
}

/** How much of the market is out by what holders say, and so how much at most is left. */
function Shares({
  shares,
  language,
}: {
  readonly shares: CaseAnswer['interruptedShares'];
  readonly language: Frame['language'];
}) {
  if (shares.length === 0) return null;
  const t = speaker(deskTexts, language);
  const known = shares.flatMap(({ percent }) => percent ?? []);
  const out = Math.min(
    100,
    known.reduce((sum, percent) => sum + percent, 0),
  );
  return (
    <p class="small">
      {known.length === 0
        ? t('sharesUnknown')
        : t('shares', { out, left: 100 - out, known: known.length, all: shares.length })}
    </p>
  );
}

function Elsewhere({ frame: { language }, answer: { medicine } }: CaseProps) {
  const t = speaker(deskTexts, language);
  return (
    <section class="part" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('elsewhereTitle')}</h2>
      <Table
        caption={t('elsewhereCaption')}
        empty={t('elsewhereNone')}
        rows={medicine.elsewhere}
        columns={[
          { label: t('country'), cell: ({ country }) => countryText(country, language) },
          { label: t('products'), cell: ({ products }) => products, numeric: true },
          { label: t('since'), cell: ({ since }) => <span class="day">{since ?? '–'}</span> },
        ]}
      />
    </section>
  );
}

function Others({ frame: { language }, answer: { others } }: CaseProps) {
  const t = speaker(deskTexts, language);
  return (
    <section class="part" aria-labelledby="others">
      <h2 id="others">{t('earlierTitle')}</h2>
      <Table
        caption={t('earlierCaption')}
        empty={t('earlierNone')}
        rows={others}
        columns={[
          {
            label: t('case'),
            cell: ({ number }) => <a href={link(language, `/beoordelen/${number}`)}>{number}</a>,
          },
          {
            label: t('status'),
            cell: ({ open, closedWhy }) =>
              open
                ? t('otherOpen')
                : (closeTexts[closedWhy as keyof typeof closeTexts]?.[language] ?? '–'),
          },
          {
            label: t('opened'),
            cell: ({ openedAt }) => <span class="day">{isoMomentText(openedAt)}</span>,
          },
        ]}
      />
    </section>
  );
}

function Rules({ frame: { language }, answer: { medicine }, rules }: CaseProps) {
  const t = speaker(deskTexts, language);
  const { definitions } = medicine;
  const short = definitions.filter(({ outcome }) => outcome === 'short').length;
  return (
    <section class="part" aria-labelledby="rules">
      <h2 id="rules">{t('rulesTitle')}</h2>
      <p class="small soft">{t('rulesLead')}</p>
      <div>
        {rules.map(({ decided, notification }) => (
          <details>
            <summary>
              {t(decided.rule === 'criticality' ? 'ruleCritical' : 'ruleDuty', {
                number: notification ?? '',
              })}
              : <RuleOutcome decided={decided} language={language} />
            </summary>
            <Trace because={decided.because} language={language} />
            {decided.missing.length === 0 ? null : (
              <ul>
                {decided.missing.map(({ says }) => (
                  <li>{says}</li>
                ))}
              </ul>
            )}
          </details>
        ))}
        <details>
          <summary>{t('ruleShortage', { count: short, all: definitions.length })}</summary>
          <div>
            {definitions.map(({ title, outcome, because }) => (
              <details class="under">
                <summary>
                  {title}: {outcomeTexts[outcome][language]}
                </summary>
                <Trace because={because} language={language} />
              </details>
            ))}
          </div>
        </details>
      </div>
    </section>
  );
}

function RuleOutcome({
  decided: { rule, outcome },
  language,
}: {
  readonly decided: DecidedAnswer;
  readonly language: Language;
}) {
  return <span class="outcome">{sayOutcome(rule, outcome, language)}</span>;
}

interface WaitingProps extends CaseProps {
  readonly proposal: CaseProposal;
}

function Waiting({ frame, answer, proposal }: WaitingProps) {
  const { language } = frame;
  const t = speaker(deskTexts, language);
  const action = link(language, `/beoordelen/${answer.desk.number}`);
  const own = proposal.person === answer.person;
  const name = proposal.person === undefined ? '–' : (answer.people[proposal.person] ?? '–');
  return (
    <section class="part notice" aria-labelledby={`waiting-${proposal.seq}`}>
      <h2 id={`waiting-${proposal.seq}`}>
        {t('waitingTitle')}: {proposalTexts[proposal.proposal.deed][language]}
      </h2>
      <p>{t('proposedBy', { name, at: momentText(proposal.at, language) })}</p>
      <p class="said">{proposal.why}</p>
      <ProposalContent proposal={proposal} language={language} />
      {own ? (
        <p>{t('waitingOwn')}</p>
      ) : (
        <form method="post" action={action} class="flow">
          <CsrfField frame={frame} />
          <input type="hidden" name="seen" value={answer.state.seq} />
          <input type="hidden" name="proposal" value={proposal.seq} />
          <button type="submit" name="deed" value="confirm" data-key="d">
            {t('confirm')}
          </button>
        </form>
      )}
      <form method="post" action={action} class="flow">
        <CsrfField frame={frame} />
        <input type="hidden" name="seen" value={answer.state.seq} />
        <input type="hidden" name="proposal" value={proposal.seq} />
        <div>
          <label for={`decline-${proposal.seq}`}>{t('whyDeclined')}</label>
          <input id={`decline-${proposal.seq}`} name="why" required />
        </div>
        <button type="submit" class="quiet" name="deed" value="decline">
          {t('decline')}
        </button>
      </form>
    </section>
  );
}

function ProposalContent({
  proposal: { proposal },
  language,
}: {
  readonly proposal: CaseProposal;
  readonly language: Language;
}) {
  const t = speaker(deskTexts, language);
  if (proposal.deed === 'triage') {
    return (
      <p>
        <strong>{t(proposal.critical ? 'critical' : 'notCritical')}</strong>. {t('ruleSays')}:{' '}
        {sayOutcome('criticality', proposal.ruleOutcome, language)}
      </p>
    );
  }
  if (proposal.deed === 'retract') return <p>{t('willBeRetracted', { key: proposal.key })}</p>;
  return (
    <>
      <h3>{t('willBePublic')}</h3>
      <PublicRow content={proposal.content} language={language} />
      <p class="small soft">
        {groundTexts[proposal.ground][language]}
        {proposal.embargoUntil === undefined
          ? ''
          : ` · ${t('underEmbargo', { at: momentText(proposal.embargoUntil, language) })}`}
      </p>
    </>
  );
}

/** The very fields that become public, and no others. */
export function PublicRow({
  content,
  language,
}: {
  readonly content: RecordContent;
  readonly language: Language;
}) {
  if (content.kind !== 'listing') return null;
  const t = speaker(deskTexts, language);
  const { product, listing } = content;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('medicine'), product.name],
    [t('status'), listingStatusTexts[listing.status][language]],
    [t('since'), listing.start === undefined ? undefined : dayText(listing.start, language)],
    [
      t('end'),
      listing.expectedEnd === undefined ? undefined : dayText(listing.expectedEnd, language),
    ],
    [t('cause'), causeText(listing.reason, language)],
  ];
  return (
    <dl class="facts">
      {rows.map(([label, value]) =>
        value === undefined ? null : (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
    </dl>
  );
}

/** The words of the form, as far as it has them. */
function causeText(cause: string | undefined, language: Language): string | undefined {
  if (cause === undefined) return undefined;
  return notificationFieldTexts['publishable.cause'].words?.[cause]?.[language] ?? cause;
}

function Reviews({ frame, answer }: CaseProps) {
  const { language } = frame;
  const t = speaker(deskTexts, language);
  return (
    <>
      {answer.state.publications.map(({ key, review }) =>
        review === undefined ? null : (
          <section class="part notice" aria-labelledby={`review-${review.seq}`}>
            <h2 id={`review-${review.seq}`}>
              {t('reviewTitle')} <span class="small soft">{key}</span>
            </h2>
            <p>
              {review.wouldDiffer
                ? t('reviewDiffers', {
                    fields: review.differences
                      .map((name) => differenceText(name, language))
                      .join(', '),
                  })
                : t('reviewSame')}
            </p>
            <form
              method="post"
              action={link(language, `/beoordelen/${answer.desk.number}`)}
              class="flow"
            >
              <CsrfField frame={frame} />
              <input type="hidden" name="seen" value={answer.state.seq} />
              <input type="hidden" name="key" value={key} />
              <div>
                <label for={`basis-${review.seq}`}>{t('why')}</label>
                <input id={`basis-${review.seq}`} name="why" required />
              </div>
              <button type="submit" class="quiet" name="deed" value="confirm-basis">
                {t('confirmBasis')}
              </button>
            </form>
          </section>
        ),
      )}
    </>
  );
}

/** What the public row calls a field that reads otherwise now. */
function differenceText(name: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = listingFieldTexts;
  return texts[name]?.[language] ?? name;
}

function Published({ frame: { language }, answer: { publications } }: CaseProps) {
  const t = speaker(deskTexts, language);
  return (
    <section class="part" aria-labelledby="public">
      <h2 id="public">{t('publicTitle')}</h2>
      {publications.length === 0 ? <p class="soft">{t('publicNone')}</p> : null}
      <ul>
        {publications.map((publication) => (
          <li>
            {t('publicationLine', {
              version: publication.version,
              deed: caseDoneTexts[publication.deed][language],
              at: momentText(publication.visibleFrom, language),
              ground: groundTexts[publication.ground][language],
            })}
            : {publication.why}
          </li>
        ))}
      </ul>
    </section>
  );
}
