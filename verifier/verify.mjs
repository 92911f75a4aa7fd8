#!/usr/bin/env node
// Checks an export of the audit of a Voorradig installation by itself: `node verify.mjs EXPORT
// [CHECKPOINT]`. Plain Node 22 or later, nothing to install, no code of the product.
// README.md beside it says what is computed; with that page you can write another in an hour.
import { createPublicKey, hash, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

class Broken extends Error {}
const broken = (what, id, why) => {
  throw new Broken(`${what} ${id}: ${why}`);
};
const sha256 = (...parts) => hash('sha256', Buffer.concat(parts), 'buffer');
const text = (said) => Buffer.from(said);
const bytes = (hex) => Buffer.from(hex, 'hex');

const [leaf, node] = [Buffer.of(0), Buffer.of(1)];

/** RFC 6962: an odd one rises unchanged. */
function merkleRoot(hashes) {
  let level = hashes;
  while (level.length > 1) {
    const above = [];
    for (let at = 0; at < level.length; at += 2)
      above.push(at + 1 < level.length ? sha256(node, level[at], level[at + 1]) : level[at]);
    level = above;
  }
  return level[0];
}

/** 1-3,5 for 1, 2, 3, 5. */
function rangesOf(ids) {
  const ranges = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] + 1 === id) last[1] = id;
    else ranges.push([id, id]);
  }
  return ranges
    .map(([from, through]) => (from === through ? from : `${from}-${through}`))
    .join(',');
}

function checkEntry({ id, at, subject, commitment, salt, content }) {
  // Erased content is no fault: then salt and content are gone, and the commitment stays.
  const erased = salt === undefined && content === undefined;
  if (!erased && sha256(bytes(salt ?? ''), text(content ?? '')).toString('hex') !== commitment)
    broken('entry', id, 'the content is not what was committed to');
  return sha256(leaf, text(`${id}\n${at}\n${subject}\n`), bytes(commitment));
}

function checkSignature({ format, seal, entries, chain, root, at, publicKey, signature }) {
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes(publicKey).toString('base64url') },
  });
  const signed = text([format, seal, entries, chain, root, at, ''].join('\n'));
  if (!verify(null, signed, key, bytes(signature)))
    broken('checkpoint', seal, 'the signature is not over what it says');
}

/** Reads the export once, from top to bottom; answers what it counted. */
async function check(file, outside) {
  const heads = new Map(); // seal number → what a checkpoint at that seal must say
  const seen = { entries: 0, sealed: 0, checkpoints: 0, seals: 0 };
  let chain = Buffer.alloc(32);
  let leaves = [];
  let ids = [];
  let unsealed = []; // entries that no seal followed
  let covered = 0; // the seal of the checkpoint before
  const handlers = {
    format: (format) => format === 'voorradig-audit-1' || broken('file', file, `format ${format}`),
    entry(entry) {
      leaves.push(checkEntry(entry));
      ids.push(entry.id);
      unsealed.push(entry);
      seen.entries += 1;
    },
    seal({ seq, ranges, entries, root, chain: said, at }) {
      if (seq !== seen.seals + 1) broken('seal', seen.seals + 1, 'is missing');
      if (ids.length !== entries || rangesOf(ids) !== ranges)
        broken('seal', seq, `names entries ${ranges}, there are ${rangesOf(ids)}`);
      if (merkleRoot(leaves).toString('hex') !== root)
        broken('seal', seq, 'the entries are not those that were sealed');
      chain = sha256(chain, text(`${seq}\n${ranges}\n${entries}\n${at}\n`), bytes(root));
      if (chain.toString('hex') !== said) broken('seal', seq, 'does not follow from those before');
      seen.seals = seq;
      seen.sealed += entries;
      heads.set(seq, { chain, entries: seen.sealed });
      leaves = [];
      ids = [];
      unsealed = [];
    },
    checkpoint(checkpoint) {
      compare(checkpoint);
      const since = [];
      for (let seq = covered + 1; seq <= checkpoint.seal; seq += 1)
        since.push(heads.get(seq).chain);
      if (merkleRoot(since)?.toString('hex') !== checkpoint.root)
        broken('checkpoint', checkpoint.seal, 'its root is not that of the seals it covers');
      covered = checkpoint.seal;
      seen.checkpoints += 1;
    },
  };
  function compare(checkpoint) {
    checkSignature(checkpoint);
    const head = heads.get(checkpoint.seal);
    if (head === undefined)
      broken('seal', seen.seals + 1, 'is missing: a checkpoint names a later one');
    if (head.chain.toString('hex') !== checkpoint.chain || head.entries !== checkpoint.entries)
      broken('checkpoint', checkpoint.seal, 'the chain is another than the one that was signed');
  }
  let number = 0;
  function take(line) {
    number += 1;
    const [[kind, value]] = Object.entries(JSON.parse(line));
    if (!Object.hasOwn(handlers, kind) || (number === 1) !== (kind === 'format'))
      broken('line', number, `${kind} was not expected here`);
    handlers[kind](value);
  }
  let begun = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop();
    lines.forEach(take);
  }
  if (begun !== '') take(begun);
  const left = unsealed.find(({ waiting }) => waiting !== true);
  if (left !== undefined) broken('entry', left.id, 'stands in no seal and waits for none');
  if (number === 0) broken('file', file, 'is empty');
  if (outside !== undefined) compare(outside);
  return seen;
}

const [file, other] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('node verify.mjs EXPORT [CHECKPOINT]\n');
  process.exit(2);
}
let answer;
try {
  const outside = other === undefined ? undefined : JSON.parse(readFileSync(other, 'utf8'));
  const verdict = outside === undefined ? 'consistent' : 'untampered';
  answer = { ...(await check(file, outside)), verdict };
} catch (error) {
  const why = error instanceof Broken ? error.message : `unreadable: ${error.message}`;
  answer = { verdict: 'broken', firstBad: why };
  process.exitCode = 1;
}
process.stdout.write(`${JSON.stringify(answer)}\n`);
