/** Real databases, queues and password hashing: seconds, not milliseconds. */
jest.setTimeout(30_000);
