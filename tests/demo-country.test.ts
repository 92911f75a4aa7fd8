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
const demoHash = 'bf548ff9a90c6eaf32f2d08375519e7f0f791446905510dc3c640ad4b0a044ec';

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
