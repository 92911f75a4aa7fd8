import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, relationsOf } from '../domain/disclosure/table.ts';
import { audiences, disclosureClasses } from '../domain/party/audience.ts';
import { sayCell, sayWhoSees } from './disclosure.ts';
import { languages } from './text.ts';

test('every cell is said in every language, and what is given with its purpose and use', () => {
  for (const ofClass of disclosureClasses) {
    for (const audience of audiences) {
      for (const relation of relationsOf(audience)) {
        const cell = cellOf(ofClass, audience, relation);
        for (const language of languages) {
          const said = Object.values(sayCell(cell, language));
          assert.equal(said.length, cell.fate === 'hidden' ? 2 : 4);
          for (const text of said) assert.doesNotMatch(text, /^$|[{}]/);
        }
      }
    }
  }
});

test('beside a field stands who will see it', () => {
  const say = (seen: Parameters<typeof sayWhoSees>[0]) => sayWhoSees(seen, 'nl');
  assert.equal(
    say({ public: 'never', desk: true, others: [] }),
    'Dit ziet alleen het meldpunt. Het wordt niet openbaar.',
  );
  assert.equal(
    say({ public: 'never', desk: true, others: ['wholesaler', 'coordinator'] }),
    'Dit wordt niet openbaar. Het meldpunt ziet het, en volgens een overeenkomst ook: groothandel, Landelijk Coördinatiecentrum Geneesmiddelen.',
  );
  assert.equal(
    say({ public: 'with-consent', desk: true, others: [] }),
    'Dit wordt alleen openbaar als u daarvoor toestemming geeft.',
  );
  assert.match(
    say({ public: 'with-consent', desk: true, others: ['policy'] }),
    /toestemming geeft\. Het meldpunt ziet het, en volgens een overeenkomst ook: ministerie\.$/,
  );
  assert.equal(
    say({ public: 'now', desk: true, others: ['pharmacist', 'policy'] }),
    'Dit wordt openbaar zodra het meldpunt het publiceert.',
  );
});
