import type { TypedFields } from '../../domain/notification/typed.ts';
import type { Refusal } from '../../domain/problem.ts';
import { isRefusal } from '../../usecases/context.ts';
import {
  addAddress,
  changeAddress,
  listAddresses,
  removeAddress,
  viewAddress,
  type Address,
} from '../../usecases/notifying/address-book.ts';
import { link, type Frame } from '../frame.ts';
import { parameterOf } from '../page.ts';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { seeOther } from '../signed-page.ts';
import {
  AddressesPage,
  addressesPath,
  AddressPage,
  fieldsOfContact,
  type AddressDone,
} from './address-pages.tsx';
import type { Here } from './draft-routes.tsx';
import { textOf, typedIn, valueOf } from './form-body.ts';
import { mistakesOf } from './say-field.ts';

const done = { toegevoegd: 'added', gewijzigd: 'changed', verwijderd: 'removed' } as const;
const doneWords = Object.keys(done) as readonly (keyof typeof done)[];

function doneOf({ query }: Frame): { readonly done?: AddressDone } {
  const word = wordOf(query, 'gedaan', doneWords);
  return word === undefined ? {} : { done: done[word] };
}

/** The draft from which somebody came, to go back to: an id and nothing else. */
function draftOf({ query }: Frame): string | undefined {
  const given = query['concept'] ?? '';
  return /^[\da-f-]{36}$/.test(given) ? given : undefined;
}

const paths = ['contact.name', 'contact.email', 'contact.phone'] as const;

/** As typed; what was left empty is absent. */
function contactIn(fields: TypedFields): unknown {
  const [name, email, phone] = paths.map((path) => textOf(fields, path).trim());
  return {
    ...(name === '' ? {} : { name }),
    ...(email === '' ? {} : { email }),
    ...(phone === '' ? {} : { phone }),
  };
}

export async function showAddresses(here: Here, fields: TypedFields = {}, refused?: Refusal) {
  const { frame, request, context } = here;
  const mistakes = refused === undefined ? [] : mistakesOf(refused.problems, frame.language);
  return (
    <AddressesPage
      frame={frame}
      law={context.law}
      agreements={[]}
      fields={fields}
      mistakes={mistakes}
      addresses={await listAddresses(context, { requestId: request.id })}
      synthetic={context.demo}
      draft={draftOf(frame)}
      {...(refused === undefined ? doneOf(frame) : {})}
    />
  );
}

export async function enterAddress(here: Here) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const fields = typedIn(request.body, paths);
  const given = contactIn(fields);
  const added = await addAddress(context, { given, language, requestId: request.id });
  if (!isRefusal(added)) return seeDone(here, 'toegevoegd');
  reply.code(422);
  return showAddresses(here, fields, added);
}

export async function showAddress(here: Here) {
  const { request, context } = here;
  const id = parameterOf(request, 'id');
  const address = orRefused(await viewAddress(context, { id, requestId: request.id }));
  return (
    <AddressPage {...aboutAddress(here, address)} fields={fieldsOfContact(address)} mistakes={[]} />
  );
}

/** What its page says of an address, whatever stands in its fields. */
function aboutAddress({ frame, request, context }: Here, { contact }: Address) {
  return {
    frame,
    law: context.law,
    agreements: [],
    id: parameterOf(request, 'id'),
    name: contact.name,
    synthetic: context.demo,
    draft: draftOf(frame),
  };
}

export async function saveAddress(here: Here) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const id = parameterOf(request, 'id');
  const asked = { id, requestId: request.id };
  if (valueOf(request.body, '_go') === 'remove') {
    orRefused(await removeAddress(context, asked));
    return seeDone(here, 'verwijderd');
  }
  const fields = typedIn(request.body, paths);
  const changed = await changeAddress(context, { ...asked, given: contactIn(fields), language });
  if (!isRefusal(changed)) return seeDone(here, 'gewijzigd');
  // Whoever is gone has no page to show it on.
  const address = orRefused(await viewAddress(context, asked));
  reply.code(422);
  return (
    <AddressPage
      {...aboutAddress(here, address)}
      fields={fields}
      mistakes={mistakesOf(changed.problems, language)}
    />
  );
}

function seeDone({ frame, reply }: Here, gedaan: keyof typeof done) {
  const query = { gedaan, concept: draftOf(frame) };
  return seeOther(reply, link(frame.language, addressesPath, query));
}
