import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { demoConnectors } from '../src/exchange/demo/connectors.ts';
import { writeDemoFiles } from '../src/exchange/demo/write-files.ts';
import { makeCountry } from '../src/foresight/country.ts';
import { demoSettings } from '../src/foresight/demo.ts';
import { publications } from '../src/foresight/publications.ts';

/**
 * The demo's files are the same on every machine. Whoever changes the twin on purpose
 * puts the new hash here: the failing test prints it.
 */
const demoHash = '6c0047124f55ef027f6c85f3adb3e5480cdfa02a56980223561f467654e7e6d5';

describe('the demo country, from the twin through its files', () => {
  const published = [...publications(makeCountry(demoSettings))];
  const files = [...writeDemoFiles(published)];

  it('is the same to the byte', () => {
    const hash = createHash('sha256');
    for (const { path, bytes } of files) hash.update(path).update(bytes);
    assert.equal(hash.digest('hex'), demoHash);
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
