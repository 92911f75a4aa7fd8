import type { ComponentChildren } from 'preact';
import { regimeOn } from '../../domain/disclosure/regime.ts';
import type { NotificationField } from '../../domain/notification/fields.ts';
import type { ContactPart } from '../../domain/notification/notification.ts';
import { addressBookTexts } from '../../texts/pages/address-book.ts';
import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { LatenessAnswer } from '../../usecases/answers/notifications.ts';
import type { OwnProducts } from '../../usecases/notifying/own-products.ts';
import type { DescribedCode } from '../../usecases/notifying/review-draft.ts';
import { scriptAddress } from '../assets.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes } from '../parts/mistakes.tsx';
import {
  contactChoice,
  contactInBook,
  contactKey,
  otherContact,
  typedContact,
} from './contact-choice.ts';
import { draftPath, draftSteps, stepWords, type DraftStep } from './draft-steps.ts';
import { FormField, type FormFieldsProps } from './form-field.tsx';
import type { PageMark } from './save-page.ts';
import { Standing } from './standing.tsx';

export interface DraftPageProps extends FormFieldsProps {
  readonly id: string;
  readonly step: DraftStep;
  readonly mark: PageMark;
  readonly revision: number;
  readonly synthetic: boolean;
  readonly products: readonly DescribedCode[];
  readonly found?: OwnProducts;
  readonly contacts: readonly ContactPart[];
  readonly lateness?: LatenessAnswer | undefined;
  /** What was typed here is kept apart from this other draft. */
  readonly apartFrom?: string;
}

/** One thought of a new notification, with the standing summary beside it. */
export function DraftPage(props: DraftPageProps) {
  const { frame, id, step, mistakes, synthetic, apartFrom } = props;
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const { title } = stepWords[step];
  return (
    <Layout frame={frame} title={`${t(title)} – ${t('formTitle')}`} synthetic={synthetic} hidden>
      <div class="with-aside">
        <div class="flow">
          <p class="small soft">
            {t('formTitle')} ·{' '}
            {t('stepOf', { turn: draftSteps.indexOf(step) + 1, count: draftSteps.length + 1 })}
          </p>
          <h1>{t(title)}</h1>
          {apartFrom === undefined ? null : (
            <p class="notice">
              <output>{t('keptApart')}</output>{' '}
              <a href={link(language, draftPath(apartFrom, step))}>{t('toOther')}</a>
            </p>
          )}
          <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
          <form
            method="post"
            action={link(language, draftPath(id, step))}
            class="flow"
            autocomplete="off"
            noValidate
            data-autosave={link(language, `/melden/concept/${id}`)}
          >
            <HiddenMarks {...props} />
            <Step {...props} />
            <Buttons {...props} />
          </form>
        </div>
        <Standing {...props} />
      </div>
      <script src={scriptAddress('autosave')} defer />
    </Layout>
  );
}

interface MarksProps {
  readonly frame: Frame;
  readonly mark: PageMark;
  readonly revision: number;
}

/** Which page this is and what it was loaded from; the autosave sends them along too. */
export function HiddenMarks({ frame, mark, revision }: MarksProps) {
  return (
    <>
      <CsrfField frame={frame} />
      <input type="hidden" name="_stap" value={mark.page} />
      <input type="hidden" name="_seen" value={mark.seen} />
      <input type="hidden" name="_own" value={mark.own} />
      <input type="hidden" name="_revision" value={revision} />
    </>
  );
}

/** Where the autosave says how it stands; without it, what the buttons do. */
export function AutosaveState({ frame: { language } }: { readonly frame: Frame }) {
  const t = speaker(notifyingTexts, language);
  return (
    <p class="small soft">
      <output
        data-autosave-state
        data-saved={t('autosaveSaved')}
        data-stale={t('autosaveStale')}
        data-failed={t('autosaveFailed')}
        data-offline={t('autosaveOffline')}
      >
        {t('autosaveFirst')}
      </output>
    </p>
  );
}

