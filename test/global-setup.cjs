const { randomBytes } = require('node:crypto');

/** Gives the run a name that its Jest workers share; they make what they need under it. */
module.exports = function globalSetup() {
  if (!process.env.TEST_DATABASE_ADMIN_URL) {
    throw new Error('TEST_DATABASE_ADMIN_URL is unset: run the tests by "npm test"');
  }
  process.env.TEST_RUN_ID ??= randomBytes(4).toString('hex');
};
