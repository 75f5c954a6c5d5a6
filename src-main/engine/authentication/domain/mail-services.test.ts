import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { mailServices } from './mail-services.ts';

const of = (zone: Zone) => mailServices('example.org', namesOf(zone));

describe('mailServices', () => {
  it('names the mail exchangers and what the SPF record includes', async () => {
    const zone: Zone = {
      'example.org': {
        MX: ['10 ASPMX.mail.example.', '20 alt.mail.example'],
        TXT: ['a note', 'v=spf1 mx include:_SPF.mail.example ?include:list.example -all'],
      },
    };
    expect(await of(zone)).toEqual(['aspmx.mail.example', 'alt.mail.example', '_spf.mail.example', 'list.example']);
  });

  it.each<[string, Zone]>([
    ['nothing is there', {}],
    ['no answer came', { 'example.org': 'dns-timeout' }],
    ['no record is one of SPF', { 'example.org': { TXT: ['v=spf10 include:a.example'] } }],
    ['the domain takes no mail', { 'example.org': { MX: ['0 .'] } }],
  ])('names nothing where %s', async (_why, zone) => {
    expect(await of(zone)).toEqual([]);
  });
});
