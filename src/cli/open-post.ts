import { join } from 'node:path';
import { makeAddressGuard } from '../transport/address-guard.ts';
import { openFolder, type FolderMail } from '../transport/folder-mail.ts';
import { openSmtp } from '../transport/smtp-mail.ts';
import { openWebhooks } from '../transport/webhook.ts';
import type { PostOffice } from '../usecases/sending/post-office.ts';
import type { Settings } from './settings.ts';

export interface OpenedPost {
  readonly office: PostOffice;
  /** Where mail is kept when no server takes it. */
  readonly folder?: FolderMail;
  close(): Promise<void>;
}

/** Mail by the server of SMTP_URL, else into a folder; webhooks to public addresses only. */
export function openPost({ dataFolder, mailFrom, smtpUrl }: Settings, baseUrl: string): OpenedPost {
  const sender = { from: mailFrom, name: 'Voorradig', domain: new URL(baseUrl).hostname };
  const folder = smtpUrl === undefined ? openFolder(join(dataFolder, 'mail'), sender) : undefined;
  const mail = smtpUrl === undefined ? folder : openSmtp(smtpUrl, sender);
  if (mail === undefined) throw new Error('there is neither a mail server nor a folder');
  const webhook = openWebhooks({ guard: makeAddressGuard(), clock: () => new Date() });
  return {
    office: { baseUrl, mail, webhook, chance: Math.random },
    close: () => mail.close(),
    ...(folder === undefined ? {} : { folder }),
  };
}
