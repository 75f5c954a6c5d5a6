import { describe, expect, it } from 'vitest';
import { ADDRESSES, HOSTS } from './addresses.ts';
import { dovecot, postfixMain, postfixMaster, unbound } from './server-configs.ts';

describe('the servers of the lab', () => {
  it('take no sign-in before encryption', () => {
    expect(postfixMain('/lab')).toMatch(/^smtpd_tls_auth_only = yes$/m);
    expect(postfixMain('/lab')).toMatch(/^smtpd_tls_security_level = encrypt$/m);
    expect(postfixMaster('/lab')).toMatch(/^10\.50\.1\.25:25 [^\n]*\n[^\n]*\n {2}-o smtpd_sasl_auth_enable=no$/m);
  });

  it('deliver nothing anywhere', () => {
    for (const kind of ['default', 'relay', 'local'])
      expect(postfixMain('/lab')).toMatch(new RegExp(`^${kind}_transport = discard:$`, 'm'));
  });

  it('listen on their own addresses only, both ways to encrypt on each', () => {
    const listeners = [...postfixMaster('/lab').matchAll(/^(\S+) inet /gm)].map(([, where]) => where);
    const both = [ADDRESSES.good, ADDRESSES.expired, ADDRESSES.wrongName].flatMap((one) => [
      `${one}:587`,
      `${one}:465`,
    ]);
    expect(listeners).toEqual([...both, `${ADDRESSES.recipientServer}:25`]);
  });

  it('keep every file in the folder of the lab', () => {
    const all = [postfixMain, postfixMaster, dovecot, unbound].map((make) => make('/lab')).join('\n');
    const paths = [...all.matchAll(/(?<=[\s="':])\/[a-z][\w./-]+/g)].map(([path]) => path);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !path.startsWith('/lab') && path !== '/nonexistent')).toEqual([]);
  });

  it('know every name of the lab but the mistyped one', () => {
    const zones = unbound('/lab');
    const { mistyped, ...real } = HOSTS;
    for (const name of Object.values(real)) expect(zones).toContain(`"${name}. 300 IN A `);
    expect(zones).not.toContain(mistyped);
  });
});
