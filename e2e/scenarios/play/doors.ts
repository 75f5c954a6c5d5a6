import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { submission } from '../../lab/server-configs.ts';
import { INCOMING_HOST, OUTGOING_HOST, OWN_DOMAIN, PLACES } from './addresses.ts';

type Lines = Readonly<Record<string, string>>;

/** One part that a real Postfix plays: what it says of itself, and where it listens. */
export interface Door {
  readonly address: string;
  /** A port that opens once it runs, where knocking at it does no harm. */
  readonly knock?: number;
  /** Lets people sign in, through Dovecot. */
  readonly signIn: boolean;
  readonly main: (folder: string) => Lines;
  readonly master: (folder: string) => string;
}

const NOBODY = '65534';
/** The mailboxes of a server are folders below this one. */
export const MAILBOXES = 'mail';

/** Real mailboxes; `maps` tells whose letters go to which. */
const mailboxes = (folder: string, domains: string, maps: string): Lines => ({
  virtual_mailbox_domains: domains,
  virtual_mailbox_base: `${folder}/${MAILBOXES}`,
  virtual_mailbox_maps: maps,
  virtual_uid_maps: `static:${NOBODY}`,
  virtual_gid_maps: `static:${NOBODY}`,
  virtual_mailbox_limit: '0',
  mailbox_size_limit: '0',
});
/** Tries again at once: nobody waits five minutes for a scenario. */
const HURRY: Lines = {
  queue_run_delay: '2s',
  minimal_backoff_time: '2s',
  maximal_backoff_time: '4s',
};
const DELIVERY = 'virtual unix - n n - - virtual';

const SUBMISSION: Door = {
  address: PLACES.submission,
  signIn: true,
  main: (folder) => ({
    myhostname: SAMPLE.server,
    default_transport: 'discard:',
    smtpd_peername_lookup: 'no',
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_auth_only: 'yes',
    smtpd_sasl_type: 'dovecot',
    smtpd_sasl_path: `${folder}/auth-postfix`,
    smtpd_sasl_auth_enable: 'yes',
    smtpd_sender_login_maps: `inline:{ ${SAMPLE.user}=${SAMPLE.user}, ${SAMPLE.otherAddress}=${SAMPLE.user} }`,
    smtpd_sender_restrictions: 'reject_authenticated_sender_login_mismatch',
    smtpd_relay_restrictions: 'permit_sasl_authenticated, reject_unauth_destination',
  }),
  master: (folder) => submission(PLACES.submission, `${folder}/server.pem`),
};

export const DOORS = {
  /** Takes letters from people, and they go nowhere. */
  submission: {
    ...SUBMISSION,
    main: (folder) => ({
      ...SUBMISSION.main(folder),
      smtpd_sender_login_maps: `inline:{ ${SAMPLE.user}=${SAMPLE.user} }`,
    }),
  },
  /** Takes letters from people, really sends them on, and keeps what comes back. */
  relay: {
    ...SUBMISSION,
    main: (folder) => ({
      ...SUBMISSION.main(folder),
      ...mailboxes(folder, `${SAMPLE.domain} ${OWN_DOMAIN}`, 'static:inbox/'),
      ...HURRY,
      default_transport: 'smtp',
      inet_interfaces: `${PLACES.submission}, ${PLACES.incoming}`,
      smtp_bind_address: PLACES.outgoing,
      smtp_helo_name: OUTGOING_HOST,
      smtp_host_lookup: 'dns',
      delay_warning_time: '1s',
      smtp_tls_security_level: 'may',
      smtp_tls_CAfile: `${folder}/roots.pem`,
    }),
    master: (folder) => `${SUBMISSION.master(folder)}
${PLACES.incoming}:25 inet n - n - - smtpd
  -o myhostname=${INCOMING_HOST}
  -o smtpd_tls_security_level=may
  -o smtpd_sasl_auth_enable=no
  -o smtpd_sender_restrictions=
  -o smtpd_milters=
${DELIVERY}
verify unix - - n - 1 verify`,
  },
  /** The recipient's: everybody has a mailbox there. */
  exchanger: {
    address: PLACES.exchanger,
    knock: 25,
    signIn: false,
    main: (folder) => ({
      ...mailboxes(folder, SAMPLE.recipientDomain, 'static:inbox/'),
      ...HURRY,
      myhostname: SAMPLE.recipientServer,
      smtpd_tls_security_level: 'may',
      smtpd_relay_restrictions: 'reject_unauth_destination',
      smtp_host_lookup: 'dns',
    }),
    master: () => `${PLACES.exchanger}:25 inet n - n - - smtpd
${DELIVERY}`,
  },
  /** The recipient's, with a look at who knocks before anybody speaks. */
  postscreen: {
    address: PLACES.exchanger,
    knock: 25,
    signIn: false,
    main: () => ({
      myhostname: SAMPLE.recipientServer,
      smtpd_peername_lookup: 'no',
      default_transport: 'discard:',
      relay_domains: SAMPLE.recipientDomain,
      relay_transport: 'discard:',
      smtpd_tls_security_level: 'may',
      postscreen_greet_action: 'enforce',
      postscreen_cache_map: '',
    }),
    master: () => `${PLACES.exchanger}:25 inet n - n - 1 postscreen
smtpd pass - - n - - smtpd
dnsblog unix - - n - 0 dnsblog
tlsproxy unix - - n - 0 tlsproxy`,
  },
} as const satisfies Record<string, Door>;
