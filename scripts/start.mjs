/** `npm start`: from a fresh clone to a running Trellis; the rest is `trellis start`. */
import { build } from './build.mjs';
import { installPackages } from './install-packages.mjs';
import { decideExitCode, endWithCaller, finish, start } from './programs.mjs';
import { requireNode } from './root.mjs';

requireNode();
endWithCaller();
try {
  await installPackages();
  await build();
} catch (error) {
  console.error(error.message);
  await finish(1);
}
// The channel tells it when this process is killed; a signal to this one is passed on by `finish`.
const trellis = start(['node', 'dist/apps/cli/src/main.js', 'start'], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
trellis.on('error', (error) => {
  console.error(error.message);
  void finish(1);
});
trellis.on('exit', (code) => {
  decideExitCode(code ?? 1);
  void finish(1);
});
