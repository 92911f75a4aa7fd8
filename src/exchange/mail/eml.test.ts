import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeEml } from './eml.ts';

const decoded = (text: string) => Buffer.from(text, 'base64').toString('utf8');

test('subject and text come back whole, in lines that every mail program takes', () => {
  const subject = `Melding: ${'é😀 lang '.repeat(20)}einde`;
  const text = 'Aan: iemand\n\nÉén regel\nen nog een.\n';
  const eml = writeEml({ subject, text });
  const [head = '', body = ''] = eml.split('\r\n\r\n');
  // oxlint-disable-next-line no-control-regex -- only ASCII travels
  assert.match(eml, /^[\x0A\x0D\x20-\x7E]*$/);
  assert.ok(eml.split('\r\n').every((line) => line.length <= 78));
  const words = [...head.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map((match) =>
    decoded(match[1] ?? ''),
  );
  assert.equal(words.join(''), subject);
  assert.equal(decoded(body.replaceAll('\r\n', '')), text.replaceAll('\n', '\r\n'));
});

test('a subject cannot add a header', () => {
  const eml = writeEml({ subject: 'a\r\nBcc: iemand@iets.example', text: 'x' });
  assert.doesNotMatch(eml, /^Bcc/m);
});
