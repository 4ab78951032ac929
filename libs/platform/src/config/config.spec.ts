import { describe, expect, it } from '@jest/globals';
import { developmentDefaults, loadConfig, variables } from './config.js';

const database = { DATABASE_URL: 'postgresql://navaz_app:x@127.0.0.1/navaz' };
const production = {
  ...database,
  NODE_ENV: 'production',
  NAVAZ_PUBLIC_URL: 'https://navaz.example',
  NAVAZ_OIDC_ISSUER: 'https://login.example',
  NAVAZ_OIDC_CLIENT_SECRET: 'a'.repeat(40),
  NAVAZ_LINK_SECRET: 'b'.repeat(40),
  NAVAZ_COOKIE_SECRET: 'c'.repeat(40),
  NAVAZ_KEYS_DATABASE_URL: 'postgresql://keys@db/navaz',
  NAVAZ_MASTER_KEY: 'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
  NAVAZ_ERASURE_LEDGER: '/kept/erasures.jsonl',
  NAVAZ_SMTP_URL: 'smtp://mail.example',
};

describe('configuration', () => {
  it('is reached at its port where nothing else is said', () => {
    expect(loadConfig(database).publicUrl).toBe('http://localhost:3000');
    expect(loadConfig({ ...database, NAVAZ_PORT: '4210' }).publicUrl).toBe('http://localhost:4210');
    expect(() => loadConfig({ ...database, NAVAZ_PORT: 'x', NAVAZ_PUBLIC_URL: '' })).toThrow('NAVAZ_PORT');
  });

  it('starts from a database alone in development', () => {
    const config = loadConfig(database);
    expect(config.port).toBe(3000);
    expect(config.explorer).toBe(true);
  });

  it('names every faulty variable at once and never a value', () => {
    const secret = 'postgre-typo://secret-password@host';
    expect(() => loadConfig({ DATABASE_URL: secret, NAVAZ_PORT: '99999' })).toThrow(
      /DATABASE_URL is not valid[^]*NAVAZ_PORT is not valid|NAVAZ_PORT is not valid[^]*DATABASE_URL is not valid/,
    );
    try {
      loadConfig({ DATABASE_URL: secret });
      throw new Error('accepted');
    } catch (error) {
      expect(String(error)).not.toContain('secret-password');
    }
  });

  it('says what is wrong with a value', () => {
    expect(() => loadConfig({ ...database, NAVAZ_TRUSTED_PROXIES: '127.0.0.1' })).toThrow(
      'NAVAZ_TRUSTED_PROXIES is not valid: must not be greater than 5, must not be less than 0, must be an integer number.',
    );
  });

  it('says what is missing', () => {
    expect(() => loadConfig({})).toThrow('DATABASE_URL is missing.');
  });

  it('takes limits of freshness in their one form only', () => {
    const limits = (value: string): string | undefined =>
      loadConfig({ ...database, NAVAZ_FRESHNESS_DAYS: value }).freshnessDays;
    expect(limits('contacts=90/180,capacity=7/30')).toBe('contacts=90/180,capacity=7/30');
    expect(limits('')).toBeUndefined();
    for (const wrong of [
      'contacts',
      'contacts=90',
      'contacts=90/x',
      'contacts=-1/2',
      'contacts=1/2,',
      '{"contacts":1}',
    ]) {
      expect(() => limits(wrong)).toThrow('NAVAZ_FRESHNESS_DAYS is not valid');
    }
  });

  it('accepts a complete production environment, explorer off', () => {
    expect(loadConfig(production).explorer).toBe(false);
  });

  it.each(Object.keys(developmentDefaults) as (keyof typeof developmentDefaults)[])(
    'refuses the development default of %s in production',
    (key) => {
      expect(() => loadConfig({ ...production, [variables[key]]: developmentDefaults[key] })).toThrow(variables[key]);
    },
  );

  it.each(['NAVAZ_OIDC_ISSUER', 'NAVAZ_SMTP_URL', 'NAVAZ_KEYS_DATABASE_URL', 'NAVAZ_ERASURE_LEDGER'])(
    'refuses production without %s',
    (variable) => {
      expect(() => loadConfig({ ...production, [variable]: '' })).toThrow(variable);
    },
  );

  it('refuses plain http in production', () => {
    expect(() => loadConfig({ ...production, NAVAZ_PUBLIC_URL: 'http://navaz.example' })).toThrow('NAVAZ_PUBLIC_URL');
  });
});
