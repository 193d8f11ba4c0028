/** `npm run content:check`: reads the built-in content as a careful editor would. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { endWithCaller, finish, run } from './programs.mjs';
import { requireNode, root } from './root.mjs';

requireNode();
endWithCaller();
let code = 1;
try {
  await build(['server']);
  code = await run(['node', join(root, 'dist/libs/library/src/content/main.js')]);
} catch (error) {
  console.error(error);
}
await finish(code);
