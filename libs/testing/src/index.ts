export { aSession } from './appointments';
export { startBench, testConfig, type Bench, type BenchOptions } from './bench';
export {
  aClient,
  aMember,
  aPractice,
  type BuiltClient,
  type BuiltMember,
  type BuiltPractice,
} from './builders';
export {
  aJobRun,
  anAssignment,
  aResponse,
  ORIENTING_ANSWERS,
  saveAnswers,
  type TestAnswer,
} from './homework';
export { anEntry } from './journal';
export { TestClock } from './test-clock';
export { cloneDatabase, makeTemplate, testRun, type TestRun, urlFor } from './test-run';
