import type { SendMailOptions } from 'nodemailer';
import type { Letter } from '../domain/desk/sending.ts';

/** Whose mail it is. */
export interface Sender {
  /** Address that mail comes from. */
  readonly from: string;
  readonly name: string;
  /** Right-hand side of the Message-ID: our own name on the net. */
  readonly domain: string;
}

/** A letter as the library takes it; no text from outside can become a header. */
export function messageOf(letter: Letter, sender: Sender): SendMailOptions {
  return {
    from: { name: oneLine(sender.name), address: sender.from },
    // One address and no list, whatever it holds.
    to: { name: '', address: letter.to },
    envelope: { from: sender.from, to: [letter.to] },
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${sender.domain}>`,
    headers: {
      // RFC 3834: nobody's absence is answered to us.
      'Auto-Submitted': 'auto-generated',
      ...(letter.stopAddress === undefined
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${letter.stopAddress}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Without line ends and other characters that steer: they have no place in a header. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
