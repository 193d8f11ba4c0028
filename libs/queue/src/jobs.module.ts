import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueue } from './job-queue';
import { JobRunner } from './job-runner';
import { JobWorker } from './job-worker';
import { JobsLifecycle } from './jobs-lifecycle';
import { Relay } from './relay';
import { Sweeper } from './sweeper';

/** Everything that does jobs: imported by the worker alone, beside the modules with handlers. */
@Module({
  imports: [DiscoveryModule],
  providers: [JobQueue, JobRunner, JobWorker, Relay, Sweeper, JobsLifecycle],
  exports: [JobQueue, JobRunner, JobWorker, Relay, Sweeper, JobsLifecycle],
})
export class JobsModule {}
