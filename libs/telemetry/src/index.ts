export { describeError, type ErrorDescription } from './describe-error';
export { exitOnUncaught } from './exit-on-uncaught';
export {
  type InternalServer,
  type InternalServerOptions,
  startInternalServer,
} from './internal-server';
export { LOG_FIELDS, pickLogFields } from './log-fields';
export { createLogger, loggerOptions } from './logger';
export { collectProcessMetrics, registry } from './metrics';
export { NestLogger } from './nest-logger';
