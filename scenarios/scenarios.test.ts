import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../src/domain/rules.ts';
import { runScenario } from './run-scenario.ts';
import { readScenarios } from './scenario.ts';
import { readTraces, tracesFile, tracesText } from './traces.ts';

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
  const traces = new Map<string, string>();
  describe(`${file.name} (${file.regel})`, () => {
    for (const scenario of file.gevallen) {
      it(scenario.zaak, () => {
        const trace = runScenario(file.regel, scenario);
        if (trace !== '') traces.set(scenario.zaak, trace);
      });
    }

    it('is told step by step as recorded', () => {
      if (process.env['UPDATE_TRACES'] === '1') {
        writeFileSync(tracesFile(file), tracesText(traces));
      }
      const hint = 'look at the difference; UPDATE_TRACES=1 npm test records it';
      assert.deepEqual(traces, readTraces(file), hint);
    });
  });
}
