import type { Family } from './family.ts';

const WHO =
  'mailbox|email account|account|user|recipient|address|email address|recipient address|inbox|alias|mail user|username|addressee|local user|e-mail address|recipient mailbox|user account|destination address';
const THE = 'The|This|That|Requested';
const BOX =
  "mailbox|inbox|email account|account|user|recipient|mail box|recipient mailbox|user mailbox|recipient's inbox|recipient's mailbox";

/** What English servers say of a recipient. */
export const RECIPIENTS: readonly Family[] = [
  {
    name: 'the address does not exist',
    reasons: ['recipient-unknown', 'address-malformed'],
    said: [
      [
        THE,
        WHO,
        "does not exist|doesn't exist|is unknown|was not found|could not be found|cannot be found|is not known here|is not valid|is invalid|is not registered|no longer exists|never existed|is not recognized|was not recognised|does not exist here|is not a known user|is nonexistent|couldn't be found",
      ],
      ['No such|Unknown|Invalid|Nonexistent|Non-existent|Unrecognized|Bad|Wrong', WHO],
      [WHO, "unknown|not found|invalid|does not exist|doesn't exist|not known|nonexistent|unrecognized|not recognized"],
      ['There is no|We have no|We do not have an|We could not find the|Cannot find|Unable to find|Could not find', WHO],
      ['There is no|We have no|No', WHO, 'by that name|with that name|of that name|here by that name'],
      ['Sorry, no|No', WHO, 'here|with this name'],
    ],
  },
  {
    name: 'the account is closed or unused',
    reasons: ['recipient-disabled', 'recipient-moved'],
    said: [
      [
        THE,
        "mailbox|email account|account|user|recipient|email address|user account|recipient's account|recipient's mailbox|inbox|mail account",
        'has been|is|was|is currently|is temporarily',
        'disabled|deactivated|suspended|closed|terminated|cancelled|canceled|inactive|frozen|expired|decommissioned|discontinued|shut down',
      ],
      [
        THE,
        'mailbox|email account|account|user|recipient|email address',
        'is not active|is no longer active|has expired|is dormant|is no longer in use|is no longer used|is no longer valid|has been idle for too long|has been deprovisioned|has been retired',
      ],
      [
        'Account|Mailbox|User|Recipient|User account|Email account',
        'disabled|inactive|suspended|deactivated|closed|terminated|is disabled|is inactive|expired',
      ],
      ['Disabled|Inactive|Suspended|Deactivated|Closed|Expired', 'account|mailbox|user|recipient|email account'],
    ],
  },
  {
    name: 'the mailbox is full',
    reasons: ['mailbox-full'],
    said: [
      [
        THE,
        BOX,
        'is full|is over quota|is over its quota|has exceeded its quota|exceeded the storage limit|has reached its storage limit|is out of space|has no space left|has run out of storage|exceeded its storage quota|has insufficient storage|has not enough space|is too full|would exceed its quota|has used all of its storage|is out of storage space|exceeds its quota|is over the allowed quota|does not have enough space|has exceeded its disk quota|has reached its quota|is at its limit|has no free space|does not have enough storage available',
      ],
      [
        BOX,
        'full|over quota|quota exceeded|storage full|quota full|storage limit exceeded|disk quota exceeded|out of storage|overquota',
      ],
      [
        'Not enough|Insufficient|No|Not enough free',
        'space|storage|disk space|storage space',
        'in|left in|for|available in',
        "the mailbox|the recipient's mailbox|this inbox|the user's mailbox",
      ],
      ['Full', 'mailbox|inbox'],
    ],
  },
  {
    name: 'the person takes no mail from you',
    reasons: ['recipient-refused', 'policy-refused'],
    said: [
      [
        THE,
        'recipient|user|mailbox|group|distribution list|account|address',
        "does not accept|is not accepting|refuses to accept|won't accept|does not want",
        'mail from you|messages from you|email from your address|mail from this sender|messages from outside|mail from external senders|mail from outside the organization',
      ],
      [
        THE,
        'recipient|user|mailbox|group|distribution list',
        'only accepts mail from|only accepts messages from|accepts mail only from|can only receive mail from|is restricted to',
        'known senders|its members|internal senders|authorized senders|people in the address book',
      ],
      [
        "You are not allowed|You are not permitted|You don't have permission|The sender is not authorized|You do not have permission|You're not authorised",
        'to send',
        'to this recipient|to this group|mail to this address|to this distribution list|messages to this user|email to this group',
      ],
      [
        'The recipient|The user|This user|The owner of this mailbox',
        'has blocked',
        'you|your address|mail from you|the sender|your messages',
      ],
    ],
  },
  {
    name: 'the person has another address',
    reasons: ['recipient-moved'],
    said: [
      [
        THE,
        'user|recipient|mailbox|account|person',
        'has moved to|has a new address|has changed their address to|has moved to a new address|has been moved to|now uses',
        'anna@anna.example',
      ],
    ],
  },
  {
    name: 'the address is not written as an address',
    reasons: ['address-malformed', 'recipient-unknown'],
    said: [
      [
        'Bad|Invalid|Malformed|Illegal|Wrong|Incorrect',
        'recipient address syntax|address syntax|syntax in recipient address|address format|format of the recipient address',
      ],
      [
        'The',
        'recipient address|address|email address',
        'is malformed|has a syntax error|is not a valid address|is not correctly formatted|is badly formatted|has bad syntax|has an invalid format|contains illegal characters|contains invalid characters|is missing the @',
      ],
    ],
  },
  {
    name: 'the domain of the recipient does not exist',
    reasons: ['domain-not-found', 'connection-failed'],
    said: [
      [
        'The',
        "domain|recipient domain|destination domain|domain name|recipient's domain",
        "does not exist|was not found|is unknown|could not be found|cannot be resolved|could not be resolved|does not resolve|is not registered|is nonexistent|is invalid|has expired|is not known|doesn't exist",
      ],
      ['No such|Unknown|Nonexistent|Invalid', 'domain|host|recipient domain|destination domain'],
      ['Domain|Host|Recipient domain', 'not found|unknown|does not exist|lookup failed|could not be resolved'],
    ],
  },
  {
    name: 'the domain takes no mail',
    reasons: ['domain-no-mail', 'domain-not-found'],
    said: [
      [
        'The',
        'domain|recipient domain|destination domain',
        'does not accept mail|accepts no mail|does not receive mail|has no MX record|has no mail server|has a null MX|has no mail exchanger|does not accept email|is not configured to receive mail|has no valid MX records|does not handle mail',
      ],
    ],
  },
];
