import {
  type CriticalListing,
  type CriticalMember,
  type Population,
} from '../../domain/critical-list.ts';
import { addDays } from '../../law/calendar-date.ts';
import type { LcgColour } from '../../law/product.ts';
import type { Language } from '../../law/norm.ts';
import {
  colourTexts,
  listDeedTexts,
  listKindTexts,
  listsTexts,
  memberStateTexts,
  populationTexts,
} from '../../texts/pages/lists.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { stockLinkTexts } from '../../texts/stock-words.ts';
import { say } from '../../texts/text.ts';
import type {
  CriticalListAnswer,
  MemberAnswer,
  ProposalAnswer,
  VersionAnswer,
} from '../../usecases/critical-lists/view-list.ts';
import { countryText, isoMomentText, link, numberText, placeText, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { Pager } from '../pages/search.tsx';
import { Choice } from '../parts/choice.tsx';
import { DayCell } from '../parts/day-cell.tsx';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence } from '../parts/trace.tsx';
import { WithoutList } from '../parts/without-list.tsx';
import { KeepAs } from '../send-table.tsx';
import { membersShown, shownMembers, type ShownMembers } from './members-shown.ts';

interface ListProps {
  readonly frame: Frame;
  readonly answer: CriticalListAnswer;
  readonly shown: ShownMembers;
  readonly page: Paged<MemberAnswer>;
  readonly countries: readonly string[];
}

export function ListPage(props: ListProps) {
  const { frame, answer } = props;
  const { language } = frame;
  const t = speaker(listsTexts, language);
  return (
    <Layout frame={frame} title={answer.title} synthetic={answer.synthetic}>
      <div class="flow">
        <p>
          <a href={link(language, '/lijsten')}>{t('allLists')}</a>
        </p>
        <h1>{answer.title}</h1>
        <p class="soft">
          {listKindTexts[answer.kind][language]}
          {answer.kind === 'union' ? null : `, ${countryText(answer.listCountry, language)}`}
        </p>
        <Question {...props} />
        <Summary {...props} />
      </div>
      <Members {...props} />
      <Versions {...props} />
      <Proposals {...props} />
    </Layout>
  );
}

function Question({ frame, answer, shown, countries }: ListProps) {
  const { language } = frame;
  const t = speaker(listsTexts, language);
  return (
    <GetForm action={link(language, frame.path)} label={t('formLabel')} language={language}>
      {answer.kind === 'union' ? (
        <Choice
          name="country"
          label={speaker(frameTexts, language)('country')}
          value={answer.country}
          options={countries.map((country) => [country, countryText(country, language)])}
        />
      ) : null}
      <DayField name="on" label={t('on')} value={answer.on} />
      <DayField name="known" label={t('known')} value={answer.known} />
      <Choice
        name="shown"
        label={t('which')}
        value={shown}
        options={choices(answer).map((each) => [each, t(shownWords[each])])}
      />
    </GetForm>
  );
}

const shownWords = {
  every: 'every',
  short: 'short',
  thin: 'thin',
  'without-other': 'withoutOther',
  'no-product': 'noProduct',
} as const satisfies Record<ShownMembers, keyof typeof listsTexts>;

/** Where nothing can be said of what is short or thin, a zero would read as “enough of all”. */
function choices(answer: CriticalListAnswer): readonly ShownMembers[] {
  const silent = [answer.hasCover ? [] : 'thin', hasShortageList(answer) ? [] : 'short'].flat();
  return shownMembers.filter((each) => !silent.includes(each));
}

function hasShortageList({ counted }: CriticalListAnswer): boolean {
  return counted.some(({ kind, asserted }) => kind === 'shortage-list' && asserted !== null);
}

