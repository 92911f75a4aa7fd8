import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../domain/rules.ts';
import { caseMisfits } from './case-misfits.ts';

const said = (given: unknown, rule: keyof typeof rules = 'notification-duty') =>
  Object.fromEntries(
    caseMisfits(rules[rule], given, 'nl').map(({ column, params }) => [
      column,
      params?.['expected'],
    ]),
  );

test('each field is told once, in Dutch, with what should stand there', () => {
  const facts = {
    kind: 'suspensoin',
    start: '2026-02-30',
    earlierBreaches: -1,
    registrations: [],
    largeImpact: 'ja',
    holderType: 3,
    expectedEndd: '2026-01-01',
  };
  assert.deepEqual(said({ on: '2026-13-01', facts }), {
    on: 'hier hoort een dag die bestaat, geschreven als JJJJ-MM-DD',
    'facts.kind':
      'kies uit suspension, withdrawal, revocation-request, no-renewal. Bedoelde u suspension?',
    'facts.start': 'hier hoort een dag die bestaat, geschreven als JJJJ-MM-DD',
    'facts.earlierBreaches': 'hier hoort 0 of meer',
    'facts.registrations': 'hier hoort er ten minste 1',
    'facts.largeImpact': 'hier hoort true of false',
    'facts.holderType': 'kies uit mah, parallel-importer',
    'facts.expectedEndd': 'dit veld kennen wij hier niet. Bedoelde u expectedEnd?',
  });
});

test('what is missing is told at its own place', () => {
  assert.deepEqual(said({ facts: [] }), {
    on: 'dit is nodig en ontbreekt',
    facts: 'hier horen velden bij elkaar (een JSON-object)',
  });
  assert.deepEqual(said('x'), { '(case)': 'hier horen velden bij elkaar (een JSON-object)' });
  assert.deepEqual(
    said({ on: '2026-01-01', definition: 'sirm', facts: { listed: [{}] } }, 'shortage'),
    {
      'facts.listed.0.authority': 'dit is nodig en ontbreekt',
      'facts.listed.0.snapshot': 'dit is nodig en ontbreekt',
      'facts.listed.0.listed': 'dit is nodig en ontbreekt',
    },
  );
});

test('words of a closed list inside a list, lengths and patterns', () => {
  const parameters = { days: 1.5, countedStatuses: ['limted'] };
  const shortage = said(
    { on: '2026-01-01', definition: 'sirm', facts: {}, parameters },
    'shortage',
  );
  assert.equal(shortage['parameters.days'], 'hier hoort een heel getal');
  assert.match(String(shortage['parameters.countedStatuses.0']), /Bedoelde u limited\?$/);
  assert.deepEqual(said({ facts: { text: '' } }, 'code'), {
    'facts.text': 'hier hoort ten minste 1 teken',
  });
  const exemption = said({ on: '2026-01-01', facts: { authorisedIn: ['bel'] } }, 'exemption');
  assert.match(String(exemption['facts.authorisedIn.0']), /^dit heeft niet de vorm /);
});
