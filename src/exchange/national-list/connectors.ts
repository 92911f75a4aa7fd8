import type { Connector } from '../../domain/source/source.ts';
import { centralEurope } from './lists/central-europe.ts';
import { northernEurope } from './lists/northern-europe.ts';
import { notShortageLists } from './lists/not-shortage-lists.ts';
import { overseas } from './lists/overseas.ts';
import { southernEurope } from './lists/southern-europe.ts';
import { westernEurope } from './lists/western-europe.ts';
import { nationalList } from './read-list.ts';

const specs = [
  ...westernEurope,
  ...northernEurope,
  ...southernEurope,
  ...centralEurope,
  ...overseas,
  ...notShortageLists,
];

/** One connector a country, each as what its list is. The Dutch file belongs to `igj-exemptions`. */
export const nationalListConnectors: readonly Connector[] = specs
  .toSorted((left, right) => (left.country < right.country ? -1 : 1))
  .map(nationalList);
