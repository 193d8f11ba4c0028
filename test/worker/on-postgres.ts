/** The worker suite on BullMQ's Postgres backend. */
process.env.TEST_QUEUE_BACKEND = 'postgres';

export {};
