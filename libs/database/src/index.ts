export { CONTEXT_KEY_ID, ContextSigner } from './context';
export { appDataSource, assertAppRole } from './data-source';
export { findDrift } from './drift';
export { DatabaseModule } from './database.module';
export * from './embedded';
export { PracticeGate, type Tx } from './practice-gate';
export { setUpDatabase, type SetUp, type SetUpResult } from './set-up';
export { SignInDirectory, type SignInAccount, type Surface } from './sign-in-directory';
export { tenantTable, type TenantTableOptions, type Visibility } from './tenant-table';
