import type { ComponentChildren } from 'preact';
import { languages } from '../../texts/text.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { audienceTexts, doorTexts } from '../../texts/pages/door.ts';
import { link, type Frame } from '../frame.ts';
import { menuFor, ownMenu, publicMenu, type MenuItem } from '../menu.ts';
import { CsrfField } from './csrf-field.tsx';

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description?: string;
  /** Puts the striped band on top: these facts are invented. */
  readonly synthetic: boolean;
  /** Error pages are no place for a search engine. */
  readonly hidden?: boolean;
  readonly children: ComponentChildren;
}

/** Everything round the content: head, band, masthead, foot. */
export function Layout(props: LayoutProps) {
  const { frame, title } = props;
  const t = speaker(frameTexts, frame.language);
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{frame.path === '/' ? title : `${title} – ${t('siteName')}`}</title>
        <meta name="description" content={props.description ?? t('siteDescription')} />
        {props.hidden || props.synthetic ? <meta name="robots" content="noindex" /> : null}
        {props.hidden ? null : <Alternates frame={frame} />}
        <link rel="stylesheet" href={frame.styleAddress} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={t('siteName')}
          href={link(frame.language, '/opensearch.xml')}
        />
        <link rel="icon" type="image/svg+xml" href={frame.iconAddress} />
      </head>
      <body>
        <a class="skip" href="#content">
          {t('skip')}
        </a>
        {props.synthetic ? <SyntheticBand text={t('synthetic')} frame={frame} /> : null}
        <Masthead frame={frame} />
        <main id="content" tabIndex={-1}>
          <div class="wide">{props.children}</div>
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  );
}

interface BandProps {
  readonly text: string;
  readonly frame?: Pick<Frame, 'language' | 'path' | 'query' | 'regime' | 'visitor'>;
}

/** Says that these facts are invented; on a demo database also under which regime they are shown. */
export function SyntheticBand({ text, frame }: BandProps) {
  return (
    <aside class="synthetic" aria-label={text}>
      <p>{text}</p>
      {frame?.regime === undefined ? null : <RegimeSwitch frame={frame} regime={frame.regime} />}
    </aside>
  );
}

function RegimeSwitch({
  frame,
  regime,
}: {
  readonly frame: NonNullable<BandProps['frame']>;
  readonly regime: NonNullable<Frame['regime']>;
}) {
  const t = speaker(doorTexts, frame.language);
  return (
    <form method="post" action={link(frame.language, '/demo/regime')} class="regime screen-only">
      <CsrfField frame={frame} />
      <input type="hidden" name="terug" value={link(frame.language, frame.path, frame.query)} />
      <input type="hidden" name="regime" value={regime === 'open' ? 'confidential' : 'open'} />
      <span>{t(regime === 'open' ? 'regimeOpen' : 'regimeConfidential')}</span>{' '}
      <button type="submit" class="quiet">
        {t(regime === 'open' ? 'toConfidential' : 'toOpen')}
      </button>
    </form>
  );
}

function Alternates({ frame }: { readonly frame: Frame }) {
  const address = (language: (typeof languages)[number]) =>
    frame.baseUrl + link(language, frame.path, frame.query);
  return (
    <>
      <link rel="canonical" href={address(frame.language)} />
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={address(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address('nl')} />
    </>
  );
}

function Masthead({ frame }: { readonly frame: Frame }) {
  const t = speaker(frameTexts, frame.language);
  const d = speaker(doorTexts, frame.language);
  const other = frame.language === 'nl' ? 'en' : 'nl';
  return (
    <header class="masthead">
      <div class="wide">
        <a class="wordmark" href={link(frame.language, '/')}>
          {t('siteName')}
        </a>
        <nav class="main" aria-label={t('mainMenu')}>
          <MenuList frame={frame} items={menuFor(frame.visitor?.audience)} />
        </nav>
        <div class="tools">
          <a class="to-menu" href="#menu">
            {t('toMenu')}
          </a>
          <a href={link(other, frame.path, frame.query)} lang={other} hreflang={other}>
            {t('otherLanguage')}
          </a>
          {frame.visitor === undefined ? (
            <a href={link(frame.language, '/inloggen')}>{d('signIn')}</a>
          ) : null}
        </div>
      </div>
      <SignedIn frame={frame} />
    </header>
  );
}

/** Who is signed in, for whom, and the ways on. */
function SignedIn({ frame }: { readonly frame: Frame }) {
  const { visitor, language } = frame;
  if (visitor === undefined) return null;
  const t = speaker(doorTexts, language);
  const { name, partyName, audience, canSwitch } = visitor;
  return (
    <div class="signed-in screen-only">
      <div class="wide">
        <p>
          <a href={link(language, '/mijn')}>{name}</a>
          {partyName === undefined
            ? null
            : ` ${t('for', { party: partyName, audience: audienceTexts[audience][language] })}`}
        </p>
        {canSwitch ? <a href={link(language, '/kies-partij')}>{t('switchParty')}</a> : null}
        <form method="post" action={link(language, '/uitloggen')}>
          <CsrfField frame={frame} />
          <button type="submit" class="quiet">
            {t('signOut')}
          </button>
        </form>
      </div>
    </div>
  );
}

interface MenuListProps {
  readonly frame: Frame;
  readonly items: readonly MenuItem[];
}

function MenuList({ frame, items }: MenuListProps) {
  const isHere = ({ path }: MenuItem) =>
    frame.path === path || (path !== '/' && frame.path.startsWith(`${path}/`));
  return (
    <ul class="row-list">
      {items.map((item) => (
        <li>
          <a
            href={link(frame.language, item.path)}
            {...(isHere(item)
              ? { 'aria-current': frame.path === item.path ? ('page' as const) : ('true' as const) }
              : {})}
          >
            {item.text[frame.language]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Foot({ frame }: { readonly frame: Frame }) {
  const t = speaker(frameTexts, frame.language);
  const address = frame.baseUrl + link(frame.language, frame.path, frame.query);
  return (
    <footer class="site-foot" id="menu">
      <div class="wide">
        <nav aria-label={t('footMenu')}>
          {frame.visitor === undefined ? null : (
            <MenuList frame={frame} items={ownMenu(frame.visitor.audience)} />
          )}
          <MenuList frame={frame} items={publicMenu} />
          <ul class="row-list small">
            <li>
              <a href={link(frame.language, '/toegankelijkheid')}>{t('accessibility')}</a>
            </li>
            <li>
              <a href="/v1/openapi.json">{t('openApi')}</a>
            </li>
          </ul>
        </nav>
        <p class="small soft">{t('footNote')}</p>
        <p class="print-only small">{t('printedFrom', { address })}</p>
      </div>
    </footer>
  );
}
