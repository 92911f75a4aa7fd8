import type { Connector } from '../../domain/source/source.ts';
import { demoConnector, type DemoLayout } from './layout.ts';
import { packsLayout } from './packs.ts';
import { registerLayout } from './register.ts';
import { signalsLayout } from './signals.ts';
import { websiteLayout } from './website.ts';
import { wholesalersLayout } from './wholesalers.ts';

export const demoLayouts: readonly DemoLayout[] = [
  registerLayout('XX'),
  websiteLayout,
  wholesalersLayout,
  signalsLayout,
  packsLayout('XX'),
  registerLayout('XT'),
  packsLayout('XT'),
];

/** The invented sources: of the demo country `XX`, and of a twin folder `XT`. */
export const demoConnectors: readonly Connector[] = demoLayouts.map(demoConnector);
