import { productId } from '../../src/usecases/naming.ts';
import { medicines, type World } from './world.ts';
import type { Facts } from './facts.ts';

export interface Address {
  readonly url: string;
  readonly route: string;
  /** The id that is asked for; stands nowhere else in the address. */
  readonly asked: string;
}

/** Every address that a GET can be sent to, with every id there is. */
export function addressesOf(
  { routes, products }: World,
  facts: Facts,
  mails: readonly string[],
): readonly Address[] {
  const ids = Object.values(products).map(productId);
  const values: Readonly<Record<string, readonly string[]>> = {
    '/v1/medicines/:id': ids,
    '/v1/decide/:rule/schema': ['disclosure'],
    '/v1/notifications/:number': Object.values(facts.numbers),
    '/v1/processing-activities/:id': ['notification-view'],
    '/geneesmiddel/:id': ids,
    '/beslis/:rule': ['disclosure', 'notification-duty'],
    '/melden/adressen/:id': Object.values(facts.addresses),
    '/melden/concept/:id/weg': Object.values(facts.drafts),
    '/melden/concept/:id/nakijken': Object.values(facts.drafts),
    '/melden/concept/:id/:stap': Object.values(facts.drafts),
    '/melden/:number': Object.values(facts.numbers),
    '/melden/:number/ontvangst': Object.values(facts.numbers),
    '/melden/:number/doorgeven': Object.values(facts.numbers),
    '/melden/:number/:deed': Object.values(facts.numbers),
    '/melden/:number/:deed/nakijken': Object.values(facts.numbers),
    '/v1/stock/deliveries/:id': Object.values(facts.deliveries),
    '/voorraad/aanleveren/:id': Object.values(facts.deliveries),
    '/voorraad/:unit': Object.values(facts.units).map(encodeURIComponent),
    '/voorraad/:unit/bestand': Object.values(facts.units).map(encodeURIComponent),
    '/moet-ik-melden/bewaard/:id': Object.values(facts.kept).map(String),
    '/signaal/:id': Object.values(facts.signals),
    '/zaak/:number': Object.values(facts.cases),
    '/beoordelen/:number': Object.values(facts.cases),
    '/beoordelen/:number/dossier.json': Object.values(facts.cases),
    '/toezicht/:party/:unit': Object.values(facts.supervised),
    '/beheer/post/:id': mails,
    '/feeds/geneesmiddel/:name.atom': ids,
    '/feeds/atc/:name.atom': ['A02BC'],
    '/oidc/wie/:uid': ['x'],
  };
  const queries: Readonly<Record<string, readonly string[]>> = {
    '/v1/medicines': Object.values(medicines).map(({ name }) => `q=${name}`),
    '/v1/shortages': [
      'definition=as-listed&country=XX',
      'definition=as-listed&country=XX&on=2027-01-01',
    ],
    '/v1/comparisons': ['country=XX'],
    '/zoeken': ['q=verzinsel', 'q=A02BC01'],
    '/tekorten': ['definition=as-listed', 'definition=as-listed&outcome=not-short'],
    '/tekorten.csv': ['definition=as-listed'],
    '/toezicht': ['toon=not-reported', 'toon=short', 'toon=met', 'words=verzin'],
    '/toezicht/bestand': ['toon=not-reported'],
    '/voorraad': ['q=verzin', 'on=2026-11-22', 'about=100001'],
    '/voorraad/bestand': ['format=csv'],
    '/v1/stock/cover': ['on=2026-11-15', ...ids.map((id) => `product=${id}`)],
    '/volgen': ids.map((id) => `medicine=${id}`),
    '/signaal': [...ids.map((id) => `product=${id}`), 'q=verzin'],
    '/beoordelen': ['mark=late', 'words=XX-Z'],
    '/melden/bestand/controle': Object.values(facts.bulk).map((sha256) => `file=${sha256}`),
    '/melden/bestand/uitkomst': Object.values(facts.bulk).map((sha256) => `file=${sha256}`),
  };
  const urls = new Set(routes.flatMap(({ url, method }) => (method === 'GET' ? [url] : [])));
  // `/melden/nieuw` makes a draft and leads to it.
  return [...urls]
    .filter(
      (url) =>
        !url.startsWith('/assets/') &&
        !url.startsWith('/en') &&
        url !== '/oidc/*' &&
        url !== '/melden/nieuw',
    )
    .flatMap((route) => {
      const parameter = /:(?:party\/:unit|number|id|name|rule|uid|unit)/.exec(route)?.[0];
      if (parameter === undefined) {
        const asked = ['', ...(queries[route] ?? []).map((query) => `?${query}`)];
        return asked.map((query) => ({
          url: route + query,
          route,
          asked: query.split('=')[1] ?? query,
        }));
      }
      const given = values[route];
      // One that only says 405 to a GET has no ids.
      return (given ?? ['x']).flatMap((value) => {
        const address = route.replace(parameter, value);
        const second = /:(?:stap|deed)/.exec(address)?.[0];
        const names = second === undefined ? [''] : (seconds[second] ?? []);
        return names.map((name) => ({
          url: second === undefined ? address : address.replace(second, name),
          route,
          asked: value,
        }));
      });
    });
}

/** What stands behind an id in an address. */
const seconds: Readonly<Record<string, readonly string[]>> = {
  ':stap': ['middel', 'reden', 'wanneer', 'gevolg', 'meldpunt'],
  ':deed': ['wijzigen'],
};
