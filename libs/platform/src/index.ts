export { Config, developmentDefaults, loadConfig, variables } from './config/config.js';
export { ConfigModule } from './config/config.module.js';
export { Database, type PreparedRead } from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export {
  freePort,
  isPortTaken,
  startEmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type RunningPostgres,
} from './database/embedded-postgres.js';
export { migrate, ownerDataSource, type MigrationClass } from './database/migrate.js';
export { applicationRole, connectionFor, ensureDatabase, ensureRoles, ownerRole } from './database/roles.js';
export { constraintOf, isRetriable, isUnavailable, sqlStateOf } from './database/sql-state.js';
export { Transaction } from './database/transaction.js';
export { Jobs, deadLetterQueue, type JobData, type JobDefinition } from './jobs/jobs.js';
export { JobsModule } from './jobs/jobs.module.js';
export { LoggingModule } from './logging/logging.module.js';
