/**
 * More answers in the form of `wordings-by-server.ts`: the same reasons in other words, and words between two reasons.
 */
export const WORDINGS_MORE = String.raw`
554 your IP is temporarily blocked | ip-blocklisted
421 4.7.1 IP temporarily blocked due to spam | ip-blocklisted sender-reputation spam-content rate-limited
550 The sending address has been temporarily blocked | sender-rejected sender-account-blocked
550 account temporarily suspended | recipient-disabled
550 5.2.1 The user's account has been disabled by the administrator | recipient-disabled
550 This account is not allowed to receive mail | recipient-disabled recipient-refused
550 5.1.1 This user doesn't have an account here (bob@example.org) | recipient-unknown
550 5.1.1 Sorry, we do not have that user | recipient-unknown
550 We could not find a user named bob | recipient-unknown
550 There is no user by that name | recipient-unknown
550 Address unknown at this host | recipient-unknown
550 Unknown recipient <bob@example.org> | recipient-unknown
550 bob@example.org is not a valid mailbox | recipient-unknown
550 Not a valid recipient | recipient-unknown
550 5.4.1 [bob@example.org]: Recipient address rejected: Access denied | recipient-unknown
550 5.1.351 Remote server returned unknown recipient or mailbox unavailable | recipient-unknown
554 Invalid mailbox | recipient-unknown
550 Message for <bob@example.org> would exceed mailbox quota | mailbox-full
552 5.2.2 This message is larger than the current system limit or the recipient's mailbox is full | mailbox-full message-too-big
452 4.2.2 User bob is over his quota | mailbox-full
552 Mailbox limit exceeded | mailbox-full
550 5.2.2 No room in the mailbox of bob | mailbox-full
550 The recipient's inbox is out of storage space | mailbox-full
552 5.7.0 Number of messages exceeds maximum for mailbox | mailbox-full
550 5.7.1 This message looks too much like junk mail | spam-content
554 5.7.1 The message was classified as bulk | spam-content
550 Your message was identified as phishing | spam-content
571 5.7.1 Message content rejected due to spam filter | spam-content
554 5.7.1 [P4] Message blocked due to spam content | spam-content
550 Mail rejected, high spam score | spam-content
550 Refused. Your message contains forbidden words | spam-content policy-refused
552 5.7.1 Attachments of type .exe are not accepted here | virus-or-attachment
550 Message contained unsafe content (Trojan.Generic) | virus-or-attachment
550 We do not accept zip files | virus-or-attachment
552 The message was larger than 10 MB | message-too-big
523 5.3.4 message length exceeds administrative limit | message-too-big
552 5.2.3 Your attachment exceeds the size that the recipient takes | message-too-big
550 5.7.1 Your message violates our policy | policy-refused
550 Administratively denied | policy-refused
554 Transaction failed. Refused by local policy. No SPAM please! | policy-refused spam-content
550 5.7.1 Message refused by the recipient's mail rules | policy-refused recipient-refused
550 5.7.0 Local policy violation | policy-refused
550 5.7.1 Mail from your domain is not welcome here | sender-rejected policy-refused sender-domain-blocklisted
554 5.7.1 You are not allowed to connect | ip-blocklisted policy-refused
554 5.7.1 Connection from your host is refused by our block list | ip-blocklisted
550 5.7.1 Connection refused, your IP has been listed at UCEPROTECT | ip-blocklisted
421 Your IP address 192.0.2.1 is on our deny list | ip-blocklisted
550 Host is blacklisted | ip-blocklisted
550 5.7.1 Mail server with IP 192.0.2.1 is blocked for abuse | ip-blocklisted sender-reputation
521 5.7.1 Blocked: your network sends too much junk | ip-blocklisted spam-content sender-reputation
554 Mail from dynamic IP space is refused | ip-blocklisted
550 5.7.1 Use the mail server of your provider; dial-up addresses are refused | ip-blocklisted
550 Your domain is on our blacklist | sender-domain-blocklisted
550 5.7.1 URL in your message found in SURBL | spam-content sender-domain-blocklisted
421 4.7.0 Your sending reputation is too low | sender-reputation
550 5.7.1 Too many complaints about your mail | sender-reputation
451 4.7.1 Your messages are deferred because of user complaints | sender-reputation
421 4.7.28 Our system detected an unusual rate of mail from your IP | rate-limited sender-reputation
450 4.7.1 You have sent too many messages in the last hour | rate-limited
451 4.7.1 Slow down, you are sending too fast | rate-limited
421 Max connections per IP reached | rate-limited
452 Too many messages in this connection | rate-limited
450 Recipient receives too many messages at the moment | rate-limited
550 5.4.5 Daily user sending quota exceeded | sending-limit
550 You have reached your daily sending limit | sending-limit
454 4.7.0 Maximum sending rate exceeded | sending-limit rate-limited
554 Message rejected: quota for outgoing mail used up | sending-limit
550 Your account is blocked from sending because of spam | sender-account-blocked
554 5.7.1 Outgoing mail from this account has been suspended | sender-account-blocked
450 4.2.0 Greylisted, see http://postgrey.schweikert.ch | greylisted
451 Resources temporarily not available - Please try again later | remote-server-error greylisted remote-server-full
450 4.1.1 Your first contact was delayed on purpose, retry in 10 minutes | greylisted
450 4.7.1 Unknown sender host, try again in 300 seconds | greylisted
550 5.7.25 The sending IP has no PTR record | no-reverse-dns
554 5.7.1 Your host has no reverse DNS entry | no-reverse-dns
550 Reverse lookup of your IP failed | no-reverse-dns
550 HELO name does not match your IP | no-reverse-dns
550 Invalid HELO | no-reverse-dns
501 Syntactically invalid EHLO argument(s) | no-reverse-dns
550 5.7.1 IP name lookup failed | no-reverse-dns
550 5.7.1 DKIM signature did not verify | sender-auth-failed
550 5.7.1 DMARC check failed, policy is reject | sender-auth-failed
550 5.7.1 192.0.2.1 is not allowed to send mail from example.com (SPF) | sender-auth-failed
550 SPF: 192.0.2.1 is not allowed to send mail from example.com | sender-auth-failed
554 5.7.1 The message failed the authentication checks of its domain | sender-auth-failed
550 Sender domain has no MX or A record | sender-rejected
501 5.1.7 Bad sender address syntax | sender-rejected
550 Sender address does not exist | sender-rejected
553 Sender address verification failed | sender-rejected
550 Null sender not accepted | sender-rejected
553 5.7.1 You may not send as anna@example.com | sender-rejected
550 From address not verified | sender-rejected
501 5.1.3 Bad recipient address syntax | address-malformed
501 5.5.4 Invalid address | recipient-unknown address-malformed
553 malformed address: <bob@@example.org> | address-malformed
550 5.1.2 Bad destination host | domain-not-found
550 Domain example.org not found | domain-not-found
554 Domain does not exist | domain-not-found
550 No MX record found for domain example.org | domain-not-found domain-no-mail
554 5.4.4 Host not found | domain-not-found
550 5.1.10 The domain does not take any mail | domain-no-mail
556 Domain does not accept mail | domain-no-mail
550 we do not relay | relay-denied
550 Relaying to example.org prohibited by administrator | relay-denied
554 Unable to relay recipient in non-accepted domain | relay-denied
550 5.7.1 This gateway does not accept mail for that domain | relay-denied domain-no-mail
550 That domain isn't hosted here | relay-denied recipient-unknown domain-not-found
530 5.7.1 Client was not authenticated | auth-required
550 5.7.1 Authentication is required to send mail | auth-required
535 5.7.8 Username and password not accepted | auth-required
535 Incorrect authentication data | auth-required
538 5.7.11 Encryption required for requested authentication mechanism | tls-failed auth-required
454 4.7.0 TLS not available due to local problem | tls-failed
550 5.7.10 Encryption needed | tls-failed
451 4.7.5 Server certificate does not match its name | tls-failed
421 4.4.1 Connection to example.org timed out | connection-failed
450 4.4.2 Bad connection | connection-failed
The connection was dropped by the remote host | connection-failed
The receiving server did not answer | connection-failed
Could not connect to any of the mail servers of example.org | connection-failed
5.4.0 The message could not be delivered before it expired | timeout-expired
4.4.7 Delivery time expired | timeout-expired
The message has been in the queue for 5 days and was returned | timeout-expired
451 4.3.5 Server configuration error | remote-server-error
451 Local error in processing | remote-server-error
450 4.3.2 System not accepting network messages | remote-server-error
421 Service shutting down | remote-server-error
554 5.3.0 Other mail system problem | remote-server-error
451 Could not load DRD for domain (rcpt) | remote-server-error unknown
452 Out of memory | remote-server-full
452 4.3.1 The disk of the server is full | remote-server-full
431 4.3.1 The mail system is full | remote-server-full
554 5.4.14 Hop count exceeded - possible mail loop | mail-loop
550 5.4.6 Routing loop detected | mail-loop
554 Loop detected: this message was here before | mail-loop
500 Syntax error, command unrecognized | protocol-error
502 5.5.1 Command not implemented | protocol-error
503 Valid RCPT command must precede DATA | protocol-error recipient-unknown
554 5.6.0 Message has no From header | message-malformed
550 5.6.0 Lines longer than SMTP allows found in message | message-malformed
554 5.6.1 Body type not supported by remote host | message-malformed
550 This message contains more than one Subject header | message-malformed
550 5.7.1 This mailbox takes mail from known senders only | recipient-refused
550 The user has blocked you | recipient-refused
550 5.7.1 bob@example.org does not want mail from you | recipient-refused
550 You do not have permission to send to this recipient | recipient-refused
550 5.7.133 Sender not authenticated for group | recipient-refused
550 5.2.1 Delivery to this group is restricted | recipient-refused
550 5.1.6 bob no longer works here, please write to rob@example.org | recipient-moved recipient-disabled
551 User not local; please try <rob@example.net> | recipient-moved recipient-unknown
550 5.2.1 The mailbox has been closed by its owner | recipient-disabled
550 The account of bob has expired | recipient-disabled
550 5.2.1 mailbox is dormant | recipient-disabled
Das Konto wurde gesperrt | recipient-disabled
Der Empfänger nimmt keine Nachrichten von Ihnen an | recipient-refused
550 Absender abgelehnt | sender-rejected
Die maximale Nachrichtengröße wurde überschritten | message-too-big
Zu viele Verbindungen | rate-limited
Adresse e-mail invalide | recipient-unknown address-malformed
Ce compte a été désactivé | recipient-disabled
La messagerie de ce destinataire est saturée | mailbox-full
Votre adresse IP est sur liste noire | ip-blocklisted
Serveur temporairement indisponible | remote-server-error
Usuario desconocido | recipient-unknown
La cuenta está deshabilitada | recipient-disabled
Su dirección IP está en una lista negra | ip-blocklisted
El mensaje es demasiado grande | message-too-big
Indirizzo inesistente | recipient-unknown
Messaggio rifiutato: spam | spam-content
Dominio não encontrado | domain-not-found
A mensagem é muito grande | message-too-big
Adresát neexistuje | recipient-unknown
Mottagaren finns inte | recipient-unknown
Alıcı bulunamadı | recipient-unknown
Почтовый ящик заблокирован | recipient-disabled recipient-refused
Превышен размер сообщения | message-too-big
Слишком много соединений | rate-limited
メールボックスがいっぱいです | mailbox-full
このアドレスは使用されていません | recipient-disabled recipient-unknown
受信拒否されました | recipient-refused policy-refused
该用户已被禁用 | recipient-disabled
您的IP已被列入黑名单 | ip-blocklisted
连接次数过多 | rate-limited
550 SC-001 (COL004-MC1F12) Unfortunately, messages from 192.0.2.1 weren't sent. Please contact your Internet service provider since part of their network is on our block list. | ip-blocklisted
421 RP-001 (COL004) Unfortunately, some messages from 192.0.2.1 weren't sent. Please try again. We have limits for how many messages can be sent per hour and per day. | rate-limited
550 DY-001 (COL) Unfortunately, messages from 192.0.2.1 weren't sent. We do not accept mail from dynamic IP's | ip-blocklisted
554 5.7.1 Your IP address has been blocked by our DNSBL | ip-blocklisted
451 4.7.500 Server busy. Please try again later from [192.0.2.1]. | rate-limited remote-server-error
550 5.7.606 Access denied, banned sending IP [192.0.2.1] | ip-blocklisted
550 5.1.8 Access denied, bad outbound sender | sender-account-blocked
550 5.4.300 Message expired | timeout-expired
550 5.0.350 Remote server returned an error -> 550 Message rejected due to content restrictions | spam-content policy-refused
553 5.3.0 <bob@example.org>... Spam blocked see: http://spamcop.net/bl.shtml?192.0.2.1 | ip-blocklisted spam-content
550 5.7.1 Rejected: 192.0.2.1 listed at bl.example.net | ip-blocklisted
571 Email from 192.0.2.1 is currently blocked by the provider's anti-spam system | ip-blocklisted spam-content
550 5.1.1 <bob@example.org> is invalid | recipient-unknown
554 delivery error: dd This user doesn't have a yahoo.com account (bob@yahoo.com) [0] - mta1234.mail.yahoo.com | recipient-unknown
554 delivery error: dd Requested mail action aborted, mailbox not found - mta1.yahoo.com | recipient-unknown
421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints | sender-reputation
553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in Spamhaus's list | ip-blocklisted
550-5.7.1 Our system has detected that this message is\n550 5.7.1 likely unsolicited mail. - gsmtp | spam-content
550-5.7.1 Our system has detected that this message is likely suspicious due to\n550 5.7.1 the very low reputation of the sending IP address. - gsmtp | sender-reputation
550 5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers. Please use the SMTP relay at your service provider instead. | ip-blocklisted
550 5.2.1 The email account that you tried to reach is disabled | recipient-disabled
452 4.2.2 The email account that you tried to reach is over quota | mailbox-full
550 Sender is on our local blacklist | sender-rejected
550 rejected because of your HELO name | no-reverse-dns
550 Rejected due to SPF record | sender-auth-failed
550 5.7.1 Message rejected due to DMARC policy of example.com | sender-auth-failed
554 5.7.1 <192.0.2.1>: Client host rejected: Access denied | ip-blocklisted policy-refused
554 5.7.1 <anna@example.com>: Sender address rejected: Your domain is on our block list | sender-rejected sender-domain-blocklisted
550 5.7.1 Blocked by the administrator of the recipient | recipient-refused policy-refused
550 5.7.1 Message refused by policy: no mail from free mail providers | policy-refused sender-rejected
554 5.7.1 This message does not comply with required standards. | message-malformed policy-refused
550 Message refused, please remove the attachment and try again | virus-or-attachment policy-refused
550 5.7.1 Encrypted attachments cannot be scanned and are refused | virus-or-attachment
550 Sorry, we do not accept HTML mail | spam-content policy-refused message-malformed
554 5.7.0 Reject, id=12345-01 - spam | spam-content
554 5.7.0 Reject, id=12345-01 - INFECTED: Eicar | virus-or-attachment
554 5.7.0 Reject, id=12345-01 - BANNED: .exe | virus-or-attachment
550 5.7.1 Failed to pass our mail filter | spam-content policy-refused
550 Message scored 8.2 points, limit is 5.0 | spam-content
554 rejected by our reputation system | sender-reputation
421 your server has been temporarily rate limited | rate-limited
450 4.7.0 Domain quota exceeded, try in an hour | rate-limited sending-limit mailbox-full
451 4.7.1 temporarily rejected, try again in 5 minutes | greylisted
550 5.3.0 unable to open the user database | remote-server-error
451 4.3.0 mail server temporarily rejected message | remote-server-error greylisted
450 4.4.0 could not resolve the recipient domain | domain-not-found
450 4.4.3 dns server did not answer | remote-server-error domain-not-found connection-failed
550 5.4.4 Unable to route: no mail hosts for domain | domain-not-found
550 unroutable address | recipient-unknown domain-not-found
550 5.1.1 Address does not exist in the directory | recipient-unknown
550 5.1.1 User bob@example.org is not on file | recipient-unknown
550 5.1.1 No mailbox by that name is currently available | recipient-unknown
550 mailbox bob is restricted | recipient-refused
550 5.2.1 This mailbox has been blocked due to inactivity | recipient-disabled
550 User is blocked | recipient-disabled recipient-refused
550 5.1.6 Address has changed, use rob@example.org | recipient-moved
550 5.1.1 This person left the company | recipient-disabled
553 Mailbox name not allowed | recipient-unknown address-malformed
501 5.1.3 Syntax error in mailbox address | address-malformed
550 5.7.1 User not allowed to receive external mail | recipient-refused recipient-disabled
550 5.7.1 Sender not on the list of allowed senders | recipient-refused sender-rejected
550 No such domain at this location | domain-not-found relay-denied recipient-unknown
550 5.7.1 we do not accept mail for example.org | relay-denied domain-no-mail
503 This mail server requires authentication when attempting to send to a non-local e-mail address. | auth-required relay-denied
550 authentication failed for sender anna@example.com | auth-required sender-auth-failed
535 Authentication failed. Restarting authentication process. | auth-required
454 4.7.0 Temporary authentication failure | auth-required remote-server-error
530 5.7.0 STARTTLS is required | tls-failed
4.7.5 certificate has expired | tls-failed
Remote certificate mismatch: DANE check failed | tls-failed
554 Message too long | message-too-big
552 Size limit of 20 MB exceeded | message-too-big
550 5.3.4 The message exceeds the maximum size of this server | message-too-big
451 4.3.0 queue file write error | remote-server-error remote-server-full
452 4.3.1 out of disk space | remote-server-full
554 5.4.6 message has been around for too many servers | mail-loop
554 Too many hops (30) | mail-loop
550 5.1.1 <bob@example.org>... No such mailbox here | recipient-unknown
550 bob@example.org: inactive user | recipient-disabled
550 Benutzerkonto deaktiviert | recipient-disabled
550 Recipient <bob@example.org> does not exist here | recipient-unknown
550 cannot find recipient in our records | recipient-unknown
511 sorry, no mailbox here by that name | recipient-unknown
550 5.1.1 Invalid user | recipient-unknown
550 Mailbox is inactive | recipient-disabled
550 Mailbox does not exist or is disabled | recipient-unknown recipient-disabled
550 5.7.1 Your mail has been rejected because it looks like spam | spam-content
550 5.7.1 Suspected spam message rejected | spam-content
550 spam detected by content scanner | spam-content
554 5.7.1 Spam detected (score 15) | spam-content
550 Your message has been rejected by our spam filters | spam-content
554 5.7.1 refused by RBL | ip-blocklisted
550 blocked by RBL, see http://www.example.net/rbl?192.0.2.1 | ip-blocklisted
550 5.7.1 IP 192.0.2.1 has a bad reputation at our provider | sender-reputation ip-blocklisted
421 4.7.0 too many bad recipients from your host | rate-limited sender-reputation recipient-unknown
450 4.7.1 rate of your messages is over the limit | rate-limited
451 4.7.1 You've exceeded your messaging limits | rate-limited sending-limit
550 The user exceeded the quota for outgoing mail per hour | sending-limit rate-limited
550 outgoing quota exceeded | sending-limit
550 Message size too large (max 20 MB) | message-too-big
552 Your message is bigger than allowed | message-too-big
552 5.3.4 Mail larger than the maximum | message-too-big
554 5.6.0 Corrupt message headers | message-malformed
550 Invalid MIME structure | message-malformed
550 missing Date header | message-malformed
550 5.6.0 header contains 8-bit characters | message-malformed
550 5.7.1 Executable files are not accepted by this server | virus-or-attachment
552 virus infected message refused | virus-or-attachment
550 Macro in an attached document, refused | virus-or-attachment
550 SPF fail | sender-auth-failed
550 5.7.1 No SPF record for example.com | sender-auth-failed
550 Mail from example.com must be signed with DKIM | sender-auth-failed
550 Sender domain not found in DNS | sender-rejected
553 unresolvable sender domain | sender-rejected
550 sender anna@example.com is unknown | sender-rejected
550 Your address is blocked by the recipient | recipient-refused
550 mail from you is not wanted here | recipient-refused policy-refused
550 Only members may post to this list | recipient-refused
550 recipient only accepts mail from the organization | recipient-refused
450 mailbox busy | remote-server-error recipient-unknown
450 mailbox locked, try again later | remote-server-error recipient-disabled
421 shutting down for maintenance | remote-server-error
451 internal processing error | remote-server-error
421 cannot connect to the database | remote-server-error
452 no space left on the server | remote-server-full
452 quota check of the mailbox failed | remote-server-error mailbox-full
552 User's disk quota exceeded | mailbox-full
452 recipient storage full | mailbox-full
550 mail delivery loop | mail-loop
554 5.4.6 routing loop | mail-loop
550 relaying not allowed for 192.0.2.1 | relay-denied
550 5.7.1 we don't relay mail to example.org | relay-denied
550 authenticate first | auth-required
535 5.7.3 Authentication unsuccessful | auth-required
530 authentication required before sending | auth-required
421 TLS handshake failed | tls-failed
454 TLS currently unavailable | tls-failed
450 TLS connection is required by policy | tls-failed
450 4.4.1 host is down | connection-failed
451 4.4.2 connection dropped by peer | connection-failed
4.4.1 connect timeout | connection-failed
450 4.4.4 no route to destination | connection-failed domain-not-found
5.4.7 retry period exceeded | timeout-expired
message retry limit reached, giving up | timeout-expired
550 5.1.2 unknown host example.org | domain-not-found
550 DNS lookup of example.org failed: NXDOMAIN | domain-not-found
550 the domain has no mail server | domain-no-mail domain-not-found
550 5.1.10 null mx | domain-no-mail
450 4.7.1 temporary greylist block | greylisted
451 deferred by greylisting, come back | greylisted
550 No reverse DNS for 192.0.2.1 | no-reverse-dns
550 your hostname does not resolve back to your address | no-reverse-dns
550 bad HELO: localhost | no-reverse-dns
500 unknown command | protocol-error
503 out of sequence | protocol-error
501 invalid parameter | protocol-error address-malformed
550 Forwarding address: rob@example.net | recipient-moved
550 bob moved away, new address rob@example.net | recipient-moved
`;
