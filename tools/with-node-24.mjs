// `node tools/with-node-24.mjs FILE …`: runs a tool of the repository on the Node that came
// along, with the development packages installed. See bin/launch.mjs.
import { runTool } from '../bin/launch.mjs';

runTool(process.argv.slice(2));
