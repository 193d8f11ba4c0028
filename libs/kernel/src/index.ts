export * from './actor';
export * from './app-error';
export * from './clock';
export * from './ids';
export * from './paging';
export * from './request-context';
