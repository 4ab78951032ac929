import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { Fault } from '@navaz/kernel';

/** Secrets of a fresh clone. Production refuses every one of them. */
export const developmentDefaults = {
  linkSecret: 'development-link-secret-0123456789abcdef',
  cookieSecret: 'development-cookie-secret-0123456789abcdef',
  oidcClientSecret: 'development-client-secret-0123456789',
  masterKey: 'ZGV2ZWxvcG1lbnQtbWFzdGVyLWtleS0wMTIzNDU2Nzg=',
} as const;

const anyHost = { require_tld: false, require_protocol: true };
const toNumber = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));
const toBoolean = Transform(({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value,
);

/**
 * Everything that differs between places of running, checked at boot. Each property is read from the environment
 * variable named in {@link variables}; faults name the variable, never its value.
 */
export class Config {
  @IsIn(['development', 'test', 'production'])
  environment: 'development' | 'test' | 'production' = 'development';

  /** Connection of the application role. */
  @Matches(/^postgres(ql)?:\/\//)
  databaseUrl!: string;

  @toNumber
  @IsInt()
  @Min(2)
  @Max(200)
  databasePoolSize = 20;

  /** Connection of the role that keeps the keys of people; another database, or another schema of the same one. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  keysDatabaseUrl?: string;

  /** Wraps the keys of people: 32 random bytes in Base64. */
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  masterKey: string = developmentDefaults.masterKey;

  /** The one before, while keys are being wrapped anew. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  previousMasterKey?: string;

  /** File outside the database, on storage with backups of its own, that remembers whose data were erased. */
  @IsOptional()
  @MinLength(1)
  erasureLedger?: string;

  @toNumber
  @IsInt()
  @Min(0)
  @Max(65535)
  port = 3000;

  @IsIn(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'])
  host = '127.0.0.1';

  /** Where people reach the system; links in mails and the login return here. Absent: this machine, at the port. */
  @IsUrl(anyHost)
  publicUrl!: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel = 'info';

  /** Signs links in mails. */
  @MinLength(32)
  linkSecret: string = developmentDefaults.linkSecret;

  /** Signs the cookie that carries a login under way. */
  @MinLength(32)
  cookieSecret: string = developmentDefaults.cookieSecret;

  /** The OpenID Connect provider. Absent: the embedded demo provider, outside production only. */
  @IsOptional()
  @IsUrl(anyHost)
  oidcIssuer?: string;

  @MinLength(1)
  oidcClientId = 'navaz';

  @MinLength(16)
  oidcClientSecret: string = developmentDefaults.oidcClientSecret;

  /** Audience that access tokens of machine clients must name. */
  @MinLength(1)
  oidcAudience = 'navaz-api';

  /** SMTP server, `smtp://…`. Absent: mails are written to the log instead of sent. */
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  smtpUrl?: string;

  @IsEmail({ require_tld: false })
  mailFrom = 'navaz@localhost';

  /** GraphQL explorer and introspection. */
  @toBoolean
  @IsBoolean()
  explorer = true;

  /** Hours a browser session lives without a login. */
  @toNumber
  @IsInt()
  @Min(1)
  @Max(24)
  sessionHours = 8;

  /** Requests of one address in a minute; 0 switches the limit off (measurements). */
  @toNumber
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  requestsPerMinute = 1200;

  /**
   * Attempts of one address (or account) in so many minutes, by kind: `login=300/10,publicForm=60/10,search=240/1,paper=60/1,enquiry=60/60`. Kinds
   * that are not named keep their usual limits; a limit of requests of 0 switches these off, too.
   */
  @IsOptional()
  @Matches(
    /^(login|publicForm|search|paper|enquiry)=[1-9]\d{0,5}\/[1-9]\d{0,3}(,(login|publicForm|search|paper|enquiry)=[1-9]\d{0,5}\/[1-9]\d{0,3})*$/,
  )
  limits?: string;

  /** Bearer token that reads /metrics; without one they are open outside production only. */
  @IsOptional()
  @MinLength(16)
  metricsToken?: string;

  /** How many proxies in front may be believed about the client's address. */
  @toNumber
  @IsInt()
  @Min(0)
  @Max(5)
  trustedProxies = 0;

  /**
   * Until how many days after a verification a part of a profile is fresh, and until how many it is ageing:
   * `contacts=90/180,capacity=7/30`. Parts that are not named keep their usual limits; which parts there are, the room
   * that keeps profiles checks at boot. Absent: the usual limits of every part.
   */
  @IsOptional()
  @Matches(/^[a-z]+=\d{1,4}\/\d{1,4}(,[a-z]+=\d{1,4}\/\d{1,4})*$/)
  freshnessDays?: string;
}

/** Property → environment variable. */
export const variables: Readonly<Record<keyof Config, string>> = {
  environment: 'NODE_ENV',
  databaseUrl: 'DATABASE_URL',
  databasePoolSize: 'NAVAZ_DATABASE_POOL',
  keysDatabaseUrl: 'NAVAZ_KEYS_DATABASE_URL',
  masterKey: 'NAVAZ_MASTER_KEY',
  previousMasterKey: 'NAVAZ_MASTER_KEY_PREVIOUS',
  erasureLedger: 'NAVAZ_ERASURE_LEDGER',
  port: 'NAVAZ_PORT',
  host: 'NAVAZ_HOST',
  publicUrl: 'NAVAZ_PUBLIC_URL',
  logLevel: 'NAVAZ_LOG_LEVEL',
  linkSecret: 'NAVAZ_LINK_SECRET',
  cookieSecret: 'NAVAZ_COOKIE_SECRET',
  oidcIssuer: 'NAVAZ_OIDC_ISSUER',
  oidcClientId: 'NAVAZ_OIDC_CLIENT_ID',
  oidcClientSecret: 'NAVAZ_OIDC_CLIENT_SECRET',
  oidcAudience: 'NAVAZ_OIDC_AUDIENCE',
  smtpUrl: 'NAVAZ_SMTP_URL',
  mailFrom: 'NAVAZ_MAIL_FROM',
  explorer: 'NAVAZ_EXPLORER',
  sessionHours: 'NAVAZ_SESSION_HOURS',
  requestsPerMinute: 'NAVAZ_REQUESTS_PER_MINUTE',
  limits: 'NAVAZ_LIMITS',
  metricsToken: 'NAVAZ_METRICS_TOKEN',
  trustedProxies: 'NAVAZ_TRUSTED_PROXIES',
  freshnessDays: 'NAVAZ_FRESHNESS_DAYS',
};

const requiredInProduction = ['keysDatabaseUrl', 'erasureLedger', 'oidcIssuer', 'smtpUrl'] as const;

const productionFaults = (config: Config): string[] => {
  const names = [
    ...Object.entries(developmentDefaults)
      .filter(([key, value]) => config[key as keyof typeof developmentDefaults] === value)
      .map(([key]) => key as keyof Config),
    ...requiredInProduction.filter((key) => !config[key]),
  ];
  const faults = names.map((key) => `${variables[key]} must be set in production.`);
  if (config.publicUrl.startsWith('http://'))
    faults.push(`${variables.publicUrl} must begin with https:// in production.`);
  if (config.oidcIssuer?.startsWith('http://'))
    faults.push(`${variables.oidcIssuer} must begin with https:// in production.`);
  return faults;
};

/** What is wrong with a value, in words that do not hold it. */
const wrongWith = ({ property, constraints = {} }: ValidationError): string =>
  Object.values(constraints)
    .map((sentence) => sentence.replace(`${property} `, ''))
    .join(', ');

/**
 * Reads and checks the configuration.
 * @throws Fault that lists every faulty variable by name at once; values are never part of it.
 */
export const loadConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const production = environment['NODE_ENV'] === 'production';
  const given: Partial<Record<keyof Config, string | boolean>> = production ? { explorer: false } : {};
  for (const [property, variable] of Object.entries(variables)) {
    const value = environment[variable];
    if (value !== undefined && value !== '') given[property as keyof Config] = value;
  }
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  // What is not given is not missing either: it follows from the port.
  if (given.publicUrl === undefined) {
    config.publicUrl = `http://localhost:${config.port}`;
    given.publicUrl = config.publicUrl;
  }
  const faults = validateSync(config).map((error) => {
    const variable = variables[error.property as keyof Config];
    const value = given[error.property as keyof Config];
    return value === undefined ? `${variable} is missing.` : `${variable} is not valid: ${wrongWith(error)}.`;
  });
  if (config.environment === 'production') faults.push(...productionFaults(config));
  if (faults.length > 0) throw new Fault(`The configuration is not complete:\n  ${faults.join('\n  ')}`);
  return config;
};
