export const HELP = `npm run smoke -- --clinic URL --portal URL [--mail URL] [--as EMAIL …]

Walks the main job of a running Trellis through its public HTTP API, and exits with 1 at the first
step that fails. It makes a client of its own, named "Smoke test" and the date, and archives it.

  --clinic URL   where staff sign in, such as http://localhost:3000
  --portal URL   where clients sign in, such as http://localhost:3001
  --mail URL     the development inbox, such as http://localhost:3002; without it everything that
                 needs a mail is left out, and said so
  --as EMAIL     whose account to use; once for a therapist, once more for a client. Without it, the
                 demo's therapist, and the client that the test makes
  --help         this

In demo mode one click signs in. Elsewhere the environment says how:
  SMOKE_PASSWORD          of the therapist named by --as
  SMOKE_TOTP_SECRET       of their authenticator app, in base32
  SMOKE_CLIENT_PASSWORD   of the client named by --as; their notebook keeps what the test writes`;
