import { describe, expect, it } from 'vitest';
import { shownField } from './header-names.ts';

describe('shownField', () => {
  it.each([
    ['From: Anna', 'from', 'Anna'],
    ['Objet : Non remis', 'subject', 'Non remis'],
    ['> An: anna@sender.example', 'to', 'anna@sender.example'],
    ['*Enviada em:* terça', 'date', 'terça'],
    ['宛先: anna@sender.example', 'to', 'anna@sender.example'],
  ])('%s', (line, field, value) => {
    expect(shownField(line)).toEqual({ field, value });
  });

  it.each(['Hello: you', '<bob@example.net>: no', 'From here on'])('%s is none', (line) => {
    expect(shownField(line)).toBeUndefined();
  });
});
