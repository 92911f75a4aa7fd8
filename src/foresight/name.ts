import type { Chance } from './chance.ts';

/** Parts that together sound like a brand and are none: checked against public lists of brands. */
const openings = words(`
  Brom Cal Drum Fel Grav Hel Jor Kan Lim Mor Nef Ost Pral Quil Rev Sul Tam Ulv Ver Wim Yst Zan
  Vlod Dwil Kwer
`);
const middles = ['ado', 'eli', 'ilo', 'omi', 'uva', 'ewa', 'iru', 'owe', 'aju', 'oka'] as const;
const endings = words('dex lin mar nol pra quin ril sta tor vex xan zol wyn fem');

const accented: Readonly<Record<string, string>> = { e: 'é', i: 'ï', o: 'ö' };

/** An invented brand, different from those given before and those taken elsewhere in the country. */
export function brandNames(
  chance: Chance,
  taken: Iterable<string> = [],
): { next(): string; lookAlikeOf(name: string): string } {
  const given = new Set(taken);
  const fresh = (propose: () => string): string => {
    for (let attempt = 0; attempt < 10_000; attempt += 1) {
      const name = propose();
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
    throw new Error('The parts of invented brand names are used up');
  };
  return {
    next: () =>
      fresh(() => {
        const name = chance.pick(openings) + chance.pick(middles) + chance.pick(endings);
        return chance.happens(0.06) ? withAccent(name, chance) : name;
      }),
    lookAlikeOf: (name) => fresh(() => oneLetterOff(name, chance)),
  };
}

/** Another vowel in the middle: the kind of pair that is mixed up at the counter. */
function oneLetterOff(name: string, chance: Chance): string {
  const letters = Array.from(name);
  const places = letters.flatMap((letter, at) => (at > 0 && 'aeiou'.includes(letter) ? [at] : []));
  const place = chance.pick(places);
  const others = Array.from('aeiou').filter((vowel) => vowel !== letters[place]);
  return letters.with(place, chance.pick(others)).join('');
}

function withAccent(name: string, chance: Chance): string {
  const letters = Array.from(name);
  const places = letters.flatMap((letter, at) => (at > 2 && letter in accented ? [at] : []));
  if (places.length === 0) return name;
  const place = chance.pick(places);
  return letters.with(place, accented[letters[place] ?? ''] ?? '').join('');
}

const landscapes = words(`
  Duin Kwelder Veld Plas Veen Wad Geest Polder Vloed Zilt Riet Broek Kreek Terp Slik Leem
  Wilgen Elzen Meers Beemd
`);
const creatures = words(`
  zwaluw reiger otter plevier wulp libel ijsvogel kiekendief spreeuw marter grutto steenloper
  salamander eekhoorn lepelaar kievit snip haas
`);

/** Names of companies: landscape and creature, such as no real maker bears. */
export function companyNames(count: number, chance: Chance): string[] {
  return combined(landscapes, creatures, count, chance);
}

const townOpenings = words(`
  Oever Kwelder Zilver Wolken Getij Linden Schemer Vuur Hagel Dauw Nevel Klaver Tarwe Regen
`);
const townEndings = ['stede', 'monde', 'wolde', 'hage', 'sluis', 'dijk', 'horst', 'brink'] as const;

/** Names of towns that are on no map. */
export function townNames(count: number, chance: Chance): string[] {
  return combined(townOpenings, townEndings, count, chance);
}

function combined(
  openings: readonly string[],
  endings: readonly string[],
  count: number,
  chance: Chance,
): string[] {
  const all = openings.flatMap((opening) => endings.map((ending) => opening + ending));
  if (count > all.length) throw new RangeError(`There are ${all.length} such names, not ${count}`);
  return chance.shuffled(all).slice(0, count);
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
