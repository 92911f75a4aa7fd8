import assert from 'node:assert/strict';
import { isRefusal, type Context } from '../src/usecases/context.ts';
import { loadSource } from '../src/usecases/loading/load-source.ts';

/** One file of a source, written in the test itself; it has to be taken. */
export async function loadText(
  context: Context,
  source: string,
  name: string,
  text: string,
): Promise<void> {
  const read = () => Promise.resolve(new TextEncoder().encode(text));
  const files = [{ name, read }];
  const loaded = await loadSource(context, { source, path: 'test', language: 'en', files });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  assert.deepEqual(
    loaded.deliveries.map(({ state }) => state),
    ['taken'],
    JSON.stringify(loaded),
  );
}
