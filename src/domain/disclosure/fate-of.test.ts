import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { applyOverlay } from '../../law/overlay.ts';
import { publicationRegimes, type PublicationRegime } from '../../law/publication.ts';
import { publicationGrounds } from '../desk/publication.ts';
import { audiences, disclosureClasses, relations } from '../party/audience.ts';
import type { Agreement } from './agreement.ts';
import { fates, isStricter } from './cell.ts';
import { fateOf, type Disclosed } from './fate-of.ts';
import { neverPublicFields, publishableFields, regimeOn } from './regime.ts';

const on = day('2026-11-23');
const enacted: LawBook = { norms, hash: 'test' };

function lawUnder(regime: PublicationRegime): LawBook {
  const applied = applyOverlay(norms, { publicationRegime: [{ regime, from: day('2026-01-01') }] });
  assert.equal(applied.kind, 'applied');
  return { norms: applied.kind === 'applied' ? applied.norms : norms, hash: regime };
}

const notified: Disclosed = {
  class: 'holder-business',
  audience: 'public',
  relation: 'other',
  field: 'end',
  regimeAtDelivery: 'eu-national-website',
  on,
};
const fate = (more: Partial<Disclosed>, law = enacted) =>
  fateOf({ ...notified, ...more }, law).fate;
const codes = (more: Partial<Disclosed>, law = enacted) =>
  fateOf({ ...notified, ...more }, law).because.map(({ code }) => code);

const agreement: Agreement = {
  class: 'holder-business',
  audience: 'wholesaler',
  from: day('2026-07-01'),
  until: day('2026-12-01'),
  clause: 'art. 4',
};

const field = fc.constantFrom(...publishableFields, ...neverPublicFields);
const regime = fc.constantFrom(...publicationRegimes);
const someDay = fc.constantFrom(
  ...['2026-06-30', '2026-07-01', '2026-11-23', '2027-01-01'].map(day),
);
const someAgreement: fc.Arbitrary<Agreement> = fc.record(
  {
    class: fc.constantFrom(...disclosureClasses),
    audience: fc.constantFrom(...audiences),
    fate: fc.constantFrom('shown', 'delayed', 'aggregated'),
    from: someDay,
    until: someDay,
    clause: fc.constant('clause'),
  },
  { requiredKeys: ['class', 'audience', 'from', 'clause'] },
);
const anything: fc.Arbitrary<Disclosed> = fc.record(
  {
    class: fc.constantFrom(...disclosureClasses),
    audience: fc.constantFrom(...audiences),
    relation: fc.constantFrom(...relations),
    field,
    ground: fc.constantFrom(...publicationGrounds),
    regimeAtDelivery: regime,
    regimeNow: regime,
    retracted: fc.boolean(),
    embargoUntil: someDay,
    consentTo: fc.subarray([...publishableFields]),
    agreements: fc.array(someAgreement, { maxLength: 3 }),
    on: fc.constant(on),
  },
  { requiredKeys: ['class', 'audience', 'relation', 'on'] },
);
const law = fc.constantFrom(enacted, lawUnder('voluntary'), lawUnder('eu-national-website'));
const many = { numRuns: 2000 };

/** Publications are opened and closed by their ground; everything else by grants on its cell. */
const notPublished = anything.filter((asked) => asked.class !== 'public-record');

