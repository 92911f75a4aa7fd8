import type { ComponentChildren } from 'preact';
import { audiences, type Audience } from '../../domain/party/audience.ts';
import { audienceTexts, doorTexts } from '../../texts/pages/door.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { DemoPerson } from '../../usecases/seed-demo-people.ts';
import type { PartyChoice } from '../../usecases/signing-in/choose-party.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';

interface DoorPageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly synthetic?: boolean;
  readonly children: ComponentChildren;
}

function DoorPage({ frame, title, synthetic = false, children }: DoorPageProps) {
  return (
    <Layout frame={frame} title={title} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}

interface SignInProps {
  readonly frame: Frame;
  /** `demo`: the local identity provider. */
  readonly way: 'provider' | 'demo' | 'none';
  /** The page that asked for it. */
  readonly back: string;
  /** Where whoever is signed in already goes on. */
  readonly start: string;
}

export function SignInPage({ frame, way, back, start }: SignInProps) {
  const { language, visitor } = frame;
  const t = speaker(doorTexts, language);
  const begin = link(language, '/inloggen/begin', { naar: back });
  return (
    <DoorPage frame={frame} title={t('signInTitle')} synthetic={way === 'demo'}>
      {visitor === undefined ? null : (
        <p>
          {t('alreadyIn', { name: visitor.name })} <a href={start}>{t('toStart')}</a>
        </p>
      )}
      {way === 'none' ? (
        <p>{t('signInNone')}</p>
      ) : (
        <>
          <p>{t('signInLead')}</p>
          {way === 'demo' ? <p>{t('signInDemo')}</p> : null}
          <p>
            <a class="button" href={begin}>
              {t('signInGo')}
            </a>
          </p>
        </>
      )}
    </DoorPage>
  );
}

interface SignInRefusedProps {
  readonly frame: Frame;
  readonly messages: readonly string[];
}

export function SignInRefusedPage({ frame, messages }: SignInRefusedProps) {
  const t = speaker(doorTexts, frame.language);
  return (
    <DoorPage frame={frame} title={t('refusedTitle')}>
      {messages.map((message) => (
        <p>{message}</p>
      ))}
      <p>
        <a href={link(frame.language, '/inloggen')}>{t('signInAgain')}</a>
      </p>
    </DoorPage>
  );
}

interface DemoPeopleProps {
  readonly frame: Frame;
  readonly people: readonly DemoPerson[];
  /** Where the choice goes. */
  readonly address: string;
}

/** The sign-in page of the local identity provider: one click a person. */
export function DemoPeoplePage({ frame, people, address }: DemoPeopleProps) {
  const { language } = frame;
  const t = speaker(doorTexts, language);
  const ofAudience = (audience: Audience) =>
    people.filter(({ actsFor }) => actsFor[0]?.audience === audience);
  return (
    <DoorPage frame={frame} title={t('demoTitle')} synthetic>
      <p>{t('demoLead')}</p>
      <form method="post" action={address} class="people">
        {audiences
          .filter((audience) => ofAudience(audience).length > 0)
          .map((audience) => (
            <fieldset>
              <legend>{audienceTexts[audience][language]}</legend>
              <ul class="plain-list">
                {ofAudience(audience).map(({ id, name, actsFor }) => (
                  <li>
                    <button type="submit" name="wie" value={id} class="quiet">
                      {name}
                    </button>{' '}
                    <span class="soft small">
                      {[...new Set(actsFor.map(({ party }) => party))].join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </fieldset>
          ))}
      </form>
    </DoorPage>
  );
}

interface ChooseProps {
  readonly frame: Frame;
  readonly choices: readonly PartyChoice[];
  readonly back: string;
}

export function ChoosePartyPage({ frame, choices, back }: ChooseProps) {
  const { language, visitor } = frame;
  const t = speaker(doorTexts, language);
  const isNow = ({ partyName, audience }: PartyChoice) =>
    visitor?.partyName === partyName && visitor.audience === audience;
  return (
    <DoorPage frame={frame} title={t('chooseTitle')}>
      {choices.length === 0 ? (
        <p>
          {t('chooseNone')} <a href={link(language, '/mijn')}>{t('mineTitle')}</a>
        </p>
      ) : (
        <form method="post" action={link(language, '/kies-partij')} class="people">
          <p>{t('chooseLead')}</p>
          <CsrfField frame={frame} />
          <input type="hidden" name="naar" value={back} />
          <ul class="plain-list">
            {choices.map((choice) => (
              <li>
                <button
                  type="submit"
                  name="partij"
                  value={`${choice.party} ${choice.audience}`}
                  class="quiet"
                >
                  {choice.partyName}
                </button>{' '}
                <span class="soft small">
                  {audienceTexts[choice.audience][language]}
                  {isNow(choice) ? ` · ${t('chooseNow')}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </form>
      )}
    </DoorPage>
  );
}

interface SignedOutProps {
  readonly frame: Frame;
  /** Of the identity provider, where it has one. */
  readonly endAddress?: string | undefined;
}

export function SignedOutPage({ frame, endAddress }: SignedOutProps) {
  const t = speaker(doorTexts, frame.language);
  return (
    <DoorPage frame={frame} title={t('outTitle')}>
      <p>{t('outLead')}</p>
      {endAddress === undefined ? null : (
        <p>
          <a href={endAddress}>{t('outProvider')}</a>
        </p>
      )}
      <p>
        <a href={link(frame.language, '/inloggen')}>{t('outAgain')}</a>
      </p>
    </DoorPage>
  );
}

/** Asks before it does: a link must not sign anybody out. */
export function SignOutPage({ frame }: { readonly frame: Frame }) {
  const t = speaker(doorTexts, frame.language);
  return (
    <DoorPage frame={frame} title={t('signOut')}>
      <p>{t('alreadyIn', { name: frame.visitor?.name ?? '' })}</p>
      <form method="post" action={link(frame.language, '/uitloggen')}>
        <CsrfField frame={frame} />
        <button type="submit">{t('signOut')}</button>
      </form>
    </DoorPage>
  );
}
