import type { CodeStep } from '../../domain/product/code-rule.ts';
import type { Text } from '../text.ts';

export const codeTexts = {
  'code-read': {
    nl: '“{given}” is {register}-nummer {value}.',
    en: '“{given}” is {register} number {value}.',
  },
  'code-parallel-import': {
    nl: '{value} is een parallelimport van {reference}.',
    en: '{value} is a parallel import of {reference}.',
  },
  'code-linked': {
    nl: '{value} is gekoppeld aan registratie {reference}.',
    en: '{value} is linked to registration {reference}.',
  },
  'code-pack-of': {
    nl: '{value} is een verpakking van {product}.',
    en: '{value} is a pack of {product}.',
  },
  'code-check-digit-right': {
    nl: '{value} past bij {register}: het controlegetal klopt.',
    en: '{value} fits {register}: the check digit is right.',
  },
  'code-check-digit-wrong': {
    nl: '{value} is geen {register}-nummer: het eindigt op {seen} en bij deze cijfers hoort {expected}. Controleer of een cijfer verkeerd is overgenomen.',
    en: '{value} is no {register} number: it ends in {seen} where these digits call for {expected}. Check whether a digit was copied wrongly.',
  },
  'code-check-digit-impossible': {
    nl: '{value} is geen {register}-nummer: bij {base} past geen enkel controlegetal, dus dit nummer bestaat niet.',
    en: '{value} is no {register} number: no check digit fits {base}, so this number does not exist.',
  },
  'code-in-free-range': {
    nl: '{value} ligt in een vrije reeks. Ieder kan zo’n nummer zelf uitdelen, dus het kan bij een ander iets anders betekenen.',
    en: '{value} lies in a free range. Anyone can hand out such a number, so it may mean something else elsewhere.',
  },
  'code-all-zeros': {
    nl: '{value} is geen {register}-nummer: alleen nullen staat in bestanden voor “onbekend”.',
    en: '{value} is no {register} number: zeros only stand for “unknown” in files.',
  },
  'code-not-of-form': {
    nl: '“{given}” heeft niet de vorm van een {register}-nummer.',
    en: '“{given}” does not have the form of a {register} number.',
  },
  'code-without-check': {
    nl: '{value} heeft de vorm van een {register}. Zo’n nummer heeft geen controlegetal; een tikfout is er niet aan te zien.',
    en: '{value} has the form of a {register}. Such a number has no check digit; a slip does not show.',
  },
  'code-atc-level': {
    nl: '{value} heeft de vorm van een ATC-code van niveau {level}. Of de code in de index staat, is niet nagegaan.',
    en: '{value} has the form of an ATC code of level {level}. Whether the index holds it was not checked.',
  },
  'code-atc-veterinary': {
    nl: '{value} is een code voor diergeneesmiddelen.',
    en: '{value} is a code for veterinary medicines.',
  },
  'code-several-registers': {
    nl: '“{text}” past bij meer dan één soort nummer: {registers}. Zet de soort ervoor, bijvoorbeeld “ZI”.',
    en: '“{text}” fits more than one kind of number: {registers}. Put the kind before it, for example “ZI”.',
  },
  'code-only-unchecked': {
    nl: '“{text}” past alleen bij {register}, dat geen controlegetal heeft. Het kan ook een ander nummer met een tikfout zijn. Zet de soort ervoor, bijvoorbeeld “ZI”.',
    en: '“{text}” fits only {register}, which has no check digit. It may also be another number with a slip. Put the kind before it, for example “ZI”.',
  },
  'code-not-recognised': {
    nl: '“{text}” lijkt op geen nummer dat wij lezen: RVG, EU, ZI, HPK, PRK, ATC, GTIN, GS1, DIN of NDC.',
    en: '“{text}” looks like no number that we read: RVG, EU, ZI, HPK, PRK, ATC, GTIN, GS1, DIN or NDC.',
  },
  'rvg-single-slash': {
    nl: '“{given}” heeft één schuine streep. Wij lezen het als “//”: een parallelimport.',
    en: '“{given}” has a single slash. We read it as “//”: a parallel import.',
  },
  'rvg-several': {
    nl: 'In “{given}” staan meer nummers. Wij lezen ze los van elkaar.',
    en: '“{given}” holds several numbers. We read each by itself.',
  },
  'rvg-reference-not-read': {
    nl: 'Het tweede nummer in “{given}” is geen RVG-nummer en is weggelaten.',
    en: 'The second number in “{given}” is no RVG number and was left out.',
  },
  'rvg-not-read': {
    nl: '“{given}” is geen RVG-nummer. Verwacht: hoogstens zes cijfers, zoals “RVG 05761” of “114624//03984”.',
    en: '“{given}” is no RVG number. Expected: at most six digits, such as “RVG 05761” or “114624//03984”.',
  },
  'eu-pack-range': {
    nl: '“{given}” noemt een reeks verpakkingen. Wij lezen elke verpakking daarin.',
    en: '“{given}” names a range of packs. We read every pack in it.',
  },
  'eu-pack-not-read': {
    nl: 'Het verpakkingsdeel van “{given}” is niet te lezen. Alleen het productdeel telt.',
    en: 'The pack part of “{given}” cannot be read. Only the product part counts.',
  },
  'eu-not-read': {
    nl: '“{given}” is geen EU-nummer. Verwacht: EU/1/jj/nnn, met of zonder verpakkingsdeel, zoals “EU/1/08/479/001”.',
    en: '“{given}” is no EU number. Expected: EU/1/yy/nnn, with or without a pack part, such as “EU/1/08/479/001”.',
  },
  'atc-not-read': {
    nl: '“{given}” is geen ATC-code. Verwacht: een code zoals “C01AA05”.',
    en: '“{given}” is no ATC code. Expected: a code such as “C01AA05”.',
  },
  'gs1-field': {
    nl: 'Veld ({identifier}): {text}.',
    en: 'Field ({identifier}): {text}.',
  },
  'gs1-expiry-day': {
    nl: 'Houdbaar tot en met {day} (op de verpakking: {text}).',
    en: 'Expires on {day} (on the pack: {text}).',
  },
  'gs1-expiry-month': {
    nl: 'Houdbaar tot in {month} (op de verpakking: {text}). Dag 00 noemt alleen de maand; wij maken er geen dag van.',
    en: 'Expires in {month} (on the pack: {text}). Day 00 names a month only; we do not make a day of it.',
  },
  'gs1-expiry-unreadable': {
    nl: '“{text}” is geen houdbaarheidsdatum. Verwacht: JJMMDD, een dag die bestaat.',
    en: '“{text}” is no expiry date. Expected: YYMMDD, a day that exists.',
  },
  'gs1-expiry-needs-day': {
    nl: 'De houdbaarheid “{text}” noemt geen eeuw. Geef de dag van aflezen (“on”), dan volgt de eeuw.',
    en: 'The expiry “{text}” names no century. Give the day of reading (“on”), then the century follows.',
  },
  'gs1-without-gtin': {
    nl: 'In de tekst staat geen GTIN: veld (01) ontbreekt.',
    en: 'The text holds no GTIN: field (01) is missing.',
  },
  'gs1-identifier-unknown': {
    nl: 'Veld ({identifier}) lezen wij niet. Daarna is niet meer te zien waar een veld begint.',
    en: 'Field ({identifier}) is one we do not read. After it we cannot tell where a field begins.',
  },
  'gs1-field-too-short': {
    nl: 'Veld ({identifier}) is te kort of bevat andere tekens dan cijfers. Verwacht: {expected} tekens.',
    en: 'Field ({identifier}) is too short or holds more than digits. Expected: {expected} characters.',
  },
  'gs1-field-too-long': {
    nl: 'Veld ({identifier}) is langer dan {expected} tekens. Misschien is het scheidingsteken (FNC1) weggevallen.',
    en: 'Field ({identifier}) is longer than {expected} characters. The separator (FNC1) may have been lost.',
  },
} as const satisfies Record<CodeStep, Text>;