describe('for any question', () => {
  it('regime, consent and agreement never make it stricter than its cell', () => {
    fc.assert(
      fc.property(notPublished, law, (asked, book) => {
        const { retracted: _, ...standing } = asked;
        const found = fateOf(standing, book);
        assert.ok(!isStricter(found.fate, found.cell.fate));
      }),
      many,
    );
  });

  it('one more agreement, or consent to one more field, never makes it stricter', () => {
    fc.assert(
      fc.property(
        anything,
        law,
        someAgreement,
        fc.constantFrom(...publishableFields),
        (asked, book, more, consented) => {
          const before = fateOf(asked, book).fate;
          const agreements = [...(asked.agreements ?? []), more];
          const consentTo = [...(asked.consentTo ?? []), consented];
          assert.ok(!isStricter(fateOf({ ...asked, agreements }, book).fate, before));
          assert.ok(!isStricter(fateOf({ ...asked, consentTo }, book).fate, before));
        },
      ),
      many,
    );
  });

  it('a retraction hides, but for one’s own document and the desk’s file', () => {
    fc.assert(
      fc.property(anything, law, (asked, book) => {
        const { fate: after, cell } = fateOf({ ...asked, retracted: true }, book);
        const stays = asked.class !== 'public-record' && cell.fate === 'shown';
        assert.equal(after, stays ? 'shown' : 'hidden');
      }),
      many,
    );
  });

  it('a narrower regime, at delivery or now, never shows more', () => {
    fc.assert(
      fc.property(anything, law, (asked, book) => {
        for (const which of ['regimeAtDelivery', 'regimeNow'] as const) {
          const [narrow, middle, wide] = publicationRegimes.map(
            (one) => fateOf({ ...asked, [which]: one }, book).fate,
          );
          if (narrow === undefined || middle === undefined || wide === undefined) assert.fail();
          // A consented field is public under `voluntary` and `eu-national-website` alike.
          assert.ok(!isStricter(middle, narrow));
          assert.ok(!isStricter(wide, middle));
        }
      }),
      many,
    );
  });

  it('contact data and the work of the desk are as the table says, whatever is granted', () => {
    fc.assert(
      fc.property(
        anything,
        law,
        fc.constantFrom('contact', 'desk-working'),
        (asked, book, ofClass) => {
          const { retracted: _, ...standing } = asked;
          const found = fateOf({ ...standing, class: ofClass }, book);
          assert.equal(found.fate, found.cell.fate);
        },
      ),
      many,
    );
  });

  it('stock, share, site and contact never reach the public as they stand', () => {
    fc.assert(
      fc.property(notPublished, law, fc.constantFrom(...neverPublicFields), (asked, book, name) => {
        const found = fateOf({ ...asked, audience: 'public', field: name }, book);
        assert.ok(found.fate === 'aggregated' || found.fate === 'hidden');
      }),
      many,
    );
  });

  it('every answer is one of the fates and begins with what the table says', () => {
    fc.assert(
      fc.property(anything, law, (asked, book) => {
        const found = fateOf(asked, book);
        assert.ok(fates.includes(found.fate));
        assert.equal(found.because[0]?.code, found.cell.ground);
        assert.deepEqual(found.because[0]?.params, { fate: found.cell.fate });
      }),
    );
  });
});

