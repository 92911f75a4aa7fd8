import type { TypedFields } from '../../domain/notification/typed.ts';
import { addressBookTexts } from '../../texts/pages/address-book.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Address } from '../../usecases/notifying/address-book.ts';
import { link } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { daysPath } from '../stock/addresses.ts';
import { draftPath, homePath } from './draft-steps.ts';
import { FormField, type FormFieldsProps } from './form-field.tsx';

export const addressesPath = `${homePath}/adressen`;
export const addressPath = (id: string) => `${addressesPath}/${id}`;

/** What the address says was just done. */
export type AddressDone = 'added' | 'changed' | 'removed';

interface AddressesProps extends FormFieldsProps {
  readonly addresses: readonly Address[];
  readonly synthetic: boolean;
  readonly done?: AddressDone;
  /** The draft from which somebody came here. */
  readonly draft?: string | undefined;
}

/** Everybody in the address book, and a form for one more. */
export function AddressesPage(props: AddressesProps) {
  const { frame, addresses, synthetic, done, mistakes, draft } = props;
  const { language, visitor } = frame;
  const t = speaker(addressBookTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead', { party: visitor?.partyName ?? '–' })}</p>
        {done === undefined ? null : (
          <p class="notice">
            <output>{t(done)}</output>
          </p>
        )}
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
        <p>
          <WayOn frame={frame} draft={draft} />
        </p>
      </div>
      <section class="part" aria-label={t('title')}>
        <Table
          caption={t('caption', { count: addresses.length })}
          empty={t('none')}
          rows={addresses}
          columns={[
            { label: t('name'), cell: ({ contact }) => contact.name },
            { label: t('email'), cell: ({ contact }) => contact.email },
            { label: t('phone'), cell: ({ contact }) => contact.phone ?? '–' },
            {
              label: t('action'),
              cell: ({ id, contact: { name: given } }) => (
                <a
                  href={link(language, addressPath(id), { concept: draft })}
                  aria-label={t('changeWhom', { given })}
                >
                  {t('change')}
                </a>
              ),
            },
          ]}
        />
      </section>
      <section class="part" aria-labelledby="add">
        <h2 id="add">{t('add')}</h2>
        <form
          method="post"
          action={link(language, addressesPath, { concept: draft })}
          class="flow"
          autocomplete="off"
          noValidate
        >
          <CsrfField frame={frame} />
          <Inputs {...props} />
          <p>
            <button type="submit">{t('addGo')}</button>
          </p>
        </form>
      </section>
    </Layout>
  );
}

function WayOn({ frame: { language, visitor }, draft }: Pick<AddressesProps, 'frame' | 'draft'>) {
  const t = speaker(addressBookTexts, language);
  // Who notifies nothing came here from what it delivers.
  if (visitor !== undefined && visitor.audience !== 'supplier') {
    return <a href={link(language, daysPath)}>{t('toDays')}</a>;
  }
  return draft === undefined ? (
    <a href={link(language, homePath)}>{t('toHome')}</a>
  ) : (
    <a href={link(language, draftPath(draft, 'meldpunt'))}>{t('toDraft')}</a>
  );
}

/** As the notification asks for it, so that the same sentences hold. */
function Inputs(props: FormFieldsProps) {
  return (
    <>
      <FormField {...props} path="contact.name" />
      <FormField {...props} path="contact.email" />
      <FormField {...props} path="contact.phone" />
    </>
  );
}

interface AddressProps extends FormFieldsProps {
  readonly id: string;
  /** Whom it is about, as it stands. */
  readonly name: string;
  readonly synthetic: boolean;
  readonly draft?: string | undefined;
}

/** One entry: to change, or to take out. */
export function AddressPage(props: AddressProps) {
  const { frame, id, name, synthetic, mistakes, draft } = props;
  const { language } = frame;
  const t = speaker(addressBookTexts, language);
  const action = link(language, addressPath(id), { concept: draft });
  return (
    <Layout frame={frame} title={t('changeTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('changeWhom', { given: name })}</h1>
        <p class="soft">{t('changeLead')}</p>
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
        <form method="post" action={action} class="flow" autocomplete="off" noValidate>
          <CsrfField frame={frame} />
          <Inputs {...props} />
          <p class="buttons">
            <button type="submit" name="_go" value="change">
              {t('changeGo')}
            </button>
            <a href={link(language, addressesPath, { concept: draft })}>{t('back')}</a>
          </p>
        </form>
      </div>
      <section class="part flow" aria-labelledby="remove">
        <h2 id="remove">{t('removeTitle')}</h2>
        <p>{t('removeLead')}</p>
        <form method="post" action={action}>
          <CsrfField frame={frame} />
          <p>
            <button type="submit" name="_go" value="remove" class="quiet">
              {t('remove')}
            </button>
          </p>
        </form>
      </section>
    </Layout>
  );
}

/** An entry as the inputs hold it. */
export function fieldsOfContact({ contact: { name, email, phone } }: Address): TypedFields {
  return {
    'contact.name': name,
    'contact.email': email,
    ...(phone === undefined ? {} : { 'contact.phone': phone }),
  };
}
