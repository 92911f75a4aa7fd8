#!/usr/bin/env node
// `npx voorradig …` and `npm run voorradig -- …`. See bin/launch.mjs.
import { runVoorradig } from './launch.mjs';

runVoorradig(process.argv.slice(2));