describe('a regime', () => {
  it('of today comes from the law book unless it is named', () => {
    assert.equal(fate({}), 'aggregated');
    assert.equal(fate({}, lawUnder('eu-national-website')), 'shown');
    assert.equal(fate({ regimeNow: 'eu-national-website' }), 'shown');
    assert.equal(fate({ on: day('2025-12-31') }, lawUnder('eu-national-website')), 'aggregated');
  });

  it('is taken to be confidential where the law book has none that day', () => {
    const publicationRegime = norms['publication-regime'];
    const versions = publicationRegime.versions.map((one) => ({ ...one, state: 'draft' as const }));
    const none = { ...publicationRegime, versions };
    const book = { norms: { ...norms, 'publication-regime': none }, hash: 'test' };
    assert.equal(regimeOn(book, on), 'confidential');
    assert.equal(fate({}, book), 'aggregated');
    assert.equal(fate({ regimeNow: 'eu-national-website' }, book), 'shown');
  });

  it('that is wider than the one at delivery does not count', () => {
    const book = lawUnder('eu-national-website');
    assert.equal(fate({ regimeAtDelivery: 'confidential' }, book), 'aggregated');
    assert.equal(fate({ regimeAtDelivery: 'voluntary' }, book), 'aggregated');
    assert.equal(fate({ regimeAtDelivery: 'voluntary', consentTo: ['end'] }, book), 'shown');
    assert.deepEqual(codes({ regimeAtDelivery: 'confidential' }, book), [
      'counts-only',
      'narrowed-by-delivery',
      'regime-confidential',
    ]);
  });

  it('that is narrower than the one at delivery hides again', () => {
    assert.deepEqual(codes({}), ['counts-only', 'narrowed-by-today', 'regime-confidential']);
    assert.deepEqual(codes({}, lawUnder('voluntary')), [
      'counts-only',
      'narrowed-by-today',
      'consent-lacking',
    ]);
  });

  it('of a delivery that is not known is the narrowest', () => {
    const { regimeAtDelivery: _, ...asked } = notified;
    const book = lawUnder('eu-national-website');
    const found = fateOf(asked, book);
    assert.equal(found.fate, 'aggregated');
    assert.deepEqual(
      found.because.map(({ code, fact }) => [code, fact]),
      [
        ['counts-only', 'class'],
        ['delivery-regime-not-known', 'regimeAtDelivery'],
        ['regime-confidential', 'field'],
      ],
    );
    assert.deepEqual(
      fateOf(asked, enacted).because.map(({ code }) => code),
      ['counts-only', 'regime-confidential'],
    );
  });

  it('publishes the fields of the version of the day', () => {
    const regimeNorm = norms['publication-regime'];
    const website = regimeNorm.versions.find(({ id }) => id === 'eu-national-website');
    assert.ok(website);
    const version = (id: string, from: string, fields: typeof website.value.fields) => ({
      ...website,
      id,
      state: 'enacted' as const,
      from: day(from),
      until: id === 'first' ? day('2027-01-01') : null,
      value: { ...website.value, fields },
    });
    const versions = [
      version('first', '2026-01-01', ['start']),
      version('second', '2027-01-01', ['end']),
    ];
    for (const given of [versions, versions.toReversed()]) {
      const norm = { ...regimeNorm, versions: given };
      const book = { norms: { ...norms, 'publication-regime': norm }, hash: 'test' };
      assert.equal(fate({ on: day('2026-12-31') }, book), 'aggregated');
      assert.equal(fate({ on: day('2027-01-01') }, book), 'shown');
      assert.equal(fate({ on: day('2026-12-31'), field: 'start' }, book), 'shown');
    }
  });

  it('carries the fate of what it makes public', () => {
    const found = fateOf(notified, lawUnder('eu-national-website'));
    assert.equal(found.norm?.id, 'publication-regime');
    assert.equal(found.norm?.version, 'eu-national-website');
    assert.equal(found.norm?.from, '2026-01-01');
    assert.equal(fateOf(notified, enacted).norm?.id, 'disclosure-notification-counts');
  });

  it('names the version it read where that is not the one of the day', () => {
    const book = lawUnder('eu-national-website');
    const asked: Disclosed = { ...notified, regimeAtDelivery: 'voluntary', consentTo: ['end'] };
    assert.equal(fateOf(asked, book).norm?.version, 'voluntary');
    assert.equal(fateOf(asked, book).norm?.from, null);
  });

  it('makes fields of a notification public and nothing else', () => {
    const book = lawUnder('eu-national-website');
    assert.deepEqual(codes({ class: 'stock-quantity', field: 'start' }, book), [
      'released-design',
      'class-outside-regime',
    ]);
    assert.deepEqual(codes({ class: 'stock-quantity', field: 'stock' }, book), [
      'released-design',
      'never-public',
    ]);
    const { field: _, ...withoutField } = notified;
    assert.deepEqual(
      fateOf(withoutField, book).because.map(({ code }) => code),
      ['counts-only'],
    );
  });

  it('shows what it makes public to everybody', () => {
    const book = lawUnder('eu-national-website');
    for (const audience of audiences) {
      for (const relation of relations) assert.equal(fate({ audience, relation }, book), 'shown');
    }
  });
});