/** What the list says and what is counted, in words before the table. */
function Summary({ frame, answer }: ListProps) {
  const { language } = frame;
  const t = speaker(listsTexts, language);
  const count = (shown: ShownMembers) => membersShown(answer, shown).length;
  const made = answer.members.find((member) => member.made !== null)?.made;
  return (
    <div class="flow">
      <p class="count">
        {t(hasShortageList(answer) ? 'summary' : 'summaryNotDecidable', {
          members: answer.members.length,
          country: placeText(answer.country, language),
          on: answer.on,
          short: count('short'),
          withoutOther: count('without-other'),
        })}
      </p>
      <p>
        {t('countedBy', { title: answer.definition.title })}{' '}
        <Confidence confidence={answer.definition.confidence} language={language} />
      </p>
      <WithoutList frame={frame} country={answer.country} counted={answer.counted} />
      <p class="soft">{t('groupIs')}</p>
      <Covered frame={frame} answer={answer} />
      {made ? (
        <p class="soft">
          {t('madeIs', {
            register: countryText(made.register, language),
            asserted: made.asserted,
          })}
        </p>
      ) : null}
      {answer.colours === null ? null : (
        <details class="inline-details">
          <summary>{t('colours')}</summary>
          <ul>
            {answer.colours.meanings.map(({ colour, meaning }) => (
              <li>
                {colourTexts[colour][language]}
                {colour === 'other' ? null : `: ${meaning}`}
              </li>
            ))}
          </ul>
          <p>
            <Confidence confidence={answer.colours.confidence} language={language} />
          </p>
        </details>
      )}
    </div>
  );
}

/** How much of the list anything is public of, before what is thin: few thin ones may be few shown. */
function Covered({ frame: { language }, answer }: Pick<ListProps, 'frame' | 'answer'>) {
  const t = speaker(listsTexts, language);
  const { members, hasCover, coverWeek, thinBelowWeeks } = answer;
  if (!hasCover || coverWeek === undefined) return <p class="soft">{t('noStock')}</p>;
  const all = members.filter(({ groups }) => groups > 0).length;
  const count = members.filter(({ cover }) => cover?.kind === 'band').length;
  return (
    <>
      <p>
        {t('coverFirst', { count, all, thin: members.filter(({ thin }) => thin).length })}{' '}
        <a href={link(language, '/dekking')}>{t('toCover')}</a>
      </p>
      <p class="soft">
        {t('coverIs', { week: coverWeek, through: addDays(coverWeek, 6) })}{' '}
        {thinBelowWeeks === null ? null : t('thinIs', { weeks: thinBelowWeeks })}
      </p>
    </>
  );
}

