/** The colours are those of the clinic and the portal; the fonts are the system's, to stay small. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #FAF7F2; --surface: #FFFFFF; --ink: #1F2A2E;
  --soft: #445256; --tide: #1C5753; --on-tide: #FFFFFF; --tide-100: #DCEBE8; --border: #758386;
  --focus: #1B4FD1; }
@media (prefers-color-scheme: dark) { :root { --paper: #14191B; --surface: #1D2426;
  --ink: #E6E3DC; --soft: #C3C6C1; --tide: #8CCBC3; --on-tide: #14191B; --tide-100: #24383A;
  --focus: #8CCBC3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/22px Figtree, system-ui, sans-serif; }
main { max-width: 800px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; font-weight: 600;
  overflow-wrap: anywhere; }
a { color: var(--tide); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.soft, time, dt { color: var(--soft); }
form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 16px 0; }
input, button { min-height: 32px; padding: 4px 12px; border-radius: 6px; font: inherit; }
input { flex: 1 1 200px; border: 1px solid var(--border); background: var(--surface);
  color: var(--ink); }
button { border: 1px solid var(--tide); background: var(--tide); color: var(--on-tide); }
ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--border);
  border-radius: 12px; background: var(--surface); overflow: hidden; }
li + li { border-top: 1px solid var(--border); }
li a { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; padding: 12px 16px;
  color: inherit; text-decoration: none; overflow-wrap: anywhere; }
li a:hover { background: var(--tide-100); }
li a:focus-visible { outline-offset: -2px; }
.subject { font-weight: 600; grid-column: 1 / -1; }
time { font-variant-numeric: tabular-nums; }
.empty { padding: 24px 16px; border: 1px solid var(--border); border-radius: 12px;
  background: var(--surface); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 16px 0; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: 16px; border: 1px solid var(--border); border-radius: 12px;
  background: var(--surface); font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
