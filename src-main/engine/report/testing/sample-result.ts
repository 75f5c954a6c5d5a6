import type { DiagnoseResult } from '../../../contract/result.ts';

const at = (second: number) => `2026-11-24T09:41:${String(second).padStart(2, '0')}.000Z`;

/** A result with one canary of every group that a report can hide. */
export const sampleResult: DiagnoseResult = {
  schemaVersion: 1,
  tool: { version: '0.1.0', knowledge: '2026-11-24' },
  case: {
    schemaVersion: 1,
    symptom: {
      kind: 'error-shown',
      text: 'Subject: canary-subject\nerror for carol.canary@example.net at C:\\Users\\canary-user\\mail password=canary-secret',
      client: 'thunderbird',
    },
    account: {
      address: 'anna.canary@millbrook.example',
      submission: {
        hostname: 'smtp.northmail.example',
        port: 587,
        socketType: 'starttls',
        authentication: 'password',
        username: 'canaryname',
      },
    },
    recipient: 'bob.canary@harbour.example',
  },
  observations: [
    {
      id: 'o1',
      probe: 'submission-connect',
      target: 'smtp.northmail.example:587',
      outcome: 'failed',
      failure: 'timeout',
      startedAt: at(1),
      endedAt: at(4),
      address: '198.51.100.25',
      family: 4,
      port: 587,
    },
    {
      id: 'o2',
      probe: 'sign-in',
      target: 'smtp.northmail.example:465',
      outcome: 'failed',
      failure: 'sign-in-refused',
      startedAt: at(5),
      endedAt: at(6),
      reply: { code: 535, enhancedStatus: '5.7.8', lines: ['bad credentials for canaryname from [203.0.113.77]'] },
      dialog: [
        { from: 'server', text: '220 smtp.northmail.example ESMTP', at: 10 },
        { from: 'client', text: 'EHLO [192.168.7.31]', at: 11 },
        { from: 'client', text: 'AUTH PLAIN Y2FuYXJ5LXNlY3JldA==', at: 20 },
        { from: 'server', text: '535 5.7.8 <b>no</b> anna.other@millbrook.example', at: 30 },
      ],
    },
  ],
  findings: [{ id: 'submission-port-reachable', outcome: 'fail', evidence: ['o1'], said: 'Port 587 gave no answer.' }],
  diagnosis: {
    confidence: 'very-likely',
    headline: 'Your network blocks port 587',
    causes: [
      {
        id: 'port-blocked',
        title: 'Your network blocks port 587',
        meaning: 'Port 587 is closed on this network.',
        probability: 0.9,
        actor: 'your-network',
        because: ['port 587 gave no answer.'],
        against: [],
      },
    ],
    ruledOut: [{ id: 'wrong-password', title: 'The password is wrong', because: ['It was not tested.'] }],
    next: { kind: 'fix', id: 'use-other-port' },
    path: [
      { place: 'device', name: 'Your computer', status: 'passed' },
      { place: 'network', name: 'Your network', status: 'problem', said: 'Stops port 587' },
      { place: 'provider', name: 'Northmail', status: 'unchecked' },
      { place: 'domain', name: 'Your domain', status: 'unchecked' },
      { place: 'recipient', name: 'Bob', status: 'unchecked' },
    ],
  },
  fixes: [],
  escalation: {
    causeId: 'port-blocked',
    whoCanFix: 'The people who run your network',
    meanwhile: ['Use port 465.'],
    sayThis: 'Hello,\nport 587 is blocked. My address is anna.canary@millbrook.example.',
    addressee: 'your network provider',
  },
  timing: { startedAt: at(0), finishedAt: at(9) },
};
