export { Commands } from './commands/commands.js';
export { Counters, type Counted } from './counters.js';
export { KeyedInput } from './commands/keyed.input.js';
export { Config, developmentDefaults, loadConfig, variables } from './config/config.js';
export { Database, type Planning, type PreparedRead } from './database/database.js';
export {
  answersFrom,
  freePort,
  isPortTaken,
  startEmbeddedPostgres,
  type RunningPostgres,
} from './database/embedded-postgres.js';
export { migrate, ownerDataSource } from './database/migrate.js';
export { poolOptions } from './database/pool-options.js';
export {
  applicationRole,
  connectionFor,
  ensureDatabase,
  ensureRoles,
  keysRole,
  ownerRole,
  type RolePasswords,
} from './database/roles.js';
export { constraintOf, sqlStateOf, TryAgain } from './database/sql-state.js';
export { Transaction, type SqlStatement } from './database/transaction.js';
export { checkFreeText, type FreeTextContext } from './free-text/check-free-text.js';
export type { Finding } from './free-text/finding.js';
export { Public, Requires, RequiresMember } from './graphql/access.decorator.js';
export {
  connectionOf,
  decodeCursor,
  encodeCursor,
  pageLimit,
  pageOf,
  PageArgs,
  type Connection,
} from './graphql/connection.js';
export { Note, ProfileText } from './graphql/free-text.decorator.js';
export { Authenticator, Ctx, localeOf, requestContext, type GraphqlContext } from './graphql/graphql-context.js';
export { GraphqlModule } from './graphql/graphql.module.js';
export { Operations } from './graphql/operations.js';
export { RefusalView, resultOf, viewRefusal } from './graphql/refusal.view.js';
export { LocalDate } from './graphql/scalars.js';
export { createHttpApp } from './http/http-app.js';
export { HttpModule } from './http/http.module.js';
export { Jobs, type JobData, type JobDefinition } from './jobs/jobs.js';
export { KeyStore } from './keys/key-store.js';
export { StoredSecret } from './keys/stored-secret.js';
export { OwnerKey } from './keys/owner-key.js';
export { ErasureLedger, type Erasure } from './ledger/erasure-ledger.js';
export { Limited } from './limits/limited.decorator.js';
export { tooManyRequests } from './limits/limit.interceptor.js';
export { RateLimits } from './limits/rate-limits.js';
export { SignedLinks, linkNotValid, type OpenLink } from './links/signed-links.js';
export { Mailer } from './mail/mail.js';
export { SentMails } from './mail/sent-mails.js';
export type { Mail } from './mail/mail-text.js';
export { openMail } from './mail/sealed-mail.js';
export { PlatformModule } from './platform.module.js';
