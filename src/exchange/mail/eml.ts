/** A mail that somebody sends himself: subject and text, no addresses. */
export interface UnsentMail {
  readonly subject: string;
  readonly text: string;
}

/**
 * As `message/rfc822` (RFC 5322, all of it ASCII), which a mail program opens as a message to be
 * completed and sent.
 */
export function writeEml({ subject, text }: UnsentMail): string {
  const body = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  return [
    // Understood by the mail programs that otherwise show it as a message received.
    'X-Unsent: 1',
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** RFC 2047: at most 76 characters a line, and no character cut in two. */
const mostBytesInWord = 36;

function encodedWords(subject: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of subject) {
    if (Buffer.byteLength(word + character) > mostBytesInWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words
    .map((each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`)
    .join('\r\n ');
}
