import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import {
  fieldPlaces,
  fieldValue,
  type NotificationField,
} from '../../domain/notification/fields.ts';
import { unreadableTexts } from '../../domain/notification/misfits.ts';
import { refuseNotifying } from '../../domain/notification/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { writeEml } from '../../exchange/mail/eml.ts';
import type { Language } from '../../law/norm.ts';
import type { ReadTx } from '../../registry/database.ts';
import type { StoredNotification, StoredVersion } from '../../registry/notifications.ts';
import { insertPassingOn, passedOn, type StoredPassingOn } from '../../registry/passing-on.ts';
import { writePassingOn } from '../../texts/messages/passing-on.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { contentOf, newestOf, productsOf } from './amend-notification.ts';
import { foundNotification } from './found-notification.ts';
import { mayWriteFor } from './whose.ts';

/**
 * What can go along: what a partner plans by. Stock, share, site, penalties and people stay
 * between the holder and the desk, whatever was agreed.
 */
export const passableFields = [
  'publishable.kind',
  'publishable.cause',
  'publishable.start',
  'publishable.expectedEnd',
  'publishable.expectedEndCertainty',
  'publishable.actualEnd',
  'publishable.extent',
  'publishable.alternatives',
  'business.packs',
  'business.measures',
] as const satisfies readonly NotificationField[];
export type PassableField = (typeof passableFields)[number];

export interface PassOnInput {
  readonly number: string;
  /** The organisation it goes to, as the holder names it. */
  readonly partner: string;
  /** The clause of the agreement that asks for it, as the holder cites it. */
  readonly clause: string;
  readonly fields: readonly PassableField[];
  readonly language: Language;
}

/** The exact message, to be sent by the holder from its own mail. */
export interface PassOnMessage {
  readonly subject: string;
  readonly text: string;
  /** The same as `message/rfc822`, without addresses. */
  readonly eml: string;
  /** Names exactly this message; recording asks for it, so that what was seen is what is recorded. */
  readonly digest: string;
  readonly version: number;
}

export interface PassedOn {
  readonly number: string;
  readonly version: number;
  readonly partner: string;
  readonly clause: string;
  readonly fields: readonly string[];
  readonly text: string;
  readonly recordedAt: string;
}

/** Shows what would be sent. Nothing is stored but that somebody looked. */
export async function previewPassingOn(
  context: Context,
  input: PassOnInput,
): Promise<PassOnMessage | Refusal> {
  return viewConfidential(context, { activity: 'notification-view' }, async (tx, concerns) => {
    const made = await makeMessage(context, tx, input);
    if (isRefusal(made)) return made;
    concerns({ kind: 'party', id: made.notification.partyId });
    return made.message;
  });
}

/** The holder's own act: records that it sent this message itself. We send nothing. */
export async function recordPassingOn(
  context: Context,
  input: PassOnInput & { readonly digest: string },
): Promise<PassedOn | Refusal> {
  const { viewer } = context.database;
  return context.database.write(async (tx) => {
    const made = await makeMessage(context, tx, input);
    if (isRefusal(made)) return made;
    const { message, notification, version } = made;
    if (message.digest !== input.digest) return refuseNotifying('message-changed');
    await insertPassingOn(tx, {
      versionId: version.id,
      partyId: notification.partyId,
      ...(viewer.person === undefined ? {} : { personId: viewer.person }),
      partner: input.partner.trim(),
      clause: input.clause.trim(),
      fields: input.fields,
      message: message.text,
      digest: message.digest,
    });
    const subjects = [{ kind: 'party', id: notification.partyId } as const];
    await recordProcessing(tx, { activity: 'notification-forward', viewer, subjects });
    return {
      number: notification.number,
      version: version.version,
      partner: input.partner.trim(),
      clause: input.clause.trim(),
      fields: input.fields,
      text: message.text,
      recordedAt: tx.recordedAt.toISOString(),
    };
  });
}

/** What went where of one notification, the newest first. Of nobody but the holder. */
export async function listPassedOn(
  context: Context,
  number: string,
): Promise<readonly PassedOn[] | Refusal> {
  const parties = mayWriteFor(context.database.viewer);
  return viewConfidential(context, { activity: 'notification-view' }, async (tx, concerns) => {
    const found = await foundNotification(tx, number, parties);
    if (isRefusal(found)) return found;
    concerns({ kind: 'party', id: found.partyId });
    const versions = found.versions.map(({ id }) => id);
    return (await passedOn(tx, versions, parties)).map((one) => passedOnAnswer(number, one));
  });
}

function passedOnAnswer(
  number: string,
  { version, partner, clause, fields, message, recordedAt }: StoredPassingOn,
): PassedOn {
  return {
    number,
    version,
    partner,
    clause,
    fields,
    text: message,
    recordedAt: recordedAt.toISOString(),
  };
}

const longestPartner = 200;
const longestClause = 500;

interface Made {
  readonly message: PassOnMessage;
  readonly notification: StoredNotification;
  readonly version: StoredVersion;
}

async function makeMessage(
  context: Context,
  tx: ReadTx,
  input: PassOnInput,
): Promise<Made | Refusal> {
  const [partner, clause] = [input.partner.trim(), input.clause.trim()];
  const [unreadable] = unreadableTexts({ partner, clause });
  if (unreadable !== undefined) {
    return refuseNotifying('text-unreadable', {}, { column: unreadable.path });
  }
  if (partner === '' || partner.length > longestPartner) {
    return refuseNotifying('partner-missing', { limit: longestPartner }, { column: 'partner' });
  }
  if (clause === '' || clause.length > longestClause) {
    return refuseNotifying('clause-missing', { limit: longestClause }, { column: 'clause' });
  }
  if (input.fields.length === 0)
    return refuseNotifying('nothing-to-pass-on', {}, { column: 'fields' });
  const notification = await foundNotification(
    tx,
    input.number,
    mayWriteFor(context.database.viewer),
  );
  if (isRefusal(notification)) return notification;
  const version = newestOf(notification);
  const product = (await productsOf(context, tx, [notification])).get(notification.productId);
  const content = contentOf(version, new Map());
  if (product === undefined || content === undefined) {
    throw new Error(`notification ${notification.id} cannot be read by its holder`);
  }
  const { scheme, value } = notification.unit;
  const chosen = fieldPlaces.filter(({ path }) => input.fields.some((field) => field === path));
  const written = writePassingOn(
    {
      number: notification.number,
      version: version.version,
      step: version.step,
      asserted: version.asserted,
      name: product.name,
      unit: scheme === 'rvg' ? `RVG ${value}` : value,
      partner,
      clause,
      fields: chosen.map((place) => ({ place, value: fieldValue(content, place) })),
    },
    input.language,
  );
  const digest = createHash('sha256')
    .update(canonicalize({ ...written, version: version.version, partner, clause }) ?? '')
    .digest('hex');
  return {
    message: { ...written, eml: writeEml(written), digest, version: version.version },
    notification,
    version,
  };
}
