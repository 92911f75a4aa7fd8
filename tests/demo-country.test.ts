import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { demoConnectors } from '../src/exchange/demo/connectors.ts';
import { writeTwin } from '../src/exchange/demo/write-files.ts';
import { makeCountry } from '../src/foresight/country.ts';
import { demoSettings } from '../src/foresight/demo.ts';
import { publications } from '../src/foresight/publications.ts';

/**
 * The demo's files are the same on every machine. Whoever changes the twin on purpose
 * puts the new hash here: the failing test prints it.
 */
const demoHash = '750d2b9f0306c7f4f7654a30f7c6408d0978f6ba96515942ce65f9de2ad5cf31';

describe('the demo country, from the twin through its files', () => {
  const published = [...publications(makeCountry(demoSettings))];
  const { manifest, files } = writeTwin(
    { seed: demoSettings.seed, days: 729, scale: 0.04 },
    published,
  );

  it('is the same to the byte', () => {
    const found = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
    assert.equal(found, demoHash);
  });

  it('is read by its connectors exactly as it was published, without a problem', () => {
    for (const [at, file] of files.entries()) {
      const connectors = demoConnectors.filter((each) => each.recognises(file.path));
      const reading = connectors[0]?.read({ name: file.path, bytes: file.bytes });
      assert.ok(connectors.length === 1 && reading?.state === 'read', file.path);
      assert.deepEqual([reading.problems, reading.unknownCodes, reading.rejected], [[], {}, 0]);
      assert.equal(reading.snapshotDate, file.day);
      assert.deepEqual(
        reading.records.map(({ key, content }) => ({ key, content })),
        published[at]?.records,
      );
    }
  });
});