function Step(props: DraftPageProps) {
  const { step, frame, law } = props;
  const only = (path: NotificationField) => <FormField {...props} path={path} />;
  switch (step) {
    case 'middel':
      return (
        <>
          <Medicines {...props} />
          {only('business.packs')}
        </>
      );
    case 'meldpunt':
      return (
        <>
          <Contact {...props} />
          {only('business.site')}
          {only('business.penaltyClause')}
          {only('business.penaltyClauseText')}
          {regimeOn(law, frame.today) === 'voluntary' ? (
            <>
              <input type="hidden" name="_consent" value="asked" />
              {only('business.consentTo')}
            </>
          ) : null}
        </>
      );
    case 'reden':
    case 'wanneer':
    case 'gevolg':
      return <>{stepWords[step].fields.map(only)}</>;
    default:
      return step satisfies never;
  }
}

function Buttons({ frame, step }: DraftPageProps) {
  const t = speaker(notifyingTexts, frame.language);
  const last = step === draftSteps.at(-1);
  return (
    <>
      <AutosaveState frame={frame} />
      <p class="buttons">
        <button type="submit" name="_go" value="next">
          {t(last ? 'toReview' : 'next')}
        </button>
        {step === draftSteps[0] ? null : (
          <button type="submit" name="_go" value="previous" class="quiet">
            {t('previous')}
          </button>
        )}
        <button type="submit" name="_go" value="later" class="quiet">
          {t('saveForLater')}
        </button>
      </p>
      <fieldset class="step-buttons">
        <legend class="small soft">{t('otherSteps')}</legend>
        <ol class="row-list">
          {draftSteps.map((each, index) => (
            <li>
              <button
                type="submit"
                name="_go"
                value={each}
                {...(each === step ? { 'aria-current': 'step' as const } : {})}
              >
                {index + 1}. {t(stepWords[each].short)}
              </button>
            </li>
          ))}
          <li>
            <button type="submit" name="_go" value="nakijken">
              {draftSteps.length + 1}. {t('shortReview')}
            </button>
          </li>
        </ol>
      </fieldset>
    </>
  );
}

