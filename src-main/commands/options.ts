import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';

type Shape = NonNullable<ParseArgsConfig['options']>;

/** Reads the options of one command; unknown words are a `UsageError` that names them. */
export function readOptions<const S extends Shape>(args: string[], options: S) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The options cannot be read.');
  }
}

/** A whole number in a range. */
export function readNumber(text: string, name: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new UsageError(`${name} is a whole number from ${min} to ${max}, not "${text.slice(0, 40)}".`);
  }
  return value;
}
