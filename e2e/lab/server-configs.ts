import { join } from 'node:path';
import { ACCOUNT, ADDRESSES, HOSTS } from './addresses.ts';
import { unboundConfig } from './unbound-config.ts';

/** Postfix: one instance with every listener. Sign-in is never offered before TLS. */
export const postfixMain = (folder: string) => `
compatibility_level = 3.6
queue_directory = ${folder}/postfix/queue
data_directory = ${folder}/postfix/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
myhostname = ${HOSTS.good}
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
relay_domains = rcpt.test
inet_interfaces = all
inet_protocols = ipv4
smtpd_banner = $myhostname ESMTP
smtpd_peername_lookup = no
default_transport = discard:
relay_transport = discard:
local_transport = discard:
message_size_limit = 10485760
smtpd_tls_chain_files = ${folder}/good.pem
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_loglevel = 1
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${folder}/auth-postfix
smtpd_sasl_auth_enable = yes
smtpd_sasl_security_options = noanonymous
smtpd_sender_login_maps = inline:{ ${ACCOUNT.user}=${ACCOUNT.user} }
smtpd_sender_restrictions = reject_authenticated_sender_login_mismatch
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access texthash:${join(folder, 'recipients')}, permit_sasl_authenticated, reject_unauth_destination
`;

export const submission = (address: string, chain: string) => `
${address}:587 inet n - n - - smtpd
  -o syslog_name=postfix/submission
  -o smtpd_tls_chain_files=${chain}
${address}:465 inet n - n - - smtpd
  -o syslog_name=postfix/submissions
  -o smtpd_tls_wrappermode=yes
  -o smtpd_tls_chain_files=${chain}`;

/** The services that Postfix needs to live; without `postlog` its log stays empty. */
export const POSTFIX_SERVICES = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;

/** The listeners and the services. */
export const postfixMaster = (folder: string) => `
${submission(ADDRESSES.good, `${folder}/good.pem`)}
${submission(ADDRESSES.expired, `${folder}/expired.pem`)}
${submission(ADDRESSES.wrongName, `${folder}/wrong-name.pem`)}
${ADDRESSES.recipientServer}:25 inet n - n - - smtpd
  -o syslog_name=postfix/mx
  -o smtpd_sasl_auth_enable=no
  -o smtpd_tls_security_level=may
  -o smtpd_sender_restrictions=
  -o smtpd_relay_restrictions=reject_unauth_destination
${POSTFIX_SERVICES}`;

/** Dovecot: sign-in only, for Postfix. */
export const dovecot = (folder: string) => `
base_dir = ${folder}/dovecot
log_path = ${folder}/dovecot.log
protocols =
ssl = no
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/users
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=/nonexistent
}
service auth {
  unix_listener ${folder}/auth-postfix {
    mode = 0666
  }
}
`;

const SOA = '3600 IN SOA ns.provider.test. hostmaster.provider.test. 1 3600 600 86400 60';
const zone = (name: string, records: readonly string[]): string[] => [
  `local-zone: "${name}." static`,
  ...[`${name}. ${SOA}`, ...records].map((record) => `local-data: "${record}"`),
];

/** Unbound: every zone of the lab, nothing else; a missing name is a real "no such name". */
export const unbound = (folder: string) =>
  unboundConfig(folder, ADDRESSES.resolver, [
    'local-zone: "test." nodefault',
    ...zone('provider.test', [
      `${HOSTS.good}. 300 IN A ${ADDRESSES.good}`,
      `${HOSTS.expired}. 300 IN A ${ADDRESSES.expired}`,
      `${HOSTS.wrongName}. 300 IN A ${ADDRESSES.wrongName}`,
    ]),
    ...zone('hoster.test', [`${HOSTS.certified}. 300 IN A ${ADDRESSES.wrongName}`]),
    ...zone('rcpt.test', [
      'rcpt.test. 300 IN MX 10 mx1.rcpt.test.',
      `mx1.rcpt.test. 300 IN A ${ADDRESSES.recipientServer}`,
    ]),
  ]);
