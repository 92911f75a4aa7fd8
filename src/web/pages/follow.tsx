import type { FollowChoices } from '../../usecases/subscribing/follow-choices.ts';
import { partyAudiences } from '../../domain/party/audience.ts';
import { followTexts } from '../../texts/pages/follow.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { webhooksPath } from './webhooks.tsx';

interface FollowProps {
  readonly frame: Frame;
  /** Absent: nobody said which medicine. */
  readonly choices?: FollowChoices;
  readonly filled: { readonly choice?: string; readonly email?: string };
  readonly mistakes: readonly Mistake[];
  /** Whether the whole site is invented: without a medicine nothing else says so. */
  readonly synthetic?: boolean;
}

/** What to follow, and where to send it. */
export function FollowPage(props: FollowProps) {
  const { frame, choices, filled, mistakes, synthetic = false } = props;
  const { language } = frame;
  const t = speaker(followTexts, language);
  if (choices === undefined) {
    return (
      <Layout frame={frame} title={t('title')} synthetic={synthetic}>
        <div class="flow">
          <h1>{t('title')}</h1>
          <p>{t('noMedicine')}</p>
          <p>
            <a href={link(language, '/zoeken')}>{t('toSearch')}</a>
          </p>
          <Feeds frame={frame} />
        </div>
      </Layout>
    );
  }
  const title = t('titleOf', { name: choices.name });
  return (
    <Layout frame={frame} title={title} synthetic={choices.synthetic} hidden>
      <div class="flow">
        <h1>{title}</h1>
        <p>{t('lead')}</p>
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
        <form method="post" action={link(language, '/volgen')} class="flow" noValidate>
          <CsrfField frame={frame} />
          <input type="hidden" name="medicine" value={choices.id} />
          <Choices
            choices={choices}
            chosen={filled.choice}
            mistakes={mistakes}
            legend={t('what')}
          />
          <Email
            label={t('email')}
            hint={t('emailHint')}
            value={filled.email ?? ''}
            mistake={messageAt(mistakes, 'email')}
          />
          <p>
            <button type="submit">{t('submit')}</button>
          </p>
        </form>
        <p class="small soft">{t('onlyDesk')}</p>
        <Feeds frame={frame} choices={choices} />
      </div>
    </Layout>
  );
}

const messageAt = (mistakes: readonly Mistake[], name: string) =>
  mistakes.find(({ field }) => field === name)?.message;

interface ChoicesProps {
  readonly choices: FollowChoices;
  readonly chosen: string | undefined;
  readonly mistakes: readonly Mistake[];
  readonly legend: string;
}

function Choices({ choices, chosen = 'medicine', mistakes, legend }: ChoicesProps) {
  const mistake = messageAt(mistakes, 'choice');
  return (
    <fieldset
      id="choice"
      {...(mistake === undefined
        ? {}
        : { 'aria-describedby': 'choice-mistake', 'aria-invalid': 'true' as const })}
    >
      <legend class="legend">{legend}</legend>
      {mistake === undefined ? null : (
        <span class="mistake" id="choice-mistake">
          {mistake}
        </span>
      )}
      <div class="choices-down">
        {choices.choices.map(({ value, says }) => (
          <label>
            <input type="radio" name="choice" value={value} checked={value === chosen} />
            <span>{says}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface EmailProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly mistake: string | undefined;
}

function Email({ label, hint, value, mistake }: EmailProps) {
  const ties = mistake === undefined ? 'email-hint' : 'email-hint email-mistake';
  return (
    <div>
      <label for="email">{label}</label>
      <span class="hint" id="email-hint">
        {hint}
      </span>
      {mistake === undefined ? null : (
        <span class="mistake" id="email-mistake">
          {mistake}
        </span>
      )}
      <input
        type="email"
        id="email"
        name="email"
        autocomplete="email"
        value={value}
        size={30}
        aria-describedby={ties}
        {...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const })}
      />
    </div>
  );
}

function Feeds({ frame, choices }: Pick<FollowProps, 'frame' | 'choices'>) {
  const { language } = frame;
  const t = speaker(followTexts, language);
  const groups = (choices?.choices ?? []).flatMap(({ topic }) =>
    topic.kind === 'atc' ? [topic.atc] : [],
  );
  return (
    <section aria-labelledby="feeds" class="flow">
      <h2 id="feeds">{t('feedTitle')}</h2>
      <p>{t('feedLead')}</p>
      <ul>
        {choices === undefined ? null : (
          <li>
            <a href={link(language, `/feeds/geneesmiddel/${choices.id}.atom`)}>
              {t('feedMedicine')}
            </a>
          </li>
        )}
        {groups.map((atc) => (
          <li>
            <a href={link(language, `/feeds/atc/${atc}.atom`)}>{t('feedAtc', { atc })}</a>
          </li>
        ))}
        <li>
          <a href={link(language, '/feeds/wijzigingen.atom')}>{t('feedAll')}</a>
        </li>
      </ul>
      {mayHaveWebhooks(frame) ? (
        <p>
          <a href={link(language, webhooksPath)}>{t('toWebhooks')}</a>
        </p>
      ) : null}
    </section>
  );
}

const mayHaveWebhooks = ({ visitor }: Frame) =>
  partyAudiences.some((audience) => audience === visitor?.audience);

interface NoteProps {
  readonly frame: Frame;
  readonly title: string;
  readonly says: readonly string[];
}

/** Something was done: what, and on. */
export function FollowNotePage({ frame, title, says }: NoteProps) {
  return (
    <Layout frame={frame} title={title} synthetic={false} hidden>
      <div class="flow">
        <h1>{title}</h1>
        {says.map((each) => (
          <p>{each}</p>
        ))}
        <p>
          <a href={link(frame.language, '/')}>{speaker(followTexts, frame.language)('toHome')}</a>
        </p>
      </div>
    </Layout>
  );
}

interface TokenProps {
  readonly frame: Frame;
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  /** Where the form goes; the token stays in the body from here on. */
  readonly path: string;
  readonly token: string;
}

/** Behind a link in a mail: looking does nothing, because a mail scanner looks too. */
export function FollowTokenPage({ frame, title, lead, button, path, token }: TokenProps) {
  return (
    <Layout frame={{ ...frame, query: {} }} title={title} synthetic={false} hidden>
      <div class="flow">
        <h1>{title}</h1>
        <p>{lead}</p>
        <form method="post" action={link(frame.language, path)}>
          <CsrfField frame={frame} />
          <input type="hidden" name="token" value={token} />
          <p>
            <button type="submit">{button}</button>
          </p>
        </form>
      </div>
    </Layout>
  );
}
