import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { applyOverlay } from '../../law/overlay.ts';
import type { PublicationRegime } from '../../law/publication.ts';
import { classOfPart, NotificationContent } from '../notification/notification.ts';
import { audiences } from '../party/audience.ts';
import { fateOf } from './fate-of.ts';
import { notificationFields, whoSees, type NotificationField } from './notification-fields.ts';

const on = day('2026-11-23');

function lawUnder(regime: PublicationRegime): LawBook {
  const applied = applyOverlay(norms, { publicationRegime: [{ regime, from: day('2026-01-01') }] });
  assert.equal(applied.kind, 'applied');
  return { norms: applied.kind === 'applied' ? applied.norms : norms, hash: regime };
}
const confidential: LawBook = { norms, hash: 'test' };

/** By hand: class, publishable name, and who sees it under each of the three regimes. */
const typedByHand: Readonly<
  Record<NotificationField, readonly [string, string, string, string, string]>
> = {
  'publishable.kind': ['holder-business', 'reason', 'never', 'with-consent', 'now'],
  'publishable.cause': ['holder-business', 'reason', 'never', 'with-consent', 'now'],
  'publishable.start': ['holder-business', 'start', 'never', 'with-consent', 'now'],
  'publishable.expectedEnd': ['holder-business', 'end', 'never', 'with-consent', 'now'],
  'publishable.expectedEndCertainty': ['holder-business', 'end', 'never', 'with-consent', 'now'],
  'publishable.actualEnd': ['holder-business', 'end', 'never', 'with-consent', 'now'],
  'publishable.extent': ['holder-business', 'start', 'never', 'with-consent', 'now'],
  'publishable.alternatives': ['holder-business', 'alternatives', 'never', 'with-consent', 'now'],
  'business.becameKnownOn': ['holder-business', '-', 'never', 'never', 'never'],
  'business.causeText': ['holder-business', '-', 'never', 'never', 'never'],
  'business.packs': ['holder-business', '-', 'never', 'never', 'never'],
  'business.marketSharePercent': ['holder-business', 'share', 'never', 'never', 'never'],
  'business.marketShareIs': ['holder-business', 'share', 'never', 'never', 'never'],
  'business.expectsShortage': ['holder-business', '-', 'never', 'never', 'never'],
  'business.otherMarkets': ['holder-business', '-', 'never', 'never', 'never'],
  'business.site': ['holder-business', 'site', 'never', 'never', 'never'],
  'business.measures': ['holder-business', '-', 'never', 'never', 'never'],
  'business.deviatingPackaging': ['holder-business', '-', 'never', 'never', 'never'],
  'business.penaltyClause': ['holder-business', '-', 'never', 'never', 'never'],
  'business.penaltyClauseText': ['holder-business', '-', 'never', 'never', 'never'],
  'business.consentTo': ['holder-business', '-', 'never', 'never', 'never'],
  'business.changeText': ['holder-business', '-', 'never', 'never', 'never'],
  'stock.packsLeft': ['stock-quantity', 'stock', 'never', 'never', 'never'],
  'stock.weeksLeft': ['stock-quantity', 'stock', 'never', 'never', 'never'],
  'contact.name': ['contact', 'contact', 'never', 'never', 'never'],
  'contact.email': ['contact', 'contact', 'never', 'never', 'never'],
  'contact.phone': ['contact', 'contact', 'never', 'never', 'never'],
};
const names = Object.keys(typedByHand) as readonly NotificationField[];

test('every field has its class, its public name, and who sees it', () => {
  const laws = [confidential, lawUnder('voluntary'), lawUnder('eu-national-website')];
  for (const name of names) {
    const { class: ofClass, publishable = '-' } = notificationFields[name];
    const seen = laws.map((law) => whoSees(name, law, on).public);
    assert.deepEqual([ofClass, publishable, ...seen], typedByHand[name], name);
  }
});

test('the fields are those of the notification, each in the class of its part', () => {
  const schema: {
    readonly properties: Readonly<Record<string, { readonly properties: object }>>;
  } = NotificationContent;
  const stored = Object.entries(schema.properties).flatMap(([part, { properties }]) =>
    Object.keys(properties).map((name) => `${part}.${name}`),
  );
  assert.deepEqual(Object.keys(notificationFields).toSorted(), stored.toSorted());
  for (const name of names) {
    const part = name.split('.')[0] as keyof typeof classOfPart;
    assert.equal(notificationFields[name].class, classOfPart[part], name);
  }
});

test('the desk sees every field', () => {
  for (const name of names) {
    const { class: ofClass } = notificationFields[name];
    for (const audience of ['assessor', 'inspector'] as const) {
      const { fate } = fateOf({ class: ofClass, audience, relation: 'other', on }, confidential);
      assert.equal(fate, 'shown', name);
    }
    for (const law of [confidential, lawUnder('voluntary'), lawUnder('eu-national-website')]) {
      assert.equal(whoSees(name, law, on).desk, true);
    }
  }
});

test('others see what is public, and what an agreement gives them', () => {
  const rest = audiences.filter((one) => !['public', 'assessor', 'inspector'].includes(one));
  const book = lawUnder('eu-national-website');
  assert.deepEqual(whoSees('publishable.start', book, on).others, rest);
  assert.deepEqual(whoSees('publishable.start', confidential, on).others, []);
  assert.deepEqual(whoSees('publishable.start', lawUnder('voluntary'), on).others, []);
  assert.deepEqual(whoSees('stock.packsLeft', book, on).others, []);

  const agreement = {
    class: 'stock-quantity',
    audience: 'wholesaler',
    from: day('2026-01-01'),
    clause: 'art. 4',
  } as const;
  assert.deepEqual(whoSees('stock.packsLeft', confidential, on, [agreement]), {
    public: 'never',
    desk: true,
    others: ['wholesaler'],
  });
  const ended = { ...agreement, until: on };
  assert.deepEqual(whoSees('stock.packsLeft', confidential, on, [ended]).others, []);
  assert.deepEqual(whoSees('business.site', confidential, on, [agreement]).others, []);
  const later = { ...agreement, fate: 'delayed' } as const;
  assert.deepEqual(whoSees('stock.packsLeft', confidential, on, [later]).others, []);
});

test('the day decides which regime counts', () => {
  const book = lawUnder('eu-national-website');
  assert.equal(whoSees('publishable.start', book, day('2025-12-31')).public, 'never');
});
