import type { Connector } from '../../domain/source/source.ts';
import { demoConnector, type DemoLayout } from './layout.ts';
import { registerLayout } from './register.ts';
import { signalsLayout } from './signals.ts';
import { websiteLayout } from './website.ts';
import { wholesalersLayout } from './wholesalers.ts';

export const demoLayouts: readonly DemoLayout[] = [
  registerLayout,
  websiteLayout,
  wholesalersLayout,
  signalsLayout,
];

/** The invented sources of the demo country `XX`. */
export const demoConnectors: readonly Connector[] = demoLayouts.map(demoConnector);
