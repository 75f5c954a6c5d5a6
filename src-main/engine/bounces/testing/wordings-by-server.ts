/**
 * Answers as mail servers word them, a line each, and the reasons that are right, the best one first; `\n` parts lines of one
 * answer. Written down from memory of the programs' documentation and of what they send, without a look at the collections
 * that reading is measured with: they guard against rules that fit those collections only.
 */
export const WORDINGS_BY_SERVER = String.raw`
550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown in local recipient table | recipient-unknown
550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown in virtual mailbox table | recipient-unknown
550 5.1.1 <bob@example.org>: Recipient address rejected: undeliverable address: host mx[1.2.3.4] said: 550 5.1.1 <bob@example.org>: User unknown | recipient-unknown
450 4.1.1 <bob@example.org>: Recipient address rejected: unverified address: Address verification in progress | greylisted recipient-unknown remote-server-error
450 4.1.2 <bob@example.org>: Recipient address rejected: Domain not found | domain-not-found
554 5.7.1 <bob@example.org>: Relay access denied | relay-denied
454 4.7.1 <bob@example.org>: Relay access denied | relay-denied
550 5.1.8 <anna@foo.example>: Sender address rejected: Domain not found | sender-rejected
450 4.1.8 <anna@foo.example>: Sender address rejected: Domain not found | sender-rejected
553 5.7.1 <anna@foo.example>: Sender address rejected: not logged in | sender-rejected auth-required
553 5.7.1 <anna@foo.example>: Sender address rejected: not owned by user bob | sender-rejected
554 5.7.1 <anna@foo.example>: Sender address rejected: Access denied | sender-rejected
450 4.7.1 Client host rejected: cannot find your hostname, [1.2.3.4] | no-reverse-dns
450 4.7.25 Client host rejected: cannot find your reverse hostname, [1.2.3.4] | no-reverse-dns
504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname | no-reverse-dns
450 4.7.1 <foo>: Helo command rejected: Host not found | no-reverse-dns
554 5.7.1 Service unavailable; Client host [1.2.3.4] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/1.2.3.4 | ip-blocklisted
554 5.7.1 Service unavailable; Sender address [anna@foo.example] blocked using dbl.spamhaus.org | sender-domain-blocklisted
552 5.3.4 Message size exceeds fixed limit | message-too-big
552 5.3.4 Message size exceeds file system imposed limit | message-too-big
452 4.3.1 Insufficient system storage | remote-server-full
452 4.5.3 Error: too many recipients | rate-limited
421 4.7.0 mx.example.org Error: too many errors | protocol-error rate-limited
421 4.4.2 mx.example.org Error: timeout exceeded | connection-failed
550 5.7.1 message content rejected | spam-content policy-refused
554 5.4.6 Error: too many hops | mail-loop
mail for example.org loops back to myself | mail-loop
unable to look up host example.org: Name or service not known | domain-not-found
Host or domain name not found. Name service error for name=example.org type=A: Host not found | domain-not-found
Host or domain name not found. Name service error for name=example.org type=MX: Host not found, try again | domain-not-found remote-server-error
Host or domain name not found. Name service error for name=mx.example.org type=AAAA: Host found but no data record of requested type | domain-not-found
Domain example.org does not accept mail (nullMX) | domain-no-mail
connect to mx.example.org[1.2.3.4]:25: Connection refused | connection-failed
connect to mx.example.org[1.2.3.4]:25: No route to host | connection-failed
lost connection with mx.example.org[1.2.3.4] while receiving the initial server greeting | connection-failed
conversation with mx.example.org[1.2.3.4] timed out while sending MAIL FROM | connection-failed
TLS is required, but was not offered by host mx.example.org[1.2.3.4] | tls-failed
Server certificate not trusted | tls-failed
Cannot start TLS: handshake failure | tls-failed
maildir delivery failed: Disk quota exceeded | mailbox-full
maildir delivery failed: create maildir file /var/mail/tmp/1.P2: Permission denied | remote-server-error
cannot update mailbox /var/mail/bob for user bob. error writing message: File too large | mailbox-full message-too-big
cannot update mailbox /var/mail/bob for user bob. error writing message: No space left on device | remote-server-full mailbox-full
Command died with status 127: "/usr/bin/procmail" | remote-server-error
can't create user output file. Command output: procmail: Couldn't create "/var/mail/bob" | remote-server-error
mail forwarding loop for bob@example.org | mail-loop
unknown user: "bob" | recipient-unknown
bad address syntax | address-malformed
550 Unrouteable address | recipient-unknown
all relevant MX records point to non-existent hosts | domain-not-found
an MX or SRV record indicated no SMTP service | domain-no-mail
retry timeout exceeded | timeout-expired
all hosts for 'example.org' have been failing for a long time (and retry time not reached) | timeout-expired connection-failed
Too many "Received" headers - suspected mail loop | mail-loop
550-Verification failed for <anna@foo.example>\n550-No Such User Here\n550 Sender verify failed | sender-rejected
550 Sender verify failed | sender-rejected
550-Callout verification failed:\n550-550 5.1.1 User unknown\n550 Sender verify failed | sender-rejected recipient-unknown
550 relay not permitted | relay-denied
550 Administrative prohibition | policy-refused
550 authentication required | auth-required
550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1) | no-reverse-dns
mailbox is full: retry timeout exceeded | mailbox-full
mailbox is full (MTA-imposed quota exceeded while writing to file /home/bob/mbox) | mailbox-full
local delivery failed | remote-server-error recipient-unknown
unknown local-part "bob" in domain "example.org" | recipient-unknown
unknown mail domain "example.org" | domain-not-found
message is too big (transport limit = 1) | message-too-big
550 Message size exceeds maximum permitted | message-too-big
550 maximum allowed line length is 998 octets, got 1234 | message-malformed
550 This message contains a virus (Eicar-Test) | virus-or-attachment
550 "The mail server detected your message as spam and has prevented delivery." | spam-content
550-"JunkMail rejected - host.example.org [1.2.3.4]:1 is in an RBL on bl.spamcop.net" | ip-blocklisted
550 Rejected: 1.2.3.4 is listed at dnsbl.example.net | ip-blocklisted
Domain example.com has exceeded the max emails per hour (500/500 (100%)) allowed. Message discarded. | sending-limit rate-limited
Domain example.com has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded. | sending-limit rate-limited
Mail sent by user nobody being discarded due to sender restrictions in WHM->Tweak Settings | sender-rejected policy-refused sender-account-blocked
outgoing mail from "anna@example.org" has been suspended | sender-account-blocked
550 5.1.1 <bob@example.org>... User unknown | recipient-unknown
550 5.7.1 <bob@example.org>... Relaying denied | relay-denied
550 5.7.1 <bob@example.org>... Relaying denied. IP name lookup failed [1.2.3.4] | relay-denied no-reverse-dns
553 5.1.8 <anna@foo.example>... Domain of sender address anna@foo.example does not exist | sender-rejected
451 4.1.8 Domain of sender address anna@foo.example does not resolve | sender-rejected
553 5.5.4 <anna>... Domain name required for sender address anna | sender-rejected
550 5.1.2 <bob@example.org>... Host unknown (Name server: example.org: host not found) | domain-not-found
554 5.3.5 Local configuration error | remote-server-error
553 5.3.5 system config error | remote-server-error
554 5.4.6 Too many hops 26 (25 max): from <anna@foo.example> | mail-loop
552 5.2.3 Message is too large; 10000000 bytes max | message-too-big
550 5.0.0 Access denied | policy-refused
550 5.2.1 <bob@example.org>... Mailbox disabled for this recipient | recipient-disabled
551 5.1.6 <bob@example.org>... User has moved; please try <rob@example.net> | recipient-moved
452 4.4.5 Insufficient disk space; try again later | remote-server-full
432 4.2.1 bob's mailbox is over quota | mailbox-full
451 4.7.1 Greylisting in action, please come back later | greylisted
421 4.3.2 Connection rate limit exceeded. | rate-limited
421 4.3.2 Too many open connections. | rate-limited
452 4.4.5 Too many recipients | rate-limited
550 5.7.1 Fix reverse DNS for 1.2.3.4 | no-reverse-dns
553 5.1.3 <bob@>... Hostname required | address-malformed
553 5.1.3 <bob.@example.org>... User address required | address-malformed
501 5.6.0 Data format error | message-malformed
554 5.0.0 rewrite: excessive recursion | remote-server-error mail-loop
Deferred: Connection timed out with mx.example.org. | connection-failed
Deferred: Operation timed out with mx.example.org. | connection-failed
Deferred: mx.example.org.: No route to host | connection-failed
451 4.4.1 reply: read error from mx.example.org. | connection-failed
451 4.3.0 Temporary system failure. Please try again later. | remote-server-error
450 4.7.1 Unable to send mail unless /.forward can be read safely | remote-server-error policy-refused
Sorry, no mailbox here by that name. (#5.1.1) | recipient-unknown
sorry, no mailbox here by that name. (#5.7.17) | recipient-unknown
Sorry, I couldn't find any host named example.org. (#5.1.2) | domain-not-found
CNAME lookup failed temporarily. (#4.4.3) | domain-not-found remote-server-error
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1) | connection-failed
Sorry. Although I'm listed as a best-preference MX or A for that host,\nit isn't in my control/locals file, so I don't treat it as local. (#5.4.6) | mail-loop remote-server-error domain-not-found relay-denied
This message is looping: it already has my Delivered-To line. (#5.4.6) | mail-loop
User is over the quota. You can try again later. (#4.2.2) | mailbox-full
The users mailfolder is over the allowed quota (size). (#5.2.2) | mailbox-full
Recipient's mailbox is full, message returned to sender. (#5.2.2) | mailbox-full
553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1) | relay-denied
553 sorry, your envelope sender is in my badmailfrom list (#5.7.1) | sender-rejected
553 sorry, your envelope sender domain must exist (#5.7.1) | sender-rejected
553 sorry, your mailserver is rejected by bl.spamcop.net | ip-blocklisted
552 sorry, that message size exceeds my databytes limit (#5.3.4) | message-too-big
552 we don't accept email with executable content (#5.3.4) | virus-or-attachment
554 qmail-smtpd: message contains stray bare linefeeds | message-malformed
Sorry, message has wrong owner. (#4.3.5) | remote-server-error
Temporary error: Unable to contact vpopmail database | remote-server-error
mailbox disabled | recipient-disabled
Connected to 1.2.3.4 but connection died. (#4.4.2) | connection-failed
I'm not going to try again; this message has been in the queue too long. | timeout-expired
550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup | recipient-unknown
550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found | recipient-unknown
550 5.2.2 STOREDRV.Deliver; mailbox full. The following information should help identify the cause | mailbox-full
550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient | message-too-big
550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route | message-too-big
550 5.7.1 RESOLVER.RST.AuthRequired; authentication required | recipient-refused
550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized | recipient-refused
550 5.4.6 ROUTING.LoopDetected; mail loop detected | mail-loop
550 5.4.4 ROUTING.NoConnectorForAddressType; unable to route for address type | domain-not-found remote-server-error
554 5.4.0 SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop | mail-loop domain-not-found
550 5.6.0 STOREDRV.Deliver.Exception:ConversionFailedException; Failed to process message due to a permanent exception | message-malformed remote-server-error
550 5.2.0 STOREDRV.Deliver: The Microsoft Exchange Information Store service reported an error. | remote-server-error
550 5.7.1 Unable to relay for bob@example.org | relay-denied
550 5.7.1 Client does not have permissions to send as this sender | sender-rejected
550 5.7.1 Recipient not authorized, your IP has been found on a block list | ip-blocklisted
421 4.3.2 Service not available | remote-server-error
452 4.3.1 Insufficient system resources | remote-server-full
550 5.7.1 Message rejected as spam by Content Filtering. | spam-content
550 5.7.1 Sender ID (PRA) Not Permitted | sender-auth-failed
The e-mail account does not exist at the organization this message was sent to. Check the e-mail address, or contact the recipient directly to find out the correct address. | recipient-unknown
The recipient's mailbox is full and can't accept messages now. | mailbox-full
The e-mail system was unable to deliver the message, but did not report a specific reason. | unknown remote-server-error
There was a SMTP communication problem with the recipient's email server. | connection-failed remote-server-error protocol-error
You do not have permission to send to this recipient. For assistance, contact your system administrator. | recipient-refused
User bob (bob@example.org) not listed in Domino Directory | recipient-unknown
User not listed in public Name & Address Book | recipient-unknown
Cannot route mail to user (bob@example.org). | recipient-unknown domain-not-found
Maximum hop count exceeded. Message probably in a routing loop. | mail-loop
No route found to domain EXAMPLE from server A via server B. Check Server, Connection and Domain documents in Domino Directory | domain-not-found remote-server-error connection-failed
Insufficient disk space | remote-server-full
551 not our user | recipient-unknown
550 Invalid recipient: bob@example.org | recipient-unknown
550 5.1.1 unknown or illegal alias: bob@example.org | recipient-unknown
550 <bob@example.org>, Recipient unknown | recipient-unknown
550 unknown user <bob@example.org> | recipient-unknown
550 #5.1.0 Address rejected bob@example.org | recipient-unknown
550 #5.7.1 Your access to submit messages to this e-mail system has been rejected. | policy-refused ip-blocklisted sender-reputation
554 5.7.1 Message blocked due to spam content in the message. | spam-content
550 5.7.1 This message has been blocked because it contains a virus | virus-or-attachment
550 High probability of spam | spam-content
554 Message rejected: spam score 12.4 exceeds threshold | spam-content
550 5.7.1 Blocked by SpamAssassin | spam-content
550 5.7.1 Gtube pattern | spam-content
550 Requested action not taken: mailbox unavailable | recipient-unknown
550 5.2.1 Mailbox unavailable. Inactive | recipient-disabled
550 User account is unavailable | recipient-unknown recipient-disabled
550 account expired | recipient-disabled
550 5.7.1 Email quota exceeded | mailbox-full sending-limit
554 5.2.2 mailbox full | mailbox-full
552 Requested mail action aborted: exceeded storage allocation | mailbox-full
550 Mailbox has exceeded the limit | mailbox-full
451 The user you are trying to contact is receiving mail too quickly | rate-limited
421 Too many concurrent SMTP connections from this IP address; please try again later. | rate-limited
421 4.7.0 Try again later, closing connection. | remote-server-error rate-limited greylisted
550 Too many invalid recipients | rate-limited sender-reputation recipient-unknown
550 5.7.1 SPF unauthorized mail is prohibited. | sender-auth-failed
550 5.7.1 SPF check failed | sender-auth-failed
550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.23 | sender-auth-failed
550 Message refused due to failed DKIM verification | sender-auth-failed
554 5.7.5 Permanent error evaluating DMARC policy | sender-auth-failed
550 5.7.26 Unauthenticated email from foo.example is not accepted due to domain's DMARC policy | sender-auth-failed
554 The domain of the sender has been blacklisted | sender-domain-blocklisted sender-rejected
554 Your IP (1.2.3.4) is dynamically allocated | ip-blocklisted
554 5.7.1 Your server has a poor reputation | sender-reputation
554 Denied (Mode: normal) | policy-refused spam-content
554 No SMTP service here | domain-no-mail policy-refused remote-server-error
521 5.3.2 This server does not accept mail | domain-no-mail
530 5.7.0 Must issue a STARTTLS command first | tls-failed auth-required
503 5.5.1 bad sequence of commands | protocol-error
500 5.5.1 Command unrecognized | protocol-error
555 5.5.4 Unsupported option: SMTPUTF8 | protocol-error
550 5.6.7 non-ASCII addresses not permitted | message-malformed address-malformed protocol-error
550 Message contains bare LF | message-malformed
550 5.7.1 Messages with multiple addresses in From header are not accepted | message-malformed
550 messages missing a valid messageId header are not accepted | message-malformed
550 5.7.1 The attachment type is not allowed | virus-or-attachment
552 5.7.0 This message was blocked because its content presents a potential security issue | virus-or-attachment
550 This system only accepts mail from local senders | recipient-refused relay-denied policy-refused
550 You are not allowed to send to this mailing list | recipient-refused
550 5.7.1 Posting to this list is restricted to members | recipient-refused
550 5.7.1 The recipient does not accept mail from you | recipient-refused
550 Blocked by recipient's personal blacklist | recipient-refused
450 please try again in 5 minutes (greylist) | greylisted
451 4.7.1 Please try again later (TEMPFAIL) | greylisted remote-server-error
451 Could not complete sender verify callout | sender-rejected remote-server-error
451 4.4.3 Temporary lookup failure | remote-server-error
450 4.3.0 Temporary lookup failure | remote-server-error
450 4.2.1 The mailbox is temporarily unavailable | remote-server-error recipient-disabled recipient-unknown
550 5.1.0 <anna@foo.example> Sender rejected | sender-rejected
550 sender address must match authenticated user | sender-rejected
550 5.7.1 Sorry, your domain is not allowed to send mail to us | sender-rejected policy-refused recipient-refused sender-domain-blocklisted
550 5.4.1 No answer from host | connection-failed
550 5.4.7 Delivery expired | timeout-expired
550 5.1.1 Empfänger unbekannt | recipient-unknown
550 Benutzer nicht gefunden | recipient-unknown
552 Das Postfach des Empfängers ist voll | mailbox-full
550 Ihre E-Mail wurde als Spam eingestuft | spam-content
554 Ihre IP-Adresse steht auf einer Sperrliste | ip-blocklisted
Die E-Mail-Adresse konnte nicht gefunden werden | recipient-unknown
Die Nachricht ist zu groß | message-too-big
Die Domain wurde nicht gefunden | domain-not-found
Der Server ist vorübergehend nicht erreichbar | connection-failed remote-server-error
550 5.1.1 Destinataire inconnu | recipient-unknown
550 5.1.1 Adresse d'au moins un destinataire invalide. Invalid recipient. LPN416 | recipient-unknown
552 La boîte aux lettres du destinataire est pleine | mailbox-full
550 Utilisateur inconnu | recipient-unknown
554 Message refusé car considéré comme spam | spam-content
L'adresse de l'expéditeur est refusée | sender-rejected
Le domaine n'existe pas | domain-not-found
Message trop volumineux | message-too-big
421 Trop de connexions, veuillez ralentir | rate-limited
550 5.1.1 El destinatario no existe | recipient-unknown
552 El buzón está lleno | mailbox-full
554 Mensaje rechazado por spam | spam-content
No se encontró el dominio | domain-not-found
550 Utente sconosciuto | recipient-unknown
552 La casella è piena | mailbox-full
550 Usuário desconhecido | recipient-unknown
552 Caixa postal cheia | mailbox-full
550 Gebruiker onbekend | recipient-unknown
552 De mailbox is vol | mailbox-full
550 Nieznany użytkownik | recipient-unknown
552 Skrzynka jest pełna | mailbox-full
550 Пользователь не найден | recipient-unknown
550 Почтовый ящик не существует | recipient-unknown
552 Почтовый ящик переполнен | mailbox-full
554 Сообщение отклонено как спам | spam-content
550 Адрес отправителя отклонён | sender-rejected
Домен не найден | domain-not-found
宛先のメールアドレスが見つかりません | recipient-unknown
受信者が存在しません | recipient-unknown
メールボックスの容量を超えています | mailbox-full
メールのサイズが大きすぎます | message-too-big
ドメインが見つかりません | domain-not-found
迷惑メールと判定されました | spam-content
ユーザーが存在しません | recipient-unknown
接続がタイムアウトしました | connection-failed
550 用户不存在 | recipient-unknown
552 邮箱已满 | mailbox-full
554 邮件被识别为垃圾邮件 | spam-content
收件人邮箱地址不存在 | recipient-unknown
域名不存在 | domain-not-found
邮件太大 | message-too-big
사용자를 찾을 수 없습니다 | recipient-unknown
받는 사람의 메일함이 가득 찼습니다 | mailbox-full
`;
