import { ConfigError, loadConfig } from './load-config';

describe('loadConfig', () => {
  it('starts a demo without any setting', () => {
    expect(loadConfig({})).toMatchObject({
      trellisMode: 'demo',
      clinicPort: 3000,
      clinicUrl: 'http://localhost:3000',
      portalUrl: 'http://localhost:3001',
      keyFile: '.data/keys.json',
    });
  });

  it('lets practices sign up where nothing is at stake, and elsewhere where it is told to', () => {
    const production = {
      TRELLIS_MODE: 'production',
      CLINIC_URL: 'https://clinic.example',
      PORTAL_URL: 'https://notebook.example',
      SMTP_URL: 'smtps://mail.example',
    };
    expect(loadConfig({}).practiceSignUp).toBe('open');
    expect(loadConfig(production).practiceSignUp).toBe('closed');
    expect(loadConfig({ ...production, PRACTICE_SIGN_UP: 'open' }).practiceSignUp).toBe('open');
    expect(() => loadConfig({ PRACTICE_SIGN_UP: 'maybe' })).toThrow(/PRACTICE_SIGN_UP: /);
  });

  it('takes an empty variable as unset, and origins without their slash', () => {
    const config = loadConfig({ CLINIC_PORT: '', CLINIC_URL: 'https://clinic.example/' });
    expect(config.clinicPort).toBe(3000);
    expect(config.clinicUrl).toBe('https://clinic.example');
  });

  it('names every variable that is wrong at once', () => {
    const wrong = () =>
      loadConfig({
        TRELLIS_MODE: 'live',
        CLINIC_PORT: '80x',
        PORTAL_PORT: '70000',
        DATABASE_URL: 'mysql://db',
        REDIS_URL: 'localhost',
      });
    expect(wrong).toThrow(ConfigError);
    for (const name of [
      'TRELLIS_MODE',
      'CLINIC_PORT',
      'PORTAL_PORT',
      'DATABASE_URL',
      'REDIS_URL',
    ]) {
      expect(wrong).toThrow(new RegExp(`${name}: `));
    }
  });

  it('asks of production what keeps people safe', () => {
    const wrong = () => loadConfig({ TRELLIS_MODE: 'production' });
    for (const name of ['CLINIC_URL', 'PORTAL_URL', 'SMTP_URL']) {
      expect(wrong).toThrow(new RegExp(`${name}: `));
    }
    expect(
      loadConfig({
        TRELLIS_MODE: 'production',
        CLINIC_URL: 'https://clinic.example',
        PORTAL_URL: 'https://notebook.example',
        SMTP_URL: 'smtps://mail.example',
      }).trellisMode,
    ).toBe('production');
  });
});
