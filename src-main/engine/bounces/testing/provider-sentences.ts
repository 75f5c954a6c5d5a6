/**
 * What providers and filters answer, in the usual forms of their answers, in the form of `wordings-by-server.ts`. Judged before they were
 * read: of 80 then, 73 were read as judged; one more is now. The other six are left out: what they were judged to be is
 * no surer than what is read (`c=hi` of GMX, `LIB_450`, an anti-spoofing rule, `blocked` without a word more, `4.7.24`,
 * "no valid recipients").
 */
export const PROVIDER_SENTENCES = String.raw`
550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. - gsmtp | recipient-unknown
452 4.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp - gsmtp | mailbox-full
550 5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. | sender-auth-failed
421 4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP Netblock | sender-reputation rate-limited ip-blocklisted
550 5.7.1 The user or domain that you are sending to (or from) has a policy that prohibited the mail that you sent. | recipient-refused policy-refused
550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140). | ip-blocklisted sender-reputation
451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation. | rate-limited sender-reputation
550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). | recipient-unknown
554 delivery error: dd This user doesn't have a yahoo.com account (bob@yahoo.com) [0] - mta1001.mail.ne1.yahoo.com | recipient-unknown
421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints | sender-reputation rate-limited
554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes | spam-content policy-refused
550 5.7.9 Unauthenticated email from anna.example is not accepted due to domain's DMARC policy. | sender-auth-failed
554 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137 | spam-content policy-refused
552 5.2.2 <bob@icloud.com>: user is over quota | mailbox-full
554 5.7.1 <192.0.2.1>: [IP] Blocked by iCloud for reputation | ip-blocklisted sender-reputation
554-gmx.net (mxgmx016) Nemesis ESMTP Service not available\n554-No SMTP service\n554-IP address is black listed.\n554 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.1 | ip-blocklisted policy-refused
554-Bad DNS PTR resource record.\n554 For explanation visit https://postmaster.gmx.net/en/case?c=r0601 | no-reverse-dns
550 Requested action not taken: mailbox unavailable\nFor explanation visit https://postmaster.web.de/de/case?c=r1301 | recipient-unknown
421 4.7.0 Too many connections from your IP. Please slow down. (t-online) | rate-limited sender-reputation
554 IP=192.0.2.1 - A problem occurred. Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify. | ip-blocklisted sender-reputation
421 mwinf5c04 ME Trop de connexions, veuillez verifier votre configuration. Too many connections, slow down. OFR004_104 [104] | rate-limited
550 5.7.1 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR_506 [506] | sender-reputation ip-blocklisted spam-content
550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416] | recipient-unknown
421 Too many spams from your IP (192.0.2.1), please visit http://postmaster.free.fr/ | ip-blocklisted sender-reputation rate-limited
451 too many errors from your ip (192.0.2.1), please visit http://postmaster.free.fr/ | rate-limited sender-reputation spam-content
550 <bob@libero.it> Utente sconosciuto | recipient-unknown
554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.1 | ip-blocklisted
554 resimta-po-01v.sys.comcast.net comcast 192.0.2.1 Comcast block for spam. Please see http://postmaster.comcast.net/smtp-error-codes.php#BL000000 | ip-blocklisted
554 imta01.westchester.pa.mail.comcast.net comcast 192.0.2.1 Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry. BL000010 | no-reverse-dns
421 4.1.0 192.0.2.1 Throttled - try again later. Please see http://postmaster.comcast.net/smtp-error-codes.php#RL000001 | rate-limited
554 5.7.1 - Connection refused - 192.0.2.1 - Cloudmark Sender Intelligence (CSI) Suspect. https://csi.cloudmark.com/reset-request/?ip=192.0.2.1 | ip-blocklisted sender-reputation
550 5.7.1 Mail from 192.0.2.1 refused by Trend Micro Email Reputation Service. Please see https://www.ers.trendmicro.com/ | ip-blocklisted sender-reputation
550 5.7.0 Local Policy Violation - 192.0.2.1 on Proofpoint Dynamic Reputation | ip-blocklisted
550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 | recipient-unknown
554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554 | policy-refused spam-content virus-or-attachment
451 Internal resource temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451 | greylisted
550 5.7.1 Anti-spoofing policy - Inbound not allowed | sender-auth-failed relay-denied policy-refused sender-rejected ip-blocklisted
550 permanent failure for one or more recipients (bob@bert.example:550 cuda_nsu No such user) | recipient-unknown
550 5.7.1 Command rejected: domain not hosted here | recipient-unknown domain-not-found recipient-refused relay-denied
550 5.7.1 Message rejected as spam by SpamTitan | spam-content
554 5.7.1 Spam detected by OVH (VADE) spam score 400 | spam-content
550 spam message rejected. Please visit http://reject.strato.de/ | spam-content
554 5.7.1 [C13] RBL Restriction: message looks like spam (seznam) | spam-content policy-refused
550 5.7.1 spam (WP) | spam-content
552 Skrzynka odbiorcy jest przepelniona (mailbox full) | mailbox-full
550 5.1.1 <bob@uol.com.br>: Recipient address rejected: Usuario desconhecido | recipient-unknown
552 5.2.2 <bob@terra.com.br> Mailbox cheia | mailbox-full
550 5.7.1 Limite de envio excedido por hora (locaweb) | rate-limited sending-limit
550 Unknown user bob@ezweb.ne.jp | recipient-unknown
550 5.1.1 No such user (naver) | recipient-unknown
421 4.3.2 Your ip blocked from this server (mx, naver.com) | sender-reputation ip-blocklisted rate-limited spam-content policy-refused
550 MI:IMF 163 smtp8, too many messages for this IP in a short time | rate-limited sender-reputation
554 DT:SPM 163 mx1, please see http://mail.163.com/help/help_spam_16.htm | spam-content
550 Ip frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000725 | ip-blocklisted rate-limited sender-reputation
550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726 | spam-content
550 Domain may not exist or DNS check failed [IP: 192.0.2.1 has no rDNS] | no-reverse-dns
550 5.2.1 Mailbox is inactive due to lack of logins for 180 days | recipient-disabled
551 5.1.6 bob@bert.example has moved; try <bert@new.example> | recipient-moved
550 5.1.8 Access denied, bad outbound sender AS(42004) | sender-account-blocked
550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients | sending-limit
550 5.4.5 Daily user sending limit exceeded | sending-limit rate-limited
552 5.3.4 Your message exceeded Google's message size limits | message-too-big
552 5.7.0 This message was blocked because its content presents a potential security issue. | virus-or-attachment
554 5.4.14 Hop count exceeded - possible mail loop ATTR34 | mail-loop
550 5.7.124 RESOLVER.RST.NotAuthorized; sender not in allowed-senders list | recipient-refused
550 5.4.300 Message expired -> 451 4.4.0 Remote server did not respond; Connection dropped | connection-failed timeout-expired
550 5.4.310 DNS domain bert.example does not exist [Message=InfoDomainNonexistent] | domain-not-found
550 5.7.10 STARTTLS is required to send mail to this domain | tls-failed
451 4.7.5 Remote certificate MUST match the MTA-STS policy | tls-failed
450 4.2.0 <bob@bert.example>: Recipient address rejected: Greylisted for 5 minutes | greylisted
550 5.6.0 Multiple From headers in message | message-malformed
550 5.7.1 Messages missing a valid address in From: header are not accepted | message-malformed spam-content
554 5.7.1 Sender domain listed at dbl.spamhaus.org | sender-domain-blocklisted
550 5.7.1 Message contains a URL listed at multi.surbl.org | sender-domain-blocklisted spam-content
`;
