/** The worker suite on Redis. */
process.env.TEST_QUEUE_BACKEND = 'redis';

export {};
