import { longestRemark, longestWholesaler } from '../../domain/desk/signal.ts';
import type { LawBook } from '../../law/law-book.ts';
import { signalTexts } from '../../texts/pages/signal.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ProductAnswer } from '../../usecases/answers/named-product.ts';
import type { FoundAnswer } from '../../usecases/answers/products.ts';
import type { SignalAnswer } from '../../usecases/answers/signals.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { Field, Tick } from './field.tsx';
import { WhoSees } from './who-sees.tsx';

export const signalPath = '/signaal';
export const signalsPath = '/signalen';

/** What stands in the inputs, as typed. */
export type TypedSignal = Readonly<Record<string, string | undefined>>;

interface FindPageProps {
  readonly frame: Frame;
  readonly law: LawBook;
  /** Absent until something was searched for; products of this country only. */
  readonly found?: FoundAnswer;
  readonly mistakes: readonly Mistake[];
}

/** The first question alone: which medicine. A click on one brings the others. */
export function FindPage({ frame, law, found, mistakes }: FindPageProps) {
  const { language } = frame;
  const t = speaker(signalTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={isSynthetic(frame, found)} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
        <search>
          <form class="search" method="get" action={link(language, signalPath)}>
            <label for="q">
              {t('searchLabel')} <span class="hint">{t('searchHint')}</span>
            </label>
            <input
              type="search"
              id="q"
              name="q"
              value={frame.query['q'] ?? ''}
              maxLength={200}
              autocomplete="off"
            />
            <button type="submit">{t('search')}</button>
          </form>
        </search>
        {found === undefined ? null : <Found frame={frame} found={found} />}
      </div>
      <section class="part">
        <WhoSees frame={frame} law={law} />
      </section>
      <ToList frame={frame} />
    </Layout>
  );
}

function ToList({ frame: { language } }: { readonly frame: Frame }) {
  return (
    <div class="part">
      <a href={link(language, signalsPath)}>{speaker(signalTexts, language)('toList')}</a>
    </div>
  );
}

/** On a demo database also before anything was searched for. */
function isSynthetic({ regime }: Frame, found: FoundAnswer | undefined): boolean {
  return regime !== undefined || (found?.results.some((result) => result.synthetic) ?? false);
}

function Found({ frame, found }: { readonly frame: Frame; readonly found: FoundAnswer }) {
  const { language } = frame;
  const t = speaker(signalTexts, language);
  const { results, query: given, next, ambiguous } = found;
  if (results.length === 0) {
    return (
      <p class="notice" aria-live="polite">
        {t('nothing', { given })}
      </p>
    );
  }
  return (
    <>
      <p aria-live="polite">
        {t(next === null ? 'found' : 'foundMore', { count: results.length, given })}
      </p>
      {ambiguous ? <p class="notice">{t('lookAlike')}</p> : null}
      <Table
        caption={t('results')}
        empty=""
        rows={results}
        columns={[
          {
            label: t('product'),
            cell: ({ id, name }) => (
              <a href={link(language, signalPath, { product: id })}>{name}</a>
            ),
          },
          { label: t('description'), cell: describe },
          { label: t('holder'), cell: ({ holder }) => holder },
          { label: t('numbers'), cell: numbersOf },
        ]}
      />
    </>
  );
}

function describe({ substance, strength, form }: ProductAnswer): string {
  return [substance, strength, form].filter((part) => part !== null).join(' · ');
}

/** The numbers that stand on a package and in the registers. */
function numbersOf({ codes: { rvg, eu, zi } }: ProductAnswer): string {
  return [
    ...rvg.map((value) => `RVG ${value}`),
    ...eu,
    ...zi.slice(0, 3).map((value) => `ZI ${value}`),
  ].join(', ');
}

interface SignalPageProps {
  readonly frame: Frame;
  readonly law: LawBook;
  readonly product: ProductAnswer;
  readonly synthetic: boolean;
  /** What the party still says of it. */
  readonly said?: SignalAnswer;
  /** Names of wholesalers that we know. */
  readonly wholesalers: readonly string[];
  readonly typed: TypedSignal;
  readonly mistakes: readonly Mistake[];
  /** The day lies so long ago that we ask. */
  readonly asksSince: boolean;
}

/** All questions about one medicine, on one screen. */
export function SignalPage(props: SignalPageProps) {
  const { frame, product, said, typed, mistakes } = props;
  const { language } = frame;
  const t = speaker(signalTexts, language);
  const about = (name: string) => ({
    name,
    value: typed[name] ?? '',
    mistake: mistakes.find(({ field }) => field === name)?.message,
  });
  return (
    <Layout frame={frame} title={t('title')} synthetic={props.synthetic} hidden>
      <div class="with-aside">
        <div class="flow">
          <h1>{t('title')}</h1>
          <p>
            <strong>{product.name}</strong>
            <span class="hint">
              {[describe(product), product.holder, numbersOf(product)].filter(Boolean).join(' · ')}
            </span>
            <a class="small" href={link(language, signalPath)}>
              {t('other')}
            </a>
          </p>
          {said === undefined ? null : <p class="notice">{t('already', { since: said.since })}</p>}
          <Mistakes title={t('mistakes')} mistakes={mistakes} />
          <form method="post" action={link(language, signalPath)} class="flow" noValidate>
            <CsrfField frame={frame} />
            <input type="hidden" name="product" value={product.id} />
            <Field {...about('since')} label={t('since')} type="date" max={frame.today} />
            {props.asksSince ? (
              <Tick name="sinceConfirmed" checked={typed['sinceConfirmed'] === 'yes'}>
                {t('sinceConfirmed')}
              </Tick>
            ) : null}
            <Field
              {...about('wholesaler')}
              label={t('wholesaler')}
              hint={t('wholesalerHint')}
              options={props.wholesalers}
              maxLength={longestWholesaler}
            />
            <Field
              {...about('usersWaiting')}
              label={t('usersWaiting')}
              hint={t('unknownHint')}
              inputMode="numeric"
            />
            <Tick
              name="mayBeNamed"
              hint={t('mayBeNamedHint')}
              checked={typed['mayBeNamed'] === 'yes'}
            >
              {t('mayBeNamed')}
            </Tick>
            <details open={hasMore(typed)}>
              <summary>{t('more')}</summary>
              <Field {...about('orderedPacks')} label={t('orderedPacks')} inputMode="numeric" />
              <Field
                {...about('remark')}
                label={t('remark')}
                hint={t('remarkHint')}
                maxLength={longestRemark}
                long
              />
            </details>
            <p>
              <button type="submit">{t(said === undefined ? 'send' : 'sendAgain')}</button>
            </p>
          </form>
        </div>
        <WhoSees frame={frame} law={props.law} />
      </div>
      <ToList frame={frame} />
    </Layout>
  );
}

/** What was filled in is never folded away. */
function hasMore(typed: TypedSignal): boolean {
  return Boolean(typed['orderedPacks']) || Boolean(typed['remark']);
}
