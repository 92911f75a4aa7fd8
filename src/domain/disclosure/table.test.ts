import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audiences, disclosureClasses, relations } from '../party/audience.ts';
import { cellOf, isPartyAudience, relationsOf } from './table.ts';

/*
 * The whole table typed a second time, by hand: class, audience, relation; fate, ground,
 * purpose, use. `*`: whose it is makes no difference.
 */
const typedByHand = `
public-record public * shown open-record inform-everyone ask-in-time
public-record pharmacist own shown open-record inform-everyone look-for-alternative
public-record pharmacist group shown open-record inform-everyone look-for-alternative
public-record pharmacist other shown open-record inform-everyone look-for-alternative
public-record hospital-pharmacist own shown open-record inform-everyone adapt-treatment
public-record hospital-pharmacist group shown open-record inform-everyone adapt-treatment
public-record hospital-pharmacist other shown open-record inform-everyone adapt-treatment
public-record supplier own shown open-record inform-everyone adjust-supply
public-record supplier group shown open-record inform-everyone adjust-supply
public-record supplier subject shown open-record inform-everyone adjust-supply
public-record supplier other shown open-record inform-everyone adjust-supply
public-record wholesaler own shown open-record inform-everyone spread-what-is-left
public-record wholesaler group shown open-record inform-everyone spread-what-is-left
public-record wholesaler other shown open-record inform-everyone spread-what-is-left
public-record coordinator * shown open-record inform-everyone coordinate-distribution
public-record assessor * shown open-record inform-everyone decide-on-measures
public-record inspector * shown open-record inform-everyone start-supervision
public-record policy * shown open-record inform-everyone adjust-policy
public-record operator * shown open-record inform-everyone check-the-service

holder-business public * aggregated counts-only see-the-extent ask-in-time
holder-business pharmacist own shown own-data keep-own-record mend-own-report
holder-business pharmacist group aggregated counts-only see-the-extent look-for-alternative
holder-business pharmacist other aggregated counts-only see-the-extent look-for-alternative
holder-business hospital-pharmacist own shown own-data keep-own-record mend-own-report
holder-business hospital-pharmacist group aggregated counts-only see-the-extent adapt-treatment
holder-business hospital-pharmacist other aggregated counts-only see-the-extent adapt-treatment
holder-business supplier own shown own-data keep-own-record mend-own-report
holder-business supplier group aggregated counts-only see-the-extent adjust-supply
holder-business supplier subject aggregated signals-on-own-product answer-the-field look-into-signals
holder-business supplier other aggregated counts-only see-the-extent adjust-supply
holder-business wholesaler own shown own-data keep-own-record mend-own-report
holder-business wholesaler group aggregated counts-only see-the-extent spread-what-is-left
holder-business wholesaler other aggregated counts-only see-the-extent spread-what-is-left
holder-business coordinator * aggregated counts-only see-the-extent coordinate-distribution
holder-business assessor * shown desk-task handle-reports decide-on-measures
holder-business inspector * shown supervision supervise start-supervision
holder-business policy * aggregated counts-only see-the-extent adjust-policy
holder-business operator * aggregated counts-only see-the-extent check-the-service

contact public * hidden personal-data - -
contact pharmacist own shown own-data keep-own-record keep-contact-current
contact pharmacist group hidden personal-data - -
contact pharmacist other hidden personal-data - -
contact hospital-pharmacist own shown own-data keep-own-record keep-contact-current
contact hospital-pharmacist group hidden personal-data - -
contact hospital-pharmacist other hidden personal-data - -
contact supplier own shown own-data keep-own-record keep-contact-current
contact supplier group hidden personal-data - -
contact supplier subject hidden personal-data - -
contact supplier other hidden personal-data - -
contact wholesaler own shown own-data keep-own-record keep-contact-current
contact wholesaler group hidden personal-data - -
contact wholesaler other hidden personal-data - -
contact coordinator * hidden personal-data - -
contact assessor * shown desk-task reach-the-reporter call-or-write
contact inspector * shown desk-task reach-the-reporter call-or-write
contact policy * hidden personal-data - -
contact operator * hidden personal-data - -

stock-quantity public * aggregated released-design see-the-extent ask-in-time
stock-quantity pharmacist own shown own-data keep-own-record mend-own-report
stock-quantity pharmacist group aggregated released-design see-the-extent look-for-alternative
stock-quantity pharmacist other aggregated released-design see-the-extent look-for-alternative
stock-quantity hospital-pharmacist own shown own-data keep-own-record mend-own-report
stock-quantity hospital-pharmacist group aggregated released-design see-the-extent adapt-treatment
stock-quantity hospital-pharmacist other aggregated released-design see-the-extent adapt-treatment
stock-quantity supplier own shown own-data keep-own-record mend-own-report
stock-quantity supplier group aggregated released-design see-the-extent adjust-supply
stock-quantity supplier subject aggregated released-design see-the-extent adjust-supply
stock-quantity supplier other aggregated released-design see-the-extent adjust-supply
stock-quantity wholesaler own shown own-data keep-own-record mend-own-report
stock-quantity wholesaler group aggregated released-design see-the-extent spread-what-is-left
stock-quantity wholesaler other aggregated released-design see-the-extent spread-what-is-left
stock-quantity coordinator * aggregated released-design see-the-extent coordinate-distribution
stock-quantity assessor * shown desk-task handle-reports decide-on-measures
stock-quantity inspector * shown supervision supervise start-supervision
stock-quantity policy * aggregated released-design see-the-extent adjust-policy
stock-quantity operator * aggregated released-design see-the-extent check-the-service

desk-working public * hidden desk-only - -
desk-working pharmacist own hidden desk-only - -
desk-working pharmacist group hidden desk-only - -
desk-working pharmacist other hidden desk-only - -
desk-working hospital-pharmacist own hidden desk-only - -
desk-working hospital-pharmacist group hidden desk-only - -
desk-working hospital-pharmacist other hidden desk-only - -
desk-working supplier own hidden desk-only - -
desk-working supplier group hidden desk-only - -
desk-working supplier subject hidden desk-only - -
desk-working supplier other hidden desk-only - -
desk-working wholesaler own hidden desk-only - -
desk-working wholesaler group hidden desk-only - -
desk-working wholesaler other hidden desk-only - -
desk-working coordinator * hidden desk-only - -
desk-working assessor * shown desk-task weigh-together continue-the-case
desk-working inspector * shown desk-task weigh-together continue-the-case
desk-working policy * hidden desk-only - -
desk-working operator * hidden desk-only - -
`;

