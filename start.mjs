// `npm start`: everything, with the invented country. See bin/launch.mjs.
import { runVoorradig } from './bin/launch.mjs';

runVoorradig(['serve', '--demo'].concat(process.argv.slice(2)));