function Members({ frame, answer, shown, page }: ListProps) {
  const { language } = frame;
  const t = speaker(listsTexts, language);
  const { cursor: _, ...query } = frame.query;
  const hasColours = answer.members.some(({ colours }) =>
    Object.values(colours).some((colour) => colour !== 'none'),
  );
  const hasLayer = answer.members.some(({ madeWhy }) => madeWhy !== 'no-layer');
  return (
    <section class="part" aria-labelledby="members">
      <h2 id="members">{t('membersTitle')}</h2>
      <nav aria-label={t('filters')}>
        <ul class="row-list">
          {choices(answer).map((each) => (
            <li>
              <a
                href={`${link(language, frame.path, { ...query, shown: each })}#members`}
                {...(each === shown ? { 'aria-current': 'page' as const } : {})}
              >
                {t(shownWords[each])} ({numberText(membersShown(answer, each).length, language)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Table
        caption={t('membersCaption', {
          count: membersShown(answer, shown).length,
          all: answer.members.length,
        })}
        empty={t('membersEmpty')}
        rows={page.items}
        columns={[
          { label: t('member'), cell: (member) => <Member member={member} language={language} /> },
          ...(hasColours
            ? [
                {
                  label: t('colour'),
                  cell: (member: MemberAnswer) => coloursText(member, language),
                },
              ]
            : []),
          {
            label: t('standing'),
            cell: (member) => <Standing member={member} language={language} />,
          },
          {
            label: t('groupsOf'),
            cell: (member) => <Groups member={member} language={language} />,
          },
          ...(answer.hasCover
            ? [
                {
                  label: t('cover'),
                  cell: (member: MemberAnswer) => <Cover member={member} language={language} />,
                },
              ]
            : []),
          ...(hasLayer
            ? [{ label: t('made'), cell: (member: MemberAnswer) => madeText(member, language) }]
            : []),
        ]}
      />
      <Pager
        frame={{ ...frame, query: { ...frame.query, recorded: answer.recorded } }}
        next={page.next}
      />
      <KeepAs
        language={language}
        path={`${frame.path}/bestand`}
        query={{
          country: answer.country,
          on: answer.on,
          known: answer.known,
          recorded: answer.recorded,
          shown,
        }}
        label={t('download')}
      />
    </section>
  );
}

interface MemberProps {
  readonly member: MemberAnswer;
  readonly language: Language;
}

function Member({ member: { name, atc }, language }: MemberProps) {
  if (atc === undefined) return <>{name}</>;
  const code = (
    <a href={link(language, '/zoeken', { q: atc })} class="code">
      {atc}
    </a>
  );
  return name === null ? (
    code
  ) : (
    <>
      {name} {code}
    </>
  );
}

function coloursText({ colours }: Pick<CriticalMember, 'colours'>, language: Language): string {
  const said = (['adult', 'child', 'all'] as const).flatMap((population) => {
    const colour = colours[population];
    return colour === undefined ? [] : [wordsOf(colour, population, language)];
  });
  return said.join(', ');
}

function wordsOf(colour: LcgColour | 'none', population: Population | 'all', language: Language) {
  const word = colourTexts[colour][language];
  return population === 'all' ? word : `${word} (${populationTexts[population][language]})`;
}

function Standing({ member: { state, short }, language }: MemberProps) {
  const says = say(memberStateTexts[state], { count: short.length }, language);
  if (short.length === 0) return <span class="soft">{says}</span>;
  return (
    <details class="inline-details">
      <summary>{says}</summary>
      <ul class="row-list small">
        {short.map(({ id, name }) => (
          <li>
            <a href={link(language, `/geneesmiddel/${encodeURIComponent(id)}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Groups({ member: { products, groups, withoutOther }, language }: MemberProps) {
  const t = speaker(listsTexts, language);
  if (products === 0) return <span class="soft">{t('noProducts')}</span>;
  return (
    <>
      {groups === 0 ? t('productsOnly', { products }) : t('productsInGroups', { products, groups })}
      {withoutOther === 0 ? null : (
        <span class="small"> · {t('withoutOtherCount', { count: withoutOther })}</span>
      )}
    </>
  );
}

function Cover({ member: { cover, groups, groupsInBand }, language }: MemberProps) {
  const t = speaker(listsTexts, language);
  if (cover === null) return <span class="soft">{t('noStockData')}</span>;
  if (cover.kind === 'not-released') return <span class="hatched small">{t('notReleased')}</span>;
  const { fromWeeks: from, belowWeeks: below, link: part } = cover;
  const known = groupsInBand < groups ? t('inBand', { count: groupsInBand, groups }) : '';
  return (
    <>
      {weeksText(from, below, language)}
      <span class="second small soft">
        {[stockLinkTexts[part][language], known].filter((each) => each !== '').join(' · ')}
      </span>
    </>
  );
}

function weeksText(from: number, below: number | undefined, language: Language): string {
  const t = speaker(listsTexts, language);
  if (below === undefined) return t('over', { from });
  return from === 0 ? t('under', { below }) : t('between', { from, below });
}

function madeText({ made, madeWhy }: MemberAnswer, language: Language): string {
  const t = speaker(listsTexts, language);
  if (made !== null) return t('madeIn', { sites: made.sites, countries: made.countries });
  switch (madeWhy) {
    case 'antibiotic':
      return t('madeAntibiotic');
    case 'no-code':
      return t('madeNoCode');
    case 'no-layer':
    case 'not-in-layer':
    case undefined:
      return t('madeNot');
    default:
      return madeWhy satisfies never;
  }
}

function Versions({ frame: { language }, answer }: ListProps) {
  const t = speaker(listsTexts, language);
  return (
    <section class="part" aria-labelledby="versions">
      <h2 id="versions">{t('versionsTitle')}</h2>
      <Table
        caption={t('versionsCaption', { count: answer.versions.length })}
        empty={t('versionsEmpty')}
        rows={answer.versions}
        columns={[
          { label: t('version'), cell: ({ version }) => String(version) },
          {
            label: t('asserted'),
            cell: ({ asserted }) => <DayCell date={asserted} language={language} />,
          },
          { label: t('source'), cell: ({ source }) => source },
          {
            label: t('changes'),
            cell: (version) => <Changes version={version} language={language} />,
          },
          { label: t('why'), cell: (version) => whyText(version, language) },
          {
            label: t('recorded'),
            cell: ({ recordedAt }) => (
              <time dateTime={recordedAt} class="day">
                {isoMomentText(recordedAt)}
              </time>
            ),
          },
        ]}
      />
    </section>
  );
}

function whyText({ why, proposal, delivery }: VersionAnswer, language: Language): string {
  const t = speaker(listsTexts, language);
  if (proposal !== null) return t('byProposal', { proposal: String(proposal), why: why ?? '' });
  if (delivery !== null) return t('bySource', { delivery });
  return why ?? '';
}

function Changes({
  version: { added, removed, recoloured, members },
  language,
}: {
  readonly version: VersionAnswer;
  readonly language: Language;
}) {
  const t = speaker(listsTexts, language);
  if (members > 0 && added.length >= members && removed.length + recoloured.length === 0) {
    return <>{t('first', { count: added.length })}</>;
  }
  const parts = [
    ...(added.length === 0 ? [] : [t('added', { members: some(added, language) })]),
    ...(removed.length === 0 ? [] : [t('removed', { members: some(removed, language) })]),
    ...(recoloured.length === 0
      ? []
      : [
          t('recoloured', {
            members: some(
              recoloured.map(({ is }) => is),
              language,
            ),
          }),
        ]),
  ];
  return <>{parts.length === 0 ? t('unchanged') : parts.join('; ')}</>;
}

/** The first few by name, and how many more: all of them stand in the versions themselves. */
const named = 8;

function some(listings: readonly CriticalListing[], language: Language): string {
  const members = listings.slice(0, named).map((each) => listingText(each, language));
  const more = listings.length - members.length;
  if (more <= 0) return members.join(', ');
  return speaker(listsTexts, language)('more', { members: members.join(', '), count: more });
}

function listingText(listing: CriticalListing, language: Language): string {
  const { atc, substance, colour, population = 'all' } = listing;
  const member = [substance, atc].filter((part) => part !== undefined).join(' ');
  return colour === undefined ? member : `${member}, ${wordsOf(colour, population, language)}`;
}

function Proposals({ frame: { language }, answer }: ListProps) {
  const t = speaker(listsTexts, language);
  return (
    <section class="part" aria-labelledby="proposals">
      <h2 id="proposals">{t('proposalsTitle')}</h2>
      <Table
        caption={t('proposalsCaption', { count: answer.proposals.length })}
        empty={t(answer.kind === 'union' ? 'proposalsOfSource' : 'proposalsEmpty')}
        rows={answer.proposals}
        columns={[
          {
            label: t('proposal'),
            cell: ({ id, deed, listing }) =>
              `${id}: ${listDeedTexts[deed][language]} ${listingText(listing, language)}`,
          },
          {
            label: t('proposed'),
            cell: ({ asserted }) => <DayCell date={asserted} language={language} />,
          },
          { label: t('reason'), cell: ({ reason }) => reason },
          { label: t('decision'), cell: (proposal) => decisionText(proposal, language) },
        ]}
      />
    </section>
  );
}

function decisionText({ decided }: ProposalAnswer, language: Language): string {
  const t = speaker(listsTexts, language);
  if (decided === undefined) return t('waits');
  return t(decided.outcome, { on: decided.asserted, why: decided.why });
}