const lines = typedByHand.split('\n').filter((line) => line !== '');

test('every cell says what was typed by hand', () => {
  const written = disclosureClasses.flatMap((ofClass) =>
    audiences.flatMap((audience) =>
      relationsOf(audience).map((relation) => {
        const cell = cellOf(ofClass, audience, relation);
        const given = cell.fate === 'hidden' ? ['-', '-'] : [cell.purpose, cell.use];
        const stands = isPartyAudience(audience) ? relation : '*';
        return [ofClass, audience, stands, cell.fate, cell.ground, ...given].join(' ');
      }),
    ),
  );
  assert.deepEqual(written, lines);
});

test('there are fewer than a hundred cells', () => {
  assert.ok(lines.length < 100, `${lines.length}`);
  assert.equal(new Set(lines).size, lines.length);
});

test('for who holds no facts every relation has the same cell', () => {
  for (const ofClass of disclosureClasses) {
    for (const audience of audiences.filter((one) => !isPartyAudience(one))) {
      for (const relation of relations) {
        assert.equal(cellOf(ofClass, audience, relation), cellOf(ofClass, audience, 'own'));
      }
    }
  }
});

test('relations are asked only of who stands in them', () => {
  assert.deepEqual(relationsOf('public'), ['other']);
  assert.deepEqual(relationsOf('inspector'), ['other']);
  assert.deepEqual(relationsOf('wholesaler'), ['own', 'group', 'other']);
  assert.deepEqual(relationsOf('supplier'), ['own', 'group', 'subject', 'other']);
});

test('what is said about a product concerns its holder only: for other parties it is of another', () => {
  for (const ofClass of disclosureClasses) {
    for (const audience of ['pharmacist', 'hospital-pharmacist', 'wholesaler'] as const) {
      assert.equal(cellOf(ofClass, audience, 'subject'), cellOf(ofClass, audience, 'other'));
    }
  }
});

test('nobody sees less than the public does', () => {
  const order = ['shown', 'delayed', 'aggregated', 'hidden'];
  for (const ofClass of disclosureClasses) {
    const everybody = order.indexOf(cellOf(ofClass, 'public', 'other').fate);
    for (const audience of audiences) {
      for (const relation of relations) {
        const { fate } = cellOf(ofClass, audience, relation);
        assert.ok(order.indexOf(fate) <= everybody, `${ofClass} ${audience} ${relation}`);
      }
    }
  }
});