function Medicines({ frame, products, mistakes, found }: DraftPageProps) {
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  const chosen = products.filter((each) => each.kind === 'product');
  const unread = products.filter((each) => each.kind === 'problem');
  const wrong = mistakes.filter(({ field }) => field === 'codes');
  const tied = `codes-hint${wrong.length === 0 ? '' : ' codes-mistake'}`;
  return (
    <>
      {chosen.length === 0 ? null : (
        <fieldset aria-describedby="chosen-hint">
          <legend class="legend">{t('chosen')}</legend>
          <span class="hint" id="chosen-hint">
            {t('chosenHint')}
          </span>
          <div class="choices-down">
            {chosen.map(({ code, product }) => (
              <label>
                <input type="checkbox" name="chosen" value={code} checked />
                <span>
                  {product.name} <span class="small soft">{sayUnit(product.unit)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {chosen.length > 1 ? <p class="notice">{t('several', { count: chosen.length })}</p> : null}
      <div>
        <label for="codes">
          {t('codes')}
          {chosen.length > 0 ? null : <span class="needed"> ({t('needed')})</span>}
        </label>
        <span class="hint" id="codes-hint">
          {t('codesHint')}
        </span>
        {wrong.length === 0 ? null : (
          <span class="mistake" id="codes-mistake">
            {wrong.map(({ message }) => (
              <span class="line">{message}</span>
            ))}
          </span>
        )}
        <textarea
          id="codes"
          name="codes"
          rows={3}
          spellcheck={false}
          aria-describedby={tied}
          {...(wrong.length === 0 ? {} : { 'aria-invalid': 'true' as const })}
        >
          {unread.map(({ code }) => code).join('\n')}
        </textarea>
      </div>
      <div>
        <label for="q">{t('search')}</label>
        <span class="hint" id="q-hint">
          {t('searchHint')}
        </span>
        <p class="buttons">
          <input
            id="q"
            name="q"
            type="search"
            value={found?.query ?? frame.query['q'] ?? ''}
            maxLength={200}
            aria-describedby="q-hint"
          />
          <button type="submit" name="_go" value="search" class="quiet">
            {t('searchGo')}
          </button>
        </p>
      </div>
      {found === undefined ? null : <Found found={found} frame={frame} chosen={chosen} />}
    </>
  );
}

function Found({
  found,
  frame: { language },
  chosen,
}: {
  readonly found: OwnProducts;
  readonly frame: Frame;
  readonly chosen: readonly DescribedCode[];
}) {
  const t = speaker(notifyingTexts, language);
  const { query: given, ambiguous, ofOthers } = found;
  const ids = chosen.map((each) => (each.kind === 'product' ? each.product.id : ''));
  const results = found.results.filter(({ product }) => !ids.includes(product.id));
  return (
    <>
      {found.results.length === 0 ? (
        <p class="notice">{t('foundNone', { given })}</p>
      ) : results.length === 0 ? (
        <p class="soft">{t('foundChosen', { given })}</p>
      ) : (
        <fieldset id="found" tabIndex={-1}>
          <legend class="legend">{t('foundOwn', { count: results.length, given })}</legend>
          {ambiguous ? <p class="notice">{t('lookAlike')}</p> : null}
          <div class="choices-down">
            {results.map(({ code, unit, product }) => (
              <label>
                <input type="checkbox" name="chosen" value={code} />
                <span>
                  {product.name}{' '}
                  <span class="small soft">
                    {[unit, product.substance, product.strength, product.form]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {ofOthers === 0 ? null : <p class="small soft">{t('foundOthers', { count: ofOthers })}</p>}
    </>
  );
}

export function sayUnit({ scheme, value }: { readonly scheme: string; readonly value: string }) {
  return scheme === 'rvg' ? `RVG ${value}` : value;
}

function Contact(props: DraftPageProps) {
  const { frame, contacts, fields } = props;
  const t = speaker(notifyingTexts, frame.language);
  const chosen = contactInBook(fields, contacts);
  const typed = { ...props, fields: typedContact(fields, chosen !== undefined) };
  const isNew = contacts.length === 0;
  const inputs = (
    <>
      <FormField {...typed} path="contact.name" needed={isNew} />
      <FormField {...typed} path="contact.email" needed={isNew} />
      <FormField {...typed} path="contact.phone" />
    </>
  );
  if (isNew) {
    return (
      <Boxed legend={t('contactWho')} id="contact">
        {inputs}
      </Boxed>
    );
  }
  return (
    <Boxed legend={t('contactWho')} id="contact">
      <div class="choices-down">
        {contacts.map((contact) => (
          <label>
            <input
              type="radio"
              name={contactChoice}
              value={contactKey(contact)}
              checked={contact === chosen}
            />
            <span>
              {contact.name}{' '}
              <span class="small soft">
                {[contact.email, contact.phone].filter((part) => part !== undefined).join(' · ')}
              </span>
            </span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={contactChoice}
            value={otherContact}
            checked={chosen === undefined}
          />
          <span>
            {t('contactNew')} <span class="hint">{t('contactNewHint')}</span>
          </span>
        </label>
      </div>
      <details class="inline-details" open={chosen === undefined}>
        <summary>{t('contactInputs')}</summary>
        <div class="flow">{inputs}</div>
      </details>
      <p>
        <button type="submit" name="_go" value="adressen" class="quiet">
          {addressBookTexts.manage[frame.language]}
        </button>
      </p>
    </Boxed>
  );
}

function Boxed({
  legend,
  id,
  children,
}: {
  readonly legend: string;
  readonly id: string;
  readonly children: ComponentChildren;
}) {
  return (
    <fieldset id={id} class="boxed">
      <legend class="legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
