import type { ComponentChildren } from 'preact';
import { languages } from '../../texts/text.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link, type Frame } from '../frame.ts';

const menu = [
  ['home', '/'],
  ['shortages', '/tekorten'],
  ['definitions', '/definities'],
  ['norms', '/regels'],
  ['sources', '/bronnen'],
  ['about', '/over'],
] as const;

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
        {props.synthetic ? <SyntheticBand text={t('synthetic')} /> : null}
        <Masthead frame={frame} />
        <main id="content" tabIndex={-1}>
          <div class="wide">{props.children}</div>
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  );
}

export function SyntheticBand(props: { readonly text: string }) {
  return (
    <aside class="synthetic" aria-label={props.text}>
      <p>{props.text}</p>
    </aside>
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
  const other = frame.language === 'nl' ? 'en' : 'nl';
  return (
    <header class="masthead">
      <div class="wide">
        <a class="wordmark" href={link(frame.language, '/')}>
          {t('siteName')}
        </a>
        <nav class="main" aria-label={t('mainMenu')}>
          <MenuList frame={frame} />
        </nav>
        <div class="tools">
          <a class="to-menu" href="#menu">
            {t('toMenu')}
          </a>
          <a href={link(other, frame.path, frame.query)} lang={other} hreflang={other}>
            {t('otherLanguage')}
          </a>
        </div>
      </div>
    </header>
  );
}

function MenuList({ frame }: { readonly frame: Frame }) {
  const t = speaker(frameTexts, frame.language);
  return (
    <ul class="row-list">
      {menu.map(([key, path]) => (
        <li>
          <a
            href={link(frame.language, path)}
            {...(frame.path === path ? { 'aria-current': 'page' as const } : {})}
          >
            {t(key)}
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
          <MenuList frame={frame} />
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
