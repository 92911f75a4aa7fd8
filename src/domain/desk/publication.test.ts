import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { applyOverlay } from '../../law/overlay.ts';
import type { PublicationRegime, PublishableField } from '../../law/publication.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { groundsAllowed, groundsUnder, publicationGrounds } from './publication.ts';
import { fieldsLetOut, websiteFields } from './publishable-fields.ts';

const on = day('2026-11-23');
const ofProduct = ['name', 'substance', 'form', 'strength'];
const ofWebsite = [
  'name',
  'substance',
  'form',
  'strength',
  'reason',
  'start',
  'end',
  'alternatives',
];

function lawUnder(regime: PublicationRegime, from = '2020-01-01'): LawBook {
  const outcome = applyOverlay(norms, { publicationRegime: [{ regime, from: day(from) }] });
  assert.ok(outcome.kind !== 'refused');
  return makeLawBook(outcome.norms, 'test');
}

test('three grounds hold under every regime; the others from theirs on', () => {
  const always = ['authority', 'consent', 'aggregate'];
  assert.deepEqual(groundsUnder('confidential'), always);
  assert.deepEqual(groundsUnder('voluntary'), [...always, 'voluntary']);
  assert.deepEqual(groundsUnder('eu-national-website'), [
    ...always,
    'voluntary',
    'eu-national-website',
  ]);
  assert.deepEqual(publicationGrounds, groundsUnder('eu-national-website'));
});

test('the regime of the day decides, and the enacted one is the strictest', () => {
  assert.deepEqual(groundsAllowed(makeLawBook(norms, 'test'), on), groundsUnder('confidential'));
  for (const regime of ['voluntary', 'eu-national-website'] as const) {
    assert.deepEqual(groundsAllowed(lawUnder(regime), on), groundsUnder(regime));
    const tomorrow = lawUnder(regime, '2026-11-24');
    assert.deepEqual(groundsAllowed(tomorrow, on), groundsUnder('confidential'));
    assert.deepEqual(groundsAllowed(tomorrow, day('2026-11-24')), groundsUnder(regime));
  }
});

test('a law book that has no regime on a day is as strict as can be', () => {
  const [version] = norms['publication-regime'].versions;
  assert.ok(version);
  const later = { ...version, from: day('2099-01-01') };
  const silent = { ...norms['publication-regime'], versions: [later] };
  const law = makeLawBook({ ...norms, 'publication-regime': silent }, 'test');
  assert.deepEqual(groundsAllowed(law, on), groundsUnder('confidential'));
});

const consentTo: readonly PublishableField[] = ['end'];

test('the authority and a sum say of which product; consent adds what it names', () => {
  for (const regime of ['confidential', 'voluntary', 'eu-national-website'] as const) {
    const law = lawUnder(regime);
    for (const ground of ['authority', 'aggregate'] as const) {
      assert.deepEqual(fieldsLetOut(ground, { regime, consentTo }, on, law), ofProduct);
    }
    assert.deepEqual(fieldsLetOut('consent', { regime, consentTo }, on, law), [
      ...ofProduct,
      'end',
    ]);
    assert.deepEqual(fieldsLetOut('consent', { regime, consentTo: [] }, on, law), ofProduct);
  }
});

/** What a regime lets out: by ground, regime at delivery and regime now. */
const typedByHand = {
  'voluntary confidential confidential': [],
  'voluntary confidential voluntary': [],
  'voluntary confidential eu-national-website': [],
  'voluntary voluntary confidential': [],
  'voluntary voluntary voluntary': ['end'],
  'voluntary voluntary eu-national-website': ['end'],
  'voluntary eu-national-website confidential': [],
  'voluntary eu-national-website voluntary': ['end'],
  'voluntary eu-national-website eu-national-website': ['end'],
  'eu-national-website confidential confidential': [],
  'eu-national-website confidential voluntary': [],
  'eu-national-website confidential eu-national-website': [],
  'eu-national-website voluntary confidential': [],
  'eu-national-website voluntary voluntary': ['end'],
  'eu-national-website voluntary eu-national-website': ['end'],
  'eu-national-website eu-national-website confidential': [],
  'eu-national-website eu-national-website voluntary': ['end'],
  'eu-national-website eu-national-website eu-national-website': ofWebsite,
} as const;

test('a notification lets out no more than the strictest of both regimes', () => {
  const regimes = ['confidential', 'voluntary', 'eu-national-website'] as const;
  for (const ground of ['voluntary', 'eu-national-website'] as const) {
    for (const regime of regimes) {
      for (const now of regimes) {
        const fields = fieldsLetOut(ground, { regime, consentTo }, on, lawUnder(now));
        assert.deepEqual(
          fields,
          typedByHand[`${ground} ${regime} ${now}`],
          `${ground} ${regime} ${now}`,
        );
      }
    }
  }
});

test('what a ground lets out where its regime holds, to see what would differ', () => {
  assert.deepEqual(websiteFields('eu-national-website', consentTo), ofWebsite);
  assert.deepEqual(websiteFields('authority', consentTo), ofProduct);
  assert.deepEqual(websiteFields('aggregate', consentTo), ofProduct);
  assert.deepEqual(websiteFields('consent', consentTo), [...ofProduct, 'end']);
  assert.deepEqual(websiteFields('voluntary', consentTo), [...ofProduct, 'end']);
});
