export * from './config';
export * from './environment-for-child';
export * from './exit-with-parent';
export * from './config.module';
export * from './load-config';