describe('an agreement', () => {
  const wholesaler = { audience: 'wholesaler', agreements: [agreement] } as const;

  it('widens one cell between its days', () => {
    assert.equal(fate(wholesaler), 'shown');
    assert.equal(fate({ ...wholesaler, on: day('2026-06-30') }), 'aggregated');
    assert.equal(fate({ ...wholesaler, on: day('2026-07-01') }), 'shown');
    assert.equal(fate({ ...wholesaler, on: day('2026-11-30') }), 'shown');
    assert.equal(fate({ ...wholesaler, on: day('2026-12-01') }), 'aggregated');
    const { until: _, ...endless } = agreement;
    assert.equal(fate({ ...wholesaler, agreements: [endless], on: day('2040-01-01') }), 'shown');
  });

  it('holds for its own audience and class only', () => {
    assert.equal(fate({ ...wholesaler, audience: 'pharmacist' }), 'aggregated');
    assert.equal(fate({ ...wholesaler, class: 'stock-quantity' }), 'aggregated');
    assert.deepEqual(
      codes({ ...wholesaler, audience: 'pharmacist', regimeAtDelivery: 'confidential' }),
      ['counts-only', 'regime-confidential'],
    );
  });

  it('can go less far', () => {
    const later = { ...agreement, fate: 'delayed' } as const;
    assert.equal(fate({ ...wholesaler, agreements: [later] }), 'delayed');
    const counted = { ...agreement, fate: 'aggregated' } as const;
    assert.deepEqual(
      codes({ ...wholesaler, agreements: [counted] }).at(-1),
      'agreement-adds-nothing',
    );
    assert.equal(fate({ ...wholesaler, agreements: [later, agreement, counted] }), 'shown');
  });

  it('opens no contact data and no work of the desk', () => {
    for (const ofClass of ['contact', 'desk-working'] as const) {
      const asked = {
        ...wholesaler,
        class: ofClass,
        agreements: [{ ...agreement, class: ofClass }],
      };
      assert.equal(fate(asked), 'hidden');
      assert.equal(codes(asked).at(-1), 'agreement-never-widens');
    }
  });

  it('makes nothing public, and shows the operator nothing', () => {
    for (const audience of ['public', 'operator'] as const) {
      const asked = { audience, agreements: [{ ...agreement, audience }] };
      assert.equal(fate(asked), 'aggregated');
      assert.equal(codes(asked).at(-1), 'agreement-binds-parties');
    }
    for (const audience of ['coordinator', 'policy', 'supplier', 'pharmacist'] as const) {
      assert.equal(fate({ audience, agreements: [{ ...agreement, audience }] }), 'shown');
    }
  });

  it('carries the fate, by the norm that lets it', () => {
    const found = fateOf({ ...notified, ...wholesaler }, enacted);
    assert.equal(found.norm?.id, 'disclosure-third-parties');
    const step = found.because.at(-1);
    assert.equal(step?.norm?.id, 'disclosure-third-parties');
    assert.deepEqual(step?.params, { given: 'art. 4' });
    assert.equal(step?.fact, 'agreements');
  });

  it('adds nothing to a regime that shows it already, and the regime carries it', () => {
    const found = fateOf({ ...notified, ...wholesaler }, lawUnder('eu-national-website'));
    assert.equal(found.fate, 'shown');
    assert.equal(found.norm?.id, 'publication-regime');
  });

  it('says nothing on what is shown anyway', () => {
    const own = { ...wholesaler, relation: 'own' } as const;
    assert.deepEqual(codes(own), ['own-data']);
  });
});

