import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../src/domain/rules.ts';
import { runScenario } from './run-scenario.ts';
import { readScenarios } from './scenario.ts';

const minimum = 70;
const files = readScenarios(new URL('./', import.meta.url));

describe('the collection of scenarios', () => {
  it(`holds at least ${minimum} cases`, () => {
    const count = files.reduce((sum, file) => sum + file.gevallen.length, 0);
    assert.ok(count >= minimum, `there are ${count}`);
  });

  it('has a case for every rule', () => {
    const covered = new Set(files.map((file) => file.regel));
    const without = Object.keys(rules).filter((name) => !covered.has(name));
    assert.deepEqual(without, []);
  });

  it('tells the cases of a file apart by their titles', () => {
    for (const file of files) {
      const titles = file.gevallen.map((scenario) => scenario.zaak);
      assert.deepEqual([...new Set(titles)], titles, file.name);
    }
  });
});

for (const file of files) {
  describe(`${file.name} (${file.regel})`, () => {
    for (const scenario of file.gevallen) {
      it(scenario.zaak, () => runScenario(file.regel, scenario));
    }
  });
}
