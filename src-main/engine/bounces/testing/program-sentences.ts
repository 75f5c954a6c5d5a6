/**
 * What qmail, Exim, Sendmail, OpenSMTPD, Courier, Cyrus and Dovecot say by themselves, after their sources and manuals, in
 * the form of `wordings-by-server.ts`. Judged before they were read: of 128 then, 114 were read as judged. Three judgements
 * were too narrow and are wider here; one sentence had no public source and is left out.
 */
export const PROGRAM_SENTENCES = String.raw`
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1) | connection-failed
System resources temporarily unavailable. (#4.3.0) | remote-server-error remote-server-full
CNAME lookup failed temporarily. (#4.4.3) | domain-not-found remote-server-error connection-failed
Sorry, I couldn't find any host by that name. (#4.1.2) | domain-not-found
Sorry, I couldn't find any host named bert.example. (#5.1.2) | domain-not-found
Sorry, I couldn't find a mail exchanger or IP address. (#5.4.4) | domain-no-mail domain-not-found
Sorry. Although I'm listed as a best-preference MX or A for that host,\nit isn't in my control/locals file, so I don't treat it as local. (#5.4.6) | mail-loop remote-server-error recipient-refused
SMTP cannot transfer messages with partial final lines. (#5.6.2) | message-malformed protocol-error
Sorry, no mailbox here by that name. (#5.1.1) | recipient-unknown
This message is looping: it already has my Delivered-To line. (#5.4.6) | mail-loop
Unable to switch to home directory. (#4.3.0) | remote-server-error
Uh-oh: .qmail file is world-writable. (#4.7.0) | remote-server-error
Connected to 198.51.100.7 but connection died. (#4.4.2) | connection-failed
Connected to 198.51.100.7 but greeting failed. | connection-failed remote-server-error
Connected to 198.51.100.7 but sender was rejected. | sender-rejected
552 sorry, that message size exceeds my databytes limit (#5.3.4) | message-too-big
553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1) | relay-denied
553 sorry, your envelope sender is in my badmailfrom list (#5.7.1) | sender-rejected
554 too many hops, this message is looping (#5.4.6) | mail-loop
451 See http://pobox.com/~djb/docs/smtplf.html. | message-malformed protocol-error
511 sorry, no mailbox here by that name (#5.1.1 - chkuser) | recipient-unknown
522 sorry, recipient mailbox is full (#5.2.2 - chkuser) | mailbox-full
553 sorry, can't find a valid MX for sender domain (#5.1.8 - chkuser) | sender-rejected
421 too many invalid rcpt (#4.7.1) | rate-limited sending-limit policy-refused recipient-refused
Unrouteable address | recipient-unknown domain-not-found
all relevant MX records point to non-existent hosts | domain-not-found domain-no-mail recipient-unknown
an MX or SRV record indicated no SMTP service | domain-no-mail
all host address lookups failed permanently | domain-not-found
host lookup did not complete | domain-not-found remote-server-error
lowest numbered MX record points to local host | mail-loop remote-server-error recipient-refused
remote host address is the local host | mail-loop remote-server-error recipient-refused
mailbox is full (quota exceeded while writing to file /var/mail/bert) | mailbox-full
mailbox is full | mailbox-full
retry timeout exceeded | timeout-expired
all hosts for 'bert.example' have been failing for a long time (and retry time not reached) | timeout-expired connection-failed
a TLS session is required, but the server did not offer TLS support | tls-failed
a TLS session is required, but an attempt to start TLS failed | tls-failed
552 Message size exceeds maximum permitted | message-too-big
too many "Received" headers - suspected mail loop | mail-loop
message has lines too long for transport | message-malformed
Remote host closed connection in response to initial connection | connection-failed
SMTP timeout after end of data (1234 bytes written) | connection-failed
SMTP timeout after initial connection | connection-failed
delivery to pipe forbidden | recipient-refused recipient-disabled policy-refused remote-server-error
routing loop | mail-loop recipient-unknown
550 relay not permitted | relay-denied
550 relay not permitted, authentication required | relay-denied
550 Verification failed for <anna@anna.example>\nNo Such User Here"\nSender verify failed | sender-rejected
550 Sender verify failed | sender-rejected
550 Reverse DNS lookup failed for host 192.0.2.1 | no-reverse-dns
550 inconsistent or no DNS PTR record for 192.0.2.1 (see RFC 1912 2.1) | no-reverse-dns
501 Syntactically invalid HELO argument(s) | no-reverse-dns policy-refused
554 SMTP synchronization error | protocol-error
451 Temporary local problem - too many concurrent connections | rate-limited
451 Temporary local problem - please try later | remote-server-error
421 Too many concurrent SMTP connections; please try again later. | rate-limited
452 space shortage, please try later | remote-server-full
550 This message contains a virus or other harmful content (Eicar-Test-Signature) | virus-or-attachment
550 This message scored 12.3 spam points. | spam-content
451 Greylisted, please try again later. | greylisted
550 Administrative prohibition | policy-refused
550 rejected because 192.0.2.1 is in a black list at zen.spamhaus.org | ip-blocklisted
550 Messages should have one or no Return-Path headers, not 2. | message-malformed
550 Unknown user | recipient-unknown
550 5.1.1 bert@bert.example... User unknown | recipient-unknown
550 5.1.2 bert@bert.example... Host unknown (Name server: bert.example: host not found) | domain-not-found
550 5.1.2 Host unknown (Name server: .: host not found) | domain-no-mail domain-not-found connection-failed
553 5.3.5 system config error: mail loops back to me (MX problem?) | mail-loop
554 5.3.5 Local configuration error | mail-loop remote-server-error
550 5.7.1 bert@bert.example... Relaying denied. Proper authentication required. | relay-denied
550 5.7.1 bert@bert.example... Relaying denied. IP name lookup failed [192.0.2.1] | relay-denied no-reverse-dns
553 5.1.8 anna@anna.example... Domain of sender address anna@anna.example does not exist | sender-rejected
451 4.1.8 Domain of sender address anna@anna.example does not resolve | sender-rejected
553 5.5.4 anna... Domain name required for sender address anna | sender-rejected
553 5.1.3 anna@anna... Real domain name required for sender address | sender-rejected
552 5.2.3 Message size exceeds maximum value | message-too-big
452 4.4.5 Insufficient disk space; try again later | remote-server-full
452 4.5.3 Too many recipients | rate-limited policy-refused
421 4.3.2 Connection rate limit exceeded. | rate-limited
421 4.3.2 Too many open connections. | rate-limited
450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.1] | no-reverse-dns
550 5.7.1 Fix reverse DNS for 192.0.2.1 | no-reverse-dns
550 5.2.1 bert@bert.example... Mailbox disabled for this recipient | recipient-disabled
550 5.7.1 Rejected: 192.0.2.1 listed at bl.spamcop.net | ip-blocklisted
550 5.7.1 Access denied | policy-refused ip-blocklisted sender-rejected recipient-refused
451 4.3.0 Temporary system failure | remote-server-error
503 5.0.0 Need MAIL before RCPT | protocol-error
501 5.5.4 Invalid domain name | protocol-error no-reverse-dns
554 5.4.6 Too many hops 26 (25 max) | mail-loop
Deferred: Connection timed out with mx.bert.example. | connection-failed
Deferred: Connection reset by mx.bert.example. | connection-failed
Deferred: Name server: bert.example: host name lookup failure | domain-not-found remote-server-error
403 4.7.0 TLS handshake failed. | tls-failed
403 4.7.0 encryption too weak 0 less than 128 | tls-failed
403 4.7.0 not authenticated | tls-failed
554 5.3.0 unknown mailer error 255 | remote-server-error
550 5.1.1 Addressee unknown, relay=[192.0.2.1] | recipient-unknown
Network error on destination MXs | connection-failed
Domain does not exist | domain-not-found
Invalid domain name | domain-not-found address-malformed
No MX found for domain | domain-no-mail domain-not-found
No MX found for destination | domain-no-mail domain-not-found
Destination seem to reject all mails | policy-refused ip-blocklisted connection-failed remote-server-error recipient-refused
Loop detected | mail-loop
Envelope expired | timeout-expired
Address family mismatch on destination MXs | connection-failed domain-no-mail
Temporary failure in MX lookup | domain-not-found remote-server-error connection-failed
No valid route to destination | connection-failed domain-no-mail domain-not-found
All routes to destination blocked | connection-failed recipient-refused policy-refused
Could not retrieve credentials | auth-required remote-server-error
550 Invalid recipient: <bert@bert.example> | recipient-unknown
552 Message too large | message-too-big
452 Too many recipients | rate-limited policy-refused
550 User unknown. | recipient-unknown
No such domain. | domain-not-found
DNS lookup failure: bert.example. Try again later. | domain-not-found remote-server-error
maildrop: maildir over quota. | mailbox-full
procmail: Quota exceeded while writing "/var/mail/bert" | mailbox-full
452 4.2.2 Over quota | mailbox-full
550 5.1.1 Mailbox does not exist | recipient-unknown
552 5.2.2 <bert@bert.example> Quota exceeded (mailbox for user is full) | mailbox-full
550 5.1.1 <bert@bert.example> User doesn't exist: bert@bert.example | recipient-unknown
451 4.3.0 <bert@bert.example> Temporary internal error | remote-server-error
554 5.6.0 Message contains NUL characters | message-malformed protocol-error
554 5.6.0 Message contains bare newlines | message-malformed protocol-error
554 5.6.0 Message contains invalid header | message-malformed
517 Sender rejected: domain anna.example has no MX or A record | sender-rejected
`;