describe('a publication', () => {
  const published: Disclosed = {
    class: 'public-record',
    audience: 'public',
    relation: 'other',
    on,
  };
  const after = (more: Partial<Disclosed>, book = enacted) =>
    fateOf({ ...published, ...more }, book);

  it('stands on its ground', () => {
    const allowed = (book: LawBook) =>
      publicationGrounds.filter((ground) => after({ ground }, book).fate === 'shown');
    assert.deepEqual(allowed(enacted), ['authority', 'consent', 'aggregate']);
    assert.deepEqual(allowed(lawUnder('voluntary')), [
      'authority',
      'consent',
      'aggregate',
      'voluntary',
    ]);
    assert.deepEqual(allowed(lawUnder('eu-national-website')), [...publicationGrounds]);
    assert.equal(after({}).fate, 'shown');
  });

  it('needs the law to name what is public under every regime', () => {
    const facts = norms['publication-public-facts'];
    const [only] = facts.versions;
    assert.ok(only);
    const naming = (value: typeof only.value): LawBook => ({
      norms: { ...norms, 'publication-public-facts': { ...facts, versions: [{ ...only, value }] } },
      hash: 'test',
    });
    const allowed = (value: typeof only.value) =>
      publicationGrounds.filter((ground) => after({ ground }, naming(value)).fate === 'shown');
    assert.deepEqual(allowed([]), []);
    assert.deepEqual(allowed(['critical-shortage']), ['authority']);
    assert.deepEqual(allowed(['measure']), ['authority']);
    assert.deepEqual(allowed(['exemption']), ['authority']);
    assert.deepEqual(allowed(['published-by-holder-with-consent']), ['consent']);
    assert.deepEqual(allowed(['aggregate-of-field-signals']), ['aggregate']);
    const later = { ...facts, versions: [{ ...only, from: day('2099-01-01') }] };
    const book = { norms: { ...norms, 'publication-public-facts': later }, hash: 'test' };
    assert.equal(after({ ground: 'authority' }, book).fate, 'hidden');
    assert.equal(
      after({ ground: 'voluntary', regimeNow: 'voluntary' }, book).fate,
      'shown',
      'a regime needs no such name',
    );
  });

  it('is hidden from everybody alike when its ground no longer holds or it was taken back', () => {
    for (const audience of audiences) {
      for (const relation of relations) {
        assert.equal(after({ audience, relation, ground: 'voluntary' }).fate, 'hidden');
        assert.equal(after({ audience, relation, retracted: true }).fate, 'hidden');
      }
    }
  });

  it('comes later under an embargo', () => {
    assert.equal(after({ embargoUntil: day('2026-11-24') }).fate, 'delayed');
    assert.equal(after({ embargoUntil: on }).fate, 'shown');
    assert.deepEqual(after({ embargoUntil: day('2026-11-24') }).because.at(-1)?.params, {
      day: '2026-11-24',
    });
    assert.equal(
      after({ embargoUntil: day('2026-11-24'), ground: 'voluntary' }).fate,
      'hidden',
      'the ground comes first',
    );
  });

  it('names what closed it', () => {
    const steps = (more: Partial<Disclosed>) =>
      after(more).because.map(({ code, fact }) => `${code} ${fact}`);
    assert.deepEqual(steps({ retracted: true }), ['open-record class', 'was-retracted retracted']);
    assert.deepEqual(steps({ ground: 'authority', embargoUntil: day('2027-01-01') }), [
      'open-record class',
      'ground-holds ground',
      'under-embargo embargoUntil',
    ]);
    assert.deepEqual(steps({ ground: 'voluntary' }), [
      'open-record class',
      'ground-not-allowed ground',
    ]);
    assert.deepEqual(after({ ground: 'voluntary' }).because[1]?.params, { regime: 'confidential' });
    assert.equal(after({ retracted: true }).norm, null);
    assert.equal(after({ embargoUntil: day('2027-01-01') }).norm, null);
    assert.equal(after({}).norm?.id, 'publication-public-facts');
    assert.equal(after({ ground: 'voluntary' }).norm?.id, 'publication-public-facts');
    assert.equal(after({ ground: 'authority' }).because[1]?.norm?.id, 'publication-public-facts');
  });
});

describe('the norm behind a cell', () => {
  it('is named where the law book has one', () => {
    const norm = (more: Partial<Disclosed>) => {
      const { field: _, ...asked } = notified;
      return fateOf({ ...asked, ...more }, enacted).norm?.id ?? null;
    };
    assert.equal(norm({}), 'disclosure-notification-counts');
    assert.equal(norm({ class: 'stock-quantity' }), 'disclosure-stock-design');
    assert.equal(norm({ class: 'desk-working' }), 'disclosure-third-parties');
    assert.equal(norm({ audience: 'assessor' }), 'disclosure-third-parties');
    assert.equal(norm({ audience: 'inspector' }), null);
    assert.equal(norm({ class: 'contact' }), null);
    assert.equal(norm({ audience: 'supplier', relation: 'own' }), null);
  });

  it('stays away where it does not hold that day', () => {
    const counts = norms['disclosure-notification-counts'];
    const versions = counts.versions.map((one) => ({ ...one, from: day('2099-01-01') }));
    const book = {
      norms: { ...norms, 'disclosure-notification-counts': { ...counts, versions } },
      hash: 'test',
    };
    assert.equal(fateOf(notified, book).norm, null);
    assert.equal('norm' in (fateOf(notified, book).because[0] ?? {}), false);
  });
});
