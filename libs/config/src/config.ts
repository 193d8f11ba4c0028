import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min, MinLength } from 'class-validator';

/** An integer setting between two bounds. */
function Whole(min: number, max: number): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }) => (/^\d+$/.test(String(value)) ? Number(value) : Number.NaN))(
      target,
      key,
    );
    IsInt()(target, key);
    Min(min)(target, key);
    Max(max)(target, key);
  };
}

const web = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };
const postgres = {
  protocols: ['postgres', 'postgresql'],
  require_tld: false,
  require_protocol: true,
};
const redis = { protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true };
const smtp = { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true };

/**
 * Every setting of Trellis, from environment variables of the same name in capitals. This is the
 * only place that reads the environment; the README lists the same settings in words.
 */
export class Config {
  /** `demo`: a synthetic practice and one-click accounts. `production`: neither exists. */
  @IsIn(['demo', 'production'])
  trellisMode: 'demo' | 'production' = 'demo';

  /** `off`: a demo begins empty, with the set-up page instead of invented people. */
  @IsIn(['on', 'off'])
  trellisDemoPractice: 'on' | 'off' = 'on';

  /** Whether practices may sign up by themselves; default `open` in demo mode, else `closed`. */
  @IsIn(['open', 'closed'])
  practiceSignUp!: 'open' | 'closed';

  /** Address to listen on; inside a container `0.0.0.0`. */
  @IsString()
  listenHost = '127.0.0.1';

  /** Port of the clinic surface. */
  @Whole(1, 65535)
  clinicPort = 3000;

  /** Port of the portal surface. */
  @Whole(1, 65535)
  portalPort = 3001;

  /** Port of the development inbox's web page. */
  @Whole(1, 65535)
  mailPort = 3002;

  /** Port of the development inbox's SMTP receiver, always on loopback. */
  @Whole(1, 65535)
  mailSmtpPort = 3003;

  /** Port of the API's Prometheus page: internal, never behind the proxy. */
  @Whole(1, 65535)
  metricsPort = 3004;

  /** Port of the worker's Prometheus page: internal. */
  @Whole(1, 65535)
  workerMetricsPort = 3005;

  /** Origin at which staff reach the clinic. */
  @IsUrl(web)
  clinicUrl!: string;

  /** Origin at which clients reach the portal. */
  @IsUrl(web)
  portalUrl!: string;

  /** Folder for everything that Trellis keeps on this machine. */
  @MinLength(1)
  dataDir = '.data';

  /** The app role's connection. Unset: the bundled Postgres is started. */
  @IsOptional()
  @IsUrl(postgres)
  databaseUrl?: string;

  /** Makes roles and migrates; used by `trellis start` and `trellis migrate` only. */
  @IsOptional()
  @IsUrl(postgres)
  databaseAdminUrl?: string;

  /** The queue role's connection; needed where `REDIS_URL` is unset. */
  @IsOptional()
  @IsUrl(postgres)
  databaseQueueUrl?: string;

  /** Connections that one process may hold for business transactions. */
  @Whole(1, 200)
  databasePoolSize = 10;

  /** Redis 7 or later. Unset: the queue lives in Postgres. */
  @IsOptional()
  @IsUrl(redis)
  redisUrl?: string;

  /** Prefix of the queue's names, so that several installations can share one Redis. */
  @IsString()
  queuePrefix = 'trellis';

  /** Where mail is handed over. Unset in demo mode: the development inbox. */
  @IsOptional()
  @IsUrl(smtp)
  smtpUrl?: string;

  /** Sender of every mail. Neutral by default: it is seen on lock screens. */
  @MinLength(3)
  mailFrom = 'Notebook <notebook@localhost.localdomain>';

  /** The key file; default `<DATA_DIR>/keys.json`. */
  @MinLength(1)
  keyFile!: string;

  /** Least severe level that is logged. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  /** How often the relay looks for due work, in milliseconds. */
  @Whole(20, 60_000)
  relayIntervalMs = 250;

  /** How often the sweeper looks for work that was handed over but not done. */
  @Whole(1, 3600)
  sweepIntervalSeconds = 10;

  /** Age at which handed-over work counts as lost and is handed over again. */
  @Whole(1, 3600)
  sweepAfterSeconds = 60;

  /** Folder with the built front ends. */
  @MinLength(1)
  webDir = 'dist/web';
}
